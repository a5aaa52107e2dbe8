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


def layout(view: View, ui: UI, close: Action) -> Layout:
    """Return one page of the list."""
    look, c = ui.look, ui.look.c
    lines = view.happenings
    pages = max(1, -(-len(lines) // SHOWN))
    number = ui.page("happened") % pages
    part = Part("happened", Box(WHOLE.x + 24, WHOLE.y + 90, WHOLE.w - 48, 610), look)
    y = part.box.y
    for line in lines[number * SHOWN : number * SHOWN + SHOWN]:
        part.line(part.box.x, y, part.box.right, y, c.hair)
        if line.team:
            part.mark(line.team, part.box.x + 20, y + 30, 10)
        why = look.of(line.why) or line_of(line.where, look)
        _prose(part, look.of(line.text), part.box.x + 46, y, 810 if why else 1250, 20, c.text)
        _prose(part, why, part.box.right - 430, y, 424, 18, c.sub)
        y += HIGH
    regions = [*page(look.both("happened"), look, close, icon="scroll-text"), part.region()]
    if pages > 1:
        regions.append(
            button(
                "happened.next",
                Box(WHOLE.middle - 130, WHOLE.bottom - 72, 260, 52),
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
