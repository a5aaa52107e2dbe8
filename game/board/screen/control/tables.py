"""What the tables have: sealed and not yet sealed, with reasons and estimates, while the key is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Part
from game.board.piece.teams import ICONS
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.theme import mixed
from game.board.ui import UI

if TYPE_CHECKING:
    from game.session import SealedLine, TeamLine

BOX = Box(24, 160, 800, 648)


def section(scene: Scene, ui: UI) -> Layout:
    """Return a row for each table; what it has is covered while the key is not held."""
    look, c = ui.look, ui.look.c
    view = scene.control
    assert view is not None
    assert view.control is not None
    part = Part("have", BOX, look)
    part.panel()
    part.pair(look.both("have"), BOX.x + 22, BOX.y + 40, 25, 19, 460, weight="extrabold")
    left = part.key("H", BOX.right - 22, BOX.y + 32)
    part.text(look.say("have.hold"), left - 10, BOX.y + 39, 18, "semibold", c.sub, "right", room=200)
    sealed = {line.team: line for line in control_of(scene)}
    high = (BOX.h - 64) / max(1, len(view.teams))
    for number, team in enumerate(view.teams):
        row = Box(BOX.x + 20, BOX.y + 58 + number * high, BOX.w - 40, high)
        part.line(row.x, row.y, row.right, row.y, c.hair)
        _table(part, row, team, sealed.get(team.team), ui)
    return (part.region(Action("reveal"), "H", released=Action("cover"), round=16),)


def control_of(scene: Scene) -> tuple[SealedLine, ...]:
    """Return what is sealed."""
    assert scene.control is not None
    assert scene.control.control is not None
    return scene.control.control.sealed


def _table(part: Part, row: Box, team: TeamLine, line: SealedLine | None, ui: UI) -> None:
    look, c = ui.look, ui.look.c
    part.badge(team.team, team.letter, row.x + 28, row.y + 42, 21)
    colour = c.good if team.standing == "sealed" else c.sub
    x = row.x + 70
    x += part.text(look.of(team.name), x, row.y + 36, 22, "extrabold", room=260) + 18
    if ICONS.get(team.standing):
        part.icon(ICONS[team.standing], x, row.y + 17, 22, colour)
        x += 30
    part.text(look.say(f"standing.{team.standing}"), x, row.y + 35, 19, "bold", colour, room=200)
    if line is None:
        return
    box = Box(row.x + 70, row.y + 54, row.w - 70, row.h - 66)
    if not ui.reveal:
        part.rect(box, fill=mixed(c.team(team.team), 14, c.panel), round=8)
        part.icon("eye-off", box.middle - 14, box.y + box.h / 2 - 14, 28, c.team(team.team))
        return
    names = " + ".join(look.of(name) for name in line.names) or " + ".join(line.options)
    base = part.prose(names, box.x, box.y + 20, box.w, 20, 2, "bold", c.text, 24) + 2
    if line.sake:
        sake = look.say("reasons.sake", what=look.say(f"sake.{line.sake}"))
        part.text(sake, box.x, base, 18, "regular", c.sub, room=box.w)
