"""What docs/hypotheses.md says came out, held against the program: its fields, and the figures in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from test_claims import OWN, plain_report

from game.figures.intervals import Interval
from game.research.claims.told import Tried
from game.research.claims.weigh import verdict
from game.scenario import loader

PAGE = Path(__file__).parent.parent / "docs" / "hypotheses.md"
GAMES = 3060
ORDER = (
    "eight_minutes", "electronic_robbery", "harbor_and_exchange", "mirror_week", "three_waves", "ward_seven",
)  # fmt: skip
"""The exercises as the columns name them."""
WORDS = {
    "follows": "follows",
    "bare": "no control",
    "built": "by construction",
    "not": "does not",
    "open": "undetermined",
    "unmoved": "no game moved",
    "calibrated": "calibrated",
    "untested": "–",
}
"""How the table says a verdict."""


def fields() -> dict[tuple[str, str], str]:
    """Return what the table says of each claim in each exercise."""
    table = PAGE.read_text("utf-8").split("| claim | Eight Minutes")[1].split("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    return {
        (claim, scenario): cell for claim, *cells in rows for scenario, cell in zip(ORDER, cells, strict=True)
    }


def field(tried: Tried) -> str:
    """Return what the table should say."""
    word = WORDS[tried.verdict]
    if not tried.asked or tried.verdict == "unmoved":
        return word
    first, ask = tried.asked[0], OWN.claims[tried.claim].trials[tried.scenario].asks[0]
    times = 100 if first.kind == "share" else 1
    if ask.within:
        return f"{word} {times * first.value.high:.1f} at most"
    return f"{word} {times * first.value.value + 0.0:+.1f}"


def test_the_table_has_a_field_for_every_claim_and_none_for_what_cannot_be_tested() -> None:
    said = fields()
    assert set(said) == {(claim, scenario) for claim in OWN.claims for scenario in ORDER}
    assert set(ORDER) == set(loader.shipped())
    for (claim, scenario), words in said.items():
        assert (words == "–") == bool(OWN.claims[claim].trials[scenario].cannot), (claim, scenario)
        assert any(words.startswith(word) for word in WORDS.values()), words


def test_a_field_of_the_table_is_what_the_program_says() -> None:
    """One field of the tutorial, which takes seconds; the long test below plays them all."""
    few = replace(OWN, claims={"H17": OWN.claims["H17"]}, targets={})
    (tried,) = plain_report(loader.load(loader.find("eight_minutes")), few, GAMES).tried
    assert fields()["H17", "eight_minutes"] == field(tried)


MET = {"follows": "met", "not": "missed", "open": "undetermined"}


def targets() -> dict[tuple[str, str], str]:
    """Return what the page says of each target in each exercise that has it."""
    table = PAGE.read_text("utf-8").split("| target | Robbery")[1].split("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    return {
        (name[:2], scenario): cell
        for name, *cells in rows
        for scenario, cell in zip(ORDER[1:], cells, strict=True)
        if cell != "–"
    }


def target(tried: Tried) -> str:
    """Return what the table of targets should say."""
    value = tried.asked[0].value
    return f"{MET[tried.verdict]} {100 * value.value:.1f} [{100 * value.low:.1f}, {100 * value.high:.1f}]"


def test_the_page_counts_the_targets_that_are_missed() -> None:
    """The verdicts of the table follow from its own figures: every bound of a target, kept or broken."""
    said = targets()
    assert set(said) == {(name, each) for name, target in OWN.targets.items() for each in target.trials}
    found: list[str] = []
    for (name, scenario), words in said.items():
        low, high = (float(figure) for figure in words.split("[")[1].strip("]").split(", "))
        trial = OWN.targets[name].trials[scenario]
        each = {verdict(ask, "mean", Interval(low, low, high), GAMES) for ask in trial.asks}
        found.append(next(MET[one] for one in ("not", "open", "follows") if one in each))
        assert words.startswith(f"{found[-1]} "), (name, scenario)
    numbers = ("no", "one", "two", "three", "four", "five")
    missed, open_ = (numbers[found.count(word)] for word in ("missed", "undetermined"))
    assert f"Of the {len(said)} targets {missed} are missed, and {open_} are undetermined." in PAGE.read_text(
        "utf-8"
    )


def test_a_target_of_the_page_is_what_the_program_says() -> None:
    """Two hawks in Mirror Week, which keep the upper bound and not the lower; the long test plays all."""
    few = replace(OWN, claims={}, targets={"T3": OWN.targets["T3"]})
    (tried,) = plain_report(loader.load(loader.find("mirror_week")), few, GAMES).targets
    assert targets()["T3", "mirror_week"] == target(tried)


@pytest.mark.long
@pytest.mark.once
@pytest.mark.parametrize("scenario", ORDER[1:])
def test_every_target_of_the_page_is_what_the_program_says(scenario: str) -> None:
    every = plain_report(loader.load(loader.find(scenario)), replace(OWN, claims={}), GAMES).targets
    assert {each.claim: target(each) for each in every} == {
        name: words for (name, where), words in targets().items() if where == scenario
    }


@pytest.mark.long
@pytest.mark.once
@pytest.mark.parametrize("scenario", ORDER)
def test_every_field_of_the_table_is_what_the_program_says(scenario: str) -> None:
    said = fields()
    every = plain_report(loader.load(loader.find(scenario)), replace(OWN, targets={}), GAMES).tried
    assert {each.claim: field(each) for each in every} == {
        claim: words for (claim, where), words in said.items() if where == scenario
    }
