"""No dead ends: from every state that is reached somebody may go on, or the game has ended; odds are whole.

States are looked for from each exercise's beginning, in every edition, with each choice of a setting and with
nobody at each table, by every decision of whoever owes one, on through states that are taken by lot: all of
them until there are no more, or as many as are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from conftest import Keeps

from game.authoring.counts import follow_ups, opening
from game.rules import rules
from game.rules.digest import digest
from game.rules.state import CLOSE, State
from game.scenario import loader
from game.scenario.model import Scenario

MOST = 170_000
LEAST = 1_000
"""Of each beginning."""
HELD = 5_000
"""So many states from which to look on are held at a time: each of them is a whole game."""


def dead(state: State) -> bool:
    """Return whether nobody may go on from a state that is no end, or somebody is asked who has no answer."""
    seats = rules.waiting(state)
    if state.phase == CLOSE:
        return bool(seats) or state.ending not in state.scenario.endings
    return not seats or not all(rules.options(state, seat) for seat in seats)


def openings(scenario: Scenario) -> Iterator[State]:
    """Yield the game at STARTEX in each edition, with each choice, each table empty, and as it is."""
    setups = [rules.setup(scenario, edition=edition) for edition in scenario.editions]
    setups += [
        rules.setup(scenario, {axis.id: choice.id})
        for axis in scenario.settings.values() for choice in axis.choices if choice.id != axis.default
    ]  # fmt: skip
    setups += [rules.setup(scenario, empty=(team,)) for team in scenario.teams]
    for each in setups:
        yield rules.start(scenario, each).state
    yield opening(scenario)


def reached(beginning: State, most: int) -> int:
    """Return how many states were reached, each looked at once; fail at a dead one."""
    pick = Random(beginning.scenario.id)  # noqa: S311
    ahead, seen = [beginning], set[str]()
    while ahead and len(seen) < most:
        at = pick.randrange(len(ahead))
        ahead[at], ahead[-1] = ahead[-1], ahead[at]
        for line, state in follow_ups(ahead.pop()):
            known = digest(state)
            if known in seen:
                continue
            seen.add(known)
            where = f"after {line} in {state.phase}, minute {state.minute}: {known}"
            assert not dead(state), where
            assert all(sum(mille for _, mille in ask.odds) == 1_000 for ask in state.asks), where
            if state.phase == CLOSE:
                continue
            if len(ahead) < HELD:
                ahead.append(state)
            else:
                ahead[pick.randrange(HELD)] = state
    return len(seen)


@pytest.mark.once
@pytest.mark.parametrize("name", loader.shipped())
def test_no_state_that_is_reached_is_a_dead_end(name: str, keeps: Keeps) -> None:
    beginnings = [*openings(loader.load(loader.find(name)))]
    found = 0
    for number, beginning in enumerate(beginnings):
        # A short edition may have fewer states than its share: the others have more then.
        states = reached(beginning, (MOST - found) // (len(beginnings) - number))
        assert states >= LEAST
        found += states
    assert found >= MOST
    keeps("E2", found, "states")


@pytest.mark.parametrize("rule", ["waiting", "options"])
def test_a_dead_end_is_found(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules that ask nobody after the first hour, or give who is asked no answer."""
    usual = getattr(rules, rule)

    def none_late(state: State, *seat: str) -> object:
        return () if state.minute > 60 else usual(state, *seat)

    scenario = loader.load(loader.find("eight_minutes"))
    monkeypatch.setattr(rules, rule, none_late)
    with pytest.raises(AssertionError, match=r"after .* in .*, minute"):
        reached(opening(scenario), 2_000)


def test_a_game_that_ends_in_no_ending_is_a_dead_end() -> None:
    assert dead(replace(opening(loader.load(loader.find("eight_minutes"))), phase=CLOSE))
