"""What a scenario holds and no game that was walked has shown."""

from __future__ import annotations

from collections.abc import Iterator

from game.authoring.finding import Finding, found
from game.authoring.walks import Seen
from game.scenario.model import Chance, Decide, Joint, Phase, Scenario


def findings(scenario: Scenario, seen: Seen) -> Iterator[Finding]:
    """Yield everything that never occurred, and objectives that were always rated alike."""
    for name, phase in scenario.phases.items():
        yield from _of_phase(name, phase, seen)
    games = f"in {seen.games} games"
    for number, branch in enumerate(scenario.always):
        if branch.where not in seen.branches:
            yield found(branch.where, "SC303", f"always.{number + 1}", f"this branch was never taken {games}")
    for name in offered(scenario):
        if name not in seen.options:
            where = scenario.options[name].where
            yield found(where, "SC301", name, f"option '{name}' was never chosen {games}")
    for name, inject in scenario.injects.items():
        if name not in seen.injects:
            yield found(inject.where, "SC302", name, f"inject '{name}' never came {games}")
    for name, ending in (*scenario.endings.items(), *scenario.also.items()):
        if name not in seen.endings:
            yield found(ending.where, "SC304", name, f"ending '{name}' was never reached {games}")
    yield from _never_signed(scenario, seen)
    for name, objective in scenario.objectives.items():
        letters = {letter for one, letter in seen.ratings if one == name}
        if len(letters) == 1:
            message = f"objective '{name}' was rated {letters.pop()} in every game"
            yield found(objective.where, "SC306", name, message)


def offered(scenario: Scenario) -> list[str]:
    """Return the options that some question offers, in the scenario's order."""
    named = {
        name
        for phase in scenario.phases.values()
        if isinstance(phase.asks, Decide)
        for question in phase.asks.questions
        for name in question.offer
    }
    return [name for name in scenario.options if name in named]


def _of_phase(name: str, phase: Phase, seen: Seen) -> Iterator[Finding]:
    games = f"in {seen.games} games"
    for number, branch in enumerate(phase.branches):
        if branch.where not in seen.branches:
            message = f"the branch from '{name}' to '{branch.to}' was never taken {games}"
            yield found(branch.where, "SC303", f"{name}.{number + 1}", message)
    for outcome in phase.asks.outcomes if isinstance(phase.asks, Chance) else ():
        if (name, outcome.id) not in seen.outcomes:
            yield found(outcome.where, "SC309", f"{name}.{outcome.id}", f"'{outcome.id}' never came {games}")


def _never_signed(scenario: Scenario, seen: Seen) -> Iterator[Finding]:
    told: set[str] = set()
    for phase in scenario.phases.values():
        for text in phase.asks.offer if isinstance(phase.asks, Joint) else ():
            if text in told:
                continue
            told.add(text)
            joint = scenario.texts[text]
            if text not in seen.texts:
                message = f"'{text}' was never signed in {seen.games} games"
                yield found(joint.where, "SC305", text, message)
                continue
            for word in joint.reservations:
                if (text, word.id) not in seen.reservations:
                    message = f"'{text}' was never signed with '{word.id}' in {seen.games} games"
                    yield found(word.where, "SC311", f"{text}.{word.id}", message)
