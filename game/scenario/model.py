"""A scenario as frozen values: what the loader makes and the rules read.

Times are whole minutes of the exercise clock unless a name says otherwise; odds are per mille.
Everything here is immutable and free of input and output.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from game.scenario.conditions import Expression
from game.texts.text import Text

Audience = tuple[str, ...]
"""Who may know: `all`, `room`, `white_cell`, a team, or a role written `seoul.se6`."""

Medium = Literal["cable", "report", "call", "press", "broadcast", "social", "statement", "memo"]


@dataclass(frozen=True, slots=True)
class Where:
    """The place in a file that a thing was read from."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Effect:
    """One line of `do:`."""

    kind: Literal["add", "to", "ours", "theirs", "set", "clear", "send", "lock", "unlock"]
    """`add` and `to` change a meter (a minus is in the amount), `ours` and `theirs` move a marker."""
    target: str
    """The meter, flag, inject or option; empty for the two markers."""
    amount: Expression | None
    """For `add`, `to`, `ours`, `theirs`."""
    when: Expression | None
    """The condition after `if`, or none."""
    source: str
    """The line as the author wrote it."""
    where: Where


@dataclass(frozen=True, slots=True)
class Meter:
    """A bounded whole number that the game tracks."""

    id: str
    name: Text
    start: int
    low: int
    high: int
    unit: str
    """`""`, `hours`, `usd_m`, `people`: how the figure is written."""
    seen_by: Audience
    shown: Literal["number", "words"]
    """`words`: readers see the word of `words`, never the figure."""
    words: tuple[tuple[int, Text], ...]
    """The word from a figure upwards, ascending; may be empty where `shown` is `number`."""
    worse: bool
    """Whether more is worse (colours the gauge and its change)."""
    where: Where


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that has happened or not; the state keeps the minute at which it was set."""

    id: str
    seen_by: Audience
    where: Where


@dataclass(frozen=True, slots=True)
class Value:
    """A number that is computed from others and never stored."""

    id: str
    expression: Expression
    seen_by: Audience
    where: Where


@dataclass(frozen=True, slots=True)
class Draw:
    """A hidden draw, asked of the `chance` seat."""

    id: str
    at: str
    """`startex` or the phase at whose opening it is drawn."""
    of: tuple[tuple[str, int], ...]
    """Outcome and its per mille, in file order, adding up to 1000; whole-number outcomes count as numbers."""
    seen_by: Audience
    where: Where


@dataclass(frozen=True, slots=True)
class Setting:
    """An axis on which one choice is made at STARTEX."""

    id: str
    name: Text
    default: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice on a setting's axis."""

    id: str
    name: Text
    """Its name and, after a line break, one sentence on what choosing it means."""
    set: tuple[tuple[str, int], ...]
    """Meters' starting values and constants that it changes."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A length of play."""

    minutes: int
    skip: tuple[str, ...]
    """Phases that are not asked: they take their lapse options."""
    leave_out: tuple[str, ...]
    """Injects that do not come."""
    phase_minutes: tuple[tuple[str, int], ...]
    """Room minutes of a phase where they differ."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role card; roles read, never decide."""

    id: str
    team: str
    title: Text
    objective: Text
    knows: Text
    """What only this role is told at STARTEX."""
    red_line: Text
    success: Text


@dataclass(frozen=True, slots=True)
class Team:
    """A team at the tables."""

    id: str
    name: Text
    letter: str
    """One Latin letter, the same in both languages: S, W, A."""
    roles: tuple[str, ...]
    of: tuple[str, ...]
    """For the alliance: the capitals that it consists of; else empty."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A private question that is sealed with a decision."""

    id: str
    ask: Text
    answer: Literal["percent", "option", "answer"]
    """`percent`; `option`: what the other capital will choose; `answer`: how it will answer the paper."""
    settled_by: Expression | None
    """For `percent`: the condition whose truth settles it."""


@dataclass(frozen=True, slots=True)
class Need:
    """One line of `needs:` or a gate, with the words that the team reads."""

    expression: Expression
    words: Text
    """The line in the meters' words, for example "confidence at least 60"."""


