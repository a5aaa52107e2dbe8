"""The ways through a scenario: everything that can occur, and the shortest line that was found to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from game.authoring import walks
from game.authoring.walks import Seen
from game.rules import rules
from game.rules.events import Branched, Delivered, Drawn, Ended, Entered, Event, PaperEnded, Revealed, Step
from game.rules.state import Setup
from game.scenario.expression import Expression
from game.scenario.model import Scenario, Where
from game.scenario.occurring import occurring

IDLE = 300
"""Games in which tables mostly let time run out: their lines are short, since one word answers for all."""

MOST_TRIES = 2_500
"""Lines that are played again to make them shorter."""


class Thing(NamedTuple):
    """Something that may occur in a game."""

    kind: str
    """phase, option, inject, outcome, signed, reserved, no_text, branch, ending or rating."""
    name: str
    """`hold`; `culprit=north`; `first.2` and `always.1` for branches; `tell_ally=P` for ratings."""


class Way(NamedTuple):
    """A line of play up to the decision by which something occurred."""

    setup: Setup
    line: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing stands in the scenario, and the condition that it hangs on."""

    where: Where
    when: tuple[Expression, ...] = ()
    """All of them must hold."""


@dataclass(slots=True)
class Ways(Seen):
    """What was seen, and the shortest line to each thing."""

    usual: Setup = field(kw_only=True)
    """The settings that hold if nobody chooses any."""
    shortest: dict[Thing, Way] = field(default_factory=dict)
    setup: Setup | None = None
    line: Sequence[str] = ()
    branch_names: dict[Where, str] = field(default_factory=dict)

    def begin(self, setup: Setup, line: Sequence[str]) -> None:
        """Take in that another game begins."""
        Seen.begin(self, setup, line)
        self.setup, self.line = setup, line

    def note(self, step: Step) -> None:
        """Write down what occurred, and the line up to here where it is the shortest to it."""
        Seen.note(self, step)
        assert self.setup is not None
        for thing in self._things(step.events):
            known = self.shortest.get(thing)
            if known is None or self._rank(self.setup, self.line) < self._rank(known.setup, known.line):
                self.shortest[thing] = Way(self.setup, tuple(self.line))

    def _rank(self, setup: Setup, line: Sequence[str]) -> tuple[bool, int, int]:
        """Return how far a way is from the plainest: all tables staffed, few decisions, usual settings."""
        usual = self.usual
        other = sum(usual.choices[axis] != choice for axis, choice in setup.choices.items())
        return bool(setup.empty), len(line), other + (setup.edition != usual.edition)

    def _things(self, events: Iterable[Event]) -> Iterator[Thing]:
        for event in events:
            match event:
                case Entered():
                    yield Thing("phase", event.phase)
                case Revealed() if not event.lapsed:
                    yield from (Thing("option", name) for name in event.decision.options)
                case Delivered():
                    yield Thing("inject", event.delivery.inject)
                case Branched():
                    yield Thing("branch", self.branch_names[event.tried[-1].where])
                case Drawn():
                    yield Thing("outcome", f"{event.name}={event.outcome}")
                case PaperEnded():
                    yield from _of_paper(event)
                case Ended():
                    yield from (Thing("ending", name) for name in (event.ending, *event.also))
                    yield from (Thing("rating", f"{name}={letter}") for name, letter in event.ratings)
                case _:
                    pass


def _of_paper(event: PaperEnded) -> Iterator[Thing]:
    paper = event.paper
    if paper.how in ("signed", "dissent"):
        yield Thing("signed", paper.text[0])
        yield from (Thing("reserved", f"{paper.text[0]}+{word}") for word in paper.text[1:])
    else:
        yield Thing("no_text", paper.phase)


_CALLED = {
    "draw": ("outcome", "="), "fate": ("outcome", "="), "rating": ("rating", "="), "text": ("signed", ""),
    "reservation": ("reserved", "+"), "unsigned": ("no_text", ""), "branch": ("branch", "."),
    "also": ("ending", ""),
}  # fmt: skip
"""Kind of what may occur -> the kind of thing that it is here, and what joins its names."""


def everything(scenario: Scenario) -> dict[Thing, Place]:
    """Return all that can occur, in the scenario's order."""
    found: dict[Thing, Place] = {}
    for each in occurring(scenario):
        kind, joint = _CALLED.get(each.kind, (each.kind, ""))
        found[Thing(kind, joint.join(each.names))] = Place(each.where, each.when)
    return found


def ways(scenario: Scenario, seed: int = 1, most: int = walks.MOST) -> Ways:
    """Return what was seen in the walks of `check` and in idle games, the shortest lines made shorter."""
    found = Ways(usual=rules.setup(scenario))
    found.branch_names = {
        place.where: thing.name for thing, place in everything(scenario).items() if thing.kind == "branch"
    }
    walks.wander(scenario, found, seed, most)
    walks.idle(scenario, found, seed, IDLE)
    _shorten(scenario, found)
    return found


def _shorten(scenario: Scenario, found: Ways) -> None:
    """Play lines again with one answer left to the clock, or one message left out, while that helps."""
    done: set[tuple[str, ...]] = set()
    tries = 0
    while tries < MOST_TRIES:
        way = min(
            (way for way in found.shortest.values() if way.line not in done),
            key=lambda way: len(way.line),
            default=None,
        )
        if way is None:
            return
        done.add(way.line)
        if way.setup != found.usual:
            walks.follow(scenario, found.usual, way.line, found)
        for number, text in enumerate(way.line):
            if text.startswith("chance:") or text == "clock:lapse":
                continue
            instead = [] if text.startswith(("clock:", "white_cell:")) else ["clock:lapse"]
            walks.follow(scenario, way.setup, [*way.line[:number], *instead, *way.line[number + 1 :]], found)
            tries += 1
