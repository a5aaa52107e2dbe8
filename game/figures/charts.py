"""The charts: a bar of parts, a dot with its interval, a curve with intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from game.figures.marks import FULL, Bar, Chart, Dot, Label, Mark, Stroke

_ROOM_FOR_A_LABEL = 80
"""Per mille of a bar that a part must have before its name stands in it."""

_HIGH = 22
_EDGE = 20
"""Per mille kept free at both sides of a scale, so that a dot at its end is whole."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar."""

    share: float
    """From 0 to 1."""
    ink: str
    label: str
    """Two or three letters that stand in it."""
    says: str


@dataclass(frozen=True, slots=True)
class Point:
    """A figure with its interval."""

    value: float
    low: float
    high: float
    says: str


def parts_of_a_whole(parts: Sequence[Part], says: str) -> Chart:
    """Return one bar of parts that add up to 1, in the order given."""
    marks: list[Mark] = []
    share, left = 0.0, 0
    for part in parts:
        share += part.share
        right = round(share * FULL)
        if right > left:
            marks.append(Bar(left, 0, right - left, _HIGH, part.ink, part.says))
        if right - left >= _ROOM_FOR_A_LABEL:
            marks.append(Label((left + right) // 2, _HIGH - 7, part.label, "on-bar", "middle"))
        left = right
    return Chart(_HIGH, tuple(marks), says)


def dot_with_interval(point: Point, low: float, high: float, ticks: Sequence[float], says: str) -> Chart:
    """Return one row of a scale from `low` to `high`: lines at the ticks, the interval, the figure."""
    marks: list[Mark] = [Stroke(across(tick, low, high), 0, across(tick, low, high), _HIGH, "grid")
                         for tick in ticks]  # fmt: skip
    middle = _HIGH // 2
    start, end = across(point.low, low, high), across(point.high, low, high)
    marks += [Stroke(start, middle, end, middle, "interval")]
    marks += [Stroke(x, middle - 4, x, middle + 4, "interval") for x in (start, end)]
    marks.append(Dot(across(point.value, low, high), middle, "dot", point.says))
    return Chart(_HIGH, tuple(marks), says)


def scale(low: float, high: float, ticks: Sequence[tuple[float, str]]) -> Chart:
    """Return the words under rows of one scale."""
    anchors = {low: "start", high: "end"}
    return Chart(
        16,
        tuple(
            Label(
                0 if tick == low else FULL if tick == high else across(tick, low, high),
                12, words, "quiet", anchors.get(tick, "middle"),  # type: ignore[arg-type]
            )
            for tick, words in ticks
        ),
        "",
    )  # fmt: skip


def curve(
    points: Sequence[tuple[str, Point | None]], low: float, high: float, top_words: str, says: str
) -> Chart:
    """Return figures side by side in the order given, each with its interval, with a line through them.

    A figure that there is not leaves a gap. `top_words` says what the highest line of the scale stands for.
    """
    tall, top = 150, 12

    def down(value: float) -> int:
        return top + round((high - value) * tall / (high - low)) if high > low else top + tall

    def place(number: int) -> int:
        return (2 * number + 1) * FULL // (2 * len(points))

    marks: list[Mark] = []
    for fourth in range(5):
        y = down(low + (high - low) * fourth / 4)
        marks.append(Stroke(0, y, FULL, y, "grid"))
    marks.append(Label(0, top + 11, top_words, "quiet"))
    for number, (one, other) in enumerate(pairwise(point for _, point in points)):
        if one and other:
            marks.append(Stroke(place(number), down(one.value), place(number + 1), down(other.value), "line"))
    for number, (name, point) in enumerate(points):
        x = place(number)
        marks.append(Label(x, top + tall + 18, name, "words", "middle"))
        if point:
            marks.append(Stroke(x, down(point.low), x, down(point.high), "interval"))
            marks.append(Dot(x, down(point.value), "dot", point.says))
    return Chart(top + tall + 24, tuple(marks), says)


def across(value: float, low: float, high: float) -> int:
    """Return where a figure stands on a scale, within its edges."""
    share = (value - low) / (high - low) if high > low else 0
    return _EDGE + round(min(max(share, 0), 1) * (FULL - 2 * _EDGE))
