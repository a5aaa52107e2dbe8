"""Plants each known bug in a copy of the program, one at a time, and says which test catches it.

The lists are those of the planted tests, which ask of each bug that it is caught; here one reads by what. It
takes half an hour; `main.py dev bugs --only WORD` takes those in whose line the word stands.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
HOUSE = HERE.parent
sys.path.insert(0, str(HERE))

from compare_bugs import COMPARE_BUGS, EXPORT_BUGS  # noqa: E402
from odds_bugs import CHEAP, DEAR  # noqa: E402
from planted_bugs import KEEPING_BUGS, LOG_BUGS, SESSION_BUGS, THEATRE_BUGS  # noqa: E402
from review_bugs import BUGS as REVIEW_BUGS  # noqa: E402
from scenario_bugs import SCENARIO_BUGS  # noqa: E402

PARTS = ("game", "assets", "scenarios", "tests", "docs")
"""What a copy needs, besides the files at the top."""


@dataclass(frozen=True)
class Bug:
    """One bug: where it stands, what it replaces, and the tests that may catch it, in this order."""

    part: str
    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]

    @property
    def line(self) -> str:
        """Return what it is called in the list."""
        return f"{self.part}: {self.name}"


def bugs() -> Iterator[Bug]:
    """Yield every bug of the lists."""
    plain: tuple[tuple[str, str, Sequence[tuple[str, str, str, str]], tuple[str, ...]], ...] = (
        ("log", "game/record/", LOG_BUGS, ("test_faults.py", "test_log.py")),
        ("session", "game/", SESSION_BUGS, (
            "test_session.py", "test_clock.py", "test_verify.py", "test_witnesses.py")),
        ("scenario", "game/scenario/", SCENARIO_BUGS, (
            "test_conditions.py", "test_effects.py", "test_yaml.py", "test_mistakes.py", "test_loader.py")),
        ("odds", "game/odds/", (*CHEAP, *DEAR), ("test_odds.py",)),
        ("theatre", "game/", THEATRE_BUGS, ("test_theatre.py",)),
        ("compare", "game/", COMPARE_BUGS, ("test_compare.py",)),
        ("export", "game/", EXPORT_BUGS, ("test_export.py",)),
    )  # fmt: skip
    for part, home, rows, tests in plain:
        for name, file, old, new in rows:
            yield Bug(part, name, f"{home}{file}", old, new, tests)
    for name, test, file, old, new in KEEPING_BUGS:
        yield Bug("keeping", name, f"game/{file}", old, new, (test,))
    for name, file, old, new, test in REVIEW_BUGS:
        yield Bug("review", name, file, old, new, (f"test_review.py::{test}",))


def copy_of_the_house(folder: Path) -> Path:
    """Return a copy in which bugs may be planted."""
    ignore = shutil.ignore_patterns("__pycache__", ".*")
    for part in PARTS:
        shutil.copytree(HOUSE / part, folder / part, ignore=ignore)
    for path in HOUSE.glob("*.*"):
        if path.is_file() and not path.name.startswith("."):
            shutil.copy(path, folder)
    return folder


def caught_by(house: Path, bug: Bug) -> str:
    """Return the first test that fails with the bug in the copy; empty if none does."""
    path = house / bug.file
    sound = path.read_text(encoding="utf-8")
    if sound.count(bug.old) != 1:
        raise SystemExit(f"{bug.line}: the text to replace is in {bug.file} {sound.count(bug.old)} times")
    path.write_text(sound.replace(bug.old, bug.new), encoding="utf-8")
    try:
        return first_failure(house, bug.tests)
    finally:
        path.write_text(sound, encoding="utf-8")


def first_failure(house: Path, tests: Sequence[str]) -> str:
    """Return the first of these tests that fails in a copy, those that plant bugs left out."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-rfE", "-n", "0", "-p", "no:cacheprovider"]
    environment = {**os.environ, "PYTHONPATH": str(house), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(
        [*command, "-m", "not once", "-k", "not planted", *tests],
        cwd=house / "tests", env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if ran.returncode == 5:
        # All of them are marked `once`.
        ran = subprocess.run(
            [*command, "-k", "not planted", *tests],
            cwd=house / "tests", env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
    found = re.search(r"^(?:FAILED|ERROR) (?:tests/)?(\S+)", ran.stdout, re.MULTILINE)
    if found is None and ran.returncode not in (0, 1, 2):
        raise SystemExit(ran.stdout + ran.stderr)
    return found[1] if found else ""


def main(words: Sequence[str]) -> int:
    """Print each bug with the test that catches it; 1 where one is caught by none."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--only", default="")
    asked.add_argument("--names", action="store_true")
    wishes = asked.parse_args(words)
    chosen = [bug for bug in bugs() if wishes.only in bug.line]
    if wishes.names:
        sys.stdout.writelines(f"{bug.line}\n" for bug in chosen)
        return 0
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        house = copy_of_the_house(Path(folder) / "house")
        for bug in chosen:
            test = caught_by(house, bug)
            missed += not test
            sys.stdout.write(f"{bug.line}: {test or 'CAUGHT BY NO TEST'}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{len(chosen) - missed} of {len(chosen)} bugs were caught\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
