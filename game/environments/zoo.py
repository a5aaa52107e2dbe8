"""The game as PettingZoo environments: in turn (AEC) and all at once (parallel). Needs the `research` extra.

An observation is `{"observation": row, "action_mask": mask}`; the mask stands in the infos too, with the view
as a plain value where `told` is asked for. Action 0 is `wait`: all that a seat may do which is not asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from gymnasium import spaces
from gymnasium.utils import seeding
from pettingzoo import AECEnv, ParallelEnv

from game.environments.episode import Episode
from game.environments.observation import Layout, told
from game.environments.rewards import Reward, known
from game.rules.state import Setup
from game.scenario import loader
from game.scenario.model import Scenario

WAIT = 0
FAR = 2**31 - 1
MOST_SEED = 10**15

Seen = dict[str, Any]


def env(scenario: str | Scenario, **wishes: Any) -> InTurn:
    """Return the environment in which one seat acts after the other; `wishes` as those of `Seats`."""
    return InTurn(Seats(scenario, **wishes))


def parallel_env(scenario: str | Scenario, **wishes: Any) -> AtOnce:
    """Return the environment in which all who are asked act at once; `wishes` as those of `Seats`."""
    return AtOnce(Seats(scenario, **wishes))


class Seats:
    """What both environments are made of: spaces, observations and masks of the seats of one episode."""

    def __init__(
        self,
        scenario: str | Scenario,
        *,
        reward: Reward = "aims",
        nobody: str | Sequence[str] = (),
        setup: Setup | None = None,
        with_told: bool = False,
    ) -> None:
        """Seat a scenario, by name, file or as loaded; with `with_told` the infos carry the view in words.

        `nobody` plays the team, or the teams, named so. Raise GameError for a name that is none.
        """
        found = loader.load(loader.find(scenario)) if isinstance(scenario, str) else scenario
        self.scenario, self.reward, self.nobody, self.setup = found, known(reward), nobody, setup
        self.with_told = with_told
        self.layout = Layout(found)
        self.episode = self.begun(0)
        self.teams = list(self.episode.teams)
        self.sizes = {team: 1 + len(self.episode.actions(team)) for team in self.teams}
        row = spaces.Box(-FAR, FAR, (len(self.layout),), np.int32)
        self.action_spaces = {team: spaces.Discrete(size) for team, size in self.sizes.items()}
        self.observation_spaces = {
            team: spaces.Dict({"observation": row, "action_mask": spaces.Box(0, 1, (size,), np.int8)})
            for team, size in self.sizes.items()
        }

    def begun(self, seed: int) -> Episode:
        """Return a new episode."""
        return Episode(self.scenario, seed, self.setup, self.nobody)

    def mask(self, team: str) -> Any:
        """Return 1 for each action that a seat may do now; `wait` where it is not asked."""
        mask: Any = np.zeros(self.sizes[team], np.int8)
        mask[[number + 1 for number in self.episode.legal(team)] or [WAIT]] = 1
        return mask

    def seen(self, team: str) -> Seen:
        """Return what a seat observes, and its mask."""
        row = np.array(self.layout.row(self.episode.view(team)), np.int32)
        return {"observation": row, "action_mask": self.mask(team)}

    def info(self, team: str) -> Seen:
        """Return the mask, the question and, where asked for, the view in words."""
        found: Seen = {"action_mask": self.mask(team), "point": self.episode.point}
        if self.with_told:
            found["told"] = told(self.episode.view(team))
        return found

    def words(self, team: str, action: int) -> tuple[str, ...]:
        """Return the options that an action stands for; nothing for `wait`."""
        return self.episode.actions(team).words[action - 1] if action != WAIT else ()


class _Game:
    """What the two environments share."""

    def __init__(self, seats: Seats) -> None:
        self.seats = seats
        self.render_mode = None
        self.possible_agents = list(seats.teams)
        self.agents: list[str] = []
        self.action_spaces = seats.action_spaces
        self.observation_spaces = seats.observation_spaces
        self._random, _ = seeding.np_random(None)

    def observation_space(self, agent: str) -> spaces.Space[Any]:
        """Return the space of a seat's observations, the same object each time."""
        return self.seats.observation_spaces[agent]

    def action_space(self, agent: str) -> spaces.Space[Any]:
        """Return the space of a seat's actions, the same object each time."""
        return self.seats.action_spaces[agent]

    def render(self) -> None:
        """Return nothing: the board and the terminal show games."""

    def close(self) -> None:
        """Return nothing: there is nothing to let go of."""

    def _begin(self, seed: int | None) -> None:
        if seed is not None:
            self._random, _ = seeding.np_random(seed)
        self.seats.episode = self.seats.begun(int(self._random.integers(MOST_SEED)))
        self.agents = list(self.possible_agents)


