"""Compiled play against the rules that it stands for, and against moves of a bare machine."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import rules as bare
from bench import scenarios
from bench.timing import Row, compare
from game.odds import by_rules
from game.odds.compiled import Play
from game.rules import rules
from game.scenario import loader
from game.scenario.model import Scenario

GAMES = 10_000
BY_RULES = 10
FLAGSHIP = "three_waves"

SCHOOL = f"""
doctrines:
  firm:
    name: {scenarios.text("Firm")}
    idea: {scenarios.text("It does more the less there is.")}
    choose:
      - {{tag: t1, points: 12, when: m1 < 44, because: {scenarios.text("There is little.")}}}
      - {{tag: t2, points: 15, when: m2 < 48 and ours <= 4, because: {scenarios.text("There is less.")}}}
      - {{tag: t3, points: 10, when: m4 >= 45 or hour < 6, because: {scenarios.text("There is time.")}}}
      - {{tag: t0, points: 9, because: {scenarios.text("Rest.")}}}
"""
"""A doctrine whose every choice depends on where the game stands."""


def rows() -> Iterator[Row]:
    """Yield the rows for compiled games: the measure of 6 x 3 x 4, the flagship, and a start from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "six_rounds.yaml"
        path.write_text(scenarios.six_rounds() + SCHOOL, encoding="utf-8")
        made = loader.load(path)
    machine = bare.bare_machine()
    small = Play(made, rules.setup(made), dict.fromkeys(made.teams, "firm"))
    yield compare(
        "compiled games of 6 x 3 x 4 on 8 meters",
        lambda: [small.game(seed) for seed in range(GAMES)],
        lambda: [bare.play_bare(machine) for _ in range(GAMES // 100)],
        named=f"{GAMES // 100} times 24 moves of a bare shared machine",
        goal="80,000 games/s",
        units=GAMES,
        unit="games",
    )


if __name__ == "__main__":
    for row in rows():
        print(row)
