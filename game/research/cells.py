"""Which games a sweep plays: cells, each a choice of settings with a doctrine at each table."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from game.errors import GameError
from game.odds import schools
from game.odds.compiled import Play
from game.odds.luck import Dice
from game.odds.schools import BROKER, SCHOOLS, UNIFORM
from game.odds.tally import Force
from game.research.variant import PLAIN, Variant
from game.rules import rules
from game.rules.table import table
from game.scenario.model import Scenario
from game.scenario.near import near_or_all
from game.session import complete, doctrine_of, seats_from

ALL = "all"
"""In place of a choice: one cell for each choice of the axis."""

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One choice of settings and doctrines; every game of it differs by its seed alone."""

    choices: Pairs
    """Axis and choice, every axis named."""
    players: Pairs
    """Team and doctrine; a team that is left out is nobody's."""
    varied: tuple[tuple[str, int], ...] = ()
    """Meters' starts and constants, each with the figure in its place."""
    variant: Variant = PLAIN
    """What else of the exercise is not as its author wrote it."""
    games: int = 0
    """How many are played; 0: as many as the plan says."""
    after: int = 0
    """How many seeds lie before its first one, so that cells may have games of their own."""

    def program(self, meters: Container[str]) -> Cell:
        """Return what cells share that one program plays: they differ in seeds and in meters' starts."""
        constants = tuple(each for each in self.varied if each[0] not in meters)
        return replace(self, varied=constants, games=0, after=0)

    @property
    def axes(self) -> dict[str, str]:
        """Return everything by which cells differ, as names."""
        axes = {f"set/{axis}": choice for axis, choice in self.choices}
        axes |= {f"seat/{team}": doctrine for team, doctrine in self.players}
        return axes | {f"vary/{name}": str(figure) for name, figure in self.varied}


FEW = ((UNIFORM, UNIFORM), ("process", "function"))
"""Pairs of doctrines for a quick answer: lots, and two schools that differ."""


def usual(scenario: Scenario) -> tuple[Cell, ...]:
    """Return the cells of a sweep of which nothing is said; `few` where the scenario has other doctrines."""
    known = {*SCHOOLS, BROKER, UNIFORM} <= set(scenario.doctrines)
    return cells(scenario) if known else few(scenario)


def few(scenario: Scenario) -> tuple[Cell, ...]:
    """Return the cells for a quick answer: default settings, and the pairs of `FEW` that the scenario has.

    A scenario with other doctrines is played by its first at every table, one without any by nobody.
    """
    known = list(scenario.doctrines)
    pairs = [pair for pair in FEW if set(pair) <= set(known)] or [(name, name) for name in known[:1]]
    capitals = table(scenario).capitals
    return tuple(
        cell
        for pair in pairs
        for cell in cells(
            scenario, {}, [f"{team}=bot:{school}" for team, school in zip(capitals, pair, strict=False)]
        )
    )


def cells(
    scenario: Scenario,
    sets: Mapping[str, str] | None = None,
    seats: Sequence[str] = (),
    varied: tuple[str, Sequence[int]] | None = None,
) -> tuple[Cell, ...]:
    """Return the cells that are asked for, settings outermost, then doctrines, then varied figures.

    Where nothing is said: each setting's default, all pairs of the schools and lots against lots, and an
    honest broker at the alliance table. Raise GameError for a name that there is not.
    """
    rows = [((varied[0], figure),) for figure in varied[1]] if varied else [()]
    for row in rows:
        for name, figure in row:
            check_figure(scenario, name, figure)
    return tuple(
        Cell(choices, players, row)
        for choices in _choices(scenario, sets or {})
        for players in _players(scenario, seats)
        for row in rows
    )


