"""The positions of a game, one a record: what each left standing, and what had last happened then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from game.record.counted import rewound_to
from game.record.replay import Played
from game.rules.events import Event, SealedBy, Step
from game.rules.state import Decision, State

_ADDS = ("inject", "say", "set", "leave_out")
"""What comes into a question that is open: it joins what is being told and does not replace it."""


@dataclass(frozen=True, slots=True)
class Position:
    """The game after a record."""

    state: State
    happened: tuple[Event, ...]
    """The events since the last decision that resolved something, draws that followed it included."""
    breaks: tuple[int, ...] = ()
    """Where among them each later record begins: what one record brought is told together."""
    returned: int = 0
    """The record of the rewind that led here, if nothing was resolved since: whoever looks is told of it."""
    returns: int = 0
    """How often control had gone back by then: two rewinds to one moment are two."""

    @property
    def brought(self) -> tuple[Event, ...]:
        """Return what the last record itself brought, if anything is told of it."""
        return self.happened[self.breaks[-1] :] if self.breaks else self.happened


def first(step: Step) -> Position:
    """Return the game at STARTEX."""
    return Position(step.state, step.events)


def after(position: Position, decision: Decision, step: Step) -> Position:
    """Return the position that a decision made of another."""
    told = tuple(event for event in step.events if not isinstance(event, SealedBy))
    if not told:
        return replace(position, state=step.state)
    joins = decision.seat == "chance" or (
        decision.seat in ("white_cell", "clock") and decision.options[0] in _ADDS
    )
    if not joins:
        return Position(step.state, told, returns=position.returns)
    breaks = (*position.breaks, len(position.happened))
    return replace(position, state=step.state, happened=position.happened + told, breaks=breaks)


def again(position: Position, left: Position, number: int) -> Position:
    """Return a position that rewind `number` goes back to from another: it stands as it did."""
    breaks = (*position.breaks, len(position.happened))
    return replace(position, breaks=breaks, returned=number, returns=left.returns + 1)


class History:
    """All positions of a log, those of abandoned branches too, by the number of their record."""

    def __init__(self, played: Iterable[Played] = ()) -> None:
        self._positions: list[Position] = []
        for one in played:
            self.add_played(one)

    @property
    def positions(self) -> Sequence[Position]:
        """Return the positions by record number; the list grows and never changes but by `take_back`."""
        return self._positions

    def add(self, position: Position) -> Position:
        """Return the position that the next record left."""
        self._positions.append(position)
        return position

    def take_back(self, last: int) -> Position:
        """Return the position after record `last`, which is now the last one."""
        del self._positions[last + 1 :]
        return self._positions[-1]

    def add_played(self, one: Played) -> Position:
        """Return the position that a replayed record left."""
        if not self._positions:
            return self.add(first(one.step))
        target = rewound_to(one.record.body)
        if target is not None:
            return self.add(again(self._positions[target], self._positions[-1], one.record.n))
        if one.decision is None:
            return self.add(self._positions[-1])
        return self.add(after(self._positions[-1], one.decision, one.step))
