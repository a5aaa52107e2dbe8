"""`dev bugs` knows every list, plants what stands in the program, and says of a bug by what it is caught."""

from __future__ import annotations

from pathlib import Path

import pytest
from bugs import HOUSE, Bug, bugs, caught_by, copy_of_the_house

pytestmark = pytest.mark.alike

ALL = [*bugs()]


def test_there_are_many_bugs_of_every_list() -> None:
    assert len(ALL) >= 40
    assert len({bug.line for bug in ALL}) == len(ALL)
    lists = {"log", "session", "scenario", "odds", "theatre", "compare", "export", "keeping", "review"}
    assert {bug.part for bug in ALL} == lists


@pytest.mark.parametrize("bug", ALL, ids=lambda bug: bug.line.replace(" ", "_"))
def test_what_a_bug_replaces_stands_once_in_the_program(bug: Bug) -> None:
    assert (HOUSE / bug.file).read_text(encoding="utf-8").count(bug.old) == 1
    assert bug.new != bug.old


def test_a_bug_is_caught_by_name_and_what_is_none_by_nothing(tmp_path: Path) -> None:
    house = copy_of_the_house(tmp_path / "house")
    bug = next(bug for bug in ALL if bug.line == "scenario: division by zero breaks")
    file = house / bug.file
    before = file.read_bytes()
    assert caught_by(house, bug).startswith("test_conditions.py::test_")
    none = Bug("scenario", "a word in a comment", bug.file, bug.old, f"{bug.old}  # Here.", bug.tests[:1])
    assert caught_by(house, none) == ""
    assert file.read_bytes() == before
