"""Plays logged games again in a process of its own and prints the states that their records lead to.

A test names the games and chooses the surroundings: `python replayed.py SCENARIO.json LOG LOG ...`
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from game.record.log import read
from game.record.replay import replay
from game.rules.digest import digest
from game.scenario import loader


def main(copy: Path, *logs: Path) -> None:
    """Print the digests of each game of a scenario on a line."""
    scenario = loader.from_document(copy.read_text(encoding="utf-8"))
    for log in logs:
        print(*(digest(played.step.state) for played in replay(read(log), scenario, log)))  # noqa: T201


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
