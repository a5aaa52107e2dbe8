"""The state of a game and the decisions that move it.

All values are frozen and made of strings, whole numbers, tuples and mappings of those.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.rules.quick import quick
from game.scenario.model import Audience, Scenario

CLOSE = "close"
"""The phase in which endings are asked; nothing follows it."""

Unknown = Literal["", "who", "why", "how_many", "how_long"]
"""What a public statement says is not known."""

Confidence = Literal["", "low", "moderate", "high"]

Result = Literal["signed", "dissent", "refused", "changed", "held", "excluded", "overtaken", "open", "empty"]
"""What became of a paper; `empty`: a round in which nobody had a text to table."""

How = Literal["signed", "dissent", "fallback", "overtaken", "no_text", "endex"]
"""How a joint phase ended."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What was chosen at STARTEX; the log's header keeps it."""

    choices: Mapping[str, str]
    """Axis -> choice, every axis named."""
    edition: int | None
    """Minutes of play, or none for the whole."""
    constants: Mapping[str, int]
    """Every constant, as tuned."""
    empty: tuple[str, ...] = ()
    """Teams that nobody plays: they lapse at once; an empty alliance drafts by the instructions."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What a public statement says beside its act."""

    known: str = ""
    """The inject that it rests on."""
    unknown: Unknown = ""
    confidence: Confidence = ""
    way_back: bool = False
    """Whether it names what would take us back down."""


@quick
@dataclass(frozen=True, slots=True)
class Decision:
    """Everything that comes from outside: the unit of input and of the log."""

    seat: str
    """A team, `white_cell`, `clock` or `chance`."""
    options: tuple[str, ...]
    """`("hold", "share")`; `("concur", "door_open")`; `("joint_attribution", "door_open")`; `("lapse",)`;
    `("unseal",)`; for chance `("toll", "3")`; for the clock `("inject", "w04")`; for exercise control
    `("inject", "c1")`, `("say", "seoul", "washington")`, `("for_seoul", "concur")`, `("paper", "signed")`,
    `("set", "trust", "60")`, `("leave_out", "w04")`, `("rewind", "17")`, `("endex",)`."""
    point: str
    """The question that it answers: `t0.aims`, `t4`, `t7.instruct.1`, `t4.draw.toll`."""
    request: str = ""
    """Chosen by the front end; the same request twice is one decision."""
    estimates: tuple[tuple[str, str], ...] = ()
    """Estimate id and answer: a whole number of percent, an option, or an answer."""
    because: tuple[str, ...] = ()
    """Up to two injects."""
    sake: str = ""
    """One of `model.SAKES`, or empty."""
    stated: Stated | None = None
    text: str = ""
    """The words of a free inject, or the reason of an override."""


@quick
@dataclass(frozen=True, slots=True)
class Ask:
    """A draw that the state asks of the `chance` seat before anything else may happen."""

    name: str
    """The draw, or the phase for a `chance` phase."""
    point: str
    occurrence: int
    """How often this name was drawn before."""
    odds: tuple[tuple[str, int], ...]
    """Outcome and per mille, adding up to 1000, outcomes of no odds included."""


@quick
@dataclass(frozen=True, slots=True)
class Coming:
    """An inject that is due some room minutes after its phase opened."""

    inject: str
    after: int


@quick
@dataclass(frozen=True, slots=True)
class Delivery:
    """An inject that has been delivered."""

    inject: str
    """The scenario's id, or `free_` and a mark of its words for exercise control's own."""
    minute: int
    """The exercise minute that it bears."""
    turn: int
    to: Audience
    text: str = ""
    """The words of a free inject; empty otherwise."""
    figures: tuple[tuple[str, int], ...] = ()
    """What its texts name, as it stood when it came: a message does not change later."""


@quick
@dataclass(frozen=True, slots=True)
class Sealed:
    """A team's sealed decision, or its lapse."""

    decision: Decision
    lapsed: bool = False
    forced: bool = False
    """Exercise control decided for it; needs and costs did not count."""


@quick
@dataclass(frozen=True, slots=True)
class Answer:
    """A capital's answer to one paper."""

    team: str
    options: tuple[str, ...]
    """`("concur",)`, `("concur", R)`, `("non_concur",)`."""
    silent: bool = False
    """It lapsed; what that counts as follows from the rule."""
    forced: bool = False
    """Exercise control answered for it."""


