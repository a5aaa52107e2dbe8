"""What the tables ask control: one tap answers, and the answer goes to that table alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.desk import WORDS
from game.board.part import Part
from game.board.piece.button import Kind, button, field
from game.board.piece.listing import Entry, first_of, listing
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI

if TYPE_CHECKING:
    from game.session import Asked

BOX = Box(24, 160, 860, 648)
TAPS = (("yes", "A"), ("no", "S"), ("unknown", "D"), ("later", "F"))


def section(scene: Scene, ui: UI) -> Layout:
    """Return the questions, the open ones first, and the keys that answer the one that is chosen."""
    look, c = ui.look, ui.look.c
    part = Part("asked", BOX, look)
    part.panel()
    x, room = BOX.x + 22, BOX.w - 44
    part.pair(look.both("asked"), x, BOX.y + 40, 25, 19, room, weight="extrabold")
    rows = _entries(scene, ui)
    chosen = chosen_question(scene, ui)
    inside = Box(BOX.x + 16, BOX.y + 62, BOX.w - 32, BOX.h - 62 - 190)
    if not rows:
        part.prose(look.say("asked.none"), x, BOX.y + 96, room, 20, 3, "regular", c.sub, 28)
    asked = next((each for each in scene.known.asked if each.record == chosen), None)
    if asked:
        part.prose(asked.words, x, BOX.bottom - 164, room, 19, 2, "bold", leading=25, excerpt=True)
    kind: Kind = "plain" if asked else "off"
    wide = (room - 24) / 4
    taps = [
        button(f"asked.{how}", Box(x + n * (wide + 8), BOX.bottom - 118, wide, 50), look.say(f"asked.{how}"),
               Action("time", "answer", (how,)), look, key=key, size=20, kind=kind)
        for n, (how, key) in enumerate(TAPS)
    ]  # fmt: skip
    typing = ui.typing == "desk.answer"
    action = Action("time", "answer", ("words",)) if typing else Action("time", "type", ("desk.answer",))
    words = (
        field("asked.words", Box(x, BOX.bottom - 60, room, 48), look.say("asked.words"),
              ui.desk.note if typing else "", action, look, typing=typing, most=WORDS,
              key="Enter" if typing else "T"),
    ) if asked else ()  # fmt: skip
    return (part.region(round=16), *listing("asked", inside, rows, str(chosen), look), *taps, *words)


def _entries(scene: Scene, ui: UI) -> list[Entry]:
    look = ui.look
    teams = scene.room.teams if scene.room else ()
    names = {team.team: look.of(team.name) for team in teams}

    def row(each: Asked) -> Entry:
        title = f"{each.called(teams)}  {names.get(each.seat, each.seat)}: {each.words or '–'}"
        if each.answer:
            return Entry(str(each.record), title, look.say("asked.done"), "check", dim=True, shut=True)
        return Entry(str(each.record), title, "", "circle-help")

    waiting = [each for each in scene.known.asked if not each.answer]
    done = [each for each in reversed(scene.known.asked) if each.answer]
    return [row(each) for each in (*waiting, *done)]


def chosen_question(scene: Scene, ui: UI) -> int:
    """Return the record of the question that would be answered; 0 where none is open."""
    found = first_of(_entries(scene, ui), ui.desk.chosen.get("asked", ""))
    return int(found) if found else 0
