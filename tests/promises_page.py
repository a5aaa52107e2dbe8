"""Runs the tests of the promises (`promises.py`), prints what they counted and writes it into docs/promises.md.

A run may be of some rows only: what the page says of the others stays, unless their target is another one now.
Run as a program, this is `main.py dev promises`.
"""

# ruff: noqa: E501

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from promises import PROMISES, Found, Promise, figure, verdict

if TYPE_CHECKING:
    from bench.timing import Timed

HERE = Path(__file__).parent
# Run as a program it is found beside the tests, and what is measured is not.
sys.path.append(str(HERE.parent))
PAGE = HERE.parent / "docs" / "promises.md"
LONG = "## With `--long`"
TIMES = "## Within a time"
GONE = "## What the tests go through"
NEVER = "not run yet"
LONGER = [promise for promise in PROMISES if promise.long != promise.short]
"""Those of which a long run counts more."""

Row = tuple[str, ...]
Measured = Mapping[str, tuple[str, bool]]
"""By what was measured, the figure and whether it missed its target."""

Gone = Sequence[tuple[str, float, float, int, bool]]
"""Of each part of the program its name, per cents of lines and ways, the least of both, and whether that is kept."""

TIMED: list[Timed] = [
    timed for name in ("limits", "room", "log") for timed in import_module(f"bench.{name}").TIMED
]


def run(promises: Sequence[Promise], long: bool, workers: int) -> Found:
    """Return what the tests of some rows came to, with those that take minutes if asked for."""
    names = sorted({f"tests/{test}" for promise in promises for test in promise.tests})
    if not names:
        return Found({}, {})
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "kept.json"
        command = [sys.executable, "-m", "pytest", f"-n{workers}", "--dist", "worksteal", f"--kept={told}"]
        of = " or ".join(promise.of for promise in promises)
        words = [
            *(["--long"] if long else []),
            *(["-k", of] if all(promise.of for promise in promises) else []),
        ]
        subprocess.run([*command, *words, *names], cwd=HERE.parent, check=False, stdout=sys.stderr)
        return counted([told])


def counted(files: Sequence[Path]) -> Found:
    """Return what runs of the tests with `--kept FILE` counted together; no test may be in two of them."""
    kept: Counter[str] = Counter()
    outcomes: dict[str, str] = {}
    for file in files:
        read = json.loads(file.read_text(encoding="utf-8"))
        if twice := outcomes.keys() & read["outcomes"].keys():
            raise SystemExit(f"{file}: {min(twice)} was counted before; give runs of other tests")
        kept.update(read["kept"])
        outcomes.update(read["outcomes"])
    return Found(kept, outcomes)


def row(promise: Promise, found: Found, long: bool, when: str = "") -> Row:
    """Return a row: id, what is promised, what was counted, the target, kept or not and why, when it was."""
    how = verdict(promise, found, long)
    return (
        promise.id,
        promise.what,
        "-" if how == "not tested" else f"{figure(promise, found):,} {promise.unit}",
        f"{promise.least(long):,}",
        _with_why(how, promise, long),
        "-" if how == "not tested" else when,
    )


def _with_why(how: str, promise: Promise, long: bool) -> str:
    """Return a verdict and, also where it was kept, why there is no more: in one of the tables, the first if it can."""
    said = promise.why and how != NEVER and not (long and promise.short)
    return f"{how}; {promise.why}" if said else how


def long_row(promise: Promise, found: Found, when: str) -> Row:
    """Return a row of the table of long runs, in which the words of the promise are not said again."""
    return tuple(cell for number, cell in enumerate(row(promise, found, True, when)) if number != 1)


