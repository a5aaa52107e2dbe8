"""Exercise control: what it may do at the present point, and what it must give a reason for."""

from __future__ import annotations

import pytest
from small import begun, played, started, told

from game.rules import notation, rules
from game.rules.digest import document
from game.rules.events import Changed, Delivered, Ended, Flagged, Moved, PaperEnded
from game.rules.state import CLOSE, Decision, State
from game.sight.sight import view

TALKS = "seoul:tell washington:wait"


def refused(line: str, state: State) -> str:
    """Return why a decision is refused; the sentence stands in both languages."""
    reason = rules.refusal(state, notation.parse(line, state))
    assert reason is not None, f"{line} was accepted"
    assert reason.ko != reason.en
    assert "{" not in reason.en + reason.ko
    return reason.en


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("white_cell:inject/nothing", "There is no inject “nothing”."),
        ("white_cell:inject/dark", "The inject “dark” has come already."),
        ("white_cell:leave_out/dark", "The inject “dark” has come already."),
        ("white_cell:say/beijing", "Say it in words, or give the reason."),
        ('white_cell:say/beijing"Hello."', "There is no reader “beijing”."),
        ('white_cell:say/seoul"  "', "Say it in words, or give the reason."),
        ("white_cell:set/trust/50", "Say it in words, or give the reason."),
        ('white_cell:set/luck/50"so"', "There is no meter or flag “luck”."),
        ('white_cell:set/trust/many"so"', "“many” is no whole number."),
        ('white_cell:set/trust/101"so"', "“Trust” lies between 0 and 100."),
        ('white_cell:set/trust/-1"so"', "“Trust” lies between 0 and 100."),
        ('white_cell:set/ours/12"so"', "“ours” lies between 0 and 11."),
        ('white_cell:set/told/2"so"', "The flag “told” is set to 1 or 0."),
        ("white_cell:for_seoul/hold", "Say it in words, or give the reason."),
        ('white_cell:for_beijing/hold"so"', "There is no team “beijing”."),
        ('white_cell:for_seoul/accuse"so"', "“Name them” is not on offer here."),
        ('white_cell:for_alliance/line"so"', "The alliance is not asked now."),
        ('white_cell:paper/signed"so"', "No paper is being negotiated."),
        ("white_cell:rewind/3", "The record rewinds, not the rules: name the record to go back to."),
        ("white_cell:dance", "Exercise control cannot do “dance” now."),
        ("white_cell:endex/now", "Exercise control cannot do “endex/now” now."),
    ],
)
def test_refusals(line: str, reason: str) -> None:
    assert refused(line, begun()) == reason


def test_an_inject_of_the_shelf_is_released_once() -> None:
    state, events = notation.play(begun(), "white_cell:inject/help")
    assert [event.delivery.inject for event in events if isinstance(event, Delivered)] == ["help"]
    assert state.meters["grid"] == 39
    assert refused("white_cell:inject/help", state) == "The inject “help” has come already."
    assert ("inject", "help") not in rules.options(state, "white_cell")


def test_an_inject_that_is_on_its_way_may_be_sent_early() -> None:
    state = played("white_cell:inject/news", begun())
    assert state.coming == ()
    assert state.meters["trust"] == 48


def test_an_inject_that_was_left_out_comes_no_more() -> None:
    state = played("white_cell:leave_out/news white_cell:leave_out/leak", begun())
    assert state.coming == ()
    assert refused("white_cell:inject/news", state) == "The inject “news” was left out."
    state = played("seoul:hold washington:link", state)
    assert "hidden" not in state.flags
    assert document(played("white_cell:leave_out/leak white_cell:leave_out/news", begun())) == document(
        played("white_cell:leave_out/news white_cell:leave_out/leak", begun())
    )


def test_an_inject_with_a_phase_of_its_own_is_not_on_the_shelf() -> None:
    state = begun("chance:cause=change seoul:calm washington:calm")
    assert (
        refused("white_cell:inject/trace", state) == "The inject “trace” does not wait for exercise control."
    )


def test_words_of_the_white_cell_reach_those_whom_it_names() -> None:
    state, events = notation.play(begun(), 'white_cell:say/seoul/washington"The line is \\"open\\"."')
    delivered = events[0]
    assert isinstance(delivered, Delivered)
    assert delivered.audience == ("seoul", "washington")
    assert delivered.delivery.text == 'The line is "open".'
    assert delivered.delivery.inject.startswith("free_")
    assert state.delivered[-1] == delivered.delivery
    assert (
        rules.refusal(state, Decision("seoul", ("hold",), "t1", because=(delivered.delivery.inject,))) is None
    )


