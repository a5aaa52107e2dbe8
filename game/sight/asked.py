"""The parts of a view that ask: the question to a seat, its options, and the paper on the table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.rules.state import Unknown
from game.texts.text import Text

Standing = Literal["deciding", "sealed", "lapsed", "not_asked", "empty",
                   "concurs", "reserves", "non_concurs", "silent", "drafting"]  # fmt: skip

UNKNOWNS: tuple[Unknown, ...] = ("who", "why", "how_many", "how_long")


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
    key: str = ""
    """What chooses it, on screens and on its card: the same in every state."""
    excludes: tuple[str, ...] = ()
    """Options that it cannot be sealed with."""


@dataclass(frozen=True, slots=True)
class EstimateLine:
    """A private question that may be sealed with the decision."""

    id: str
    ask: Text
    answer: Literal["percent", "option", "answer"]
    choices: tuple[tuple[str, Text], ...]
    """For `option` and `answer`: ids and names; for `percent`: the figures of the words, `"10"` and so on."""


@dataclass(frozen=True, slots=True)
class Own:
    """What the viewer itself has sealed for the present question."""

    options: tuple[str, ...]
    lapsed: bool
    estimates: tuple[tuple[str, str], ...]
    because: tuple[str, ...]
    sake: str
    may_unseal: bool
    forced: bool = False
    """Exercise control decided in the table's place."""


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
    keys: tuple[str, ...] = ()
    """For a joint stage: the key of each of `choices`, the same in every state."""
    unknowns: tuple[Unknown, ...] = UNKNOWNS
    """What a public statement may say is not known: who did it only where somebody may be named."""


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
    """Hours of talks; a changed text, or a round without any, may take more than the window had left."""
    used: int
    """How many hours of the window are spent, as people are told: never more than it has."""
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
    changed_price: int = 0
    """Hours that an answer costs which adds a sentence to the text on the table; 0 where none may."""
