"""How a doctrine chooses, as lines of the program: what its seat does not see is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.odds.effects import Effects
from game.odds.expressions import NO, YES, Code, added, all_of, binary, chosen, code, number, variable
from game.odds.fixed import Fixed, by, lock, meter
from game.odds.lines import Lines
from game.odds.luck import die
from game.odds.tally import Options
from game.rules.opening import first_state
from game.rules.state import Setup
from game.scenario.conditions import parse_open
from game.scenario.model import Doctrine, Option, Phase, Question, Scenario
from game.scenario.terms import Shape

NEVER = -(10**9)
"""Points that nothing has."""


class Mind:
    """One team's doctrine in a program: what its lines come to from what the team sees."""

    def __init__(self, fixed: Fixed, team: str) -> None:
        self.fixed, self.team = fixed, team
        self.doctrine: Doctrine = fixed.doctrines[team]
        self.facts: Mapping[str, Code] = self._facts()

    def _facts(self) -> dict[str, Code]:
        """Return the names that the seat knows, as `mind.mind_of` finds them in its view."""
        found = {
            each.id: variable(meter(each.id))
            for each in self.fixed.scenario.meters.values()
            if each.shown == "number" and not {"all", "room", self.team}.isdisjoint(each.seen_by)
        }
        own = {name: found.get(f"{name}_{self.team}") for name in ("confidence", "capital")}
        found |= {name: figure for name, figure in own.items() if figure is not None}
        hour = Code("minute // 60", 6, None, frozenset(("minute",)))
        spent = variable("talks.heard") if self.fixed.talks else NO
        found |= {name: variable(name) for name in ("ours", "theirs", "turn")}
        return found | {"hour": hour, "spent": spent}

    def at_startex(self, scenario: Scenario, setup: Setup) -> Mind:
        """Return the same mind before anything has happened: all that it reads is known."""
        first = first_state(scenario, setup)
        known = {meter(name): figure for name, figure in first.meters.items()}
        known |= {"ours": first.ours, "theirs": first.theirs, "turn": 0, "minute // 60": first.hour}
        mind = Mind(self.fixed, self.team)
        mind.facts = {name: number(known.get(found.text, 0)) for name, found in self.facts.items()}
        return mind

    def aims(self) -> tuple[str, ...]:
        """Return all aims, those with the most points first."""
        none = {"takes": NO, "costs": NO}
        points = {name: self.points((name,), none).constant or 0 for name in self.fixed.scenario.aims}
        return tuple(sorted(points, key=lambda name: -points[name]))

    def line(self, source: str, more: Mapping[str, Code]) -> Code | None:
        """Return what a line comes to, or None if it reads what the seat does not see."""
        facts = {**self.facts, **more}
        expression = parse_open(source)
        if not all(name in facts for name in expression.reads):
            return None

        def look(shape: Shape) -> Code:
            assert shape[0] == "open"
            return facts[shape[1]]

        found = code(expression.shape, look)
        self.fixed.read |= found.reads
        return found

    def holds(self, source: str, more: Mapping[str, Code]) -> Code:
        """Return whether a condition holds; an empty one does, one with an unknown name does not."""
        found = (self.line(source, more) or NO) if source else YES
        return found if found.constant is None else YES if found.constant else NO

    def points(self, names: Sequence[str], more: Mapping[str, Code]) -> Code:
        """Return the points of whatever has these tags or this id."""
        return added(
            chosen(self.holds(line.when, more), number(line.points), number(0))
            for line in self.doctrine.choose
            if line.tag in names
        )

    def want(self) -> Sequence[tuple[Code, int]]:
        """Return the wishes for a paper with their conditions, up to the first that always holds."""
        found = []
        for want in self.doctrine.want:
            when = self.holds(want.when, {})
            if when.constant is None or when.constant:
                found.append((when, want.commits))
            if when.constant:
                break
        return found

    def odds(self) -> Code:
        """Return the per mille odds of lapsing; without bounds."""
        return (self.line(self.doctrine.defer, {}) or NO) if self.doctrine.defer else NO

    @property
    def throws(self) -> bool:
        """Return whether its choices may hang on dice of its own."""
        return self.doctrine.uniform or self.odds().constant != 0


