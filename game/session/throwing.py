"""A throw of dice that the game waits for: three ten-sided dice, and what each number comes to."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.state import State
from game.scenario.model import Chance
from game.texts import Text


@dataclass(frozen=True, slots=True)
class Face:
    """An outcome, and from which number to which it falls."""

    outcome: str
    name: Text
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Throw:
    """What is thrown for."""

    name: str
    """The draw, or the phase that chance decides."""
    text: Text
    hidden: bool
    faces: tuple[Face, ...]
    """Those that can fall, in the order in which the scenario has them; together 000 to 999."""


def throw_of(state: State) -> Throw | None:
    """Return the first throw that the state waits for, as the conductor's book lays its numbers out."""
    if not state.asks:
        return None
    ask, scenario = state.asks[0], state.scenario
    draw = scenario.draws.get(ask.name) if ".draw." in ask.point else None
    names = dict(draw.names) if draw else {}
    if draw:
        text = draw.name or Text(ask.name, ask.name)
    else:
        phase = scenario.phases[ask.name]
        text = phase.name
        assert isinstance(phase.asks, Chance)
        names = {each.id: each.name for each in phase.asks.outcomes}
    faces, low = [], 0
    for outcome, odds in ask.odds:
        if odds:
            faces.append(Face(outcome, names.get(outcome, Text(outcome, outcome)), low, low + odds - 1))
        low += odds
    return Throw(ask.name, text, draw is not None, tuple(faces))
