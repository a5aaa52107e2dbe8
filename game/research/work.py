"""What one task comes to, as plain values that add up: the same on every machine.

A fact that holds or does not is a row of bits, one for each game; a figure is a list, one entry for each
game; whatever only has to be counted is a count.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import TypedDict

from game.odds.compiled import Play
from game.odds.tally import Force, Game
from game.research.cells import Cell, play_of
from game.research.measures import Measure, measure_of, measures, papers, tabled_in
from game.research.tasks import Task
from game.research.variant import PLAIN, TEMPER, Variant, varied
from game.rules.state import CLOSE
from game.scenario.model import Scenario

COURSE = "course"
"""The figure that tells which course a game took."""


class Chunk(TypedDict):
    """What a task came to."""

    facts: dict[str, str]
    """Fact -> bits in hexadecimal, the first game lowest; a fact that never held is left out."""
    figures: dict[str, list[int | None]]
    counts: dict[str, int]
    """What occurred, and in how many of the games."""


@dataclass(slots=True)
class Desk:
    """What a worker works on, with the play that it made last."""

    scenario: Scenario
    cells: tuple[Cell, ...]
    edition: int | None
    asked: tuple[str, ...] = ()
    at: tuple[int, Force | None] | None = None
    play: Play | None = None
    made: tuple[Variant, Scenario] | None = None
    """The exercise as its lines were changed last: cells that follow each other often share it."""

    def play_for(self, task: Task) -> Play:
        """Return what plays a task's games; tasks that follow each other often share it."""
        if self.play is None or self.at != (task.cell, task.force):
            cell = self.cells[task.cell]
            self.play = play_of(self._varied(cell.variant), cell, self.edition, task.force)
            self.at = (task.cell, task.force)
        return self.play

    def _varied(self, variant: Variant) -> Scenario:
        # A draw that is fixed costs nothing; other lines are read anew.
        lines = replace(variant, drawn=())
        if self.made is None or self.made[0] != lines:
            self.made = (lines, varied(self.scenario, lines))
        return varied(self.made[1], replace(PLAIN, drawn=variant.drawn))


def work(desk: Desk, task: Task) -> Chunk:
    """Return what the games of a task come to."""
    play = desk.play_for(task)
    games = [play.game(seed) for seed in range(task.first, task.first + task.games)]
    if desk.asked:
        return answered(desk.scenario, games, desk.asked)
    return forced(desk.scenario, games, task.force.team) if task.force else free(desk.scenario, games)


def answered(scenario: Scenario, games: Sequence[Game], asked: Sequence[str]) -> Chunk:
    """Return some measures of games and nothing else, the course of each, and which North it met."""
    facts: dict[str, int] = {}
    figures: dict[str, list[int | None]] = {}
    known = [measure_of(name, scenario) for name in asked]
    for number, game in enumerate(games):
        _measured(scenario, game, number, known, facts, figures)
        figures.setdefault(COURSE, []).append(course(game))
        for name, outcome in game.drawn:
            if name == TEMPER:
                facts[f"north/{outcome}"] = facts.get(f"north/{outcome}", 0) | 1 << number
    return {"facts": {name: f"{bits:x}" for name, bits in sorted(facts.items())},
            "figures": dict(sorted(figures.items())), "counts": {}}  # fmt: skip


def course(game: Game) -> int:
    """Return a number that is the same for games in which the same was decided, agreed and reached, when.

    What was drawn, told or only moved a meter is no part of it: an arm may differ in that by itself.
    """
    taken = (game.phases, game.decisions, game.papers, game.ending, game.also)
    return zlib.crc32(repr(taken).encode())


def _measured(
    scenario: Scenario, game: Game, number: int, known: Sequence[Measure], facts: dict[str, int],
    figures: dict[str, list[int | None]],
) -> None:  # fmt: skip
    """Put what measures say of one game where the chunk keeps it."""
    for measure in known:
        value = measure.of(game, scenario)
        if measure.kind != "share":
            figures.setdefault(f"measure/{measure.id}", []).append(value)
        elif value is None:
            facts[f"open/{measure.id}"] = facts.get(f"open/{measure.id}", 0) | 1 << number
        elif value:
            facts[f"measure/{measure.id}"] = facts.get(f"measure/{measure.id}", 0) | 1 << number


