"""A search without secrets: games that a seat cannot tell apart are drawn anew, and nothing else is."""

from __future__ import annotations

import random
from collections import Counter
from math import sqrt
from typing import Any

import pytest

from game.scenario import loader

pytestmark = [
    pytest.mark.needs("pettingzoo", "pyspiel"),
    pytest.mark.once,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

MANY = 400
"""Games that are drawn anew."""


def begun(name: str) -> Any:
    """Return a game in OpenSpiel at STARTEX."""
    import pyspiel

    import game.environments.spiel as spiel

    return pyspiel.load_game(f"{spiel.NAME}(scenario={name},nobody=alliance)").new_initial_state()


def held_against(name: str, seed: int) -> None:
    """Play a game by lot and draw another at each decision: the seat gets all the same of both."""
    pick, state, other = random.Random(seed), begun(name), 0  # noqa: S311
    while not state.is_terminal():
        player = state.current_player()
        if player >= 0:
            drawn = state.resample_from_infostate(player, pick.random)
            assert drawn.current_player() == player
            assert drawn.information_state_string(player) == state.information_state_string(player)
            assert drawn.information_state_tensor(player) == state.information_state_tensor(player)
            assert drawn.legal_actions() == state.legal_actions()
            other += drawn.history() != state.history()
        state.apply_action(pick.choice(state.legal_actions()))
    assert other > 3


def test_what_is_drawn_anew_no_seat_can_tell_from_its_game() -> None:
    held_against("eight_minutes", 1)


@pytest.mark.long
@pytest.mark.parametrize("name", loader.shipped())
def test_what_is_drawn_anew_no_seat_can_tell_in_any_scenario(name: str) -> None:
    held_against(name, 0)


def test_what_nobody_knows_yet_comes_out_by_its_odds() -> None:
    """At the first decision each hidden draw falls as often as its odds say, whatever it is in truth."""
    pick, state = random.Random(7), begun("eight_minutes")  # noqa: S311
    odds = []
    while state.is_chance_node():
        odds.append(dict(state.chance_outcomes()))
        state.apply_action(max(odds[-1], key=odds[-1].__getitem__))
    games = [state.resample_from_infostate(0, pick.random).history() for _ in range(MANY)]
    assert len(odds) == 3
    for place in range(len(odds)):
        seen = Counter(each[place] for each in games)
        for outcome, share in odds[place].items():
            assert abs(seen[outcome] / MANY - share) < 4 * sqrt(share * (1 - share) / MANY)
