"""What one viewer may see: a `View` is all that a screen, a page, a bot or a report of a seat ever gets.

Texts are in both languages with their figures filled in; screens choose the language and the size.
`sight.view` makes these from a state; nothing else does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.scenario.model import Inset, Ladder, Place
from game.sight.asked import PaperView, QuestionView, Standing
from game.sight.told import AimLine, BranchLine, EndingView, Happening, Mark
from game.texts import NO_TEXT, Text, figures


@dataclass(frozen=True, slots=True)
class Part:
    """One part on the ribbon."""

    id: str
    name: Text
    state: Literal["done", "now", "ahead"]


@dataclass(frozen=True, slots=True)
class Moment:
    """The exercise clock."""

    minute: int
    """From STARTEX."""
    day: int
    """0 on D-day, -1 the day before."""
    weekday: str
    time: str
    """`08:10` in the scenario's zone."""
    zone: str
    also: tuple[tuple[str, str, str], ...]
    """Other zones: name, weekday, time."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """A meter that the viewer may see."""

    meter: str
    name: Text
    value: int | None
    """None where it is shown in words only."""
    word: Text
    """The word for the figure, or an empty text."""
    before: int | None
    """In the turn before, while its question was open; once the phase has gone on, as it opened."""
    low: int
    high: int
    unit: str
    worse: bool
    private: bool
    """Whether others do not see it."""
    marks: tuple[tuple[int, Text], ...]
    """Thresholds of the options on offer: figure and the option's name."""

    @property
    def heading(self) -> Text:
        """Its name, with the unit that its bare figure lacks; the name alone where a word stands there."""
        return self.name if self.value is None else figures.heading(self.name, self.unit)

    @property
    def change(self) -> Text:
        """How it moved since the turn before, as its unit is written; an empty text where it did not."""
        if self.value is None or self.before in (None, self.value):
            return NO_TEXT
        return figures.change(self.value - (self.before or 0), self.unit)


@dataclass(frozen=True, slots=True)
class TeamLine:
    """What all may know of a team."""

    team: str
    name: Text
    letter: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Card:
    """A role card."""

    role: str
    title: Text
    objective: Text
    knows: Text
    red_line: Text
    success: Text


@dataclass(frozen=True, slots=True)
class Message:
    """An inject as its reader sees it."""

    id: str
    sender: Text
    to: tuple[Text, ...]
    """Names of those recipients that this viewer may know of."""
    medium: str
    moment: Moment
    turn: int
    headline: Text
    text: Text
    unknown: Text
    place: str
    fresh: bool
    """Whether it came in the present phase."""
    private: bool
    msel: str = ""
    """Number and type: exercise control's alone until ENDEX."""
    type: str = ""
    sources: tuple[str, ...] = ()
    """After the end only."""


@dataclass(frozen=True, slots=True)
class SealedLine:
    """For exercise control: what a table has sealed."""

    team: str
    options: tuple[str, ...]
    name: Text
    because: tuple[str, ...]
    sake: str


@dataclass(frozen=True, slots=True)
class Control:
    """What only exercise control sees."""

    sealed: tuple[SealedLine, ...]
    draws: tuple[tuple[str, str], ...]
    shelf: tuple[tuple[str, Text, str], ...]
    """Injects that may be released: id, headline, MSEL number."""
    coming: tuple[tuple[str, Text, int], ...]
    """Injects that are due: id, headline, room minutes after the phase's opening."""
    waiting: tuple[str, ...]
    line: str
    """The state in one line of notation."""
    truth: tuple[tuple[Text, Text], ...] = ()
    """The draws in the scenario's words; the id where a draw has no name."""
    flags: tuple[tuple[str, Text, bool], ...] = ()
    """Every flag: id, its name or the words of its id, whether it is set."""


@dataclass(frozen=True, slots=True)
class FlowLine:
    """Something that moved between two places of the map."""

    start: str
    end: str
    team: str
    claimed: bool
    """A claim by its speaker: drawn dashed."""
    label: Text


@dataclass(frozen=True, slots=True)
class HarmLine:
    """Something on the map that was hit, as it stands now."""

    place: str
    name: Text
    state: Literal["hit", "partly", "restored"]
    word: Text
    """"halted", "partly back"."""


@dataclass(frozen=True, slots=True)
class MapView:
    """The map, with what shows on it now."""

    shape: str
    """The outline under `assets/map/`."""
    insets: tuple[Inset, ...]
    flows: tuple[FlowLine, ...]
    harms: tuple[HarmLine, ...]


@dataclass(frozen=True, slots=True)
class View:
    """What one viewer may see at one moment."""

    viewer: str
    """`room`, `white_cell`, a team, or a role written `seoul.se6`."""
    scenario: str
    title: Text
    summary: Text
    notice: Text
    choices: tuple[tuple[Text, Text], ...]
    """Settings: axis and choice in words."""
    edition: int | None
    point: str
    stage: Literal["startex", "aims", "decide", "instruct", "draft", "ratify", "chance", "over"]
    phase: str
    phase_name: Text
    parts: tuple[Part, ...]
    turn: int
    turns: int
    """How many parts the ribbon has; not the turn limit."""
    minutes: int
    """Room minutes for the present question."""
    moment: Moment
    places: tuple[Place, ...]
    map: MapView
    ladder: Ladder
    ours: int
    theirs: int
    ours_before: int
    theirs_before: int
    gauges: tuple[Gauge, ...]
    teams: tuple[TeamLine, ...]
    cards: tuple[Card, ...]
    aims: tuple[AimLine, ...]
    """The viewer's own sealed aims."""
    messages: tuple[Message, ...]
    """Every inject that this viewer has, oldest first."""
    question: QuestionView | None
    """What this viewer is asked, or has answered and may still unseal."""
    paper: PaperView | None
    happenings: tuple[Happening, ...]
    """Of the last step that resolved something, as this viewer may know them."""
    branch: tuple[BranchLine, ...]
    """Why the game went where it is."""
    timeline: tuple[Mark, ...]
    ending: EndingView | None
    control: Control | None
    turned: PaperView | None = None
    """The paper that ended in the last step, as it was turned over, though the next talks may have begun."""
