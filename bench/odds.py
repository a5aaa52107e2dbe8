"""Compiled play against the rules that it stands for, and against moves of a bare machine."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from transitions import Machine

from bench import rules as bare
from bench import scenarios
from bench.cell import FLAGSHIP, SEATS, endings
from bench.timing import NO_GOAL, Row, compare
from game.odds import by_rules
from game.odds.compiled import Play
from game.odds.luck import Dice, KeptDice
from game.research.cells import starting
from game.rules import rules
from game.scenario import loader
from game.scenario.model import Scenario

GAMES = 10_000
BY_RULES = 10

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
  unsure:
    name: {scenarios.text("Unsure")}
    idea: {scenarios.text("It often leaves things as they are.")}
    defer: 150 + 4 * (100 - m1)
    choose:
      - {{tag: t1, points: 12, when: m1 < 44, because: {scenarios.text("There is little.")}}}
      - {{tag: t2, points: 15, when: m2 < 48 and ours <= 4, because: {scenarios.text("There is less.")}}}
      - {{tag: t3, points: 10, because: {scenarios.text("There is time.")}}}
  lots:
    name: {scenarios.text("Lots")}
    idea: {scenarios.text("It chooses by lot.")}
    uniform: true
"""
"""A doctrine whose every choice depends on where the game stands, and two that throw a die for each."""

CELLS = 16
"""Of a sweep: all pairs of the four schools, where nothing else is asked for."""


def rows() -> Iterator[Row]:
    """Yield the rows for compiled games: the measure of 6 x 3 x 4, the flagship, and a start from nothing."""
    machine = bare.bare_machine()
    yield from _of_six_rounds(machine)
    yield from _of_the_flagship(machine)
    yield compare(
        f"a start and {GAMES:,} games of {FLAGSHIP}",
        lambda: started("-m", "bench.cell", str(GAMES)),
        lambda: started("-c", "pass"),
        named="a start of Python",
        goal="2 s",
        runs=3,
    )


def _of_six_rounds(machine: Machine) -> Iterator[Row]:
    made = six_rounds()
    for school, how in (("firm", ""), ("unsure", ", deferring"), ("lots", ", by lot")):
        for cells in (CELLS, 1):
            yield compare(
                f"compiled games of 6 x 3 x 4 on 8 meters{how}, {cells} cell{'s' if cells > 1 else ''}",
                Cells(made, school, cells).play,
                lambda: [bare.play_bare(machine) for _ in range(GAMES // 100)],
                named=f"{24 * GAMES // 100} moves of a bare shared machine",
                goal="100,000 games/s",
                units=GAMES,
                unit="games",
            )
    alike = Play(made, rules.setup(made), dict.fromkeys(made.teams, "firm"))
    yield compare(
        "compiled games of 6 x 3 x 4 on 8 meters in a batch",
        lambda: alike.games(range(GAMES)),
        lambda: [bare.play_bare(machine) for _ in range(GAMES // 100)],
        named=f"{24 * GAMES // 100} moves of a bare shared machine",
        goal="300,000 games/s",
        units=GAMES,
        unit="games",
    )


def _of_the_flagship(machine: Machine) -> Iterator[Row]:
    board = loader.load(loader.find(FLAGSHIP))
    setup, seats = rules.setup(board), dict(SEATS)
    play = Play(board, setup, seats)
    yield compare(
        f"compiled games of {FLAGSHIP} beside a bare machine",
        lambda: endings(play, 10 * BY_RULES),
        lambda: [bare.play_bare(machine) for _ in range(10 * BY_RULES)],
        named=f"{240 * BY_RULES:,} moves of a bare shared machine",
        goal="100,000 games/s",
        units=10 * BY_RULES,
        unit="games",
    )
    yield compare(
        f"games of {FLAGSHIP} through the rules, by bots with their views",
        lambda: [by_rules.play(board, setup, seats, seed) for seed in range(BY_RULES)],
        lambda: [bare.play_bare(machine) for _ in range(BY_RULES)],
        named=f"{24 * BY_RULES} moves of a bare shared machine",
        goal=NO_GOAL,
        units=BY_RULES,
        unit="games",
    )
    yield compare(
        f"compiled games of {FLAGSHIP}",
        lambda: endings(play, BY_RULES),
        lambda: [by_rules.play(board, setup, seats, seed) for seed in range(BY_RULES)],
        named="the same games through the rules",
        goal="100,000 games/s",
        units=BY_RULES,
        unit="games",
    )


class Cells:
    """The cells of a sweep, a start of a meter each, on the same seeds: each die of a seed is thrown once."""

    def __init__(self, made: Scenario, school: str, cells: int) -> None:
        self.dice = KeptDice()
        self.plays = [
            Play(board, rules.setup(board), dict.fromkeys(board.teams, school), dice_of=self.thrown)
            for board in (starting(made, "m0", 40 + cell) for cell in range(cells))
        ]

    def thrown(self, seed: int) -> Dice:
        """Return the dice of a seed."""
        return self.dice(seed)

    def play(self) -> None:
        """Play the games of every cell, with no die thrown beforehand."""
        self.dice = KeptDice()
        for play in self.plays:
            endings(play, GAMES // len(self.plays))


def six_rounds() -> Scenario:
    """Return the game of 6 rounds x 3 decisions x 4 options with a doctrine to play it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "six_rounds.yaml"
        path.write_text(scenarios.six_rounds() + SCHOOL, encoding="utf-8")
        return loader.load(path)


def started(*arguments: str) -> None:
    """Run Python in a process of its own."""
    subprocess.run([sys.executable, *arguments], check=True)  # noqa: S603
