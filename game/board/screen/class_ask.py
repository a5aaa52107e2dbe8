"""What a group's tables ask control, noted and answered at the grid: for the facilitator's eyes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.classing import selected
from game.board.part import Part
from game.board.piece import class_row
from game.board.piece.button import Kind, button, field
from game.board.piece.page import page
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen.control.questions import TAPS
from game.board.ui import NOTE, UI

if TYPE_CHECKING:
    from game.session import Asked

BOX = Box(160, 90, 1280, 720)
LAST = 4
"""Questions that are shown: those that wait, then the latest that are answered."""


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the questions of the selected group, the keys that answer the first that waits, and a field."""
    face = scene.groups
    assert face is not None
    look, c = ui.look, ui.look.c
    row, cell = selected(face, ui.grid)
    title = look.both("query.group", group=class_row.name_of(row, ui))
    regions = list(page(title, look, Action("close"), BOX, "eye-off"))
    regions.append(_questions(scene, ui, Box(BOX.x + 36, BOX.y + 92, BOX.w - 72, 368)))
    x, room = BOX.x + 36, BOX.w - 72
    regions += _taps(bool(waiting(scene)) and not ui.typing, Box(x, BOX.bottom - 244, room, 54), ui)
    answering = ui.typing == "class_answer"
    label = look.say("asked.words") if answering else look.say("query.of", team=look.of(cell.name))
    action = Action("class_ask", "send") if ui.typing else Action("class_ask", "type", ("class_ask",))
    where = Box(x, BOX.bottom - 172, room, 58)
    regions.append(field("ask.field", where, label, ui.typed if ui.typing else "", action, look,
                         typing=bool(ui.typing), most=NOTE, key="T",
                         colour="" if answering else c.team(cell.team)))  # fmt: skip
    send = Box(BOX.right - 336, BOX.bottom - 92, 300, 56)
    ready: Kind = "primary" if ui.typing and ui.typed.strip() else "off"
    regions.append(button("ask.send", send, look.say("query.note"), Action("class_ask", "send"), look,
                          key="Enter", icon="check", kind=ready))  # fmt: skip
    said = Part("ask.said", Box(x, BOX.bottom - 92, room - 340, 56), look)
    words = look.of(ui.notice) if ui.notice else look.say("query.alone")
    colour = (c.bad if ui.bad else c.good) if ui.notice else c.sub
    said.prose(words, x, BOX.bottom - 68, room - 340, 18, 2, "semibold", colour, 24)
    return (*regions, said.region())


def _taps(live: bool, box: Box, ui: UI) -> Layout:
    """Return the keys of the answers that can be given with one tap, and of one in words."""
    kind: Kind = "plain" if live else "off"
    wide = (box.w - 32) / 5
    regions = []
    for number, (how, key) in enumerate((*TAPS, ("words", "W"))):
        where = Box(box.x + number * (wide + 8), box.y, wide, box.h)
        act = ("type", ("class_answer",)) if how == "words" else ("tap", (how,))
        action = Action("class_ask", *act)
        label = ui.look.say(f"asked.{how}")
        regions.append(button(f"asked.{how}", where, label, action, ui.look, key=key, size=20, kind=kind))
    return tuple(regions)


def _questions(scene: Scene, ui: UI, box: Box) -> Region:
    look, c = ui.look, ui.look.c
    part = Part("ask.asked", box, look)
    due = waiting(scene)
    done = [each for each in reversed(scene.asked) if each.answer]
    names = {cell.team: cell for cell in selected(scene.groups, ui.grid)[0].cells} if scene.groups else {}
    y = box.y + 20.0
    if not scene.asked:
        part.prose(look.say("query.group.none"), box.x, y + 6, box.w, 20, 2, "regular", c.sub, 28)
    for each in (*due, *done)[:LAST]:
        cell = names[each.seat]
        first = bool(due) and each is due[0]
        part.badge(each.seat, cell.letter, box.x + 20, y + 4, 17)
        head = f"{look.of(cell.name)} {each.number}: {each.words or '–'}"
        y = part.prose(head, box.x + 52, y, box.w - 52, 19, 2, "bold", leading=24, excerpt=True)
        words = look.of(each.answer) or look.say("query.next" if first else "query.waits")
        colour = c.good if each.answer else c.accent if first else c.sub
        y = part.prose(words, box.x + 52, y + 1, box.w - 52, 18, 1, "semibold", colour, 23, excerpt=True) + 14
    return part.region()


def waiting(scene: Scene) -> list[Asked]:
    """Return the questions that wait for an answer, the oldest first."""
    return [each for each in scene.asked if not each.answer]
