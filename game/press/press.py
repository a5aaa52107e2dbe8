"""The press: the same template and data give the same bytes, without a system font or a network."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.errors import GameError

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PAPERS = {"a4": "a4", "letter": "us-letter"}
"""Sizes of paper and what typst calls them."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """One PDF."""

    bytes: bytes
    told: Sequence[Mapping[str, Any]]
    """What the template says of itself: `{"pages": 3}`, `{"cut": "a card"}`."""

    @property
    def pages(self) -> int:
        """Return how many pages it has."""
        return int(next(mark["pages"] for mark in self.told if "pages" in mark))


def press(template: str, data: Mapping[str, Any], paper: str) -> Pressed:
    """Return a template filled with data as PDF.

    Raise GameError if typst is not installed or the paper is unknown.
    """
    if paper not in PAPERS:
        raise GameError(f"there is no paper {paper!r}: {' or '.join(PAPERS)}")
    try:
        import typst
    except ImportError:
        raise GameError(
            "the package typst is missing, which makes PDFs: start with `python3 main.py ...`, "
            "or `python3 -m pip install typst`"
        ) from None
    compiler = typst.Compiler(
        input=str(ASSETS / "paper" / f"{template}.typ"),
        root=str(ASSETS),
        font_paths=[str(ASSETS / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps({**data, "paper": PAPERS[paper]}, ensure_ascii=False)},
    )
    made = compiler.compile(format="pdf")
    assert isinstance(made, bytes)
    return Pressed(made, json.loads(compiler.query("<told>", field="value")))
