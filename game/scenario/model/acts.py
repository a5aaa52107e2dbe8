"""What seats may do and read: options, joint texts, injects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.scenario.expression import Expression
from game.scenario.model.base import Audience, Effect, Medium, Need, Where
from game.texts.text import Text


@dataclass(frozen=True, slots=True)
class Option:
    """A national course of action."""

    id: str
    team: str
    name: Text
    summary: Text
    """One sentence under the name; may be empty."""
    best_case: Text
    """The line that its own advocates would sign."""
    exit: Text
    """For public acts: the way back down; may be empty."""
    lapse: bool
    """Whether the clock commits it when the team does not answer."""
    takes: int
    """Minutes of the exercise clock."""
    cost: tuple[tuple[str, int], ...]
    """Meters of its own team and what it takes from each; refused if there is less."""
    needs: tuple[Need, ...]
    when: Expression | None
    """Offered only while this holds; reads only what the team may see."""
    reveal: Literal["all", "own"]
    """`own`: stays sealed until ENDEX."""
    tags: tuple[str, ...]
    do: tuple[Effect, ...]
    sources: tuple[str, ...]
    where: Where
    excludes: tuple[str, ...] = ()
    """Options of the same team that contradict it, whichever of the two says so: never sealed together."""


@dataclass(frozen=True, slots=True)
class Reservation:
    """A word that a capital may add to a text when it answers, or that is drafted in beforehand."""

    id: str
    by: str
    label: Text
    words: Text
    """The sentence that it adds to the paper."""
    do: tuple[Effect, ...]
    excludes: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class JointText:
    """A text that the alliance may sign."""

    id: str
    name: Text
    summary: Text
    best_case: Text
    words: Text
    """The sentence itself, two authentic texts of 25 to 50 words."""
    ancestor: Text
    """The historical formula that it descends from; may be empty."""
    rule: Literal["both", "either", "lead", "silence"]
    by: str
    """The lead, for `lead`; else empty."""
    first: str
    """Who answers first and openly, for `both`; else empty."""
    commits: int
    """0-9: how far it binds the two capitals, an ordinal scale."""
    hours: int
    """Exercise hours to agree it, before `pace`."""
    when: Expression | None
    """Public condition for tabling."""
    when_words: Text
    """That condition in words, for the greyed text; empty where there is none."""
    gates: tuple[tuple[str, Need], ...]
    """Per capital: its private condition for concurring."""
    do: tuple[Effect, ...]
    refused: tuple[Effect, ...]
    reservations: tuple[Reservation, ...]
    tags: tuple[str, ...]
    sources: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Inject:
    """A message to seats."""

    id: str
    msel: str
    type: Literal["info", "dec", "noise", "cont"]
    """Known to exercise control alone until ENDEX; `cont` waits on exercise control's shelf."""
    at: int | None
    """The minute that it bears; none: the minute at which it comes."""
    after: int
    """Room minutes after the phase's opening; 0: at the opening."""
    when: Expression | None
    sender: Text
    to: Audience
    medium: Medium
    place: str
    """A place on the map, or empty."""
    headline: Text
    """At most 60 characters: what the board's card shows."""
    text: Text
    unknown: Text
    """The sentence that says what is not known; shown apart."""
    do: tuple[Effect, ...]
    sources: tuple[str, ...]
    where: Where
