"""Compiled play where `hypotheses` plays: capitals of one school, exercises whose lines were changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from itertools import combinations

import pytest
from odds_games import ALIKE, case, many_cases, scenario
from test_odds import differences

from game.odds import by_rules
from game.odds.tally import Game
from game.research.cells import Cell
from game.research.claims.games import SAMPLES, deciding, spread
from game.research.tasks import Task
from game.research.variant import samples
from game.research.work import Desk
from game.rules.table import table
from game.scenario import claims, loader
from game.scenario.claims import Arm, Trial
from game.scenario.edits import Edit

SHIPPED = loader.shipped()


@pytest.mark.parametrize("name", [*SHIPPED, "small", "talks", "knots"])
def test_games_of_one_school_at_every_capital_are_those_of_the_rules(name: str) -> None:
    """A shipped exercise by one school, each by another; the small ones by every school."""
    numbers = [SHIPPED.index(name)] if name in SHIPPED else range(len(scenario(name).doctrines))
    few = (case(f"{ALIKE}{name}", number) for number in numbers)
    assert [line for played in few for line in differences(played)] == []


@pytest.mark.long
@pytest.mark.parametrize("name", SHIPPED)
def test_many_games_of_one_school_at_every_capital_are_those_of_the_rules(name: str) -> None:
    assert [line for played in many_cases(f"{ALIKE}{name}", 0) for line in differences(played)] == []


@pytest.mark.alike
def test_cases_of_one_school_have_every_school_at_every_capital() -> None:
    board = scenario("knots")
    met = Counter(
        played.doctrines[team]
        for played in (case(f"{ALIKE}knots", number) for number in range(len(board.doctrines)))
        for team in table(board).capitals
    )
    assert met == dict.fromkeys(board.doctrines, len(table(board).capitals))


# Exercises whose lines were changed.


OWN = claims.load()

BOTH = {**OWN.claims, **OWN.targets}

TESTED = [
    (name, claim.id)
    for name in SHIPPED
    for claim in BOTH.values()
    if name in claim.trials and not claim.trials[name].cannot
]
"""Every claim and target in every exercise that tests it."""

SEEDS = range(1, 4)
"""The same for each changed exercise, by one worker: what fell in one must not come up in another."""


def trial_of(name: str, claim: str) -> Trial:
    return BOTH[claim].trials[name]


def kinds(name: str, claim: str) -> int:
    """Return in how many ways a claim changes an exercise."""
    trial = trial_of(name, claim)
    ways = sum(any(getattr(arm, way.name) for arm in trial.arms.values()) for way in fields(Arm))
    return ways + bool(trial.off)


def chosen() -> Iterator[tuple[str, str]]:
    """Yield of each exercise the claim that changes it in most ways, rather one that no other has."""
    taken: set[str] = set()
    for name in SHIPPED:
        mine = [claim for at, claim in TESTED if at == name]
        best = max(mine, key=lambda claim: (claim not in taken, kinds(name, claim)))
        taken.add(best)
        yield name, best


def changed(name: str, claim: str, arms: Iterable[Arm]) -> tuple[Cell, ...]:
    """Return cells of an exercise as some arms have it, then as its control, twice with figures varied.

    The same doctrines sit in all, where the arms leave the seats open: what was made for one is for no other.
    """
    board, trial, number = scenario(name), trial_of(name, claim), TESTED.index((name, claim))

    def seated(arm: Arm, off: tuple[Edit, ...] = ()) -> Cell:
        rows = spread(board, arm, 1, off)
        return rows[number % len(rows)]

    last = deciding(trial)[-1]
    control = [seated(last, trial.off)] if trial.off else []
    cell, every = seated(last), [*samples(SAMPLES, 1)]
    figures = (every[(2 * number + place) % SAMPLES] for place in range(2))
    varied = (replace(cell, variant=replace(cell.variant, sample=each)) for each in figures)
    return (*map(seated, arms), *control, *varied)


def disagreements(name: str, cells: tuple[Cell, ...]) -> Iterator[str]:
    """Yield a line for each game of changed exercises that a worker of `hypotheses` plays differently."""
    desk = Desk(scenario(name), cells, None)
    plays = [desk.play_for(Task(number, number, SEEDS[0], len(SEEDS))) for number in range(len(cells))]
    for (cell, play), (other, beside) in combinations(zip(cells, plays, strict=True), 2):
        assert cell.variant == other.variant or play.scenario != beside.scenario
    for cell, play in zip(cells, plays, strict=True):
        assert play.why_not == ""
        found = {SEEDS[place]: game for game, places in play.games(SEEDS) for place in places}
        for seed in SEEDS:
            wanted = by_rules.play(play.scenario, play.setup, play.doctrines, seed)
            for field, one, two in zip(Game._fields, wanted, found[seed]._replace(seed=seed), strict=True):
                if one != two:
                    yield f"{name} {cell} seed {seed}: {field}: {one} / {two}"


@pytest.mark.once
@pytest.mark.parametrize(("name", "claim"), list(chosen()))
def test_games_of_a_changed_exercise_are_those_of_the_rules(name: str, claim: str) -> None:
    arms = deciding(trial_of(name, claim))
    assert list(disagreements(name, changed(name, claim, arms[:1]))) == []


@pytest.mark.long
@pytest.mark.parametrize(("name", "claim"), TESTED)
def test_games_of_every_changed_exercise_are_those_of_the_rules(name: str, claim: str) -> None:
    arms = trial_of(name, claim).arms.values()
    assert list(disagreements(name, changed(name, claim, arms))) == []
