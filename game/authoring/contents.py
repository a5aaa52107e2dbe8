"""Everything of one kind that a scenario holds: its effects, its expressions, its texts."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.expression import Expression
from game.scenario.model import Chance, Decide, Effect, Joint, Scenario, Where
from game.texts.text import Text


def effects(scenario: Scenario) -> Iterator[Effect]:
    """Yield every effect."""
    for option in scenario.options.values():
        yield from option.do
    for joint in scenario.texts.values():
        yield from joint.do
        yield from joint.refused
        for word in joint.reservations:
            yield from word.do
    for inject in scenario.injects.values():
        yield from inject.do
    for passing in scenario.passing:
        yield from passing.do
    for phase in scenario.phases.values():
        if isinstance(phase.asks, Joint):
            yield from phase.asks.fallback_do
        elif isinstance(phase.asks, Chance):
            for outcome in phase.asks.outcomes:
                yield from outcome.do


def expressions(scenario: Scenario) -> Iterator[Expression]:
    """Yield every condition and every computed number."""
    for found in _expressions(scenario):
        if found is not None:
            yield found


def _expressions(scenario: Scenario) -> Iterator[Expression | None]:
    for effect in effects(scenario):
        yield effect.amount
        yield effect.when
    for option in scenario.options.values():
        yield option.when
        yield from (need.expression for need in option.needs)
    for joint in scenario.texts.values():
        yield joint.when
        yield from (gate.expression for _, gate in joint.gates)
    for phase in scenario.phases.values():
        yield from (branch.when for branch in phase.branches)
        if isinstance(phase.asks, Joint):
            yield from (phase.asks.window, phase.asks.pace, phase.asks.overtaken)
        elif isinstance(phase.asks, Chance):
            yield from (outcome.odds for outcome in phase.asks.outcomes)
    yield from (inject.when for inject in scenario.injects.values())
    yield from (passing.when for passing in scenario.passing)
    yield from (branch.when for branch in scenario.always)
    yield from (ending.when for ending in (*scenario.endings.values(), *scenario.also.values()))
    yield from (value.expression for value in scenario.values.values())
    yield from (estimate.settled_by for estimate in scenario.estimates.values())
    yield from (aim.met for aim in scenario.aims.values())
    yield from (flow.when for flow in scenario.map.flows)
    yield from (state.when for harm in scenario.map.harms for state in harm.states)
    for objective in scenario.objectives.values():
        yield from (rating for _, rating in objective.rating)


def texts(scenario: Scenario) -> Iterator[tuple[Where, str, Text]]:
    """Yield every text of the exercise's own invention, with its place and the name of what it belongs to."""
    for text in (scenario.title, scenario.summary, scenario.notice):
        yield scenario.where, scenario.id, text
    for name, option in scenario.options.items():
        for text in (option.name, option.summary, option.best_case, option.exit):
            yield option.where, name, text
    for name, joint in scenario.texts.items():
        for text in (joint.name, joint.summary, joint.best_case, joint.words):
            yield joint.where, name, text
        for word in joint.reservations:
            yield word.where, f"{name}.{word.id}", word.words
    for name, inject in scenario.injects.items():
        for text in (inject.sender, inject.headline, inject.text, inject.unknown):
            yield inject.where, name, text
    for name, phase in scenario.phases.items():
        yield phase.where, name, phase.name
        if isinstance(phase.asks, Decide):
            for question in phase.asks.questions:
                yield phase.where, name, question.ask
    for name, flag in scenario.flags.items():
        yield flag.where, name, flag.name
    for name, draw in scenario.draws.items():
        yield draw.where, name, draw.name
        for _, text in draw.names:
            yield draw.where, name, text
    for name, ending in (*scenario.endings.items(), *scenario.also.items()):
        yield ending.where, name, ending.title
        yield ending.where, name, ending.text
        yield ending.where, name, ending.why
