"""What stands behind the game: ladder, map and sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.scenario.expression import Expression
from game.texts.text import Text


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of the ladder."""

    number: int
    theirs: Text
    """What is done to the alliance."""
    ours: Text
    """What the alliance does."""
    band: str


@dataclass(frozen=True, slots=True)
class Band:
    """One of the five bands of the ladder."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Firebreak:
    """A line on the ladder that research found to matter."""

    above: int
    """It lies above this rung."""
    name: Text
    meaning: Text
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The escalation ladder, with room for two markers."""

    bands: tuple[Band, ...]
    rungs: tuple[Rung, ...]
    """Rung 0 first."""
    firebreaks: tuple[Firebreak, ...]
    ours: int
    """Where the two markers start."""
    theirs: int


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the map."""

    id: str
    name: Text
    longitude: int
    """In hundredths of a degree."""
    latitude: int
    inset: str
    """The inset that shows it, or empty for the main map."""
    side: Literal["left", "right", "above", "below"]
    """Where its label stands."""


@dataclass(frozen=True, slots=True)
class Inset:
    """A small map beside the main one."""

    id: str
    name: Text
    shape: str
    """The outline under `assets/map/` that it draws."""
    anchor: Literal["top_left", "top_right", "bottom_left", "bottom_right"]
    leader: str
    """A place that a line ties it to, or empty."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Something that moved between two places, drawn while its condition holds."""

    when: Expression
    """Reads only what all may see."""
    start: str
    end: str
    team: str
    claimed: bool
    """A claim by its speaker: drawn dashed."""
    label: Text


@dataclass(frozen=True, slots=True)
class HarmState:
    """How something that was hit stands, while its condition holds."""

    when: Expression
    """Reads only what all may see."""
    state: Literal["hit", "partly", "restored"]
    word: Text
    """"halted", "partly back"."""


@dataclass(frozen=True, slots=True)
class Harm:
    """Something on the map that can be hit. The first of its states that holds is shown; none, nothing."""

    place: str
    name: Text
    states: tuple[HarmState, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """What the board's map shows."""

    shape: str
    """The outline under `assets/map/`."""
    insets: tuple[Inset, ...]
    flows: tuple[Flow, ...]
    harms: tuple[Harm, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered source, claim or hypothesis, in our own words."""

    id: str
    """`S1`-`S47`, `R1`-`R71`, `H1`-`H18`."""
    text: Text
    cite: Text
    """Author, title, date; may be empty."""
    mark: str
    """`seed`, `verified`, `known` or `design`."""
