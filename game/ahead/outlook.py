"""What the odds say, as screens show it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from game.machine import Taken
from game.texts import Text


@dataclass(frozen=True, slots=True)
class Line:
    """An ending and how many of the games played on came to it."""

    code: str
    title: Text
    games: int
    low: int
    """Per mille: the near end of the 95 % interval of its share."""
    high: int


@dataclass(frozen=True, slots=True)
class Player:
    """A team and the doctrine by which it is played on."""

    team: str
    name: Text
    doctrine: str
    """Its id; empty where nobody plays the team."""
    called: Text
    idea: Text


@dataclass(frozen=True, slots=True)
class Outlook:
    """The odds of the endings from a state."""

    how: Literal["reckoning", "ready", "stopped", "over"] = "reckoning"
    """`ready` as soon as there are figures, though finer ones may follow; `stopped` where no more come."""
    players: tuple[Player, ...] = ()
    games: int = 0
    """Games played on so far."""
    most: int = 0
    """Games that will be played."""
    lines: tuple[Line, ...] = ()
    """Every ending, the likeliest first; those alike in the order of the scenario."""
    taken: Taken = field(default_factory=Taken)
    """What the games met from here on: phases that opened, branches, endings and those that joined them."""


NOT_ASKED = Outlook()
"""Before anybody asks."""

SIZES = (50, 200, 500)
"""Games after which there is an answer: a coarse one soon, finer ones as they come."""
