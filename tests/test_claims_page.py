"""The page of claims: it says no more than was played and shown."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from sweeps import TUTORIAL
from test_claims import FEW, OWN, WAVES, report_of

from game.research.claims.games import SAMPLES
from game.research.claims.names import Names
from game.research.claims.page import _STYLE, SIGNS, _asked, _notes, page
from game.research.claims.told import Report, Verdict
from game.research.executor import Here


@pytest.fixture(scope="module")
def small() -> Report:
    """Return a report from few games."""
    return report_of(Here())


def test_the_page_says_no_more_than_was_played(small: Report) -> None:
    names = Names.of(FEW, [TUTORIAL], "en")
    told = page(small, names)
    met = {each.verdict for each in small.tried}
    for verdict_ in ("follows", "bare", "not", "open", "built", "calibrated", "untested"):
        assert (names.say(f"verdict.{verdict_}.is") in told) == (verdict_ in met)
    assert names.say("targets.none") in told
    assert names.say("targets.is") not in told
    assert (names.say("method.norths") in told) == any(a.norths for t in small.tried for a in t.asked)
    assert f"of {SAMPLES} drafts and lies in the predicted direction" in told


def test_a_level_of_one_arm_beside_a_claim_carries_no_verdict(small: Report) -> None:
    names = Names.of(OWN, [WAVES], "en")
    tried = next(each for each in small.tried if each.asked)
    beside = replace(tried.asked[0], number=2, verdict="follows")
    claim = replace(tried, claim="H4", scenario=WAVES.id)
    said = next(iter(_asked(claim, beside, names)))
    assert "a fifth of games" in said
    assert "follows" not in said
    assert "(●\N{NO-BREAK SPACE}follows)" in next(iter(_asked(claim, replace(beside, number=1), names)))


def test_arms_are_named_in_the_language_of_the_page(small: Report) -> None:
    for lang in ("en", "ko"):
        names = Names.of(FEW, [TUTORIAL], lang)
        told = page(small, names)
        named = FEW.claims["H17"].trials["eight_minutes"].names
        assert all(names.arm("H17", "eight_minutes", arm) == named[arm].of(lang) for arm in named)
        assert all(f'<td class="words">{name.of(lang)}</td>' in told for name in named.values())
        assert "patient</td>" not in told
    names = Names.of(OWN, [WAVES], "ko")
    assert names.arm("H5", WAVES.id, "base if not none") == "훈련 그대로 가운데 ‘무대응’이(가) 아닌 게임"


def test_claims_that_are_tested_stand_before_those_that_are_not(small: Report) -> None:
    told = page(small, Names.of(FEW, [TUTORIAL], "en"))
    tested = [each.claim for each in small.tried if each.asked]
    assert tested == ["H17"]
    assert told.index("<h2>H17 ") < told.index("<h2>H1 ")


def test_verdicts_are_told_apart_by_a_sign_and_a_colour_and_untested_claims_are_folded(small: Report) -> None:
    assert len({*SIGNS.values()}) == len(SIGNS) == len(get_args(Verdict))
    assert all(f".word.{verdict}" in _STYLE for verdict in SIGNS)
    names = Names.of(FEW, [TUTORIAL], "en")
    told = page(small, names)
    whole, folded = told.split("<h2>All claims, all exercises</h2>")[1].split("<details>", 1)
    assert "H17 " in whole
    assert '<span class="word bare">◐\N{NO-BREAK SPACE}follows; no control</span>' in whole
    assert "H1 " not in whole
    assert "H1 Money alone" in folded.split("</details>", 1)[0]


def test_each_trial_says_by_which_command_its_games_are_played_again(small: Report) -> None:
    told = page(small, Names.of(FEW, [TUTORIAL], "en"))
    command = "python3 main.py hypotheses eight_minutes --only H17 --arm NAME --games 68 --seed 1"
    assert f"{command} with NAME one of quick, patient." in told


def test_games_that_are_not_paired_are_not_called_pairs(small: Report) -> None:
    tried = next(each for each in small.tried if each.asked)
    levels = tuple(
        replace(level, games=games) for level, games in zip(tried.asked[0].levels, (229, 77), strict=True)
    )
    ask = next(iter(OWN.claims["H5"].trials.values())).asks[0]
    told = " ".join(_notes(replace(tried.asked[0], levels=levels), ask, Names.of(FEW, [TUTORIAL], "en")))
    assert "229 games and 77 games." in told
    assert "pairs of games" not in told
