"""Secrecy, by paired games: what a viewer may not know changes nothing in anything that the viewer sees.

Two games are played that differ in one secret only; each outsider's view of one must be its view of the
other, part for part and in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from talks import NO_TABLE, PHASES, opened

from game.rules import notation, rules
from game.rules.change import changed
from game.rules.events import Event, Step
from game.rules.state import Decision, State
from game.scenario import loader
from game.scenario.model import Scenario
from game.sight import sight

pytestmark = pytest.mark.alike

PAIRS = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

TUTORIAL: Scenario = loader.load(loader.find("eight_minutes"))

Look = Callable[[State, str, Sequence[Event]], object]
"""What a viewer gets of a state and of what just happened."""


def viewers(scenario: Scenario) -> tuple[str, ...]:
    """Return everybody whose view is not the white cell's."""
    return (*scenario.teams, *scenario.roles, "room")


def team_of(viewer: str) -> str:
    return viewer.partition(".")[0]


def told_apart(one: Step, other: Step, outsiders: Sequence[str], look: Look = sight.view) -> list[str]:
    """Return those outsiders to whom the two games do not look the same."""
    return [
        viewer
        for viewer in outsiders
        if not same(look(one.state, viewer, one.events), look(other.state, viewer, other.events))
    ]


def same(one: object, other: object) -> bool:
    """Return whether two things are equal and written alike, in the order of their parts as well."""
    return one == other and repr(one) == repr(other)


def game(scenario: Scenario, picks: Sequence[int], empty: tuple[str, ...] = ()) -> Iterator[Step]:
    """Yield every step of a game in which whoever is asked takes any choice."""
    return on(rules.start(scenario, rules.setup(scenario, empty=empty)), picks)


