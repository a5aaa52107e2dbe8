"""Whole games through the rules, against the same number of moves through a bare shared machine."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

from transitions import Machine

from bench import scenarios
from bench.cell import FLAGSHIP
from bench.timing import Row, compare
from game.rules import rules
from game.rules.state import Decision, State
from game.scenario import loader
from game.scenario.model import Scenario

GAMES = 100
ROUNDS, SEATS = 6, 3


def rows() -> Iterator[Row]:
    """Yield the rows of games of 6 x 3 x 4, with a draw a round, and of the flagship."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "six_rounds.yaml"
        path.write_text(scenarios.six_rounds(), encoding="utf-8")
        scenario = loader.load(path)
    machine = bare_machine()
    yield compare(
        "games of 6 x 3 x 4: options, apply, draws",
        lambda: [play(scenario, game) for game in range(GAMES)],
        lambda: [play_bare(machine) for _ in range(GAMES)],
        named="24 moves of a bare shared transitions machine",
        goal="2,000 games/s",
        units=GAMES,
        unit="games",
    )

    flagship = loader.load(loader.find(FLAGSHIP))
    yield compare(
        f"games of {FLAGSHIP}: options, apply, draws",
        lambda: [play(flagship, game) for game in range(GAMES // 10)],
        lambda: [play_bare(machine) for _ in range(GAMES // 10)],
        named="24 moves of a bare shared transitions machine",
        goal="2,000 games/s",
        units=GAMES // 10,
        unit="games",
    )


def play(scenario: Scenario, game: int) -> State:
    """Return the last state of one game in which the seats choose by the game's number."""
    state = rules.start(scenario, rules.setup(scenario)).state
    turn = game
    while waiting := rules.waiting(state):
        for seat in waiting:
            turn = (turn * 5 + 3) % 8191
            choices = rules.options(state, seat)
            decision = Decision(seat, choices[turn % len(choices)], rules.point(state))
            state = rules.apply(state, decision).state
    return state


def bare_machine() -> Machine:
    """Return a machine with a state for every decision of the game and nothing else."""
    names = [f"s{n}" for n in range(ROUNDS * (SEATS + 1) + 1)]
    machine = Machine(model=None, states=names, initial="s0", auto_transitions=False, send_event=False)
    for before, after in pairwise(names):
        machine.add_transition("advance", before, after, conditions=[holds])
    return machine


def holds(*_: object) -> bool:
    """Return True: the cheapest condition there is."""
    return True


def play_bare(machine: Machine) -> None:
    """Move a cursor through the whole machine once."""
    cursor = SimpleNamespace(state="s0")
    advance = machine.events["advance"]
    for _ in range(ROUNDS * (SEATS + 1)):
        advance.trigger(cursor)