@quick
@dataclass(frozen=True, slots=True)
class Attempt:
    """One paper that was tabled and what became of it."""

    round: int
    text: tuple[str, ...]
    """`(option, *reservations)`."""
    hours: int
    """What tabling it cost."""
    answers: tuple[Answer, ...]
    result: Result
    """`empty` has no `text`, and six hours passed."""


@dataclass(frozen=True, slots=True)
class Talks:
    """The present joint phase; the stage follows from it and is stored nowhere."""

    round: int = 1
    spent: int = 0
    """Exercise hours spent in this phase."""
    window: int = 0
    instructions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Capital -> text, `()` for none; a missing key is an open instruction. Those of the present round."""
    first_instructions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lapsed: tuple[str, ...] = ()
    """Seats that lapsed in this phase, once for each time."""
    text: tuple[str, ...] = ()
    """The paper on the table, or nothing."""
    changed: bool = False
    """Whether it is a text changed by a reservation."""
    hours: int = 0
    """What tabling the paper on the table cost."""
    answers: tuple[Answer, ...] = ()
    """To the paper on the table."""
    attempts: tuple[Attempt, ...] = ()
    decisions: tuple[Sealed, ...] = ()
    """What seats decided in this phase, with estimates and reasons, the sealed ones included."""
    adjudicated: bool = False

    @property
    def used(self) -> int:
        """Return how many hours of the window are spent, as people are told: never more than it has.

        A changed text, or a round without any, may take more than was left.
        """
        return min(self.spent, self.window)


@quick
@dataclass(frozen=True, slots=True)
class Paper:
    """The record of a joint phase that is over: its derived figures are in `rules.joint.measures`."""

    phase: str
    point: str
    how: How
    text: tuple[str, ...]
    """The signed text, or nothing."""
    talks: Talks
    minute: int
    """When it ended."""


@quick
@dataclass(frozen=True, slots=True)
class Past:
    """A decision of a team that has been resolved."""

    point: str
    phase: str
    turn: int
    decision: Decision
    lapsed: bool
    forced: bool = False
    """Exercise control decided for it."""
    minute: int = 0
    """When it was resolved."""


@dataclass(frozen=True, slots=True)
class State:
    """One moment of a game. `scenario` is the board that the pieces stand on, not a piece."""

    scenario: Scenario = field(compare=False, repr=False)
    setup: Setup
    phase: str
    """A phase, `close`, or empty while STARTEX still asks for draws and aims."""
    turn: int
    """How many phases have been entered."""
    minute: int
    """The exercise clock, minutes from STARTEX."""
    meters: Mapping[str, int]
    flags: Mapping[str, int]
    """Flag -> minute at which it was set; a missing flag is not set."""
    ours: int
    theirs: int
    draws: Mapping[str, str]
    """Outcomes so far, the latest of each name."""
    drawn: Mapping[str, int]
    """How often each name was drawn."""
    aims: Mapping[str, tuple[str, ...]]
    """Capital -> the aims that it sealed."""
    sealed: Mapping[str, Sealed]
    """Of the present `decide` phase."""
    talks: Talks | None
    """Of the present `joint` phase."""
    asks: tuple[Ask, ...]
    """Draws that are owed, in order."""
    coming: tuple[Coming, ...]
    """Of the present phase."""
    left_out: tuple[str, ...]
    locked: tuple[str, ...]
    delivered: tuple[Delivery, ...]
    past: tuple[Past, ...]
    papers: tuple[Paper, ...]
    opened: Mapping[str, int]
    """Meters, `ours` and `theirs` as they stood when the present phase opened: the notch of the gauges."""
    chosen: frozenset[str]
    """`seoul:hold` for every option ever resolved; only asked for membership."""
    ending: str = ""
    also: tuple[str, ...] = ()
    endex: bool = False
    """Ended by exercise control."""

    @property
    def hour(self) -> int:
        """Return the whole exercise hours since STARTEX, rounded down."""
        return self.minute // 60

    @property
    def spent(self) -> int:
        """Return the exercise hours spent in the present joint phase."""
        return self.talks.spent if self.talks else 0
