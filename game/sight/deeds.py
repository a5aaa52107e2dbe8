"""What sets a flag that has no name, in words: the choice, the signed text or the luck that brings it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from game.rules.state import Setup
from game.scenario.model import Chance, Effect, Scenario
from game.texts import Text
from game.texts.quoting import quoted


class Speaker(Protocol):
    """Who says a condition: of which scenario and settings, in which language, how fully."""

    @property
    def scenario(self) -> Scenario: ...
    @property
    def setup(self) -> Setup: ...
    @property
    def lang(self) -> str: ...
    @property
    def by_name(self) -> bool:
        """Return whether a reckoning is spoken of by its name only; else a short one is told in full."""

    @property
    def by_hand(self) -> bool:
        """Return whether it is reckoned by hand: boxes by their labels, hours and outcomes as numbers."""

    def say(self, key: str, **figures: Text | str | int) -> str:
        """Return a sentence of the interface under `paper.`."""

    def of(self, text: Text) -> str:
        """Return a text of the scenario in the language."""


def deeds(speaker: Speaker, flag: str) -> list[str]:
    """Return each way in which the flag is set, in words; a word added to a text stands for the text."""
    return list(dict.fromkeys(_deeds(speaker, flag)))


def _deeds(speaker: Speaker, flag: str) -> Iterator[str]:
    scenario = speaker.scenario
    for option in scenario.options.values():
        if _sets(option.do, flag):
            yield speaker.say("plain.chose", who=scenario.teams[option.team].name, what=option.name)
    for text in scenario.texts.values():
        if _sets(text.do, flag):
            yield speaker.say("plain.concurred", what=text.name)
        for held in text.reservations:
            if _sets(held.do, flag):
                yield speaker.say("plain.signed_with", what=text.name, word=held.label)
    for phase in scenario.phases.values():
        for outcome in phase.asks.outcomes if isinstance(phase.asks, Chance) else ():
            if _sets(outcome.do, flag):
                yield quoted(speaker.of(outcome.name))


def _sets(effects: tuple[Effect, ...], flag: str) -> bool:
    return any(each.kind == "set" and each.target == flag for each in effects)
