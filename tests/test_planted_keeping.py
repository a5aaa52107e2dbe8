"""Bugs planted in capsules, anonymous logs and forgetting: their tests must find each of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Keeps
from planted_bugs import KEEPING_BUGS

HOUSE = Path(__file__).parents[1]
TESTS = ("test_capsule.py", "test_anonymous.py", "test_forget.py")
HELPERS = ("conftest.py", "sessions.py", "chromium.py")
LOGS = ("eight_minutes", "three_waves")


def passes(house: Path, *tests: str) -> bool:
    """Return whether tests pass in a copy of the house; without a browser, whose tests take longer."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "-n",
        "0",
        "-p",
        "no:cacheprovider",
        "-m",
        "not once",
        *tests,
    ]
    environment = {**os.environ, "PYTHONPATH": str(house), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(command, cwd=house / "tests", env=environment, capture_output=True, text=True)
    assert ran.returncode in (0, 1), ran.stdout + ran.stderr
    return ran.returncode == 0


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a copy of what these tests need."""
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("game", "assets", "scenarios", "tests/scenarios", *(f"tests/games/{log}" for log in LOGS)):
        shutil.copytree(HOUSE / name, tmp_path / name, ignore=ignore)
    for name in (*TESTS, *HELPERS):
        shutil.copy(HOUSE / "tests" / name, tmp_path / "tests" / name)
    shutil.copy(HOUSE / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.long
def test_a_copy_passes(house: Path) -> None:
    assert passes(house, *TESTS)


@pytest.mark.long
@pytest.mark.parametrize(
    ("test", "file", "old", "new"), [bug[1:] for bug in KEEPING_BUGS], ids=[bug[0] for bug in KEEPING_BUGS]
)
def test_a_planted_bug_is_found(house: Path, test: str, file: str, old: str, new: str, keeps: Keeps) -> None:
    path = house / "game" / file
    source = path.read_text(encoding="utf-8")
    assert source.count(old) == 1, f"the text to replace is in {file} {source.count(old)} times"
    path.write_text(source.replace(old, new), encoding="utf-8")
    assert not passes(house, test)
    keeps("G", 1, "bugs")
