"""Games played in batches are the single games: each seed's own, though what is alike is played once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odds_bugs import ALIKE
from odds_games import scenario
from test_odds import copied, named, workshop

from bench.odds import six_rounds
from game.odds import alike, by_rules
from game.odds.alike import Together
from game.odds.compiled import Play
from game.odds.tally import Force, Game
from game.research.cells import Cell, usual
from game.research.tasks import Plan, tasks
from game.research.work import Desk, work
from game.rules import rules
from game.scenario import loader
from game.scenario.model import Scenario

pytestmark = pytest.mark.alike

__all__ = ["workshop"]

MADE = "six_rounds"
SCENARIOS = (*loader.shipped(), MADE, "knots", "small")


@cache
def board(name: str) -> Scenario:
    return six_rounds() if name == MADE else scenario(name)


def singly(games: Together, seeds: range) -> list[Game]:
    """Return a batch as its single games, in the order of their seeds."""
    found: dict[int, Game] = {}
    for game, places in games:
        for place in places:
            assert place not in found, f"the game at place {place} is there twice"
            found[place] = Game(*game)._replace(seed=seeds[place])
    return [found[place] for place in range(len(seeds))]


@pytest.mark.parametrize("name", SCENARIOS)
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(dice=st.data())
def test_a_batch_is_its_single_games(name: str, dice: st.DataObject) -> None:
    of = board(name)
    quiet = [name for name, each in of.doctrines.items() if not each.uniform and not each.defer]
    seats = {team: dice.draw(st.sampled_from(quiet)) for team in of.teams}
    choices = {
        axis: dice.draw(st.sampled_from([choice.id for choice in setting.choices]))
        for axis, setting in of.settings.items()
    }
    setup = rules.setup(of, choices, dice.draw(st.sampled_from([None, *of.editions])))
    with pytest.MonkeyPatch.context() as patch:
        # Whether it pays or not: here it is to be right.
        patch.setattr(alike, "MOST_WAYS", 10**9)
        play = Play(of, setup, seats, dice.draw(st.sampled_from([None, *forces(of)])))
    assert play._alike is not None
    for _ in range(2):
        first, count = dice.draw(st.integers(0, 10**6)), dice.draw(st.integers(1, 60))
        seeds = range(first, first + count)
        found = singly(play.games(seeds), seeds)
        assert found == [play.game(seed) for seed in seeds]
        last = seeds[-1]
        assert found[-1] == by_rules.play(of, setup, seats, last, play.force)


def forces(of: Scenario) -> list[Force]:
    """Return some choices to force."""
    return [Force(each.phase, each.team, options)
            for each in Plan(of, (), None, 0, 0, 1).points for options in each.options][:6]  # fmt: skip


def test_what_is_alike_is_played_once() -> None:
    of = board(MADE)
    play = Play(of, rules.setup(of), dict.fromkeys(of.teams, "firm"))
    played: Counter[int] = Counter()
    together = counting(play, played)
    assert sum(len(places) for _, places in together(range(2_000))) == 2_000
    assert played.total() == 2**6
    assert len(together(range(2_000, 4_000))) == 2**6
    assert played.total() == 2**6


def counting(play: Play, played: Counter[int]) -> Callable[[range], Together]:
    """Return what plays batches and counts the games that are played for them."""
    kept = play._alike
    assert kept is not None
    single = kept.play

    def counted(seed: int) -> Game:
        played[seed] += 1
        return single(seed)

    kept.play = counted
    return play.games


def test_no_more_games_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alike, "MOST_GAMES", 5)
    of = board("eight_minutes")
    play = Play(of, rules.setup(of), dict.fromkeys(of.teams, "process"))
    seeds = range(40)
    assert singly(play.games(seeds), seeds) == [play.game(seed) for seed in seeds]
    assert play._alike is not None
    assert len(play._alike.kept) == 5


def test_where_draws_fall_in_many_ways_no_alike_games_are_looked_for() -> None:
    of = board("three_waves")
    play = Play(of, rules.setup(of), dict.fromkeys(of.teams, "process"))
    assert [places for _, places in play.games(range(200))] == [(place,) for place in range(200)]


@pytest.mark.parametrize("school", ["uniform", "paralysis"])
def test_bots_that_throw_dice_are_never_taken_for_alike(school: str) -> None:
    of = board("eight_minutes")
    play = Play(of, rules.setup(of), dict.fromkeys(of.teams, school))
    assert [places for _, places in play.games(range(200))] == [(place,) for place in range(200)]


@pytest.mark.parametrize(("forced", "asked"), [(0, ()), (10, ()), (0, ("joint", "meter/trust"))])
def test_a_sweep_says_of_a_batch_what_it_says_of_single_games(
    forced: int, asked: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    of = board("eight_minutes")
    cells: tuple[Cell, ...] = usual(of)[: 1 if forced else 3]
    plan = Plan(of, cells, None, 150, 7, forced, asked)

    def worked() -> list[object]:
        desk = Desk(of, cells, None, asked)
        return [work(desk, task) for task in tasks(plan)]

    together = worked()
    monkeypatch.setattr(
        Play, "games", lambda play, seeds: [(play.game(seed), (place,)) for place, seed in enumerate(seeds)]
    )
    assert together == worked()


@pytest.mark.parametrize(("file", "old", "new"), named(ALIKE))
def test_a_bug_planted_in_batches_is_found(workshop: Path, file: str, old: str, new: str) -> None:
    module = copied(workshop, "odds_copy", file, old, new)
    assert any(differs(module, name) for name in (MADE, "eight_minutes", "knots", "small"))


def differs(module: ModuleType, name: str) -> bool:
    """Return whether a batch of a copy of compiled play has other games than single ones have."""
    of = board(name)
    for school in of.doctrines:
        seats, seeds = dict.fromkeys(of.teams, school), range(300)
        single = Play(of, rules.setup(of), seats)
        batch = module.Play(of, rules.setup(of), seats)
        try:
            if singly(batch.games(seeds), seeds) != [single.game(seed) for seed in seeds]:
                return True
        except (AssertionError, IndexError, KeyError, StopIteration, ValueError):
            return True
    return False
