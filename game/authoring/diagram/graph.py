"""The phase machine as values: stations, the ways between them, endings, and how often each was taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.rules.events import Branched, Ended, Entered, Event
from game.rules.state import CLOSE
from game.scenario.model import Branch, Chance, Decide, Ending, Scenario
from game.sight.eyes import moment
from game.texts.catalogue import say
from game.texts.times import stamp


@dataclass(slots=True)
class Taken:
    """How often what was met in some games."""

    games: int = 0
    phases: Counter[str] = field(default_factory=Counter)
    branches: Counter[tuple[str, int]] = field(default_factory=Counter)
    """Phase and the number of its branch from 0; the phase is `always` for what holds at any moment."""
    endings: Counter[str] = field(default_factory=Counter)

    def add(self, scenario: Scenario, events: Iterable[Event]) -> None:
        """Count in one game."""
        self.games += 1
        places = {
            branch.where: (phase, number)
            for phase, branches in _branches(scenario).items()
            for number, branch in enumerate(branches)
        }
        met: set[str] = set()
        for event in events:
            match event:
                case Entered():
                    met.add(event.phase)
                case Branched():
                    self.branches[places[event.tried[-1].where]] += 1
                case Ended():
                    self.endings.update((event.ending, *event.also))
                case _:
                    pass
        self.phases.update(met)


@dataclass(frozen=True, slots=True)
class Way:
    """A branch out of a station."""

    to: str
    why: str
    """In words; the condition as it is written where the author gave none."""
    share: float | None
    """Of the times at which the station was left; None where nothing was played."""


@dataclass(frozen=True, slots=True)
class Station:
    """A phase."""

    id: str
    kind: str
    """`decide`, `joint` or `chance`."""
    part: str
    name: str
    tells: tuple[str, ...]
    """What it asks of whom and how long it takes; when it opens."""
    share: float | None
    """Of all games."""
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class End:
    """An ending."""

    id: str
    code: str
    title: str
    why: str
    share: float | None
    joins: bool
    """Whether it joins another."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The whole machine in one language."""

    title: str
    lang: str
    played: str
    """What the shares are of; empty where nothing was played."""
    stations: tuple[Station, ...]
    always: tuple[Way, ...]
    ends: tuple[End, ...]

    @property
    def places(self) -> Mapping[str, int]:
        """Return each station's row; the end is the row behind the last."""
        rows = {station.id: row for row, station in enumerate(self.stations)}
        return {**rows, CLOSE: len(rows)}


def graph(scenario: Scenario, lang: str, taken: Taken | None = None, played: str = "") -> Graph:
    """Return the machine of a scenario, with shares where games were counted."""
    games = taken.games if taken else 0
    stations = []
    for phase in scenario.phases.values():
        kind = (
            "decide"
            if isinstance(phase.asks, Decide)
            else "chance"
            if isinstance(phase.asks, Chance)
            else "joint"
        )
        minutes = [say("diagram.minutes", lang, minutes=phase.minutes)] if phase.minutes else []
        tells = [" · ".join([say(f"diagram.{kind}", lang), *minutes])]
        if phase.opens is not None:
            tells.append(stamp(moment(scenario, phase.opens)).of(lang))
        ways = _ways(phase.id, phase.branches, taken, lang)
        part = scenario.parts[phase.part].of(lang)
        share = taken.phases[phase.id] / games if taken and games else None
        stations.append(Station(phase.id, kind, part, phase.name.of(lang), tuple(tells), share, ways))
    ends = tuple(
        _end(ending, joins, taken, lang)
        for joins, endings in ((False, scenario.endings), (True, scenario.also))
        for ending in endings.values()
    )
    always = _ways("always", scenario.always, taken, lang)
    return Graph(scenario.title.of(lang), lang, played, tuple(stations), always, ends)


def _branches(scenario: Scenario) -> Mapping[str, tuple[Branch, ...]]:
    return {
        **{name: phase.branches for name, phase in scenario.phases.items()},
        "always": scenario.always,
    }


def _ways(phase: str, branches: tuple[Branch, ...], taken: Taken | None, lang: str) -> tuple[Way, ...]:
    counts = [taken.branches[phase, number] if taken else 0 for number in range(len(branches))]
    whole = (taken.games if phase == "always" else sum(counts)) if taken else 0
    return tuple(
        Way(
            branch.to,
            _why(branch, len(branches), lang),
            count / whole if whole else None if taken is None else 0.0,
        )
        for branch, count in zip(branches, counts, strict=True)
    )


def _why(branch: Branch, of: int, lang: str) -> str:
    if branch.why.of(lang):
        return branch.why.of(lang)
    if branch.when:
        return branch.when.source
    return say("diagram.otherwise", lang) if of > 1 else ""


def _end(ending: Ending, joins: bool, taken: Taken | None, lang: str) -> End:
    why = ending.why.of(lang) or (ending.when.source if ending.when else say("diagram.otherwise", lang))
    share = taken.endings[ending.id] / taken.games if taken and taken.games else None
    return End(ending.id, ending.code, ending.title.of(lang), why, share, joins)
