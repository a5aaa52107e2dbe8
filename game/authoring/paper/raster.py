"""An SVG picture as PNG, by the same press that makes the PDFs, in the fonts that are shipped."""

from __future__ import annotations

import struct
import tempfile
from pathlib import Path
from zlib import crc32

from game.errors import GameError
from game.press.press import ASSETS

SCALE = 144
"""Dots for each inch of 72 points: two for each pixel of the picture."""


def png(svg: str, words: str) -> bytes:
    """Return a picture as PNG, twice as many dots as its pixels, with words that describe it.

    Raise GameError without typst.
    """
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
    return _described(made, words)


def _described(picture: bytes, words: str) -> bytes:
    """Return a PNG with a description before its end, in a chunk of text that no reader shows unasked."""
    chunk = b"iTXt" + b"Description\0" + b"\0\0\0\0" + words.encode()
    last = picture.rindex(b"IEND") - 4
    length, sum = struct.pack(">I", len(chunk) - 4), struct.pack(">I", crc32(chunk))
    return picture[:last] + length + chunk + sum + picture[last:]