def test_gauges_markers_and_flags_are_overridden_with_an_event() -> None:
    line = (
        'white_cell:set/trust/7"a" white_cell:set/ours/3"b" white_cell:set/told/1"c" white_cell:set/told/0"d"'
    )
    state, events = notation.play(begun(), line)
    assert (state.meters["trust"], state.ours, "told" in state.flags) == (7, 3, False)
    assert [type(event) for event in events] == [Changed, Moved, Flagged, Flagged]
    assert {event.cause.kind for event in events if isinstance(event, Changed | Moved | Flagged)} == {
        "white_cell"
    }
    assert told(state, 'white_cell:set/trust/7"again"') == ()


def test_the_white_cell_decides_for_a_table_whatever_it_needs() -> None:
    state = played("seoul:hold washington:wait chance:size=3", begun())
    state = played('white_cell:set/trust/10"low" white_cell:for_seoul/accuse"they asked for it"', state)
    assert state.sealed["seoul"].forced
    assert not state.sealed["seoul"].lapsed
    state = played("washington:wait", state)
    assert [(past.decision.options, past.forced) for past in state.past[-2:]] == [
        (("accuse",), True),
        (("wait",), False),
    ]
    assert state.past[-2].decision.text == "they asked for it"


@pytest.mark.parametrize(
    ("so_far", "control", "itself"),
    [
        ("", 'white_cell:for_seoul/hold"absent"', "seoul:hold"),
        (TALKS, 'white_cell:for_seoul/line"absent"', "seoul:line"),
        (f"{TALKS} seoul:line washington:line", 'white_cell:for_seoul/concur"absent"', "seoul:concur"),
    ],
)
def test_a_table_and_nobody_else_sees_that_the_white_cell_decided_for_it(
    so_far: str, control: str, itself: str
) -> None:
    before = played(so_far, begun())
    views = [{seat: view(played(line, before), seat) for seat in ("seoul", "washington", "room")}
             for line in (control, itself)]  # fmt: skip
    own = [each["seoul"].question.own for each in views if each["seoul"].question is not None]
    assert [(each.forced, each.lapsed) for each in own if each is not None] == [(True, False), (False, False)]
    assert [views[0][seat] == views[1][seat] for seat in ("washington", "room")] == [True, True]


def test_the_white_cell_may_play_for_a_table_that_nobody_sits_at() -> None:
    state = begun("chance:cause=attack seoul:calm", empty=("washington", "alliance"))
    state = played('white_cell:for_washington/support"a guest" seoul:hold', state)
    assert state.past[1].decision.options == ("support",)
    assert not state.past[1].lapsed


def test_a_paper_is_adjudicated_with_a_reason() -> None:
    state = played(TALKS, begun())
    assert state.talks is not None
    assert refused("white_cell:paper/fallback", state) == "Say it in words, or give the reason."
    state, events = notation.play(state, 'white_cell:paper/fallback"time"')
    ended = next(event for event in events if isinstance(event, PaperEnded))
    assert ended.paper.how == "fallback"
    assert state.phase == "fate"


def test_the_white_cell_answers_for_a_capital() -> None:
    state = played(TALKS, begun())
    state = played('white_cell:for_seoul/line"absent" washington:line', state)
    assert rules.stage(state) == "ratify"
    state, _ = notation.play(state, 'white_cell:for_seoul/concur"absent" washington:concur')
    assert state.phase == CLOSE
    assert state.ending == "together"
    talks = state.papers[0].talks
    assert talks.adjudicated
    assert [each.decision.text for each in talks.decisions if each.forced] == ["absent", "absent"]


@pytest.mark.parametrize(
    "line", ["", "seoul:hold", "seoul:tell washington:wait", "seoul:tell washington:wait seoul:line"]
)
def test_endex_ends_the_game_from_anywhere(line: str) -> None:
    state = played(line, begun())
    state, events = notation.play(state, "white_cell:endex")
    assert (state.phase, state.endex) == (CLOSE, True)
    assert isinstance(events[-1], Ended)
    assert [paper.how for paper in state.papers] == (["endex"] if "tell" in line else [])
    assert not state.sealed
    assert rules.waiting(state) == ()


def test_endex_does_not_wait_for_a_draw() -> None:
    state = played("seoul:hold washington:wait", begun())
    assert rules.waiting(state) == ("chance",)
    assert rules.options(state, "white_cell") == (("endex",),)
    assert played("white_cell:endex", state).phase == CLOSE


def test_endex_ends_the_game_before_it_began() -> None:
    state = played("chance:cause=attack white_cell:endex", started())
    assert state.ending == "unsettled"
    assert state.turn == 0


def test_an_override_leaves_what_was_sealed() -> None:
    state = played('seoul:tell white_cell:set/capital/0"spent" washington:wait', begun())
    paid = state.past[0]
    assert paid.decision.options == ("tell",)
    assert state.meters["capital"] == 0
