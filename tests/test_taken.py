"""The phase machine as values: what of it games have met, its lanes, what lies ahead; without a screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sessions import begin
from small import SMALL

from game.machine import Taken, course, jumps, told
from game.machine.graph import Way, graph
from game.rules.events import ALL, Ended
from game.session import Session, find, load
from game.texts import NO_TEXT

pytestmark = pytest.mark.once

TUTORIAL = load(find("eight_minutes"))
BOTS = {"seoul": "bot:damage", "washington": "bot:function", "alliance": "bot:broker"}


def test_shares_are_of_the_times_at_which_a_phase_was_left() -> None:
    taken = Taken(10)
    taken.branches.update({("a", 0): 3, ("a", 1): 1})
    assert [taken.branch("a", number) for number in (0, 1)] == [0.75, 0.25]
    assert taken.branch("b", 0) == 0.0
    assert Taken().branch("a", 0) is None


def test_an_ending_that_joins_another_is_counted_beside_it() -> None:
    taken = Taken()
    taken.add(SMALL, [Ended(ALL, "broken", ("joined",), (), (), (), ())])
    assert (taken.ending("broken"), taken.ending("joined"), taken.ending("silent")) == (1, 1, 0)


def test_a_game_that_is_over_has_its_ending_and_nothing_ahead() -> None:
    session = Session.start(TUTORIAL, None, BOTS, 7, None)
    while session.play_bots(None):
        pass
    found = course(session)
    assert (found.now, found.ahead) == ("close", frozenset())
    ending = session.view("room").ending
    assert ending is not None
    assert found.taken.endings[ending.id] == 1
    assert {line.words.en for line in told(found, f"end/{ending.id}", None)} >= {"The game ended so."}
    other = next(end.id for end in found.graph.ends if not found.taken.endings[end.id])
    assert "The game ended otherwise." in {line.words.en for line in told(found, f"end/{other}", None)}


def test_after_endex_nothing_lies_ahead_not_even_what_may_come_at_any_moment() -> None:
    session = begin()
    assert session.scenario.always
    assert "close" in course(session).ahead
    session.conduct.endex("Time.")
    assert course(session).ahead == frozenset()


def test_ways_that_pass_the_same_rows_have_lanes_of_their_own() -> None:
    base = graph(SMALL)
    leads = {"a": "bc", "b": "cd", "c": "df", "d": "e", "e": "fa", "f": "g", "g": ""}
    stations = tuple(
        replace(base.stations[0], id=name, ways=tuple(Way(to, NO_TEXT, None) for to in ways))
        for name, ways in leads.items()
    )
    found = jumps(replace(base, stations=stations))
    assert {(each.start, each.end) for each in found} == {(0, 2), (1, 3), (2, 5), (4, 0)}
    for one in found:
        for other in found:
            low, high = sorted((one.start, one.end)), sorted((other.start, other.end))
            if one is not other and one.lane == other.lane:
                assert low[1] <= high[0] or high[1] <= low[0]
