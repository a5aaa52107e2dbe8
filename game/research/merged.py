"""The chunks of a sweep put together, in the order of their numbers, whoever played them and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.odds.tally import Force
from game.research.tasks import Plan, tasks
from game.research.work import Chunk


@dataclass(slots=True)
class Played:
    """All games of one cell, free or with one choice forced, in the order of their seeds."""

    games: int = 0
    facts: dict[str, int] = field(default_factory=dict)
    """Fact -> bits, the first game lowest."""
    figures: dict[str, list[int | None]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, chunk: Chunk, games: int) -> None:
        """Put a chunk of the next games behind those that are here."""
        for name, bits in chunk["facts"].items():
            self.facts[name] = self.facts.get(name, 0) | int(bits, 16) << self.games
        for name, figures in chunk["figures"].items():
            self.figures.setdefault(name, []).extend(figures)
        self.counts.update(chunk["counts"])
        self.games += games

    def bits(self, fact: str) -> int:
        """Return in which games a fact held."""
        return self.facts.get(fact, 0)

    def held(self, fact: str) -> int:
        """Return in how many games a fact held."""
        return self.bits(fact).bit_count()


@dataclass(slots=True)
class Merged:
    """What a sweep came to."""

    plan: Plan
    free: list[Played]
    """By cell."""
    forced: dict[tuple[Force, int], Played]
    """By choice and cell."""


def merged(plan: Plan, chunks: Mapping[int, Chunk]) -> Merged:
    """Return the sweep from its chunks by number; raise KeyError where one is missing."""
    found = Merged(plan, [Played() for _ in plan.cells], {})
    for task in tasks(plan):
        if task.force is None:
            into = found.free[task.cell]
        else:
            into = found.forced.setdefault((task.force, task.cell), Played())
        into.add(chunks[task.number], task.games)
    return found


def together(many: Iterable[Played]) -> Counter[str]:
    """Return the counts of several cells together."""
    total: Counter[str] = Counter()
    for each in many:
        total.update(each.counts)
    return total
