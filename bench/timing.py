"""Timing of two things in turn, so that a slow moment of the machine hits both alike."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

NO_GOAL = "none set"
SECONDS = {"ms": 0.001, "s": 1.0}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the benchmark's table."""

    what: str
    seconds: float
    """Median of one run of the subject."""
    per_second: float | None
    """Units a second, where the subject has a count."""
    unit: str
    baseline: str
    baseline_seconds: float
    ratio: float
    """Median over the pairs of subject / baseline, both for one unit of their own; below 1 is faster."""
    goal: str
    """The most that it may come to, as `100 ms`, or `1.5 x` of the baseline; or the least,
    as `2,000 games/s`."""

    @property
    def bound(self) -> tuple[float, str] | None:
        """The number and the unit of the goal; None where none is set. Raise ValueError for other words."""
        if self.goal == NO_GOAL:
            return None
        found = re.fullmatch(r"(\d[\d,]*(?:\.\d+)?) (ms|s|x|[a-z]+/s)", self.goal)
        if found is None:
            raise ValueError(f"{self.what}: no number and unit in the goal {self.goal!r}")
        return float(found[1].replace(",", "")), found[2]

    @property
    def missed(self) -> bool:
        """Whether the figure is past its goal; never where none is set."""
        if self.bound is None:
            return False
        number, unit = self.bound
        if unit == "x":
            return self.ratio > number
        if unit in SECONDS:
            return self.seconds > number * SECONDS[unit]
        return (self.per_second or 0) < number

    @property
    def measured(self) -> str:
        """The figure in the unit of its goal."""
        unit = self.bound[1] if self.bound else "ms"
        if unit == "x":
            return f"{self.ratio:.2f} x"
        if unit in SECONDS:
            figure = self.seconds / SECONDS[unit]
            return f"{figure:,.0f} {unit}" if figure >= 10 else f"{figure:.2f} {unit}"
        return f"{self.per_second or 0:,.0f} {unit}"

    def __str__(self) -> str:
        figure = (
            f"{self.per_second:,.0f} {self.unit}/s" if self.per_second else f"{self.seconds * 1000:,.2f} ms"
        )
        base = f"{self.baseline_seconds * 1000:,.3f} ms"
        goal = f"goal {self.goal}{': MISSED' if self.missed else ''}"
        return f"{self.what:<44} {figure:>20}   {self.ratio:>8.2f} x {self.baseline} ({base})   {goal}"


@dataclass(frozen=True, slots=True)
class Timed:
    """A figure of time that is promised: it stands in docs/promises.md, and a run that misses it fails."""

    promise: str
    """The id of the promise, as in `tests/promises.py`; nothing where it is one of speed alone."""
    what: str
    goal: str

    def row(self, seconds: float, baseline: str, baseline_seconds: float) -> Row:
        """Return the row of one measurement."""
        return Row(
            self.what, seconds, None, "", baseline, baseline_seconds, seconds / baseline_seconds, self.goal
        )


def compare(
    what: str,
    subject: Callable[[], object],
    baseline: Callable[[], object],
    *,
    named: str,
    goal: str,
    runs: int = 7,
    units: int = 0,
    unit: str = "",
) -> Row:
    """Return the row of `subject` held against `baseline`, run in turn after one warm-up each."""
    subject()
    baseline()
    pairs = [(elapsed(subject), elapsed(baseline)) for _ in range(runs)]
    seconds = statistics.median(ours for ours, _ in pairs)
    return Row(
        what,
        seconds,
        units / seconds if units else None,
        unit,
        named,
        statistics.median(theirs for _, theirs in pairs),
        statistics.median(ours / theirs for ours, theirs in pairs),
        goal,
    )


def elapsed(run: Callable[[], object]) -> float:
    """Return the seconds that one call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
