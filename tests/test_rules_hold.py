"""What the rules hold to whatever is played: random games on every scenario that there is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from conftest import Keeps
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.errors import IllegalDecision
from game.rules import notation, rules
from game.rules.digest import digest, document
from game.rules.state import CLOSE, Decision, State
from game.rules.table import table
from game.scenario import loader
from game.scenario.model import Scenario

HERE = Path(__file__).parent
SCENARIOS = sorted([*(HERE / "scenarios").glob("*.yaml"), *(HERE.parent / "scenarios").glob("*.yaml")])

MOST_DECISIONS = 2_000
"""Far more than any game takes: a game that is longer does not end."""

every_scenario = pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
few = settings(
    max_examples=int(os.environ.get("GAMES_OF_EACH", "25")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@cache
def read(path: Path) -> Scenario:
    """Return a scenario, loaded once."""
    return loader.load(path)


def begin(scenario: Scenario, dice: st.DataObject) -> State:
    """Return a game with drawn settings, edition and empty tables."""
    choices = {
        axis: dice.draw(st.sampled_from([choice.id for choice in setting.choices]))
        for axis, setting in scenario.settings.items()
    }
    edition = dice.draw(st.sampled_from([None, *scenario.editions]))
    empty = dice.draw(st.sets(st.sampled_from([*scenario.teams])))
    return rules.start(scenario, rules.setup(scenario, choices, edition, empty=sorted(empty))).state


def may_send(state: State) -> list[Decision]:
    """Return every decision that `options` lists, of every seat, at the open question."""
    point = rules.point(state)
    return [
        Decision(seat, options, point, text="said" if seat == "white_cell" else "")
        for seat in (*state.scenario.teams, "chance", "clock", "white_cell")
        for options in rules.options(state, seat)
    ]


def walk(state: State, dice: st.DataObject, control: bool) -> Iterator[tuple[State, Decision, State]]:
    """Yield each step of a random game to its end; with `control`, the clock and the white cell play too."""
    for _ in range(MOST_DECISIONS):
        owing = rules.waiting(state)
        if not owing:
            return
        meddles = control and dice.draw(st.integers(0, 5)) == 0
        seats = ("clock", "white_cell") if meddles and not state.asks else owing
        decisions = [each for each in may_send(state) if each.seat in seats and each.options != ("endex",)]
        decision = dice.draw(st.sampled_from(decisions))
        step = rules.apply(state, decision)
        yield state, decision, step.state
        state = step.state
    raise AssertionError(f"no end: {notation.line(state)}")


@every_scenario
@few
@given(dice=st.data())
def test_every_game_ends_within_its_turn_limit_and_its_bounds(
    path: Path, dice: st.DataObject, keeps: Keeps
) -> None:
    scenario = read(path)
    state = start = begin(scenario, dice)
    top = len(scenario.ladder.rungs) - 1
    for _, _, state in walk(start, dice, control=True):
        assert state.turn <= scenario.turns
        assert 0 <= state.ours <= top
        assert 0 <= state.theirs <= top
        for meter in scenario.meters.values():
            assert meter.low <= state.meters[meter.id] <= meter.high
    assert state.phase == CLOSE
    assert state.ending in scenario.endings
    assert rules.point(state) == "over"
    assert may_send(state) == []
    keeps("E1", 1, "games")


@every_scenario
@few
@given(dice=st.data())
def test_options_are_what_refusal_accepts(path: Path, dice: st.DataObject, keeps: Keeps) -> None:
    state = begin(read(path), dice)
    for before, _, _ in walk(state, dice, control=False):
        listed = may_send(before)
        assert len({(each.seat, each.options) for each in listed}) == len(listed)
        for seat in rules.waiting(before):
            assert any(each.seat == seat for each in listed), f"{seat} owes and may do nothing"
        for each in listed:
            assert rules.refusal(before, each) is None
        for seat in (*before.scenario.teams, "chance"):
            open_now = set(rules.options(before, seat))
            for options in thinkable(before):
                accepted = rules.refusal(before, Decision(seat, options, rules.point(before))) is None
                assert accepted == (options in open_now), (seat, options)
    keeps("E1", 1, "games")


def thinkable(state: State) -> Iterator[tuple[str, ...]]:
    """Yield single words and known texts: what one might try, sense or none."""
    scenario = state.scenario
    yield ()
    words = [
        *scenario.options,
        *scenario.aims,
        "concur",
        "non_concur",
        "none",
        "unseal",
        "lapse",
        "endex",
        "nothing",
    ]
    yield from ((word,) for word in words)
    for text in scenario.texts.values():
        yield (text.id,)
        for held in text.reservations:
            yield (text.id, held.id)
            yield ("concur", held.id)
    for ask in state.asks:
        yield from ((ask.name, outcome) for outcome, _ in ask.odds)
        yield (ask.name, "nothing")


@every_scenario
@few
@given(dice=st.data())
def test_apply_leaves_its_argument_and_a_refusal_no_trace(
    path: Path, dice: st.DataObject, keeps: Keeps
) -> None:
    state = begin(read(path), dice)
    for before, decision, after in walk(state, dice, control=True):
        was, now = document(before), document(after)
        assert document(rules.apply(before, decision).state) == now
        assert document(before) == was
        late = replace(decision, point=rules.point(before) + ".late")
        with pytest.raises(IllegalDecision):
            rules.apply(before, late)
        assert (document(before), document(after)) == (was, now)
    keeps("E1", 1, "games")


@every_scenario
@few
@given(dice=st.data())
def test_any_order_of_the_teams_that_owe_gives_the_same_state(
    path: Path, dice: st.DataObject, keeps: Keeps
) -> None:
    state = begin(read(path), dice)
    for before, decision, _ in walk(state, dice, control=False):
        owing = rules.waiting(before)
        for pair in combinations(owing, 2):
            point = rules.point(before)
            first, second = (
                Decision(seat, dice.draw(st.sampled_from(rules.options(before, seat))), point)
                for seat in pair
            )
            assert in_order(before, first, second) == in_order(before, second, first), notation.line(before)
        assert decision.seat in owing
    keeps("E1", 1, "games")


def in_order(state: State, *decisions: Decision) -> str:
    """Return what a state comes to by decisions on one question, one after the other."""
    for decision in decisions:
        state = rules.apply(state, decision).state
    return document(state)


@every_scenario
@few
@given(dice=st.data())
def test_a_written_game_plays_to_the_same_fingerprints(path: Path, dice: st.DataObject, keeps: Keeps) -> None:
    start = begin(read(path), dice)
    state = start
    line: list[str] = []
    digests: list[str] = []
    for _, decision, state in walk(start, dice, control=True):
        line.append(notation.write(decision))
        digests.append(digest(state))
    again = start
    for text, expected in zip(line, digests, strict=True):
        again = notation.play(again, text)[0]
        assert digest(again) == expected
    assert again == state
    keeps("E1", 1, "games")


@every_scenario
@few
@given(dice=st.data())
def test_packages_are_accepted_where_each_option_is_and_the_purse_holds(
    path: Path, dice: st.DataObject, keeps: Keeps
) -> None:
    state = begin(read(path), dice)
    for before, _, _ in walk(state, dice, control=False):
        questions = table(before.scenario).questions.get(before.phase, {})
        for team, question in questions.items():
            if before.asks or team in before.setup.empty:
                continue
            open_now = [options[0] for options in rules.options(before, team) if options != ("unseal",)]
            for package in combinations(question.offer, 2):
                costs: dict[str, int] = {}
                for name in package:
                    for meter, cost in before.scenario.options[name].cost:
                        costs[meter] = costs.get(meter, 0) + cost
                expected = (
                    question.pick >= 2
                    and set(package) <= set(open_now)
                    and package[1] not in before.scenario.options[package[0]].excludes
                    and all(before.meters[meter] >= cost for meter, cost in costs.items())
                    and not any(
                        other in before.scenario.options[one].excludes
                        for one, other in (package, package[::-1])
                    )
                )
                decision = Decision(team, package, rules.point(before))
                assert (rules.refusal(before, decision) is None) == expected
    keeps("E1", 1, "games")
