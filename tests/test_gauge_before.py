"""A gauge tells what changed since the question before, and in talks since they opened."""

from __future__ import annotations

import pytest
from sessions import by_bots
from talks import WORKED, opened

from game.rules import notation
from game.sight import sight

pytestmark = pytest.mark.alike


@pytest.mark.parametrize("viewer", ["room", "seoul", "washington", "white_cell"])
def test_a_gauge_tells_what_changed_since_the_question_before(viewer: str) -> None:
    session = by_bots(seed=3)
    shown = 0
    for record in session.records[1:]:
        before, now = session.view_at(record.n - 1, viewer), session.view_at(record.n, viewer)
        if now.turn == before.turn or now.ending or record.body.get("seat") == "chance" or not before.turn:
            continue
        stood = {each.meter: each.value for each in before.gauges}
        assert {each.meter: each.before for each in now.gauges} == stood
        assert (now.ours_before, now.theirs_before) == (before.ours, before.theirs)
        shown += sum(each.before != each.value for each in now.gauges)
    assert shown > 3


def test_a_gauge_of_talks_tells_all_that_changed_since_they_opened() -> None:
    state = opened()
    stood = {each.meter: each.value for each in sight.view(state, "white_cell").gauges}
    since = set()
    for word in (*WORKED[:-1], "seoul:non_concur")[:-1]:
        state, events = notation.play(state, word)
        now = sight.view(state, "white_cell", events)
        assert {each.meter: each.before for each in now.gauges} == stood
        since |= {each.meter for each in now.happenings if each.meter and each.before != stood[each.meter]}
    assert since, "several steps changed one gauge"
