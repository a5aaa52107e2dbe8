"""What tables thought likely, held against what turned out. Never a grade: one table says too little.

A probability is scored by Brier's rule, the square of its distance from what came true (0 or 1), in parts of
a thousand: 0 is certainty that came true, 250 is a coin's toss, 1000 certainty that did not.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief.choices import choices, talks_decisions
from game.debrief.game import Game
from game.rules.events import Answered
from game.session.made import options_name
from game.texts import Text


@dataclass(frozen=True, slots=True)
class Estimated:
    """One estimate that a table sealed."""

    team: str
    estimate: str
    ask: Text
    said: Text
    """The answer as people read it."""
    percent: int | None
    came_true: bool | None
    """Whether it was as estimated, or what was asked came to hold; None where the game left it open."""
    brier: int | None
    """0 to 1000; None where it is no probability, or not settled."""
    record: int
    settled: int | None
    """The record that settled it."""


def estimated(game: Game) -> tuple[Estimated, ...]:
    """Return every estimate in the order in which they were sealed."""
    made = choices(game)
    shown = {(choice.team, choice.shown): choice for choice in made}
    found = []
    for choice in made:
        for name, answer in choice.estimates:
            others = [
                other for (team, n), other in shown.items() if team != choice.team and n == choice.shown
            ]
            played = [other for other in others if game.scenario.estimates[name].answer == "option"]
            came = any(answer in other.options for other in played) if played else None
            found.append(_estimated(game, choice.team, name, answer, choice.sealed, came, choice.shown))
    for record, decision in talks_decisions(game):
        for name, answer in decision.estimates:
            came, settled = _answered_as(game, record, decision.seat, answer)
            found.append(_estimated(game, decision.seat, name, answer, record, came, settled))
    return tuple(sorted(found, key=lambda each: each.record))


def _estimated(
    game: Game, team: str, name: str, answer: str, record: int, came: bool | None, settled: int | None
) -> Estimated:
    asked = game.scenario.estimates[name]
    if asked.answer != "percent":
        said = _words(game, answer)
        return Estimated(
            team, name, asked.ask, said, None, came, None, record, settled if came is not None else None
        )
    percent = int(answer)
    if asked.settled_by is None or not game.end.ending:
        return Estimated(
            team, name, asked.ask, Text(f"{percent} %", f"{percent}%"), percent, None, None, record, None
        )
    held = bool(asked.settled_by(game.end))
    brier = (percent - 100 * held) ** 2 // 10
    said = Text(f"{percent} %", f"{percent}%")
    return Estimated(team, name, asked.ask, said, percent, held, brier, record, game.played[-1].record.n)


def _words(game: Game, answer: str) -> Text:
    return options_name(game.scenario, answer.split("+"))


def _answered_as(game: Game, record: int, team: str, answer: str) -> tuple[bool | None, int | None]:
    """Return whether another capital gave that answer as the paper's were turned over, and the record."""
    for n, event in game.events():
        if n >= record and isinstance(event, Answered):
            others = [each for each in event.attempt.answers if each.team != team]
            return any("+".join(each.options) == answer for each in others) if others else None, n
    return None, None
