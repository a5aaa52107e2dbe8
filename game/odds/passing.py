"""Time as lines of the program: `resolution.pass_time`, asking only rules that may have something to do.

A rule is asked between the hours that its condition names. It sleeps, until another that writes what it
reads is carried out, once asking it again changes nothing: it did not hold, or it would only bring about what
it has just brought about. Rules that do nothing but add the same again and again are counted up to the next
step of another, or at once where no other has anything to do with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.odds.effects import Effects
from game.odds.expressions import AND, NO, TIMES, YES, Code, all_of
from game.odds.fixed import Fixed
from game.odds.lines import Lines
from game.scenario.expression import Expression
from game.scenario.model import MOST_STEPS, Effect, Passing
from game.scenario.terms import Shape

FIRST, LAST = 0, 10**9
"""Minutes before and after everything."""


class Rule:
    """A rule of `passing` and what is known of it beforehand."""

    def __init__(self, fixed: Fixed, effects: Effects, place: int, rule: Passing) -> None:
        self.place, self.every, self.do = place, rule.every, rule.do
        self.first, self.last = FIRST, LAST
        """Minutes between which its condition lets it be asked at all."""
        self.parts = list(_parts(rule.when.shape)) if rule.when else []
        """What else must hold, all of it."""
        for part in list(self.parts):
            if _is_bound(part):
                self.parts.remove(part)
                self._bind(part[0], fixed.part(part[2]).constant or 0)
        self.when = all_of(fixed.part(part) for part in self.parts)
        self.reads = self.when.reads.union(*(effects.reads(each) for each in rule.do))
        self.writes = frozenset().union(*(effects.writes(each) for each in rule.do))
        timeless = "minute" not in self.reads - self.when.reads
        sinks = not any(_reads_the_clock(part) for part in self.parts)
        self.sleeps_after = sinks and timeless and _does_it_once(effects, rule.do)
        """Whether carrying it out again changes nothing, until what it reads is changed."""
        self.sleeps_unheld = sinks
        """Whether time alone never makes it hold."""
        self.adds = [(each.target, fixed.code(each.amount)) for each in rule.do if _only_adds(each)]
        same = sinks and "minute" not in self.reads and self.reads.isdisjoint(self.writes)
        self.counts = same and len(self.adds) == len(self.writes) == len(rule.do)
        """Whether many steps of it are one sum, if others leave alone what it reads."""

    def _bind(self, sign: str, hour: int) -> None:
        """Take in that its condition holds up to an hour, or from it on."""
        if sign in ("<", "<="):
            minute = hour * 60 + (59 if sign == "<=" else -1)
            self.last = min(self.last, minute // self.every * self.every)
        else:
            minute = hour * 60 + (60 if sign == ">" else 0)
            self.first = max(self.first, -(-minute // self.every) * self.every)

    def wakes(self, other: Rule) -> bool:
        """Return whether carrying this out may give another rule something to do."""
        if other is self or _exclude(self.parts, other.parts):
            return False
        touches = other.reads | other.writes if other.sleeps_after else other.reads
        return (other.sleeps_after or other.sleeps_unheld) and not self.writes.isdisjoint(touches)

    def disturbs(self, other: Rule) -> bool:
        """Return whether it makes a difference that this is carried out between two steps of another."""
        return not (self.writes.isdisjoint(other.reads | other.writes) or _exclude(self.parts, other.parts))


class Clock:
    """The writer of the function in which time passes."""

    def __init__(self, fixed: Fixed, effects: Effects) -> None:
        self.fixed, self.effects = fixed, effects
        passing = fixed.scenario.passing
        rules = (Rule(fixed, effects, place, rule) for place, rule in enumerate(passing))
        self.rules = [rule for rule in rules if rule.when is not NO]
        for rule in self.rules:
            others = [other for other in self.rules if other is not rule]
            if any(other.counts and other.disturbs(rule) for other in others):
                rule.counts = False
        self.steady = [rule for rule in self.rules if rule.counts and self._is_alone(rule)]
        """Rules that are counted at once."""
        self.rules = [rule for rule in self.rules if rule not in self.steady]
        self.is_function = bool(self.steady or self.rules) or fixed.talks
        """Whether time passes in a function; else the clock is only set forward."""
        self.briefly = (MOST_STEPS - 1) * min((rule.every for rule in self.rules + self.steady), default=0)
        """Minutes in which no rule has more steps than it is asked at."""
        self.is_long = False
        """Whether what is written is for longer than that."""

    def _is_alone(self, rule: Rule) -> bool:
        """Return whether no other rule writes what this one reads, or reads or writes what it writes."""
        others = [other for other in self.rules if other is not rule]
        return not any(other.disturbs(rule) or rule.disturbs(other) for other in others)

    def function(self, lines: Lines) -> None:
        """Write the function, if there is to be one."""
        if not self.is_function:
            return
        with lines.function("pass_time(minutes)"):
            with lines.block("if minutes <= 0"):
                lines.add("return")
            if self.briefly:
                with lines.block(f"if minutes > {self.briefly}"):
                    lines.add("return pass_long(minutes)")
            self._pass(lines)
        if self.briefly:
            self.is_long = True
            with lines.function("pass_long(minutes)"):
                self._pass(lines)

    def _pass(self, lines: Lines) -> None:
        lines.add("then = minute + minutes")
        for every in sorted({rule.every for rule in self.steady}):
            lines.add(f"soon = minute // {every} * {every} + {every}")
            with lines.block("if soon <= then"):
                for rule in self.steady:
                    if rule.every == every:
                        self._at_once(lines, rule)
        if self.rules:
            self._loop(lines)
        lines.add("minute = then")

    def advance(self, lines: Lines, minutes: str) -> None:
        """Write that some minutes pass."""
        lines.add(f"pass_time({minutes})" if self.is_function else f"minute += {minutes}")

    def _at_once(self, lines: Lines, rule: Rule) -> None:
        """Write all steps of a rule that stands alone."""
        every, first = rule.every, "soon"
        if rule.first > FIRST:
            first = "first"
            lines.add(f"first = soon if soon > {rule.first} else {rule.first}")
        lines.add("last = then")
        bounds = [f"soon + {(MOST_STEPS - 1) * every}"] if self.is_long else []
        for bound in bounds + ([str(rule.last)] if rule.last < LAST else []):
            with lines.block(f"if last > {bound}"):
                lines.add(f"last = {bound}")
        with lines.block(f"if {first} <= last{'' if rule.when is YES else f' and {rule.when.inside(AND)}'}"):
            lines.add(f"times = (last - {first}) // {every} + 1")
            self._add(lines, rule)

    def _add(self, lines: Lines, rule: Rule) -> None:
        """Write so many steps of a rule that only adds."""
        for name, amount in rule.adds:
            self.effects.bring(lines, name, _times(amount), adds=True)

    def _loop(self, lines: Lines) -> None:
        lines.add("never = then + 1")
        for rule in self.rules:
            n, every, last = rule.place, rule.every, self._last(rule)
            lines.add(f"next_{n} = minute // {every} * {every} + {every}")
            if self.is_long:
                lines.add(f"{last} = next_{n} + {(MOST_STEPS - 1) * every}")
                if rule.last < LAST:
                    with lines.block(f"if {last} > {rule.last}"):
                        lines.add(f"{last} = {rule.last}")
            if rule.first > FIRST:
                with lines.block(f"if next_{n} < {rule.first}"):
                    lines.add(f"next_{n} = {rule.first}")
            if last and (rule.last < LAST or rule.first > FIRST):
                with lines.block(f"if next_{n} > {last}"):
                    lines.add(f"next_{n} = never")
        counted = [rule for rule in self.rules if rule.counts]
        coming = [f"next_{rule.place}" for rule in self.rules if not rule.counts]
        with lines.block("while True"):
            for rule in counted:
                self._look_ahead(lines, rule)
            lines.add(f"at = {coming[0] if coming else 'never'}")
            for each in coming[1:]:
                with lines.block(f"if {each} < at"):
                    lines.add(f"at = {each}")
            if counted:
                lines.add("until = at - 1 if at <= then else then")
            for rule in counted:
                self._count(lines, rule)
            with lines.block("if at > then"):
                lines.add("break")
            lines.add("minute = at")
            for rule in self.rules:
                with lines.block(f"if next_{rule.place} == at"):
                    self._step(lines, rule)

    def _last(self, rule: Rule) -> str:
        """Return the minute of a rule's last step, as the program knows it; nothing if none is the last."""
        return f"last_{rule.place}" if self.is_long else str(rule.last) if rule.last < LAST else ""

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
        n, every, last = rule.place, rule.every, self._last(rule)
        with lines.block(f"if next_{n} <= until"):
            end = f"(until if until < {last} else {last})" if last else "until"
            lines.add(f"times = ({end} - next_{n}) // {every} + 1")
            self._add(lines, rule)
            lines.add(f"next_{n} += times * {every}")
            if last:
                with lines.block(f"if next_{n} > {last}"):
                    lines.add(f"next_{n} = never")

    def _step(self, lines: Lines, rule: Rule) -> None:
        """Write one step of a rule: when it is asked next, and what it does."""
        n, last = rule.place, self._last(rule)
        again = f"at + {rule.every}" + (f" if at < {last} else never" if last else "")
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
                n, every, last = other.place, other.every, self._last(other)
                # What stands before this rule has had its turn at this minute.
                if n < rule.place:
                    first = f"{at} // {every} * {every} + {every}"
                else:
                    first = at if rule.every % every == 0 else f"-(-{at} // {every}) * {every}"
                lines.add(f"first = {first}")
                if other.first > FIRST:
                    with lines.block(f"if first < {other.first}"):
                        lines.add(f"first = {other.first}")
                with lines.block(f"if first < next_{n}" + (f" and first <= {last}" if last else "")):
                    lines.add(f"next_{n} = first")


