"""Forced choices: a planted effect is found, a planted nothing is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sweeps import TUTORIAL, plan, swept

from game.figures.intervals import Interval
from game.research.choices import best, of_pair
from game.research.summary import Choice, Pair
from game.scenario.model import Scenario

HOLD = TUTORIAL.options["hold"]

TWINS: Scenario = replace(
    TUTORIAL,
    options={
        **TUTORIAL.options,
        "say_nothing": replace(
            TUTORIAL.options["say_nothing"], do=HOLD.do, takes=HOLD.takes, cost=HOLD.cost, tags=HOLD.tags
        ),
    },
)
"""Two of Seoul's three sentences at nine do the same."""


@pytest.fixture(scope="module")
def points(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str, str], Choice]:
    """Return each decision of a sweep in which two options are twins."""
    file = tmp_path_factory.mktemp("choices") / "kept"
    summary = swept(file, plan(games=150, forced=150, scenario=TWINS))
    return {(each.phase, each.team, each.kind): each for each in summary.choices}


def pair(choice: Choice, one: str, other: str) -> Pair:
    """Return one pair of options."""
    return next(each for each in choice.pairs if (each.one, each.other) == (one, other))


def test_a_planted_effect_is_found(points: dict[tuple[str, str, str], Choice]) -> None:
    nine = points["podium", "seoul", "decide"]
    named = pair(nine, "hold", "name_now")
    assert nine.verdict == named.verdict == "matters"
    assert named.cells == 1
    assert named.endings["wrong_actor"].high < -0.03


def test_a_planted_nothing_is_not(points: dict[tuple[str, str, str], Choice]) -> None:
    same = pair(points["podium", "seoul", "decide"], "hold", "say_nothing")
    assert same.verdict == "equal"
    assert same.cells == 0
    assert {interval.value for interval in same.endings.values()} == {0.0}


def test_every_stage_of_the_talks_is_a_point(points: dict[tuple[str, str, str], Choice]) -> None:
    assert [key[1:] for key in points if key[0] == "one_line"] == [
        ("seoul", "instruct"), ("washington", "instruct"), ("alliance", "draft"),
        ("seoul", "answer"), ("washington", "answer"),
    ]  # fmt: skip


def test_a_few_games_prove_nothing(tmp_path: Path) -> None:
    summary = swept(tmp_path / "kept", plan(games=10, forced=10, scenario=TWINS))
    assert pair(summary.choices[0], "hold", "say_nothing").verdict == "open"


def test_what_a_pair_says_follows_from_its_intervals() -> None:
    far, near, wide = Interval(0.2, 0.1, 0.3), Interval(0.0, -0.01, 0.01), Interval(0.0, -0.2, 0.2)
    assert of_pair({"a": near, "b": far}, 100) == "matters"
    assert of_pair({"a": near, "b": near}, 100) == "equal"
    assert of_pair({"a": near, "b": wide}, 100) == "open"
    assert of_pair({"a": far}, 0) == "open"


def test_the_best_option_is_better_than_every_other() -> None:
    def told(one: str, other: str, aims: Interval | None) -> Pair:
        return Pair(one, other, 1, 1, {}, aims, "open", 0)

    up, down, none = Interval(0.2, 0.1, 0.3), Interval(-0.2, -0.3, -0.1), Interval(0.0, -0.1, 0.1)
    assert best("abc", [told("a", "b", up), told("a", "c", up), told("b", "c", none)]) == "a"
    assert best("abc", [told("a", "b", down), told("a", "c", up), told("b", "c", up)]) == "b"
    assert best("abc", [told("a", "b", up), told("a", "c", none), told("b", "c", up)]) == ""
    assert best("a", []) == ""
