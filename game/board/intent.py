"""What the board asks of the world: decisions for the session, conduct, a new game, windows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.board.ui import Plan

if TYPE_CHECKING:
    from game.session import Decision


Whose = Literal["control", "tables"]
"""Who hears what became of something: exercise control, or those at the tables' window."""


@dataclass(frozen=True, slots=True)
class Decide:
    """A seat's decision, to be submitted."""

    decision: Decision
    note: str


@dataclass(frozen=True, slots=True)
class Conduct:
    """Something that exercise control does."""

    verb: str
    """start, pause, resume, extend, skip, release, leave_out, say, override, paper, set, rewind, mark, note,
    slow, fit, answer, reseat, open_line, close_line, endex."""
    text: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """A table's question to control."""

    seat: str
    words: str


@dataclass(frozen=True, slots=True)
class Odds:
    """Exercise control looks at the odds from here."""

    team: str = ""
    """The team that the next doctrine is to play on; none where they are only looked at."""


@dataclass(frozen=True, slots=True)
class Begin:
    """A new game as planned."""

    plan: Plan
    dry: bool = False
    """Whether bots play it for the facilitator and nothing is kept."""


@dataclass(frozen=True, slots=True)
class Resume:
    """The newest game, gone on with."""


@dataclass(frozen=True, slots=True)
class Theatre:
    """The theatre opened on the game that has ended, or left for it; a bookmark; a game that begins here."""

    verb: Literal["bookmark", "fork", "watch", "back"]
    """`watch`: the game that has just ended is looked at again; `back`: to its hot wash."""
    record: int = 0
    """At which it is looked at."""


@dataclass(frozen=True, slots=True)
class Leave:
    """The game is left; its log stays."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Something about windows and the program: fullscreen, windows, control, seed, next, quit."""

    what: str


@dataclass(frozen=True, slots=True)
class InGroup:
    """A decision or a question of one group's table, or what exercise control does in one group."""

    row: int
    what: Decide | Conduct | Ask | Odds
    whose: Whose = "control"


@dataclass(frozen=True, slots=True)
class InClass:
    """Something that the facilitator does with the class or one of its groups."""

    verb: str
    """clock, call, handed, lapse, label, endex."""
    row: int = 0
    text: str = ""
    """The table that lapses, or the label."""


@dataclass(frozen=True, slots=True)
class InLobby:
    """Something that exercise control does with a device that has joined, or with the code."""

    verb: str
    """approve, move, remove, renew."""
    device: str = ""
    group: int = 0
    team: str = ""


Intent = Decide | Conduct | Ask | Odds | Begin | Resume | Theatre | Leave | Turn | InGroup | InClass | InLobby
