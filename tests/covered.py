"""Says how much of each part of the program the tests go through: lines and both ways of every branch.

Run as a program, this is `main.py dev coverage`. Tests that do the same many times over are left out:
watched, they take hours, and they come by nothing new.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent

MANY_TIMES = (
    "test_bootstrap.py", "test_counts.py", "test_kill.py", "test_kill_board.py", "test_mutations.py",
    "test_odds.py", "test_paired_games.py", "test_planted.py", "test_resizing.py", "test_room_day.py",
    "test_room_secrecy.py", "test_session_holds.py", "test_soak.py",
    "test_broken_effects.py::test_a_break_at_each_line_of_effects_and_each_function_leaves_all_as_it_was",
    "test_canaries.py::test_no_secret_text_is_found_with_whom_it_is_not_for",
    "test_conditions.py::test_python_agrees",
    "test_faults.py::test_no_fault_of_the_disk_loses_what_was_confirmed",
    "test_faults.py::test_power_cuts_without_faults_lose_nothing",
    "test_log.py::test_a_cut_at_every_byte_keeps_every_whole_record",
    "test_log.py::test_every_flipped_bit_is_refused_with_its_record",
    "test_reach.py::test_no_state_that_is_reached_is_a_dead_end",
    "test_room_fuzz.py::test_thousands_of_frames_change_nothing_of_the_server",
)  # fmt: skip
"""Tests that are left out: they are about how often, not about what."""

CONFIG = """
[run]
branch = true
parallel = true
source = {game}
relative_files = true
data_file = {data}
concurrency = thread,multiprocessing
patch = subprocess
sigterm = true
[report]
exclude_also =
    if TYPE_CHECKING:
    ^\\s*\\.\\.\\.$
    : \\.\\.\\.$
    raise AssertionError
partial_also =
    ^\\s*case .+:$
"""
"""For coverage.py: children are watched too; what is for types alone, or never happens, does not count.

Nor does that no `case` of a `match` would fit: mypy proves that one does. What is for another system counts.
"""

WHOLE = {
    "the log": ("game/record/",),
    "loader and conditions": ("game/scenario/",),
    "the rules": ("game/rules/", "game/machine/"),
    "views": ("game/sight/",),
}
"""Parts of which all is to be gone through; of every other the least is `REST`."""

REST = 90


@dataclass(frozen=True)
class Part:
    """How much of a part was gone through."""

    name: str
    lines: tuple[int, int]
    """How many, of how many."""
    ways: tuple[int, int]
    """Ways on from branches: how many, of how many."""
    least: int
    missed: tuple[str, ...]
    """`path: lines`, of each file that was not gone through whole."""

    @property
    def kept(self) -> bool:
        """Return whether both lines and branches are as much as they should be."""
        return min(percent(*self.lines), percent(*self.ways)) >= self.least


def percent(gone: int, there: int) -> float:
    """Return how much it was, of a hundred, rounded down to a tenth; nothing is gone through whole."""
    return 100.0 if gone == there else gone * 1000 // there / 10


def parts(files: Mapping[str, Mapping[str, object]]) -> list[Part]:
    """Return the parts from a report's files: the promised ones, then each other room of `game`."""
    rooms: dict[str, list[str]] = {name: [] for name in WHOLE}
    for path in sorted(files):
        rooms.setdefault(_part(path), []).append(path)
    return [_counted(name, paths, files) for name, paths in rooms.items() if paths]


def _part(path: str) -> str:
    for name, begins in WHOLE.items():
        if path.startswith(begins):
            return name
    room = path.removeprefix("game/").partition("/")[0]
    return f"game/{room}"


def _counted(name: str, paths: Sequence[str], files: Mapping[str, Mapping[str, object]]) -> Part:
    lines_gone = lines_there = ways_gone = ways_there = 0
    missed = []
    for path in paths:
        found = files[path]
        told: Mapping[str, int] = found["summary"]  # type: ignore[assignment]
        lines_gone, lines_there = lines_gone + told["covered_lines"], lines_there + told["num_statements"]
        ways_gone, ways_there = ways_gone + told["covered_branches"], ways_there + told["num_branches"]
        lines: Sequence[int] = found["missing_lines"]  # type: ignore[assignment]
        ways: Sequence[tuple[int, int]] = found["missing_branches"]  # type: ignore[assignment]
        if lines or ways:
            places = [*map(str, lines), *(f"{one}->{other}" for one, other in ways if one not in lines)]
            missed.append(f"{path}: {', '.join(places)}")
    least = 100 if name in WHOLE else REST
    return Part(name, (lines_gone, lines_there), (ways_gone, ways_there), least, tuple(missed))


def watched(tests: Sequence[str]) -> tuple[bool, Mapping[str, Mapping[str, object]]]:
    """Return whether a run of tests passed, and what coverage.py reports of each file of the game."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "coveragerc"
        config.write_text(CONFIG.format(game=ROOT / "game", data=f"{folder}/data"), encoding="utf-8")
        watch = [sys.executable, "-m", "coverage"]
        every = [f"--{'deselect' if '::' in test else 'ignore'}=tests/{test}" for test in MANY_TIMES]
        run = [*watch, "run", f"--rcfile={config}", "-m", "pytest", "-q", "-n2", "--dist", "worksteal"]
        asked = tests or [*every, "tests"]
        passed = subprocess.run([*run, *asked], cwd=ROOT, check=False, stdout=sys.stderr).returncode == 0
        report = Path(folder) / "report.json"
        subprocess.run([*watch, "combine", "-q", f"--rcfile={config}"], cwd=ROOT, check=True)
        subprocess.run([*watch, "json", "-q", f"--rcfile={config}", "-o", str(report)], cwd=ROOT, check=True)
        files: Mapping[str, Mapping[str, object]] = json.loads(report.read_text(encoding="utf-8"))["files"]
        return passed, files


def write(found: Sequence[Part], when: str) -> None:
    """Put what the tests go through of each part into docs/promises.md."""
    from promises import Found
    from promises_page import PAGE, page

    gone = [(each.name, percent(*each.lines), percent(*each.ways), each.least, each.kept) for each in found]
    text = page(PAGE.read_text(encoding="utf-8"), Found({}, {}), [], False, when, gone=gone)
    PAGE.write_text(text, encoding="utf-8", newline="\n")


def main(words: Sequence[str]) -> int:
    """Print the table; 1 where a part falls short or a test failed: what it goes through proves nothing."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--missed", action="store_true")
    asked.add_argument("--write", action="store_true", help="put the table into docs/promises.md")
    asked.add_argument("tests", nargs="*")
    wishes = asked.parse_args(words)
    from promises_page import today

    # Who goes on with the program meanwhile is not what was run.
    when = today()
    passed, files = watched(wishes.tests)
    found = parts(files)
    sys.stdout.write(f"{'':24} {'lines':>6} {'ways':>6} of\n")
    for part in found:
        how = "kept" if part.kept else "SHORT"
        lines, ways = percent(*part.lines), percent(*part.ways)
        sys.stdout.write(f"{part.name:24} {lines:>6} {ways:>6} of {part.least:>3}  {how}\n")
        if wishes.missed:
            sys.stdout.writelines(f"    {line}\n" for line in part.missed)
    if not passed:
        sys.stdout.write("a test failed: see above\n")
    elif wishes.write and not wishes.tests:
        write(found, when)
    return int(not passed or not all(part.kept for part in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