class InTurn(_Game, AECEnv):  # type: ignore[misc]
    """Seats act in the order in which the game waits for them; what is sealed stays so until all are in."""

    metadata = {"name": "threshold_v1", "render_modes": [], "is_parallelizable": False}  # noqa: RUF012

    def __init__(self, seats: Seats) -> None:
        AECEnv.__init__(self)
        _Game.__init__(self, seats)

    def reset(self, seed: int | None = None, options: Seen | None = None) -> None:
        """Begin a new game; the same seed, the same game."""
        self._begin(seed)
        self.rewards = dict.fromkeys(self.agents, 0.0)
        self._cumulative_rewards = dict.fromkeys(self.agents, 0.0)
        self.terminations = dict.fromkeys(self.agents, False)
        self.truncations = dict.fromkeys(self.agents, False)
        self.infos = {team: self.seats.info(team) for team in self.agents}
        self._select()

    def observe(self, agent: str) -> Seen:
        """Return what a seat sees now."""
        return self.seats.seen(agent)

    def step(self, action: int | None) -> None:
        """Act for the selected seat. Raise IllegalDecision if the rules refuse it: nothing has changed."""
        team = self.agent_selection
        if self.terminations[team] or self.truncations[team]:
            self._was_dead_step(action)
            return
        assert action is not None
        self.seats.episode.act(team, int(action) - 1)
        self._cumulative_rewards[team] = 0.0
        self.rewards = dict(self.seats.episode.rewards(self.seats.reward))
        self.terminations = dict.fromkeys(self.agents, self.seats.episode.over)
        self.infos = {each: self.seats.info(each) for each in self.agents}
        self._accumulate_rewards()
        self._select()

    def _select(self) -> None:
        waiting = self.seats.episode.waiting
        self.agent_selection = waiting[0] if waiting else self.agents[0]


class AtOnce(_Game, ParallelEnv):  # type: ignore[misc]
    """All seats give an action each step; that of a seat which is not asked, or no more, counts for nothing.

    What is not legal is told in the infos as `refused`, and the first legal action is taken instead: the game
    does not stand still for one seat.
    """

    metadata = {"name": "threshold_v1", "render_modes": []}  # noqa: RUF012

    def reset(self, seed: int | None = None, options: Seen | None = None) -> tuple[Seen, Seen]:
        """Begin a new game and return what each seat sees, and the infos."""
        self._begin(seed)
        return self._seen(), {team: self.seats.info(team) for team in self.agents}

    def step(self, actions: dict[str, int]) -> tuple[Seen, Seen, Seen, Seen, Seen]:
        """Return observations, rewards, terminations, truncations and infos after all have acted."""
        game = self.seats.episode
        point, refused = game.point, set()
        for team in game.waiting:
            if game.point == point and team in game.waiting:
                legal = game.legal(team)
                number = int(actions[team]) - 1
                if number not in legal:
                    refused.add(team)
                    number = legal[0]
                game.act(team, number)
        infos = {team: self.seats.info(team) | {"refused": team in refused} for team in self.agents}
        ended = dict.fromkeys(self.agents, game.over)
        found = (
            self._seen(),
            dict(game.rewards(self.seats.reward)),
            ended,
            dict.fromkeys(self.agents, False),
            infos,
        )
        if game.over:
            self.agents = []
        return found

    def _seen(self) -> Seen:
        return {team: self.seats.seen(team) for team in self.agents}
