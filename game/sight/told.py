"""The parts of a view that tell what happened, why, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game.texts.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the resolution: what happened, and why."""

    kind: str
    """The event's kind: revealed, changed, moved, flagged, drawn, delivered, tabled, answered, paper,
    branched, entered, ended, sealed, not_applied; went_back where control went back to what stands."""
    text: Text
    """A sentence."""
    team: str
    meter: str
    before: int | None
    after: int | None
    where: str
    """`path:line` of the scenario, or empty."""
    why: Text
    """What caused it, in words; may be empty."""


@dataclass(frozen=True, slots=True)
class BranchLine:
    """One condition asked on leaving a phase, in the order asked."""

    to: Text
    source: str
    """The condition as written; empty where it reads what the viewer may not know, and for the last."""
    values: tuple[tuple[str, str], ...]
    held: bool
    hidden: bool
    where: str
    why: Text
    words: Text = NO_TEXT
    """The condition as people read it; empty where the author has not written it so."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of the timeline."""

    kind: Literal["phase", "inject", "decision", "paper", "ladder", "ending"]
    turn: int
    label: Text
    team: str
    minute: int
    part: int = 0
    """Of the first phase of a part: the part's number on the ribbon, from 1; else 0."""


@dataclass(frozen=True, slots=True)
class AimLine:
    """An aim that a capital may seal."""

    id: str
    name: Text
    text: Text
    sealed: bool
    met: bool | None = None
    """After the end only."""


@dataclass(frozen=True, slots=True)
class RatingLine:
    """An objective and how it was met."""

    objective: str
    text: Text
    letter: str
    """P performed without challenges, S some, M major, U unable."""


RESOLVED = ("revealed", "answered", "paper", "drawn")
"""Kinds of happenings that make a step worth reading before what comes next."""


def resolved(happenings: Sequence[Happening]) -> bool:
    """Return whether something was decided, signed or drawn in a step."""
    return any(each.kind in RESOLVED for each in happenings)


@dataclass(frozen=True, slots=True)
class EndingView:
    """How the game ended."""

    id: str
    code: str
    title: Text
    text: Text
    figures: tuple[tuple[str, Text, int], ...]
    also: tuple[tuple[str, Text, Text], ...]
    """Code, title, text of the endings that joined."""
    ratings: tuple[RatingLine, ...]
    aims: tuple[tuple[str, AimLine], ...]
    questions: tuple[Text, ...]
    draws: tuple[tuple[str, str], ...]
    """What was true all along, by id: draw and outcome."""
    tried: tuple[BranchLine, ...]
    truth: tuple[tuple[Text, Text], ...] = ()
    """What was true all along, in the scenario's words; draws that have no name are not among it."""
