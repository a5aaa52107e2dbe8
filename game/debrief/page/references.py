"""The numbers of records as they are written behind a statement: 12, 14-16."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def spans(records: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Return ascending numbers as spans of three and more in a row, others as spans of one."""
    runs: list[list[int]] = []
    for number in records:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    found: list[tuple[int, int]] = []
    for run in runs:
        found += [(run[0], run[-1])] if len(run) > 2 else [(number, number) for number in run]
    assert all(one[1] < other[0] for one, other in pairwise(found))
    return tuple(found)


def written(span: tuple[int, int]) -> str:
    """Return a span as text: "12", "14-16"."""
    first, last = span
    return str(first) if first == last else f"{first}-{last}"
