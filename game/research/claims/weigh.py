"""From the games of a scenario's claims to verdicts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from game.figures import intervals
from game.figures.intervals import Interval
from game.research.claims.games import Tests
from game.research.claims.told import Asked, Carried, Failing, Level, Report, Tried, Verdict
from game.research.columns import Column, Kind, column
from game.research.measures import measure_of
from game.research.merged import Played
from game.research.work import COURSE
from game.scenario.claims import Ask, Claim, Games, Trial
from game.scenario.model import Scenario

CLAIMS = 18
"""For so many claims the intervals are corrected."""

FEW = 30
"""Games below which nothing is said."""

_COURSE = Kind(COURSE, "", "mean")

_WORST: tuple[Verdict, ...] = ("not", "open")
"""Verdicts that decide for a whole target, the first that some bound has."""

Arms = Callable[[str], Sequence[Played]]
"""The games of an arm, by its name."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    value: Interval
    games: int
    carried: Carried | None = None


def tried(tests: Tests, played: Sequence[Played], claim: Claim, trial: Trial) -> Tried:
    """Return what the games say of one claim."""
    asked = tuple(_asked(tests, played, claim, trial, number) for number in range(len(trial.asks)))
    return Tried(claim.id, tests.scenario.id, overall(claim, trial, asked), asked)


def overall(claim: Claim, trial: Trial, asked: Sequence[Asked]) -> Verdict:
    """Return the claim's verdict: that of what decides, unless our own rule or tuning says it.

    A target is met if every bound is kept, and missed if one is broken.
    """
    first = asked[0]
    if claim.target:
        found = {each.verdict for each in asked}
        return next((each for each in _WORST if each in found), first.verdict)
    if trial.calibrated is not None:
        return "calibrated"
    return standing(claim, first)


def standing(claim: Claim, asked: Asked) -> Verdict:
    """Return the verdict on one prediction: what follows says what it owes to the rule that says the same."""
    if claim.target or asked.verdict != "follows":
        return asked.verdict
    if asked.without_verdict is None:
        return "bare" if claim.encoded.en else "follows"
    return "follows" if asked.without_verdict == "follows" else "built"


def too_few(report: Report) -> bool:
    """Return whether no claim and no target has games enough for a verdict."""
    return all(asked.games < FEW for tried in (*report.tried, *report.targets) for asked in tried.asked)


def _asked(tests: Tests, played: Sequence[Played], claim: Claim, trial: Trial, number: int) -> Asked:
    ask, scenario = trial.asks[number], tests.scenario

    def arms(off: str) -> Arms:
        return lambda name: [played[at] for at in tests.plain[trial.arms[name], off]]

    def drafts(name: str) -> list[Played]:
        return [played[at] for at in tests.sampled[trial.arms[name]]]

    here = weighed(scenario, ask, arms(""))
    without = weighed(scenario, ask, arms(claim.id)) if trial.off else None
    varied = weighed(scenario, ask, drafts) if number == 0 else None
    kind = measure_of(ask.measure, scenario).kind
    pairs, moved, changed = moves(scenario, ask, arms(""))
    return Asked(
        number=number,
        measure=ask.measure,
        kind=kind,
        games=here.games,
        value=here.value,
        verdict=unmoved(moved, changed, here.games) or verdict(ask, kind, here.value, here.games),
        without=without.value if without else None,
        without_verdict=verdict(ask, kind, without.value, without.games) if without else None,
        norths=_norths(scenario, ask, arms("")),
        varied=varied.value if varied else None,
        same=_same(scenario, ask, drafts) if number == 0 else (0, 0),
        levels=tuple(_levels(scenario, ask, arms(""))),
        pairs=pairs,
        moved=moved,
        changed=changed,
        carried=here.carried,
    )


def unmoved(moved: int | None, changed: int | None, games: int) -> Verdict | None:
    """Return the verdict on arms whose games are the same, pair by pair: nothing was put to the test."""
    return "unmoved" if moved == changed == 0 and games >= FEW else None


def moves(scenario: Scenario, ask: Ask, arms: Arms) -> tuple[int | None, int | None, int | None]:
    """Return how many pairs there are, how many took two courses, and in how many the measure differs."""
    sides = (*ask.more, *ask.less)
    if not sides or any(each.given or each.measure for each in sides):
        return None, None, None
    names = dict.fromkeys(each.arm for each in sides)
    courses = [_values(arms(name), _COURSE) for name in names]
    return (
        len(courses[0]),
        _differ(courses),
        _differ([_values(arms(name), _kind(scenario, ask.measure)) for name in names]),
    )


def _differ(columns: Sequence[Column]) -> int:
    return sum(len(set(row)) > 1 for row in zip(*columns, strict=True))


def verdict(ask: Ask, kind: str, value: Interval, games: int) -> Verdict:
    """Return what an interval says of what was predicted.

    A difference follows if its interval lies above nothing and it is as large as was said; it does not follow
    if the whole interval lies short of that size. A bound is kept or broken by the whole interval.
    """
    unit = 100 if kind == "share" else 1
    if games < FEW:
        return "open"
    if ask.bounded:
        inside, outside = (
            (value.high * unit <= ask.at_most, value.low * unit > ask.at_most)
            if ask.at_most is not None
            else (value.low * unit >= (ask.at_least or 0), value.high * unit < (ask.at_least or 0))
        )
        return "follows" if inside else "not" if outside else "open"
    if value.low > 0 and value.value * unit >= ask.least:
        return "follows"
    return "not" if value.high * unit < ask.least else "open"


