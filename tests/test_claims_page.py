"""The page of claims: it says no more than was played and shown."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

import pytest
from sweeps import TUTORIAL, as_told
from test_claims import FEW, OWN, WAVES, report_of

from game.figures.intervals import Interval
from game.research.claims.games import SAMPLES
from game.research.claims.lines import lines
from game.research.claims.names import Names
from game.research.claims.page import _STYLE, page
from game.research.claims.told import Failing, Report, Tried, Verdict
from game.research.claims.trial import SIGNS, _asked, _notes, signed
from game.research.claims.weigh import fails
from game.research.executor import Here

pytestmark = pytest.mark.alike


@pytest.fixture(scope="module")
def small() -> Report:
    """Return a report from few games."""
    return report_of(Here())


def test_the_page_says_no_more_than_was_played(small: Report) -> None:
    names = Names.of(FEW, [TUTORIAL], "en")
    told = page(small, names)
    met = {each.verdict for each in small.tried}
    met |= {names.own(each, asked) for each in small.tried for asked in each.asked[1:]}
    for verdict_ in ("follows", "bare", "not", "open", "built", "calibrated", "untested"):
        assert (names.say(f"verdict.{verdict_}.is") in told) == (verdict_ in met)
    assert names.say("targets.none") in told
    assert names.say("targets.is") not in told
    assert (names.say("method.norths") in told) == any(a.norths for t in small.tried for a in t.asked)
    assert f"of {SAMPLES} sets of figures and lies in the predicted direction" in told


def test_a_bound_beside_a_claim_is_said_with_its_verdict(small: Report) -> None:
    names = Names.of(OWN, [WAVES], "en")
    tried = next(each for each in small.tried if each.asked)
    beside = replace(tried.asked[0], number=2, verdict="follows", without_verdict="follows")
    claim = replace(tried, claim="H4", scenario=WAVES.id)
    said = next(iter(_asked(claim, beside, names)))
    assert "a fifth of games (●\N{NO-BREAK SPACE}follows). Predicted: at least 20 of 100 games." in said
    said = next(iter(_asked(claim, replace(beside, number=1), names)))
    assert "Predicted: +5 of 100 games or more." in said


@pytest.mark.parametrize(("without", "verdict"), [("follows", "follows"), ("not", "built"), (None, "bare")])
def test_a_line_beside_says_what_it_owes_to_our_rule_and_the_page_says_what_that_means(
    small: Report, without: Verdict | None, verdict: Verdict
) -> None:
    names = Names.of(OWN, [WAVES], "en")
    decides = next(each for each in small.tried if each.asked).asked[0]
    beside = replace(decides, number=2, verdict="follows", without_verdict=without)
    tried = Tried("H4", WAVES.id, "not", (replace(decides, verdict="not"), beside))
    report = replace(small, tried=(tried,), targets=(), scenarios=(WAVES.id,))
    assert f"({signed(verdict, names)})." in page(report, names)
    assert names.say(f"verdict.{verdict}.is") in page(report, names)
    assert f"({names.verdict(verdict)})" in "\n".join(lines(report, names))


def test_no_option_of_a_command_ends_a_line_without_its_value(small: Report) -> None:
    told = page(small, Names.of(FEW, [TUTORIAL], "en"))
    command = told.split("<code>")[1].split("</code>")[0]
    kept = re.findall("<span>(.+?)</span>", command)
    assert {"--seed 1", "--only H17", "main.py"} <= {*kept}


def test_arms_are_named_in_the_language_of_the_page(small: Report) -> None:
    for lang in ("en", "ko"):
        names = Names.of(FEW, [TUTORIAL], lang)
        told = as_told(page(small, names))
        named = FEW.claims["H17"].trials["eight_minutes"].names
        assert all(names.arm("H17", "eight_minutes", arm) == named[arm].of(lang) for arm in named)
        assert all(f'<td class="words">{name.of(lang)}</td>' in told for name in named.values())
        assert "patient</td>" not in told
    names = Names.of(OWN, [WAVES], "ko")
    assert names.arm("H5", WAVES.id, "base if not none") == "훈련 그대로 가운데 ‘무대응’이 아닌 게임"


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
    whole, folded = told.split("<details><summary>Verdicts of all claims</summary>")[1].split("<ul", 1)
    assert "H17 " in whole
    assert '<span class="word bare">◐\N{NO-BREAK SPACE}follows; no control</span>' in whole
    assert "H1 " not in whole
    assert "H1 Money alone" in folded.split("</ul></div></details>", 1)[0]


def test_each_trial_says_by_which_command_its_games_are_played_again(small: Report) -> None:
    command = "python3 main.py hypotheses eight_minutes --only H17 --arm NAME --games 68 --seed 1"
    for lang in ("en", "ko"):
        names = Names.of(FEW, [TUTORIAL], lang)
        told = re.sub("</?(span|code)>", "", as_told(page(small, names)))
        known = ("quick", "patient", "base", "patient_at_odds")
        arms = "; ".join(f"{arm} ({names.arm('H17', 'eight_minutes', arm)})" for arm in known)
        assert f"{command}<br>{names.say('again.names', arms=arms)}" in told
        assert [line for line in lines(small, names) if names.say("again.names", arms=arms) in line]


def test_games_that_are_not_paired_are_not_called_pairs(small: Report) -> None:
    tried = next(each for each in small.tried if each.asked)
    levels = tuple(
        replace(level, games=games) for level, games in zip(tried.asked[0].levels, (229, 77), strict=True)
    )
    ask = next(iter(OWN.claims["H5"].trials.values())).asks[0]
    told = " ".join(
        _notes(TUTORIAL.id, replace(tried.asked[0], levels=levels), ask, Names.of(FEW, [TUTORIAL], "en"))
    )
    assert "229 games and 77 games." in told
    assert "Pairs of games" not in told


def test_pairs_in_which_only_some_have_a_figure_are_counted_whole_and_called_a_selection(
    small: Report,
) -> None:
    names = Names.of(OWN, [TUTORIAL], "en")
    ask = OWN.claims["H8"].trials[TUTORIAL.id].asks[0]
    first = next(each for each in small.tried if each.asked).asked[0]
    asked = replace(
        first, measure="first_word", kind="median", games=26, pairs=136, moved=102, changed=40, without=None
    )
    told = " ".join(_notes(TUTORIAL.id, asked, ask, names))
    assert told.startswith("Pairs of games: 136. In 102 of them")
    assert "In 26 of them both games have a figure for “Hours to the first common word”" in told
    assert "selection" in told
    assert "selection" not in " ".join(_notes(TUTORIAL.id, replace(asked, games=136), ask, names))


@pytest.mark.parametrize(
    ("low", "value", "high", "moved", "said"),
    [
        (-0.3, -0.2, -0.1, 900, "opposite"),
        (-0.02, 0.0, 0.02, 50, "reach"),
        (0.01, 0.03, 0.05, 900, "smaller"),
        (-0.02, 0.0, 0.02, 900, "none"),
    ],
)
def test_what_does_not_follow_fails_in_one_of_four_ways(
    low: float, value: float, high: float, moved: int, said: Failing, small: Report
) -> None:
    ask = OWN.claims["H16"].trials[WAVES.id].asks[0]
    asked = replace(
        next(each for each in small.tried if each.asked).asked[0],
        verdict="not", value=Interval(value, low, high), games=1000, moved=moved,
    )  # fmt: skip
    assert fails(ask, asked) == said
    for lang in ("en", "ko"):
        names = Names.of(OWN, [WAVES], lang)
        words = names.say(f"not.{said}")
        tried = Tried("H16", WAVES.id, "not", (asked,))
        report = replace(small, scenarios=(WAVES.id,), tried=(tried,))
        assert [line for line in lines(report, names) if words in line]
        assert f"</h3><p>{words}</p>" in page(report, names)
    assert not list(names.why(replace(asked, verdict="open"), ask))


def test_figures_have_their_unit() -> None:
    names = {lang: Names.of(OWN, [TUTORIAL], lang) for lang in ("en", "ko")}
    for lang, measure, said in (
        ("en", "joint", "+17.6 of 100 games"), ("ko", "joint", "100판당 +17.6판"),
        ("en", "first_word", "+17.6 hours"), ("ko", "first_word", "+17.6시간"),
        ("en", "meter/trust", "+17.6 points of 100"), ("en", "quiet/washington", "+17.6 percent"),
    ):  # fmt: skip
        assert names[lang]._amount(TUTORIAL.id, measure, "+17.6") == said


def test_a_small_sample_is_said_on_top_and_a_large_one_is_not(small: Report) -> None:
    names = Names.of(FEW, [TUTORIAL], "en")
    assert page(small, names).index("a small sample") < page(small, names).index("<dl")
    assert "a small sample" not in page(replace(small, games=1000), names)


def test_a_control_that_changes_nothing_and_a_draft_that_goes_the_other_way_are_said(small: Report) -> None:
    names = Names.of(FEW, [TUTORIAL], "en")
    ask = OWN.claims["H17"].trials[TUTORIAL.id].asks[0]
    first = next(each for each in small.tried if each.asked).asked[0]
    told = " ".join(_notes(TUTORIAL.id, replace(first, without=first.value, same=(6, 9)), ask, names))
    assert "taking it out changed nothing of it" in told
    assert "direction in 6, in the other in 3;" in told
    assert "taking it out" not in " ".join(_notes(TUTORIAL.id, first, ask, names))


def test_each_north_has_its_noun_under_a_heading_of_its_own(small: Report) -> None:
    names = Names.of(OWN, [WAVES], "en")
    first = next(each for each in small.tried if each.asked).asked[0]
    asked = replace(first, number=0, norths={"deterrable": first.value})
    told = "".join(_asked(Tried("H16", WAVES.id, "not", (asked,)), asked, names))
    assert told.index(">By which North it is") < told.index("The North: one that counts the price")


def test_what_is_folded_is_open_on_paper(small: Report) -> None:
    told = page(small, Names.of(FEW, [TUTORIAL], "en"))
    assert "@media print{details::details-content{content-visibility:visible" in told