def _only_adds(effect: Effect) -> bool:
    return effect.kind == "add" and effect.when is None


def _times(amount: Code) -> Code:
    """Return an amount as often as the program counts."""
    if amount.constant is not None:
        return Code(f"times * {amount.text}", TIMES)
    return Code(f"times * {amount.inside(TIMES + 1)}", TIMES, None, amount.reads)


def _parts(shape: Shape) -> Iterator[Shape]:
    """Yield what must hold for a condition to hold."""
    if shape[0] == "and":
        yield from _parts(shape[1])
        yield from _parts(shape[2])
    else:
        yield shape


def _is_bound(part: Shape) -> bool:
    """Return whether a part of a condition holds up to an hour that is known, or from it on."""
    is_order = part[0] in ("<", "<=", ">", ">=")
    return is_order and part[1] == ("marker", "hour") and part[2][0] in ("number", "constant")


def _exclude(some: Sequence[Shape], others: Sequence[Shape]) -> bool:
    """Return whether two conditions never hold in one game: they want one draw to have come out two ways."""
    drawn = [(part[1], part[2]) for part in some if part[0] == "is" and part[1][0] == "draw"]
    return any(
        part[0] == "is" and part[1] == name and part[2] != outcome
        for name, outcome in drawn
        for part in others
    )


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