def _choices(scenario: Scenario, sets: Mapping[str, str]) -> list[Pairs]:
    """Return every combination of choices that is asked for."""
    open_axes = [axis for axis, choice in sets.items() if choice == ALL]
    fixed = {axis: choice for axis, choice in sets.items() if choice != ALL}
    every = rules.setup(scenario, {**fixed, **{axis: _first(scenario, axis) for axis in open_axes}}).choices
    named = [
        [choice.id for choice in scenario.settings[axis].choices] if axis in open_axes else [chosen]
        for axis, chosen in every.items()
    ]
    return [tuple(zip(every, combination, strict=True)) for combination in product(*named)]


def _first(scenario: Scenario, axis: str) -> str:
    if axis not in scenario.settings:
        raise GameError(f"unknown setting {axis!r}{near_or_all(axis, scenario.settings)}")
    return scenario.settings[axis].choices[0].id


def _players(scenario: Scenario, words: Sequence[str]) -> list[Pairs]:
    """Return every seating that is asked for."""
    said = seats_from(scenario, words)
    named = {word.partition("=")[0] for word in words}
    for team in named:
        if doctrine_of(said[team]) is None and said[team] != "nobody":
            raise GameError(f"--seat {team}={said[team]}: a sweep is played by bots: bot:NAME or nobody")
    candidates = [[said[team]] if team in named else _usual(scenario, team) for team in scenario.teams]
    seatings = list(product(*candidates))
    capitals = [team for team in scenario.teams if not scenario.teams[team].of]
    if UNIFORM in scenario.doctrines and not named & set(capitals):
        lots = [
            each[0] if scenario.teams[team].of else f"bot:{UNIFORM}"
            for team, each in zip(scenario.teams, candidates, strict=True)
        ]
        seatings.append(tuple(lots))
    return list(dict.fromkeys(_seated(scenario, seating) for seating in seatings))


def _usual(scenario: Scenario, team: str) -> list[str]:
    """Return who sits at a table for which nothing was said."""
    return [f"bot:{name}" for name in schools.usual(scenario, team)] or ["nobody"]


def _seated(scenario: Scenario, seating: Sequence[str]) -> Pairs:
    players = complete(scenario, dict(zip(scenario.teams, seating, strict=True)))
    found = {team: doctrine_of(player) for team, player in players.items()}
    return tuple((team, doctrine) for team, doctrine in found.items() if doctrine)


def check_figure(scenario: Scenario, name: str, figure: int) -> None:
    """Raise GameError for a name that is no meter or constant, and for a figure that a meter cannot have."""
    if name in scenario.meters:
        meter = scenario.meters[name]
        if not meter.low <= figure <= meter.high:
            raise GameError(f"--vary {name}: {figure} is not from {meter.low} to {meter.high}")
    elif name not in scenario.constants:
        known = (*scenario.meters, *scenario.constants)
        raise GameError(f"--vary {name}: unknown meter or constant{near_or_all(name, known)}")


def play_of(
    scenario: Scenario,
    cell: Cell,
    edition: int | None,
    force: Force | None = None,
    dice_of: Callable[[int], Dice] = Dice,
    like: Play | None = None,
) -> Play:
    """Return what plays the games of a cell; a setting gives way to a varied figure.

    `scenario` is the exercise with the cell's variant; `dice_of` may keep the dice of seeds for other cells.
    `like` plays another cell of the same program.
    """
    constants: dict[str, int] = {}
    for name, figure in cell.varied:
        if name in scenario.meters:
            scenario = starting(scenario, name, figure)
        else:
            constants[name] = figure
    setup = rules.setup(scenario, dict(cell.choices), edition, constants)
    return Play(scenario, setup, dict(cell.players), force, dice_of, like)


def starting(scenario: Scenario, meter: str, figure: int) -> Scenario:
    """Return the scenario with one meter starting elsewhere, whatever the settings say of it."""
    settings = {
        axis: replace(
            setting,
            choices=tuple(
                replace(choice, set=tuple(each for each in choice.set if each[0] != meter))
                for choice in setting.choices
            ),
        )
        for axis, setting in scenario.settings.items()
    }
    meters = {**scenario.meters, meter: replace(scenario.meters[meter], start=figure)}
    return replace(scenario, meters=meters, settings=settings)
