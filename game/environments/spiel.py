"""The game as a registered OpenSpiel game, `python_threshold`: chance aloud, information states by seat.

    import pyspiel, game.environments.spiel
    game = pyspiel.load_game("python_threshold(scenario=eight_minutes,reward=aims,nobody=alliance)")

Needs the `research` extra. Seats that are asked at once act one after the other; what is sealed stays hidden.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import lru_cache
from hashlib import sha256
from typing import Any

import numpy as np
import pyspiel

from game.environments.episode import Episode
from game.environments.observation import Layout, told
from game.environments.resample import CHANCE, resampled
from game.environments.rewards import Reward, known
from game.scenario import loader
from game.scenario.model import Chance, Joint, Scenario

NAME = "python_threshold"
PARAMETERS = {"scenario": "eight_minutes", "reward": "aims", "nobody": ""}
"""`nobody`: teams that nobody plays, with `/` between them."""

TYPE = pyspiel.GameType(
    short_name=NAME,
    long_name="Threshold",
    dynamics=pyspiel.GameType.Dynamics.SEQUENTIAL,
    chance_mode=pyspiel.GameType.ChanceMode.EXPLICIT_STOCHASTIC,
    information=pyspiel.GameType.Information.IMPERFECT_INFORMATION,
    utility=pyspiel.GameType.Utility.GENERAL_SUM,
    reward_model=pyspiel.GameType.RewardModel.TERMINAL,
    max_num_players=9,
    min_num_players=1,
    provides_information_state_string=True,
    provides_information_state_tensor=True,
    provides_observation_string=True,
    provides_observation_tensor=True,
    parameter_specification=PARAMETERS,
)


@lru_cache(maxsize=16)
def _loaded(name: str) -> tuple[Scenario, Layout]:
    scenario = loader.load(loader.find(name))
    return scenario, Layout(scenario)


class Game(pyspiel.Game):  # type: ignore[misc]
    """A scenario with its seats as players, in the scenario's order."""

    def __init__(self, params: Mapping[str, str] | None = None) -> None:
        said = {**PARAMETERS, **(params or {})}
        self.scenario, self.layout = _loaded(said["scenario"])
        self.reward: Reward = known(said["reward"])
        nobody = [team for team in said["nobody"].split("/") if team]
        self.first = Episode(self.scenario, nobody=nobody)
        self.teams = self.first.teams
        info = pyspiel.GameInfo(
            num_distinct_actions=max(len(self.first.actions(team)) for team in self.teams),
            max_chance_outcomes=_most_outcomes(self.scenario),
            num_players=len(self.teams),
            min_utility=0.0,
            max_utility=1.0,
            max_game_length=_longest(self.scenario),
        )
        super().__init__(TYPE, info, said)

    def new_initial_state(self) -> Position:
        """Return the game at STARTEX."""
        return Position(self)

    def make_py_observer(self, kind: Any = None, params: Any = None) -> Observer:
        """Return what tells a player's information state, or its observation without perfect recall."""
        return Observer(self, kind is not None and kind.perfect_recall)


