"""Everything that happened, line by line, with its cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Part
from game.board.piece.button import button
from game.board.piece.page import WHOLE, page
from game.board.piece.source import line_of
from game.board.region import Action, Box, Layout
from game.board.ui import UI
from game.measure import Weight, wrap

if TYPE_CHECKING:
    from game.session import View

SHOWN = 10
HIGH = 60


ICONS = {
    "revealed": "lock-open",
    "answered": "signature",
    "paper": "stamp",
    "drawn": "dice-5",
    "moved": "trending-up",
    "changed": "scale",
    "entered": "arrow-right",
    "delivered": "send",
}
"""What a line is about; any other has an `i`."""


def layout(view: View, ui: UI, close: Action) -> Layout:
    """Return one page of the list, as high as its longest page needs."""
    look, c = ui.look, ui.look.c
    lines = view.happenings
    pages = max(1, -(-len(lines) // SHOWN))
    number = ui.page("happened") % pages
    high = max(300, 120 + HIGH * min(SHOWN, max(1, len(lines))) + (70 if pages > 1 else 0))
    box = Box(WHOLE.x, WHOLE.y + (WHOLE.h - high) / 2, WHOLE.w, high)
    part = Part("happened", Box(box.x + 24, box.y + 90, box.w - 48, HIGH * SHOWN), look)
    y = part.box.y
    if not lines:
        part.text(look.say("did.nothing"), part.box.x + 20, y + 60, 22, "semibold", c.sub, room=1200)
    for line in lines[number * SHOWN : number * SHOWN + SHOWN]:
        part.line(part.box.x, y, part.box.right, y, c.hair)
        part.icon(ICONS.get(line.kind, "info"), part.box.x + 6, y + 17, 26, c.dim)
        if line.team:
            part.mark(line.team, part.box.x + 54, y + 30, 10)
        why = look.of(line.why) or line_of(line.where, look)
        told = line.kind not in ("changed", "entered")
        _prose(part, look.of(line.text), part.box.x + 80, y, 776 if why else 1216, 21 if told else 20,
               c.text if told else c.sub)  # fmt: skip
        _prose(part, why, part.box.right - 430, y, 424, 18, c.sub)
        y += HIGH
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


def _prose(part: Part, words: str, x: float, y: float, room: float, size: int, colour: str) -> None:
    """Draw a text in the middle of its row, in two lines where it needs them."""
    weight: Weight = "semibold" if size > 18 else "regular"
    two = len(wrap(words, size, weight, room)) > 1
    part.prose(words, x, y + (27 if two else 37), room, size, 2, weight, colour, 23)
