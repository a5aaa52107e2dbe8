"""Where the lines between phases run that stand one below the other."""

from __future__ import annotations

from dataclasses import dataclass

from game.machine.graph import Graph


@dataclass(frozen=True, slots=True)
class Jump:
    """A way that does not lead to the next row."""

    start: int
    """Row of the phase that it leaves, from 0."""
    end: int
    number: int
    """Which of that phase's ways it is, from 0."""
    lane: int
    """0 beside the phases, 1 beyond that: two that pass the same row have lanes of their own."""


def jumps(graph: Graph) -> tuple[Jump, ...]:
    """Return the ways that jump rows, the shortest first."""
    places = graph.places
    found = [
        (row, places[way.to], number)
        for row, station in enumerate(graph.stations)
        for number, way in enumerate(station.ways)
        if places[way.to] != row + 1
    ]
    used: list[list[tuple[int, int]]] = []
    placed = []
    for start, end, number in sorted(found, key=lambda jump: abs(jump[0] - jump[1])):
        low, high = min(start, end), max(start, end)
        free = (n for n, spans in enumerate(used) if all(high <= a or b <= low for a, b in spans))
        lane = next(free, len(used))
        if lane == len(used):
            used.append([])
        used[lane].append((low, high))
        placed.append(Jump(start, end, number, lane))
    return tuple(placed)
