"""Choices of an axis compared: over all cells that differ in nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from game.figures.intervals import Interval, mean, paired
from game.research.cells import Cell
from game.research.columns import Column, Kind, differences, rates, told
from game.research.summary import Difference, Margin

Table = Mapping[tuple[int, Kind], Column]
"""Cell and column -> what each game came to."""

Groups = list[dict[str, int]]
"""Cells that are alike but for one axis: its choice -> the cell."""


def axes(cells: Sequence[Cell]) -> list[str]:
    """Return the axes on which the cells differ, in their order."""
    names = dict.fromkeys(axis for cell in cells for axis in cell.axes)
    return [axis for axis in names if len({cell.axes.get(axis) for cell in cells}) > 1]


def groups(cells: Sequence[Cell], axis: str) -> Groups:
    """Return the cells that have a partner on an axis, those together that are alike in all else."""
    found: dict[tuple[tuple[str, str], ...], dict[str, int]] = {}
    for number, cell in enumerate(cells):
        here = cell.axes
        if axis in here:
            choice = here.pop(axis)
            found.setdefault(tuple(here.items()), {})[choice] = number
    return [group for group in found.values() if len(group) > 1]


def margins(cells: Sequence[Cell], kinds: Sequence[Kind], table: Table, axis: str) -> list[Margin]:
    """Return what each choice of an axis comes to."""
    partners = groups(cells, axis)
    found = []
    for choice in dict.fromkeys(name for group in partners for name in group):
        numbers = [group[choice] for group in partners if choice in group]
        columns = {kind: told([table[number, kind] for number in numbers], kind.kind) for kind in kinds}
        games = sum(len(table[number, kinds[0]]) for number in numbers)
        endings = rates({kind.id: each for kind, each in columns.items() if kind.group == "ending"})
        measures = {kind.id: each for kind, each in columns.items() if kind.group == "measure"}
        found.append(Margin(axis, choice, len(numbers), games, endings, measures))
    return found


def compared(cells: Sequence[Cell], kinds: Sequence[Kind], table: Table, axis: str) -> list[Difference]:
    """Return each later choice of an axis less each earlier one, on the same seeds."""
    partners = groups(cells, axis)
    found = []
    for other, one in combinations(dict.fromkeys(name for group in partners for name in group), 2):
        both = [(group[one], group[other]) for group in partners if one in group and other in group]
        if not both:
            continue
        known: dict[str, dict[str, Interval]] = {"ending": {}, "measure": {}}
        seeds = 0
        for kind in kinds:
            if kind.kind == "median":
                continue
            lists = differences([(table[left, kind], table[right, kind]) for left, right in both])
            known[kind.group][kind.id] = paired(lists) if kind.kind == "share" else mean(lists)
            seeds = max(seeds, len(lists))
        found.append(Difference(axis, one, other, seeds, known["ending"], known["measure"]))
    return found
