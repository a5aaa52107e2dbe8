"""What a chart is made of. Across, a place is per mille of the width, whatever that will be; down, in pixels.

So a chart fills a telephone and a projector alike, and its words keep their size.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FULL = 1000
"""The whole width."""

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle."""

    x: int
    y: int
    width: int
    height: int
    ink: str
    """A name that the page gives a colour to: `code-e1`, `band`."""
    says: str = ""
    """What a reader is told who points at it, or cannot see it."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    x: int
    y: int
    to_x: int
    to_y: int
    ink: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Dot:
    """A point that stands for a figure."""

    x: int
    y: int
    ink: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """Words on a chart, on their base line."""

    x: int
    y: int
    words: str
    ink: str = "words"
    anchor: Anchor = "start"


Mark = Bar | Stroke | Dot | Label


@dataclass(frozen=True, slots=True)
class Chart:
    """Marks in the order in which they are laid down."""

    height: int
    marks: tuple[Mark, ...]
    says: str
    """The chart in a sentence."""
