"""The environments for programs: random games as episodes, and through OpenSpiel beside a game of its own."""

from __future__ import annotations

import importlib.util
import random
from collections.abc import Iterator
from typing import Any

from bench import rules as bare
from bench.timing import Row, compare
from game.environments.episode import Episode
from game.scenario import loader

SCENARIO = "eight_minutes"
OWN = "python_kuhn_poker"
"""A game in Python that comes with OpenSpiel."""
GAMES = 20


def rows() -> Iterator[Row | str]:
    """Yield random games as episodes and, where OpenSpiel is installed, through it."""
    scenario = loader.load(loader.find(SCENARIO))
    machine = bare.bare_machine()
    yield compare(
        f"random games of {SCENARIO} as episodes",
        lambda: [episode(scenario, seed) for seed in range(GAMES)],
        lambda: [bare.play_bare(machine) for _ in range(GAMES)],
        named="24 moves of a bare shared transitions machine",
        goal="none set",
        units=GAMES,
        unit="games",
    )
    if importlib.util.find_spec("pyspiel") is None:
        yield "OpenSpiel is not installed, so not measured: `main.py test --needs` installs it"
        return
    import pyspiel
    from open_spiel.python.games import kuhn_poker  # noqa: F401  It registers the game.

    import game.environments.spiel as ours

    threshold = pyspiel.load_game(f"{ours.NAME}(scenario={SCENARIO},nobody=alliance)")
    poker = pyspiel.load_game(OWN)
    moves = sum(random_game(threshold, seed) for seed in range(GAMES))
    yield compare(
        f"moves of random games of {SCENARIO} in OpenSpiel",
        lambda: [random_game(threshold, seed) for seed in range(GAMES)],
        lambda: as_many(poker, moves),
        named=f"as many moves of its {OWN}",
        goal="none set",
        units=moves,
        unit="moves",
    )


def episode(scenario: Any, seed: int) -> Episode:
    """Return a game that was played by lot to its end."""
    draws, game = random.Random(seed), Episode(scenario, seed=seed, nobody=["alliance"])  # noqa: S311
    while not game.over:
        team = game.waiting[0]
        game.act(team, draws.choice(list(game.legal(team))))
    return game


def random_game(game: Any, seed: int) -> int:
    """Return how many moves a game took that was played by lot."""
    draws, state, moves = random.Random(seed), game.new_initial_state(), 0  # noqa: S311
    while not state.is_terminal():
        if state.is_chance_node():
            outcomes, odds = zip(*state.chance_outcomes(), strict=True)
            state.apply_action(draws.choices(outcomes, odds)[0])
        else:
            state.apply_action(draws.choice(state.legal_actions()))
        moves += 1
    return moves


def as_many(game: Any, moves: int) -> None:
    """Play games by lot until so many moves are made."""
    seed = 0
    while moves > 0:
        moves -= random_game(game, seed)
        seed += 1
