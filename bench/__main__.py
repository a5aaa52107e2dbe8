"""Print the benchmark, or some parts of it: `python -m bench room odds`, or `main.py dev bench room odds`.

What is promised within a time is `TIMED` in its part: 1 comes back where such a figure is missed. With
`--write` these figures go into docs/promises.md; they are to come from a machine on which nothing else runs.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench import (
    board,
    classes,
    conducting,
    environments,
    hosting,
    joining,
    limits,
    loading,
    log,
    odds,
    report,
    review,
    room,
    rules,
    sweeping,
    theatre,
)

PARTS = {
    part.__name__.partition(".")[2]: part
    for part in (
        rules, odds, sweeping, environments, loading, log, limits, report, classes, board, theatre,
        conducting, hosting, review, room, joining,
    )
}  # fmt: skip


TIMED = {name: PARTS[name].TIMED for name in ("limits", "room", "log")}
"""What is promised within a time, by the part that measures it."""

PAGE = Path(__file__).parent.parent / "tests" / "promises_page.py"
"""What writes docs/promises.md."""


def main(words: Sequence[str]) -> int:
    """Print the rows of these parts, of all without a word, as they come.

    Return 1 where a figure that is promised was missed or not measured, 2 for an unknown part.
    """
    write, words = "--write" in words, [word for word in words if word != "--write"]
    unknown = [word for word in words if word not in PARTS]
    if unknown:
        sys.stderr.write(
            f"threshold: no part of the benchmark is called {unknown[0]!r}; known are {', '.join(PARTS)}\n"
        )
        return 2
    owed = {timed.what for name in words or PARTS for timed in TIMED.get(name, ())}
    found = {}
    for name in words or PARTS:
        for row in PARTS[name].rows():
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()
            if row.what in owed:
                found[row.what] = (row.measured, row.missed)
    for what in sorted(owed - {*found}):
        sys.stderr.write(f"threshold: not measured: {what}\n")
    if write:
        subprocess.run([sys.executable, str(PAGE), "--timed"], input=json.dumps(found), text=True, check=True)  # noqa: S603
    return 1 if owed - {*found} or any(missed for _, missed in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
