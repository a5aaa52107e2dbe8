"""Bugs planted in the reading of scenarios: its tests must find each of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Keeps
from scenario_bugs import SCENARIO_BUGS

HOUSE = Path(__file__).parents[1]
TESTS = ("test_conditions.py", "test_effects.py", "test_yaml.py", "test_mistakes.py", "test_loader.py")
HELPERS = ("conftest.py", "facts.py", "edits.py")


def passes(house: Path) -> bool:
    """Return whether the tests pass in a copy of the house."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *TESTS]
    environment = {**os.environ, "PYTHONPATH": str(house), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(command, cwd=house / "tests", env=environment, capture_output=True, text=True)
    assert ran.returncode in (0, 1, 2), ran.stdout + ran.stderr
    return ran.returncode == 0


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a copy of what these tests need."""
    ignore = shutil.ignore_patterns("__pycache__", "board", "terminal", "cli")
    shutil.copytree(HOUSE / "game", tmp_path / "game", ignore=ignore)
    shutil.copytree(HOUSE / "scenarios", tmp_path / "scenarios")
    shutil.copytree(HOUSE / "assets" / "map", tmp_path / "assets" / "map")
    shutil.copytree(HOUSE / "tests" / "mistakes", tmp_path / "tests" / "mistakes")
    for name in (*TESTS, *HELPERS):
        shutil.copy(HOUSE / "tests" / name, tmp_path / "tests" / name)
    shutil.copy(HOUSE / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.long
def test_a_copy_passes(house: Path) -> None:
    assert passes(house)


@pytest.mark.long
@pytest.mark.parametrize(
    ("file", "old", "new"), [bug[1:] for bug in SCENARIO_BUGS], ids=[bug[0] for bug in SCENARIO_BUGS]
)
def test_a_planted_bug_is_found(house: Path, file: str, old: str, new: str, keeps: Keeps) -> None:
    path = house / "game" / "scenario" / file
    source = path.read_text(encoding="utf-8")
    assert source.count(old) == 1, f"the text to replace is in {file} {source.count(old)} times"
    path.write_text(source.replace(old, new), encoding="utf-8")
    assert not passes(house)
    keeps("G", 1, "bugs")
