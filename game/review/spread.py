"""Who plays on: each choice of doctrines with each North, all of them counting alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from game.errors import GameError
from game.odds.schools import usual
from game.rules import rules
from game.rules.state import Setup
from game.scenario.model import Scenario
from game.session import doctrine_of, seats_from

NORTH, DRAWN = "north", "drawn"
"""The setting that says which North it is, and its choice that leaves it to a draw."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One way to play on."""

    players: tuple[tuple[str, str], ...]
    """Team and doctrine; a team that is left out is nobody's."""
    north: str
    """A choice of the setting; empty where the scenario has no such setting."""


@dataclass(frozen=True, slots=True)
class Spread:
    """All ways to play on."""

    cells: tuple[Cell, ...]

    def schools(self, team: str) -> tuple[str, ...]:
        """Return the doctrines by which a team is played in one cell or another."""
        named = (dict(cell.players).get(team) for cell in self.cells)
        return tuple(dict.fromkeys(name for name in named if name is not None))

    @property
    def norths(self) -> tuple[str, ...]:
        """Return the Norths in order."""
        return tuple(dict.fromkeys(cell.north for cell in self.cells))


def spread(scenario: Scenario, setup: Setup, seats: Sequence[str] = ()) -> Spread:
    """Return how the games are played on; `seats` may fix a table as `seoul=bot:damage`.

    Whom nobody played stays nobody's. Raise GameError for a team, a bot or a word that there is not.
    """
    said = seats_from(scenario, seats)
    named = {word.partition("=")[0] for word in seats}
    played: dict[str, tuple[str, ...]] = {}
    for team in scenario.teams:
        if team in setup.empty:
            continue
        if team in named:
            doctrine = doctrine_of(said[team])
            if doctrine is None:
                raise GameError(f"--seat {team}={said[team]}: bots play on: bot:NAME")
            played[team] = (doctrine,)
        else:
            played[team] = usual(scenario, team) or tuple(scenario.doctrines)[:1]
    seatings = [tuple(zip(played, each, strict=True)) for each in product(*played.values())]
    return Spread(tuple(Cell(seating, north) for north in _norths(scenario) for seating in seatings))


def _norths(scenario: Scenario) -> tuple[str, ...]:
    if NORTH not in scenario.settings:
        return ("",)
    choices = (choice.id for choice in scenario.settings[NORTH].choices)
    return tuple(choice for choice in choices if choice != DRAWN)


def setup_of(scenario: Scenario, setup: Setup, north: str) -> Setup:
    """Return a game's setup with another North from here on; what it brought before stays."""
    if not north:
        return setup
    other = rules.setup(scenario, {**setup.choices, NORTH: north}, setup.edition, None, setup.empty)
    same = rules.setup(scenario, setup.choices, setup.edition, None, setup.empty)
    tuned = {name: figure for name, figure in setup.constants.items() if figure != same.constants[name]}
    return replace(other, constants={**other.constants, **tuned})


def north_draw(scenario: Scenario, setup: Setup) -> str:
    """Return the draw that says which North it is; empty where none does, or the setting says it."""
    norths = set(_norths(scenario))
    if setup.choices.get(NORTH) != DRAWN:
        return ""
    found = (each.id for each in scenario.draws.values() if {outcome for outcome, _ in each.of} == norths)
    return next(found, "")


def actual_north(scenario: Scenario, setup: Setup, draws: Mapping[str, str]) -> str:
    """Return which North this game had; empty where the scenario does not say."""
    chosen = setup.choices.get(NORTH, "")
    return chosen if chosen != DRAWN else draws.get(north_draw(scenario, setup), "")
