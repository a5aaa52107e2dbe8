"""What the person at the screen has opened, chosen and typed: a frozen value that `react` replaces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.board.class_face import Grid
from game.board.desk import Desk
from game.board.motion import STANDING, Moving
from game.board.part import Look
from game.board.playhead import Playhead
from game.board.settings import Settings
from game.board.theme import Theme
from game.texts import NO_TEXT, Text

Unknown = Literal["", "who", "why", "how_many", "how_long"]
Confidence = Literal["", "low", "moderate", "high"]
Curtain = Literal["closed", "peek", "open"]
Pace = Literal["", "slow", "fast", "step"]

CONTROL = ("conduct", "say", "endex", "odds", "advance", "rewind")
"""The pages of exercise control, and those that lie over them."""

PATIENCE = 30
"""Seconds without a key after which a curtain closes by itself."""

NOTE = 140
"""The most characters of a typed reason."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision that a seat is making and has not sealed."""

    options: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    sake: str = ""
    known: str = ""
    unknown: Unknown = ""
    confidence: Confidence = ""
    way_back: bool = False
    estimates: Mapping[str, str] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A game that is being set up in the menu."""

    scenario: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    edition: int | None = None
    seats: Mapping[str, str] = field(default_factory=dict)
    seed: int = 0
    preset: str = ""
    pace: int = 100
    """How slow the room's clock goes, in per cent."""
    groups: int = 0
    """Groups of a class that are keyed in on one screen; 0 for a game of its own."""


@dataclass(frozen=True, slots=True)
class UI:
    """The state of the board that is no part of the game."""

    lang: str = "en"
    """The room's."""
    theme: Theme = "light"
    settings: Settings = field(default_factory=Settings)
    unkept: Text = NO_TEXT
    """Why the settings are not remembered, or an empty text."""
    read_in: str = ""
    """The language of the picture, where it is not the room's: `picture` sets it behind a table's curtain."""
    screen: Literal["notice", "menu", "briefing", "play", "grid", "theatre"] = "notice"
    dry: Pace = ""
    """The pace of a dry run; empty in a game that is recorded."""
    over: str = ""
    """A page laid over the table's screen: help, about, ladder, reader, conduct, say, endex, cards, quit,
    settings, sheet, class_endex, class_leave; in the theatre chain, fork, beside, early."""
    beneath: str = ""
    """The page of those that help or settings lie over, and that is there again once they close."""
    shown: str = ""
    """A page laid over the room's picture: ladder or reader."""
    defining: str = ""
    """The window that the glossary lies over: room or table; or none."""
    term: str = ""
    """The term that was pressed, which the glossary shows first."""
    reading: str = ""
    """The inject that the reader shows."""
    windows: int = 1
    mirrored: bool = False
    """Whether two windows share one display, so that the room's must blank while a curtain is open."""
    front: Literal["room", "table"] = "table"
    """Which of the two the only window shows."""
    focus: str = ""
    left: Mapping[str, str] = field(default_factory=dict)
    """Where the focus was on each page that was left."""
    seat: str = ""
    """Whose curtain is open or was last."""
    curtain: Curtain = "closed"
    idle: int = 0
    """Seconds since the last key or click."""
    reveal: bool = False
    """Whether exercise control shows what is sealed: only while the key is held."""
    blank: bool = False
    """Whether the room's picture is covered by hand."""
    tab: str = "choose"
    """Which page of a seat's question is open: choose or reasons."""
    pages: Mapping[str, int] = field(default_factory=dict)
    """Page of each thing that pages, from 0."""
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    """Keyed `seat point`."""
    plan: Plan = Plan()
    typing: str = ""
    """The field that takes the keys: note, say, seed; or none."""
    typed: str = ""
    """The words of a free inject."""
    to: tuple[str, ...] = ()
    """Its recipients."""
    seen: str = ""
    """The point up to which the room has seen what happened."""
    notice: Text = NO_TEXT
    """A line for the person at the table: a refusal, or what was saved."""
    bad: bool = False
    """Whether that line is a refusal."""
    waiting: tuple[str, ...] = ()
    """Requests that are not on disk yet."""
    token: str = ""
    """Makes requests of this run different from those of any other."""
    count: int = 0
    """Requests so far."""
    grid: Grid = field(default_factory=Grid)
    apart: bool = False
    """Whether this is the ui of exercise control's own window."""
    desk: Desk = field(default_factory=Desk)
    """Exercise control's pages."""
    playhead: Playhead = field(default_factory=Playhead)
    """Where the replay stands."""
    moving: Moving = STANDING
    """The moment of a movement: the loop sets it for each picture."""

    @property
    def look(self) -> Look:
        """Return the language, the colours, the moment of a movement and the size of the texts."""
        return Look(
            self.read_in or self.lang, self.theme, self.moving, self.settings.size, self.settings.contrast
        )

    @property
    def sees_odds(self) -> bool:
        """Return whether a page is open that shows the odds from here, once somebody has asked for them."""
        return self.opened == "odds" or (self.opened in CONTROL and self.desk.page == "course")

    @property
    def opened(self) -> str:
        """Return the page that is open, be it beneath help or settings."""
        return self.beneath or self.over

    def read_by(self, team: str) -> str:
        """Return the language behind a team's curtain."""
        return self.settings.tables.get(team, self.lang)

    def page(self, what: str) -> int:
        """Return the page of something that pages."""
        return self.pages.get(what, 0)

    def draft(self, seat: str, point: str) -> Draft:
        """Return what a seat has put together for a question so far."""
        return self.drafts.get(f"{seat} {point}", Draft())
