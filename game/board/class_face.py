"""What the class's screens are given: where each group is and how far, and one group's turn sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.board.keying import Slot, Typed
from game.texts import NO_TEXT, Text

State = Literal["waiting", "keyed", "lapsed", "not_asked", "empty", "bot"]
Why = Literal["", "sheet", "late", "cards", "call", "asked"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One table of one group: what it owes, never a word of what it is asked."""

    team: str
    name: Text
    letter: str
    state: State
    slot: Slot | None = None
    """None where nothing can be keyed in or taken back."""
    shown: str = ""
    """The keys of what is keyed in, only while the facilitator looks."""
    full: Text = NO_TEXT
    """Why the last answer was refused in the rules' own words, only while the facilitator looks."""


@dataclass(frozen=True, slots=True)
class Row:
    """One group."""

    number: str
    label: str
    phase: Text
    stage: str
    turn: int
    done: int
    parts: int
    cells: tuple[Cell, ...]
    seconds: int | None
    """Left for the present question; none where nothing is timed."""
    stands: bool
    """Whether the group's clock stands."""
    why: Why = ""
    """Why it waits for the facilitator."""
    place: int = 0
    """Its place in the queue, from 1; 0 while it needs nobody."""
    minutes: int = 0
    """How long it has waited."""
    sheet: bool = False
    """Whether all are in and the turn sheet has not been handed over."""
    over: bool = False
    whole: int = 3600
    """Seconds that the present question has in all."""


@dataclass(frozen=True, slots=True)
class ClassFace:
    """The whole class."""

    title: Text
    rows: tuple[Row, ...]
    running: bool
    started: bool
    minutes: int
    """How long the class has played, without pauses."""
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a turn sheet."""

    kind: Literal["head", "line", "small"]
    text: Text
    mark: str = ""
    """An inject card's number, or a card's key."""


@dataclass(frozen=True, slots=True)
class SheetPage:
    """What one reader of a group gets: everyone, or one table alone."""

    team: str
    """Empty for everyone."""
    name: Text
    letter: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TurnSheet:
    """What a group is told before its next question."""

    number: str
    label: str
    turn: int
    phase: Text
    pages: tuple[SheetPage, ...]
    handed: bool
    """Whether it has been handed over already."""
    over: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """What the facilitator has selected and typed: a part of the ui."""

    row: int = 0
    column: int = 0
    typed: Mapping[str, Typed] = field(default_factory=dict)
    """By group, table and point."""
    look: bool = False
    """Whether what is keyed in shows: only while the key is held."""
    page: int = 0
    """Of the turn sheet: 0 for everyone, then the tables."""
    part: int = 0
    """Which part of a page that is longer than the screen."""
    said: Text = NO_TEXT
    """A line at the foot: what was done."""
    bad: bool = False


def place_of(row: int, team: str, point: str) -> str:
    """Return the name under which what is typed for a table's question is kept."""
    return f"{row} {team} {point}"
