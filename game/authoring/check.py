"""`check`: everything that is wrong with scenarios, or could not be found in any line of play."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.authoring import quality, terms, walks
from game.authoring.finding import Finding, found, unwaived
from game.authoring.walks import Seen
from game.errors import Fault, GameError, ScenarioError
from game.rules import notation, rules
from game.rules.state import CLOSE
from game.scenario import loader
from game.scenario.model import Chance, Decide, Joint, Line, Scenario


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in some scenarios."""

    faults: tuple[Fault, ...]
    summary: str
    """What was checked, one line for each scenario."""


def check(scenarios: Sequence[str | Path], seed: int = 1, most: int = walks.MOST) -> Report:
    """Return everything that is wrong with scenarios, given by name or path."""
    faults: list[Fault] = []
    lines: list[str] = []
    played: dict[str, Scenario] = {}
    for name in scenarios:
        path = shown(loader.find(name))
        try:
            scenario = loader.load(path)
        except ScenarioError as error:
            faults.extend(error.faults)
            number = len(error.faults)
            counted = f"{number} fault{'' if number == 1 else 's'}"
            lines.append(f"{path}: not playable, {counted}; the rest was not checked")
            continue
        played[scenario.where.path] = scenario
        seen = walks.walk(scenario, seed, most)
        left = _as_named(path, unwaived(scenario, [*quality.findings(scenario), *_played(scenario, seen)]))
        faults.extend(left)
        lines.append(f"{path}: {_summary(scenario, seen, len(left))}")
    shipped = {f"{loader.SHIPPED.name}/{name}.yaml" for name in loader.shipped()}
    if shipped <= set(played):
        faults.extend(terms.findings([played[path] for path in sorted(shipped)]))
    return Report(tuple(faults), "\n".join(lines))


def shown(path: Path) -> Path:
    """Return the path as one would write it here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path


def _as_named(path: Path, faults: list[Fault]) -> list[Fault]:
    """Return the faults in file order, the scenario's own path as the user named it."""
    own = f"{Path(os.path.realpath(path)).parent.name}/{path.name}"
    named = [
        Fault(str(path) if fault.path == own else str(path.parent / fault.path.partition("/")[2]), fault.line,
              fault.column, fault.code, fault.message)
        for fault in faults
    ]  # fmt: skip
    return sorted(named, key=lambda fault: (fault.path != str(path), fault.path, fault.line, fault.column))


def _summary(scenario: Scenario, seen: Seen, findings: int) -> str:
    counted = (
        f"{len(scenario.phases)} phases, {len(scenario.options)} options, {len(scenario.texts)} joint texts, "
        f"{len(scenario.injects)} injects, {len(scenario.endings)} endings, {len(scenario.lines)} lines"
    )
    walked = f"{seen.games} random games, {seen.decisions} decisions, seeded"
    return f"{counted}; {walked}; {findings or 'no'} finding{'' if findings == 1 else 's'}"


def _played(scenario: Scenario, seen: Seen) -> Iterator[Finding]:
    """Yield what the walks and the scenario's own lines show."""
    for number, (trouble, line) in enumerate(seen.stuck.items()):
        yield found(scenario.where, "SC308", f"game{number + 1}", f"{trouble}; the line of play: {line}")
    yield from _lines(scenario)
    yield from _never_seen(scenario, seen)
    yield from _never_signed(scenario, seen)
    for name, objective in scenario.objectives.items():
        letters = {letter for one, letter in seen.ratings if one == name}
        if len(letters) == 1:
            message = f"objective '{name}' was rated {letters.pop()} in every game"
            yield found(objective.where, "SC306", name, message)


def _never_seen(scenario: Scenario, seen: Seen) -> Iterator[Finding]:
    games = f"in {seen.games} games"
    for name, phase in scenario.phases.items():
        for number, branch in enumerate(phase.branches):
            if branch.where not in seen.branches:
                message = f"the branch from '{name}' to '{branch.to}' was never taken {games}"
                yield found(branch.where, "SC303", f"{name}.{number + 1}", message)
        for outcome in phase.asks.outcomes if isinstance(phase.asks, Chance) else ():
            if (name, outcome.id) not in seen.outcomes:
                yield found(
                    outcome.where, "SC309", f"{name}.{outcome.id}", f"'{outcome.id}' never came {games}"
                )
    for number, branch in enumerate(scenario.always):
        if branch.where not in seen.branches:
            yield found(branch.where, "SC303", f"always.{number + 1}", f"this branch was never taken {games}")
    offered = {
        name
        for phase in scenario.phases.values()
        if isinstance(phase.asks, Decide)
        for question in phase.asks.questions
        for name in question.offer
    }
    for name, option in scenario.options.items():
        if name in offered and name not in seen.options:
            yield found(option.where, "SC301", name, f"option '{name}' was never chosen {games}")
    for name, inject in scenario.injects.items():
        if name not in seen.injects:
            yield found(inject.where, "SC302", name, f"inject '{name}' never came {games}")
    for name, ending in (*scenario.endings.items(), *scenario.also.items()):
        if name not in seen.endings:
            yield found(ending.where, "SC304", name, f"ending '{name}' was never reached {games}")


def _never_signed(scenario: Scenario, seen: Seen) -> Iterator[Finding]:
    for name, phase in scenario.phases.items():
        if not isinstance(phase.asks, Joint):
            continue
        if name in seen.no_text:
            message = f"'{name}' opened with no text that may be tabled, in some game"
            yield found(phase.asks.where, "SC608", name, message)
        for text in phase.asks.offer:
            joint = scenario.texts[text]
            if text not in seen.texts:
                message = f"'{text}' was never signed in {seen.games} games"
                yield found(joint.where, "SC305", text, message)
                continue
            for word in joint.reservations:
                if (text, word.id) not in seen.reservations:
                    message = f"'{text}' was never signed with '{word.id}' in {seen.games} games"
                    yield found(word.where, "SC311", f"{text}.{word.id}", message)


def _lines(scenario: Scenario) -> Iterator[Finding]:
    """Yield the lines of play that end elsewhere than they say."""
    for name, line in scenario.lines.items():
        trouble = _trouble(scenario, line)
        if trouble:
            yield found(line.where, "SC307", name, f"line '{name}' {trouble}")


def _trouble(scenario: Scenario, line: Line) -> str:
    try:
        setup = rules.setup(scenario, dict(line.settings), line.edition)
        state, _ = notation.play(rules.start(scenario, setup).state, line.play)
    except GameError as error:
        return f"breaks off: {error}"
    if state.phase != CLOSE:
        return f"stops at {rules.point(state)}, where {' and '.join(rules.waiting(state))} must decide"
    return f"ends {state.ending}, not {line.ends}" if state.ending != line.ends else ""
