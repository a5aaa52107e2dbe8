"""`check --coverage`: what of a scenario is reached and how one gets there; which choices matter."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from game.authoring.check import shown
from game.authoring.coverage import Coverage, Covered, coverage
from game.authoring.ways import Way
from game.cli.choosing import files
from game.cli.outcome import DONE, FINDINGS, notice, tell
from game.errors import GameError
from game.research.cells import few
from game.research.choices import choices
from game.research.executor import executor
from game.research.merged import merged
from game.research.summary import Choice
from game.research.tasks import Plan, tasks
from game.rules import rules
from game.scenario import loader
from game.scenario.model import Scenario
from game.texts import say

FORCED = 200
"""Games in which each option is forced."""

WORDS = {
    "phase": "phases", "outcome": "outcomes of chance", "inject": "injects", "option": "options",
    "signed": "joint texts signed", "reserved": "reservations in a signed text",
    "no_text": "joint phases without a text", "branch": "branches", "ending": "endings",
    "rating": "ratings of objectives",
}  # fmt: skip


def run(names: Sequence[str], as_json: bool) -> int:
    """Tell what is reached of scenarios; 1 where something is not."""
    if not names:
        raise GameError("no scenario is named: give a file, a shipped exercise's name, or 'scenarios/*.yaml'")
    found: list[dict[str, Any]] = []
    whole = True
    for name in files(names):
        path = loader.find(name)
        scenario = loader.load(path)
        notice(f"threshold: {scenario.id}: looking for the shortest line to each thing, up to a minute")
        reached = coverage(scenario)
        notice(f"threshold: {scenario.id}: playing each option on the same draws as its neighbours")
        points = _choices(scenario)
        whole = whole and all(each.way for each in reached.things if _must(each))
        found.append(_plain(reached, points))
        for line in () if as_json else _lines(str(shown(path)), reached, points):
            tell(line)
    if as_json:
        tell(json.dumps({"coverage": found}, ensure_ascii=False, indent=2))
    return DONE if whole else FINDINGS


def _must(each: Covered) -> bool:
    """Return whether it is a fault that a thing is not reached: no letter of a rating need ever be given."""
    return each.thing.kind != "rating"


def _choices(scenario: Scenario) -> tuple[Choice, ...]:
    found = few(scenario)
    if not found:
        return ()
    plan = Plan(scenario, found, None, FORCED, 1, FORCED)
    done = {task.number: chunk for task, chunk in executor(1).run(plan, tasks(plan))}
    return choices(merged(plan, done))


def _lines(path: str, reached: Coverage, points: Sequence[Choice]) -> Iterator[str]:
    kinds = dict.fromkeys(each.thing.kind for each in reached.things)
    yield f"{path}: {reached.games} games with a start of their own, {reached.decisions} decisions"
    for kind in kinds:
        met, of = reached.reached(kind)
        yield f"  {met:>4} of {of:<4} {WORDS[kind]}"
    unmet = [each for each in reached.things if each.way is None]
    if unmet:
        yield "Not reached:"
    for each in unmet:
        where, thing = each.place.where, each.thing
        yield f"  {where.path}:{where.line}:{where.column}: {thing.kind} {thing.name}: {each.why_not}"
    yield from _waits(reached)
    yield from _points(points)
    yield "The shortest line that was found to each (`line` plays it):"
    usual = rules.setup(reached.scenario)
    for kind in kinds:
        yield f"  {WORDS[kind]}"
        for each in reached.things:
            if each.thing.kind == kind and each.way:
                yield f"    {each.thing.name}: {_way(each.way, usual.choices)}"


def _way(way: Way, usual: Mapping[str, str]) -> str:
    sets = [f"--set {axis}={choice}" for axis, choice in way.setup.choices.items() if usual[axis] != choice]
    edition = [f"--edition {way.setup.edition}"] if way.setup.edition else []
    empty = [f"(nobody plays {' or '.join(way.setup.empty)})"] if way.setup.empty else []
    return " ".join([f'"{" ".join(way.line)}"', *sets, *edition, *empty])


def _waits(reached: Coverage) -> Iterator[str]:
    for wait in reached.waits:
        edition = f"the edition of {wait.edition} minutes" if wait.edition else "the whole"
        stretch = f"for up to {wait.minutes} minutes before {wait.before}"
        yield f"  {wait.team} is asked nothing {stretch}, in {edition}"
    for inject, edition_minutes in reached.late:
        yield f"  {inject} comes after its question is over, in the edition of {edition_minutes} minutes"


def _points(points: Sequence[Choice]) -> Iterator[str]:
    if points:
        yield f"Choices, each option forced in {FORCED} games of each pair of doctrines on the same draws:"
    for point in points:
        if point.kind == "decide":
            verdict = say(f"research.verdict.{point.verdict}", "en")
            best = f"; {point.best} serves the team's aims better than every other" if point.best else ""
            yield f"  {point.phase}, {point.team}: {verdict}{best}"
    decided = [point for point in points if point.kind == "decide"]
    if any(point.verdict != "matters" for point in decided):
        yield "  A choice matters if it moves the odds of some ending by more than 3 in 100, as sure as 95 in"
        yield "  100. Where no difference is shown, more games may show one: `sweep --choices` looks closer."
        yield "  To make a choice matter, let an ending, a gate, chance or a price read what its options do."


def _plain(reached: Coverage, points: Sequence[Choice]) -> dict[str, Any]:
    return {
        "scenario": reached.scenario.id,
        "games": reached.games,
        "decisions": reached.decisions,
        "things": [_thing(each) for each in reached.things],
        "waits": [
            {"team": wait.team, "edition": wait.edition, "minutes": wait.minutes, "before": wait.before}
            for wait in reached.waits
        ],
        "late": [{"inject": inject, "edition": minutes} for inject, minutes in reached.late],
        "choices": [
            {
                "phase": each.phase,
                "team": each.team,
                "kind": each.kind,
                "verdict": each.verdict,
                "best": each.best,
            }
            for each in points
        ],
    }


def _thing(each: Covered) -> dict[str, Any]:
    way, where = each.way, each.place.where
    return {
        "kind": each.thing.kind,
        "name": each.thing.name,
        "path": where.path,
        "line": where.line,
        "column": where.column,
        "reached": way is not None,
        "settings": dict(way.setup.choices) if way else {},
        "edition": way.setup.edition if way else None,
        "empty": list(way.setup.empty) if way else [],
        "play": " ".join(way.line) if way else "",
        "why_not": each.why_not,
    }
