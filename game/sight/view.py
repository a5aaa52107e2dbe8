"""What one viewer may see: a `View` is all that a screen, a page, a bot or a report of a seat ever gets.

Texts are in both languages with their figures filled in; screens choose the language and the size.
`sight.view` makes these from a state; nothing else does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.scenario.model import Ladder, Map, Place
from game.texts.text import Text

Standing = Literal["deciding", "sealed", "lapsed", "not_asked", "empty",
                   "concurs", "reserves", "non_concurs", "silent", "drafting"]  # fmt: skip


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
    """As the present phase opened."""
    low: int
    high: int
    unit: str
    worse: bool
    private: bool
    """Whether others do not see it."""
    marks: tuple[tuple[int, Text], ...]
    """Thresholds of the options on offer: figure and the option's name."""


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
    """Number and type: the white cell's alone until ENDEX."""
    type: str = ""
    sources: tuple[str, ...] = ()
    """After the end only."""


@dataclass(frozen=True, slots=True)
class NeedLine:
    """What an option needs and whether it is there."""

    words: Text
    """"confidence at least 60"."""
    have: Text
    """"you have 45"; empty where it holds."""
    held: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """An option as the team reads it."""

    id: str
    name: Text
    summary: Text
    best_case: Text
    exit: Text
    minutes: int
    """What it takes, exercise minutes."""
    costs: tuple[tuple[str, Text, int], ...]
    """Meter, its name, amount."""
    needs: tuple[NeedLine, ...]
    open: bool
    """Whether it may be chosen now."""
    refusal: Text
    """Why not, or empty."""
    lapse: bool
    public: bool
    """Whether it speaks to the public, so that `stated` is asked."""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EstimateLine:
    """A private question that may be sealed with the decision."""

    id: str
    ask: Text
    answer: Literal["percent", "option", "answer"]
    choices: tuple[tuple[str, Text], ...]
    """For `option` and `answer`: ids and names; for `percent`: the figures of the words, `"10"` and so on."""


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
class Own:
    """What the viewer itself has sealed for the present question."""

    options: tuple[str, ...]
    lapsed: bool
    estimates: tuple[tuple[str, str], ...]
    because: tuple[str, ...]
    sake: str
    may_unseal: bool


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What a seat is asked now, or has just answered."""

    point: str
    kind: Literal["aims", "decide", "instruct", "draft", "ratify"]
    ask: Text
    dilemma: tuple[Text, ...]
    offers: tuple[Offer, ...]
    """For `decide` and `aims`; empty for a joint stage, whose choices are in `paper`."""
    pick: int
    choices: tuple[tuple[str, ...], ...]
    """Every set of options that `refusal` accepts: for a joint stage texts or answers, as decisions carry
    them; for `decide` and `aims` each single option."""
    estimates: tuple[EstimateLine, ...]
    because: tuple[str, ...]
    """Injects that may be named as a reason: those the seat has."""
    owes: bool
    """Whether the game waits for this seat."""
    own: Own | None


@dataclass(frozen=True, slots=True)
class ReservationView:
    """A word that may be added to a text; public."""

    id: str
    by: str
    label: Text
    words: Text
    excludes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """A text that the alliance may sign; public."""

    id: str
    name: Text
    summary: Text
    best_case: Text
    words: Text
    ancestor: Text
    rule: str
    by: str
    first: str
    commits: int
    hours: int
    """What tabling it now would cost."""
    open: bool
    """Whether it may be tabled now."""
    refusal: Text
    reservations: tuple[ReservationView, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A capital's answer as this viewer may know it."""

    team: str
    standing: Standing
    reservation: str


@dataclass(frozen=True, slots=True)
class AttemptView:
    """A paper of an earlier round."""

    round: int
    text: tuple[str, ...]
    answers: tuple[AnswerView, ...]
    result: str


@dataclass(frozen=True, slots=True)
class PaperView:
    """The joint decision: in progress, or as it ended in the last phase."""

    stage: Literal["instruct", "draft", "ratify", "over"]
    how: str
    """For `over`: signed, dissent, fallback, overtaken, no_text, endex; else empty."""
    texts: tuple[TextView, ...]
    table: tuple[str, ...]
    """The text on the table or signed, `(option, *reservations)`; may be empty."""
    words: Text
    """The whole sentence with its reservations; empty without a text."""
    changed: bool
    answers: tuple[AnswerView, ...]
    round: int
    rounds: int
    spent: int
    window: int
    price: int
    """Hours of the text on the table."""
    fallback: Text
    history: tuple[AttemptView, ...]
    instructions: tuple[tuple[str, tuple[str, ...]], ...]
    """Those that this viewer may know."""
    gate: NeedLine | None
    """The viewer's own gate for the text on the table."""
    distance: int | None
    """Steps apart at the start, where the viewer may know."""
    moved: tuple[tuple[str, int], ...]
    """After the end only."""
    gates: tuple[tuple[str, NeedLine], ...] = ()
    """What the viewer itself needs before it may concur: text and line, for every text that has one."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the resolution: what happened, and why."""

    kind: str
    """The event's kind: revealed, changed, moved, flagged, drawn, delivered, tabled, answered, paper,
    branched, entered, ended, sealed, not_applied."""
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


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of the timeline."""

    kind: Literal["phase", "inject", "decision", "paper", "ladder", "ending"]
    turn: int
    label: Text
    team: str
    minute: int


@dataclass(frozen=True, slots=True)
class RatingLine:
    """An objective and how it was met."""

    objective: str
    text: Text
    letter: str
    """P performed without challenges, S some, M major, U unable."""


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
    """What was true all along."""
    tried: tuple[BranchLine, ...]


@dataclass(frozen=True, slots=True)
class SealedLine:
    """For the white cell: what a table has sealed."""

    team: str
    options: tuple[str, ...]
    names: tuple[Text, ...]
    because: tuple[str, ...]
    sake: str


@dataclass(frozen=True, slots=True)
class Control:
    """What only the white cell sees."""

    sealed: tuple[SealedLine, ...]
    draws: tuple[tuple[str, str], ...]
    shelf: tuple[tuple[str, Text, str], ...]
    """Injects that may be released: id, headline, MSEL number."""
    coming: tuple[tuple[str, Text, int], ...]
    """Injects that are due: id, headline, room minutes after the phase's opening."""
    waiting: tuple[str, ...]
    line: str
    """The state in one line of notation."""


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
    map: Map
    """Only the flows that hold now."""
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
