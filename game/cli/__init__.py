"""The commands of `main.py`: `app` and `typed` name them, the others carry them out.

What a command needs is imported when it runs, so that `--help` and a wrong word are answered at once.
"""

from __future__ import annotations

from collections.abc import Sequence


def main(words: Sequence[str] | None = None) -> int:
    """Return the exit code of the command that the words, or the command line, ask for."""
    from game.cli.app import run

    return run(words)
