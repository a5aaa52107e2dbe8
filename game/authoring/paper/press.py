"""The press: a sheet and its template become the bytes of a PDF, the same bytes for the same sheet."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from game.authoring.paper.order import Order, Sheet
from game.errors import GameError

ASSETS = Path(__file__).resolve().parents[3] / "assets"
PAPERS = {"a4": "a4", "letter": "us-letter"}
"""Sizes of paper and what typst calls them."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One PDF."""

    name: str
    """The file's name with its ending."""
    pages: int
    bytes: bytes
    cut: tuple[str, ...]
    """Cards whose text did not fit even in the smallest type."""
    title: str
    reader: str


def press(sheet: Sheet, order: Order, paper: str) -> Printed:
    """Return a sheet as PDF. Raise GameError if typst is not installed or the paper is unknown."""
    if paper not in PAPERS:
        raise GameError(f"there is no paper {paper!r}: {' or '.join(PAPERS)}")
    try:
        import typst
    except ImportError:
        raise GameError(
            "the package typst is missing, which makes PDFs: start with `python3 main.py print ...`, "
            "or `python3 -m pip install typst`"
        ) from None
    scenario = order.scenario
    told = {
        **sheet.data,
        "title": sheet.title,
        "reader": sheet.reader,
        "paper": PAPERS[paper],
        "lang": order.lang,
        "scenario": order.of(scenario.title),
        "code": code(order),
        "w": order.labels(),
    }
    compiler = typst.Compiler(
        input=str(ASSETS / "paper" / f"{sheet.template}.typ"),
        root=str(ASSETS),
        font_paths=[str(ASSETS / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(told, ensure_ascii=False)},
    )
    made = compiler.compile(format="pdf")
    assert isinstance(made, bytes)
    marks = json.loads(compiler.query("<told>", field="value"))
    pages = next(mark["pages"] for mark in marks if "pages" in mark)
    cut = tuple(dict.fromkeys(mark["cut"] for mark in marks if "cut" in mark))
    return Printed(f"{sheet.name}.pdf", pages, made, cut, sheet.title, sheet.reader)


def code(order: Order) -> str:
    """Return the short code of exactly these texts and rules: eight signs of their hashes."""
    hashes = order.scenario.hashes
    return f"{hashes.mechanics[:4]}-{hashes.texts[:4]}"
