"""The exercise clock that people read is never earlier than what they have been told."""

from __future__ import annotations

import pytest
from random_games import TUTORIAL, games

from game.rules import notation, rules
from game.rules.change import changed
from game.rules.state import Decision, Delivery, State
from game.scenario import loader
from game.scenario.model import Scenario
from game.sight import sight

FLAGSHIP = loader.load(loader.find("three_waves"))


def clock(state: State, viewer: str) -> int:
    """Return the minute that a viewer reads on the clock."""
    return sight.view(state, viewer).moment.minute


@pytest.mark.parametrize("scenario", [TUTORIAL, FLAGSHIP], ids=lambda scenario: scenario.id)
def test_no_inject_is_stamped_later_than_the_clock(scenario: Scenario) -> None:
    for step in games(scenario, 3):
        for viewer in ("room", "seoul", "washington", "white_cell"):
            seen = sight.view(step.state, viewer)
            late = [each.id for each in seen.messages if each.moment.minute > seen.moment.minute]
            assert not late, (step.state.phase, viewer)


def test_the_clock_of_a_phase_is_that_of_all_that_comes_as_it_opens() -> None:
    state = next(step.state for step in games(FLAGSHIP, 1) if step.state.phase == "second_wave")
    assert state.minute == 26 * 60
    assert clock(state, "room") == clock(state, "seoul") == 41 * 60


def test_the_clock_does_not_tell_who_was_sent_something() -> None:
    state = next(step.state for step in games(FLAGSHIP, 1) if step.state.phase == "second_wave")
    told = Delivery("exploring", 90 * 60, state.turn, ("washington.wa1",))
    sent = changed(state, delivered=(*state.delivered, told))
    untold = changed(state, delivered=tuple(each for each in state.delivered if "all" in each.to))
    assert clock(sent, "room") == clock(state, "room") == clock(untold, "room")
    assert clock(sent, "washington.wa1") == 90 * 60
    # Not even at the end, when all may know more.
    over, told_over = (notation.play(each, 'white_cell:endex"Time is up."')[0] for each in (state, sent))
    assert clock(told_over, "room") == clock(over, "room")


def test_the_tutorial_begins_at_eight_minutes_to_nine() -> None:
    state = next(step.state for step in games(TUTORIAL, 1) if step.state.phase == "podium")
    assert sight.view(state, "room").moment.time == "08:52"


def test_words_of_control_bear_the_hour_that_is_on_the_clock() -> None:
    state = next(step.state for step in games(FLAGSHIP, 1) if step.state.phase == "second_wave")
    said = Decision("white_cell", ("say", "all"), rules.point(state), text="Ten minutes more.")
    seen = sight.view(rules.apply(state, said).state, "room")
    assert seen.messages[-1].moment == seen.moment


@pytest.mark.parametrize("name", loader.shipped())
def test_the_clock_stays_what_it_was_when_control_ends_the_exercise(name: str) -> None:
    scenario, cut = loader.load(loader.find(name)), 0
    for step in games(scenario, 2):
        if not step.state.phase or step.state.phase == "close":
            continue
        endex = Decision("white_cell", ("endex",), rules.point(step.state), text="The room is needed.")
        ended = rules.apply(step.state, endex).state
        for viewer in ("room", "seoul", "washington", "white_cell"):
            assert clock(ended, viewer) == clock(step.state, viewer), (step.state.phase, viewer)
        cut += 1
    assert cut > 20