def fails(ask: Ask, asked: Asked) -> Failing:
    """Return in what way that does not follow which does not."""
    if ask.bounded:
        return "bound"
    if asked.value.high < 0:
        return "opposite"
    single = asked.kind == "share" and len(ask.more) == 1
    if single and asked.moved is not None and 100 * asked.moved < ask.least * asked.games:
        return "reach"
    return "smaller" if asked.value.low > 0 else "none"


def weighed(scenario: Scenario, ask: Ask, arms: Arms, keep: str = "") -> _Weighed:
    """Return what a prediction comes to; `keep` names a fact that games must have to be counted."""
    kind = _kind(scenario, ask.measure)
    if ask.within:
        found = [_level(_values(arms(name), kind, keep), kind) for name in ask.within]
        # The arm that lies furthest out decides.
        best = max if ask.at_most is not None else min
        return best(found, key=lambda each: each.value.high if ask.at_most is not None else each.value.low)
    if any(each.given for each in (*ask.more, *ask.less)):
        one, other = (
            _level(_given(scenario, arms, each, kind, keep), kind) for each in (*ask.more, *ask.less)
        )
        return _Weighed(intervals.apart(one.value, other.value), min(one.games, other.games))
    more = [_given(scenario, arms, each, kind, keep) for each in ask.more]
    less = [_given(scenario, arms, each, kind, keep) for each in ask.less]
    return _compared(more, less, kind)


def _compared(more: Sequence[Column], less: Sequence[Column], kind: Kind) -> _Weighed:
    """Return the sum over some arms less that over others, game by game on the same seeds."""
    steps: list[float] = []
    for row in zip(*more, *less, strict=True):
        known = [value for value in row if value is not None]
        if len(known) == len(row):
            steps.append(sum(known[: len(more)]) - sum(known[len(more) :]))
    if kind.kind != "share":
        carried = _carried(steps) if kind.kind == "median" and steps else None
        return _Weighed(intervals.mean(steps, CLAIMS), len(steps), carried)
    # Adjusted as a difference from -1 to 1, also where several are added up.
    times = len(more)
    found = intervals.paired([step / times for step in steps], CLAIMS)
    return _Weighed(Interval(found.value * times, found.low * times, found.high * times), len(steps))


def _carried(steps: Sequence[float]) -> Carried:
    return Carried(median(steps), sum(step > 0 for step in steps), sum(step < 0 for step in steps))


def level(scenario: Scenario, measure: str, played: Sequence[Played]) -> Interval:
    """Return what a measure comes to in some games, with its interval."""
    kind = _kind(scenario, measure)
    return _level(_values(played, kind), kind).value


def _level(values: Column, kind: Kind) -> _Weighed:
    known = [value for value in values if value is not None]
    if kind.kind == "share":
        return _Weighed(intervals.wilson(sum(known), len(known), CLAIMS), len(known))
    return _Weighed(intervals.mean(known, CLAIMS), len(known))


def _values(cells: Sequence[Played], kind: Kind, keep: str = "") -> list[int | None]:
    found: list[int | None] = []
    for cell in cells:
        kept = cell.bits(keep)
        row = column(cell, kind)
        found += [value if not keep or kept >> game & 1 else None for game, value in enumerate(row)]
    return found


def _given(scenario: Scenario, arms: Arms, games: Games, kind: Kind, keep: str) -> list[int | None]:
    """Return the measure in the games in which something else holds, or does not."""
    values = _values(arms(games.arm), _kind(scenario, games.measure) if games.measure else kind, keep)
    if not games.given:
        return values
    known = _values(arms(games.arm), _kind(scenario, games.given), keep)
    wanted = int(games.holds)
    return [value if held == wanted else None for value, held in zip(values, known, strict=True)]


def _kind(scenario: Scenario, measure: str) -> Kind:
    return Kind(measure, "measure", measure_of(measure, scenario).kind)


def _norths(scenario: Scenario, ask: Ask, arms: Arms) -> Mapping[str, Interval]:
    names = [each.arm for each in (*ask.more, *ask.less)] or list(ask.within)
    facts = [fact for cell in arms(names[0]) for fact in cell.facts if fact.startswith("north/")]
    return {
        fact.partition("/")[2]: weighed(scenario, ask, arms, fact).value
        for fact in sorted(dict.fromkeys(facts))
    }


def _same(scenario: Scenario, ask: Ask, drafts: Arms) -> tuple[int, int]:
    """Return in how many samples the difference has the predicted sign, and in how many it has one."""
    if ask.within:
        return 0, 0
    number = len(drafts(ask.more[0].arm))
    steps = [weighed(scenario, ask, _only(drafts, at)).value.value for at in range(number)]
    return sum(step > 0 for step in steps), sum(step != 0 for step in steps)


def _only(drafts: Arms, sample: int) -> Arms:
    return lambda name: [drafts(name)[sample]]


def _levels(scenario: Scenario, ask: Ask, arms: Arms) -> list[Level]:
    kind, found = _kind(scenario, ask.measure), []
    every = [*ask.more, *ask.less, *map(Games, ask.within)]
    for games in dict.fromkeys(every):
        level = _level(_given(scenario, arms, games, kind, ""), kind)
        found.append(Level(games.words, level.games, level.value))
    return found
