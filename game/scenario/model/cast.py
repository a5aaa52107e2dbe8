"""Who plays and what is counted: teams, roles, doctrines, meters, flags, draws, settings, editions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.scenario.expression import Expression
from game.scenario.model.base import Audience, Where
from game.texts.text import NO_TEXT, Text


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
    name: Text = NO_TEXT
    """What holds while it is set, as people read it; without one only exercise control is told of it."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number that is computed from others and never stored."""

    id: str
    expression: Expression
    seen_by: Audience
    where: Where
    name: Text = NO_TEXT
    """What it counts, or what holds while it is not 0, for control and evaluators."""


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
    name: Text = NO_TEXT
    """What was drawn, as people read it at the end; without one only exercise control is told of it."""
    names: tuple[tuple[str, Text], ...] = ()
    """Outcome and what it means, for outcomes that have a name."""
    under: tuple[str, str] | None = None
    """The setting and choice without which nothing asks for it; None where it counts whatever was chosen."""

    def counts(self, choices: Mapping[str, str]) -> bool:
        """Return whether it says how things are in a game with these choices."""
        return self.under is None or choices.get(self.under[0]) == self.under[1]


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
    name: Text = NO_TEXT
    """The format as the menu names it; without one its minutes stand there."""
    means: Text = NO_TEXT
    """One sentence on how the whole time divides: to begin, to play, to talk."""


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
