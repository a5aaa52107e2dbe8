"""How often what of the machine was met in some games."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from game.rules.events import Branched, Ended, Entered, Event
from game.scenario.model import Branch, Scenario

ALWAYS = "always"
"""Stands for a phase where a branch holds at any moment."""


@dataclass(slots=True)
class Taken:
    """Counts of games; of a branch, counts of the times at which it was taken."""

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
            for phase, branches in branches_of(scenario).items()
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

    def phase(self, name: str) -> float | None:
        """Return the share of the games in which a phase began; None where nothing was played."""
        return self.phases[name] / self.games if self.games else None

    def ending(self, name: str) -> float | None:
        """Return the share of the games that ended so; None where nothing was played."""
        return self.endings[name] / self.games if self.games else None

    def branch(self, phase: str, number: int) -> float | None:
        """Return how often a branch was taken of the times at which its phase was left, from 0 to 1.

        Of `always` it is the share of the games. None where nothing was played.
        """
        if not self.games:
            return None
        left = sum(count for (start, _), count in self.branches.items() if start == phase)
        whole = self.games if phase == ALWAYS else left
        return self.branches[phase, number] / whole if whole else 0.0


def branches_of(scenario: Scenario) -> Mapping[str, tuple[Branch, ...]]:
    """Return the branches by phase, those that hold at any moment as `always`."""
    return {**{name: phase.branches for name, phase in scenario.phases.items()}, ALWAYS: scenario.always}
