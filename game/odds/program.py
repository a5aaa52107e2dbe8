"""The program of a game: one Python function, written for a scenario, a setup and who plays, and compiled."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any

from game.odds import luck
from game.odds.bargain import bargain
from game.odds.course import Course
from game.odds.effects import Effects, come
from game.odds.expressions import NO, YES
from game.odds.fixed import Fixed, came, draw, flag, lock, meter, taken, thrown
from game.odds.lines import Lines
from game.odds.minds import Choosing, Mind
from game.odds.papers import Papers
from game.odds.recall import Recall
from game.odds.talks import Talks
from game.odds.tally import Game
from game.rules.opening import first_state
from game.rules.state import Setup
from game.rules.table import table
from game.scenario.expression import Expression
from game.scenario.model import Chance, Ending, Joint, Letter, Scenario
from game.scenario.terms import divide

MOST_WORDS = 8
"""Reservations of a text up to which every text that can be written is listed beforehand."""


def why_not(scenario: Scenario) -> str:
    """Return what of a scenario a program cannot express, or nothing."""
    for each in scenario.meters.values():
        sets = (figure for axis in scenario.settings.values() for choice in axis.choices
                for name, figure in choice.set if name == each.id)  # fmt: skip
        if any(not each.low <= figure <= each.high for figure in (each.start, *sets)):
            return f"the meter {each.id!r} may start outside its bounds"
    for text in scenario.texts.values():
        if len(text.reservations) > MOST_WORDS:
            return f"the text {text.id!r} has more than {MOST_WORDS} reservations"
    for phase in scenario.phases.values():
        if isinstance(phase.asks, Chance) and phase.id in scenario.draws:
            return f"{phase.id!r} is both a chance phase and a draw"
    return ""


class Program:
    """A program: its text and its function are those of a scenario and a setup that it is begun with."""

    def __init__(self, fixed: Fixed, dice_of: Callable[[int], luck.Dice] = luck.Dice) -> None:
        self.fixed, self.scenario, self.dice_of = fixed, fixed.scenario, dice_of
        self.minds = {team: Mind(fixed, team) for team in fixed.doctrines}
        self.effects = Effects(fixed)
        self.papers = Papers(fixed, self.effects, self.minds)
        choosing = Choosing(fixed, self.effects, self.minds)
        self.course = Course(fixed, self.effects, choosing, self.papers)
        self._body = self._written()
        # Its text is made from parsed lines and checked ids alone: no words of an author are run.
        self._code = compile(self._body, f"<{self.scenario.id}>", "exec")
        self._names = self._known()

    def begun(self, scenario: Scenario, setup: Setup) -> tuple[str, Callable[..., Game]]:
        """Return the text and the function of games that begin with the figures of a scenario and a setup.

        These may differ from the program's own in what meters start with, and in nothing else.
        """
        starts: dict[str, Any] = {}
        if not self.fixed.resumes:
            starts["STARTS"] = tuple(first_state(scenario, setup).meters.values())
            starts["AIMS"] = {
                team: mind.at_startex(scenario, setup).aims()[: scenario.aims_pick]
                for team, mind in self.minds.items()
                if scenario.aims_pick and not mind.doctrine.uniform
            }
        names = {**self._names, **starts}
        exec(self._code, names)  # noqa: S102
        game: Callable[..., Game] = names["game"]
        return "".join(f"{name} = {known!r}\n" for name, known in starts.items()) + self._body, game

    def _known(self) -> dict[str, Any]:
        """Return what the text calls by name; talks are shared by all games, whatever these begin with."""
        phases = (self.scenario.phases[name] for name in self.fixed.order)
        joint = [phase for phase in phases if isinstance(phase.asks, Joint)]
        return {
            "RECALLS": {each.id: Recall(bargain(self.fixed, each)) for each in joint},
            "Game": Game, "Talks": Talks,
            "aims_by_lot": luck.aims_by_lot, "bisect_right": bisect_right, "divide": divide,
            "BELOW": luck.BELOW, "BOUNDS": luck.BOUNDS, "dice_of": self.dice_of, "lot": luck.lot,
            "several": luck.several,
        }  # fmt: skip

    def _written(self) -> str:
        functions, course, close = Lines(1), Lines(1), Lines(1)
        self._functions(functions)
        if self.fixed.resumes:
            self._take_up(course)
        else:
            self._begin(course)
        with course.block("while True"):
            for name in self.fixed.order:
                self.course.phase(course, self.scenario.phases[name])
        self._close(close)
        # Written last, since only now it is known what is read.
        whole = Lines()
        with whole.block("def game(seed, at, figures, told)" if self.fixed.resumes else "def game(seed)"):
            pass
        start = Lines(1)
        if self.fixed.resumes:
            self._stand(start)
        else:
            self._start(start)
        for part in (start, functions, course, close):
            whole.take(part)
        return whole.text(self.fixed.read)

    def _stand(self, lines: Lines) -> None:
        """Write every variable of the game as it stands at the moment that is given."""
        lines.add("dice = dice_of(seed)")
        lines.add(f"({', '.join(self.stands)},) = figures")
        lines.add("ours_high, theirs_high = ours, theirs")
        lines.add("by_limit, forced = False, 0")
        lines.add("phases, made, injects, drawn, fates = [], [], [], [], []")
        if self.fixed.talks:
            lines.add("talks = Talks(made)")
            lines.add("talks.remember(at)")

    @property
    def stands(self) -> tuple[str, ...]:
        """Return the variables that a game is taken up with, in the order of its `figures`."""
        scenario, read = self.scenario, self.fixed.read
        always = [*map(meter, scenario.meters), *map(flag, scenario.flags), "ours", "theirs", "minute"]
        names = [lock(name) for name in (*scenario.options, *scenario.texts)]
        names += [taken(name) for name in scenario.options]
        names += [came(name) for name in scenario.injects]
        names += [each(name) for name in scenario.draws for each in (draw, thrown)]
        chances = (name for name, phase in scenario.phases.items() if isinstance(phase.asks, Chance))
        names += [thrown(name) for name in chances if name not in scenario.draws]
        return (*always, *(name for name in (*names, "turn") if name in read))

    def _take_up(self, lines: Lines) -> None:
        """Write where a game is taken up."""
        if self.scenario.aims_pick:
            for team in table(self.scenario).capitals:
                if team in self.minds:
                    lines.add(f"aims_{team} = at.aims.get({team!r}, ())")
        lines.add("phase, taken_up = at.phase, True")

    def _start(self, lines: Lines) -> None:
        """Write every variable of the game as it stands at STARTEX."""
        first, fixed = first_state(self.scenario, self.fixed.setup), self.fixed
        lines.add("dice = dice_of(seed)")
        lines.add(f"({''.join(f'{meter(name)}, ' for name in first.meters)}) = STARTS")
        for name in self.scenario.flags:
            if name in fixed.raised:
                lines.add(f"{flag(name)} = None")
        kept = [lock(name) for name in sorted(fixed.lockable)]
        kept += [taken(name) for name in self.scenario.options]
        kept += [came(name) for name in self.scenario.injects]
        for name in kept:
            lines.add(f"{name} = False", keeps=name)
        for draw_ in self.scenario.draws.values():
            start = "0" if all(outcome.lstrip("-").isdigit() for outcome, _ in draw_.of) else "''"
            lines.add(f"{draw(draw_.id)} = {start}", keeps=draw(draw_.id))
        often = [draw_.id for draw_ in self.scenario.draws.values() if draw_.at in fixed.again]
        often += [name for name in fixed.order if isinstance(self.scenario.phases[name].asks, Chance)]
        for name in often:
            lines.add(f"{thrown(name)} = 0", keeps=thrown(name))
        lines.add(f"ours = ours_high = {first.ours}")
        lines.add(f"theirs = theirs_high = {first.theirs}")
        lines.add("turn = 0", keeps="turn")
        lines.add(f"minute, by_limit, forced = {first.minute}, False, 0")
        lines.add("phases, made, injects, drawn, fates = [], [], [], [], []")
        if fixed.talks:
            lines.add("talks = Talks(made)")

    def _functions(self, lines: Lines) -> None:
        """Write what is done from several places."""
        for name in sorted(self.fixed.sent - self.fixed.left_out):
            with lines.function(f"{come(self.scenario.injects[name])}()"):
                self.effects.delivered(lines, self.scenario.injects[name])
        self.course.clock.function(lines)
        if self.fixed.talks:
            self.papers.wishes(lines)

    def _begin(self, lines: Lines) -> None:
        """Write what happens before the first phase opens: draws and aims."""
        self.course.draws(lines, "startex")
        if self.scenario.aims_pick:
            for team in table(self.scenario).capitals:
                if team in self.minds:
                    self._seal(lines, team)
        lines.add(f"phase = {next(iter(self.scenario.phases))!r}")

    def _seal(self, lines: Lines, team: str) -> None:
        """Write the aims that a capital seals: known beforehand, but for lots."""
        mind, pick, aims = self.minds[team], self.scenario.aims_pick, tuple(self.scenario.aims)
        if mind.doctrine.uniform:
            lines.add(f'aims_{team} = aims_by_lot(dice, b"bot\\0{team}\\0t0.aims\\0", {aims!r}, {pick})')
        else:
            lines.add(f"aims_{team} = AIMS[{team!r}]")
        lines.add(f"made.append(({team!r}, '', 't0.aims', aims_{team}, False))")

    def _close(self, lines: Lines) -> None:
        """Write what the game came to."""
        self._ending(lines)
        also = [
            f"({name!r},)" if when is YES else f"(({name!r},) if {when.text} else ())"
            for name, when in ((each.id, self.fixed.when(each.when)) for each in self.scenario.also.values())
            if when is not NO
        ]
        ratings = [self._rating(objective.rating) for objective in self.scenario.objectives.values()]
        flags = [name for name in self.scenario.flags if name in self.fixed.raised]
        held = ", ".join(f"({name!r}, {flag(name)})" for name in flags)
        lines.add(
            f"flags = {{name: at for name, at in ({held},) if at is not None}}" if held else "flags = {}"
        )
        self._aims(lines)
        lines.add("return Game(")
        rows = [
            f"seed, ending, {' + '.join(also) or '()'}, tuple(phases), tuple(made), tuple(injects),",
            f"{'tuple(talks.papers)' if self.fixed.talks else '()'}, tuple(drawn), tuple(fates),",
            f"({''.join(f'{meter(name)}, ' for name in self.scenario.meters).strip()}),",
            "flags, minute, ours, theirs, ours_high, theirs_high,",
            f"({''.join(f'{rating}, ' for rating in ratings).strip()}),",
            f"aims, by_limit, {'forced + talks.forced' if self.fixed.talks else 'forced'},",
        ]
        for row in rows:
            lines.add(f"    {row}")
        lines.add(")")

    def _ending(self, lines: Lines) -> None:
        endings: list[Ending] = list(self.scenario.endings.values())
        for place, ending in enumerate(endings):
            when = self.fixed.when(ending.when)
            head = f"{'elif' if place else 'if'} {when.text}"
            with lines.block("else" if when is YES and place else head):
                lines.add(f"ending = {ending.id!r}")
            if when is YES:
                return

    def _rating(self, rating: Sequence[tuple[Letter, Expression | None]]) -> str:
        text = "''"
        for letter, condition in reversed(rating):
            when = self.fixed.when(condition)
            text = (
                repr(letter)
                if when is YES
                else text
                if when is NO
                else f"{letter!r} if {when.text} else {text}"
            )
        return text

    def _aims(self, lines: Lines) -> None:
        """Write which sealed aims were met."""
        sealed = [team for team in table(self.scenario).capitals if team in self.minds]
        if not self.scenario.aims_pick or not sealed:
            lines.add("aims = ()")
            return
        met = ", ".join(
            f"{name!r}: {self.fixed.when(aim.met).text}" for name, aim in self.scenario.aims.items()
        )
        lines.add(f"met = {{{met}}}")
        listed = ", ".join(f"({team!r}, aims_{team})" for team in sealed)
        lines.add(
            f"aims = tuple((team, name, bool(held)) for team, names in ({listed},) "
            "for name, held in met.items() if name in names)"
        )
