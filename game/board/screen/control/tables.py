"""What the tables have: sealed and not yet sealed, with reasons and estimates, while the key is held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.teams import ICONS
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.theme import mixed
from game.board.ui import UI
from game.measure import width
from game.texts import Text

if TYPE_CHECKING:
    from game.session import QuestionView, TeamLine

BOX = Box(24, 160, 800, 648)
IDLE = 64
"""The height of a table that nothing is asked of."""


@dataclass(frozen=True, slots=True)
class Has:
    """What a table has sealed, or has put together so far."""

    options: str
    lines: tuple[str, ...] = ()
    sealed: bool = True


def section(scene: Scene, ui: UI) -> Layout:
    """Return a row for each table; what it has is covered while the key is not held."""
    look, c = ui.look, ui.look.c
    view = scene.control
    assert view is not None
    part = Part("have", BOX, look)
    part.panel()
    part.pair(look.both("have"), BOX.x + 22, BOX.y + 40, 25, 19, 460, weight="extrabold")
    left = part.key("H", BOX.right - 22, BOX.y + 32)
    part.text(look.say("have.hold"), left - 10, BOX.y + 39, 18, "semibold", c.sub, "right", room=200)
    y = BOX.y + 58.0
    for team, high in zip(view.teams, _heights(view.teams), strict=True):
        row = Box(BOX.x + 20, y, BOX.w - 40, high)
        part.line(row.x, row.y, row.right, row.y, c.hair)
        _head(part, row, team, scene, look)
        _has(part, row, team, scene, ui)
        y += high
    return (part.region(Action("reveal"), "H", released=Action("cover"), round=16),)


def _heights(teams: Sequence[TeamLine]) -> list[float]:
    """Return the height of each table's row: those that are asked share what the others leave."""
    idle = [team.standing in ("not_asked", "empty") for team in teams]
    asked = idle.count(False)
    share = (BOX.h - 66 - IDLE * idle.count(True)) / asked if asked else IDLE
    return [IDLE if each else share for each in idle]


def _head(part: Part, row: Box, team: TeamLine, scene: Scene, look: Look) -> None:
    """Draw who it is, where it stands, and whether it is stuck."""
    c = look.c
    part.badge(team.team, team.letter, row.x + 28, row.y + 42, 21)
    x = row.x + 70
    x += part.text(look.of(team.name), x, row.y + 36, 22, "extrabold", room=230) + 18
    colour = {"sealed": c.good, "lapsed": c.bad}.get(team.standing, c.sub)
    if ICONS.get(team.standing):
        part.icon(ICONS[team.standing], x, row.y + 17, 22, colour)
        x += 30
    x += part.text(look.say(f"standing.{team.standing}"), x, row.y + 35, 19, "bold", colour, room=170) + 16
    lapses = scene.known.lapses.get(team.team, 0)
    if lapses:
        part.text(look.say("control.lapses", count=lapses), x, row.y + 35, 18, "semibold", c.bad)
    why = scene.known.stuck.get(team.team)
    if why is None:
        return
    words = look.say(f"control.stuck.{why}", minutes=scene.known.idle.get(team.team, 0))
    left = row.right - width(words, 18, "semibold") - 24
    part.chip(words, left, row.y + 29, c.bad, high=34)


def _has(part: Part, row: Box, team: TeamLine, scene: Scene, ui: UI) -> None:
    look, c = ui.look, ui.look.c
    has = _sealed(team.team, scene, look) or _unsealed(team.team, scene, ui)
    box = Box(row.x + 70, row.y + 54, row.w - 70, row.h - 66)
    if has is None:
        if row.h > IDLE:
            part.rect(box, line=c.line, wide=1.6, dash="7 6", round=8)
            part.text(look.say("control.nothing_picked"), box.middle, box.y + box.h / 2 + 7, 20, "semibold",
                      c.sub, "centre", room=box.w - 40)  # fmt: skip
        return
    if not ui.reveal:
        part.rect(box, fill=mixed(c.team(team.team), 14, c.panel), round=8,
                  line="" if has.sealed else c.team(team.team), dash="" if has.sealed else "7 6")  # fmt: skip
        part.icon("lock" if has.sealed else "pencil-line", box.middle - 14, box.y + box.h / 2 - 14, 28,
                  c.team(team.team))  # fmt: skip
        return
    rows = int((row.h - 76) // 23)
    base = part.prose(has.options, box.x, box.y + 18, box.w, 20, 2, "bold", c.text, 24, excerpt=True) + 2
    left = rows - (2 if base > box.y + 50 else 1)
    for line in has.lines[: max(0, left)]:
        part.text(line, box.x, base, 18, "regular", c.sub, room=box.w, excerpt=True)
        base += 23


def _sealed(team: str, scene: Scene, look: Look) -> Has | None:
    """Return what a table has sealed for the present question."""
    assert scene.control is not None
    question = scene.known.questions.get(team)
    line = None
    if scene.control.control is not None:
        line = next((each for each in scene.control.control.sealed if each.team == team), None)
    own = question.own if question else None
    if own is None and line is None:
        return None
    options = own.options if own else line.options if line else ()
    names = _names(team, options, scene, look)
    if line is not None and line.name:
        names = look.of(line.name)
    because = own.because if own else line.because if line else ()
    sake = own.sake if own else line.sake if line else ""
    estimates = dict(own.estimates) if own else {}
    return Has(names, _lines(because, sake, estimates, question, scene, look))


def _unsealed(team: str, scene: Scene, ui: UI) -> Has | None:
    """Return what has been put together behind a table's curtain and is not sealed."""
    question = scene.known.questions.get(team)
    if question is None:
        return None
    draft = ui.draft(team, question.point)
    if not (draft.options or draft.because or draft.estimates):
        return None
    look = ui.look
    names = _names(team, draft.options, scene, look) or look.say("control.nothing_picked")
    lines = _lines(draft.because, draft.sake, draft.estimates, question, scene, look)
    return Has(look.say("control.not_sealed", what=names), lines, sealed=False)


def _names(team: str, options: tuple[str, ...], scene: Scene, look: Look) -> str:
    question = scene.known.questions.get(team)
    named: dict[str, Text] = {offer.id: offer.name for offer in question.offers} if question else {}
    whole = dict(scene.known.answers.get(team, ())).get(options)
    if whole is not None:
        return look.of(whole)
    return " + ".join(look.of(named[name]) if name in named else name for name in options)


def _lines(
    because: tuple[str, ...], sake: str, estimates: Mapping[str, str], question: QuestionView | None,
    scene: Scene, look: Look,
) -> tuple[str, ...]:  # fmt: skip
    """Return reasons and estimates, a line each."""
    assert scene.control is not None
    heads = {message.id: look.of(message.headline) for message in scene.control.messages}
    lines = [look.say("control.because", what=heads[id]) for id in because if id in heads]
    if sake:
        lines.append(look.say("reasons.sake", what=look.say(f"sake.{sake}")))
    for line in question.estimates if question else ():
        if line.id in estimates:
            said = dict(line.choices).get(estimates[line.id])
            answer = look.of(said) if said else estimates[line.id]
            lines.append(f"{look.of(line.ask)} {answer}")
    return tuple(lines)
