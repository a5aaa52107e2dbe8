"""Bugs planted in the comparison of a class and in the export: their tests must find each of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from compare_bugs import COMPARE_BUGS, EXPORT_BUGS
from conftest import Keeps

HOUSE = Path(__file__).parents[1]
TESTS = ("test_compare.py", "test_export.py")
HELPERS = ("conftest.py", "sessions.py", "compared.py", *TESTS)
BUGS = [(TESTS[0], *bug) for bug in COMPARE_BUGS] + [(TESTS[1], *bug) for bug in EXPORT_BUGS]

pytestmark = pytest.mark.long


def passes(house: Path, *tests: str) -> bool:
    """Return whether the tests pass in a copy of the house."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(house), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(command, cwd=house / "tests", env=environment, capture_output=True, text=True)
    assert ran.returncode in (0, 1), ran.stdout + ran.stderr
    return ran.returncode == 0


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a copy of what these tests need."""
    ignore = shutil.ignore_patterns("__pycache__", "board")
    shutil.copytree(HOUSE / "game", tmp_path / "game", ignore=ignore)
    shutil.copytree(HOUSE / "scenarios", tmp_path / "scenarios")
    shutil.copytree(HOUSE / "tests" / "scenarios", tmp_path / "tests" / "scenarios")
    shutil.copytree(HOUSE / "tests" / "games" / "three_waves", tmp_path / "tests" / "games" / "three_waves")
    for name in HELPERS:
        shutil.copy(HOUSE / "tests" / name, tmp_path / "tests" / name)
    shutil.copy(HOUSE / "pyproject.toml", tmp_path)
    return tmp_path


def test_a_copy_passes(house: Path) -> None:
    assert passes(house, *TESTS)


@pytest.mark.parametrize(
    ("test", "file", "old", "new"), [(test, *bug[1:]) for test, *bug in BUGS], ids=[bug[1] for bug in BUGS]
)
def test_a_planted_bug_is_found(house: Path, test: str, file: str, old: str, new: str, keeps: Keeps) -> None:
    path = house / "game" / file
    source = path.read_text(encoding="utf-8")
    assert source.count(old) == 1, f"the text to replace is in {file} {source.count(old)} times"
    path.write_text(source.replace(old, new), encoding="utf-8")
    assert not passes(house, test)
    keeps("G", 1, "bugs")
