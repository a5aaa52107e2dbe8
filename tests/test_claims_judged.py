"""Claims and targets are judged by what they predict, and what no game tests is said to be untested."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sweeps import TUTORIAL, as_told
from test_claims import NOTHING, OWN, WAVES, leaves, plain_report

from game.figures.intervals import Interval
from game.research.claims import one_arm
from game.research.claims.games import LEAST
from game.research.claims.games import tests as play_all
from game.research.claims.lines import lines
from game.research.claims.names import Names
from game.research.claims.page import page
from game.research.claims.told import Asked, Report, Tried, Verdict
from game.research.claims.weigh import overall, verdict
from game.research.variant import Sample, vary
from game.scenario import claims, document, loader
from game.scenario.claims import Ask, games_of

pytestmark = pytest.mark.alike


@pytest.fixture(scope="module")
def small() -> Report:
    """Return a report from few games, with no figure varied."""
    return plain_report(TUTORIAL, replace(OWN, claims={"H17": OWN.claims["H17"]}, targets={}), 34)


@pytest.fixture
def asked(small: Report) -> Asked:
    """Return one thing that was asked."""
    return small.tried[0].asked[0]


def missed(asked: Asked, *verdicts: str) -> Tried:
    """Return the target of over-escalation with these verdicts on its bounds."""
    target = OWN.targets["T3"]
    every = tuple(
        replace(asked, number=at, measure="over", verdict=each)  # type: ignore[arg-type]
        for at, each in enumerate(verdicts)
    )
    return Tried("T3", WAVES.id, overall(target, target.trials[WAVES.id], every), every)


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        (("follows", "follows"), "follows"), (("follows", "not"), "not"), (("not", "follows"), "not"),
        (("open", "follows"), "open"), (("follows", "open"), "open"), (("open", "not"), "not"),
    ],
)  # fmt: skip
def test_a_target_is_met_where_every_bound_is_kept(
    asked: Asked, verdicts: tuple[str, str], said: str
) -> None:
    """A temptation that nobody falls for keeps its upper bound, and is no target met."""
    assert missed(asked, *verdicts).verdict == said


def test_each_bound_of_a_target_bears_its_verdict(small: Report, asked: Asked) -> None:
    tried = missed(asked, "follows", "not")
    report = replace(small, scenarios=(WAVES.id,), tried=(), targets=(tried,))
    for lang, met, not_met in (("en", "met", "missed"), ("ko", "충족", "미달")):
        names = Names.of(OWN, [WAVES], lang)
        told = "\n".join(lines(report, names))
        whole = page(report, names)
        first, second = (ask.words.of(lang) for ask in OWN.targets["T3"].trials[WAVES.id].asks)
        assert f"{first} ({met})" in told
        assert f"{second} ({not_met})" in told
        assert f"{first} (●\N{NO-BREAK SPACE}{met})" in whole
        assert f"{second} (×\N{NO-BREAK SPACE}{not_met})" in whole


@pytest.mark.parametrize(
    ("value", "low", "high", "said"),
    [
        (0.0, -0.002, 0.002, "follows"), (-0.2, -0.3, -0.1, "follows"), (0.0, -0.02, 0.02, "open"),
        (0.05, 0.03, 0.07, "not"), (0.2, 0.1, 0.3, "not"),
    ],
)  # fmt: skip
def test_what_should_not_rise_does_not_follow_where_it_does(
    value: float, low: float, high: float, said: str
) -> None:
    """H14 says that findings under Article III do not rise: a rise is no support."""
    second = OWN.claims["H14"].trials["electronic_robbery"].asks[1]
    assert (second.measure, second.at_most) == ("treaty", 1)
    assert verdict(second, "share", Interval(value, low, high), 3060) == said


def test_two_outcomes_of_the_same_games_are_compared(asked: Asked) -> None:
    """As H4 asks of 2020: no response less splits, game by game."""
    assert games_of("base of split if not joint").words == "base of split if not joint"
    ask = Ask(NOTHING, "none", more=(games_of("base"),), less=(games_of("base of split"),))
    claim = OWN.claims["H17"]
    trial = replace(claim.trials[TUTORIAL.id], asks=(ask,))
    own = replace(OWN, claims={"H17": replace(claim, trials={TUTORIAL.id: trial})}, targets={})
    (tried,) = plain_report(TUTORIAL, own, 68).tried
    found = tried.asked[0]
    none, split = found.levels
    assert (none.arm, split.arm) == ("base", "base of split")
    assert (found.pairs, found.moved, found.games) == (None, None, 68)
    raw = {each.arm: each.value.value for each in found.levels}
    assert raw["base"] > raw["base of split"] or raw["base"] < raw["base of split"]
    assert (found.value.value > 0) == (raw["base"] > raw["base of split"])


def test_samples_hang_on_paths_and_not_on_the_file(tmp_path: Path) -> None:
    """The same exercise in another folder, with a line more on top, has the same figures in each sample."""
    text = loader.find("eight_minutes").read_text("utf-8")
    (tmp_path / "shared").symlink_to(loader.find("eight_minutes").parent / "shared")
    (tmp_path / "moved.yaml").write_text("# A line more.\n" + text, "utf-8")
    moved = loader.load(tmp_path / "moved.yaml")
    assert moved.document != TUTORIAL.document
    trees = [document.read(each.document) for each in (TUTORIAL, moved)]
    for tree in trees:
        vary(tree, Sample(3, 34, 1))
    one, other = (dict(leaves(tree)) for tree in trees)
    assert one == other != dict(leaves(document.read(TUTORIAL.document)))


def test_the_games_of_the_control_and_of_varied_figures_are_those_of_the_test() -> None:
    made = play_all(TUTORIAL, OWN, LEAST, 1)
    trial = OWN.claims["H3"].trials[TUTORIAL.id]
    arm = trial.arms["deep"]
    for way, cells in (
        ("plain", made.plain[arm, ""]), ("control", made.plain[arm, "H3"]), ("varied", made.sampled[arm]),
    ):  # fmt: skip
        again = one_arm.plan(TUTORIAL, trial, "deep", LEAST, 1, way)  # type: ignore[arg-type]
        assert again.cells == tuple(made.plan.cells[at] for at in cells), way


def test_what_nothing_tests_is_said_with_its_reasons(small: Report, asked: Asked) -> None:
    """Not tested, calibrated, and no game moved: each of the three is no test."""
    trial = OWN.claims["H4"].trials[WAVES.id]
    said: dict[str, Verdict] = {"H7": "untested", "H4": "calibrated", "H13": "unmoved", "H16": "not"}
    counted = (replace(asked, measure="none"),)
    tried = tuple(
        Tried(claim, WAVES.id, each, () if each == "untested" else counted) for claim, each in said.items()
    )
    report = replace(small, scenarios=(WAVES.id,), tried=tried)
    for lang in ("en", "ko"):
        names = Names.of(OWN, [WAVES], lang)
        assert names.tested(report.tried) == {"H16"}
        told = names.untested(report.tried)
        assert [words.split()[0] for words in told] == ["H7", "H4", "H13"]
        assert trial.calibrated is not None
        assert told[1].endswith(trial.calibrated.of(lang))
        assert told[2].endswith(names.verdict("unmoved"))
        whole = as_told(page(report, names))
        assert names.say("nowhere", claims=3, all=4) in whole
        for words in told:
            assert f"<li>{words}</li>" in whole or words.replace("'", "&#x27;") in whole
            assert words in "\n".join(lines(report, names))


def test_a_claim_that_has_a_targets_measure_and_bound_is_calibrated() -> None:
    """H1 asks in Electronic Robbery what target T1 asks there."""
    for target in OWN.targets.values():
        fitted = {
            (scenario, ask.measure, ask.at_least, ask.at_most)
            for scenario, trial in target.trials.items() for ask in trial.asks
        }  # fmt: skip
        for claim in OWN.claims.values():
            for scenario, trial in claim.trials.items():
                for ask in () if trial.cannot else trial.asks[:1]:
                    if ask.bounded and (scenario, ask.measure, ask.at_least, ask.at_most) in fitted:
                        assert trial.calibrated, (claim.id, scenario)


def report_untested() -> list[str]:
    """Return the claims that every exercise leaves untested, as their file says."""
    return [
        claim.id
        for claim in claims.load().claims.values()
        if all(trial.cannot or trial.calibrated for trial in claim.trials.values())
    ]


def test_the_docs_name_the_claims_that_nothing_tests() -> None:
    limits = (
        (Path(__file__).parent.parent / "docs" / "hypotheses.md").read_text("utf-8").split("## Limits")[1]
    )
    said = limits.split(" are tested by nothing")[0].split("\n\n")[-1]
    assert [word.strip(",") for word in said.replace(" and", "").split()] == report_untested()


def test_every_claim_whose_cells_are_not_all_played_says_what_was_instead(small: Report) -> None:
    every = {claim.id for claim in OWN.claims.values() if claim.instead.en and claim.instead.ko}
    assert {"H2", "H3", "H4", "H6", "H8", "H13", "H17", "H18"} <= every
    names = Names.of(OWN, [WAVES], "en")
    shown = replace(small, scenarios=(WAVES.id,), tried=(Tried("H7", WAVES.id, "untested", ()),))
    assert OWN.claims["H7"].instead.en in page(shown, names)
