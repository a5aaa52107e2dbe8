"""What one task comes to, as plain values that add up: the same on every machine.

A fact that holds or does not is a row of bits, one for each game; a figure is a list, one entry for each
game; whatever only has to be counted is a count.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from typing import TypedDict

from game.odds.compiled import Play
from game.odds.luck import Dice, KeptDice
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


Done = tuple[Task, Chunk]
"""A task and what it came to."""


@dataclass(slots=True)
class Desk:
    """What a worker works on, with the play that it made last."""

    scenario: Scenario
    cells: tuple[Cell, ...]
    edition: int | None
    asked: tuple[str, ...] = ()
    at: tuple[int, Force | None] | None = None
    program: tuple[Cell, Force | None] | None = None
    play: Play | None = None
    made: tuple[Variant, Scenario] | None = None
    """The exercise as its lines were changed last: cells that follow each other often share it."""
    dice: KeptDice = field(default_factory=KeptDice)
    """What fell on each seed: cells, and choices that are forced, are played on the same."""

    def play_for(self, task: Task) -> Play:
        """Return what plays a task's games; tasks that follow each other often share it."""
        if self.play is None or self.at != (task.cell, task.force):
            cell = self.cells[task.cell]
            program = (cell.program(self.scenario.meters), task.force)
            like = self.play if self.program == program else None
            dice = self.dice if len(self.cells) > 1 or task.force else Dice
            self.play = play_of(self._varied(cell.variant), cell, self.edition, task.force, dice, like)
            self.at, self.program = (task.cell, task.force), program
        return self.play

    def _varied(self, variant: Variant) -> Scenario:
        # A draw that is fixed costs nothing; other lines are read anew.
        lines = replace(variant, drawn=())
        if self.made is None or self.made[0] != lines:
            self.made = (lines, varied(self.scenario, lines))
        return varied(self.made[1], replace(PLAIN, drawn=variant.drawn))


class _Sheet:
    """What is noted of the games of a task, those that are alike at once."""

    def __init__(self, games: int) -> None:
        self.games = games
        self.facts: dict[str, int] = {}
        self.figures: dict[str, list[int | None]] = {}
        self.counts: Counter[str] = Counter()
        self._places: Sequence[int] = ()
        self._bits = 0

    def turn_to(self, places: Sequence[int]) -> None:
        """Say which games the next notes are of, by their places in the task."""
        self._places, self._bits = places, sum(1 << place for place in places)

    def fact(self, name: str) -> None:
        """Note that something holds."""
        self.facts[name] = self.facts.get(name, 0) | self._bits

    def figure(self, name: str, value: int | None) -> None:
        """Note a figure."""
        column = self.figures.setdefault(name, [None] * self.games)
        for place in self._places:
            column[place] = value

    def count(self, names: Iterable[str]) -> None:
        """Note what occurred, whatever of it came more than once."""
        self.counts.update(dict.fromkeys(names, len(self._places)))

    def measure(self, scenario: Scenario, game: Game, known: Sequence[Measure]) -> None:
        """Note what measures say of a game."""
        for measure in known:
            value = measure.of(game, scenario)
            if measure.kind != "share":
                self.figure(f"measure/{measure.id}", value)
            elif value is None:
                self.fact(f"open/{measure.id}")
            elif value:
                self.fact(f"measure/{measure.id}")

    def chunk(self) -> Chunk:
        """Return what was noted."""
        return {
            "facts": {name: f"{bits:x}" for name, bits in sorted(self.facts.items())},
            "figures": dict(sorted(self.figures.items())),
            "counts": dict(sorted(self.counts.items())),
        }


def work(desk: Desk, task: Task) -> Chunk:
    """Return what the games of a task come to."""
    games = desk.play_for(task).games(range(task.first, task.first + task.games))
    scenario, sheet = desk.scenario, _Sheet(task.games)
    asked = [measure_of(name, scenario) for name in desk.asked]
    every = measures(scenario)
    for game, places in games:
        sheet.turn_to(places)
        if asked:
            _answer(sheet, scenario, game, asked)
        elif task.force:
            _end(sheet, scenario, game, task.force.team)
        else:
            _tell(sheet, scenario, game, every)
    return sheet.chunk()


def _answer(sheet: _Sheet, scenario: Scenario, game: Game, asked: Sequence[Measure]) -> None:
    """Note some measures of a game and nothing else, its course, and which North it met."""
    sheet.measure(scenario, game, asked)
    sheet.figure(COURSE, course(game))
    for name, outcome in game.drawn:
        if name == TEMPER:
            sheet.fact(f"north/{outcome}")


def course(game: Game) -> int:
    """Return a number that is the same for games in which the same was decided, agreed and reached, when.

    What was drawn, told or only moved a meter is no part of it: an arm may differ in that by itself.
    """
    taken = (game.phases, game.decisions, game.papers, game.ending, game.also)
    return zlib.crc32(repr(taken).encode())


def _tell(sheet: _Sheet, scenario: Scenario, game: Game, every: Sequence[Measure]) -> None:
    """Note all that is asked of a game that was played as its bots liked."""
    for fact in _facts(scenario, game):
        sheet.fact(fact)
    sheet.measure(scenario, game, every)
    for name, figure in _times(scenario, game):
        sheet.figure(name, figure)
    sheet.count(occurred(scenario, game))


def _end(sheet: _Sheet, scenario: Scenario, game: Game, team: str) -> None:
    """Note the ending, and the aims that the team met, of a game in which its choice was open."""
    open_ = game.forced > 0
    sheet.figure("ending", list(scenario.endings).index(game.ending) if open_ else None)
    sheet.figure("met", sum(held for seat, _, held in game.aims if seat == team) if open_ else None)


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
