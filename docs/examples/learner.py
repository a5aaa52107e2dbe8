"""Learns to play by OpenSpiel's outcome sampling, from what each seat sees: learner.py ITERATIONS GAMES."""

import sys
from collections.abc import Sequence

import numpy as np
import pyspiel
from open_spiel.python.algorithms.outcome_sampling_mccfr import OutcomeSamplingSolver

import game.environments.spiel  # noqa: F401  It registers the game.

NAME = "python_threshold(scenario=eight_minutes,reward=both,nobody=alliance)"


def chosen(odds: Sequence[tuple[int, float]]) -> int:
    """Return an action, drawn by its odds."""
    return int(np.random.choice([action for action, _ in odds], p=[each for _, each in odds]))


def mean_returns(spiel: pyspiel.Game, learned: Sequence[int], policy, games: int) -> list[float]:
    """Return what the seats win on average, those in `learned` by a policy and the others by lot."""
    won = np.zeros(spiel.num_players())
    for _ in range(games):
        state = spiel.new_initial_state()
        while not state.is_terminal():
            if state.is_chance_node():
                odds = state.chance_outcomes()
            elif state.current_player() in learned:
                odds = list(policy.action_probabilities(state).items())
            else:
                odds = [(action, 1 / len(state.legal_actions())) for action in state.legal_actions()]
            state.apply_action(chosen(odds))
        won += state.returns()
    return [round(float(each) / games, 2) for each in won]


iterations, games = map(int, sys.argv[1:])
np.random.seed(1)
spiel = pyspiel.load_game(NAME)
solver = OutcomeSamplingSolver(spiel)
for _ in range(iterations):
    solver.iteration()
policy = solver.average_policy()
for label, learned in (("by lot", []), ("Seoul learned", [0]), ("both learned", [0, 1])):
    print(label, mean_returns(spiel, learned, policy, games))
