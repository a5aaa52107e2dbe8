"""`check`: everything that is wrong with scenarios, or could not be found in any line of play."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from game.authoring import lengths, quality, slips, terms, unseen, walks
from game.authoring.finding import Finding, found, unwaived
from game.authoring.proof import proven
from game.authoring.proof.course import course
from game.authoring.proof.met import Course
from game.authoring.proof.proven import impossible
from game.authoring.walks import Seen
from game.errors import Fault, GameError, ScenarioError
from game.rules import notation, rules
from game.rules.state import CLOSE, State
from game.scenario import loader
from game.scenario.model import Joint, Line, Scenario


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in some scenarios."""

    faults: tuple[Fault, ...]
    summary: str
    """What was checked, one line for each scenario."""
    checked: tuple[Checked, ...] = ()
    """The scenarios that can be played."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of one scenario and how."""

    path: str
    proven: tuple[str, ...]
    """What holds in every game, by reckoning."""
    conditions: int
    """How many conditions were asked in the reckoning."""
    games: int
    """Random games that were walked beside the scenario's own lines."""
    decisions: int


def check(scenarios: Sequence[str | Path], seed: int = 1, most: int = walks.MOST) -> Report:
    """Return everything that is wrong with scenarios, given by name or path."""
    faults: list[Fault] = []
    lines: list[str] = []
    checked: list[Checked] = []
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
        made = course(scenario)
        seen = walks.walk(scenario, seed, most, enough=partial(_shows_all, scenario))
        unplayed = (quality.findings(scenario), slips.findings(scenario), lengths.findings(scenario))
        every = [*chain.from_iterable(unplayed), *_played(scenario, seen, made)]
        left = _as_named(path, unwaived(scenario, every))
        faults.extend(left)
        lines.append(f"{path}: {_summary(scenario, seen, made, len(left))}")
        says = proven.proven(scenario, made)
        checked.append(Checked(str(path), says, len(made.held), seen.games, seen.decisions))
    shipped = {f"{loader.SHIPPED.name}/{name}.yaml" for name in loader.shipped()}
    if shipped <= set(played):
        faults.extend(terms.findings([played[path] for path in sorted(shipped)]))
    return Report(tuple(faults), "\n".join(lines), tuple(checked))


def shown(path: Path) -> Path:
    """Return the path as one would write it here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_absolute() and path.is_relative_to(here) else path


def _as_named(path: Path, faults: list[Fault]) -> list[Fault]:
    """Return the faults in file order, the scenario's own path as the user named it."""
    own = f"{Path(os.path.realpath(path)).parent.name}/{path.name}"
    named = [
        replace(fault, path=str(path) if fault.path == own else str(_part(path, fault.path)))
        for fault in faults
    ]
    return sorted(named, key=lambda fault: (fault.path != str(path), fault.path, fault.line, fault.column))


def _part(path: Path, name: str) -> Path:
    """Return the file of a shared part: beside the scenario, else the game's own."""
    below = name.partition("/")[2]
    beside = path.parent / below
    return beside if beside.is_file() else shown(loader.SHIPPED / below)


def _shows_all(scenario: Scenario, seen: Seen) -> bool:
    """Return whether everything has been met that the scenario does not waive."""
    return all(each.key in scenario.waived for each in unseen.findings(scenario, seen))


def _summary(scenario: Scenario, seen: Seen, made: Course, findings: int) -> str:
    """Return one line: what holds in every game and how that is known, what was shown, what was walked."""
    held = (
        f"{len(scenario.phases)} phases, {len(scenario.options)} options, {len(scenario.texts)} joint texts, "
        f"{len(scenario.injects)} injects, {len(scenario.endings)} endings"
    )
    lines = f"{len(scenario.lines)} line{'' if len(scenario.lines) == 1 else 's'} of the scenario's own"
    walked = f"{lines}, {seen.games} random games (seeded), {seen.decisions:,} decisions"
    if findings:
        return f"{findings} finding{'' if findings == 1 else 's'} in {held}; walked: {walked}"
    things = "1 thing" if len(scenario.waived) == 1 else f"{len(scenario.waived)} things"
    waived = f" ({things} waived with a reason)" if scenario.waived else ""
    return (
        "no findings. Proven for every game (exhaustive: reckoned over all that tables, luck and messages "
        "can do): "
        f"{'; '.join(proven.proven(scenario, made))}. No contradiction in {len(made.held)} conditions. "
        f"A line of play leads to each of {held}{waived}; `check --coverage` prints it. "
        f"Walked: {walked}{_left_choices(made, seen)}"
    )


def _left_choices(made: Course, seen: Seen) -> str:
    """Return what the walks say of questions of which it is not proven that they leave a choice."""
    unproven = set(made.asked) - made.open_questions
    bare = sum(seen.room.get(each, 1) == 0 for each in unproven)
    if not unproven:
        return ""
    return f"; the other {len(unproven)} left a choice in {'all' if not bare else 'not all'} of these games"


def _played(scenario: Scenario, seen: Seen, made: Course) -> Iterator[Finding]:
    """Yield what reckoning, walks and the scenario's own lines show; what is proven is not told twice."""
    yield from proven.findings(scenario, made)
    for number, (trouble, line) in enumerate(seen.stuck.items()):
        yield found(scenario.where, "SC308", f"game{number + 1}", f"{trouble}; the line of play: {line}")
    for name, line in seen.cut_off.items():
        message = f"a game was cut off by the limit of {scenario.turns} turns; the line of play: {line}"
        yield found(scenario.phases[name].where, "SC313", name, message)
    yield from _lines(scenario)
    places = [
        *(where for where, _ in impossible(made)),
        *(each[0] for each in proven.shadowed(scenario, made)),
    ]
    known = {(where.path, where.line, where.column) for where in places}
    for each in unseen.findings(scenario, seen):
        if (each.fault.path, each.fault.line, each.fault.column) not in known:
            yield each
    for name in seen.no_text:
        asks = scenario.phases[name].asks
        if isinstance(asks, Joint):
            message = f"'{name}' opened with no text that may be tabled, in some game"
            yield found(asks.where, "SC608", name, message)


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
    return "" if state.ending == line.ends else f"ends {state.ending}, not {line.ends}{_why_not(state, line)}"


def _why_not(state: State, line: Line) -> str:
    """Return what kept a finished game from the ending that its line names."""
    meant = state.scenario.endings.get(line.ends)
    if meant is None:
        return ""
    if meant.when is None or meant.when(state):
        return f": '{state.ending}' holds too and stands before it"
    figures = ", ".join(f"{name} is {value}" for name, value in meant.when.figures(state))
    return f": `{meant.when.source}` does not hold there, where {figures}"
