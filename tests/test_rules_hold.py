"""What the rules hold to whatever is played: random games on every scenario that there is.

A game that is counted is one in which all of it was held at every step. It is named by `OTHERS`, its scenario
and its number; one that breaks a promise is printed as the line of play that led there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from conftest import OTHERS, Keeps

from game.errors import IllegalDecision
from game.rules import notation, rules
from game.rules.digest import digest, document
from game.rules.state import CLOSE, Decision, State
from game.rules.table import table
from game.scenario import loader
from game.scenario.model import Question, Scenario

HERE = Path(__file__).parent
SCENARIOS = sorted([*(HERE / "scenarios").glob("*.yaml"), *(HERE.parent / "scenarios").glob("*.yaml")])

GAMES = 50
"""Of each scenario in one block: a default run has one, a long one ten."""

BLOCKS = [0, *(pytest.param(block, marks=pytest.mark.long) for block in range(1, 10))]

MOST_DECISIONS = 2_000
"""Far more than any game takes: a game that is longer does not end."""


@cache
def read(path: Path) -> Scenario:
    """Return a scenario, loaded once."""
    return loader.load(path)


def begin(scenario: Scenario, die: Random) -> State:
    """Return a game with drawn settings, edition and empty tables."""
    choices = {
        axis: die.choice([choice.id for choice in setting.choices])
        for axis, setting in scenario.settings.items()
    }
    edition = die.choice([None, *scenario.editions])
    empty = die.sample([*scenario.teams], die.choice([0, 0, 0, 1, 2, len(scenario.teams)]))
    return rules.start(scenario, rules.setup(scenario, choices, edition, empty=sorted(empty))).state


def may_send(state: State) -> list[Decision]:
    """Return every decision that `options` lists, of every seat, at the open question."""
    point = rules.point(state)
    return [
        Decision(seat, options, point, text="said" if seat == "white_cell" else "")
        for seat in (*state.scenario.teams, "chance", "clock", "white_cell")
        for options in rules.options(state, seat)
    ]


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_whatever_is_played_the_rules_hold_at_every_step(path: Path, block: int, keeps: Keeps) -> None:
    """In every second game the clock and the white cell play too."""
    for number in range(block * GAMES, (block + 1) * GAMES):
        name = f"{OTHERS} {path.stem} {number}"
        die = Random(name)  # noqa: S311
        line: list[str] = []
        try:
            play_and_hold(begin(read(path), die), die, number % 2 == 1, line)
        except Exception as error:
            error.add_note(f"game {name}: {' '.join(line)}")
            raise
    keeps("E1", GAMES, "random games")


def play_and_hold(start: State, die: Random, control: bool, line: list[str]) -> None:
    """Play a game to its end and hold all that is promised at each step; write what is played into `line`."""
    state, now = start, document(start)
    documents = []
    for _ in range(MOST_DECISIONS):
        within_bounds(state)
        owing = rules.waiting(state)
        if not owing:
            break
        listed = may_send(state)
        options_are_what_refusal_accepts(state, listed, owing)
        packages_are_accepted_where_each_option_is_and_the_purse_holds(state)
        any_order_of_the_teams_that_owe_is_the_same(state, owing, die)
        decision = drawn(state, listed, owing, die, control)
        line.append(notation.write(decision))
        was, before = now, state
        state = rules.apply(before, decision).state
        now = document(state)
        assert document(rules.apply(before, decision).state) == now
        a_refusal_raises(before, decision, die)
        assert (document(before), document(state)) == (was, now), "an argument was changed"
        documents.append(now)
    else:
        raise AssertionError("the game has no end")
    it_is_over(state)
    the_written_game_is_the_same(start, line, documents, state)


def drawn(
    state: State, listed: list[Decision], owing: tuple[str, ...], die: Random, control: bool
) -> Decision:
    """Return what is done next: by a seat that owes a decision or, now and then, by the clock or control."""
    meddles = control and not state.asks and die.randrange(6) == 0
    seats = ("clock", "white_cell") if meddles else owing
    return die.choice([each for each in listed if each.seat in seats and each.options != ("endex",)])


def within_bounds(state: State) -> None:
    """Hold turns, rungs and meters to their limits."""
    scenario = state.scenario
    top = len(scenario.ladder.rungs) - 1
    assert state.turn <= scenario.turns
    assert 0 <= state.ours <= top
    assert 0 <= state.theirs <= top
    for meter in scenario.meters.values():
        assert meter.low <= state.meters[meter.id] <= meter.high, meter.id


def it_is_over(state: State) -> None:
    """Hold an end to be one: it has its name and nobody may do anything more."""
    assert state.phase == CLOSE
    assert state.ending in state.scenario.endings
    assert rules.point(state) == "over"
    assert may_send(state) == []


def options_are_what_refusal_accepts(state: State, listed: list[Decision], owing: tuple[str, ...]) -> None:
    """Hold what is listed to be accepted, once, and of what one might try nothing else."""
    assert len({(each.seat, each.options) for each in listed}) == len(listed)
    for seat in owing:
        assert any(each.seat == seat for each in listed), f"{seat} owes and may do nothing"
    for each in listed:
        assert rules.refusal(state, each) is None, each
    point = rules.point(state)
    for seat in (*state.scenario.teams, "chance"):
        open_now = {each.options for each in listed if each.seat == seat}
        for options in thinkable(state):
            accepted = rules.refusal(state, Decision(seat, options, point)) is None
            assert accepted == (options in open_now), (seat, options)


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


def a_refusal_raises(state: State, decision: Decision, die: Random) -> None:
    """Hold a decision on another question, and a word that is not open, to be refused when it is applied."""
    with pytest.raises(IllegalDecision):
        rules.apply(state, replace(decision, point=rules.point(state) + ".late"))
    tried = replace(decision, options=die.choice([*thinkable(state)]))
    if rules.refusal(state, tried) is not None:
        with pytest.raises(IllegalDecision):
            rules.apply(state, tried)


def any_order_of_the_teams_that_owe_is_the_same(state: State, owing: tuple[str, ...], die: Random) -> None:
    """Hold every two seats that owe an answer to come to the same, whichever of them is first."""
    point = rules.point(state)
    for pair in combinations(owing, 2):
        first, second = (Decision(seat, die.choice(rules.options(state, seat)), point) for seat in pair)
        assert in_order(state, first, second) == in_order(state, second, first), (first, second)


def in_order(state: State, *decisions: Decision) -> str:
    """Return what a state comes to by decisions on one question, one after the other."""
    for decision in decisions:
        state = rules.apply(state, decision).state
    return document(state)


def the_written_game_is_the_same(start: State, line: list[str], documents: list[str], end: State) -> None:
    """Hold a game that is played again from its written line to the same states."""
    again = start
    for text, expected in zip(line, documents, strict=True):
        again = notation.play(again, text)[0]
        assert document(again) == expected, text
    assert again == end
    assert digest(again) == digest(end)


def packages_are_accepted_where_each_option_is_and_the_purse_holds(state: State) -> None:
    """Hold two options together to be accepted where each is, they go together and can be paid."""
    questions = table(state.scenario).questions.get(state.phase, {})
    for team, question in questions.items():
        if not state.asks and team not in state.setup.empty:
            open_now = {options[0] for options in rules.options(state, team) if options != ("unseal",)}
            for package in combinations(question.offer, 2):
                accepted = rules.refusal(state, Decision(team, package, rules.point(state))) is None
                assert accepted == may_be_together(state, question, package, open_now), (team, package)


def may_be_together(state: State, question: Question, package: tuple[str, ...], open_now: set[str]) -> bool:
    """Return whether two options that a phase offers may be chosen at once."""
    scenario = state.scenario
    costs: dict[str, int] = {}
    for name in package:
        for meter, cost in scenario.options[name].cost:
            costs[meter] = costs.get(meter, 0) + cost
    return (
        question.pick >= 2
        and set(package) <= open_now
        and all(state.meters[meter] >= cost for meter, cost in costs.items())
        and not any(other in scenario.options[one].excludes for one, other in (package, package[::-1]))
    )
