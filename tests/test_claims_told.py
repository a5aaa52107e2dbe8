"""What docs/hypotheses.md says came out, held against the program: its fields, and the figures in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from test_claims import OWN, plain_report

from game.research.claims.told import Tried
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


@pytest.mark.long
@pytest.mark.once
@pytest.mark.parametrize("scenario", ORDER)
def test_every_field_of_the_table_is_what_the_program_says(scenario: str) -> None:
    said = fields()
    every = plain_report(loader.load(loader.find(scenario)), replace(OWN, targets={}), GAMES).tried
    assert {each.claim: field(each) for each in every} == {
        claim: words for (claim, where), words in said.items() if where == scenario
    }