def page(
    before: str,
    found: Found,
    chosen: Sequence[Promise],
    long: bool,
    when: str,
    measured: Measured | None = None,
    gone: Gone = (),
) -> str:
    """Return docs/promises.md with what a run of chosen rows counted or measured, and all else as it was before."""
    before, _, gone_part = before.partition(GONE)
    before, _, times_part = before.partition(TIMES)
    short_part, _, long_part = before.partition(LONG)
    short_rows = [
        row(promise, found, False, when)
        if promise in chosen and not long
        else said(short_part, promise, long=False) or row(promise, Found({}, {}), False, NEVER)
        for promise in PROMISES
        if promise.short or not promise.tests
    ]
    long_rows = [
        long_row(promise, found, when)
        if promise in chosen and long
        else said(long_part, promise, long=True)
        or (promise.id, f"0 {promise.unit}", f"{promise.long:,}", NEVER, "-")
        for promise in LONGER
    ]
    times = [time_row(timed, times_part, measured or {}, when) for timed in TIMED]
    return f"""# What is promised, and what was counted

Written by `main.py dev promises --write` from a run of the tests that keep each promise. They count what they do; a row is kept
where each of its tests has run, all pass, none is skipped, and they have counted as much as the target says. `main.py dev promises`
runs them and prints the table, with `--only L3` one row of it. Which tests they are stands in `tests/promises.py`; what each is about,
in [testing.md](testing.md).

| | promise | counted | target | | when |
|---|---|---|---|---|---|
{_lines(short_rows)}

{LONG}

More of the same, and what only a long run counts. `main.py dev promises --long --only L3 --write` runs the rows of a promise, with
`--only inputs` the one row that counts them, mostly in an hour or less on one core, and leaves the others as they were.

| | counted | target | | when |
|---|---|---|---|---|
{_lines(long_rows)}

{TIMES}

What is promised within a time is measured, not tested: `main.py dev bench limits room log` prints each figure with its target and
ends with 1 where one is missed; with `--write` it puts them here. They say something of a machine on which nothing else runs. The last
row but one holds all that is reckoned for a decision against the disk alone: here an fsync takes 0.15 ms, on most disks some milliseconds.

| | what | measured | target | | when |
|---|---|---|---|---|---|
{_lines(times)}

{GONE}

`main.py dev coverage` runs the tests under coverage.py; with `--write` it puts per cents here: of the lines of each part of the program, and of
the ways on from its branches. The first four are to be gone through whole. Left out are lines for types alone and such as never run, and of
the tests those that only do the same many times (`tests/covered.py` names both). What only Windows or macOS does is counted: Linux goes
through it as if on them, with what those systems alone have made up (`test_other_systems`); whether they are as made up it cannot know.

| part | lines | ways | target | | when |
|---|---|---|---|---|---|
{_lines(gone_rows(gone, gone_part, when))}

On Windows and macOS nothing was counted yet: [what to try there](platforms.md). What is promised against whom: [SECURITY.md](../SECURITY.md).
"""


def time_row(timed: Timed, part: str, measured: Measured, when: str) -> Row:
    """Return the row of a figure of time: as it was measured, or as the page had it with today's target."""
    if timed.what in measured:
        figure, missed = measured[timed.what]
        return timed.promise, timed.what, figure, timed.goal, "MISSED" if missed else "kept", when
    for line in part.splitlines():
        cells = _cells(line)
        if len(cells) == 6 and (cells[1], cells[3]) == (timed.what, timed.goal):
            return (timed.promise, *cells[1:])
    return timed.promise, timed.what, "-", timed.goal, "not measured yet", "-"


def gone_rows(gone: Gone, part: str, when: str) -> list[Row]:
    """Return the rows of what the tests go through: of this run, or as the page had them."""
    rows = [
        (name, f"{lines} %", f"{ways} %", f"{least} %", "kept" if kept else "SHORT", when)
        for name, lines, ways, least, kept in gone
    ]
    return rows or [*_rows(part)] or [("all", "-", "-", "-", NEVER, "-")]


