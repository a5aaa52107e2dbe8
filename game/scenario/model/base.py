"""What every part of a scenario is made of: places in files, effects, needs, lists of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.scenario.expression import Expression
from game.texts.text import Text

Audience = tuple[str, ...]
"""Who may know: `all`, `room`, `white_cell`, a team, or a role written `seoul.se6`."""


Medium = Literal["cable", "report", "call", "press", "broadcast", "social", "statement", "memo"]


DILEMMA_GOODS = (
    "speed", "certainty", "unity", "sovereignty", "calm", "candour",
    "punish", "contain", "secrecy", "accountability",
)  # fmt: skip
"""The goods that a dilemma may set against each other."""


TAGS = (
    "public", "quiet", "alone", "ally", "consult", "blame", "cost", "military", "force", "care", "defence",
    "law", "evidence", "candour", "delay", "exit", "tempt",
)  # fmt: skip
"""The tags of the game's own options; the head of `shared/options.yaml` says what each means."""


SAKES = ("lives", "calm", "law", "unity", "credibility", "candour")
"""The values for whose sake a decision may be made."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place in a file that a thing was read from."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Startex:
    """When the exercise starts: hour 0 of D-day."""

    weekday: str
    """`monday` to `sunday`."""
    minute: int
    """Minutes after midnight in `zone`."""
    zone: str
    also: tuple[tuple[str, int], ...]
    """Other zones and their distance in minutes, for example `("ET", -840)`."""


@dataclass(frozen=True, slots=True)
class Hashes:
    """What a log is held against."""

    mechanics: str
    """SHA-256 over ids, numbers, conditions, effects and order."""
    texts: str
    """SHA-256 over everything that people read."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One line of `do:`."""

    kind: Literal["add", "to", "ours", "theirs", "set", "clear", "send", "lock", "unlock"]
    """`add` and `to` change a meter (a minus is in the amount), `ours` and `theirs` move a marker."""
    target: str
    """The meter, flag, inject or option; empty for the two markers."""
    amount: Expression | None
    """For `add`, `to`, `ours`, `theirs`."""
    when: Expression | None
    """The condition after `if`, or none."""
    source: str
    """The line as the author wrote it."""
    where: Where
    least: bool = False
    """Whether a marker that stands higher already stays there."""


@dataclass(frozen=True, slots=True)
class Need:
    """One line of `needs:` or a gate, with the words that the team reads."""

    expression: Expression
    words: Text
    """The line in the meters' words, for example "confidence at least 60"."""