@dataclass(frozen=True, slots=True)
class Option:
    """A national course of action."""

    id: str
    team: str
    name: Text
    summary: Text
    """One sentence under the name; may be empty."""
    best_case: Text
    """The line that its own advocates would sign."""
    exit: Text
    """For public acts: the way back down; may be empty."""
    lapse: bool
    """Whether the clock commits it when the team does not answer."""
    takes: int
    """Minutes of the exercise clock."""
    cost: tuple[tuple[str, int], ...]
    """Meters of its own team and what it takes from each; refused if there is less."""
    needs: tuple[Need, ...]
    when: Expression | None
    """Offered only while this holds; reads only what the team may see."""
    reveal: Literal["all", "own"]
    """`own`: stays sealed until ENDEX."""
    tags: tuple[str, ...]
    do: tuple[Effect, ...]
    sources: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Reservation:
    """A word that a capital may add to a text when it answers, or that is drafted in beforehand."""

    id: str
    by: str
    label: Text
    words: Text
    """The sentence that it adds to the paper."""
    do: tuple[Effect, ...]
    excludes: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class JointText:
    """A text that the alliance may sign."""

    id: str
    name: Text
    summary: Text
    best_case: Text
    words: Text
    """The sentence itself, two authentic texts of 25 to 50 words."""
    ancestor: Text
    """The historical formula that it descends from; may be empty."""
    rule: Literal["both", "either", "lead", "silence"]
    by: str
    """The lead, for `lead`; else empty."""
    first: str
    """Who answers first and openly, for `both`; else empty."""
    commits: int
    """0-9: how far it binds the two capitals, an ordinal scale."""
    hours: int
    """Exercise hours to agree it, before `pace`."""
    when: Expression | None
    """Public condition for tabling."""
    when_words: Text
    """That condition in words, for the greyed text; empty where there is none."""
    gates: tuple[tuple[str, Need], ...]
    """Per capital: its private condition for concurring."""
    do: tuple[Effect, ...]
    refused: tuple[Effect, ...]
    reservations: tuple[Reservation, ...]
    tags: tuple[str, ...]
    sources: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Inject:
    """A message to seats."""

    id: str
    msel: str
    type: Literal["info", "dec", "noise", "cont"]
    """Known to the white cell alone until ENDEX; `cont` waits on the white cell's shelf."""
    at: int | None
    """The minute that it bears; none: the minute at which it comes."""
    after: int
    """Room minutes after the phase's opening; 0: at the opening."""
    when: Expression | None
    sender: Text
    to: Audience
    medium: Medium
    place: str
    """A place on the map, or empty."""
    headline: Text
    """At most 60 characters: what the board's card shows."""
    text: Text
    unknown: Text
    """The sentence that says what is not known; shown apart."""
    do: tuple[Effect, ...]
    sources: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Question:
    """What one team is asked in a `decide` phase."""

    team: str
    ask: Text
    dilemma: tuple[str, ...]
    """Two goods in tension, ids of `DILEMMA_GOODS`."""
    offer: tuple[str, ...]
    pick: int
    estimates: tuple[str, ...]
    lapse: str
    """The option that the clock commits."""


@dataclass(frozen=True, slots=True)
class Decide:
    """Teams decide at the same time, sealed."""

    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Joint:
    """Capitals agree on one text, or do not."""

    drafts: str
    ratify: tuple[str, ...]
    """The first has the pen on rival drafts."""
    rounds: int
    window: Expression
    """Exercise hours, public."""
    pace: Expression
    """Percent on all hours, public."""
    overtaken: Expression | None
    minutes: int
    """Room minutes for each stage."""
    offer: tuple[str, ...]
    fallback: Text
    fallback_do: tuple[Effect, ...]
    dilemma: tuple[str, ...]
    estimates: tuple[str, ...]
    """Asked with each capital's answer."""
    where: Where


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome of a `chance` phase."""

    id: str
    name: Text
    odds: Expression | None
    """Per mille, clamped to what is left; none: the rest."""
    do: tuple[Effect, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Chance:
    """Fate answers; outcomes in file order."""

    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A way out of a phase."""

    when: Expression | None
    """None only on the last."""
    to: str
    """A phase or `close`."""
    why: Text
    """The reason in words for the resolution screen; may be empty."""
    where: Where


