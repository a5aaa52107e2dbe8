"""What a doctrine makes of a view: the names that it knows, its wish for a paper, its points for an option.

A line that reads a name which the view does not show is left out: a bot knows no more than its table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from game.scenario.conditions import parse_open
from game.scenario.expression import OpenExpression
from game.scenario.model import Doctrine, Preference, Want
from game.sight.asked import QuestionView
from game.sight.view import View
from game.texts import Text

Die = Callable[[str, tuple[tuple[str, int], ...]], str]
"""Asked for a name and odds per mille, it gives one outcome, always the same at the same point."""

Choice = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mind:
    """One bot before one question."""

    view: View
    question: QuestionView
    doctrine: Doctrine
    die: Die
    facts: Mapping[str, int]
    """The names of the condition language that the view shows, and what they stand at."""

    def holds(self, line: str, more: Mapping[str, int] | None = None) -> bool:
        """Return whether a condition holds; an empty one does, one with an unknown name does not."""
        return not line or bool(self.number(line, more))

    def number(self, line: str, more: Mapping[str, int] | None = None) -> int:
        """Return what a line comes to; 0 if it is empty or reads an unknown name."""
        if not line:
            return 0
        facts = {**self.facts, **more} if more else self.facts
        expression = _parsed(line)
        return expression(facts) if all(name in facts for name in expression.reads) else 0

    def points(self, names: Sequence[str], more: Mapping[str, int]) -> tuple[int, Preference | None]:
        """Return the points of whatever has these tags or this id, and the line that gave the most."""
        lines = [line for line in self.doctrine.choose if line.tag in names and self.holds(line.when, more)]
        best = max(lines, key=lambda line: line.points, default=None)
        return sum(line.points for line in lines), best

    def want(self) -> Want | None:
        """Return how far the doctrine wants a paper to bind now, or None if no line of it says."""
        return next((want for want in self.doctrine.want if self.holds(want.when)), None)

    def defers(self) -> bool:
        """Return whether this time it would rather not answer."""
        odds = min(max(self.number(self.doctrine.defer), 0), 1000)
        if odds in (0, 1000):
            return odds == 1000
        return self.die("defer", (("defer", odds), ("answer", 1000 - odds))) == "defer"

    def lot(self, name: str, choices: Sequence[Choice]) -> Choice:
        """Return one of some choices by lot, each with equal odds."""
        each, left = divmod(1000, len(choices))
        odds = (("+".join(choice), each + (number < left)) for number, choice in enumerate(choices))
        drawn = self.die(name, tuple(odds))
        return next(choice for choice in choices if "+".join(choice) == drawn)


@lru_cache(maxsize=512)
def _parsed(line: str) -> OpenExpression:
    return parse_open(line)


def mind_of(view: View, doctrine: Doctrine, die: Die) -> Mind:
    """Return a bot before the question that its view puts."""
    assert view.question is not None
    facts = {gauge.meter: gauge.value for gauge in view.gauges if gauge.value is not None}
    # One doctrine plays any seat: `confidence` is that of whichever capital it sits in.
    own = {name: facts.get(f"{name}_{view.viewer}") for name in ("confidence", "capital")}
    facts |= {name: figure for name, figure in own.items() if figure is not None}
    facts |= {
        "ours": view.ours,
        "theirs": view.theirs,
        "hour": view.moment.minute // 60,
        "turn": view.turn,
        "spent": view.paper.spent if view.paper else 0,
    }
    return Mind(view, view.question, doctrine, die, facts)


Chosen = tuple[Choice, Text]
"""The options of a decision and why."""
