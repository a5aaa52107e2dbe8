"""Fit to time: what of the questions ahead to shorten and leave out, so that the game ends in the time left.

Every phase is kept, so that each objective can still be met and the ending is reached; an inject is left out
only where it changes nothing, and first those that are there to distract.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from game.rules import rules
from game.rules.state import CLOSE, State
from game.scenario.model import Decide, Joint, Phase
from game.session.clock import MINUTE
from game.sight import sight
from game.texts import Text

GENTLE = (2, 3)
"""How much of its minutes a question keeps while nothing else gives way."""

HARD = (1, 3)
"""How much it keeps at the very least."""

MOST_MINUTES = 600

SLOWEST, FASTEST = 300, 50
"""Between these a measured pace is believed, in per cent."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A phase to come, or what is still to come of the present one."""

    phase: str
    name: Text
    planned: int
    """Room minutes of each question by the edition."""
    minutes: int
    """Those that it gets as things stand."""
    questions: int
    """How many there are at most: one, or the stages of talks; 0 where nobody is asked: nothing shrinks."""
    talks: bool
    spare: tuple[tuple[str, Text], ...] = ()
    """Injects that may be left out, and their headlines, those first that matter least."""


@dataclass(frozen=True, slots=True)
class Course:
    """The longest way from here to the end."""

    ahead: tuple[Ahead, ...]
    left: int
    """Milliseconds that the present question still has."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Fewer minutes for each question of a phase."""

    phase: str
    name: Text
    talks: bool
    was: int
    minutes: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An inject that is not sent."""

    inject: str
    headline: Text
    phase: str


@dataclass(frozen=True, slots=True)
class Fit:
    """What to change, and when the game then ends: the steps are carried out only when control says so."""

    pace: int
    """Real minutes for a hundred planned ones."""
    unchanged: int
    """Real minutes to the end as things stand, rounded up."""
    expected: int
    """Real minutes to the end with the steps, rounded up."""
    fits: bool
    shorter: tuple[Cut, ...]
    left_out: tuple[LeftOut, ...]


def course(state: State, left: int, shortened: Mapping[str, int]) -> Course:
    """Return the longest way from a state to the end; `left` are the present question's milliseconds."""
    found: list[Ahead] = []
    here = state.scenario.phases.get(state.phase)
    if here is not None and isinstance(here.asks, Joint) and state.talks is not None:
        stages = _stages_left(state, here.asks)
        if stages:
            found.append(replace(_ahead(state, here, shortened), questions=stages))
    path = _longest(state, state.phase, (state.phase,)) if state.phase != CLOSE else ()
    sent = _sent(state)
    for name in path:
        each = _ahead(state, state.scenario.phases[name], shortened)
        spare = tuple(_spare(state, state.scenario.phases[name], sent)) if each.questions else ()
        found.append(replace(each, spare=spare))
    return Course(tuple(found), left)


