"""A long job can be run in sections: each long test is in exactly one, and docs/testing.md lists them."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import conftest
import pytest
from sections import SECTIONS, sections_of

pytestmark = pytest.mark.alike

HERE = Path(__file__).parent
NAMES = [name for section in SECTIONS for name in section.tests]


def long_functions(file: Path) -> set[str]:
    """Return which tests of a file are long: by their own mark, by the file's, or by that of a case."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    lists = {
        ast.unparse(node.targets[0])
        for node in tree.body
        if isinstance(node, ast.Assign) and "mark.long" in ast.unparse(node.value)
    }
    return {
        f"{file.name}::{node.name}"
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        for marks in [" ".join(map(ast.unparse, node.decorator_list))]
        if "mark.long" in marks
        or "pytestmark" in lists
        or any(re.search(rf"\b{name}\b", marks) for name in lists)
    }


LONG = sorted(
    name for file in HERE.glob("test_*.py") if file != Path(__file__) for name in long_functions(file)
)


def test_every_long_test_is_in_a_section_and_every_section_of_long_tests() -> None:
    assert len(LONG) > 40
    for test in LONG:
        named = [name for name in NAMES if name.partition("[")[0] in (test, test.partition("::")[0])]
        assert named, f"{test} is long and in no section of tests/sections.py"
    for name in NAMES:
        begins = name.partition("[")[0]
        assert any(begins in (test, test.partition("::")[0]) for test in LONG), f"{name} names no long test"


def test_every_long_test_that_was_collected_is_in_exactly_one_section(request: pytest.FixtureRequest) -> None:
    """In a run of all tests these are all, case by case."""
    for test in request.config.stash[conftest.LONG_TESTS]:
        assert len(sections_of(test)) == 1, test


def test_a_case_is_in_the_section_of_its_exercise_alone() -> None:
    many = "test_odds.py::test_many_compiled_games_are_those_of_the_rules"
    assert sections_of(f"{many}[eight_minutes-0]") != sections_of(f"{many}[ward_seven-0]")
    assert len(sections_of(f"{many}[ward_seven-0]")) == 1
    assert sections_of(f"{many}[ward_seven_again-0]") == sections_of(f"{many}[new_exercise-0]") == []
    assert sections_of("test_log.py::test_it") == sections_of("test_log.py::test_it[9]") == [1]
    assert sections_of("test_log_more.py::test_it") == []


class Item:
    """A test as pytest has collected it."""

    def __init__(self, test: str, *marks: str) -> None:
        self.nodeid = f"tests/{test}"
        self.marks = [SimpleNamespace(name=name, args=()) for name in marks]

    def iter_markers(self, name: str | None = None) -> list[Any]:
        return [mark for mark in self.marks if name in (None, mark.name)]

    def add_marker(self, _: object) -> None:
        pass


@pytest.mark.parametrize("section", [None, 1, 3])
def test_a_run_of_a_section_is_of_its_long_tests_and_no_others(section: int | None) -> None:
    items: list[Any] = [
        Item("test_kill.py::test_a[long]"),
        Item("test_kill.py::test_a[2]", "long"),
        Item("test_paired_games.py::test_b", "long"),
    ]
    options = {"--long": True, "--section": section}
    hook = SimpleNamespace(pytest_deselected=lambda items: None)
    config: Any = SimpleNamespace(getoption=options.get, hook=hook, stash=pytest.Stash())
    left = [*items]
    conftest.pytest_collection_modifyitems(config, left)
    assert left == {None: items, 1: [items[1]], 3: [items[2]]}[section]
    assert config.stash[conftest.LONG_TESTS] == [each.nodeid[6:] for each in items[1:]]


def test_the_page_lists_each_section_with_its_minutes() -> None:
    page = (HERE.parent / "docs" / "testing.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| (.+) \| (\d+) \|$", page, re.MULTILINE)
    due = [(str(number), each.what, str(each.minutes)) for number, each in enumerate(SECTIONS, 1)]
    assert rows == due
    assert all(section.minutes <= 60 for section in SECTIONS)
