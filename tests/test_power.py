"""What a planned number of groups would show: reckoned as `compare` judges, and the same on every machine."""

from __future__ import annotations

import json
from math import comb

import pytest

from game.cli import main
from game.experiment.making import arms_from
from game.figures.small import share_difference, shift, too_few
from game.research.executor import Here, Processes
from game.research.power import Power, drawn, of_shares, power
from game.scenario import loader

pytestmark = pytest.mark.alike

TUTORIAL = loader.load(loader.find("eight_minutes"))
WORDS = ("early:era=era_2020", "late:era=era_2024")
ARMS = [f"--arm={word}" for word in WORDS]


def reckoned(workers: Here | Processes, seed: int = 1) -> Power:
    arms = arms_from(TUTORIAL, WORDS, {}, {}, None)
    return power(TUTORIAL, arms, None, 12, 4, seed, workers, lambda done, games: None)


def test_shares_are_reckoned_over_all_studies() -> None:
    assert of_shares(0.0, 1.0, 6) == 1.0
    assert of_shares(0.0, 1.0, 3) == 0.0, "three against three can show nothing"
    assert of_shares(0.3, 0.3, 20) < 0.06
    assert of_shares(0.2, 0.8, 10) == pytest.approx(of_shares(0.8, 0.2, 10))
    one, other, groups = 0.2, 0.7, 7
    by_hand = sum(
        comb(groups, a) * one**a * (1 - one) ** (groups - a)
        * comb(groups, b) * other**b * (1 - other) ** (groups - b)
        for a in range(groups + 1) for b in range(groups + 1)
        if share_difference(a, groups, b, groups).beyond(0)
    )  # fmt: skip
    assert of_shares(one, other, groups) == pytest.approx(by_hand)


def test_drawn_studies_agree_with_reckoned_ones() -> None:
    one, other = [1] * 25 + [0] * 75, [1] * 70 + [0] * 30
    found = drawn(one, other, 12, True, 1000, "a key")
    assert found == pytest.approx(of_shares(0.25, 0.70, 12), abs=0.05)
    assert found == drawn(one, other, 12, True, 1000, "a key")
    assert found != drawn(one, other, 12, True, 1000, "another")


def test_amounts_are_judged_as_a_comparison_judges_them() -> None:
    low, high = list(range(0, 10)), list(range(20, 30))
    assert shift(low[:6], high[:6]).beyond(0)
    assert drawn(low, high, 6, False, 50, "k") == 1.0
    assert drawn(low, low, 12, False, 400, "k") < 0.09
    assert too_few(3, 3)
    assert drawn(low, high, 3, False, 50, "k") == 0.0
    # Groups without a figure are left out: of twelve about three have one.
    assert drawn([*low, *[None] * 30], [*high, *[None] * 30], 12, False, 200, "k") < 0.7


def test_the_same_comes_from_any_number_of_processes_and_other_seeds_differ() -> None:
    found = reckoned(Here())
    assert found == reckoned(Processes(2))
    assert found != reckoned(Here(), seed=2)
    assert (found.each, found.games) == (6, 4 * 17)
    assert [sight.chance for sight in found.sights] == sorted((s.chance for s in found.sights), reverse=True)


def test_a_gauge_that_an_arm_sets_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    found = {sight.measure: sight for sight in reckoned(Here()).sights}
    assert found["meter/trust"].given
    assert found["meter/trust"].enough is not None
    assert not found["meter/disruption"].given
    assert not any(sight.given for name, sight in found.items() if not name.startswith("meter/"))


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_what_is_told_says_that_bots_are_not_people(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["experiment", "power", "eight_minutes", *ARMS, "--groups", "12", "--games", "4", "--jobs", "1"]
    assert main([*words, "--lang", lang]) == 0
    told = capsys.readouterr().out
    assert {"en": "Bots are not people", "ko": "봇은 사람이 아니다"}[lang] in told
    assert "{" not in told
    assert " *" in told
    assert main([*words, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["each"] == 6
    assert {sight["one"] for sight in found["sights"]} == {"early"}


def test_what_cannot_balance_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["experiment", "power", "eight_minutes", *ARMS, "--groups", "7"]) == 2
    assert "equally often by 6 or 8 groups" in capsys.readouterr().err
    assert main(["experiment", "power", "eight_minutes", ARMS[0], "--groups", "6"]) == 2
    words = ["experiment", "power", "eight_minutes", *ARMS, "--groups", "6", "--seat", "seoul=people"]
    assert main(words) == 0, "people are played by bots here"