def on(step: Step, picks: Sequence[int]) -> Iterator[Step]:
    """Yield a step and those that follow it."""
    yield step
    for pick in picks:
        state = step.state
        waiting = rules.waiting(state)
        if not waiting:
            return
        seat = waiting[pick % len(waiting)]
        options = rules.options(state, seat)
        step = rules.apply(state, Decision(seat, options[pick // 7 % len(options)], rules.point(state)))
        yield step


def is_open(state: State, seat: str) -> bool:
    """Return whether a seat's next decision is made before everybody's eyes."""
    if rules.stage(state) == "draft" or seat == "chance":
        return True
    if rules.stage(state) != "ratify":
        return False
    option = state.scenario.texts[state.talks.text[0]] if state.talks else None
    return option is not None and (option.rule == "lead" or (option.rule == "both" and option.first == seat))


def sealed_pairs(state: State, pick: int) -> Iterator[tuple[str, Step, Step]]:
    """Yield each seat that others wait with, with two games that differ in what it has sealed."""
    waiting = rules.waiting(state)
    if len(waiting) < 2:
        return
    for seat in waiting:
        options = rules.options(state, seat)
        if is_open(state, seat) or len(options) < 2:
            continue
        first = pick % len(options)
        second = (first + 1 + pick // 7 % (len(options) - 1)) % len(options)
        point = rules.point(state)
        one, other = (rules.apply(state, Decision(seat, options[each], point)) for each in (first, second))
        yield seat, one, other


picks_taken = st.lists(st.integers(0, 1000), min_size=40, max_size=40)
talks_opened = st.builds(
    opened,
    st.sampled_from(PHASES),
    empty=st.sampled_from([(), NO_TABLE]),
    declared=st.sampled_from([0, 1]),
    clarity=st.sampled_from([40, 70]),
)


# What a team has sealed.


@PAIRS
@given(picks_taken, st.sampled_from([(), NO_TABLE]))
def test_nobody_else_sees_what_a_team_has_sealed(picks: list[int], empty: tuple[str, ...]) -> None:
    for step, pick in zip(game(TUTORIAL, picks, empty), (*picks, 0), strict=False):
        for seat, one, other in sealed_pairs(step.state, pick):
            outsiders = [viewer for viewer in viewers(TUTORIAL) if team_of(viewer) != seat]
            assert told_apart(one, other, outsiders) == []


@PAIRS
@given(talks_opened, picks_taken)
def test_nobody_else_sees_a_sealed_instruction_or_answer(state: State, picks: list[int]) -> None:
    for step, pick in zip(on(Step(state, ()), picks), (*picks, 0), strict=False):
        for seat, one, other in sealed_pairs(step.state, pick):
            outsiders = [viewer for viewer in viewers(state.scenario) if team_of(viewer) != seat]
            assert told_apart(one, other, outsiders) == []


@PAIRS
@given(talks_opened, picks_taken, st.sampled_from(["seoul", "washington"]))
def test_an_instruction_stays_sealed_as_the_talks_go_on(state: State, picks: list[int], seat: str) -> None:
    """With a table that drafts; the other capital and the room learn only what is then tabled."""
    assume(rules.stage(state) == "instruct" and not state.setup.empty)
    options = rules.options(state, seat)
    point = rules.point(state)
    one = rules.apply(state, Decision(seat, options[picks[0] % len(options)], point))
    other = rules.apply(state, Decision(seat, options[picks[1] % len(options)], point))
    outsiders = [viewer for viewer in ("seoul", "washington", "room") if viewer != seat]
    for pick in picks[2:]:
        if rules.stage(one.state) == "over":
            return
        assert told_apart(one, other, outsiders) == []
        waiting = rules.waiting(one.state)
        next_seat = waiting[pick % len(waiting)]
        choices = rules.options(one.state, next_seat)
        assert choices == rules.options(other.state, next_seat)
        decision = Decision(next_seat, choices[pick // 7 % len(choices)], rules.point(one.state))
        one, other = rules.apply(one.state, decision), rules.apply(other.state, decision)


def test_the_drafters_see_the_instructions_when_both_are_in_and_not_before() -> None:
    state = opened()
    one, other = (Step(notation.play(state, f"seoul:{text}")[0], ()) for text in ("sanctions", "fact_sheet"))
    assert told_apart(one, other, ["alliance"]) == []
    one, other = (Step(notation.play(each.state, "washington:none")[0], ()) for each in (one, other))
    assert told_apart(one, other, ["alliance", "washington", "room"]) == ["alliance"]


def test_silence_does_not_stop_at_whoever_breaks_it() -> None:
    state = opened(line="seoul:none washington:none alliance:quiet_offer")
    for seat, other in (("seoul", "washington"), ("washington", "seoul")):
        kept, broken = (
            rules.apply(state, Decision(seat, (answer,), rules.point(state)))
            for answer in ("concur", "non_concur")
        )
        assert told_apart(kept, broken, [other, "alliance", "room"]) == []
        assert rules.waiting(broken.state) == (other,)


def test_a_gate_looks_from_outside_like_a_wish() -> None:
    line = "seoul:none washington:none alliance:sanctions washington:non_concur"
    behind, free = (Step(opened(confidence_washington=figure, line=line), ()) for figure in (20, 62))
    assert told_apart(behind, free, ["seoul", "alliance", "room"]) == []
    assert told_apart(behind, free, ["washington"]) == ["washington"]


# What a viewer may not read.


def hidden_from(state: State, viewer: str) -> list[tuple[str, State]]:
    """Return what the viewer may not see, each with the state in which it is otherwise."""
    found = []
    known = {"all", viewer, team_of(viewer)}
    for meter in state.scenario.meters.values():
        if not set(meter.seen_by) & known:
            middle = (meter.low + meter.high) // 2
            figure = meter.high if state.meters[meter.id] < middle else meter.low
            found.append((meter.id, changed(state, meters={**state.meters, meter.id: figure})))
    for name, draw in state.scenario.draws.items():
        if not set(draw.seen_by) & known and name in state.draws:
            word = next(word for word, _ in draw.of if word != state.draws[name])
            found.append((name, changed(state, draws={**state.draws, name: word})))
    return found


def told_by_a_hidden_thing(steps: Iterator[Step], picks: Sequence[int]) -> list[tuple[str, str]]:
    """Return the viewers who see what is hidden from them, with what gave it away, at one place a step."""
    leaks = []
    for step, pick in zip(steps, (*picks, 0), strict=False):
        if rules.stage(step.state) == "over":
            break
        viewer = viewers(step.state.scenario)[pick % len(viewers(step.state.scenario))]
        for name, state in hidden_from(step.state, viewer):
            if told_apart(Step(step.state, ()), Step(state, ()), [viewer]):
                leaks.append((viewer, name))
    return leaks


@PAIRS
@given(picks_taken)
def test_a_hidden_meter_or_draw_changes_no_view(picks: list[int]) -> None:
    assert told_by_a_hidden_thing(game(TUTORIAL, picks), picks[::-1]) == []


@PAIRS
@given(talks_opened, picks_taken)
def test_a_hidden_meter_or_draw_changes_no_view_of_the_talks(state: State, picks: list[int]) -> None:
    assert told_by_a_hidden_thing(on(Step(state, ()), picks), picks[::-1]) == []


# The harness itself finds what it looks for.


def leaks_a_sealed_answer(state: State, viewer: str, events: Sequence[Event]) -> object:
    return state.talks.answers if state.talks else ()


def leaks_a_count(state: State, viewer: str, events: Sequence[Event]) -> object:
    return len(repr(sight.view(state, "white_cell", events)))


def leaks_by_an_event(state: State, viewer: str, events: Sequence[Event]) -> object:
    return [type(event).__name__ for event in events]


def leaks_a_gate(state: State, viewer: str, events: Sequence[Event]) -> object:
    return [rules.options(state, team) for team in state.scenario.teams]


@pytest.mark.parametrize("leak", [leaks_a_sealed_answer, leaks_a_count])
def test_a_leak_of_what_is_sealed_is_caught(leak: Look) -> None:
    state = opened(line="seoul:none washington:none alliance:fact_sheet")
    _, one, other = next(sealed_pairs(state, 0))
    assert told_apart(one, other, ["room"], leak) == ["room"]


def test_a_leak_of_a_gate_is_caught() -> None:
    state = opened(confidence_washington=62, line="seoul:none washington:none alliance:sanctions")
    secret = dict(hidden_from(state, "seoul"))["confidence_washington"]
    assert told_apart(Step(state, ()), Step(secret, ()), ["seoul"], leaks_a_gate) == ["seoul"]


def test_what_a_viewer_may_see_is_not_taken_for_hidden() -> None:
    names = {viewer: {name for name, _ in hidden_from(opened(), viewer)} for viewer in ("seoul", "room")}
    assert names["seoul"] == {"deterrence", "confidence_washington", "wave_at", "way"}
    assert names["room"] == names["seoul"] | {"confidence_seoul", "capital_seoul"}


def test_an_event_that_only_one_of_two_games_has_is_caught() -> None:
    state = opened(line="seoul:none washington:none alliance:fact_sheet")
    one = rules.apply(state, Decision("seoul", ("concur",), rules.point(state)))
    silent = replace(one, events=())
    assert told_apart(one, silent, ["room"], leaks_by_an_event) == ["room"]
