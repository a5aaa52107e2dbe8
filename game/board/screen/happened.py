"""Everything that happened, line by line, with its cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.piece.page import WHOLE, page
from game.board.piece.source import line_of
from game.board.region import Action, Box, Layout
from game.board.ui import UI

if TYPE_CHECKING:
    from game.session import Happening, View

HIGH = 60
ROOM = 600
"""For the rows of one page, all as high at the plain size and higher at larger ones."""


ICONS = {
    "revealed": "lock-open",
    "answered": "signature",
    "paper": "stamp",
    "drawn": "dice-5",
    "moved": "trending-up",
    "changed": "scale",
    "entered": "arrow-right",
    "delivered": "send",
    "went_back": "undo-2",
}
"""What a line is about; any other has an `i`."""


def layout(view: View, ui: UI, close: Action) -> Layout:
    """Return one page of the list, as high as its longest page needs."""
    look, c = ui.look, ui.look.c
    lines = view.happenings
    row = look.sized(HIGH) if look.size > 100 else HIGH
    most = ROOM // row
    pages = max(1, -(-len(lines) // most))
    number = ui.page("happened") % pages
    high = max(300, 120 + row * min(most, max(1, len(lines))) + (70 if pages > 1 else 0))
    box = Box(WHOLE.x, WHOLE.y + (WHOLE.h - high) / 2, WHOLE.w, high)
    part = Part("happened", Box(box.x + 24, box.y + 90, box.w - 48, row * most), look)
    if not lines:
        part.text(look.say("did.nothing"), part.box.x + 20, part.box.y + 60, 22, "semibold", c.sub, room=1200)
    for place, line in enumerate(lines[number * most : number * most + most]):
        _line(part, line, Box(part.box.x, part.box.y + place * row, part.box.w, row), look)
    regions = [*page(look.both("happened"), look, close, box, icon="scroll-text"), part.region()]
    if pages > 1:
        regions.append(
            button(
                "happened.next",
                Box(box.middle - 130, box.bottom - 68, 260, 52),
                look.say("page.next", number=number + 1, count=pages),
                Action("page", "happened", ("1", str(pages))),
                look,
                key="PgDn",
                size=20,
            )
        )
    return tuple(regions)


def _line(part: Part, line: Happening, box: Box, look: Look) -> None:
    """Draw one line: what it is about, whose it is, what happened and why."""
    c, middle = look.c, box.y + box.h / 2
    part.line(box.x, box.y, box.right, box.y, c.hair)
    part.icon(ICONS.get(line.kind, "info"), box.x + 6, middle - 13, 26, c.dim)
    if line.team:
        part.mark(line.team, box.x + 54, middle, 10)
    why = look.of(line.why) or line_of(line.where, look)
    told = line.kind not in ("changed", "entered")
    size, colour = (21, c.text) if told else (20, c.sub)
    wide = 776 if why else 1216
    part.fill(look.of(line.text), Box(box.x + 80, box.y + 3, wide, box.h - 6), size, "semibold", colour)
    part.fill(why, Box(box.right - 430, box.y + 3, 424, box.h - 6), 18, "regular", c.sub)
