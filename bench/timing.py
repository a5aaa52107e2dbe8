"""Timing of two things in turn, so that a slow moment of the machine hits both alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


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

    def __str__(self) -> str:
        figure = (
            f"{self.per_second:,.0f} {self.unit}/s" if self.per_second else f"{self.seconds * 1000:,.2f} ms"
        )
        base = f"{self.baseline_seconds * 1000:,.3f} ms"
        return (
            f"{self.what:<44} {figure:>20}   {self.ratio:>8.2f} x {self.baseline} ({base})   goal {self.goal}"
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