class Choosing:
    """The writer of what a team decides in a `decide` phase."""

    def __init__(self, fixed: Fixed, effects: Effects, minds: Mapping[str, Mind]) -> None:
        self.fixed, self.effects, self.minds = fixed, effects, minds

    def choose(self, lines: Lines, phase: Phase, question: Question, point: str) -> None:
        """Write a team's choice: a name, or a tuple of names where several may be picked."""
        if self.fixed.resumes:
            given = f"given[{question.team!r}]{'[0]' if question.pick == 1 else ''}"
            with lines.block(f"if {question.team!r} in given"):
                lines.add(f"{by(question.team)} = {given}")
            with lines.block("else"):
                self._choose(lines, question, point)
        else:
            self._choose(lines, question, point)
        self._force(lines, phase, question)
        made = f"({by(question.team)},)" if question.pick == 1 else by(question.team)
        lines.add(f"made.append(({question.team!r}, {phase.id!r}, {point}, {made}, False))")

    def _choose(self, lines: Lines, question: Question, point: str) -> None:
        mind, offer = self.minds[question.team], self._offer(question)
        if mind.doctrine.uniform:
            self._lot(lines, question, offer, point)
        elif question.pick == 1:
            self._best(lines, mind, question, offer, point)
        else:
            self._several(lines, mind, question, offer, point)

    def _offer(self, question: Question) -> list[tuple[Option, Code]]:
        """Return what may be open to a team, with the conditions under which it is."""
        options = (self.fixed.scenario.options[name] for name in question.offer)
        found = [(option, self._open(option, question)) for option in options]
        return [(option, is_open) for option, is_open in found if is_open is not NO]

    def _open(self, option: Option, question: Question) -> Code:
        # What holds back the lapse option holds nothing back: it may always be chosen, if it is offered.
        when = self.fixed.when(option.when)
        if option.id == question.lapse:
            return when
        parts = [when]
        if option.id in self.fixed.lockable:
            self.fixed.read.add(lock(option.id))
            parts.insert(0, Code(f"not {lock(option.id)}", 3))
        parts += [self.fixed.when(need.expression) for need in option.needs]
        parts += [binary(">=", variable(meter(name)), number(cost)) for name, cost in option.cost]
        return all_of(parts)

    def _points(self, mind: Mind, option: Option) -> Code:
        cost = sum(amount for _, amount in option.cost)
        more = {"takes": number(option.takes), "costs": number(cost)}
        return mind.points((*option.tags, option.id), more)

    def _best(
        self, lines: Lines, mind: Mind, question: Question, offer: Sequence[tuple[Option, Code]], point: str
    ) -> None:
        """Write the choice of the offer with the most points: the first of equals, the lapse without any."""
        with_points = [(option, is_open, self._points(mind, option)) for option, is_open in offer]
        lapse = next((each for each in with_points if each[0].id == question.lapse), None)
        deferring = mind.odds() if lapse is not None else NO
        if deferring is NO:
            self._most(lines, question, with_points)
            return
        with lines.block(f"if {defers(mind.team, deferring, point)}"):
            lines.add(f"{by(question.team)} = {question.lapse!r}")
        with lines.block("else"):
            self._most(lines, question, with_points)

    def _most(self, lines: Lines, question: Question, offer: Sequence[tuple[Option, Code, Code]]) -> None:
        target = by(question.team)
        offer = _without_beaten(offer)
        most: Code | None = None
        for option, is_open, points in offer:
            if most is None and is_open is YES:
                most = points
                lines.add(f"{target}, most = {option.id!r}, {points.text}")
                continue
            if most is None:
                most = variable("most")
                lines.add(f"{target}, most = '', {NEVER}")
            if points.constant is None:
                lines.add(f"points = {points.text}")
                points = variable("points")
            test = all_of((is_open, Code(f"{points.text} > most", 4)))
            with lines.block(f"if {test.text}"):
                lines.add(f"{target}, most = {option.id!r}, {points.text}")
        lapse = next((points for option, _, points in offer if option.id == question.lapse), None)
        if len(offer) > 1 and lapse is not None and (lapse.constant is None or lapse.constant <= 0):
            equal = "most <= 0 and " if lapse.constant is None else ""
            with lines.block(f"if {equal}most == {lapse.inside(5)}"):
                lines.add(f"{target} = {question.lapse!r}")

    def _several(
        self, lines: Lines, mind: Mind, question: Question, offer: Sequence[tuple[Option, Code]], point: str
    ) -> None:
        """Write the choice of up to `pick` offers."""
        target = by(question.team)
        costs = {option.id: option.cost for option, _ in offer if option.cost}
        excludes = {option.id: option.excludes for option, _ in offer if option.excludes}
        meters = sorted({name for cost in costs.values() for name, _ in cost if name in mind.facts})
        purse = ", ".join(f"{name!r}: {mind.facts[name].text}" for name in meters)
        deferring = mind.odds()
        with lines.block(f"if {defers(mind.team, deferring, point)}"):
            lines.add(f"{target} = ({question.lapse!r},)")
        with lines.block("else"):
            self._listed(
                lines, [(f"({self._points(mind, o).text}, {o.id!r})", is_open) for o, is_open in offer]
            )
            given = f"{question.lapse!r}, {question.pick}, {costs!r}, {{{purse}}}, {excludes!r}"
            lines.add(f"{target} = several(offers, {given})")

    def _lot(
        self, lines: Lines, question: Question, offer: Sequence[tuple[Option, Code]], point: str
    ) -> None:
        """Write the choice of one open offer by lot."""
        target = by(question.team)
        thrown = die(key(question.team, point, "choose"))
        if all(is_open is YES for _, is_open in offer):
            names = tuple(option.id for option, _ in offer)
            lines.add(f"{target} = {names!r}[bisect_right(BOUNDS[{len(names)}], {thrown})]")
        else:
            self._listed(lines, [(repr(option.id), is_open) for option, is_open in offer])
            lines.add(f"{target} = offers[bisect_right(BOUNDS[len(offers)], {thrown})]")
        if question.pick > 1:
            lines.add(f"{target} = ({target},)")

    def _listed(self, lines: Lines, offers: Sequence[tuple[str, Code]]) -> None:
        """Write the list of what is open, in the order of the offer."""
        if all(is_open is YES for _, is_open in offers):
            lines.add(f"offers = ({', '.join(text for text, _ in offers)},)")
            return
        lines.add("offers = []")
        for text, is_open in offers:
            if is_open is YES:
                lines.add(f"offers.append({text})")
            else:
                with lines.block(f"if {is_open.text}"):
                    lines.add(f"offers.append({text})")

    def _force(self, lines: Lines, phase: Phase, question: Question) -> None:
        """Write what stands in place of the doctrine's choice, where the rules allow it."""
        force = self.fixed.force
        if force is None or (force.phase, force.team) != (phase.id, question.team):
            return
        allowed = self._allowed(question, force.options)
        if allowed is NO:
            return
        with lines.block(f"if {allowed.text}"):
            wanted = force.options[0] if question.pick == 1 else force.options
            lines.add(f"{by(question.team)} = {wanted!r}")
            lines.add("forced += 1")

    def _allowed(self, question: Question, wanted: Options) -> Code:
        """Return whether a team may seal these options, as `sealing.refusal` says."""
        known = set(wanted) <= set(question.offer) and len(set(wanted)) == len(wanted)
        if not known or not 1 <= len(wanted) <= question.pick:
            return NO
        options = [self.fixed.scenario.options[name] for name in wanted]
        if any(option.id in other.excludes for option in options for other in options):
            return NO
        parts = [YES if option.id == question.lapse else self._open(option, question) for option in options]
        total: dict[str, int] = {}
        for option in options if len(options) > 1 else ():
            for name, cost in option.cost:
                total[name] = total.get(name, 0) + cost
        parts += [binary(">=", variable(meter(name)), number(cost)) for name, cost in total.items()]
        return all_of(parts)


def _without_beaten(offer: Sequence[tuple[Option, Code, Code]]) -> list[tuple[Option, Code, Code]]:
    """Return an offer without what can never be best: something always open has more points for certain."""
    sure = [points.constant for _, is_open, points in offer if is_open is YES and points.constant is not None]
    return [
        each for each in offer if each[2].constant is None or each[2].constant >= max(sure, default=NEVER)
    ]


def defers(team: str, odds: Code, point: str = "point") -> str:
    """Return whether a bot would rather not answer this time: its own die says so, where it is open."""
    if odds.constant is not None and (odds.constant <= 0 or odds.constant >= 1000):
        return str(odds.constant > 0)
    return f"{die(key(team, point, 'defer'))} < BELOW[{odds.text}]"


def key(team: str, point: str, name: str) -> str:
    """Return the key of a bot's own die as the program writes it; `point` is a word or a variable."""
    if point == "point":
        return f'f"bot\\0{team}\\0{{point}}\\0{name}".encode()'
    return f"b'bot\\0{team}\\0{point[1:-1]}\\0{name}'"