class Position(pyspiel.State):  # type: ignore[misc]
    """One moment of the game."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.begun = game.first
        self.teams, self.reward = game.teams, game.reward
        self.episode = copy(game.first)
        self.memory: dict[int, tuple[str, ...]] = dict.fromkeys(range(len(game.teams)), ())
        """By player: what it saw and did at each of its own decisions."""
        self.chosen: dict[int, tuple[int, ...]] = dict.fromkeys(range(len(game.teams)), ())

    def current_player(self) -> int:
        """Return who acts: a player, chance, or nobody any more."""
        if self.episode.over:
            return int(pyspiel.PlayerId.TERMINAL)
        if self.episode.asks:
            return int(pyspiel.PlayerId.CHANCE)
        return self.teams.index(self.episode.waiting[0])

    def _legal_actions(self, player: int) -> list[int]:
        return list(self.episode.legal(self.teams[player])) if player == self.current_player() else []

    def chance_outcomes(self) -> list[tuple[int, float]]:
        """Return the outcomes of the draw that is owed, by their place, with their odds."""
        ask = self.episode.asks
        assert ask is not None
        whole = sum(odds for _, odds in ask.odds)
        return [(place, odds / whole) for place, (_, odds) in enumerate(ask.odds) if odds]

    def _apply_action(self, action: int) -> None:
        ask = self.episode.asks
        if ask is not None:
            self.episode.draw(ask.odds[action][0])
            return
        player = self.current_player()
        said = f"{seen(self, player)}:{action}"
        self.memory = {**self.memory, player: (*self.memory[player], said)}
        self.chosen = {**self.chosen, player: (*self.chosen[player], action)}
        self.episode.act(self.teams[player], action)

    def _action_to_string(self, player: int, action: int) -> str:
        if player == pyspiel.PlayerId.CHANCE:
            ask = self.episode.asks
            return f"{ask.name}={ask.odds[action][0]}" if ask else str(action)
        return f"{self.teams[player]}:{'+'.join(self.episode.actions(self.teams[player]).words[action])}"

    def is_terminal(self) -> bool:
        """Return whether ENDEX is reached."""
        return self.episode.over

    def returns(self) -> list[float]:
        """Return what each player has won."""
        won = self.episode.rewards(self.reward)
        return [won[team] for team in self.teams]

    def resample_from_infostate(self, player: int, sampler: Callable[[], float]) -> Position:
        """Return a game that the player cannot tell from this one; `sampler` returns numbers from 0 to 1."""
        moves = [
            (self.teams[each.player] if each.player >= 0 else CHANCE, each.action)
            for each in self.full_history()
        ]
        team = self.teams[player]
        found: Position = self.get_game().new_initial_state()
        for action in resampled(self.begun, moves, team, lambda game: _digest(game, team), sampler):
            found.apply_action(action)
        return found

    def __str__(self) -> str:
        """Return every decision of the game so far."""
        return " ".join(f"{each.seat}:{'+'.join(each.options)}" for each in self.episode.made) or "startex"


def seen(position: Position, player: int) -> str:
    """Return what a player sees now in short: the question, and a digest of its whole view."""
    return _digest(position.episode, position.teams[player])


def _digest(episode: Episode, team: str) -> str:
    view = episode.view(team)
    written = json.dumps(told(view), ensure_ascii=False, sort_keys=True)
    return f"{view.point}#{sha256(written.encode()).hexdigest()[:16]}"


class Observer:
    """A player's eyes: with perfect recall its own history stands beside what it sees now."""

    def __init__(self, game: Game, recall: bool) -> None:
        self.game, self.recall = game, recall
        self.counts = [len(game.first.actions(team)) for team in game.teams]
        pieces = {"player": len(game.teams), "view": len(game.layout)}
        if recall:
            pieces["chosen"] = max(self.counts)
        self.tensor: Any = np.zeros(sum(pieces.values()), np.float32)
        self.dict: dict[str, Any] = {}
        start = 0
        for name, size in pieces.items():
            self.dict[name] = self.tensor[start : start + size]
            start += size

    def set_from(self, state: Position, player: int) -> None:
        """Write what a player sees into `tensor`: itself, its view and how often it chose each action."""
        self.tensor.fill(0)
        self.dict["player"][player] = 1
        self.dict["view"][:] = self.game.layout.row(state.episode.view(state.teams[player]))
        if self.recall:
            for action in state.chosen[player]:
                self.dict["chosen"][action] += 1

    def string_from(self, state: Position, player: int) -> str:
        """Return a digest of what a player sees; with perfect recall after those of its decisions."""
        memory: Sequence[str] = state.memory[player] if self.recall else ()
        return " ".join((state.teams[player], *memory, seen(state, player)))


def _most_outcomes(scenario: Scenario) -> int:
    draws = [len(draw.of) for draw in scenario.draws.values()]
    fates = [len(each.asks.outcomes) for each in scenario.phases.values() if isinstance(each.asks, Chance)]
    return max((1, *draws, *fates))


def _longest(scenario: Scenario) -> int:
    """Return more decisions than any game has: every phase the longest talks, each team asked throughout."""
    rounds = max(
        (each.asks.rounds for each in scenario.phases.values() if isinstance(each.asks, Joint)), default=1
    )
    teams = len(scenario.teams)
    return teams + (scenario.turns + 1) * teams * (1 + 4 * rounds)


pyspiel.register_game(TYPE, Game)
