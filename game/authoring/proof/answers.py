"""What tables, capitals and luck may answer in a phase, and what comes of it, over ranges of states."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from game.authoring.proof.deeds import Deeds, Often
from game.authoring.proof.met import Course
from game.authoring.proof.ranges import EITHER, YES, Ranges, joined, number
from game.rules.joint.drafting import LOST_HOURS
from game.scenario.model import Chance, Decide, Inject, Joint, JointText, Option, Phase, Question, Scenario

_MOST_PACKAGES = 400
"""Packages of a question up to which each is carried out for itself."""


class Answers:
    """Answers every question of a phase in all ways at once."""

    def __init__(self, scenario: Scenario, deeds: Deeds, found: Course) -> None:
        self.scenario = scenario
        self.deeds = deeds
        self.found = found

    def decided(self, phase: Phase, asks: Decide, state: Ranges) -> Ranges:
        after, takes = state, (0, 0)
        moved: set[str] = set()
        for question in asks.questions:
            key = (phase.id, question.team)
            self.found.asked[key] = (
                state if key not in self.found.asked else self.found.asked[key].join(state)
            )
            ready = [option for option in self.offered(question) if self.is_open(option, question, state)]
            self.found.options.update(option.id for option in ready)
            beside = [option for option in ready if option.id != question.lapse]
            sets = (self.found.open_questions, self.found.starved)
            for box, belongs in zip(
                sets, (any(self.is_surely_open(option, state) for option in beside), not beside), strict=True
            ):
                (box.add if belongs else box.discard)(key)
            after = self.chosen(question, ready, after, state, moved)
            moved |= {meter for option in ready for meter in self.deeds.moved(option.do)}
            spans = [option.takes for option in ready]
            takes = (max(takes[0], min(spans)), max(takes[1], max(spans)))
        return self.deeds.passed(after, takes)

    def offered(self, question: Question) -> list[Option]:
        return [self.scenario.options[name] for name in question.offer]

    def is_open(self, option: Option, question: Question, state: Ranges) -> bool:
        """Return whether an option may be chosen in some state."""
        if option.id == question.lapse:
            return True
        found: Ranges | None = state
        if state.fact(("locked", option.id)) == YES:
            return False
        for when in (option.when, *(need.expression for need in option.needs)):
            found = None if found is None else self.deeds.holds(when, found, option.where)
        return found is not None and all(found.numbers[meter][1] >= price for meter, price in option.cost)

    def is_surely_open(self, option: Option, state: Ranges) -> bool:
        conditions = (option.when, *(need.expression for need in option.needs))
        return (
            not state.fact(("locked", option.id)) & YES
            and all(self.deeds.always(when, state) for when in conditions)
            and all(state.numbers[meter][0] >= price for meter, price in option.cost)
        )

    def chosen(
        self, question: Question, ready: Sequence[Option], known: Ranges, reads: Ranges, moved: set[str]
    ) -> Ranges:
        """Return the states after one team's options: what they cost and what they do, package by package.

        All teams pay before anything is carried out: what earlier teams `moved` was paid for from less.
        """
        packages = [
            package
            for size in range(1, question.pick + 1)
            for package in combinations(ready, size)
            if not any(other.id in one.excludes for one, other in combinations(package, 2))
        ]
        if len(packages) > _MOST_PACKAGES:
            often = [Often(option.do, None, 1, option.where) for option in ready]
            paid = joined(self.paid(package, known, moved) for package in packages)
            assert paid is not None
            after = self.deeds.stirred(paid, often)
            after.facts.update({("chose", question.team, option.id): EITHER for option in ready})
            return after
        found: Ranges | None = None
        for package in packages:
            after = self.paid(package, known, moved)
            for option in package:
                after = self.deeds.carried(option.do, after, reads)
                after.facts["chose", question.team, option.id] = YES
            found = after if found is None else found.join(after)
        assert found is not None
        return found

    def paid(self, package: Sequence[Option], known: Ranges, moved: set[str]) -> Ranges:
        found = known.copy()
        for option in package:
            for meter, price in option.cost:
                low, high = found.numbers[meter]
                most = high if meter in moved else high - price
                found.numbers[meter] = self.deeds.bounded(meter, (low - price, most))
        return found

    def agreed(self, phase: Phase, joint: Joint, state: Ranges, coming: Sequence[Inject]) -> Ranges:
        texts = [self.scenario.texts[name] for name in joint.offer]
        pace = number(joint.pace.shape, state)[1]
        longest = max((max(0, text.hours * pace // 100) for text in texts), default=0)
        window = max(0, number(joint.window.shape, state)[1])
        hours = joint.rounds * max(LOST_HOURS, 2 * longest + 1)
        hours = min(hours, window + joint.rounds * (LOST_HOURS + longest + 1))
        refused = [Often(text.refused, None, 2 * joint.rounds, text.where) for text in texts]
        during = state.copy()
        during.numbers["spent"] = (0, hours)
        for text in texts:
            during.facts.update({("carries", word.id): EITHER for word in text.reservations})
            during.facts.update(
                {
                    ("refused", team, text.id): EITHER | state.fact(("refused", team, text.id))
                    for team in joint.ratify
                }
            )
        during = self.deeds.passed(during, (0, hours * 60), [*refused, *self.deeds.released(*coming)])
        ends = [self.signed(text, during) for text in texts if self.signable(text, joint, during)]
        ends.append(self.deeds.carried(joint.fallback_do, during, during))
        if joint.overtaken is not None and self.deeds.holds(joint.overtaken, during, joint.where) is not None:
            late = ends[-1].copy()
            late.facts["overtaken", phase.id] = YES
            ends.append(late)
        after = joined(ends)
        assert after is not None
        after.numbers["spent"] = (0, 0)
        after.facts = {shape: held for shape, held in after.facts.items() if shape[0] != "carries"}
        return after

    def signable(self, text: JointText, joint: Joint, during: Ranges) -> bool:
        """Return whether a text may be tabled in some state and its gates may open."""
        if during.fact(("locked", text.id)) == YES or self.deeds.holds(text.when, during, text.where) is None:
            return False
        pace = max(0, number(joint.pace.shape, during)[0])
        if text.hours * pace // 100 > max(0, number(joint.window.shape, during)[1]):
            return False
        gates = dict(text.gates)
        asked = joint.ratify if text.rule == "both" else (text.by,) if text.rule == "lead" else ()
        opened = {team: self.deeds.holds(gate.expression, during, text.where) for team, gate in gates.items()}
        able = all(opened.get(team, during) is not None for team in asked)
        if able:
            self.found.texts.add(text.id)
        return able

    def signed(self, text: JointText, during: Ranges) -> Ranges:
        after = self.deeds.carried(text.do, during, during)
        for word in text.reservations:
            after = after.join(self.deeds.carried(word.do, after, during))
        if text.rule in ("either", "lead"):
            after = after.join(self.deeds.carried(text.refused, after, during))
        after.facts["concurred", text.id] = YES
        return after

    def befallen(self, phase: Phase, chance: Chance, state: Ranges) -> Ranges:
        ends: list[Ranges] = []
        certain = 0
        rest = next((each for each in chance.outcomes if each.odds is None), chance.outcomes[-1])
        for outcome in chance.outcomes:
            if outcome is rest or outcome.odds is None:
                continue
            low, high = number(outcome.odds.shape, state)
            certain += max(0, low)
            if high > 0:
                self.found.outcomes.add((phase.id, outcome.id))
                ends.append(self.deeds.carried(outcome.do, state, state))
        if certain < 1000:
            self.found.outcomes.add((phase.id, rest.id))
            ends.append(self.deeds.carried(rest.do, state, state))
        after = joined(ends)
        assert after is not None
        return after
