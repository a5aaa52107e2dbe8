"""What is fixed before a game begins, and what the names of its conditions are called in the program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.odds.expressions import NO, YES, Code, Look, code, number, variable
from game.odds.tally import Force
from game.rules import phases
from game.rules.state import CLOSE, Setup
from game.scenario.expression import Expression
from game.scenario.model import Branch, Chance, Doctrine, Effect, Inject, Joint, Phase, Scenario
from game.scenario.terms import NEVER, Shape, is_whole


class Fixed:
    """A scenario, a setup and who plays: all that a program is made for."""

    def __init__(
        self,
        scenario: Scenario,
        setup: Setup,
        doctrines: Mapping[str, str],
        force: Force | None,
        resumes: bool = False,
    ) -> None:
        self.scenario, self.setup, self.force = scenario, setup, force
        self.resumes = resumes
        """Whether a game begins at whatever moment is given, and not at STARTEX."""
        self.doctrines: Mapping[str, Doctrine] = {
            team: scenario.doctrines[name] for team, name in doctrines.items()
        }
        self.empty = frozenset(team for team in scenario.teams if team not in doctrines)
        edition = scenario.editions.get(setup.edition) if setup.edition is not None else None
        self.skip = frozenset(edition.skip if edition else ())
        self.left_out = frozenset(edition.leave_out if edition else ())
        self.talks = any(isinstance(phase.asks, Joint) for phase in scenario.phases.values())
        effects = tuple(_effects(scenario))
        self.lockable = frozenset(each.target for each in effects if each.kind in ("lock", "unlock"))
        raised = (each.target for each in effects if each.kind == "set")
        # Before the moment at which a game is taken up, exercise control may have set any flag.
        self.raised = frozenset(scenario.flags if resumes else raised)
        """Flags that something sets."""
        self.sent = frozenset(each.target for each in effects if each.kind == "send")
        """Injects that an effect may send."""
        self.ways: Mapping[str, tuple[Branch, ...]] = {
            phase: phases.ways(scenario, phase) for phase in scenario.phases
        }
        self.read: set[str] = set()
        """Variables that the program reads, as far as it is written."""
        self.order = tuple(phase for phase in scenario.phases if phase in self._after(_first(scenario)))
        """Phases that can be entered at all, in file order."""
        self.again = frozenset(phase for phase in self.order if phase in self._beyond(phase))
        """Phases that can be entered more than once."""
        self.turns = self._turns()
        """Phases that are always entered at the same turn, and that turn."""

    def _turns(self) -> Mapping[str, int]:
        found: dict[str, set[int]] = {_first(self.scenario): {1}}
        ahead = [_first(self.scenario)]
        while ahead:
            phase = ahead.pop()
            if phase in self.again:
                continue
            after = {turn + 1 for turn in found[phase]}
            for way in self.ways[phase]:
                if way.to != CLOSE and not after <= found.setdefault(way.to, set()):
                    found[way.to] |= after
                    ahead.append(way.to)
        looped = {phase for again in self.again for phase in self._after(again)}
        return {phase: min(at) for phase, at in found.items() if len(at) == 1 and phase not in looped}

    def _beyond(self, phase: str) -> frozenset[str]:
        """Return every phase that may come after one."""
        found: set[str] = set()
        ahead = [phase]
        while ahead:
            for way in self.ways[ahead.pop()]:
                if way.to not in found and way.to != CLOSE:
                    found.add(way.to)
                    ahead.append(way.to)
        return frozenset(found)

    def _after(self, phase: str) -> frozenset[str]:
        return self._beyond(phase) | {phase}

    # What the program calls things.

    def code(self, expression: Expression | None, look: Look | None = None) -> Code:
        """Return the Python of a line of the scenario; none always holds."""
        return YES if expression is None else self.part(expression.shape, look)

    def part(self, shape: Shape, look: Look | None = None) -> Code:
        """Return the Python of a piece of a line."""
        found = code(shape, look or self.look)
        self.read |= found.reads
        return found

    def reads(self, shape: Shape) -> frozenset[str]:
        """Return the variables in a piece of a line."""
        return code(shape, self.look).reads

    def when(self, expression: Expression | None, look: Look | None = None) -> Code:
        """Return whether a condition holds: `YES` or `NO` where that is known."""
        found = self.code(expression, look)
        return found if found.constant is None else YES if found.constant else NO

    def look(self, shape: Shape) -> Code:
        """Return what a name of the condition language is in the program."""
        word, name = shape[0], shape[1]
        match word:
            case "meter":
                return variable(meter(name))
            case "flag":
                return self._flag(name)
            case "constant":
                return number(self.setup.constants[name])
            case "marker":
                return self._marker(name)
            case "draw":
                return variable(draw(name))
            case "setting":
                choice = self.setup.choices.get(name, "")
                return number(int(choice) if is_whole(choice) else 0)
            case "is" | "is not":
                return self._outcome(name, shape[2], word == "is")
            case "hour_of":
                kept = flag(name)
                if name not in self.raised:
                    return number(NEVER)
                text = f"({kept} // 60 if {kept} is not None else {NEVER})"
                return Code(text, reads=frozenset((kept,)))
            case "carries":
                return Code(f"{name!r} in text[1:]", 4)
            case "chose":
                return variable(taken(shape[2]))
        return self._in_papers(shape)

    def _flag(self, name: str) -> Code:
        if name not in self.raised:
            return NO
        return Code(f"{flag(name)} is not None", 4, None, frozenset((flag(name),)))

    def _marker(self, name: str) -> Code:
        if name == "hour":
            return Code("minute // 60", 6, None, frozenset(("minute",)))
        if name == "spent":
            return variable("talks.spent") if self.talks else NO
        return variable(name)

    def _outcome(self, inner: Shape, word: str, equal: bool) -> Code:
        kind, name = inner[0], inner[1]
        if kind == "setting":
            return YES if (self.setup.choices.get(name, "") == word) == equal else NO
        kept = draw(name)
        return Code(f"{kept} {'==' if equal else '!='} {word!r}", 4, None, frozenset((kept,)))

    def _in_papers(self, shape: Shape) -> Code:
        """Return what became of papers: the talks keep it."""
        if not self.talks:
            return NO
        match shape:
            case ("concurred", text):
                kept = f"{text!r} in talks.signed"
            case ("refused", team, text):
                kept = f"{(team, text)!r} in talks.refusals"
            case ("overtaken", phase):
                kept = f"{phase!r} in talks.overtaken"
            case _:
                raise AssertionError(shape)
        return Code(kept, 4, None, frozenset((kept,)))

    # What may happen.

    def comes(self, inject: Inject, look: Look | None = None) -> Code:
        """Return whether an inject may come now, as `carry.comes` says."""
        if inject.id in self.left_out:
            return NO
        when = self.when(inject.when, look)
        if when is NO or not self.returns(inject):
            return when
        self.read.add(came(inject.id))
        once = Code(f"not {came(inject.id)}", 3)
        return once if when is YES else Code(f"{once.text} and {when.inside(2)}", 2, None, when.reads)

    def still(self, inject: Inject) -> Code:
        """Return whether an inject that waits some minutes has not been sent meanwhile."""
        if inject.id not in self.sent:
            return YES
        self.read.add(came(inject.id))
        return Code(f"not {came(inject.id)}", 3)

    def returns(self, inject: Inject) -> bool:
        """Return whether an inject could come twice, if nothing kept it from that."""
        if self.resumes:
            return True
        home = next((phase.id for phase in self.scenario.phases.values() if inject in phase.injects), "")
        return inject.id in self.sent or home in self.again

    def plays(self, phase: Phase, team: str) -> bool:
        """Return whether somebody decides for a team in a phase."""
        return team in self.doctrines and phase.id not in self.skip


def _first(scenario: Scenario) -> str:
    return next(iter(scenario.phases))


def _effects(scenario: Scenario) -> Iterator[Effect]:
    """Yield every effect of a scenario."""
    lists: list[Sequence[Effect]] = [option.do for option in scenario.options.values()]
    lists += [inject.do for inject in scenario.injects.values()]
    lists += [rule.do for rule in scenario.passing]
    for text in scenario.texts.values():
        lists += [text.do, text.refused, *(held.do for held in text.reservations)]
    for phase in scenario.phases.values():
        match phase.asks:
            case Joint():
                lists.append(phase.asks.fallback_do)
            case Chance():
                lists += [outcome.do for outcome in phase.asks.outcomes]
    return (effect for effects in lists for effect in effects)


def meter(name: str) -> str:
    """Return the variable of a meter."""
    return f"m_{name}"


def flag(name: str) -> str:
    """Return the variable of a flag: the minute at which it was set, or None."""
    return f"f_{name}"


def draw(name: str) -> str:
    """Return the variable of a draw: its outcome, a number where all its outcomes are."""
    return f"d_{name}"


def thrown(name: str) -> str:
    """Return the variable that counts how often a name was drawn."""
    return f"n_{name}"


def lock(name: str) -> str:
    """Return the variable that says whether an option or a text is locked."""
    return f"l_{name}"


def taken(option: str) -> str:
    """Return the variable that says whether an option was ever chosen."""
    return f"c_{option}"


def came(inject: str) -> str:
    """Return the variable that says whether an inject has come."""
    return f"i_{inject}"


def by(team: str) -> str:
    """Return the variable of what a team decides."""
    return f"by_{team}"


def is_numeric(outcomes: Sequence[str]) -> bool:
    """Return whether a draw counts as a number."""
    return all(is_whole(word) for word in outcomes)
