"""A whole scenario with its shared parts resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.scenario.model.acts import Inject, JointText, Option
from game.scenario.model.backdrop import Ladder, Map, Place, Source
from game.scenario.model.base import Hashes, Startex, Where
from game.scenario.model.cast import (
    Doctrine,
    Draw,
    Edition,
    Estimate,
    Flag,
    Meter,
    Role,
    Setting,
    Team,
    Value,
)
from game.scenario.model.course import Aim, Branch, Decide, Ending, Joint, Line, Objective, Passing, Phase
from game.texts.text import Text


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

    @property
    def blames(self) -> bool:
        """Return whether some table or joint text may say who did it."""
        return any("blame" in tags for phase in self.phases.values() for tags in self._offered(phase))

    def _offered(self, phase: Phase) -> Iterator[tuple[str, ...]]:
        """Yield the tags of what a phase offers."""
        if isinstance(phase.asks, Decide):
            yield from (self.options[name].tags for asked in phase.asks.questions for name in asked.offer)
        elif isinstance(phase.asks, Joint):
            yield from (self.texts[name].tags for name in phase.asks.offer)
