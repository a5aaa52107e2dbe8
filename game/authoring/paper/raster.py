"""An SVG picture as PNG, by the same press that makes the PDFs, in the fonts that are shipped."""

from __future__ import annotations

import tempfile
from pathlib import Path

from game.errors import GameError
from game.press.press import ASSETS

SCALE = 144
"""Dots for each inch of 72 points: two for each pixel of the picture."""


def png(svg: str) -> bytes:
    """Return a picture as PNG, twice as many dots as its pixels. Raise GameError without typst."""
    try:
        import typst
    except ImportError:
        raise GameError(
            "the package typst is missing, which makes PNG: start with `python3 main.py diagram ...`, "
            "or `python3 -m pip install typst`"
        ) from None
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "picture.svg").write_text(svg, encoding="utf-8")
        page = Path(folder) / "page.typ"
        page.write_text(
            '#set page(width: auto, height: auto, margin: 0pt)\n#image("picture.svg")\n', encoding="utf-8"
        )
        made = typst.compile(
            str(page), root=folder, font_paths=[str(ASSETS / "fonts")], ignore_system_fonts=True,
            format="png", ppi=SCALE,
        )  # fmt: skip
    assert isinstance(made, bytes)
    return made
