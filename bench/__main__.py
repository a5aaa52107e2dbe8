"""Print the benchmark: `python -m bench`, or `main.py dev bench`."""

from __future__ import annotations

import sys

from bench import (
    board,
    classes,
    conducting,
    environments,
    hosting,
    joining,
    loading,
    log,
    odds,
    report,
    review,
    room,
    rules,
    theatre,
)


def main() -> None:
    """Print each row as it is measured."""
    for part in (
        rules,
        odds,
        environments,
        loading,
        log,
        report,
        classes,
        board,
        theatre,
        conducting,
        hosting,
        review,
        room,
        joining,
    ):
        for row in part.rows():
            sys.stdout.write(f"{row}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
