"""Bugs planted in every part of the program that its decisions go through: one named test catches each."""

from __future__ import annotations

from pathlib import Path

import pytest
from bugs import Bug, caught_by, copy_of_the_house, passed_unharmed
from conftest import Keeps
from heart_bugs import CHEAP, HEART_BUGS

pytestmark = pytest.mark.once

ALL = [Bug(part, name, file, old, new, (test,)) for part, name, file, old, new, test in HEART_BUGS]
PARTS = list(dict.fromkeys(bug.part for bug in ALL))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program with its tests."""
    return copy_of_the_house(tmp_path_factory.mktemp("heart") / "house")


def caught(house: Path, bugs: list[Bug]) -> int:
    """Return how many bugs are caught, each by the one test that must; fail if one is not.

    Those whose test is not run here, as without a browser, are left out and not counted.
    """
    sound = passed_unharmed(house, [bug.tests[0] for bug in bugs])
    tried = [bug for bug in bugs if bug.tests[0] in sound]
    assert [bug.line for bug in tried if not caught_by(house, bug)] == []
    return len(tried)


def test_there_are_three_bugs_and_more_in_each_part() -> None:
    assert len(ALL) >= 40
    assert all(sum(bug.part == part for bug in ALL) >= 3 for part in PARTS)
    assert all("::" in bug.tests[0] for bug in ALL)


def test_one_bug_of_each_part_is_caught(house: Path, keeps: Keeps) -> None:
    """Plant the bug of each part that is found the fastest."""
    cheap = [next(bug for bug in ALL if bug.part == part and bug.name in CHEAP) for part in PARTS]
    keeps("G", caught(house, cheap), "bugs")


@pytest.mark.long
@pytest.mark.parametrize("part", PARTS)
def test_every_planted_bug_is_caught(house: Path, part: str, keeps: Keeps) -> None:
    bugs = [bug for bug in ALL if bug.part == part and bug.name not in CHEAP]
    keeps("G", caught(house, bugs), "bugs")
