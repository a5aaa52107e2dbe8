"""Figures of groups as dots on one scale, and a game's two markers as a small track."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.figures.charts import across
from game.figures.intervals import Interval
from game.figures.ladder import Step
from game.figures.marks import FULL, Bar, Chart, Dot, Mark, Stroke

_STEP = 12
"""Pixels from one dot to the one above it, where both stand at one place; less where the pile grows high."""
_PILE = 96
"""How high a pile may grow, in pixels."""
_NEAR = 14
"""Per mille within which two dots would lie on each other."""
_TALL = 48


@dataclass(frozen=True, slots=True)
class Told:
    """One figure and what it is."""

    value: float
    says: str


def strip(
    figures: Sequence[Told], middle: Interval | None, high: float, ticks: Sequence[float], says: str
) -> Chart:
    """Return figures from 0 to `high` as dots, piled where they meet, over the median and its interval."""
    placed: list[tuple[int, int, str]] = []
    taken: list[int] = []
    """Where the last dot of each row stands."""
    for told in sorted(figures, key=lambda each: each.value):
        x = across(told.value, 0, high)
        row = next((row for row, last in enumerate(taken) if x - last >= _NEAR), len(taken))
        taken[row : row + 1] = [x]
        placed.append((x, row, told.says))
    highest = max(len(taken) - 1, 0)
    step = min(_STEP, _PILE // max(highest, 1)) or 1
    floor = 10 + step * highest
    marks: list[Mark] = []
    if middle is not None:
        low, top = across(middle.low, 0, high), across(middle.high, 0, high)
        marks.append(Bar(low, 0, max(top - low, 4), floor + 10, "span"))
    for tick in ticks:
        marks.append(Stroke(across(tick, 0, high), 0, across(tick, 0, high), floor + 10, "grid"))
    if middle is not None:
        x = across(middle.value, 0, high)
        marks.append(Stroke(x, 0, x, floor + 10, "middle"))
    marks += [Dot(x, floor - step * row, "dot", words) for x, row, words in placed]
    return Chart(floor + 10, tuple(marks), says)


def track(steps: Sequence[Step], top: int, firebreaks: Sequence[int], says: str) -> Chart:
    """Return the ladder's two markers over a game, small: phases in equal widths, rungs without numbers."""

    def down(rung: int) -> int:
        return 4 + (top - rung) * (_TALL - 8) // top

    marks: list[Mark] = [Stroke(0, _TALL - 4, FULL, _TALL - 4, "grid")]
    for above in firebreaks:
        y = (down(above) + down(above + 1)) // 2
        marks.append(Stroke(0, y, FULL, y, "firebreak"))
    for ink, dashed in (("theirs", False), ("ours", True)):
        before: int | None = None
        for number, step in enumerate(steps):
            left, right = (n * FULL // len(steps) for n in (number, number + 1))
            y = down(step.theirs if ink == "theirs" else step.ours) + (1 if dashed else -1)
            if before is not None and before != y:
                marks.append(Stroke(left, before, left, y, ink, dashed))
            marks.append(Stroke(left, y, right, y, ink, dashed))
            before = y
    return Chart(_TALL, tuple(marks), says)
