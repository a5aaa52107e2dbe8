"""What learners get of two games that differ in secrets only: states, tensors, masks; needs `research`."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest
from lawful import knowledge

from game.environments.episode import Episode
from game.scenario import loader

pytestmark = [
    pytest.mark.needs("pettingzoo", "pyspiel"),
    pytest.mark.once,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

MANY = 20
"""Pairs of games of each scenario, with `--long`."""


class Pair:
    """Two games in OpenSpiel in which chance or a seat now and then does something else."""

    def __init__(self, name: str, seed: int) -> None:
        import pyspiel

        import game.environments.spiel as spiel
        from game.environments.zoo import Seats

        self.pick = random.Random(seed)  # noqa: S311
        self.spiel = pyspiel.load_game(f"{spiel.NAME}(scenario={name})")
        self.seats = Seats(name, with_told=True)
        self.games = [self.spiel.new_initial_state() for _ in range(2)]
        self.parted: set[int] = set()
        """Players who may know of a difference."""
        self.compared: Counter[str] = Counter()

    def play(self) -> None:
        """Play both games until they part for all, and hold them against each other all the way."""
        one, other = self.games
        while one.current_player() == other.current_player() and not one.is_terminal():
            player, legal = one.current_player(), [game.legal_actions() for game in self.games]
            done = self.pick.choice(legal[0])
            differs = self.pick.random() < 0.3 or done not in legal[1]
            done_there = self.pick.choice(legal[1]) if differs else done
            if player >= 0 and done != done_there:
                self.parted.add(player)
            one.apply_action(done)
            other.apply_action(done_there)
            # A draw that only one game owes is OpenSpiel's own business: no seat is asked anything there.
            if one.is_chance_node() == other.is_chance_node():
                self._compare()

    def _compare(self) -> None:
        one, other = (game.episode for game in self.games)
        for player, team in enumerate(self.spiel.teams):
            if _known(one, team) != _known(other, team):
                self.parted.add(player)
            if player in self.parted or one.made == other.made:
                continue
            told = [self._told(game, player, team) for game in self.games]
            for name, value in told[0].items():
                assert value == told[1][name], f"{team} can tell two games apart by {name}: {one.made}"
            self.compared[team] += 1

    def _told(self, state: Any, player: int, team: str) -> dict[str, Any]:
        self.seats.episode = state.episode
        seen, info = self.seats.seen(team), self.seats.info(team)
        return {
            "state": state.information_state_string(player),
            "state tensor": state.information_state_tensor(player),
            "observation": state.observation_string(player),
            "observation tensor": state.observation_tensor(player),
            # Where chance draws, OpenSpiel gives a seat the outcomes that are possible: none of it is asked.
            "legal actions": [] if state.is_chance_node() else state.legal_actions(player),
            "row": seen["observation"].tolist(),
            "mask": seen["action_mask"].tolist(),
            "info": {**info, "action_mask": info["action_mask"].tolist()},
        }


def _known(episode: Episode, team: str) -> object:
    position = episode.position
    return knowledge(position.state, position.happened, position.breaks, team)


def _played(name: str, seeds: range) -> None:
    compared: Counter[str] = Counter()
    for seed in seeds:
        pair = Pair(name, seed)
        pair.play()
        compared += pair.compared
    assert len(compared) > 1
    assert sum(compared.values()) > 10


@pytest.mark.parametrize("name", loader.shipped())
def test_what_learners_get_tells_no_two_games_apart_that_differ_in_secrets(name: str) -> None:
    _played(name, range(1, 2))


@pytest.mark.long
@pytest.mark.parametrize("name", loader.shipped())
def test_what_learners_get_tells_no_two_of_many_games_apart(name: str) -> None:
    _played(name, range(MANY))
