"""What claims, arms, measures and verdicts are called, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.figures.intervals import Interval
from game.research.claims.games import used
from game.research.claims.one_arm import measures
from game.research.claims.told import Asked, Tried, Verdict
from game.research.claims.weigh import fails, standing
from game.research.measures import MEASURES, measure_of
from game.scenario.claims import Ask, Claim, Claims, Trial, games_of
from game.scenario.model import Scenario
from game.texts import bracketed, say

ARTICLE = "R1"
"""The source that is the article itself."""

COUNTED = frozenset(measure.id for measure in MEASURES)
"""What has a name and a meaning of its own; meters and flags have those of their exercise."""

NO_TEST = frozenset({"untested", "unmoved", "calibrated"})
"""Verdicts that say that nothing was tested."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of some scenarios' claims in one language."""

    claims: Claims
    scenarios: Mapping[str, Scenario]
    lang: str

    @classmethod
    def of(cls, claims: Claims, scenarios: Sequence[Scenario], lang: str) -> Names:
        """Return the names for these scenarios."""
        return cls(claims, {scenario.id: scenario for scenario in scenarios}, lang)

    def say(self, key: str, **figures: str | int) -> str:
        """Return a sentence of the catalogue."""
        return say(f"claims.{key}", self.lang, **figures)

    def claim(self, name: str) -> Claim:
        """Return a claim or a target."""
        return {**self.claims.claims, **self.claims.targets}[name]

    def trial(self, claim: str, scenario: str) -> Trial:
        """Return a claim's trial in a scenario."""
        return self.claim(claim).trials[scenario]

    def ask(self, claim: str, scenario: str, asked: Asked) -> Ask:
        """Return what was asked."""
        return self.trial(claim, scenario).asks[asked.number]

    def article(self) -> Iterator[str]:
        """Yield which article the claims are from, and which of them are not."""
        known = next(iter(self.scenarios.values())).sources
        if ARTICLE not in known:
            return
        yield self.say("article", cite=known[ARTICLE].cite.of(self.lang))
        others = [
            name
            for name, claim in self.claims.claims.items()
            if not any(known[each].mark == "seed" for each in claim.sources if each in known)
        ]
        if others:
            yield self.say("article.others", claims=", ".join(others))

    def tested(self, tried: Sequence[Tried]) -> set[str]:
        """Return the claims that some exercise tests: it has what they are about, and some game is moved."""
        return {each.claim for each in tried if each.verdict not in NO_TEST}

    def untested(self, tried: Sequence[Tried]) -> list[str]:
        """Return the claims that nothing here tests, each with every reason."""
        tested, reasons = self.tested(tried), dict[str, dict[str, None]]()
        for each in tried:
            if each.claim in tested:
                continue
            trial = self.trial(each.claim, each.scenario)
            why = trial.cannot or trial.calibrated
            words = why.of(self.lang) if why else self.verdict(each.verdict)
            reasons.setdefault(each.claim, {})[words] = None
        return [
            self.say(
                "nowhere.why", claim=f"{name} {self.claim(name).name.of(self.lang)}", why=" ".join(found)
            )
            for name, found in reasons.items()
        ]

    def nowhere(self, tried: Sequence[Tried]) -> str:
        """Return how many of the claims nothing here tests."""
        every = {each.claim for each in tried}
        return self.say("nowhere", claims=len(every - self.tested(tried)), all=len(every))

    def counted(self, claim: str, tried: Sequence[Tried]) -> list[str]:
        """Return what is counted for a claim in some exercises, each with what is meant by it."""
        asked = dict.fromkeys(
            measure
            for one in tried
            if one.claim == claim and one.asked
            for measure in measures(self.trial(claim, one.scenario).asks)
            if measure in COUNTED
        )
        return [
            self.say("meant.line", name=self._outcome(name), meaning=self._outcome(f"{name}.is"))
            for name in asked
        ]

    def _outcome(self, measure: str) -> str:
        """Return a name or a meaning of an outcome measure: a sweep's, so that no measure has two."""
        return say(f"research.measure.{measure}", self.lang)

    def arms(self, claim: str, scenario: str, asks: Iterable[Ask]) -> str:
        """Return the names by which arms are played again, each with what it is called."""
        every = dict.fromkeys(name for ask in asks for name in used(ask))
        return "; ".join(f"{name} ({self.arm(claim, scenario, name)})" for name in every)

    def arm(self, claim: str, scenario: str, words: str) -> str:
        """Return what an arm is called, and which of its games are meant."""
        games = games_of(words)
        name = self.trial(claim, scenario).names.get(games.arm)
        arm = name.of(self.lang) if name else self.say("arm.base")
        if games.measure:
            arm = self.say("arm.of", arm=arm, measure=self.measure(scenario, games.measure))
        if not games.given:
            return arm
        measure = self.measure(scenario, games.given)
        return self.say(f"arm.{'with' if games.holds else 'without'}", arm=arm, measure=measure)

    def title(self, scenario: str) -> str:
        """Return what an exercise is called."""
        return self.scenarios[scenario].title.of(self.lang)

    def verdict(self, verdict: str, target: bool = False) -> str:
        """Return a verdict's word; a target is met or missed."""
        return self.say(f"{'target' if target else 'verdict'}.{verdict}")

    def north(self, scenario: str, name: str) -> str:
        """Return what a North is called."""
        draw = self.scenarios[scenario].draws["temper"]
        of = next((text.of(self.lang) for each, text in draw.names if each == name), name)
        return self.say("north", name=of)

    def sources(self, claim: str) -> list[tuple[str, str]]:
        """Return the sources of a claim, each with its number and its words."""
        known = next(iter(self.scenarios.values())).sources
        return [
            (name, bracketed(known[name].text, known[name].cite).of(self.lang))
            for name in self.claim(claim).sources
            if name in known
        ]

    def moved(self, scenario: str, asked: Asked) -> Iterator[str]:
        """Yield in how many pairs of games anything changed, and which of them are compared."""
        if asked.moved is None or asked.changed is None:
            return
        if asked.moved or asked.changed:
            yield self.say("moved", moved=f"{asked.moved:,}", changed=f"{asked.changed:,}")
        else:
            yield self.say("unmoved")
        if asked.pairs is not None and asked.games < asked.pairs:
            measure = self.measure(scenario, asked.measure)
            yield self.say("selected", games=f"{asked.games:,}", measure=measure)
        if asked.without == asked.value:
            yield self.say("without.same")

    def carried(self, scenario: str, asked: Asked) -> Iterator[str]:
        """Yield which pairs carry a mean, and whether some pull it from the middle."""
        by = asked.carried
        if by is None:
            return
        middle = self._amount(scenario, asked.measure, f"{by.middle + 0.0:+.1f}")
        same = asked.games - by.more - by.less
        yield self.say("carried", middle=middle, more=f"{by.more:,}", less=f"{by.less:,}", same=f"{same:,}")
        if not asked.value.low <= by.middle <= asked.value.high:
            yield self.say("carried.far")

    def marked(self, tried: Tried, asked: Asked) -> bool:
        """Return whether a line bears its own verdict: what does not decide, and every bound of several."""
        return asked.number > 0 or (self.claim(tried.claim).target and len(tried.asked) > 1)

    def own(self, tried: Tried, asked: Asked) -> Verdict:
        """Return the verdict that such a line bears."""
        return standing(self.claim(tried.claim), asked)

    def why(self, asked: Asked, ask: Ask) -> Iterator[str]:
        """Yield in what way a claim does not follow, where it does not."""
        if asked.verdict == "not":
            yield self.say(f"not.{fails(ask, asked)}")

    def predicted(self, scenario: str, asked: Asked, ask: Ask) -> str:
        """Return what size was predicted, or what bound, with the reason where other exercises differ."""
        if ask.at_most is not None and not ask.within:
            words = self.say("rise", amount=self._amount(scenario, asked.measure, f"{ask.at_most}"))
        elif ask.at_most is not None:
            words = self.say("at_most", amount=self._amount(scenario, asked.measure, f"{ask.at_most}"))
        elif ask.at_least is not None:
            words = self.say("at_least", amount=self._amount(scenario, asked.measure, f"{ask.at_least}"))
        else:
            words = self.say("least", amount=self._amount(scenario, asked.measure, f"+{ask.least}"))
        return f"{words} {ask.why.of(self.lang)}" if ask.why else words

    def _amount(self, scenario: str, measure: str, figure: str) -> str:
        """Return a figure with its unit: games of 100, hours, percent, or points of a meter."""
        if measure_of(measure, self.scenarios[scenario]).kind == "share":
            return self.say("amount.games", figure=figure)
        unit = {"first_word": "hours", "quiet": "percent"}.get(measure.partition("/")[0], "points")
        return self.say(f"amount.{unit}", figure=figure)

    def measure(self, scenario: str, measure: str) -> str:
        """Return what a measure is called: an outcome as on a sweep's page, all else as in its exercise."""
        of = self.scenarios[scenario]
        kind, _, part = measure.partition("/")
        match kind:
            case "meter":
                return of.meters[part].name.of(self.lang)
            case "flag":
                return of.flags[part].name.of(self.lang)
            case "ending":
                return {**of.endings, **of.also}[part].title.of(self.lang)
            case "rung":
                return self.say("measure.rung", rung=part)
            case "quiet":
                return self.say("measure.quiet", team=of.teams[part].name.of(self.lang))
        return self._outcome(measure)

    def parts(self, scenario: str, measure: str, value: Interval) -> tuple[str, str]:
        """Return what a measure came to with its unit, and its interval."""
        share = measure_of(measure, self.scenarios[scenario]).kind == "share"
        middle, low, high = ((100 if share else 1) * each for each in (value.value, value.low, value.high))
        words = f"{middle:.1f}"
        words = f"{words} %" if share else self._amount(scenario, measure, words)
        return words, f"[{low:.1f}, {high:.1f}]"

    def level(self, scenario: str, measure: str, value: Interval) -> str:
        """Return what a measure came to, with its interval."""
        return " ".join(self.parts(scenario, measure, value))

    def figure(self, scenario: str, asked: Asked, value: Interval, ask: Ask) -> str:
        """Return a figure with its unit and its interval; a difference has its sign."""
        times, sign = (100 if asked.kind == "share" else 1), ("" if ask.within else "+")
        middle, low, high = (times * each + 0.0 for each in (value.value, value.low, value.high))
        words = self._amount(scenario, asked.measure, f"{middle:{sign}.1f}")
        return f"{words} [{low:{sign}.1f}, {high:{sign}.1f}]"
