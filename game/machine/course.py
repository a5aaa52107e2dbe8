"""The way that a game has come through its machine, and where it may still go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.machine.graph import Graph, graph
from game.machine.taken import Taken
from game.record.counted import counted
from game.rules.events import Entered
from game.rules.state import CLOSE
from game.session import Moment, Session
from game.sight.eyes import moment


@dataclass(frozen=True, slots=True)
class Course:
    """Where a game is."""

    graph: Graph
    """The machine as this edition has it."""
    now: str
    """The phase, `close` once the game is over, empty before the first."""
    began: Mapping[str, Moment]
    """Phase -> when it began, the last time that it did."""
    taken: Taken
    """What this game has met."""
    ahead: frozenset[str]
    """Phases that may still come, and `close`."""

    def passed(self, phase: str, number: int) -> bool:
        """Return whether a branch was taken."""
        return self.taken.branches[phase, number] > 0

    def open(self, phase: str) -> bool:
        """Return whether a phase's branches may still be taken."""
        return phase == self.now or phase in self.ahead


def course(session: Session) -> Course:
    """Return the way of a session's game so far, branches that were gone back over left out."""
    numbers = [record.n for record in counted(tuple(session.records))]
    events = tuple(session.happened(numbers))
    scenario, view = session.scenario, session.view("white_cell")
    taken = Taken()
    taken.add(scenario, events)
    now = CLOSE if session.over else view.phase
    machine = graph(scenario, edition=view.edition)
    began = {each.phase: moment(scenario, each.minute) for each in events if isinstance(each, Entered)}
    return Course(machine, now, began, taken, _ahead(machine, now))


def _ahead(machine: Graph, now: str) -> frozenset[str]:
    """Return what can be reached by branches from the phase where a game is."""
    ways = {station.id: {way.to for way in station.ways} for station in machine.stations}
    found: set[str] = set()
    first = machine.stations[0].id
    fresh = {first} if not now else {*ways.get(now, ()), *(way.to for way in machine.always)}
    if now == CLOSE:
        return frozenset()
    while fresh:
        found |= fresh
        fresh = {to for phase in fresh for to in ways.get(phase, ())} - found
    return frozenset(found)
