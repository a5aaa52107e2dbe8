"""A condition whose names have no words of their own is told by what makes it hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.authoring.paper.order import Order
from game.rules import rules
from game.scenario.loader import find, load
from game.scenario.model import Scenario
from game.sight.plain import in_words
from game.texts import NO_TEXT

pytestmark = pytest.mark.alike


def nameless(name: str) -> Scenario:
    """Return a shipped exercise whose flags and values have lost their names."""
    found = load(find(name))
    flags = {each.id: replace(each, name=NO_TEXT) for each in found.flags.values()}
    values = {each.id: replace(each, name=NO_TEXT) for each in found.values.values()}
    return replace(found, flags=flags, values=values)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("exit_offer",
         "Seoul chose “A word, cleared with Washington” or “A quiet message with a way out” signed or "
         "“Name the North together” signed with “The door stays open”"),
        ("paused", "“The failures stop for now” or “The failures stop”"),
        ("bolder", "Pyongyang's confidence at least 58"),
        ("harm >= 30", "‘harm’ at least 30"),
        # Told in full it would take more than two lines.
        ("answered", "‘answered’"),
        ("trust > -ours", "Trust between the capitals above −the rung of what was done by us"),
    ],
)  # fmt: skip
def test_what_has_no_name_is_told_by_what_sets_it_or_what_it_is_made_of(line: str, words: str) -> None:
    scenario = nameless("harbor_and_exchange")
    assert in_words(Order(scenario, rules.setup(scenario), "en"), line) == words
