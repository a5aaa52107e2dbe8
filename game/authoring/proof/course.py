"""The course of every game at once: what may be met in each phase, over all that tables and luck can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.authoring.proof.answers import Answers
from game.authoring.proof.deeds import Deeds
from game.authoring.proof.met import Course
from game.authoring.proof.ranges import Range, Ranges, assume
from game.rules.state import CLOSE
from game.scenario.expression import Expression
from game.scenario.model import Decide, Inject, Joint, Phase, Scenario, Where

_PATIENCE = 4
"""Visits of a phase after which what still moves counts as unbounded: phases may lead back."""

_LONG = 10_000_000


def course(scenario: Scenario) -> Course:
    """Return what may happen in any game of a scenario, whatever its settings and edition.

    Exercise control releases messages and leaves the rest alone: a table that it decides for, a gauge that
    it sets and a message that it holds back are its own doing.
    """
    return _Reckoning(scenario).run()


class _Reckoning:
    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.found = Course()
        self.deeds = Deeds(scenario, self._note)
        self.answers = Answers(scenario, self.deeds, self.found)
        self.visits: dict[str, int] = {}

    def _note(self, where: Where, when: Expression, known: Ranges, held: bool) -> None:
        asked = (where, when.source)
        if held:
            self.found.held.add(asked)
        elif asked not in self.found.held:
            before = self.found.failed.get(asked)
            self.found.failed[asked] = (when, known if before is None else before[1].join(known))

    def run(self) -> Course:
        order = [*self.scenario.phases]
        waiting = {order[0]: self.opening()}
        while waiting:
            name = min(waiting, key=order.index)
            came = waiting.pop(name)
            known = self.found.entered.get(name)
            whole = came if known is None else known.join(came)
            visits = self.visits.get(name, 0)
            # Before it is compared: what counts as unbounded grows no more.
            if visits >= _PATIENCE:
                whole = self.widened(whole)
            if known is not None and _same(known, whole):
                continue
            self.visits[name] = visits + 1
            self.found.entered[name] = whole
            for to, after in self.through(self.scenario.phases[name], whole):
                if to == CLOSE or after.numbers["turn"][0] >= self.scenario.turns:
                    self.close(after)
                    continue
                if after.numbers["turn"][1] >= self.scenario.turns:
                    self.close(after)
                before = waiting.get(to)
                waiting[to] = after if before is None else before.join(after)
        self._endings()
        return self.found

    def opening(self) -> Ranges:
        scenario = self.scenario
        first = next(iter(scenario.phases.values())).opens or 0
        minute = min(first, 0)
        figures = {name: {meter.start} for name, meter in scenario.meters.items()}
        tuned = {name: {value} for name, value in scenario.constants.items()}
        for setting in scenario.settings.values():
            for box in (figures, tuned):
                before = {name: set(values) for name, values in box.items()}
                for name in box:
                    sets = [dict(choice.set).get(name) for choice in setting.choices]
                    said = {number for number in sets if number is not None}
                    box[name] = said | (before[name] if None in sets else set())
        numbers: dict[str, Range] = {name: (min(each), max(each)) for name, each in figures.items()}
        numbers |= {
            "ours": (scenario.ladder.ours,) * 2,
            "theirs": (scenario.ladder.theirs,) * 2,
            "minute": (minute, minute),
            "turn": (0, 0),
            "spent": (0, 0),
        }
        words = {
            name: frozenset(word for word, odds in draw.of if odds)
            if draw.at == "startex"
            else frozenset({""})
            for name, draw in scenario.draws.items()
        }
        words |= {
            name: frozenset(choice.id for choice in axis.choices) for name, axis in scenario.settings.items()
        }
        for name, draw in scenario.draws.items():
            if draw.at == "startex":
                self.found.outcomes.update((name, word) for word in words[name])
        constants: dict[str, Range] = {name: (min(each), max(each)) for name, each in tuned.items()}
        start = Ranges(numbers, {}, words, constants)
        return self.deeds.stirred(start, self.deeds.released()) if scenario.aims_pick else start

    def widened(self, known: Ranges) -> Ranges:
        found = known.copy()
        for name, meter in self.scenario.meters.items():
            found.numbers[name] = (meter.low, meter.high)
        for name in known.numbers:
            if name in ("minute", "turn") or name.startswith("set "):
                found.numbers[name] = (known.numbers[name][0], _LONG)
            elif name in ("ours", "theirs"):
                found.numbers[name] = (0, len(self.scenario.ladder.rungs) - 1)
        return found

    # One phase.

    def through(self, phase: Phase, known: Ranges) -> Iterator[tuple[str, Ranges]]:
        """Yield where a phase may lead and the states in which it does."""
        state, coming = self.opened(phase, known)
        asks = phase.asks
        if isinstance(asks, Decide):
            state = self.answers.decided(phase, asks, self.deeds.stirred(state, self.deeds.released(*coming)))
        elif isinstance(asks, Joint):
            state = self.answers.agreed(phase, asks, state, coming)
        else:
            state = self.answers.befallen(phase, asks, state)
        left: Ranges | None = state
        for branch in (*self.scenario.always, *phase.branches):
            if left is None:
                return
            taken = left if branch.when is None else self.deeds.holds(branch.when, left, branch.where)
            if taken is not None:
                self.found.branches.add(branch.where)
                yield branch.to, taken
            left = None if branch.when is None else assume(branch.when.shape, left, False)

    def opened(self, phase: Phase, known: Ranges) -> tuple[Ranges, Sequence[Inject]]:
        """Return the states in which a phase asks, and the messages that are on their way then."""
        state = known.copy()
        low, high = known.numbers["turn"]
        state.numbers["turn"] = (low + 1, min(high + 1, self.scenario.turns))
        if phase.opens is not None:
            low, high = state.numbers["minute"]
            state = self.deeds.passed(state, (max(0, phase.opens - high), max(0, phase.opens - low)))
            state.numbers["minute"] = (max(low, phase.opens), max(high, phase.opens))
        for name, draw in self.scenario.draws.items():
            if draw.at == phase.id:
                state.words[name] = frozenset(word for word, odds in draw.of if odds)
                self.found.outcomes.update((name, word) for word in state.words[name])
        coming: list[Inject] = []
        for inject in phase.injects:
            if inject.type == "cont":
                continue
            if self.deeds.holds(inject.when, state, inject.where) is None:
                continue
            self.found.injects.add(inject.id)
            if inject.after:
                coming.append(inject)
            else:
                state = self.deeds.delivered(inject, state)
        return state, coming

    # The end.

    def close(self, state: Ranges) -> None:
        known = self.found.entered.get(CLOSE)
        self.found.entered[CLOSE] = state if known is None else known.join(state)

    def _endings(self) -> None:
        left = self.found.entered.get(CLOSE)
        if left is None:
            return
        closed = left
        for ending in self.scenario.endings.values():
            if left is not None and self.deeds.holds(ending.when, left, ending.where) is not None:
                self.found.endings.add(ending.id)
                left = None if ending.when is None else assume(ending.when.shape, left, False)
        for ending in self.scenario.also.values():
            if self.deeds.holds(ending.when, closed, ending.where) is not None:
                self.found.endings.add(ending.id)
        for objective in self.scenario.objectives.values():
            rest: Ranges | None = closed
            for _, when in objective.rating:
                if rest is not None:
                    self.deeds.holds(when, rest, objective.where)
                    rest = None if when is None else assume(when.shape, rest, False)
        for aim in self.scenario.aims.values():
            self.deeds.holds(aim.met, closed, aim.where)


def _same(one: Ranges, other: Ranges) -> bool:
    return one.numbers == other.numbers and one.facts == other.facts and one.words == other.words
