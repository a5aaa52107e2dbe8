"""The rows of the conductor's book: all that a game by hand asks, throws and marks, in the order of play.

Each row bears the words that are printed and, beside them, what they say: a test plays whole games from the
rows alone, so a row that is missing here is missing in the print.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.scenario.terms import Shape


@dataclass(frozen=True, slots=True)
class Line:
    """A condition or a number that is read off the record sheet."""

    tree: Shape
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that is marked on the record sheet."""

    kind: Literal["add", "to", "ours", "theirs", "set", "clear", "send", "lock", "unlock"]
    target: str
    amount: Line | None
    when: Line | None
    least: bool
    """Whether a marker that stands higher stays there."""
    words: str


@dataclass(frozen=True, slots=True)
class Face:
    """What a throw of three dice comes to, from 000 to 999."""

    outcome: str
    name: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Throw:
    """A draw whose odds are always the same."""

    id: str
    name: str
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Fate:
    """One outcome of a phase that chance decides."""

    id: str
    name: str
    odds: Line | None
    """How many of the thousand; none: what the others leave."""
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Come:
    """An inject of a phase, or of the shelf."""

    id: str
    msel: str
    headline: str
    to: str
    after: int
    """Room minutes after the opening."""
    when: Line | None
    marks: tuple[Mark, ...]
    blanks: tuple[str, ...]
    """What is to be written into its blanks."""


@dataclass(frozen=True, slots=True)
class Course:
    """An option of one table."""

    id: str
    code: str
    """What stands on its card: `S2-3`."""
    name: str
    when: Line | None
    needs: tuple[Line, ...]
    cost: tuple[tuple[str, int], ...]
    price: str
    takes: int
    time: str
    lapse: bool
    own: bool
    """Whether it stays secret to the end."""
    excludes: tuple[str, ...]
    rivals: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What one table is asked."""

    team: str
    name: str
    ask: str
    pick: int
    courses: tuple[Course, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A reservation of a text."""

    id: str
    code: str
    """On the card that drafts it in: `A3-1F`."""
    answer: str
    """On the card that raises it in an answer: `S3+2`; empty where none may be raised."""
    by: str
    whose: str
    label: str
    excludes: tuple[str, ...]
    rivals: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A text that may be signed."""

    id: str
    key: str
    name: str
    rule: Literal["both", "either", "lead", "silence"]
    who: str
    """The rule in words."""
    by: str
    first: str
    hours: int
    when: Line | None
    gates: tuple[tuple[str, str, Line], ...]
    """Capital, its name, what it needs before it may concur."""
    marks: tuple[Mark, ...]
    refused: tuple[Mark, ...]
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Talks:
    """What a joint phase goes by."""

    drafts: str
    ratify: tuple[str, ...]
    pen: tuple[str, ...]
    """The capitals' names, the first with the pen in odd rounds."""
    rounds: int
    window: Line
    pace: Line
    overtaken: Line | None
    papers: tuple[Paper, ...]
    label: str
    fallback: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A branch, an ending, a rating: what it leads to if its condition holds."""

    to: str
    name: str
    when: Line | None


@dataclass(frozen=True, slots=True)
class Leaf:
    """A phase."""

    id: str
    number: int
    """That of its cards; 0 where tables are asked nothing."""
    name: str
    opens: int | None
    hour: str
    minutes: int
    skipped: bool
    throws: tuple[Throw, ...]
    comes: tuple[Come, ...]
    asked: tuple[Asked, ...]
    talks: Talks | None
    fates: tuple[Fate, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Hour:
    """What time brings at each full step."""

    every: int
    step: str
    when: Line | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A number or a condition that has a name and stands on no track."""

    id: str
    name: str
    line: Line
    least: int
    """What it is below the first step."""
    steps: tuple[tuple[int, int], ...]
    """From which figure of the line on it is which number; empty: it is the line itself."""


@dataclass(frozen=True, slots=True)
class Rated:
    """An objective with its letters."""

    id: str
    text: str
    whose: str
    letters: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """An aim that a capital may seal."""

    id: str
    code: str
    name: str
    met: Line


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on the map while a condition holds."""

    what: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """A gauge of the record sheet."""

    id: str
    name: str
    start: int
    low: int
    high: int
    unit: str
    readers: tuple[str, ...]
    """Teams that are told, `all`, or nobody before the end."""
    words: tuple[tuple[int, str], ...]
    worded: bool
    """Whether its readers are told the word and never the figure."""


@dataclass(frozen=True, slots=True)
class Box:
    """A flag of the record sheet."""

    id: str
    name: str
    readers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A whole game by hand."""

    tracks: tuple[Track, ...]
    boxes: tuple[Box, ...]
    ours: int
    theirs: int
    rungs: tuple[tuple[str, str], ...]
    """What was done to us, what we did; rung 0 first."""
    minute: int
    """The exercise clock at STARTEX."""
    turns: int
    settings: tuple[tuple[str, str, str, str], ...]
    """Axis and choice, and both in words."""
    throws: tuple[Throw, ...]
    """Of STARTEX."""
    pick: int
    """Aims that each capital seals."""
    aims: tuple[Wanted, ...]
    capitals: tuple[str, ...]
    hours: tuple[Hour, ...]
    reckonings: tuple[Reckoning, ...]
    leaves: tuple[Leaf, ...]
    shelf: tuple[Come, ...]
    always: tuple[Way, ...]
    endings: tuple[Way, ...]
    also: tuple[Way, ...]
    rated: tuple[Rated, ...]
    estimates: tuple[Way, ...]
    """What settles an estimate of likelihood."""
    map: tuple[Shown, ...]
