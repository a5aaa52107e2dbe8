"""What was drawn and stays hidden until ENDEX, and where the log stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.ui import UI
from game.measure import wrap
from game.texts import Text

if TYPE_CHECKING:
    from game.session import Control

BOX = Box(976, 160, 600, 648)
MOST = 3
"""Lines of one fact, and of how it fell."""


def section(scene: Scene, ui: UI) -> Layout:
    """Return the hidden facts, covered while their key is not held, with the code of the log."""
    look, c = ui.look, ui.look.c
    assert scene.control is not None
    assert scene.control.control is not None
    part = Part("facts", BOX, look.plain)
    part.panel()
    part.text(look.say("facts"), BOX.x + 22, BOX.y + 40, 25, "extrabold", room=BOX.w - 260)
    sheets = _pages(scene.control.control, look)
    number = ui.page("facts") % len(sheets)
    if scene.theatre is None:
        left = part.key("H", BOX.right - 22, BOX.y + 32)
        part.text(look.say("have.hold"), left - 10, BOX.y + 39, 18, "semibold", c.sub, "right", room=160)
    size, leading = look.sized(18), look.sized(22)
    y = BOX.y + 72 + 0.78 * size
    for name, outcome in sheets[number]:
        y = part.prose(look.of(name), BOX.x + 22, y, BOX.w - 44, size, MOST, "semibold", c.sub, leading)
        shown = look.of(outcome) if ui.reveal else "•••"
        y = part.prose(shown, BOX.x + 22, y + 1, BOX.w - 44, size, MOST, "bold", leading=leading) + 10
    foot = BOX.bottom - 130
    part.line(BOX.x + 20, foot, BOX.right - 20, foot, c.hair)
    part.text(look.say("facts.code"), BOX.x + 22, foot + 34, 18, "semibold", c.sub, room=BOX.w - 44)
    part.text(scene.code or "–", BOX.x + 22, foot + 66, 24, "bold", room=BOX.w - 44)
    kept = not scene.failing and not ui.dry and scene.watched is None and not scene.unkept
    recorded = look.say("facts.recorded" if kept else "facts.not_recorded")
    colour = c.good if kept else c.bad
    if scene.theatre is None:
        part.text(recorded, BOX.x + 22, foot + 106, 18, "semibold", colour, room=BOX.w - 44)
    regions = [part.region(Action("reveal"), "H", released=Action("cover"), round=16)]
    if len(sheets) > 1:
        regions.append(_turn(number, len(sheets), ui))
    return tuple(regions)


def _turn(number: int, count: int, ui: UI) -> Region:
    where = Box(BOX.right - 262, BOX.bottom - 190, 240, 48)
    label = ui.look.say("page.next", number=number + 1, count=count)
    return button("facts.page", where, label, Action("page", "facts", ("1", str(count))), ui.look, key="T",
                  size=19)  # fmt: skip


def _pages(control: Control, look: Look) -> list[list[tuple[Text, Text]]]:
    """Return the hidden facts by page: as many as have room with all their lines, covered or not."""
    pages: list[list[tuple[Text, Text]]] = [[]]
    left = BOX.h - 290
    size, leading = look.sized(18), look.sized(22)
    for name, outcome in control.truth:
        asked = wrap(look.of(name), size, "semibold", BOX.w - 44)
        found = wrap(look.of(outcome), size, "bold", BOX.w - 44)
        high = leading * (min(MOST, len(asked)) + min(MOST, len(found))) + 11
        if pages[-1] and high > left:
            pages.append([])
            left = BOX.h - 290
        pages[-1].append((name, outcome))
        left -= high
    return pages
