"""What sets a flag that has no name, in words: the choice, the signed text or the luck that brings it."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.paper.order import Order
from game.scenario.model import Chance, Effect


def deeds(order: Order, flag: str) -> list[str]:
    """Return each way in which the flag is set, in words; a word added to a text stands for the text."""
    return list(dict.fromkeys(_deeds(order, flag)))


def _deeds(order: Order, flag: str) -> Iterator[str]:
    scenario = order.scenario
    for option in scenario.options.values():
        if _sets(option.do, flag):
            yield order.say("plain.chose", who=scenario.teams[option.team].name, what=option.name)
    for text in scenario.texts.values():
        if _sets(text.do, flag):
            yield order.say("plain.concurred", what=text.name)
        for held in text.reservations:
            if _sets(held.do, flag):
                yield order.say("plain.signed_with", what=text.name, word=held.label)
    for phase in scenario.phases.values():
        for outcome in phase.asks.outcomes if isinstance(phase.asks, Chance) else ():
            if _sets(outcome.do, flag):
                yield f"“{order.of(outcome.name)}”"


def _sets(effects: tuple[Effect, ...], flag: str) -> bool:
    return any(each.kind == "set" and each.target == flag for each in effects)
