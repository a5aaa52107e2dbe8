"""Dashed lines: dashes and gaps of the length that is asked for, around corners too."""

from __future__ import annotations

import itertools
import re
from math import hypot

from game.board.dashes import dashes, rounded


def strokes(path: str) -> list[float]:
    """Return the length of each dash of a path."""
    found = []
    for dash in path.split("M")[1:]:
        points = [tuple(map(float, point.split(" "))) for point in dash.split("L")]
        found.append(sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(points)))
    return [length for length in found if length > 0.1]


def test_a_straight_line_has_dashes_of_their_length() -> None:
    assert strokes(dashes(((0, 0), (39, 0)), "7 6")) == [7, 7, 7]
    assert strokes(dashes(((0, 0), (17, 0)), "7 6")) == [7, 4]


def test_dashes_go_on_around_a_corner() -> None:
    assert strokes(dashes(((0, 0), (5, 0), (5, 20)), "7 6")) == [7, 7]


def test_a_rounded_rectangle_is_dashed_all_round_and_never_leaves_it() -> None:
    path = rounded(10, 20, 200, 60, 12, "7 6")
    assert all(6 < length < 7.6 for length in strokes(path)[:-1])
    xs, ys = zip(
        *(map(float, point.split(" ")) for point in re.findall(r"[-\d.]+ [-\d.]+", path)), strict=True
    )
    assert min(xs) >= 10
    assert max(xs) <= 210
    assert min(ys) >= 20
    assert max(ys) <= 80
