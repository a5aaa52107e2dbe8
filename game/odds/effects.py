"""Effects as lines of the program: each within its bounds, read on what stood before the first of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.odds.expressions import NO, YES, Code, Look, number, renamed
from game.odds.fixed import Fixed, came, flag, lock, meter
from game.odds.lines import Lines
from game.scenario.model import Effect, Inject


class Effects:
    """The writer of effects and injects for one program."""

    def __init__(self, fixed: Fixed) -> None:
        self.fixed = fixed
        self.top = len(fixed.scenario.ladder.rungs) - 1

    # What is read before it is written.

    def writes(self, effect: Effect) -> frozenset[str]:
        """Return the variables that an effect may change, those of an inject that it sends included."""
        match effect.kind:
            case "add" | "to":
                return frozenset((meter(effect.target),))
            case "set" | "clear":
                return frozenset((flag(effect.target),))
            case "lock" | "unlock":
                return frozenset((lock(effect.target),))
            case "send":
                inject = self.fixed.scenario.injects[effect.target]
                return frozenset().union(*(self.writes(each) for each in inject.do))
        return frozenset((effect.kind,))

    def reads(self, effect: Effect) -> frozenset[str]:
        """Return the variables that its amount and its condition read."""
        amount = self.fixed.code(effect.amount) if effect.amount is not None else YES
        return amount.reads | self.fixed.when(effect.when).reads

    def before(self, effects: Iterable[Effect], written: Iterable[str] = ()) -> dict[str, str]:
        """Return the variables that an effect reads after another wrote them, and what keeps them."""
        changed = set(written)
        kept: set[str] = set()
        for effect in effects:
            kept |= self.reads(effect) & changed
            changed |= self.writes(effect)
        return {name: _was(name) for name in sorted(kept)}

    def keep(self, lines: Lines, kept: dict[str, str]) -> None:
        """Write the lines that keep variables as they are now."""
        for name, was in kept.items():
            lines.add(f"{was} = {name}")

    # What is carried out.

    def carry_out(self, lines: Lines, effects: Sequence[Effect]) -> None:
        """Write some effects that are read on what stands before the first of them."""
        kept = self.before(effects)
        self.keep(lines, kept)
        self.carry(lines, effects, renamed(self.fixed.look, kept))

    def carry(self, lines: Lines, effects: Sequence[Effect], look: Look) -> None:
        """Write some effects, their amounts and conditions read by `look`."""
        for effect in effects:
            when = self.fixed.when(effect.when, look)
            if when is YES:
                self._deed(lines, effect, look)
            elif when is not NO:
                with lines.block(f"if {when.text}"):
                    self._deed(lines, effect, look)

    def _deed(self, lines: Lines, effect: Effect, look: Look) -> None:
        target = effect.target
        match effect.kind:
            case "add" | "to":
                assert effect.amount is not None
                shape = effect.amount.shape
                grows = effect.kind == "to" and shape[0] == "max" and shape[1] == ("meter", target)
                if grows and look(shape[1]).text == meter(target):
                    self._raise(lines, target, self.fixed.part(shape[2], look))
                    return
                amount = _whole(self.fixed.code(effect.amount, look), effect.amount.truth)
                self.bring(lines, target, amount, adds=effect.kind == "add")
            case "ours" | "theirs" as name:
                assert effect.amount is not None
                rung = _whole(self.fixed.code(effect.amount, look), effect.amount.truth)
                self._move(lines, name, rung, effect.least)
            case "set":
                with lines.block(f"if {flag(target)} is None"):
                    lines.add(f"{flag(target)} = minute")
            case "clear":
                lines.add(f"{flag(target)} = None")
            case "lock" | "unlock":
                lines.add(f"{lock(target)} = {effect.kind == 'lock'}", keeps=lock(target))
            case "send":
                inject = self.fixed.scenario.injects[target]
                comes = self.fixed.comes(inject)
                if comes is YES:
                    lines.add(f"{come(inject)}()")
                elif comes is not NO:
                    with lines.block(f"if {comes.text}"):
                        lines.add(f"{come(inject)}()")

    def bring(self, lines: Lines, name: str, amount: Code, adds: bool) -> None:
        """Write a meter changed by an amount, or brought to it, within its bounds."""
        bounds, kept = self.fixed.scenario.meters[name], meter(name)
        if not adds:
            if amount.constant is not None:
                lines.add(f"{kept} = {min(max(amount.constant, bounds.low), bounds.high)}")
                return
            lines.add(f"{kept} = {amount.text}")
        elif amount.constant == 0:
            return
        elif amount.constant is not None and amount.constant < 0:
            lines.add(f"{kept} -= {-amount.constant}")
        else:
            lines.add(f"{kept} += {amount.text}")
        if amount.constant is None or amount.constant > 0:
            with lines.block(f"if {kept} > {bounds.high}"):
                lines.add(f"{kept} = {bounds.high}")
        if amount.constant is None or amount.constant < 0:
            with lines.block(f"if {kept} < {bounds.low}"):
                lines.add(f"{kept} = {bounds.low}")

    def _raise(self, lines: Lines, name: str, least: Code) -> None:
        """Write a meter brought up to a figure, if that is above it."""
        high, kept = self.fixed.scenario.meters[name].high, meter(name)
        lines.add(f"least = {least.text}")
        with lines.block(f"if least > {kept}"):
            lines.add(f"{kept} = least if least < {high} else {high}")

    def pay(self, lines: Lines, costs: Sequence[tuple[str, int]]) -> None:
        """Write costs taken from their meters."""
        for name, cost in costs:
            self.bring(lines, name, number(-cost), adds=True)

    def _move(self, lines: Lines, name: str, rung: Code, least: bool) -> None:
        if rung.constant is None:
            lines.add(f"{name} = min(max({rung.text}, {name if least else '0'}), {self.top})")
            self._note_high(lines, name)
            return
        bound = min(max(rung.constant, 0), self.top)
        if not least:
            lines.add(f"{name} = {bound}")
            self._note_high(lines, name)
            return
        with lines.block(f"if {name} < {bound}"):
            lines.add(f"{name} = {bound}")
            self._note_high(lines, name)

    def _note_high(self, lines: Lines, name: str) -> None:
        with lines.block(f"if {name} > {name}_high"):
            lines.add(f"{name}_high = {name}")

    # What is told.

    def deliver(self, lines: Lines, inject: Inject) -> None:
        """Write an inject that comes, with its effects."""
        if inject.id in self.fixed.sent:
            lines.add(f"{come(inject)}()")
        else:
            self.delivered(lines, inject)

    def delivered(self, lines: Lines, inject: Inject) -> None:
        """Write what happens as an inject comes, in the place where it comes."""
        lines.add(f"injects.append({inject.id!r})")
        lines.add(f"{came(inject.id)} = True", keeps=came(inject.id))
        self.carry_out(lines, inject.do)


def come(inject: Inject) -> str:
    """Return the function in which an inject comes that is sent from several places."""
    return f"come_{inject.id}"


def _was(name: str) -> str:
    """Return what keeps a variable as it was: `was_m_trust`, `was_talks_spent`."""
    return "was_" + "".join(sign if sign.isalnum() else "_" for sign in name)


def _whole(amount: Code, truth: bool) -> Code:
    """Return an amount as a number: yes counts as 1."""
    if not truth or amount.constant is not None:
        return amount
    return Code(f"int({amount.text})", reads=amount.reads)
