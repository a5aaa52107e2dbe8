"""What effects, messages and time make of ranges of states."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from game.authoring.proof.ranges import EITHER, NO, YES, Range, Ranges, assume, hull, number, within
from game.scenario.expression import Expression
from game.scenario.model import Effect, Inject, Scenario, Where
from game.scenario.sense import TOP_RUNG

_ROUNDS = 6
"""How often deeds of any order are asked again before what they move counts as unbounded."""

Note = Callable[[Where, Expression, Ranges, bool], None]
"""Takes down that a condition was asked at a place, of which states, and whether it held in any of them."""


@dataclass(frozen=True, slots=True)
class Often:
    """Effects that are carried out some number of times, at most so often, nobody knows when."""

    do: tuple[Effect, ...]
    when: Expression | None
    most: int
    where: Where
    inject: str = ""
    """The message that brings them."""


class Deeds:
    """Carries out what a scenario says on ranges of states."""

    def __init__(self, scenario: Scenario, note: Note) -> None:
        self.scenario = scenario
        self.note = note
        self.shelf = [scenario.injects[name] for name in scenario.shelf]
        self.optional = {name for each in scenario.editions.values() for name in each.leave_out}
        """Injects that some edition leaves out."""

    def holds(self, when: Expression | None, known: Ranges, where: Where) -> Ranges | None:
        """Return the states in which a condition holds, and take down whether there are any."""
        if when is None:
            return known
        found = assume(when.shape, known, True)
        self.note(where, when, known, found is not None)
        return found

    def always(self, when: Expression | None, known: Ranges) -> bool:
        """Return whether a condition holds in every state."""
        return when is None or assume(when.shape, known, False) is None

    def carried(self, do: Sequence[Effect], known: Ranges, reads: Ranges) -> Ranges:
        """Return the states after effects in their order, read on `reads`."""
        found = known.copy()
        for effect in do:
            facts = self.holds(effect.when, reads, effect.where)
            if facts is None:
                continue
            sure = self.always(effect.when, reads)
            if effect.kind == "send":
                found = self.delivered(self.scenario.injects[effect.target], found, sure)
            else:
                self._moved(found, effect, facts, sure)
        return found

    def delivered(self, inject: Inject, known: Ranges, sure: bool = True) -> Ranges:
        """Return the states after an inject came where it may come."""
        mark = ("delivered", inject.id)
        came = self.holds(inject.when, known, inject.where)
        if came is None or known.fact(mark) == YES:
            return known
        sure = sure and self.always(inject.when, known) and known.fact(mark) == NO
        sure = sure and inject.id not in self.optional
        after = came.copy()
        after.facts[mark] = YES
        after = self.carried(inject.do, after, after)
        return after if sure else known.join(after)

    def _moved(self, found: Ranges, effect: Effect, facts: Ranges, sure: bool) -> None:
        """Carry out one effect in place; where it is not sure, states without it stay."""
        target = effect.target
        if effect.amount is not None:
            amount = number(effect.amount.shape, facts)
            name = target or effect.kind
            before = found.numbers[name]
            after = self._figure(effect, before, amount)
            found.numbers[name] = after if sure else hull(before, after)
            return
        if effect.kind in ("lock", "unlock"):
            shape: tuple[str, str] = ("locked", target)
        else:
            shape = ("flag", target)
        held = YES if effect.kind in ("set", "lock") else NO
        if effect.kind == "set":
            known = found.numbers.get(f"set {target}") if found.fact(shape) & YES else None
            found.numbers[f"set {target}"] = hull(known, found.numbers["minute"])
        found.facts[shape] = held if sure else held | found.fact(shape)

    def _figure(self, effect: Effect, before: Range, amount: Range) -> Range:
        match effect.kind:
            case "add":
                return self.bounded(effect.target, (before[0] + amount[0], before[1] + amount[1]))
            case "to":
                return self.bounded(effect.target, amount)
        rung = within(amount, 0, TOP_RUNG)
        return (max(before[0], rung[0]), max(before[1], rung[1])) if effect.least else rung

    def moved(self, do: Sequence[Effect]) -> set[str]:
        """Return the meters that effects may move, those of the messages that they send among them."""
        found = {effect.target for effect in do if effect.kind in ("add", "to")}
        for effect in do:
            if effect.kind == "send":
                found |= self.moved(self.scenario.injects[effect.target].do)
        return found

    def bounded(self, name: str, figures: Range) -> Range:
        """Return what a meter may hold of a range."""
        meter = self.scenario.meters[name]
        return within(figures, meter.low, meter.high)

    # Deeds that come in any order, each up to so many times.

    def stirred(self, known: Ranges, often: Iterable[Often]) -> Ranges:
        """Return the states after any of some deeds, in any order."""
        deeds = [each for each in often if each.most > 0 and each.do]
        marks = {("delivered", each.inject): EITHER for each in often if each.inject}
        start = known.copy()
        start.facts.update({mark: known.fact(mark) | held for mark, held in marks.items()})
        found = start
        for _ in range(_ROUNDS):
            after = self._once(start, found, deeds)
            if after.numbers == found.numbers and after.facts == found.facts:
                return found
            found = found.join(after)
        for effect in (effect for each in deeds for effect in each.do if effect.kind == "add"):
            meter = self.scenario.meters[effect.target]
            found.numbers[effect.target] = (meter.low, meter.high)
        return found.join(self._once(found, found, deeds))

    def _once(self, start: Ranges, reads: Ranges, deeds: Sequence[Often]) -> Ranges:
        """Return what deeds make of `start` if their conditions and amounts are read on `reads`."""
        after = start.copy()
        down: dict[str, int] = {}
        up: dict[str, int] = {}
        for deed in deeds:
            self._gather(after, reads, deed, down, up)
        for name in {**down, **up}:
            low, high = after.numbers[name]
            after.numbers[name] = self.bounded(name, (low + down.get(name, 0), high + up.get(name, 0)))
        return start.join(after)

    def _gather(
        self, after: Ranges, reads: Ranges, deed: Often, down: dict[str, int], up: dict[str, int]
    ) -> None:
        facts = self.holds(deed.when, reads, deed.where)
        for effect in deed.do if facts is not None else ():
            assert facts is not None
            seen = self.holds(effect.when, facts, effect.where)
            if seen is None:
                continue
            if effect.kind == "send":
                inject = self.scenario.injects[effect.target]
                if reads.fact(("delivered", inject.id)) != YES:
                    after.facts["delivered", inject.id] = EITHER
                    self._gather(after, reads, Often(inject.do, inject.when, 1, inject.where), down, up)
            elif effect.kind == "add" and effect.amount is not None:
                low, high = number(effect.amount.shape, seen)
                down[effect.target] = down.get(effect.target, 0) + min(low, 0) * deed.most
                up[effect.target] = up.get(effect.target, 0) + max(high, 0) * deed.most
            else:
                self._moved(after, effect, seen, sure=False)

    def released(self, *more: Inject) -> list[Often]:
        """Return the messages that may come at any time: what waits on the shelf, and what is on its way."""
        return [Often(each.do, None, 1, each.where, each.id) for each in (*self.shelf, *more)]

    def passed(self, known: Ranges, minutes: Range, beside: Sequence[Often] = ()) -> Ranges:
        """Return the states after some minutes, with what time brings and other deeds on the way."""
        low, high = known.numbers["minute"]
        during = known.copy()
        during.numbers["minute"] = (low, high + minutes[1])
        steps = [
            Often(rule.do, rule.when, -(-minutes[1] // rule.every), rule.where)
            for rule in self.scenario.passing
        ]
        found = self.stirred(during, [*steps, *beside])
        found.numbers["minute"] = (low + minutes[0], high + minutes[1])
        return found
