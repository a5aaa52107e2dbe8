"""A gauge tells what changed since the question before, and in talks since they opened."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sessions import by_bots
from talks import WORKED, opened

from game.board.part import Look
from game.board.piece.gauges import gauges as drawn_gauges
from game.debrief.capsule.face import face
from game.room.told import situation
from game.rules import notation, rules
from game.rules.events import Cause, Changed
from game.scenario.loader import find, load
from game.session.foresight import moved
from game.sight import sight
from game.sight.changes import changes
from game.sight.eyes import eyes_of
from game.terminal.page import gauges
from game.texts import NO_TEXT, figures

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


@pytest.mark.parametrize(("lang", "change"), [("en", "+USD 40 million"), ("ko", "+4천만 달러")])
def test_a_change_carries_the_unit_of_its_figure_wherever_it_is_told(lang: str, change: str) -> None:
    scenario = load(find("three_waves"))
    before = rules.start(scenario, rules.setup(scenario)).state
    after = replace(before, meters={**before.meters, "money": before.meters["money"] + 40})
    view = sight.view(after, "room")
    money = next(each for each in view.gauges if each.meter == "money")
    alone = replace(view, gauges=(replace(money, word=NO_TEXT),))
    figure = figures.money(money.value or 0).of(lang)
    on_page = situation.gauge(money, lang)
    assert (on_page["figure"], on_page["change"]) == (figure, change)
    assert [line.rstrip().partition(figure)[2].strip() for line in gauges(alone, lang)] == [change]
    lines = [line for part in face(alone) for line in part.lines if money.name in line.texts]
    assert [line.texts[-1].of(lang) for line in lines] == [f"{figure}  {change}"]
    event = Changed(("all",), "money", 0, 40, 40, Cause("passing", ""), scenario.meters["money"].where)
    told = (*moved(before, after), *changes(eyes_of(after, "room"), [event]))
    assert [each.text.of(lang).rpartition("(")[2] for each in told] == [f"{change})"] * 2


@pytest.mark.parametrize(("lang", "unit"), [("en", "USD million"), ("ko", "백만\u00a0달러")])
def test_a_bare_figure_of_money_stands_under_its_unit_and_a_word_under_the_name(lang: str, unit: str) -> None:
    scenario = load(find("three_waves"))
    view = sight.view(rules.start(scenario, rules.setup(scenario)).state, "room")
    named = {each.meter: (each.name.of(lang), each.heading.of(lang)) for each in view.gauges}
    assert {meter for meter, (name, heading) in named.items() if heading != name} == {"money"}
    assert unit in named["money"][1]
    money = next(each for each in view.gauges if each.meter == "money")
    assert replace(money, value=None).heading == money.name
    drawn = drawn_gauges(view.gauges, Look(lang, "light"))
    assert unit in " ".join(line.text for line in drawn.words)
