"""Time as lines of the program: `resolution.pass_time`, asking only rules that may have something to do.

A rule sleeps, until another that writes what it reads is carried out, once asking it again changes nothing:
it did not hold, and time alone cannot make it; or it would only bring about what it has just brought about.
Rules that do nothing but add the same again and again are counted up to the next step of another.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.odds.effects import Effects
from game.odds.expressions import NO, TIMES, YES, Code
from game.odds.fixed import Fixed
from game.odds.lines import Lines
from game.scenario.conditions import Expression
from game.scenario.model import MOST_STEPS, Effect, Passing
from game.scenario.terms import Shape


class Rule:
    """A rule of `passing` and what is known of it beforehand."""

    def __init__(self, fixed: Fixed, effects: Effects, place: int, rule: Passing) -> None:
        self.place, self.every, self.do = place, rule.every, rule.do
        self.when = fixed.when(rule.when)
        self.reads = self.when.reads.union(*(effects.reads(each) for each in rule.do))
        self.writes = frozenset().union(*(effects.writes(each) for each in rule.do))
        timeless = "minute" not in self.reads - self.when.reads
        sinks = rule.when is None or _only_falls(rule.when.shape)
        self.sleeps_after = sinks and timeless and _does_it_once(effects, rule.do)
        """Whether carrying it out again changes nothing, until what it reads is changed."""
        self.sleeps_unheld = sinks
        """Whether time alone never makes it hold."""
        self.adds = tuple((each.target, _constant(fixed, each)) for each in rule.do)
        """What it adds to which meter, each time; 0 where that is not all that it does."""
        same = sinks and "minute" not in self.reads and self.when.reads.isdisjoint(self.writes)
        self.counts = same and all(amount for _, amount in self.adds) and len(self.writes) == len(rule.do)
        """Whether many steps of it are one sum."""

    def wakes(self, other: Rule) -> bool:
        """Return whether carrying this out may give another rule something to do."""
        sleeps = other.sleeps_after or other.sleeps_unheld
        return sleeps and other is not self and not self.writes.isdisjoint(other.reads | other.writes)


class Clock:
    """The writer of the function in which time passes."""

    def __init__(self, fixed: Fixed, effects: Effects) -> None:
        self.fixed, self.effects = fixed, effects
        passing = fixed.scenario.passing
        rules = (Rule(fixed, effects, place, rule) for place, rule in enumerate(passing))
        self.rules = [rule for rule in rules if rule.when is not NO]
        for rule in self.rules:
            others = [other for other in self.rules if other is not rule and other.counts]
            if any(not other.writes.isdisjoint(rule.reads | rule.writes) for other in others):
                rule.counts = False
        self.is_function = bool(self.rules) or fixed.talks
        """Whether time passes in a function; else the clock is only set forward."""

    def function(self, lines: Lines) -> None:
        """Write the function, if there is to be one."""
        if not self.is_function:
            return
        with lines.function("pass_time(minutes)"):
            with lines.block("if minutes <= 0"):
                lines.add("return")
            lines.add("then = minute + minutes")
            if self.rules:
                self._loop(lines)
            lines.add("minute = then")

    def advance(self, lines: Lines, minutes: str) -> None:
        """Write that some minutes pass."""
        lines.add(f"pass_time({minutes})" if self.is_function else f"minute += {minutes}")

    def _loop(self, lines: Lines) -> None:
        lines.add("never = then + 1")
        for rule in self.rules:
            n, every = rule.place, rule.every
            lines.add(f"next_{n} = minute // {every} * {every} + {every}")
            lines.add(f"last_{n} = next_{n} + {(MOST_STEPS - 1) * every}")
        counted = [rule for rule in self.rules if rule.counts]
        coming = [f"next_{rule.place}" for rule in self.rules if not rule.counts] or ["never"]
        with lines.block("while True"):
            for rule in counted:
                self._look_ahead(lines, rule)
            lines.add(f"at = min({', '.join(coming)})" if len(coming) > 1 else f"at = {coming[0]}")
            for rule in counted:
                self._count(lines, rule)
            with lines.block("if at > then"):
                lines.add("break")
            lines.add("minute = at")
            for rule in self.rules:
                with lines.block(f"if next_{rule.place} == at"):
                    self._step(lines, rule)

    def _look_ahead(self, lines: Lines, rule: Rule) -> None:
        """Write what a rule that is counted wakes by its next step; it sleeps where it does not hold."""
        n, woken = rule.place, [other for other in self.rules if rule.wakes(other)]
        if rule.when is YES and not woken:
            return
        with lines.block(f"if next_{n} <= then"):
            if rule.when is YES:
                self._wake(lines, rule, f"next_{n}")
                return
            with lines.block(f"if {rule.when.text}"):
                self._wake(lines, rule, f"next_{n}")
            with lines.block("else"):
                lines.add(f"next_{n} = never")

    def _count(self, lines: Lines, rule: Rule) -> None:
        """Write the steps of a rule before the next of another, all at once."""
        n, every = rule.place, rule.every
        with lines.block(f"if next_{n} < at and next_{n} <= then"):
            lines.add(f"times = (min(at - 1, then, last_{n}) - next_{n}) // {every} + 1")
            for name, amount in rule.adds:
                self.effects.bring(lines, name, Code(f"times * {amount}", TIMES), adds=True)
            lines.add(f"next_{n} += times * {every}")
            with lines.block(f"if next_{n} > last_{n}"):
                lines.add(f"next_{n} = never")

    def _step(self, lines: Lines, rule: Rule) -> None:
        """Write one step of a rule: when it is asked next, and what it does."""
        n, again = rule.place, f"at + {rule.every} if at < last_{rule.place} else never"
        lines.add(f"next_{n} = never" if rule.sleeps_after else f"next_{n} = {again}")
        if rule.when is YES:
            self._carry_out(lines, rule)
            return
        with lines.block(f"if {rule.when.text}"):
            self._carry_out(lines, rule)
        if rule.sleeps_unheld and not rule.sleeps_after:
            with lines.block("else"):
                lines.add(f"next_{n} = never")

    def _carry_out(self, lines: Lines, rule: Rule) -> None:
        self.effects.carry_out(lines, rule.do)
        self._wake(lines, rule, "at")

    def _wake(self, lines: Lines, rule: Rule, at: str) -> None:
        """Write when those rules are asked again for whom this one may have changed something."""
        for other in self.rules:
            if rule.wakes(other):
                n, every = other.place, other.every
                # What stands before this rule has had its turn at this minute.
                after = f"{at} // {every} * {every} + {every}"
                lines.add(f"first = {after if n < rule.place else f'-(-{at} // {every}) * {every}'}")
                with lines.block(f"if first < next_{n} and first <= last_{n}"):
                    lines.add(f"next_{n} = first")


def _constant(fixed: Fixed, effect: Effect) -> int:
    """Return what an effect always adds to its meter; 0 for any other."""
    if effect.kind != "add" or effect.when is not None or effect.amount is None:
        return 0
    return fixed.code(effect.amount).constant or 0


def _only_falls(shape: Shape) -> bool:
    """Return whether a condition that does not hold is not made to hold by the clock alone."""
    if shape[0] == "and":
        return _only_falls(shape[1]) and _only_falls(shape[2])
    if shape[0] in ("<", "<=") and shape[1] == ("marker", "hour") and shape[2][0] in ("number", "constant"):
        return True
    return not _reads_the_clock(shape)


def _reads_the_clock(shape: Shape) -> bool:
    if shape == ("marker", "hour"):
        return True
    parts = (part for part in shape if isinstance(part, tuple) and part and isinstance(part[0], str))
    return any(_reads_the_clock(part) for part in parts)


def _does_it_once(effects: Effects, do: Sequence[Effect]) -> bool:
    """Return whether effects that are carried out twice running come to the same as once."""
    written = frozenset().union(*(effects.writes(each) for each in do))
    return all(_brings_about(effects, each, written) for each in do)


def _brings_about(effects: Effects, effect: Effect, written: frozenset[str]) -> bool:
    when = effects.fixed.when(effect.when).reads
    if effect.kind in ("add", "send") or not when.isdisjoint(written):
        return False
    return effect.amount is None or _settles(effects, effect, effect.amount, written)


def _settles(effects: Effects, effect: Effect, amount: Expression, written: frozenset[str]) -> bool:
    """Return whether an amount is the same once it was reached: without what is written, or its own bound."""
    shape = amount.shape
    own = {("meter", effect.target), ("marker", effect.kind)}
    if shape[0] in ("min", "max") and shape[1] in own:
        return effects.fixed.reads(shape[2]).isdisjoint(written)
    return effects.fixed.reads(shape).isdisjoint(written)
