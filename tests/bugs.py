"""Plants each known bug in a copy of the program, one at a time, and says which test catches it.

The lists are those of the planted tests, which ask of each bug that it is caught; here one reads by what. The
tests are run without a bug first. It takes an hour; `main.py dev bugs --only WORD` takes those in whose line
the word stands.
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
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

HERE = Path(__file__).parent
HOUSE = HERE.parent
sys.path.insert(0, str(HERE))

from compare_bugs import COMPARE_BUGS, EXPORT_BUGS  # noqa: E402
from heart_bugs import HEART_BUGS  # noqa: E402
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
            "test_conditions.py", "test_effects.py", "test_yaml.py", "test_sense.py", "test_mistakes.py",
            "test_loader.py")),
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
    for part, name, file, old, new, test in HEART_BUGS:
        yield Bug(part, name, file, old, new, (test,))


def copy_of_the_house(folder: Path) -> Path:
    """Return a copy in which bugs may be planted, with what is compiled: that is as old as its source."""
    ignore = shutil.ignore_patterns(".*")
    for part in PARTS:
        shutil.copytree(HOUSE / part, folder / part, ignore=ignore)
    for path in HOUSE.glob("*.*"):
        if path.is_file() and not path.name.startswith("."):
            shutil.copy(path, folder)
    return folder


class NoCatch(Exception):
    """Something stopped the tests before they could say anything of a bug."""


@contextmanager
def planted(house: Path, bug: Bug) -> Iterator[None]:
    """Plant a bug in a copy for as long as the block runs."""
    path = house / bug.file
    sound, before = path.read_text(encoding="utf-8"), path.stat()
    if sound.count(bug.old) != 1:
        raise SystemExit(f"{bug.line}: the text to replace is in {bug.file} {sound.count(bug.old)} times")
    harmed = sound.replace(bug.old, bug.new)
    path.write_text(harmed, encoding="utf-8")
    # Python knows what it has compiled by the second of its source: each text has one of its own.
    os.utime(path, (before.st_atime, crc32(harmed.encode()) & 0x7FFF_FFFF))
    try:
        yield
    finally:
        path.write_text(sound, encoding="utf-8")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def caught_by(house: Path, bug: Bug) -> str:
    """Return the first test that fails with the bug in the copy; empty if none does.

    Raise NoCatch where the tests cannot even be collected: what breaks an import is caught by no test.
    """
    with planted(house, bug):
        return first_failure(house, bug.tests)


def passed_unharmed(house: Path, tests: Sequence[str]) -> frozenset[str]:
    """Return those of these tests that pass in a copy without a bug, the others are not run here.

    Raise SystemExit where one fails: it would fail with a bug as well, and catch nothing.
    """
    ran = run(house, tests)
    if ran.returncode not in (0, 5):
        raise SystemExit(f"without any bug a test fails, so that it can catch none\n{ran.stdout}{ran.stderr}")
    passed = re.findall(r"^PASSED (?:tests/)?(\S+)", ran.stdout, re.MULTILINE)
    return frozenset(
        test
        for test in tests
        if any(each == test or each.startswith((f"{test}[", f"{test}::")) for each in passed)
    )


def first_failure(house: Path, tests: Sequence[str]) -> str:
    """Return the first of these tests that fails in a copy, those that plant bugs left out."""
    ran = run(house, tests)
    try:
        found = failure(ran.stdout)
    except NoCatch:
        if _are_named(tests):
            raise
        # What a file cannot say that is not even imported, another may.
        found = failure(run(house, tests, "--continue-on-collection-errors", "--maxfail=1000").stdout)
    if not found and ran.returncode != 0:
        raise SystemExit(ran.stdout + ran.stderr)
    return found


def failure(told: str) -> str:
    """Return the first test that a run tells of as failed; raise NoCatch for one that could not begin."""
    found = re.search(r"^(?:FAILED|ERROR) (?:tests/)?(\S+)(.*)", told, re.MULTILINE)
    if found is None:
        return ""
    # A test, and not its file: and what it fails by is no name or module that the bug itself has lost.
    if "::" not in found[1] or re.search(r" - (ModuleNotFound|Import|Name|Syntax)Error\b", found[2]):
        raise NoCatch(f"{found[1]}{found[2]}")
    return found[1]


def run(house: Path, tests: Sequence[str], *wishes: str) -> subprocess.CompletedProcess[str]:
    """Return what a run of these tests in a copy came to."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-rpfE", "-n", "0", "-p", "no:cacheprovider",
               "-p", "no:hypothesispytest", "-k", "not planted"]  # fmt: skip
    # What is compiled is kept in the copy: most of the time goes there.
    environment = {**os.environ, "PYTHONPATH": str(house), "PYTHONDONTWRITEBYTECODE": "", "COLUMNS": "200"}

    def ran(*more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *wishes, *more, *tests], cwd=house / "tests", env=environment, capture_output=True,
            encoding="utf-8", stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip

    if _are_named(tests):
        return ran()
    first = ran("-m", "not once")
    # 5: all of them are marked `once`.
    return ran() if first.returncode == 5 else first


def _are_named(tests: Sequence[str]) -> bool:
    """Return whether these are tests, and not whole files of them."""
    return all("::" in test for test in tests)


def sound_tests(house: Path, chosen: Sequence[Bug]) -> frozenset[str]:
    """Return those tests of some bugs that pass in a copy without any; raise SystemExit where one fails."""
    every = dict.fromkeys(bug.tests for bug in chosen)
    # Tests that are named are run together, whole files as they are run for a bug.
    named = tuple(dict.fromkeys(test for tests in every if _are_named(tests) for test in tests))
    runs = [tests for tests in every if not _are_named(tests)] + ([named] if named else [])
    return frozenset[str]().union(*(passed_unharmed(house, tests) for tests in runs))


def told_of(house: Path, bug: Bug) -> tuple[str, bool]:
    """Return what catches a bug in words, and whether anything does."""
    try:
        test = caught_by(house, bug)
    except NoCatch as error:
        return f"NO BUG, FOR NOTHING CAN BE TESTED WITH IT: {error}", False
    return (test, True) if test else ("CAUGHT BY NO TEST", False)


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
    caught = tried = 0
    with tempfile.TemporaryDirectory() as folder:
        house = copy_of_the_house(Path(folder) / "house")
        sound = sound_tests(house, chosen)
        for bug in chosen:
            told, is_caught = "ITS TEST IS NOT RUN HERE", False
            if not sound.isdisjoint(bug.tests):
                told, is_caught = told_of(house, bug)
                caught, tried = caught + is_caught, tried + 1
            sys.stdout.write(f"{bug.line}: {told}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{caught} of {tried} bugs were caught\n")
    return 0 if caught == tried else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
