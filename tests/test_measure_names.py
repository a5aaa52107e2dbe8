"""An outcome measure has one name, on the page of claims as on a sweep's, in the terminal and in the docs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_claims import OWN, WAVES

from game.research.claims.names import Names as ClaimNames
from game.research.measures import MEASURES
from game.research.names import Names as SweepNames
from game.scenario.claims import Ask

LANGS = ("en", "ko")
OUTCOMES = tuple(measure.id for measure in MEASURES)


def name_of(measure: str, lang: str) -> str:
    """Return what a sweep calls an outcome measure."""
    return SweepNames(WAVES, lang).say(f"measure.{measure}")


@pytest.mark.parametrize("lang", LANGS)
def test_claims_call_each_measure_as_a_sweep_does(lang: str) -> None:
    names = ClaimNames.of(OWN, [WAVES], lang)
    for measure in OUTCOMES:
        assert names.measure(WAVES.id, measure) == name_of(measure, lang)
    assert len({name_of(measure, lang) for measure in OUTCOMES}) == len(OUTCOMES)


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_no_outcome_is_called_as_in_its_exercise_and_never_by_its_key(lang: str) -> None:
    names = ClaimNames.of(OWN, [WAVES], lang)
    said = {
        key: names.measure(WAVES.id, key)
        for key in ("meter/trust", "flag/split", "ending/two_voices", "rung/6", "quiet/washington")
    }
    assert not [key for key, name in said.items() if key.partition("/")[2] in name.split()]
    assert said["ending/two_voices"] == WAVES.endings["two_voices"].title.of(lang)
    assert "6" in said["rung/6"]
    assert WAVES.teams["washington"].name.of(lang) in said["quiet/washington"]


def every_ask() -> list[tuple[str, Ask]]:
    """Return all that claims and targets ask, each with where it stands."""
    return [
        (f"{name} {scenario}", ask)
        for name, claim in {**OWN.claims, **OWN.targets}.items()
        for scenario, trial in claim.trials.items()
        for ask in trial.asks
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_a_question_that_ends_with_its_measure_gives_it_its_name(lang: str) -> None:
    """`Nine dead rather than none: a joint act`; an article may stand before the name."""
    seen = set()
    for where, ask in every_ask():
        before, colon, after = ask.words.of(lang).rpartition(": ")
        if colon and ask.measure in OUTCOMES:
            said = re.sub("^(a|the) ", "", after)
            assert said.casefold() == name_of(ask.measure, lang).casefold(), (where, before, after)
            seen.add(ask.measure)
    assert seen == set(OUTCOMES) - {"treaty_tabled", "deterrence"}, "no question ends with these"


def test_the_page_on_sweeps_lists_each_measure_by_its_name() -> None:
    told = Path(__file__).parents[1].joinpath("docs", "sweeps.md").read_text("utf-8")
    rows = told.split("| measure | a game counts if |")[1].split("\n\n")[0].splitlines()[2:]
    assert [row.split(" | ")[0].removeprefix("| ").casefold() for row in rows] == [
        name_of(measure, "en").casefold() for measure in OUTCOMES
    ]
