"""The seven planted leaks, each caught within a hundred pairs of states that differ in one secret."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from random_games import TUTORIAL, games

from game.rules import rules
from game.rules.change import changed
from game.rules.digest import digest
from game.rules.events import Event
from game.rules.state import Delivery, State
from game.sight import sight

Look = Callable[[State, str, Sequence[Event]], object]


def pairs(number: int) -> Iterator[tuple[str, State, State]]:
    """Yield a viewer with two states that differ only in what the viewer may not know."""
    pick = random.Random(7)  # noqa: S311
    found = 0
    for step in games(TUTORIAL, 40):
        state = step.state
        if state.asks or rules.stage(state) == "over":
            continue
        viewer = pick.choice(("room", "seoul", "washington", "alliance"))
        for other in others(state, viewer, pick):
            yield viewer, state, other
            found += 1
            if found == number:
                return


def others(state: State, viewer: str, pick: random.Random) -> Iterator[State]:
    """Yield the state with one secret otherwise: a gauge, a draw, a message, a seal."""
    hidden = [
        meter
        for meter in state.scenario.meters.values()
        if "all" not in meter.seen_by and viewer not in meter.seen_by
    ]
    meter = pick.choice(hidden)
    yield changed(state, meters={**state.meters, meter.id: pick.randint(meter.low, meter.high)})
    yield changed(state, draws={**state.draws, "note": str(2 - int(state.draws["note"]))})
    reader = pick.choice([team for team in state.scenario.teams if team != viewer])
    secret = Delivery("free_0", state.minute, state.turn, (reader,), "For your eyes.")
    yield changed(state, delivered=(*state.delivered, secret), drawn={**state.drawn, "more": 1})
    sealed = [team for team in state.sealed if team != viewer]
    if sealed:
        team = pick.choice(sealed)
        question = next(
            asked for asked in state.scenario.phases[state.phase].asks.questions if asked.team == team
        )
        decision = replace(state.sealed[team].decision, options=question.offer[:2])
        yield changed(state, sealed={**state.sealed, team: replace(state.sealed[team], decision=decision)})


def told_apart(look: Look, number: int) -> int:
    """Return how many pairs it takes until a look tells two games apart; 0 if it never does."""
    for count, (viewer, one, other) in enumerate(pairs(number), 1):
        if repr(look(one, viewer, ())) != repr(look(other, viewer, ())):
            return count
    return 0


def a_black_list(state: State, viewer: str, happened: Sequence[Event]) -> object:
    return replace(sight.view(state, "white_cell", happened), viewer=viewer, control=None)


def a_global_version(state: State, viewer: str, happened: Sequence[Event]) -> object:
    return sight.view(state, viewer, happened), len(state.delivered) + len(state.past)


def an_unsalted_head(state: State, viewer: str, happened: Sequence[Event]) -> object:
    return sight.view(state, viewer, happened), digest(state)[:8]


def a_shared_stream_of_chance(state: State, viewer: str, happened: Sequence[Event]) -> object:
    return sight.view(state, viewer, happened), random.Random(sum(state.drawn.values())).random()  # noqa: S311


def a_secret_in_a_public_gauge(state: State, viewer: str, happened: Sequence[Event]) -> object:
    public = state.meters["trust"] + state.meters["confidence_seoul"] // 10
    return sight.view(changed(state, meters={**state.meters, "trust": public}), viewer, happened)


def a_count_of_acts(state: State, viewer: str, happened: Sequence[Event]) -> object:
    acts = sum(len(sealed.decision.options) for sealed in state.sealed.values())
    return sight.view(state, viewer, happened), acts


def a_payload_size(state: State, viewer: str, happened: Sequence[Event]) -> object:
    return sight.view(state, viewer, happened), len(repr(sight.view(state, "white_cell", happened)))


LEAKS = (
    a_black_list,
    a_global_version,
    an_unsalted_head,
    a_shared_stream_of_chance,
    a_secret_in_a_public_gauge,
    a_count_of_acts,
    a_payload_size,
)


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
def test_a_planted_leak_is_caught(leak: Look) -> None:
    assert 1 <= told_apart(leak, 100) <= 100


def test_views_tell_no_pair_apart() -> None:
    assert told_apart(sight.view, 300) == 0
