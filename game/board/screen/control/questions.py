"""What the tables ask control: one tap answers, and the answer goes to that table alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.desk import WORDS
from game.board.part import Part
from game.board.piece.button import button, field
from game.board.piece.listing import ROW, Entry, first_of, listing
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI

if TYPE_CHECKING:
    from game.session import Asked

BOX = Box(24, 160, 860, 648)
HEAD, ANSWER, LEAST = 62, 190, 390
"""Heights: of the title, of what answers a question, of the whole where little was asked."""

TAPS = (("yes", "A"), ("no", "S"), ("unknown", "D"), ("later", "F"))


def section(scene: Scene, ui: UI) -> Layout:
    """Return the questions, the open ones first, and the keys that answer the one that is chosen."""
    look, c = ui.look, ui.look.c
    rows = _entries(scene, ui)
    chosen = chosen_question(scene, ui)
    asked = next((each for each in scene.known.asked if each.record == chosen), None)
    most = BOX.h - HEAD - ANSWER
    inside = Box(BOX.x + 16, BOX.y + HEAD, BOX.w - 32, min(most, ROW * len(rows)))
    box = Box(BOX.x, BOX.y, BOX.w, max(LEAST, HEAD + inside.h + (ANSWER if asked else 20)))
    part = Part("asked", box, look)
    part.panel()
    x, room = box.x + 22, box.w - 44
    part.pair(look.both("asked"), x, box.y + 40, 25, 19, room, weight="extrabold")
    if not rows:
        part.icon("message-circle", box.middle - 22, box.y + 132, 44, c.sub)
        part.prose(look.say("asked.none"), box.middle, box.y + 216, room - 120, 20, 3, "regular", c.sub, 28,
                   align="centre")  # fmt: skip
    if asked is None:
        return (part.region(round=16), *listing("asked", inside, rows, str(chosen), look))
    part.prose(asked.words, x, box.bottom - 164, room, 19, 2, "bold", leading=25, excerpt=True)
    wide = (room - 24) / 4
    taps = [
        button(f"asked.{how}", Box(x + n * (wide + 8), box.bottom - 118, wide, 50), look.say(f"asked.{how}"),
               Action("time", "answer", (how,)), look, key=key, size=20)
        for n, (how, key) in enumerate(TAPS)
    ]  # fmt: skip
    typing = ui.typing == "desk.answer"
    action = Action("time", "answer", ("words",)) if typing else Action("time", "type", ("desk.answer",))
    words = field("asked.words", Box(x, box.bottom - 60, room, 48), look.say("asked.words"),
                  ui.desk.note if typing else "", action, look, typing=typing, most=WORDS,
                  key="Enter" if typing else "T")  # fmt: skip
    return (part.region(round=16), *listing("asked", inside, rows, str(chosen), look), *taps, words)


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
