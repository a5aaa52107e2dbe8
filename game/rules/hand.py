"""The hand that moves the pieces: one effect at a time, each within its bounds, each with its event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from game.rules.change import changed, finished, loose
from game.rules.events import ALL, WHITE_CELL, Cause, Changed, Event, Flagged, Moved, NotApplied
from game.rules.state import State
from game.scenario.model import Effect, Where

Marker = Literal["ours", "theirs"]


class Hand:
    """Pieces of a state in motion: copied once and put back once, so that many effects make one new state."""

    __slots__ = ("events", "flags", "meters", "now")

    def __init__(self, state: State) -> None:
        self.events: list[Event] = []
        self._take(state)

    def _take(self, state: State) -> None:
        self.meters = dict(state.meters)
        self.flags = dict(state.flags)
        self.now: Any = loose(state)
        """The state as it stands at every moment: the hand's own to write to, until it is put back."""
        self.now.meters, self.now.flags = self.meters, self.flags

    def back(self) -> State:
        """Return the state with its pieces as they stand now; the hand is empty after that."""
        return finished(self.now)

    def resume(self, state: State, events: Sequence[Event]) -> None:
        """Go on from another state, with what happened on the way to it."""
        self._take(state)
        self.events.extend(events)

    def kept(self) -> State:
        """Return the state as it stands, for those who read it while the pieces move on."""
        return changed(self.now, meters=dict(self.meters), flags=dict(self.flags))

    def pay(self, costs: Sequence[tuple[str, int]], cause: Cause, where: Where) -> None:
        """Take costs from their meters."""
        for name, cost in costs:
            event = self.meter(name, self.meters[name] - cost, cause, where)
            assert event is not None, "every cost is at least 1"
            self.events.append(event)

    def carry(self, effect: Effect, cause: Cause, facts: State) -> None:
        """Carry out one effect that is not a `send`; its amount is read on `facts`."""
        event = self._event(effect, cause, facts)
        if event is None:
            event = NotApplied(WHITE_CELL, effect.source, cause, effect.where)
        self.events.append(event)

    def _event(self, effect: Effect, cause: Cause, facts: State) -> Event | None:
        target, where = effect.target, effect.where
        if effect.amount is not None:
            known = effect.amount.constant
            amount = effect.amount(facts) if known is None else known
            match effect.kind:
                case "add":
                    return self.meter(target, self.meters[target] + amount, cause, where)
                case "to":
                    return self.meter(target, amount, cause, where)
                case "ours" | "theirs" as name:
                    stands: int = getattr(self.now, name)
                    return self.marker(name, max(amount, stands) if effect.least else amount, cause, where)
        match effect.kind:
            case "set" | "clear":
                return self.flag(target, effect.kind == "set", cause, where)
            case "lock" | "unlock" as deed:
                return self._lock(target, deed, cause, where)
        raise AssertionError(effect.source)

    def meter(self, name: str, wanted: int, cause: Cause, where: Where) -> Event | None:
        """Bring a meter to a figure within its bounds; None if it stands there already."""
        meter = self.now.scenario.meters[name]
        before = self.meters[name]
        if wanted == before:
            return None
        after = meter.low if wanted < meter.low else meter.high if wanted > meter.high else wanted
        self.meters[name] = after
        return Changed(meter.seen_by, name, before, after, wanted, cause, where)

    def marker(self, name: Marker, wanted: int, cause: Cause, where: Where) -> Event | None:
        """Bring a marker to a rung of the ladder; None if it stands there already."""
        before: int = getattr(self.now, name)
        after = min(max(wanted, 0), len(self.now.scenario.ladder.rungs) - 1)
        if after == before:
            return None
        setattr(self.now, name, after)
        return Moved(ALL, name, before, after, cause, where)

    def flag(self, name: str, up: bool, cause: Cause, where: Where) -> Event | None:
        """Set a flag at this minute, or clear it; None if that changes nothing."""
        if (name in self.flags) == up:
            return None
        if up:
            self.flags[name] = self.now.minute
        else:
            del self.flags[name]
        return Flagged(self.now.scenario.flags[name].seen_by, "set" if up else "clear", name, cause, where)

    def _lock(self, name: str, kind: Literal["lock", "unlock"], cause: Cause, where: Where) -> Event | None:
        if (name in self.now.locked) == (kind == "lock"):
            return None
        others = tuple(other for other in self.now.locked if other != name)
        # Sorted, so that two orders of locking are one state.
        self.now.locked = tuple(sorted((*others, name))) if kind == "lock" else others
        option = self.now.scenario.options.get(name)
        return Flagged((option.team,) if option else ALL, kind, name, cause, where)
