"""What happened, as records. Each has an audience: whoever is not in it does not learn that it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.rules.quick import quick
from game.rules.state import Attempt, Decision, Delivery, Paper, State
from game.scenario.model import Audience, Where

ALL: Audience = ("all",)
WHITE_CELL: Audience = ("white_cell",)


@quick
@dataclass(frozen=True, slots=True)
class Cause:
    """What made something happen: a decision, an inject, time, chance, a paper, an override."""

    kind: Literal["option", "inject", "passing", "chance", "text", "reservation", "refused", "fallback",
                  "white_cell"]  # fmt: skip
    id: str
    team: str = ""
    where: Where | None = None


@quick
@dataclass(frozen=True, slots=True)
class Entered:
    """A phase opened."""

    audience: Audience
    phase: str
    turn: int
    minute: int


@quick
@dataclass(frozen=True, slots=True)
class Delivered:
    """An inject came."""

    audience: Audience
    delivery: Delivery


@quick
@dataclass(frozen=True, slots=True)
class SealedBy:
    """A seat has sealed, unsealed or lapsed; what, nobody learns here."""

    audience: Audience
    seat: str
    how: Literal["sealed", "unsealed", "lapsed"]


@quick
@dataclass(frozen=True, slots=True)
class Revealed:
    """What a team chose is turned over."""

    audience: Audience
    team: str
    decision: Decision
    lapsed: bool
    cause: Cause


@quick
@dataclass(frozen=True, slots=True)
class Changed:
    """A meter changed, or would have but for its bounds."""

    audience: Audience
    meter: str
    before: int
    after: int
    wanted: int
    """What the effect asked for; different from `after` when it was clamped."""
    cause: Cause
    where: Where


@quick
@dataclass(frozen=True, slots=True)
class Moved:
    """A marker on the ladder moved."""

    audience: Audience
    marker: Literal["ours", "theirs"]
    before: int
    after: int
    cause: Cause
    where: Where


@quick
@dataclass(frozen=True, slots=True)
class Flagged:
    """A flag was set or cleared, or an option locked or unlocked."""

    audience: Audience
    kind: Literal["set", "clear", "lock", "unlock"]
    target: str
    cause: Cause
    where: Where


@quick
@dataclass(frozen=True, slots=True)
class NotApplied:
    """An effect whose `if` did not hold, or that changed nothing."""

    audience: Audience
    source: str
    cause: Cause
    where: Where


@quick
@dataclass(frozen=True, slots=True)
class Drawn:
    """Chance answered."""

    audience: Audience
    name: str
    outcome: str
    odds: tuple[tuple[str, int], ...]


@quick
@dataclass(frozen=True, slots=True)
class Tabled:
    """A text lies on the table."""

    audience: Audience
    text: tuple[str, ...]
    hours: int
    round: int
    changed: bool
    by: str
    """Who wrote it: `alliance`, a capital by the rival drafts rule, or `reservation`."""


@quick
@dataclass(frozen=True, slots=True)
class Answered:
    """A paper's answers were turned over."""

    audience: Audience
    attempt: Attempt


@quick
@dataclass(frozen=True, slots=True)
class PaperEnded:
    """A joint phase is over."""

    audience: Audience
    paper: Paper


@quick
@dataclass(frozen=True, slots=True)
class Tried:
    """One branch or ending that was asked."""

    to: str
    source: str
    """The condition as written; empty for the last."""
    reads: tuple[tuple[str, int | str], ...]
    """The names that it read and their values."""
    held: bool
    where: Where


@quick
@dataclass(frozen=True, slots=True)
class Branched:
    """A phase was left; the last of `tried` is the branch that was taken."""

    audience: Audience
    start: str
    to: str
    tried: tuple[Tried, ...]


@quick
@dataclass(frozen=True, slots=True)
class Ended:
    """The game is over."""

    audience: Audience
    ending: str
    also: tuple[str, ...]
    tried: tuple[Tried, ...]
    figures: tuple[tuple[str, int], ...]
    """The ending's `shows` and their values."""
    ratings: tuple[tuple[str, str], ...]
    """Objective and its letter."""
    aims: tuple[tuple[str, str, bool], ...]
    """Capital, aim, met."""


Event = (
    Entered | Delivered | SealedBy | Revealed | Changed | Moved | Flagged | NotApplied | Drawn
    | Tabled | Answered | PaperEnded | Branched | Ended
)  # fmt: skip

Events = tuple[Event, ...]


@quick
@dataclass(frozen=True, slots=True)
class Step:
    """What applying a decision gave."""

    state: State
    events: Events
