"""The course of a game: how it and its phases open, what time brings, what an edition skips, how it ends."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import SMALL, begun, played, started, told

from game.board.offering import offer
from game.errors import GameError
from game.rules import notation, rules
from game.rules.events import Changed, Delivered, Ended, Entered, Event
from game.rules.resolution import pass_time
from game.rules.state import CLOSE, Decision
from game.scenario.model import MOST_STEPS

QUIET = "seoul:hold washington:wait"
"""Both teams do next to nothing."""


def changes(events: tuple[Event, ...], meter: str) -> list[tuple[int, int]]:
    """Return the changes of a meter, before and after."""
    return [
        (event.before, event.after) for event in events if isinstance(event, Changed) and event.meter == meter
    ]


# Opening and time


def test_a_game_may_begin_before_hour_nought() -> None:
    assert started().minute == -360
    events = told(started(), "chance:cause=attack seoul:calm washington:calm")
    entered = next(event for event in events if isinstance(event, Entered))
    assert (entered.phase, entered.turn, entered.minute) == ("first", 1, -360)


def test_injects_come_in_file_order_with_their_conditions_and_figures() -> None:
    attack, change = begun(), begun("chance:cause=change seoul:calm washington:calm")
    assert [delivery.inject for delivery in attack.delivered] == ["dark", "trace"]
    assert [delivery.inject for delivery in change.delivered] == ["dark"]
    # The message tells of what it brings: 40 - 4.
    assert attack.delivered[0].figures == (("grid", 36),)
    assert attack.meters["grid"] == 36


def test_an_inject_that_waits_comes_when_the_clock_brings_it_and_goes_with_its_phase() -> None:
    state = begun()
    assert [(coming.inject, coming.after) for coming in state.coming] == [("news", 3)]
    later, events = notation.play(state, "clock:inject/news")
    assert later.coming == ()
    assert [event.delivery.inject for event in events if isinstance(event, Delivered)] == ["news"]
    assert later.meters["trust"] == 48
    gone = played(QUIET, state)
    assert gone.coming == ()
    assert "news" not in [delivery.inject for delivery in gone.delivered]


def test_an_inject_that_waits_for_the_white_cell_does_not_come_by_itself() -> None:
    state = played(f"{QUIET} chance:size=3", begun())
    assert state.phase == "second"
    assert "offer" not in [delivery.inject for delivery in state.delivered]
    assert played("white_cell:inject/offer", state).delivered[-1].to == ("seoul.se1",)


def test_an_inject_comes_once_though_its_phase_opens_twice() -> None:
    line = f"{QUIET} chance:size=3 {QUIET} chance:fate=pause chance:size=3"
    state = played(line, begun())
    assert state.turn == 4
    assert len({delivery.inject for delivery in state.delivered}) == len(state.delivered)


def test_time_brings_each_full_step_counted_from_minute_nought() -> None:
    state = replace(begun(), minute=-361)
    later, events = pass_time(state, 361)
    assert later.minute == 0
    # At -360 and 0; the 24 hours at 0 come after the 6 hours, in file order.
    assert changes(events, "trust") == [(50, 49), (49, 48)]
    assert changes(events, "grid") == [(36, 34)]
    again, nothing = pass_time(later, 0)
    assert (again, nothing) == (later, ())
    assert pass_time(later, 359)[1] == ()


def test_rules_of_time_take_their_turns_minute_by_minute() -> None:
    _, events = pass_time(replace(begun(), minute=-1), 1801)
    meters = [event.meter for event in events if isinstance(event, Changed)]
    assert meters == ["trust", "grid", "trust", "trust", "trust", "trust", "grid", "trust"]


def test_time_passed_in_parts_is_time_passed_at_once() -> None:
    whole, _ = pass_time(begun(), 3000)
    parts = begun()
    for minutes in (1, 359, 1, 1079, 60, 1500):
        parts, _ = pass_time(parts, minutes)
    assert parts == whole


def test_no_stretch_of_time_is_too_long() -> None:
    ages = 60 * 10**9
    later, events = pass_time(begun(), ages)
    assert later.minute == begun().minute + ages
    assert len(events) <= 2 * MOST_STEPS


def test_the_clock_moves_to_the_opening_and_never_back() -> None:
    assert played(QUIET, begun()).minute == 360
    late = replace(begun(), minute=900)
    assert played(QUIET, late).minute == 960


def test_the_notch_of_the_gauges_is_the_moment_of_opening() -> None:
    state = begun()
    assert state.opened == {"trust": 50, "grid": 40, "capital": 10, "secret": 30, "ours": 1, "theirs": 1}


# Editions and the end


def test_an_edition_skips_a_phase_as_if_every_team_lapsed_and_leaves_injects_out() -> None:
    state = begun(edition=5)
    assert state.coming == ()
    state = played(f"{QUIET} chance:size=7", state)
    assert state.phase == "fate"
    assert [past.lapsed for past in state.past if past.phase == "second"] == [True, True]


def test_a_skipped_joint_phase_takes_its_fallback() -> None:
    state = played("seoul:tell washington:wait", begun(edition=9))
    assert state.phase == "fate"
    assert [(paper.how, paper.phase) for paper in state.papers] == [("fallback", "talks")]


def test_the_turn_limit_ends_the_game() -> None:
    more = f"chance:size=3 {QUIET} chance:fate=pause"
    state = played(f"{QUIET} {more} {more} {more}", begun())
    assert (state.turn, state.phase, state.ending) == (7, CLOSE, "unsettled")
    assert (rules.waiting(state), rules.stage(state)) == ((), "over")
    for seat in ("seoul", "white_cell", "clock", "chance"):
        assert rules.options(state, seat) == ()
    reason = rules.refusal(state, Decision("seoul", ("hold",), "over"))
    assert reason is not None
    assert reason.en == "The exercise is over; nothing more is decided."


def test_the_ending_names_what_decided_it() -> None:
    state = played("seoul:tell+spy washington:link", begun("chance:cause=change seoul:calm washington:quiet"))
    state = played(f"chance:size=7 {QUIET}", state)
    state, events = notation.play(state, "chance:fate=storm")
    ended = events[-1]
    assert isinstance(ended, Ended)
    assert (state.ending, ended.ending) == ("dark_city", "dark_city")
    assert ended.figures == (("grid", 0), ("theirs", 2))
    assert ended.also == ("frank",)
    assert ended.ratings == (("tell_ally", "P"), ("keep_grid", "U"))
    assert ended.aims == (("seoul", "calm", False), ("washington", "quiet", True))
    assert [attempt.held for attempt in ended.tried] == [True]


def test_a_rating_is_the_first_that_holds_in_the_order_given() -> None:
    for grid, letter in ((60, "P"), (59, "M"), (5, "M"), (4, "U")):
        state = replace(begun(), meters={**begun().meters, "grid": grid})
        ended = told(state, "white_cell:endex")[-1]
        assert isinstance(ended, Ended)
        assert dict(ended.ratings)["keep_grid"] == letter


def test_the_whole_exercise_is_called_by_its_minutes_as_the_menu_offers_it() -> None:
    assert rules.setup(SMALL, edition=11) == rules.setup(SMALL)
    assert offer("small", SMALL).minutes == 11


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"choices": {"eras": "early"}}, "unknown setting 'eras'; did you mean 'era'?"),
        ({"choices": {"era": "erly"}}, "unknown era 'erly'; did you mean 'early'?"),
        ({"edition": 8}, "unknown edition '8'; choose 5, 9 or 11"),
        ({"choices": {"era": "now"}}, "unknown era 'now'; choose early or late"),
        ({"constants": {"heet": 1}}, "unknown constant 'heet'; did you mean 'heat'?"),
        ({"empty": ("soul",)}, "unknown team 'soul'; did you mean 'seoul'?"),
    ],
)
def test_a_setup_names_only_what_there_is(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(GameError) as refused:
        rules.setup(SMALL, **arguments)  # type: ignore[arg-type]
    assert str(refused.value) == message
