"""The decisions of the log in words, those that no longer count too, and the way back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Part
from game.board.piece.button import button
from game.board.piece.listing import Entry, first_of, listing
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.screen.control.foreseen import panel
from game.board.ui import UI
from game.session import Foreseen

if TYPE_CHECKING:
    from game.board.part import Look
    from game.session import Made

BOX = Box(24, 160, 800, 648)
BACK = Box(840, 160, 736, 352)


def section(scene: Scene, ui: UI) -> Layout:
    """Return the list, the latest first, and what going back to the one that is chosen would undo."""
    look, c = ui.look, ui.look.c
    part = Part("record", BOX, look)
    part.panel()
    part.pair(look.both("control.record"), BOX.x + 22, BOX.y + 40, 25, 19, 500, weight="extrabold")
    left = part.key("H", BOX.right - 22, BOX.y + 32)
    part.text(look.say("have.hold"), left - 10, BOX.y + 39, 18, "semibold", c.sub, "right", room=200)
    rows = entries(scene, ui, look)
    inside = Box(BOX.x + 16, BOX.y + 58, BOX.w - 32, BOX.h - 72)
    chosen = chosen_record(scene, ui)
    return (
        part.region(Action("reveal"), "H", released=Action("cover"), round=16),
        *listing("made", inside, rows, str(chosen), look),
        *_back(scene, ui, chosen),
    )


def entries(scene: Scene, ui: UI, look: Look) -> list[Entry]:
    """Return a row for each decision; one that was gone back over cannot be chosen and says so."""
    return [_entry(each, ui, look) for each in reversed(scene.known.made)]


def _entry(each: Made, ui: UI, look: Look) -> Entry:
    title = "•••" if each.secret and not ui.reveal else look.of(each.text)
    where = look.say("control.at_record", record=each.record)
    if not each.counts:
        title = look.say("control.abandoned", what=title)
        return Entry(str(each.record), title, where, "x", dim=True, shut=True)
    icon = {"clock": "timer", "white_cell": "settings", "": "play"}.get(each.seat, "stamp")
    return Entry(str(each.record), title, where, icon)


def chosen_record(scene: Scene, ui: UI) -> int | None:
    """Return the record that is chosen to go back to, or none."""
    rows = [Entry(str(each.record), "") for each in reversed(scene.known.made) if each.counts]
    found = first_of(rows, ui.desk.chosen.get("made", ""))
    return int(found) if found else None


def _back(scene: Scene, ui: UI, chosen: int | None) -> Layout:
    look = ui.look
    lines = (*scene.known.undone(chosen), *scene.known.foreseen.get("rewind", ()))
    title = look.say("control.rewind", record=chosen or 0)
    if not lines:
        return (
            *panel("rewind", BACK, title, (Foreseen("nothing", look.both("control.rewind.choose")),), ui),
        )
    where = Box(BACK.right - 262, BACK.bottom - 68, 242, 52)
    return (
        *panel("rewind", BACK, title, lines, ui, foot=74),
        button("control.rewind", where, look.say("control.rewind.go"), Action("over", "rewind"), look,
               key="R", icon="undo-2", kind="primary"),
    )  # fmt: skip
