"""Bugs planted in parts that have a list of them: the tests of the part must find each."""

from __future__ import annotations

from pathlib import Path

import pytest
from bugs import Bug, bugs, caught_by, copy_of_the_house, passed_unharmed
from conftest import Keeps

PARTS = ("session", "scenario", "theatre", "compare", "export", "keeping")
"""The other lists are planted by the tests of their own parts."""

PLANTED = [bug for bug in bugs() if bug.part in PARTS]

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program with its tests."""
    return copy_of_the_house(tmp_path_factory.mktemp("planted") / "house")


@pytest.mark.parametrize("test", sorted({test for bug in PLANTED for test in bug.tests}))
def test_without_a_bug_it_passes(house: Path, test: str) -> None:
    assert passed_unharmed(house, [test]) == {test}


@pytest.mark.parametrize("bug", PLANTED, ids=lambda bug: bug.line.replace(" ", "_"))
def test_a_planted_bug_is_found(house: Path, bug: Bug, keeps: Keeps) -> None:
    assert caught_by(house, bug)
    keeps("G", 1, "bugs")
