"""A sweep as a list of tasks: each a pure function of the scenario and of itself, whoever works on it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import groupby

from game.odds.tally import Force
from game.record.codec import RULES
from game.research.cells import Cell
from game.scenario.model import Decide, Joint, Scenario

CHUNK = 100
"""Games of a task. It is part of what a kept sweep is, and nothing that may depend on the machine."""

TOGETHER = 800
"""Games that one worker gets at once, at most: about a second of them, as long as a stop waits."""

FORMAT = 3
"""Of what a task comes to; another one cannot go on with what an older program kept."""


@dataclass(frozen=True, slots=True)
class Point:
    """One decision that a choice is forced at: what a phase asks of a team, or a stage of its talks."""

    phase: str
    team: str
    kind: str
    """`decide`, `instruct`, `draft` or `answer`."""
    options: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Some games of one cell, free or with one choice forced."""

    number: int
    cell: int
    first: int
    """The seed of its first game; the others follow it."""
    games: int
    force: Force | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole sweep."""

    scenario: Scenario
    cells: tuple[Cell, ...]
    edition: int | None
    games: int
    """Of each cell."""
    seed: int
    """Of each cell's first game: games of one seed are paired across cells."""
    forced: int = 0
    """Games of each cell in which each choice is forced; 0: none is."""
    asked: tuple[str, ...] = ()
    """The measures that are asked of each game; none: all there is to say of it."""

    @property
    def points(self) -> tuple[Point, ...]:
        """Return the decisions at which choices are forced."""
        return tuple(_points(self.scenario, self.edition)) if self.forced else ()


def tasks(plan: Plan) -> tuple[Task, ...]:
    """Return everything that is to be played, free games first, numbered from 0."""
    jobs = [(number, cell.games or plan.games, None) for number, cell in enumerate(plan.cells)]
    forced = [
        (cell, plan.forced, Force(point.phase, point.team, options))
        for point in plan.points
        for options in point.options
        for cell in range(len(plan.cells))
    ]
    chunks = [
        (cell, first, min(CHUNK, games - first), force)
        for cell, games, force in (*jobs, *forced)
        for first in range(0, games, CHUNK)
    ]
    return tuple(
        Task(number, cell, plan.seed + plan.cells[cell].after + first, games, force)
        for number, (cell, first, games, force) in enumerate(chunks)
    )


def together(plan: Plan, left: Iterable[Task]) -> Iterator[tuple[Task, ...]]:
    """Yield tasks that follow each other, a few at a time, where one worker makes for all what it plays.

    That is the program of its cells, or the exercise of a sample.
    """
    for _, same in groupby(left, key=lambda task: _made_for(plan, task)):
        few: list[Task] = []
        for task in same:
            if few and sum(each.games for each in few) + task.games > TOGETHER:
                yield tuple(few)
                few = []
            few.append(task)
        yield tuple(few)


def _made_for(plan: Plan, task: Task) -> object:
    cell = plan.cells[task.cell]
    if cell.variant.sample is not None:
        return replace(cell.variant, drawn=())
    return cell.program(plan.scenario.meters), task.force


def identity(plan: Plan) -> str:
    """Return what tells this sweep from every other: a hash of all that its result follows from."""
    said = {
        "format": FORMAT,
        "rules": RULES,
        "scenario": hashlib.sha256(plan.scenario.document.encode()).hexdigest(),
        "cells": [asdict(cell) for cell in plan.cells],
        "edition": plan.edition,
        "games": plan.games,
        "seed": plan.seed,
        "forced": plan.forced,
        "asked": plan.asked,
        "chunk": CHUNK,
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _points(scenario: Scenario, edition: int | None) -> Iterator[Point]:
    skipped = scenario.editions[edition].skip if edition is not None else ()
    for phase in scenario.phases.values():
        if phase.id in skipped:
            continue
        match phase.asks:
            case Decide(questions):
                for question in questions:
                    options = tuple((option,) for option in question.offer)
                    yield Point(phase.id, question.team, "decide", options)
            case Joint() as joint:
                yield from _talks(phase.id, joint)


def _talks(phase: str, joint: Joint) -> Iterator[Point]:
    """Yield the choices of a joint phase: what capitals ask for, what is drafted, how they answer."""
    texts = tuple((text,) for text in joint.offer)
    if len(texts) > 1:
        for team in joint.ratify:
            yield Point(phase, team, "instruct", (*texts, ("none",)))
        yield Point(phase, joint.drafts, "draft", texts)
    for team in joint.ratify:
        yield Point(phase, team, "answer", (("concur",), ("non_concur",)))
