"""What the screens are given: views of the game and the facts around it that belong to the room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.board.class_face import ClassFace, TurnSheet
from game.board.joining_face import Joining
from game.board.known import Known
from game.board.theatre_face import TheatreFace
from game.texts import NO_TEXT, Text
from game.texts.glossary import NO_TERMS, Glossary

if TYPE_CHECKING:
    from game.ahead import Outlook
    from game.debrief.wash import Wash
    from game.errors import Fault
    from game.review.aside import Told
    from game.session import Asked, Preset, View


@dataclass(frozen=True, slots=True)
class ClockFace:
    """The room clock."""

    seconds: int | None = None
    """Left for the present question; none where nothing is timed."""
    paused: bool = False
    whole: int = 3600
    """Seconds that the present question has in all."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A setting of a scenario, for the menu."""

    id: str
    name: Text
    default: str
    choices: tuple[tuple[str, Text], ...]
    """Each choice and its name; after a line break, what choosing it means."""


@dataclass(frozen=True, slots=True)
class Format:
    """An edition of a scenario, for the menu."""

    minutes: int
    name: Text = NO_TEXT
    means: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class Offered:
    """A scenario as the menu shows it."""

    id: str
    """What `start` is given: a shipped name or a path."""
    title: Text
    summary: Text
    notice: Text
    axes: tuple[Axis, ...]
    formats: tuple[Format, ...]
    """The shortest first."""
    minutes: int
    """Of the whole scenario, all phases asked."""
    whole: bool
    """Whether the whole scenario is a choice of its own: no format is as long and leaves nothing out."""
    teams: tuple[tuple[str, Text, str], ...]
    """Team, name, letter."""
    doctrines: tuple[tuple[str, Text, Text], ...]
    """Id, name, the idea in a sentence."""
    presets: Mapping[str, Preset]
    """In the order of their keys."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A scenario that its author writes while its game is open."""

    file: str
    """Its name."""
    faults: tuple[Fault, ...] = ()
    """What is wrong with the last save, the first first; the save before it is still shown."""
    trouble: str = ""
    """Why a sound save cannot be played on with, or nothing."""
    stopped: Text = NO_TEXT
    """Which decision the last save makes impossible, and why."""
    shown: int = 0
    """Saves that were shown so far."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that a layout may show."""

    room: View | None = None
    """None before a game."""
    seat: View | None = None
    """The view of the seat whose curtain is open."""
    cards: Mapping[str, View] = field(default_factory=dict)
    """Views of the seats whose answer cards are keyed in: fetched only once all cards lie face up."""
    control: View | None = None
    """Control's own, only while exercise control is open."""
    known: Known = field(default_factory=Known)
    """What control knows beside it, as long."""
    odds: Outlook | None = None
    """The odds from here, only while exercise control looks at them."""
    wash: Wash | None = None
    """The hot wash, once the game is over and has been read."""
    turning: Told | None = None
    """Its turning points, or how far their review is; none where nobody reviews it."""
    how: Mapping[str, str] = field(default_factory=dict)
    """Team -> `people`, `cards`, `bot:NAME`, `nobody`."""
    clock: ClockFace = ClockFace()
    line: int | None = None
    """Seconds that the line between the capitals is still open; none while there is no line."""
    asked: tuple[Asked, ...] = ()
    """The questions to control of the seat whose curtain is open."""
    trouble: Text = NO_TEXT
    """What stands in red: why nothing is recorded, that the computer slept, or where the game goes on."""
    failing: bool = False
    """Whether the disk takes no records just now."""
    offered: tuple[Offered, ...] = ()
    faults: tuple[str, ...] = ()
    """Scenarios that could not be read, a line each."""
    saved: str = ""
    """The newest game that can be resumed: its folder's name."""
    code: str = ""
    """The short code of the log's head; exercise control's alone."""
    phase_code: str = ""
    """The code as it was when the last phase ended, for the room; empty where nothing is recorded."""
    groups: ClassFace | None = None
    """The class, where one plays."""
    sheet: TurnSheet | None = None
    """One group's turn sheet, only while it is open."""
    unkept: bool = False
    """Whether nothing of the game is recorded, because that was asked for."""
    watched: Watched | None = None
    """The file that is watched, in the try-out of its author."""
    theatre: TheatreFace | None = None
    """A recorded game that is looked at again."""
    joining: Joining | None = None
    """How devices join, where the game is hosted."""
    glossary: Glossary = NO_TERMS
    sources: tuple[tuple[str, Text, Text], ...] = ()
    """For the page about the game: id, text, where it is from."""


def by_card(view: View | None, how: str) -> bool:
    """Return whether a seat answers with a card now, openly: all but its aims, which stay sealed."""
    return how == "cards" and not (view and view.question and view.question.kind == "aims")
