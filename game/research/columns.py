"""What each game of a cell comes to, column by column, and what columns come to over cells and seeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.figures import intervals
from game.figures.intervals import Interval
from game.research.measures import measures
from game.research.merged import Played
from game.research.summary import Figure, Rate
from game.scenario.model import Scenario

Column = Sequence[int | None]
"""One entry for each game, in the order of the seeds; None where the game leaves it open."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a column is."""

    id: str
    group: str
    """`ending` or `measure`; empty for a figure of its own."""
    kind: str
    """`share`, `mean` or `median`."""


def kinds(scenario: Scenario) -> tuple[Kind, ...]:
    """Return the columns by which cells and choices are compared: endings, then measures."""
    return (
        *(Kind(name, "ending", "share") for name in scenario.endings),
        *(Kind(measure.id, "measure", measure.kind) for measure in measures(scenario)),
    )


def column(played: Played, kind: Kind) -> Column:
    """Return what each game of a cell comes to."""
    name = f"{kind.group}/{kind.id}" if kind.group else kind.id
    if kind.kind != "share":
        return played.figures.get(name, [None] * played.games)
    bits, unknown = played.bits(name), played.bits(f"open/{kind.id}")
    return [None if unknown >> game & 1 else bits >> game & 1 for game in range(played.games)]


def told(columns: Sequence[Column], kind: str) -> Rate | Figure:
    """Return what a column comes to over some cells whose games have the same seeds."""
    known = [[value for value in seed if value is not None] for seed in zip(*columns, strict=True)]
    every = [value for seed in known for value in seed]
    match kind:
        case "share":
            held, of = sum(every), len(every)
            share = (
                intervals.wilson(held, of)
                if len(columns) == 1
                else intervals.pooled([sum(seed) for seed in known], [len(seed) for seed in known])
            )
            return Rate(held, of, share)
        case "mean":
            seeds = [sum(seed) / len(seed) for seed in known if seed]
            return Figure(kind, len(every), intervals.mean(seeds))
    low, high = intervals.median_between(every, len([seed for seed in known if seed])) or (0, 0)
    return Figure(kind, len(every), Interval(intervals.quantile(every, 500) or 0, low, high))


def differences(pairs: Sequence[tuple[Column, Column]]) -> list[float]:
    """Return for each seed the mean difference of the pairs in which both games have a value."""
    found = []
    for seed in zip(*(zip(one, other, strict=True) for one, other in pairs), strict=True):
        known = [one - other for one, other in seed if one is not None and other is not None]
        if known:
            found.append(sum(known) / len(known))
    return found


def rates(columns: Mapping[str, Rate | Figure]) -> dict[str, Rate]:
    """Return the shares among some columns."""
    return {name: each for name, each in columns.items() if isinstance(each, Rate)}
