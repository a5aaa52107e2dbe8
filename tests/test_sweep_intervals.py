"""The statistics of a sweep against cases worked out by hand."""

from __future__ import annotations

import pytest

from game.figures.intervals import (
    Interval,
    deviations,
    mean,
    median_between,
    paired,
    pooled,
    quantile,
    wilson,
)


def near(found: Interval, value: float, low: float, high: float) -> None:
    """Hold an interval against figures with four places."""
    assert (found.value, found.low, found.high) == pytest.approx((value, low, high), abs=6e-5)


def test_wilsons_interval() -> None:
    near(wilson(5, 10), 0.5, 0.2366, 0.7634)
    near(wilson(0, 10), 0.0, 0.0, 0.2775)
    near(wilson(10, 10), 1.0, 0.7225, 1.0)
    near(wilson(81, 263), 0.3080, 0.2553, 0.3662)
    near(wilson(0, 0), 0.0, 0.0, 1.0)


def test_paired_differences_get_a_pair_each_way() -> None:
    # 3 of 10 pairs one way, 1 the other: 2/12 ± 1.96 * sqrt((4/12 + 2/12 - (2/12)²) / 12)
    near(paired([1, 1, 1, -1, *[0] * 6]), 0.2, -0.2221, 0.5555)
    # None of 10 differs: ± 1.96 * sqrt(2/12 / 12), and not a proof of nothing.
    near(paired([0] * 10), 0.0, -0.2310, 0.2310)
    near(paired([]), 0.0, -1.0, 1.0)


def test_bonferroni_widens_by_the_number_of_comparisons() -> None:
    assert deviations() == pytest.approx(1.959964, abs=1e-6)
    assert deviations(7) == pytest.approx(2.690110, abs=1e-6)
    one, seven = paired([0] * 10), paired([0] * 10, 7)
    assert seven.high / one.high == pytest.approx(2.690110 / 1.959964, abs=1e-5)


def test_games_of_one_seed_are_no_separate_witnesses() -> None:
    # Each seed decides all its 25 games: worth no more than the 40 seeds.
    alike = pooled([25, 0] * 20, [25] * 40)
    near(alike, *tuple(getattr(wilson(20, 40), name) for name in ("value", "low", "high")))
    # 500 seeds of two games that know nothing of each other: worth nearly all thousand.
    apart = pooled([0, 1, 1, 2] * 125, [2] * 500)
    near(apart, *tuple(getattr(wilson(499, 998), name) for name in ("value", "low", "high")))
    # Seeds in which the game leaves it open count for nothing.
    assert pooled([1, 0, 0], [1, 1, 0]) == pooled([1, 0], [1, 1])


def test_a_mean_has_its_normal_interval() -> None:
    # 4 ± 1.96 * sqrt(4 / 3)
    near(mean([2, 4, 6]), 4.0, 1.7368, 6.2632)


def test_quantiles_are_figures_that_occurred() -> None:
    assert [quantile([4, 1, 3, 2], part) for part in (1, 250, 251, 500, 1000)] == [1, 1, 2, 2, 4]
    assert quantile([], 500) is None
    # The 40th and the 61st of a hundred: n/2 ± 1.96 * sqrt(n) / 2
    assert median_between(range(1, 101), 100) == (40, 61)
    assert median_between([], 1) is None


def test_the_near_end_of_an_interval_is_what_is_sure() -> None:
    assert Interval(0.05, 0.03, 0.07).least == 0.03
    assert Interval(-0.05, -0.07, -0.03).least == 0.03
    assert Interval(-0.94, -1.0, 0.75).least == 0.0


def test_beyond_and_within_are_of_the_whole_interval() -> None:
    assert Interval(0.05, 0.031, 0.07).beyond(0.03)
    assert Interval(-0.05, -0.07, -0.031).beyond(0.03)
    assert not Interval(0.05, 0.029, 0.07).beyond(0.03)
    assert Interval(0.0, -0.03, 0.03).within(0.03)
    assert not Interval(0.0, -0.031, 0.03).within(0.03)
