"""Everything of a scenario that may occur in a game: the one list by which walks and sweeps are measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.scenario.expression import Expression
from game.scenario.model import Decide, Joint, Scenario, Where


@dataclass(frozen=True, slots=True)
class Occurring:
    """One thing that may occur."""

    kind: str
    """phase, draw, inject, option, text, reservation, unsigned, fate, branch, ending, also or rating."""
    names: tuple[str, ...]
    """`("hold",)`; `("culprit", "north")`; `("first", "2")` and `("always", "1")`; `("tell_ally", "P")`."""
    where: Where
    when: tuple[Expression, ...] = ()
    """What it hangs on; all of them must hold."""


def occurring(scenario: Scenario) -> Iterator[Occurring]:
    """Yield all that may occur, in the scenario's order, each once."""
    for name, phase in scenario.phases.items():
        yield Occurring("phase", (name,), phase.where)
    for draw in scenario.draws.values():
        yield from (Occurring("draw", (draw.id, word), draw.where) for word, odds in draw.of if odds)
    for inject in scenario.injects.values():
        yield Occurring("inject", (inject.id,), inject.where, _known(inject.when))
    yield from _decisions(scenario)
    ways = {phase.id: phase.branches for phase in scenario.phases.values()} | {"always": scenario.always}
    for name, branches in ways.items():
        for number, branch in enumerate(branches, 1):
            yield Occurring("branch", (name, str(number)), branch.where, _known(branch.when))
    for kind, endings in (("ending", scenario.endings), ("also", scenario.also)):
        for ending in endings.values():
            yield Occurring(kind, (ending.id,), ending.where, _known(ending.when))
    for objective in scenario.objectives.values():
        for letter, when in objective.rating:
            yield Occurring("rating", (objective.id, letter), objective.where, _known(when))


def _decisions(scenario: Scenario) -> Iterator[Occurring]:
    """Yield what teams may choose and sign, and what chance answers in a phase, phase by phase."""
    met: set[str] = set()
    for phase in scenario.phases.values():
        asks = phase.asks
        if isinstance(asks, Decide):
            for name in (name for question in asks.questions for name in question.offer if name not in met):
                option = scenario.options[name]
                needs = tuple(need.expression for need in option.needs)
                met.add(name)
                yield Occurring("option", (name,), option.where, (*_known(option.when), *needs))
        elif isinstance(asks, Joint):
            for name in (name for name in asks.offer if name not in met):
                text = scenario.texts[name]
                met.add(name)
                yield Occurring("text", (name,), text.where, _known(text.when))
                for word in text.reservations:
                    yield Occurring("reservation", (name, word.id), word.where, _known(text.when))
            yield Occurring("unsigned", (phase.id,), asks.where)
        else:
            for outcome in asks.outcomes:
                yield Occurring("fate", (phase.id, outcome.id), outcome.where)


def _known(when: Expression | None) -> tuple[Expression, ...]:
    return () if when is None else (when,)
