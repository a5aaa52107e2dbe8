"""Contact sheets: every printed page small, many to a picture, for those who look at all of them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from game.authoring.paper.press import Printed
from game.press.press import ASSETS

ACROSS, DOWN = 8, 3
"""Pages to a picture."""
SCALE = 144
"""Dots for each inch: a page is 400 dots wide."""

_SOURCE = f"""
#set page(width: {ACROSS} * 206pt + 6pt, height: auto, margin: 6pt, fill: rgb("#5A6672"))
#set text(font: "Pretendard", size: 9pt, fill: white, weight: 600)
#let pages = json(bytes(sys.inputs.pages))
#for (number, some) in pages.chunks({ACROSS * DOWN}).enumerate() {{
  if number > 0 {{ pagebreak() }}
  grid(columns: (200pt,) * {ACROSS}, gutter: 6pt, ..some.map(((file, page)) => {{
    text(file + " " + str(page)); linebreak(); box(fill: white, image(file, page: page, width: 200pt))
  }}))
}}
"""


def contact(made: Sequence[Printed]) -> list[bytes]:
    """Return pictures (PNG) of all pages of the files, in their order."""
    import typst

    pages = [(each.name, page) for each in made for page in range(1, each.pages + 1)]
    with tempfile.TemporaryDirectory() as folder:
        for each in made:
            (Path(folder) / each.name).write_bytes(each.bytes)
        source = Path(folder) / "contact.typ"
        source.write_text(_SOURCE, encoding="utf-8")
        found = typst.compile(
            str(source), root=folder, font_paths=[str(ASSETS / "fonts")], ignore_system_fonts=True,
            format="png", ppi=SCALE, sys_inputs={"pages": json.dumps(pages)},
        )  # fmt: skip
    return [found] if isinstance(found, bytes) else list(found)
