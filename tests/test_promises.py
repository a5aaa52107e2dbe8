"""The table of promises is whole, names tests that exist, and says what was counted and no more."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import brings
from promises import PROMISES, Found, Promise, is_long, verdict
from promises_page import GONE, LONG, LONGER, PAGE, TIMES, beside, counted, page, row, said

from game.scenario import loader

pytestmark = pytest.mark.alike

HERE = Path(__file__).parent
MAIN = (HERE.parent / "main.py").read_text(encoding="utf-8")
EXTRAS = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "optional-dependencies"
]
IDS = (
    [f"L{n}" for n in range(1, 8)] + [f"D{n}" for n in range(1, 8)] + [f"E{n}" for n in range(1, 6)]
    + ["Y1", "Y2", "X1", "X2"] + [f"S{n}" for n in range(1, 6)] + [f"W{n}" for n in range(1, 8)]
    + ["T1", "T2", "P1", "P2", "K1", "G"]
)  # fmt: skip


def test_every_promise_has_its_rows_in_order() -> None:
    assert [*dict.fromkeys(promise.id for promise in PROMISES)] == IDS
    assert len({(promise.id, promise.unit) for promise in PROMISES}) == len(PROMISES)


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: f"{promise.id} {promise.unit}")
def test_a_row_names_tests_that_exist_and_count_it_or_says_why_not(promise: Promise) -> None:
    assert promise.tests or promise.why
    assert 0 <= promise.short <= promise.long > 0
    assert promise.short or promise.why
    counted = False
    for test in promise.tests:
        file, _, function = test.partition("::")
        source = (HERE / file).read_text(encoding="utf-8")
        assert not function or re.search(rf"^def {function}\(", source, re.MULTILINE), test
        units = f', "{promise.unit}")' in source or (promise.of and ', f"games of {name}")' in source)
        counted |= f'keeps("{promise.id}", ' in source and bool(units)
    assert counted or not promise.tests, "none of its tests says how much it counted"


ROW = Promise("L1", "Nothing is lost.", "cuts", 10, 20, ("test_log.py::test_one", "test_kill.py"))
KILLED = {"test_kill.py::test_any": "passed"}


@pytest.mark.parametrize(
    ("counted", "outcomes", "long", "said"),
    [
        (10, {"test_log.py::test_one": "passed"}, False, "kept"),
        (9, {"test_log.py::test_one": "passed"}, False, "SHORT"),
        (10, {"test_log.py::test_one": "passed"}, True, "SHORT"),
        (10, {"test_log.py::test_one[a]": "passed", "test_log.py::test_one[b]": "failed"}, False, "FAILED"),
        (10, {"test_log.py::test_one": "passed", "test_kill.py::test_any": "failed"}, False, "FAILED"),
        (10, {"test_log.py::test_one": "passed", "test_log.py::test_one_more": "failed"}, False, "kept"),
        (10, {"test_log.py::test_one[a]": "passed", "test_log.py::test_one[b]": "skipped"}, False, "SKIPPED"),
        (10, {"test_log.py::test_one_more": "passed"}, False, "NOT RUN"),
        (0, {}, False, "NOT RUN"),
    ],
)
def test_a_verdict_follows_from_what_was_counted(
    counted: int, outcomes: dict[str, str], long: bool, said: str
) -> None:
    assert verdict(ROW, Found({"L1 cuts": counted}, {**KILLED, **outcomes}), long) == said


def passing(names: Iterable[str]) -> dict[str, str]:
    """Return the outcomes of a run in which these tests passed."""
    return dict.fromkeys((f"{name}::test_it" if name.endswith(".py") else name for name in names), "passed")


def test_a_named_test_that_was_not_collected_is_missed_where_others_count_enough() -> None:
    for promise in (each for each in PROMISES if each.short and len(each.tests) > 1):
        short = [name for name in promise.tests if not is_long(name)]
        enough = {f"{promise.id} {promise.unit}": promise.long}
        passed = passing(short)
        assert verdict(promise, Found(enough, passed), long=False) == "kept"
        for name in passed:
            rest = {test: how for test, how in passed.items() if test != name}
            assert verdict(promise, Found(enough, rest), long=False) == "NOT RUN", name
        if len(short) < len(promise.tests):
            assert verdict(promise, Found(enough, passed), long=True) == "NOT RUN"


def test_long_is_a_test_whose_every_case_is() -> None:
    assert is_long("test_paired_games.py::test_no_viewer_tells_many_games_apart")
    assert is_long("test_fuzz.py::test_bytes_that_reach_new_branches_are_refused_or_read")
    assert is_long("test_planted.py::test_a_planted_bug_is_found")
    assert not is_long("test_kill.py::test_kills_lose_no_confirmed_record"), "one case is not"
    assert not is_long("test_soak.py")
    for promise in (each for each in PROMISES if each.tests):
        assert bool(promise.short) == any(not is_long(name) for name in promise.tests), promise.id


def test_a_row_of_one_exercise_counts_its_tests_only() -> None:
    row = replace(ROW, of="ward_seven")
    outcomes = {
        **KILLED,
        "test_log.py::test_one[ward_seven-1]": "passed",
        "test_log.py::test_one[mirror_week-1]": "failed",
    }
    assert verdict(row, Found({"L1 cuts": 10}, outcomes), long=False) == "kept"
    assert verdict(ROW, Found({"L1 cuts": 10}, outcomes), long=False) == "FAILED"


def test_the_long_rows_of_compiled_play_are_those_of_every_exercise() -> None:
    assert {promise.of for promise in PROMISES if promise.id == "E5"} == {"", *loader.shipped()}


def test_a_row_without_a_test_says_so() -> None:
    assert verdict(replace(ROW, tests=(), why="nobody has one"), Found({}, {}), False) == "not tested"
    speed = row(replace(ROW, tests=(), why="a figure of speed"), Found({}, {}), long=False)
    assert speed[2] == "-"
    assert speed[4].startswith("not tested; ")
    assert verdict(replace(ROW, short=0), Found({}, {}), long=False) == "not tested"
    assert verdict(replace(ROW, short=0), Found({}, {}), long=True) == "NOT RUN"


def test_why_a_submission_counts_less_is_said_also_where_it_is_kept() -> None:
    short, both = (
        replace(ROW, tests=ROW.tests[1:], why="the rest takes hours"),
        Found({"L1 cuts": 20}, KILLED),
    )
    assert row(short, both, long=False)[4] == "kept; the rest takes hours"
    assert row(short, both, long=True)[4] == "kept", "a long run counts them"
    assert row(replace(short, short=0), both, long=True)[4] == "kept; the rest takes hours"
    line = " | ".join(row(replace(short, why="", short=10), both, long=False, when="then"))
    read = said(f"| {line} |", short, long=False)
    assert read is not None
    assert read[4:] == ("kept; the rest takes hours", "then"), "today's words beside what was counted"


def test_what_tests_count_adds_up_over_workers_and_a_failed_one_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_bytes((HERE / "conftest.py").read_bytes())
    (tmp_path / "test_it.py").write_text(
        "import pytest\n\n@pytest.mark.parametrize('n', [1, 2, 4])\ndef test_it(keeps, n):\n"
        "    keeps('L1', n, 'cuts')\n    assert n < 4\n",
        encoding="utf-8",
    )
    told = tmp_path / "kept.json"
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", f"--kept={told}"]
    subprocess.run([*command, str(tmp_path)], cwd=tmp_path, check=False, capture_output=True)
    found = json.loads(told.read_text(encoding="utf-8"))
    assert found["kept"] == {"L1 cuts": 3}
    assert found["outcomes"] == {
        "test_it.py::test_it[1]": "passed", "test_it.py::test_it[2]": "passed",
        "test_it.py::test_it[4]": "failed",
    }  # fmt: skip


def test_what_several_runs_counted_adds_up_and_no_test_twice(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("gate.json", "section.json")]
    for file, figure, case in zip(files, (100, 1_400), ("[0]", "[1]"), strict=True):
        told = {"kept": {"L3 kills": figure}, "outcomes": {f"{named('L3')[0].tests[0]}{case}": "passed"}}
        file.write_text(json.dumps(told), encoding="utf-8")
    assert verdict(named("L3")[0], counted(files), long=True) == "kept"
    assert verdict(named("L3")[0], counted(files[1:]), long=True) == "SHORT"
    with pytest.raises(SystemExit, match="was counted before"):
        counted([*files, files[0]])


def test_the_page_has_the_rows_and_targets_of_today() -> None:
    written = PAGE.read_text(encoding="utf-8")
    short, _, long = written.partition(LONG)
    shown = [promise for promise in PROMISES if promise.short or not promise.tests]
    assert [said(short, promise, long=False) is None for promise in shown] == [False] * len(shown)
    assert [said(long, promise, long=True) is None for promise in LONGER] == [False] * len(LONGER)
    assert written == page(written, Found({}, {}), [], long=False, when=""), "`main.py dev promises --write`"


@pytest.mark.parametrize(
    ("missing", "command"),
    [(["pandas"], "test --needs"), (["pettingzoo", "pyspiel"], "test --needs"), (["atheris"], "test --long")],
)
def test_a_test_that_lacks_a_package_names_the_command_that_brings_it(
    missing: list[str], command: str
) -> None:
    assert brings(missing) == f"main.py {command}"
    extra = next(name for name, packages in EXTRAS.items() if missing[0] in " ".join(packages))
    flag, brought = re.findall(rf'if (.+):\n +extras \+= \[[^]]*"{extra}"', MAIN)[0], command.split()[1]
    assert f'"{brought}"' in flag


def test_the_long_rows_of_a_release_are_run_where_the_long_tests_have_their_packages() -> None:
    page = (HERE.parent / "docs" / "releasing.md").read_text(encoding="utf-8")
    assert page.index("main.py test --long") < page.index("dev promises --long")


def named(id: str) -> list[Promise]:
    return [promise for promise in PROMISES if promise.id == id]


def test_a_run_of_one_row_leaves_what_was_counted_of_the_others() -> None:
    nothing = page("", Found({}, {}), [], long=False, when="")
    assert "| L3 | 0 kills | 1,500 | not run yet | - |" in nothing
    passed = {"test_kill.py::test_kills_lose_no_confirmed_record[140]": "passed"}
    killed = page(nothing, Found({"L3 kills": 1_500}, passed), named("L3"), long=True, when="then, abc")
    assert "| L3 | 1,500 kills | 1,500 | kept | then, abc |" in killed
    thrown = passing(named("E3")[0].tests)
    drawn = page(killed, Found({"E3 draws": 9}, thrown), named("E3"), long=True, when="later, def")
    assert "| L3 | 1,500 kills | 1,500 | kept | then, abc |" in drawn
    assert "| E3 | 9 draws | 600,000 | SHORT | later, def |" in drawn
    changed = len(set(drawn.splitlines()) - set(nothing.splitlines()))
    assert changed == 2, "a long run changes nothing in the table of a submission"
    cut = page(drawn, Found({"L3 kills": 100}, passed), named("L3"), long=False, when="at last, ghi")
    assert f"| L3 | {named('L3')[0].what} | 100 kills | 100 | kept | at last, ghi |" in cut
    assert len(set(cut.splitlines()) - set(drawn.splitlines())) == 1


def test_what_was_counted_for_another_target_is_not_kept() -> None:
    passed = passing(named("L3")[0].tests)
    text = page("", Found({"L3 kills": 1_500}, passed), named("L3"), long=True, when="then")
    long = text.partition(LONG)[2]
    assert said(long, named("L3")[0], long=True) == ("L3", "1,500 kills", "1,500", "kept", "then")
    assert said(long, replace(named("L3")[0], long=1_501), long=True) is None
    assert said(long, replace(named("L3")[0], unit="deaths"), long=True) is None


def test_what_other_commands_counted_is_told_with_the_rows() -> None:
    part = f"""{TIMES}

| | what | measured | target | | when |
|---|---|---|---|---|---|
| L6 | 50 games are listed | 8 ms | 1,000 ms | kept | today |
|  | a log is read | 600 ms | 500 ms | MISSED | today |

{GONE}

| part | lines | ways | target | | when |
|---|---|---|---|---|---|
| the log | 100.0 % | 99.0 % | 100 % | SHORT | today |
"""
    _, *told = beside(part)
    assert [" ".join(each.split()) for each in told] == [
        "L6 8 ms of 1,000 ms kept (today) 50 games are listed",
        "600 ms of 500 ms MISSED (today) a log is read",
        "G 100.0 % and 99.0 % of 100 % SHORT (today) the log: lines, ways on from branches",
    ]
    assert len([*beside(PAGE.read_text(encoding="utf-8").partition(TIMES)[2])]) > 40
