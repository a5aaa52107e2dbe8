"""A report as a document: sections of paragraphs, points, tables, charts and blanks, with what each rests on.

A page, a Markdown file and a PDF are three ways to write the same document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.debrief.claim import Claim
from game.figures.marks import Chart
from game.texts import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Statements that stand together."""

    claims: tuple[Claim, ...]
    quiet: bool = False
    """Whether it explains the page rather than the game."""
    heading: bool = False
    """Whether it heads what follows."""


@dataclass(frozen=True, slots=True)
class Points:
    """A list; each of its points is one or more statements."""

    items: tuple[tuple[Claim, ...], ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; a row has as many cells as the head."""

    head: tuple[Text, ...]
    rows: tuple[tuple[Claim, ...], ...]
    narrow: tuple[int, ...] = ()
    """Columns that need no more room than their words."""
    form: bool = False
    """Whether its empty cells are there to be written in."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with its sentence."""

    charts: Mapping[str, Chart]
    """By language: the words on it are drawn."""
    caption: Claim


Block = Paragraph | Points | Table | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the document."""

    id: str
    title: Text
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One record of the log in words: where every reference leads."""

    n: int
    moment: Text
    seat: Text
    text: Text
    counts: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report."""

    title: Text
    kind: Text
    """What sort of document it is."""
    facts: tuple[tuple[Text, Text], ...]
    """Beside the title: a word and what stands for it."""
    sections: tuple[Section, ...]
    records: tuple[RecordLine, ...]
    foot: Text = NO_TEXT
