"""Print the benchmark, or some parts of it: `python -m bench room odds`, or `main.py dev bench room odds`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

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


def main(words: Sequence[str]) -> int:
    """Print the rows of these parts, of all without a word, as they come; return 2 for an unknown part."""
    unknown = [word for word in words if word not in PARTS]
    if unknown:
        sys.stderr.write(
            f"threshold: no part of the benchmark is called {unknown[0]!r}; known are {', '.join(PARTS)}\n"
        )
        return 2
    for name in words or PARTS:
        for row in PARTS[name].rows():
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
