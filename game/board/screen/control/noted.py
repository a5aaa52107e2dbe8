"""The marks and notes so far, the last first, each with its moment."""

from __future__ import annotations

from game.board.part import Part
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.screen.control.marks import ICONS
from game.board.ui import UI

BOX = Box(840, 528, 736, 280)
ROWS = 4


def section(scene: Scene, ui: UI) -> Layout:
    """Return the list of marks and notes."""
    look, c = ui.look, ui.look.c
    part = Part("noted", BOX, look)
    part.panel()
    part.pair(look.both("control.noted"), BOX.x + 22, BOX.y + 40, 25, 19, 420, weight="extrabold")
    found = tuple(reversed(scene.known.noted))
    pages = max(1, -(-len(found) // ROWS))
    number = ui.page("noted") % pages
    if pages > 1:
        left = part.key("M", BOX.right - 22, BOX.y + 32)
        part.text(f"{number + 1} / {pages}", left - 10, BOX.y + 39, 18, "semibold", c.sub, "right")
    if not found:
        part.prose(
            look.say("control.noted.none"), BOX.x + 22, BOX.y + 92, BOX.w - 44, 19, 2, "regular", c.sub
        )
    for row, each in enumerate(found[number * ROWS : number * ROWS + ROWS]):
        y = BOX.y + 92 + row * 50
        part.line(BOX.x + 20, y - 32, BOX.right - 20, y - 32, c.hair)
        part.icon(ICONS.get(each.kind, "info"), BOX.x + 22, y - 20, 24, c.accent)
        where = look.say("control.noted.at", turn=each.turn, record=each.record)
        wide = part.text(where, BOX.right - 22, y - 2, 18, "semibold", c.sub, "right")
        words = each.words or look.say(f"control.mark.{each.kind}")
        part.text(words, BOX.x + 58, y - 2, 19, "semibold", room=BOX.w - 100 - wide, excerpt=True)
    if pages == 1:
        return (part.region(round=16),)
    return (part.region(Action("page", "noted", ("1", str(pages))), "M", round=16),)
