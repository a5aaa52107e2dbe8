"""What may be met in some game of a scenario, as the reckoning finds it."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.authoring.proof.ranges import Ranges
from game.scenario.expression import Expression
from game.scenario.model import Where

Asked = tuple[Where, str]
"""Where a condition stands, and the condition as its author wrote it."""


@dataclass(slots=True)
class Course:
    """What may happen in some game, by a reckoning that leaves nothing out that can."""

    entered: dict[str, Ranges] = field(default_factory=dict)
    """Phase, or `close`, and the states in which it opens."""
    held: set[Asked] = field(default_factory=set)
    """Conditions that hold in some state in which they are asked."""
    failed: dict[Asked, tuple[Expression, Ranges]] = field(default_factory=dict)
    """Conditions that hold in none of the states in which they were asked somewhere, and those states."""
    branches: set[Where] = field(default_factory=set)
    options: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    """Joint texts that may be signed."""
    injects: set[str] = field(default_factory=set)
    outcomes: set[tuple[str, str]] = field(default_factory=set)
    endings: set[str] = field(default_factory=set)
    open_questions: set[tuple[str, str]] = field(default_factory=set)
    """Phase and team whose question leaves something beside its lapse open in every state."""
    starved: set[tuple[str, str]] = field(default_factory=set)
    """Phase and team whose question leaves nothing beside its lapse open in any state."""
    asked: dict[tuple[str, str], Ranges] = field(default_factory=dict)
    """Phase and team, and the states in which they are asked."""