def pace(planned: int, took: int, set_to: int) -> int:
    """Return the pace by what was planned and what it took, in milliseconds; before that by the clock's."""
    if planned < 2 * MINUTE:
        return set_to
    return max(FASTEST, min(SLOWEST, took * 100 // planned))


def plan(course: Course, pace: int, minutes: int) -> Fit:
    """Return the fewest steps with which the course ends within so many real minutes at this pace.

    More minutes never need more steps; where even all steps do not do, all are given and `fits` is false.
    """
    given = {each.phase: each.minutes for each in course.ahead}
    left_out: list[LeftOut] = []
    unchanged = _real(course, given, pace)
    for phase, spare in _steps(course):
        if _real(course, given, pace) <= minutes * MINUTE:
            break
        given[phase] -= 1
        if spare is not None:
            left_out.append(spare)
    expected = _real(course, given, pace)
    shorter = tuple(
        Cut(each.phase, each.name, each.talks, each.minutes, given[each.phase])
        for each in course.ahead
        if given[each.phase] < each.minutes
    )
    return Fit(
        pace, _minutes(unchanged), _minutes(expected), expected <= minutes * MINUTE, shorter, tuple(left_out)
    )


def _steps(course: Course) -> Iterator[tuple[str, LeftOut | None]]:
    """Yield every step that there is, the mildest first: one minute of a question, with an inject or without.

    Their order depends on nothing but the course, so a plan for less time begins with that for more.
    """
    given = {each.phase: each.minutes for each in course.ahead}
    asked = [each for each in course.ahead if each.questions]
    yield from _minute_by_minute(asked, given, GENTLE)
    for each in asked:
        for inject, headline in each.spare:
            if not each.talks and given[each.phase] > _least(each, HARD):
                given[each.phase] -= 1
                yield each.phase, LeftOut(inject, headline, each.phase)
    yield from _minute_by_minute(asked, given, HARD)


def _minute_by_minute(
    asked: list[Ahead], given: dict[str, int], keeps: tuple[int, int]
) -> Iterator[tuple[str, None]]:
    """Yield minutes to be taken, each from the question that kept most of its own."""
    while wide := [each for each in asked if given[each.phase] > _least(each, keeps)]:
        most = max(wide, key=lambda each: given[each.phase] * 1000 // each.planned)
        given[most.phase] -= 1
        yield most.phase, None


def _least(each: Ahead, keeps: tuple[int, int]) -> int:
    part, whole = keeps
    return max(1, -(-each.planned * part // whole))


def _real(course: Course, given: Mapping[str, int], pace: int) -> int:
    planned = sum(given[each.phase] * (each.questions or 1) for each in course.ahead)
    return course.left + planned * MINUTE * pace // 100


def _minutes(milliseconds: int) -> int:
    return -(-milliseconds // MINUTE)


def _longest(state: State, phase: str, been: tuple[str, ...]) -> tuple[str, ...]:
    """Return the phases of the longest way on, each at most once, no more than the turns that are left."""
    scenario = state.scenario
    turns = scenario.turns - state.turn - (len(been) - 1)
    if phase:
        onward = [branch.to for branch in (*scenario.always, *scenario.phases[phase].branches)]
    else:
        onward = [next(iter(scenario.phases))]
    ways = [
        (name, *_longest(state, name, (*been, name)))
        for name in dict.fromkeys(onward)
        if turns > 0 and name != CLOSE and name not in been
    ]
    return max(ways, key=lambda way: sum(_whole(state, name) for name in way), default=())


def _whole(state: State, name: str) -> int:
    each = _ahead(state, state.scenario.phases[name], {})
    return each.minutes * (each.questions or 1)


def _ahead(state: State, phase: Phase, shortened: Mapping[str, int]) -> Ahead:
    setup = state.setup
    edition = state.scenario.editions.get(setup.edition) if setup.edition is not None else None
    skipped = edition is not None and phase.id in edition.skip
    planned = 0 if skipped else sight.minutes(replace(state, phase=phase.id))
    questions = 0
    if isinstance(phase.asks, Joint):
        questions = 1 + 2 * phase.asks.rounds
    elif isinstance(phase.asks, Decide):
        questions = 1
    asked = questions if planned else 0
    minutes = min(planned, shortened.get(phase.id, planned)) if asked else planned
    return Ahead(phase.id, phase.name, planned, minutes, asked, isinstance(phase.asks, Joint))


def _spare(state: State, phase: Phase, sent: frozenset[str]) -> Iterator[tuple[str, Text]]:
    """Yield the injects of a phase that may be left out: they change nothing and ask for nothing."""
    came = {delivery.inject for delivery in state.delivered}
    for kind in ("noise", "info"):
        for inject in phase.injects:
            known = inject.id in came or inject.id in state.left_out
            if inject.type == kind and not known and not inject.do and inject.id not in sent:
                yield inject.id, inject.headline


def _sent(state: State) -> frozenset[str]:
    """Return the injects that an effect of something else sends."""
    scenario = state.scenario
    effects = [
        *(effect for option in scenario.options.values() for effect in option.do),
        *(effect for text in scenario.texts.values() for effect in (*text.do, *text.refused)),
        *(effect for other in scenario.injects.values() for effect in other.do),
        *(effect for rule in scenario.passing for effect in rule.do),
    ]
    return frozenset(effect.target for effect in effects if effect.kind == "send")


def _stages_left(state: State, asks: Joint) -> int:
    """Return how many stages of the present talks may follow the open one."""
    assert state.talks is not None
    done = {"instruct": 0, "draft": 1, "ratify": 2}.get(rules.stage(state), 0)
    rounds_over = 2 * (state.talks.round - 1) if done else 0
    return max(0, 2 * asks.rounds - done - rounds_over)
