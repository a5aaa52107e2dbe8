"""A joint phase as lines of the program: the functions through which the talks ask the game around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.odds.effects import Effects
from game.odds.expressions import NO, YES, Code, all_of, number, renamed
from game.odds.fixed import Fixed, lock
from game.odds.lines import Lines
from game.odds.minds import Mind, defers
from game.scenario.model import Effect, Inject, Joint, JointText, Phase


class Papers:
    """The writer of joint phases for one program."""

    def __init__(self, fixed: Fixed, effects: Effects, minds: Mapping[str, Mind]) -> None:
        self.fixed, self.effects, self.minds = fixed, effects, minds
        self.wise = [team for team, mind in minds.items() if not mind.doctrine.uniform]
        """Seats whose doctrine has lines to be asked."""

    def wishes(self, lines: Lines) -> None:
        """Write what each doctrine wants of papers, and when it would rather not answer."""
        for team in self.wise:
            with lines.function(f"want_{team}()"):
                for when, commits in self.minds[team].want():
                    if when.constant:
                        lines.add(f"return {commits}")
                        break
                    with lines.block(f"if {when.text}"):
                        lines.add(f"return {commits}")
                else:
                    lines.add("return None")
            with lines.function(f"defers_{team}(point)"):
                lines.add(f"return {defers(team, self.minds[team].odds())}")
        with lines.function("by_lot(seat, point, number)"):
            lines.add('return lot(dice, f"bot\\0{seat}\\0{point}\\0choose".encode(), number)')

    def hold(self, lines: Lines, phase: Phase, asks: Joint, coming: Sequence[Inject]) -> None:
        """Write the talks of a phase; `coming` are the injects that may come in their course."""
        fixed = self.fixed
        offer = [fixed.scenario.texts[name] for name in asks.offer]
        with lines.function("may()"):
            lines.add(f"return ({', '.join(self._may(option).text for option in offer)},)")
        with lines.function("pace()"):
            lines.add(f"return {fixed.code(asks.pace).text}")
        gated = self._gates(lines, offer)
        with lines.function("overtaken()"):
            lines.add(f"return {fixed.code(asks.overtaken).text if asks.overtaken else False}")
        self._refused(lines, offer)
        self._sign(lines, phase, offer)
        self._fall_back(lines, phase, asks)
        self._points(lines, offer)
        turn = fixed.turns.get(phase.id, "turn")
        fixed.read |= {str(turn)}
        if phase.id in fixed.skip:
            lines.add(f"talks.skip(RECALLS[{phase.id!r}].bargain, {turn}, fall_back)")
            return
        due = self._coming(lines, coming)
        lines.add("asks = {")
        names = ["may", "pace", "overtaken", "pass_time", "refused", "sign", "fall_back"]
        for name in (*names, *(["comes"] if due else []), *gated, *self._of_seats()):
            lines.add(f"    {name!r}: {name.replace(' ', '_')},")
        lines.add("    'lot': by_lot,")
        lines.add("}")
        window = fixed.code(asks.window).text
        held = f"RECALLS[{phase.id!r}].hold(talks, {turn}, {window}, asks{', due' if due else ''})"
        if not fixed.resumes:
            lines.add(held)
            return
        with lines.block("if fresh"):
            lines.add(held)
        with lines.block("else"):
            lines.add(
                f"RECALLS[{phase.id!r}].take_up(talks, {turn}, asks, {'due' if due else '()'}, at, told)"
            )

    def _of_seats(self) -> Sequence[str]:
        """Return what is asked of each seat that has lines."""
        return [f"{what} {team}" for what in ("defers", "want", "points") for team in self.wise]

    def _may(self, option: JointText) -> Code:
        parts = [self.fixed.when(option.when)]
        if option.id in self.fixed.lockable:
            self.fixed.read.add(lock(option.id))
            parts.insert(0, Code(f"not {lock(option.id)}", 3))
        return all_of(parts)

    def _gates(self, lines: Lines, offer: Sequence[JointText]) -> Sequence[str]:
        """Write each condition of a capital's own; return what the talks call them."""
        found = []
        for option in offer:
            for team, need in option.gates:
                with lines.function(f"gate_{team}_{option.id}(text)"):
                    lines.add(f"return {self.fixed.code(need.expression).text}")
                found.append(f"gate {team} {option.id}")
        return found

    def _refused(self, lines: Lines, offer: Sequence[JointText]) -> None:
        with lines.function("refused(option)"):
            for option in offer:
                if option.refused:
                    with lines.block(f"if option == {option.id!r}"):
                        self.effects.carry_out(lines, option.refused)

    def _sign(self, lines: Lines, phase: Phase, offer: Sequence[JointText]) -> None:
        """Write what signatures bring: all is read on the state before, in which the talks were open."""
        everything = [effect for option in offer for effect in _signed(option)]
        kept = self.effects.before(everything, self._closed(phase, offer))
        with lines.function("sign(how, text)"):
            self.effects.keep(lines, kept)
            lines.add("talks.close(how, text)")
            look = renamed(self.fixed.look, kept)
            for option in offer:
                with lines.block(f"if text[0] == {option.id!r}"):
                    self.effects.carry(lines, option.do, look)
                    for held in option.reservations:
                        if held.do:
                            with lines.block(f"if {held.id!r} in text[1:]"):
                                self.effects.carry(lines, held.do, look)
                    if option.refused and option.rule in ("either", "lead"):
                        with lines.block("if how == 'dissent'"):
                            self.effects.carry(lines, option.refused, look)

    def _fall_back(self, lines: Lines, phase: Phase, asks: Joint) -> None:
        kept = self.effects.before(asks.fallback_do, self._closed(phase, ()))
        with lines.function("fall_back(how)"):
            self.effects.keep(lines, kept)
            lines.add("talks.close(how, ())")
            self.effects.carry(lines, asks.fallback_do, renamed(self.fixed.look, kept))

    def _closed(self, phase: Phase, offer: Sequence[JointText]) -> list[str]:
        """Return what the end of the talks itself changes."""
        signed = [f"{option.id!r} in talks.signed" for option in offer]
        return ["talks.spent", f"{phase.id!r} in talks.overtaken", *signed]

    def _points(self, lines: Lines, offer: Sequence[JointText]) -> None:
        for team in self.wise:
            with lines.function(f"points_{team}(hours)"):
                points = []
                for place, option in enumerate(offer):
                    takes = Code(f"hours[{place}] * 60", 6)
                    more = {"commits": number(option.commits), "takes": takes, "costs": NO}
                    points.append(self.minds[team].points((*option.tags, option.id), more).text)
                lines.add(f"return ({', '.join(points)},)")

    def _coming(self, lines: Lines, coming: Sequence[Inject]) -> bool:
        """Write how the injects come that wait some minutes; return whether there are any."""
        if not coming:
            return False
        lines.add("due = []")
        for inject in coming:
            with lines.function(f"bring_{inject.id}()"):
                still = self.fixed.still(inject)
                if still is YES:
                    self.effects.deliver(lines, inject)
                else:
                    with lines.block(f"if {still.text}"):
                        self.effects.deliver(lines, inject)
            with lines.block(f"if waits_{inject.id}"):
                lines.add(f"due.append(bring_{inject.id})")
        with lines.function("comes(number)"):
            lines.add("due[number]()")
        return True


def _signed(option: JointText) -> Sequence[Effect]:
    return (*option.do, *(effect for held in option.reservations for effect in held.do), *option.refused)
