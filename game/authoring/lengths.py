"""Texts that are longer than the room which the board has for their kind."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.finding import Finding, found
from game.measure import width
from game.scenario.model import Decide, Scenario, Where
from game.texts.text import Text

ROOM = {"name": 420, "sentence": 1_320, "message": 6_600}
"""Kind of text -> pixels that it may take at size 20, all lines together: names one line, sentences two of
a card, messages ten of a page."""

_SIZE = 20
_LANGUAGES = (("en", "English"), ("ko", "Korean"))


def findings(scenario: Scenario) -> Iterator[Finding]:
    """Yield each text, in each language, that takes more than the board has."""
    for where, owner, what, kind, text in _texts(scenario):
        for lang, language in _LANGUAGES:
            takes, room = width(text.of(lang), _SIZE, "regular"), ROOM[kind]
            if takes > room:
                over = round(100 * takes / room) - 100
                message = f"the {language} {what} of '{owner}' is {max(over, 1)} % longer than its room"
                yield found(where, "SC510", owner, f"{message}: {text.of(lang)[:40]!r}")


def _texts(scenario: Scenario) -> Iterator[tuple[Where, str, str, str, Text]]:
    """Yield place, owner, what it is, how much room it has, and the text."""
    for option in scenario.options.values():
        yield option.where, option.id, "name", "name", option.name
        for what, text in (
            ("summary", option.summary),
            ("best case", option.best_case),
            ("exit", option.exit),
        ):
            yield option.where, option.id, what, "sentence", text
    for joint in scenario.texts.values():
        yield joint.where, joint.id, "name", "name", joint.name
        yield joint.where, joint.id, "summary", "sentence", joint.summary
        yield joint.where, joint.id, "best case", "sentence", joint.best_case
        for word in joint.reservations:
            yield word.where, f"{joint.id}.{word.id}", "label", "name", word.label
            yield word.where, f"{joint.id}.{word.id}", "sentence", "sentence", word.words
    for inject in scenario.injects.values():
        yield inject.where, inject.id, "text", "message", inject.text
        yield inject.where, inject.id, "last sentence", "sentence", inject.unknown
    for phase in scenario.phases.values():
        yield phase.where, phase.id, "name", "name", phase.name
        for question in phase.asks.questions if isinstance(phase.asks, Decide) else ():
            yield phase.where, f"{phase.id}.{question.team}", "question", "sentence", question.ask
    for ending in (*scenario.endings.values(), *scenario.also.values()):
        yield ending.where, ending.id, "title", "name", ending.title
        yield ending.where, ending.id, "text", "message", ending.text
    for meter in scenario.meters.values():
        yield meter.where, meter.id, "name", "name", meter.name
