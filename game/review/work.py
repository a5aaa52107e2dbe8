"""One task of a review: some games of one way to play on, from moments that are given. A pure function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from game.odds.compiled import Play
from game.odds.fixed import draw
from game.odds.onward import Onward
from game.odds.standing import Standing
from game.odds.tally import Game, Options
from game.review.outcome import Outcomes
from game.review.spread import Cell, north_draw, setup_of
from game.rules.state import Setup
from game.scenario.model import Scenario

BEYOND = 1 << 64
"""Seeds of these games begin here; seeds of logs are smaller."""

Given = tuple[tuple[str, Options], ...]


@dataclass(frozen=True, slots=True)
class Arm:
    """Games from one moment with some choices given: what is held against another arm, game by game."""

    moments: tuple[int, ...]
    """Places among the task's moments, one for each game in turn; empty: whole games from STARTEX.

    Where a game is over already: what it came to, as -1 less its code.
    """
    given: Given = ()
    groups: int = 1
    """Cells in turn have so many lists of moments, one after the other in `moments`."""

    def place(self, cell: int, number: int) -> int | None:
        """Return where a game of a cell is taken up; None from STARTEX."""
        if not self.moments:
            return None
        size = len(self.moments) // self.groups
        return self.moments[cell % self.groups * size + number % size]


@dataclass(frozen=True, slots=True)
class Plan:
    """What all tasks of a stage share: where games are taken up, and what is given there."""

    moments: tuple[Standing, ...]
    arms: tuple[Arm, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Games of one cell: of each arm of a plan those with the numbers from `first` on."""

    cell: int
    first: int
    games: int


@dataclass(slots=True)
class Desk:
    """What a worker works on."""

    scenario: Scenario
    setup: Setup
    cells: tuple[Cell, ...]
    seed: str
    """Of the review: game so-and-so of a cell has the same dice in every arm."""
    drawn: str = field(init=False)
    """The draw that says which North it is, if one does: then one program plays all of them."""
    onward: dict[Cell, Onward] = field(default_factory=dict)
    whole: dict[Cell, Play] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.drawn = north_draw(self.scenario, self.setup)

    def _key(self, cell: int) -> Cell:
        return replace(self.cells[cell], north="") if self.drawn else self.cells[cell]

    def play_on(self, cell: int) -> Onward:
        """Return what plays the rest of games in a cell."""
        key = self._key(cell)
        if key not in self.onward:
            setup = setup_of(self.scenario, self.setup, key.north)
            self.onward[key] = Onward(self.scenario, setup, dict(key.players))
        return self.onward[key]

    def play(self, cell: int) -> Play:
        """Return what plays whole games in a cell."""
        key = self._key(cell)
        if key not in self.whole:
            setup = setup_of(self.scenario, self.setup, key.north)
            self.whole[key] = Play(self.scenario, setup, dict(key.players))
        return self.whole[key]

    def moments(self, plan: Plan, cell: int) -> Sequence[Standing]:
        """Return the moments of a plan with the North of a cell."""
        if not self.drawn:
            return plan.moments
        north = {draw(self.drawn): self.cells[cell].north}
        return [replace(each, figures={**each.figures, **north}) for each in plan.moments]


def work(desk: Desk, plan: Plan, task: Task) -> list[list[int]]:
    """Return for each arm what its games came to, as `Outcomes` writes it."""
    outcomes, moments = Outcomes(desk.scenario), desk.moments(plan, task.cell)
    seeds = [dice(desk.seed, task.cell, task.first + number) for number in range(task.games)]
    onward = desk.play_on(task.cell)
    found = []
    for arm in plan.arms:
        given = dict(arm.given)
        column = []
        for number, seed in enumerate(seeds):
            place = arm.place(task.cell, number)
            if place is None:
                column.append(_written(outcomes, desk.play(task.cell).game(seed)))
            elif place < 0:
                column.append(-place - 1)
            else:
                column.append(_written(outcomes, onward.game(moments[place], seed, given)))
        found.append(column)
    onward.forget()
    return found


def _written(outcomes: Outcomes, game: Game) -> int:
    return outcomes.written(game.ending, game.ratings, game.aims)


def dice(seed: str, cell: int, number: int) -> int:
    """Return the seed of a game; no two of a review share it, but for the arms that are compared by it."""
    key = f"review\0{seed}\0{cell}\0{number}"
    return BEYOND + int.from_bytes(sha256(key.encode()).digest()[:12], "big")
