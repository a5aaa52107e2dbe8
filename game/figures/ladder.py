"""The ladder over the course of a game: two markers as steps, and the firebreaks as lines across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.figures.marks import FULL, Chart, Label, Mark, Stroke

_RUNG = 14
"""Pixels from one rung to the next."""
_TOP = 14
_LEFT = 30
"""Per mille kept for the numbers of the rungs."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where the markers stood as a phase ended."""

    name: str
    theirs: int
    ours: int


def ladder(steps: Sequence[Step], top: int, firebreaks: Sequence[int], says: str) -> Chart:
    """Return the chart of a ladder of `top` rungs; phases in equal widths, each with its number below.

    `theirs` is drawn solid, `ours` dashed; a firebreak lies above its rung.
    """
    floor = _TOP + top * _RUNG

    def down(rung: int) -> int:
        return floor - rung * _RUNG

    def across(number: int) -> int:
        return _LEFT + number * (FULL - _LEFT) // len(steps)

    marks: list[Mark] = []
    for rung in range(0, top + 1):
        marks.append(Stroke(_LEFT, down(rung), FULL, down(rung), "grid"))
        if rung % 3 == 0:
            marks.append(Label(0, down(rung) + 4, str(rung), "quiet"))
    for above in firebreaks:
        y = down(above) - _RUNG // 2
        marks.append(Stroke(_LEFT, y, FULL, y, "firebreak"))
    for ink, dashed in (("theirs", False), ("ours", True)):
        before: int | None = None
        for number, step in enumerate(steps):
            rung = step.theirs if ink == "theirs" else step.ours
            # A pixel apart, so that two markers on one rung are both seen.
            y = down(rung) + (1 if dashed else -1)
            if before is not None and before != y:
                marks.append(Stroke(across(number), before, across(number), y, ink, dashed))
            marks.append(Stroke(across(number), y, across(number + 1), y, ink, dashed))
            before = y
    for number, _ in enumerate(steps):
        middle = (across(number) + across(number + 1)) // 2
        marks.append(Label(middle, floor + 18, str(number + 1), "words", "middle"))
    return Chart(floor + 26, tuple(marks), says)
