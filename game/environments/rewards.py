"""What a seat has won at ENDEX: its own sealed aims, the exercise's objectives, or half of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from game.errors import GameError
from game.rules import closing
from game.rules.state import State

Reward = Literal["aims", "objectives", "both"]

LETTERS = {"P": 1.0, "S": 2 / 3, "M": 1 / 3, "U": 0.0}
"""Performed without challenges, with some, with major ones, unable."""


def known(reward: str) -> Reward:
    """Return the reward of a name; raise GameError for another name."""
    for each in get_args(Reward):
        if each == reward:
            return each  # type: ignore[no-any-return]
    raise GameError(f"reward {reward!r} should be aims, objectives or both")


def rewards(state: State, teams: Sequence[str], reward: Reward) -> Mapping[str, float]:
    """Return what each team has won, 0 to 1.

    `aims`: the share of its own sealed aims that were met, a team that seals none by the objectives;
    `objectives`: the mean of the letters of those that are its own or everybody's; `both`: half of each.
    """
    met: dict[str, list[bool]] = {}
    for team, _, is_met in closing.aims(state):
        met.setdefault(team, []).append(is_met)
    letters = dict(closing.ratings(state))
    found = {}
    for team in teams:
        rated = _rated(state, team, letters)
        own = met.get(team, [])
        aims = sum(own) / len(own) if own else rated
        found[team] = {"aims": aims, "objectives": rated, "both": (aims + rated) / 2}[reward]
    return found


def _rated(state: State, team: str, letters: Mapping[str, str]) -> float:
    own = [each.id for each in state.scenario.objectives.values() if each.team in ("", team)]
    return sum(LETTERS.get(letters[name], 0.0) for name in own) / len(own) if own else 0.0
