"""What is to be played on: arms are gathered, then played together, so that no process waits for another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.odds.standing import Standing, standing
from game.odds.tally import Options
from game.record import dice as keyed
from game.review.moments import Fate, Made, Moment
from game.review.outcome import Outcomes
from game.review.reckoning import Figure, Shift, Table, interval, means
from game.review.work import Arm, Plan, Task, dice
from game.review.workers import Workers
from game.review.worlds import World
from game.rules import rules
from game.rules.state import CLOSE, Decision, State

Progress = Callable[[str, int, int], None]
"""Told of a stage, how many of its tasks are done, and how many there are."""

Later = Callable[[], list[Table]]
"""Returns for each arm, by cell, what its games came to, once they are played."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A draw as arms: every outcome with its odds, and how it fell."""

    outcomes: tuple[tuple[float, int], ...]
    fell: int

    def shift(self, tables: Sequence[Table], figure: Figure, comparisons: int = 1) -> Shift:
        """Return a figure before the draw, all outcomes as likely as they were, and after it."""
        after = means(tables[self.fell], figure)
        before = [0.0] * len(after)
        for odds, arm in self.outcomes:
            for trial, each in enumerate(means(tables[arm], figure)):
                before[trial] += odds * each
        cells = len(tables[self.fell])
        apart = [new - old for old, new in zip(before, after, strict=True)]
        return Shift(interval(before, cells), interval(after, cells), interval(apart, cells, comparisons))


class Arms:
    """Arms that are played together."""

    def __init__(self, outcomes: Outcomes, seed: str) -> None:
        self.outcomes, self.seed = outcomes, seed
        self.moments: list[Standing] = []
        self.arms: list[Arm] = []
        self._places: dict[int, tuple[State, int]] = {}
        self._numbers: dict[Arm, int] = {}

    def add(self, states: Sequence[State], given: Mapping[str, Options], groups: int = 1) -> int:
        """Return the number of an arm: games from these states in turn, with what is given decided there."""
        return self._add(Arm(tuple(self._place(state) for state in states), tuple(given.items()), groups))

    def _add(self, arm: Arm) -> int:
        if arm not in self._numbers:
            self._numbers[arm] = len(self.arms)
            self.arms.append(arm)
        return self._numbers[arm]

    def _place(self, state: State) -> int:
        kept = self._places.get(id(state))
        if kept is None:
            if state.phase == CLOSE:
                place = -self.outcomes.of_state(state) - 1
            else:
                place = len(self.moments)
                self.moments.append(standing(state))
            kept = self._places[id(state)] = (state, place)
        return kept[1]

    def stood(self, moment: Moment, made: Made) -> tuple[int, int]:
        """Return the arms before and after a decision; what others sealed, and all draws, as they were."""
        whole = {each.seat: each.options for each in moment.made}
        before = {seat: options for seat, options in whole.items() if seat != made.seat}
        return self.add([moment.base], before), self.add([moment.base], whole)

    def known(
        self, worlds: Sequence[World], moment: Moment, seat: str, options: Options, groups: int = 1
    ) -> int:
        """Return the arm of a decision in games that its seat could not tell from its own; () gives none."""
        given = {each.seat: each.options for each in moment.made if each.seat != seat}
        bases = [world.base for world in worlds]
        return self.add(bases, {**given, seat: options} if options else given, groups)

    def drawn(self, fate: Fate, opened: Moment, first: int, trials: int) -> Drawn:
        """Return the arms of a draw; those of STARTEX are whole games and the first moment."""
        if not fate.before.phase:
            return Drawn(((1.0, self._add(Arm(()))),), self.add([opened.base], {}))
        ask = fate.before.asks[0]
        total = sum(odds for _, odds in ask.odds)
        arms = {
            outcome: self._after(fate.before, ask.name, outcome, first, trials)
            for outcome, odds in ask.odds
            if odds
        }
        return Drawn(
            tuple((odds / total, arms[outcome]) for outcome, odds in ask.odds if odds),
            arms[fate.outcomes[0]],
        )

    def _after(self, state: State, name: str, outcome: str, first: int, trials: int) -> int:
        after = rules.apply(state, Decision("chance", (name, outcome), rules.point(state))).state
        if not after.asks:
            return self.add([after], {})
        return self.add([self._rest(after, first + trial) for trial in range(trials)], {})

    def _rest(self, state: State, trial: int) -> State:
        """Return a state in which nothing is asked of chance any more, by the dice of a trial."""
        seed = dice(self.seed, 0, trial)
        while state.asks:
            ask = state.asks[0]
            drawn = Decision("chance", (ask.name, keyed.answer(seed, ask)), ask.point)
            state = rules.apply(state, drawn).state
        return state

    def play(
        self, workers: Workers, cells: int, first: int, trials: int, told: Callable[[int, int], None]
    ) -> Later:
        """Have the games of every cell played, those with the numbers from `first` on."""
        plan = Plan(tuple(self.moments), tuple(self.arms))
        answers = workers.run(plan, [Task(cell, first, trials) for cell in range(cells)])

        def tables() -> list[Table]:
            columns = []
            for each in answers:
                columns.append(each)
                told(len(columns), cells)
            return [[column[place] for column in columns] for place in range(len(plan.arms))]

        return tables