def free(scenario: Scenario, games: Sequence[Game]) -> Chunk:
    """Return all that is asked of games that were played as their bots liked."""
    facts: dict[str, int] = {}
    figures: dict[str, list[int | None]] = {}
    counts: Counter[str] = Counter()
    known = measures(scenario)
    for number, game in enumerate(games):
        for fact in _facts(scenario, game):
            facts[fact] = facts.get(fact, 0) | 1 << number
        _measured(scenario, game, number, known, facts, figures)
        for name, figure in _times(scenario, game):
            figures.setdefault(name, []).append(figure)
        counts.update(dict.fromkeys(occurred(scenario, game), 1))
    return {"facts": {name: f"{bits:x}" for name, bits in sorted(facts.items())},
            "figures": dict(sorted(figures.items())), "counts": dict(sorted(counts.items()))}  # fmt: skip


def forced(scenario: Scenario, games: Sequence[Game], team: str) -> Chunk:
    """Return the endings, and the aims that the team met, of the games in which the choice was open."""
    endings: list[int | None] = []
    met: list[int | None] = []
    numbers = {name: number for number, name in enumerate(scenario.endings)}
    for game in games:
        endings.append(numbers[game.ending] if game.forced else None)
        met.append(sum(held for seat, _, held in game.aims if seat == team) if game.forced else None)
    return {"facts": {}, "figures": {"ending": endings, "met": met}, "counts": {}}


def _facts(scenario: Scenario, game: Game) -> Iterator[str]:
    yield f"ending/{game.ending}"
    for name in game.also:
        yield f"also/{name}"
    for objective, letter in zip(scenario.objectives, game.ratings, strict=True):
        yield f"rating/{objective}/{letter}"
    for team, aim, met in game.aims:
        yield f"sealed/{team}/{aim}"
        if met:
            yield f"met/{team}/{aim}"


def _times(scenario: Scenario, game: Game) -> Iterator[tuple[str, int | None]]:
    """Yield for each phase the minutes spent in it and the decisions made in it; None where it never was."""
    spent: Counter[str] = Counter()
    made = Counter(phase for _, phase, *_ in game.decisions)
    ends = [minute for _, minute in game.phases[1:]] + [game.minute]
    for (phase, minute), end in zip(game.phases, ends, strict=True):
        spent[phase] += end - minute
    for phase in scenario.phases:
        yield f"minutes/{phase}", spent.get(phase)
        yield f"decisions/{phase}", made[phase] if phase in spent else None


def branches(scenario: Scenario, game: Game) -> Iterator[tuple[str, int]]:
    """Yield the phases that were left and by which of their branches, the first that leads there."""
    for (phase, _), (to, _) in pairwise((*game.phases, (CLOSE, game.minute))):
        ways = (n for n, branch in enumerate(scenario.phases[phase].branches) if branch.to == to)
        yield from ((phase, number) for number in islice(ways, 1))


def occurred(scenario: Scenario, game: Game) -> Iterator[str]:
    """Yield everything of the scenario that a game met: see `coverage`."""
    yield from (f"inject/{inject}" for inject in game.injects)
    yield from (f"draw/{name}/{outcome}" for name, outcome in game.drawn)
    yield from (f"branch/{phase}/{number}" for phase, number in branches(scenario, game))
    for seat, phase, _, options, _ in game.decisions:
        yield from (f"option/{name}" for name in options if phase and name in scenario.options)
        if options[:1] in (("concur",), ("non_concur",)):
            yield f"answer/{seat}/{options[0]}"
    yield from (f"tabled/{text[0]}" for text in tabled_in(game, scenario))
    for paper in papers(game, scenario):
        yield f"paper/{paper.how}"
        if paper.text:
            yield f"signed/{paper.text[0]}"
            yield from (f"reservation/{paper.text[0]}/{word}" for word in paper.text[1:])
