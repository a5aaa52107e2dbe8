"""The phase machine as values: stations, the ways between them, endings, and how often each was taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.machine.taken import ALWAYS, Taken
from game.rules.state import CLOSE
from game.scenario.model import Branch, Chance, Decide, Ending, Phase, Scenario
from game.sight.eyes import moment
from game.sight.view import Moment
from game.texts import NO_TEXT, Text, both

NOTHING = Taken()
"""Where nothing was played."""


@dataclass(frozen=True, slots=True)
class Way:
    """A branch out of a station."""

    to: str
    why: Text
    """In words; the condition as it is written where the author gave none."""
    share: float | None
    """Of the times at which the station was left; None where nothing was played."""


@dataclass(frozen=True, slots=True)
class Station:
    """A phase."""

    id: str
    kind: str
    """`decide`, `joint` or `chance`."""
    part: Text
    name: Text
    minutes: int
    """Of the room, for all of it; 0 where it has none."""
    opens: Moment | None
    """The hour before which it does not open; None where it follows when the one before it is done."""
    asked: bool
    """Whether the edition asks it."""
    share: float | None
    """Of all games."""
    ways: tuple[Way, ...]

    @property
    def tells(self) -> Text:
        """Return what it asks of whom, and for how long."""
        asks = both(f"diagram.{self.kind}")
        minutes = both("diagram.minutes", minutes=self.minutes)
        if not (self.minutes and self.asked):
            return asks
        return Text(f"{asks.en} · {minutes.en}", f"{asks.ko} · {minutes.ko}")


@dataclass(frozen=True, slots=True)
class End:
    """An ending."""

    id: str
    code: str
    title: Text
    why: Text
    share: float | None
    joins: bool
    """Whether it joins another."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The whole machine."""

    title: Text
    played: Text
    """What the shares are of; empty where nothing was played."""
    stations: tuple[Station, ...]
    always: tuple[Way, ...]
    ends: tuple[End, ...]

    @property
    def places(self) -> Mapping[str, int]:
        """Return each station's row; the end is the row behind the last."""
        rows = {station.id: row for row, station in enumerate(self.stations)}
        return {**rows, CLOSE: len(rows)}

    def name(self, phase: str) -> Text:
        """Return what a phase is called, or the end."""
        names = {station.id: station.name for station in self.stations}
        return names.get(phase) or both("diagram.close")


def graph(
    scenario: Scenario, taken: Taken = NOTHING, played: Text = NO_TEXT, edition: int | None = None
) -> Graph:
    """Return the machine of a scenario as an edition has it, with shares where games were counted."""
    stations = tuple(_station(scenario, phase, taken, edition) for phase in scenario.phases.values())
    ends = tuple(
        _end(ending, joins, taken)
        for joins, endings in ((False, scenario.endings), (True, scenario.also))
        for ending in endings.values()
    )
    return Graph(scenario.title, played, stations, _ways(ALWAYS, scenario.always, taken), ends)


def _station(scenario: Scenario, phase: Phase, taken: Taken, edition: int | None) -> Station:
    cut = scenario.editions[edition] if edition is not None else None
    minutes = dict(cut.phase_minutes).get(phase.id, phase.minutes) if cut else phase.minutes
    return Station(
        id=phase.id,
        kind="decide"
        if isinstance(phase.asks, Decide)
        else "chance"
        if isinstance(phase.asks, Chance)
        else "joint",
        part=scenario.parts[phase.part],
        name=phase.name,
        minutes=minutes,
        opens=moment(scenario, phase.opens) if phase.opens is not None else None,
        asked=cut is None or phase.id not in cut.skip,
        share=taken.phase(phase.id),
        ways=_ways(phase.id, phase.branches, taken),
    )


def _ways(phase: str, branches: tuple[Branch, ...], taken: Taken) -> tuple[Way, ...]:
    return tuple(
        Way(branch.to, _why(branch, len(branches)), taken.branch(phase, number))
        for number, branch in enumerate(branches)
    )


def _why(branch: Branch, of: int) -> Text:
    if branch.why:
        return branch.why
    if branch.when:
        return Text(branch.when.source, branch.when.source)
    return both("diagram.otherwise") if of > 1 else NO_TEXT


def _end(ending: Ending, joins: bool, taken: Taken) -> End:
    source = Text(ending.when.source, ending.when.source) if ending.when else both("diagram.otherwise")
    return End(ending.id, ending.code, ending.title, ending.why or source, taken.ending(ending.id), joins)
