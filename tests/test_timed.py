"""What is promised within a time has a number for its goal, fails where it is missed, and is written down."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from promises import Found
from promises_page import TIMED, page, time_row

from bench import __main__ as bench
from bench.timing import Row, Timed

pytestmark = pytest.mark.alike

HERE = Path(__file__).parent


def test_a_measured_figure_stands_beside_its_target_until_that_is_another_one() -> None:
    nothing = page("", Found({}, {}), [], long=False, when="")
    figure = TIMED[0]
    unknown = f"| {figure.promise} | {figure.what} | - | {figure.goal} | not measured yet | - |"
    assert nothing.count("not measured yet") == len(TIMED)
    told = page(nothing, Found({}, {}), [], False, "then, abc", {figure.what: ("41 ms", False)})
    known = f"| {figure.promise} | {figure.what} | 41 ms | {figure.goal} | kept | then, abc |"
    assert {*told.splitlines()} ^ {*nothing.splitlines()} == {unknown, known}
    assert page(told, Found({}, {}), [], long=True, when="later") == told
    missed = page(told, Found({}, {}), [], False, "later", {figure.what: ("141 ms", True)})
    assert f"| 141 ms | {figure.goal} | MISSED | later |" in missed
    assert time_row(replace(figure, goal="50 ms"), told, {}, "")[2] == "-"


@pytest.mark.parametrize(
    ("goal", "figures", "missed", "measured"),
    [
        ("100 ms", {"seconds": 0.1}, False, "100 ms"),
        ("100 ms", {"seconds": 0.1001}, True, "100 ms"),
        ("1 ms", {"seconds": 0.0006}, False, "0.60 ms"),
        ("1,000 ms", {"seconds": 0.9}, False, "900 ms"),
        ("1,000 ms", {"seconds": 1.9}, True, "1,900 ms"),
        ("2 s", {"seconds": 2.5}, True, "2.50 s"),
        ("1.5 x", {"ratio": 1.6}, True, "1.60 x"),
        ("1.5 x", {"ratio": 1.4, "seconds": 9.0}, False, "1.40 x"),
        ("2,000 games/s", {"per_second": 2_100.0}, False, "2,100 games/s"),
        ("2,000 games/s", {"per_second": 1_900.0}, True, "1,900 games/s"),
        ("none set", {"seconds": 99.0}, False, "99,000 ms"),
    ],
)
def test_a_figure_past_its_goal_is_missed(
    goal: str, figures: dict[str, float], missed: bool, measured: str
) -> None:
    made = replace(Row("it", 1.0, None, "games", "other", 1.0, 1.0, goal), **figures)
    assert (made.missed, made.measured) == (missed, measured)
    assert ("MISSED" in str(made)) == missed


def test_a_goal_without_a_number_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no number and unit in the goal 'soon'"):
        _ = Row("it", 1.0, None, "", "other", 1.0, 1.0, "soon").missed


def test_every_goal_of_the_benchmark_has_a_number() -> None:
    sources = [file.read_text(encoding="utf-8") for file in (HERE.parent / "bench").glob("*.py")]
    goals = {
        goal
        for source in sources
        for pattern in (r'goal="([^"]+)"', r'"(\d[\d,.]* \S+)"')
        for goal in re.findall(pattern, source)
    }
    assert len(goals) > 10
    for goal in goals:
        assert Row("it", 1.0, None, "", "other", 1.0, 1.0, goal).bound or goal == "none set"


@pytest.mark.parametrize(("spent", "code"), [([0.1, 0.2], 0), ([0.1, 0.4], 1), ([0.1], 1)])
def test_a_promised_figure_that_is_missed_or_not_measured_ends_with_1(
    spent: list[float], code: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    timed = (Timed("W3", "quick", "100 ms"), Timed("W7", "slow", "300 ms"))
    rows = [each.row(seconds, "other", 1.0) for each, seconds in zip(timed, spent, strict=False)]
    other = Row("other", 9.0, None, "", "x", 1.0, 9.0, "5 s")
    monkeypatch.setattr(bench, "PARTS", {"room": SimpleNamespace(rows=lambda: [*rows, other])})
    monkeypatch.setattr(bench, "TIMED", {"room": timed})
    (writer := tmp_path / "writer.py").write_text(
        f"import sys\nopen({str(tmp_path / 'told')!r}, 'w').write(sys.stdin.read())\n", encoding="utf-8"
    )
    monkeypatch.setattr(bench, "PAGE", writer)
    assert bench.main(["room", "--write"]) == code
    told = json.loads((tmp_path / "told").read_text(encoding="utf-8"))
    assert told == {row.what: [row.measured, row.missed] for row in rows}
    assert bench.main(["pace"]) == 2
