"""The course of a game: phases with their questions, branches, endings and what is rated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.scenario.expression import Expression
from game.scenario.model.acts import Inject
from game.scenario.model.base import Effect, Where
from game.texts.text import NO_TEXT, Text

Letter = Literal["P", "S", "M", "U"]
"""How an objective was met: performed without challenges, with some, with major ones, unable."""


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


def stage_minutes(minutes: int, rounds: int) -> int:
    """Return the room minutes of a stage of talks: one to instruct, and then two a round."""
    return max(1, minutes // (1 + 2 * rounds))


MOST_STEPS = 1_000
"""How often a rule of `passing` is asked in one stretch of time: no length of time can stop a game."""


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
    why: Text = NO_TEXT
    """Its condition as people read it."""


@dataclass(frozen=True, slots=True)
class Objective:
    """What the exercise is for, rated at the end."""

    id: str
    team: str
    """A team, or empty for all."""
    text: Text
    rating: tuple[tuple[Letter, Expression | None], ...]
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
class Line:
    """A line of play that `check` walks."""

    id: str
    play: str
    settings: tuple[tuple[str, str], ...]
    edition: int | None
    ends: str
    where: Where
