"""The smallest scenario that meets every rule once, and short ways into it."""

from __future__ import annotations

from pathlib import Path

from game.rules import notation, rules
from game.rules.events import Event
from game.rules.state import State
from game.scenario import loader
from game.scenario.model import Scenario

SMALL: Scenario = loader.load(Path(__file__).parent / "scenarios" / "small.yaml")

OPENING = "chance:cause=attack seoul:calm washington:quiet"
"""How the tests get to the first phase unless the draw or the aims matter."""


def started(
    choices: dict[str, str] | None = None,
    edition: int | None = None,
    constants: dict[str, int] | None = None,
    empty: tuple[str, ...] = ("alliance",),
) -> State:
    """Return the state at STARTEX; nobody sits at the alliance's table."""
    return rules.start(SMALL, rules.setup(SMALL, choices, edition, constants, empty)).state


def begun(
    opening: str = OPENING, edition: int | None = None, empty: tuple[str, ...] = ("alliance",)
) -> State:
    """Return the state as the first phase asks."""
    return notation.play(started(edition=edition, empty=empty), opening)[0]


def played(line: str, state: State | None = None) -> State:
    """Return the state after a line of play from STARTEX, or from a state."""
    return notation.play(started() if state is None else state, line)[0]


def told(state: State, line: str) -> tuple[Event, ...]:
    """Return what happens in a line of play."""
    return notation.play(state, line)[1]
