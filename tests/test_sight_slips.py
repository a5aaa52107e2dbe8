"""What a viewer is not shown: of talks under way, of others' flags and messages, of gauges in words."""

from __future__ import annotations

from dataclasses import replace

from random_games import TUTORIAL, games
from small import SMALL, begun, played
from talks import NO_TABLE, opened

from game.rules import notation
from game.rules.events import Cause, Delivered, Flagged
from game.scenario.model import Scenario
from game.sight import sight
from game.sight.view import View
from game.texts import Text

TABLED = "seoul:sanctions washington:fact_sheet alliance:sanctions"


def seen(view: View, kind: str) -> list[str]:
    """Return the sentences of one kind."""
    return [each.text.en for each in view.happenings if each.kind == kind]


def test_what_the_other_capital_may_answer_tells_nothing_of_its_gate() -> None:
    closed, open_ = (
        sight.view(opened(line=TABLED, confidence_washington=figure), "seoul").question for figure in (30, 85)
    )
    assert closed is not None
    assert open_ is not None
    assert [line.choices for line in closed.estimates] == [line.choices for line in open_.estimates]
    assert any(key == "concur" for line in closed.estimates for key, _ in line.choices)


def test_nobody_is_asked_to_guess_an_answer_that_lies_open() -> None:
    line = "seoul:article_iii washington:article_iii alliance:article_iii"
    declared = 'white_cell:set/declared/1"said"'
    asked = [
        sight.view(opened(line=f"{declared} {line}{more}"), "washington").question
        for more in ("", " seoul:concur")
    ]
    assert [each is not None and len(each.estimates) for each in asked] == [1, 0]


def test_the_drafters_read_no_instruction_before_all_are_given() -> None:
    first = sight.view(opened(line="seoul:sanctions"), "alliance").paper
    both = sight.view(opened(line="seoul:sanctions washington:fact_sheet"), "alliance").paper
    assert first is not None
    assert both is not None
    assert (first.instructions, first.distance) == ((), None)
    assert len(both.instructions) == 2
    assert both.distance == 4


def test_an_answer_to_an_earlier_question_is_not_the_present_one_s() -> None:
    asked = sight.view(opened(line=TABLED), "seoul").question
    assert asked is not None
    assert (asked.kind, asked.own) == ("ratify", None)


def test_a_paper_that_is_over_tells_what_each_capital_first_wanted() -> None:
    first = "seoul:sanctions washington:fact_sheet seoul:concur washington:non_concur"
    again = "seoul:joint_attribution washington:joint_attribution seoul:concur washington:concur"
    state = opened(line=f"{first} {again}", empty=NO_TABLE, confidence_washington=85)
    ended = sight.view(state, "room").paper
    assert ended is not None
    assert ended.how == "signed"
    assert [text for _, text in ended.instructions] == [("sanctions",), ("fact_sheet",)]


def test_not_even_the_end_tells_what_was_sent_to_others() -> None:
    state = played("white_cell:endex", begun())
    event = Delivered(("seoul",), state.delivered[0])
    told = {
        viewer: len(seen(sight.view(state, viewer, (event,)), "delivered"))
        for viewer in ("room", "washington", "seoul")
    }
    assert told == {"room": 0, "washington": 0, "seoul": 1}


def test_a_hidden_flag_is_not_told_under_the_name_of_another() -> None:
    flags = {name: replace(flag, name=Text(name, name)) for name, flag in SMALL.flags.items()}
    state = replace(begun(), scenario=replace(SMALL, flags=flags))
    cause = Cause("option", "tell", "seoul", SMALL.where)
    events = tuple(
        Flagged(flags[name].seen_by, "set", name, cause, SMALL.where) for name in ("hidden", "accused")
    )
    (sentence,) = seen(sight.view(state, "room", events), "flagged")
    assert "accused" in sentence
    assert len(seen(sight.view(state, "white_cell", events), "flagged")) == 2


def test_a_gauge_in_words_has_no_marks() -> None:
    line = "chance:cause=change seoul:calm washington:quiet seoul:hold washington:wait chance:size=3"
    second = played(line)

    def marks(scenario: Scenario) -> int:
        view = sight.view(replace(second, scenario=scenario), "seoul")
        return len(next(gauge for gauge in view.gauges if gauge.meter == "trust").marks)

    in_words = replace(SMALL.meters["trust"], shown="words", words=((0, SMALL.title),))
    assert marks(SMALL) > 0
    assert marks(replace(SMALL, meters={**SMALL.meters, "trust": in_words})) == 0


def test_after_the_end_nothing_is_coming() -> None:
    states = [step.state for step in games(TUTORIAL, 3) if step.state.coming and not step.state.ending]
    assert states
    for state in states[:5]:
        ended, _ = notation.play(state, 'white_cell:endex"Time is up."')
        assert ended.coming == ()