@dataclass(frozen=True, slots=True)
class Phase:
    """One question to the tables, to the alliance, or to fate."""

    id: str
    name: Text
    part: str
    opens: int | None
    """Minute before which it does not open; none: when it comes."""
    minutes: int
    """Room minutes."""
    injects: tuple[Inject, ...]
    asks: Decide | Joint | Chance
    branches: tuple[Branch, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Passing:
    """What time does by itself, at each full step of the exercise clock."""

    every: int
    when: Expression | None
    do: tuple[Effect, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Ending:
    """A way in which the game can end."""

    id: str
    code: str
    when: Expression | None
    shows: tuple[str, ...]
    """Up to three meters, markers or values that decided it."""
    title: Text
    text: Text
    questions: tuple[Text, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Objective:
    """What the exercise is for, rated at the end."""

    id: str
    team: str
    """A team, or empty for all."""
    text: Text
    rating: tuple[tuple[Literal["P", "S", "M", "U"], Expression | None], ...]
    """In the order asked; the first that holds; `None` is `otherwise`."""
    sources: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Aim:
    """One of the aims of which each capital seals some at STARTEX."""

    id: str
    name: Text
    text: Text
    met: Expression
    where: Where


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
class Map:
    """What the board's map shows."""

    shape: str
    """The outline under `assets/map/`."""
    insets: tuple[Inset, ...]
    flows: tuple[Flow, ...]


@dataclass(frozen=True, slots=True)
class Preference:
    """Points that a doctrine gives to options with a tag, while a condition holds."""

    tag: str
    """A tag, or the id of an option."""
    points: int
    when: str
    """Source in the condition language; skipped where it reads what the seat does not see."""
    because: Text


@dataclass(frozen=True, slots=True)
class Want:
    """How far a doctrine wants a joint text to bind, while a condition holds."""

    commits: int
    when: str
    because: Text


@dataclass(frozen=True, slots=True)
class Doctrine:
    """How a bot chooses; data, so that an author can write another."""

    id: str
    name: Text
    idea: Text
    sources: tuple[str, ...]
    uniform: bool
    """Chooses among all options with equal odds; the rest is then empty."""
    defer: str
    """Per mille odds of answering with the lapse, in the condition language; may be empty."""
    choose: tuple[Preference, ...]
    want: tuple[Want, ...]
    """The first whose condition holds."""
    slack: int
    """How many steps from its wish it still signs."""
    sake: str = ""
    """One of `SAKES`, for whose sake it says that it decides; empty: calm, and unity in joint decisions."""


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered source, claim or hypothesis, in our own words."""

    id: str
    """`S1`-`S47`, `R1`-`R71`, `H1`-`H18`."""
    text: Text
    cite: str
    """Author, title, date; may be empty."""
    mark: str
    """`seed`, `verified`, `known` or `design`."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of play that `check` walks."""

    id: str
    play: str
    settings: tuple[tuple[str, str], ...]
    edition: int | None
    ends: str
    where: Where


@dataclass(frozen=True, slots=True)
class Startex:
    """When the exercise starts: hour 0 of D-day."""

    weekday: str
    """`monday` to `sunday`."""
    minute: int
    """Minutes after midnight in `zone`."""
    zone: str
    also: tuple[tuple[str, int], ...]
    """Other zones and their distance in minutes, for example `("ET", -840)`."""


@dataclass(frozen=True, slots=True)
class Hashes:
    """What a log is held against."""

    mechanics: str
    """SHA-256 over ids, numbers, conditions, effects and order."""
    texts: str
    """SHA-256 over everything that people read."""


@dataclass(frozen=True)
class Scenario:
    """A whole scenario with its shared parts resolved."""

    id: str
    title: Text
    summary: Text
    notice: Text
    """What may distress, and that all is fiction."""
    victim: str
    startex: Startex
    turns: int
    """The turn limit: entering one more phase goes to `close`."""
    constants: Mapping[str, int]
    settings: Mapping[str, Setting]
    editions: Mapping[int, Edition]
    teams: Mapping[str, Team]
    """In scenario order: the order in which decisions are revealed and effects applied."""
    roles: Mapping[str, Role]
    """Keyed `seoul.se6`."""
    meters: Mapping[str, Meter]
    flags: Mapping[str, Flag]
    values: Mapping[str, Value]
    draws: Mapping[str, Draw]
    passing: tuple[Passing, ...]
    estimates: Mapping[str, Estimate]
    options: Mapping[str, Option]
    texts: Mapping[str, JointText]
    injects: Mapping[str, Inject]
    """Every inject, those of the phases and the shelf's."""
    shelf: tuple[str, ...]
    """Contingency injects that belong to no phase, or have type `cont`."""
    places: Mapping[str, Place]
    map: Map
    parts: Mapping[str, Text]
    phases: Mapping[str, Phase]
    """In file order; the first is the opening phase."""
    always: tuple[Branch, ...]
    endings: Mapping[str, Ending]
    also: Mapping[str, Ending]
    objectives: Mapping[str, Objective]
    aims: Mapping[str, Aim]
    aims_pick: int
    """How many aims each capital seals; 0: none are asked."""
    ladder: Ladder
    doctrines: Mapping[str, Doctrine]
    sources: Mapping[str, Source]
    questions: tuple[Text, ...]
    """For the hot wash, whatever the ending."""
    lines: Mapping[str, Line]
    waived: Mapping[str, str]
    """Findings of `check` that the author accepts, with the reason."""
    hashes: Hashes
    document: str = field(repr=False)
    """The resolved scenario as canonical JSON; `loader.from_document` reads it back."""
    where: Where = field(repr=False)


DILEMMA_GOODS = (
    "speed", "certainty", "unity", "sovereignty", "calm", "candour",
    "punish", "contain", "secrecy", "accountability",
)  # fmt: skip
"""The goods that a dilemma may set against each other."""

SAKES = ("lives", "calm", "law", "unity", "credibility", "candour")
"""The values for whose sake a decision may be made."""
