"""The course of a game as lines of the program: phases open, are resolved and are left; time passes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.odds.effects import Effects
from game.odds.expressions import NO, YES, Code, number, renamed
from game.odds.fixed import Fixed, by, draw, is_numeric, meter, taken, thrown
from game.odds.lines import Lines
from game.odds.luck import die
from game.odds.minds import Choosing
from game.odds.papers import Papers
from game.odds.passing import Clock
from game.rules.state import CLOSE
from game.rules.table import table
from game.scenario.model import Branch, Chance, Decide, Inject, Joint, Option, Outcome, Phase


class Course:
    """The writer of phases for one program."""

    def __init__(self, fixed: Fixed, effects: Effects, choosing: Choosing, papers: Papers) -> None:
        self.fixed, self.effects, self.choosing, self.papers = fixed, effects, choosing, papers
        self.table = table(fixed.scenario)
        self.clock = Clock(fixed, effects)

    # A phase.

    def phase(self, lines: Lines, phase: Phase) -> None:
        """Write a phase from its opening to the way out of it."""
        with lines.block(f"if phase == {phase.id!r}"):
            coming = self._open(lines, phase)
            match phase.asks:
                case Decide():
                    self._decide(lines, phase, coming)
                case Joint() as joint:
                    self.papers.hold(lines, phase, joint, coming)
                case Chance() as chance:
                    self._chance(lines, phase, chance)
            self._leave(lines, phase)

    def _open(self, lines: Lines, phase: Phase) -> Sequence[Inject]:
        """Write the opening of a phase; a game that is taken up in its course has it behind it."""
        if not self.fixed.resumes:
            return self._opening(lines, phase)
        lines.add("fresh, taken_up = not taken_up, False")
        with lines.block("if fresh"):
            lines.add("given = ()")
            coming = self._opening(lines, phase)
        with lines.block("else"):
            lines.add("given = told")
            for inject in coming:
                lines.add(f"waits_{inject.id} = {inject.id!r} in at.coming")
        return coming

    def _opening(self, lines: Lines, phase: Phase) -> Sequence[Inject]:
        """Write how a phase opens; return the injects that come in its course."""
        if self.fixed.again or len(self.fixed.order) > self.fixed.scenario.turns:
            self.fixed.read.add("turn")
            with lines.block(f"if turn >= {self.fixed.scenario.turns}"):
                lines.add("by_limit = True")
                lines.add("break")
        lines.add("turn += 1", keeps="turn")
        if phase.opens is not None:
            with lines.block(f"if minute < {phase.opens}"):
                self.clock.advance(lines, f"{phase.opens} - minute")
        lines.add(f"phases.append(({phase.id!r}, minute))")
        self.draws(lines, phase.id)
        return self._bring(lines, phase)

    def draws(self, lines: Lines, moment: str) -> None:
        """Write the draws made at STARTEX or as a phase opens."""
        for name in self.table.draws[moment]:
            of = self.fixed.scenario.draws[name].of
            lines.add(f"value = {die(self._key(lines, name, moment))}")
            lines.add(f"outcome = {_picked(of, repr)}")
            kept = _picked(of, str) if is_numeric([outcome for outcome, _ in of]) else "outcome"
            lines.add(f"{draw(name)} = {kept}", keeps=draw(name))
            lines.add(f"drawn.append(({name!r}, outcome))")

    def _key(self, lines: Lines, name: str, moment: str) -> str:
        """Return the key of a draw's die; what is drawn once needs no count of how often."""
        if moment not in self.fixed.again:
            return f"b'{name}\\x000'"
        self.fixed.read.add(thrown(name))
        lines.add(f"often, {thrown(name)} = {thrown(name)}, {thrown(name)} + 1")
        return f"b'{name}\\x00%d' % often"

    def _bring(self, lines: Lines, phase: Phase) -> Sequence[Inject]:
        """Write the injects that come as a phase opens; return those that come in its course, in order."""
        coming: list[Inject] = []
        for inject in phase.injects:
            comes = self.fixed.comes(inject)
            if inject.type == "cont" or comes is NO:
                continue
            if inject.after:
                coming.append(inject)
                lines.add(f"waits_{inject.id} = {comes.text}")
            elif comes is YES:
                self.effects.deliver(lines, inject)
            else:
                with lines.block(f"if {comes.text}"):
                    self.effects.deliver(lines, inject)
        return sorted(coming, key=lambda inject: inject.after)

    # A question to the teams.

    def _decide(self, lines: Lines, phase: Phase, coming: Sequence[Inject]) -> None:
        questions = self.table.questions[phase.id]
        point = self._point(lines, phase)
        staffed = [team for team in questions if self.fixed.plays(phase, team)]
        for team, question in questions.items():
            if team not in staffed:
                lines.add(f"made.append(({team!r}, {phase.id!r}, {point}, ({question.lapse!r},), True))")
        if staffed:
            for inject in coming:
                still = self.fixed.still(inject)
                test = f"waits_{inject.id}" if still is YES else f"waits_{inject.id} and {still.text}"
                with lines.block(f"if {test}"):
                    self.effects.deliver(lines, inject)
        for team in staffed:
            self.choosing.choose(lines, phase, questions[team], point)
        self._resolve(lines, phase, staffed)

    def _point(self, lines: Lines, phase: Phase) -> str:
        """Return the point of a `decide` phase as the program names it."""
        turn = self.fixed.turns.get(phase.id)
        if turn is not None:
            return repr(f"t{turn}")
        self.fixed.read.add("turn")
        lines.add('point = f"t{turn}"')
        return "point"

    def _resolve(self, lines: Lines, phase: Phase, staffed: Sequence[str]) -> None:
        """Write what the decisions bring: `resolution.resolve`."""
        options = self.fixed.scenario.options
        chosen = [
            (team, question.pick, [options[name] for name in question.offer])
            if team in staffed
            else (team, 0, [options[question.lapse]])
            for team, question in self.table.questions[phase.id].items()
        ]
        every = [option for _, _, offer in chosen for option in offer]
        costs = {meter(name) for option in every for name, _ in option.cost}
        kept = self.effects.before((effect for option in every for effect in option.do), costs)
        self.effects.keep(lines, kept)
        look = renamed(self.fixed.look, kept)
        for team, pick, offer in chosen:
            self._each(lines, team, pick, [option for option in offer if option.cost], self._pay)
        takes = any(option.takes for option in every)
        if takes:
            lines.add("takes = 0")

        def carry(lines: Lines, option: Option) -> None:
            if option.takes:
                with lines.block(f"if takes < {option.takes}"):
                    lines.add(f"takes = {option.takes}")
            self.effects.carry(lines, option.do, look)

        for team, pick, offer in chosen:
            self._each(lines, team, pick, [each for each in offer if each.do or each.takes], carry)
        for team, pick, offer in chosen:
            for option in offer:
                test = _is_chosen(team, pick, option)
                lines.add(f"{taken(option.id)} = {taken(option.id)} or {test}", keeps=taken(option.id))
        if self.fixed.talks:
            lines.add("talks.heard = 0", keeps="talks.heard")
        if takes:
            self.clock.advance(lines, "takes")

    def _pay(self, lines: Lines, option: Option) -> None:
        self.effects.pay(lines, option.cost)

    def _each(
        self,
        lines: Lines,
        team: str,
        pick: int,
        offer: Sequence[Option],
        write: Callable[[Lines, Option], None],
    ) -> None:
        """Write something for each option that a team has chosen; 0 to pick: there is only one."""
        for place, option in enumerate(offer):
            if pick == 0:
                write(lines, option)
                continue
            word = "elif" if place and pick == 1 else "if"
            with lines.block(f"{word} {_is_chosen(team, pick, option)}"):
                write(lines, option)

    # Fate, and the way out.

    def _chance(self, lines: Lines, phase: Phase, chance: Chance) -> None:
        shares = self._shares(lines, chance.outcomes)
        told = ", ".join(
            f"({outcome.id!r}, {share.text})" for outcome, share in zip(chance.outcomes, shares, strict=True)
        )
        lines.add(f"fates.append(({told},))")
        lines.add(f"value = {die(self._key(lines, phase.id, phase.id))}")
        below: list[str] = []
        known = 0
        for place, (outcome, share) in enumerate(zip(chance.outcomes, shares, strict=True)):
            if share.constant is not None:
                known += share.constant
            else:
                below.append(share.text)
            bound = " + ".join([*below, str(known)] if known or not below else below)
            if place == len(shares) - 1:
                head = "else" if place else "if True"
            else:
                head = f"{'elif' if place else 'if'} value < BELOW[{bound}]"
            with lines.block(head):
                lines.add(f"drawn.append(({phase.id!r}, {outcome.id!r}))")
                self.effects.carry_out(lines, outcome.do)

    def _shares(self, lines: Lines, outcomes: Sequence[Outcome]) -> Sequence[Code]:
        """Write the odds of each outcome as `opening.odds` has them; return what holds them."""
        rest = next((outcome for outcome in outcomes if outcome.odds is None), outcomes[-1])
        found: dict[str, Code] = {}
        left: Code = number(1000)
        for outcome in outcomes:
            if outcome is rest or outcome.odds is None:
                continue
            odds = self.fixed.code(outcome.odds)
            if odds.constant is not None and left.constant is not None:
                share = min(max(odds.constant, 0), left.constant)
                found[outcome.id], left = number(share), number(left.constant - share)
                continue
            if left.constant is not None:
                lines.add(f"left = {left.constant}")
                left = Code("left")
            lines.add(f"odds_{outcome.id} = min(max({odds.text}, 0), left)")
            lines.add(f"left -= odds_{outcome.id}")
            found[outcome.id] = Code(f"odds_{outcome.id}")
        found[rest.id] = left
        return [found[outcome.id] for outcome in outcomes]

    def _leave(self, lines: Lines, phase: Phase) -> None:
        """Write the branches out of a phase: the first that holds."""
        ways: list[tuple[Code, Branch]] = []
        for branch in self.fixed.ways[phase.id]:
            when = self.fixed.when(branch.when)
            if when is not NO:
                ways.append((when, branch))
            if when is YES:
                break
        for place, (when, branch) in enumerate(ways):
            if when is YES and not place:
                self._go(lines, phase, branch.to)
                return
            head = "else" if when is YES else f"{'elif' if place else 'if'} {when.text}"
            with lines.block(head):
                self._go(lines, phase, branch.to)

    def _go(self, lines: Lines, phase: Phase, to: str) -> None:
        if to == CLOSE:
            lines.add("break")
            return
        lines.add(f"phase = {to!r}")
        if self.fixed.order.index(to) <= self.fixed.order.index(phase.id):
            lines.add("continue")


def _is_chosen(team: str, pick: int, option: Option) -> str:
    if pick == 0:
        return "True"
    return f"{by(team)} == {option.id!r}" if pick == 1 else f"{option.id!r} in {by(team)}"


def _picked(odds: Sequence[tuple[str, int]], write: Callable[[str], str]) -> str:
    """Return the outcome that a value points at, as nested choices; outcomes of no odds never come."""
    possible = [(write(outcome), share) for outcome, share in odds if share]
    text, bound = "", 0
    for outcome, share in possible[:-1]:
        bound += share
        text += f"{outcome} if value < BELOW[{bound}] else "
    return text + possible[-1][0]