def beside(part: str) -> Iterator[str]:
    """Yield what the page has of figures that other commands count: of time, and of what the tests go through."""
    times, _, gone = part.partition(GONE)
    yield "As `dev bench limits room log` and `dev coverage` counted last:"
    for id, what, taken, target, how, when in _rows(times):
        yield f"{id:3} {taken:>28} of {target:>8}  {how} ({when})\n    {what}"
    for what, lines, ways, least, how, when in _rows(gone):
        yield f"G   {f'{lines} and {ways}':>28} of {least:>8}  {how} ({when})\n    {what}: lines, ways on from branches"


def _rows(part: str) -> Iterator[Row]:
    """Yield the rows of a table of six columns, without its head."""
    for line in part.splitlines():
        cells = _cells(line)
        if len(cells) == 6 and cells[-1] != "when":
            yield cells


def _cells(line: str) -> Row:
    return tuple(line.removeprefix("| ").removesuffix(" |").split(" | "))


def said(part: str, promise: Promise, long: bool) -> Row | None:
    """Return the row that a part of the page has of a promise with today's words, unit and target, if any."""
    due = long_row(promise, Found({}, {}), "") if long else row(promise, Found({}, {}), long=False)
    at = 1 if long else 2
    for line in part.splitlines():
        cells = _cells(line)
        same = _without_figure(cells[: at + 2], at) == _without_figure(due[: at + 2], at)
        if len(cells) == len(due) and same:
            *most, how, when = cells
            return (*most, _with_why(how.partition("; ")[0], promise, long), when)
    return None


def _without_figure(cells: Sequence[str], at: int) -> list[str]:
    return [cell.partition(" ")[2] if number == at else cell for number, cell in enumerate(cells)]


def _lines(rows: Sequence[Row]) -> str:
    return "\n".join(f"| {' | '.join(each)} |" for each in rows)


def today() -> str:
    """Return the day and the commit, with a sign where what was run is not all in it."""

    def git(*words: str) -> str:
        ran = subprocess.run(["git", *words], cwd=HERE.parent, capture_output=True, text=True, check=False)
        return ran.stdout.strip()

    changed = git("status", "--porcelain", "--", "game", "scenarios", "tests")
    commit = git("rev-parse", "--short=7", "HEAD") or "no commit"
    return f"{datetime.now(UTC):%Y-%m-%d}, {commit}{' and changes' if changed else ''}"


def main(words: Sequence[str]) -> int:
    """Print the table; 1 where a promise is not kept."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--long", action="store_true")
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--only", default="")
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument(
        "--counted",
        type=Path,
        action="append",
        help="what `main.py test --kept FILE` wrote: nothing is run again",
    )
    asked.add_argument("--timed", action="store_true", help="write what `python -m bench` hands over")
    wishes = asked.parse_args(words)
    if wishes.timed:
        text = page(PAGE.read_text(encoding="utf-8"), Found({}, {}), [], False, today(), json.load(sys.stdin))
        PAGE.write_text(text, encoding="utf-8", newline="\n")
        return 0
    chosen = [promise for promise in PROMISES if wishes.only in ("", promise.id, promise.unit)]
    if not chosen:
        sys.stderr.write(
            f"no promise {wishes.only!r}; there are {', '.join(dict.fromkeys(p.id for p in PROMISES))}; "
            f"counted are {', '.join(dict.fromkeys(p.unit for p in PROMISES))}\n"
        )
        return 1
    when = today()
    found = counted(wishes.counted) if wishes.counted else run(chosen, wishes.long, wishes.workers)
    for promise in chosen:
        id, what, figures, target, how, _ = row(promise, found, wishes.long)
        sys.stdout.write(f"{id:3} {figures:>28} of {target:>8}  {how}\n    {what}\n")
    if not wishes.only:
        _, _, part = PAGE.read_text(encoding="utf-8").partition(TIMES)
        sys.stdout.writelines(f"{line}\n" for line in beside(part))
    if wishes.write:
        text = page(PAGE.read_text(encoding="utf-8"), found, chosen, wishes.long, when)
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    missed = [verdict(promise, found, wishes.long) not in ("kept", "not tested") for promise in chosen]
    return 1 if any(missed) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
