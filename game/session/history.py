"""The moments of a game, one a record: what each left standing, and what had last happened then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.record.counted import rewound_to
from game.record.replay import Played
from game.rules.events import Event, SealedBy, Step
from game.rules.state import Decision, State

_ADDS = ("inject", "say", "set", "leave_out")
"""What comes into a question that is open: it joins what is being told and does not replace it."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The game after a record."""

    state: State
    happened: tuple[Event, ...]
    """The events since the last decision that resolved something, draws that followed it included."""
    breaks: tuple[int, ...] = ()
    """Where among them each later record begins: what one record brought is told together."""

    @property
    def brought(self) -> tuple[Event, ...]:
        """Return what the last record itself brought, if anything is told of it."""
        return self.happened[self.breaks[-1] :] if self.breaks else self.happened


def first(step: Step) -> Moment:
    """Return the game at STARTEX."""
    return Moment(step.state, step.events)


def after(moment: Moment, decision: Decision, step: Step) -> Moment:
    """Return the moment that a decision made of another."""
    told = tuple(event for event in step.events if not isinstance(event, SealedBy))
    if not told:
        return Moment(step.state, moment.happened, moment.breaks)
    joins = decision.seat == "chance" or (
        decision.seat in ("white_cell", "clock") and decision.options[0] in _ADDS
    )
    if not joins:
        return Moment(step.state, told)
    return Moment(step.state, moment.happened + told, (*moment.breaks, len(moment.happened)))


def again(moment: Moment) -> Moment:
    """Return a moment that a rewind goes back to: it stands as it did, and nothing happens on the way."""
    return Moment(moment.state, moment.happened, (*moment.breaks, len(moment.happened)))


class History:
    """All moments of a log, those of abandoned branches too, by the number of their record."""

    def __init__(self, played: Iterable[Played] = ()) -> None:
        self._moments: list[Moment] = []
        for one in played:
            self.add_played(one)

    @property
    def moments(self) -> Sequence[Moment]:
        """Return the moments by record number; the list grows and never changes."""
        return self._moments

    def add(self, moment: Moment) -> Moment:
        """Return the moment that the next record left."""
        self._moments.append(moment)
        return moment

    def add_played(self, one: Played) -> Moment:
        """Return the moment that a replayed record left."""
        if not self._moments:
            return self.add(first(one.step))
        target = rewound_to(one.record.body)
        if target is not None:
            return self.add(again(self._moments[target]))
        if one.decision is None:
            return self.add(self._moments[-1])
        return self.add(after(self._moments[-1], one.decision, one.step))
