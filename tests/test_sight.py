"""What views show and keep back, one rule at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from types import NoneType

import pytest
from random_games import TUTORIAL, games
from small import SMALL, begun, played, started, told
from talks import opened

from game.errors import SeatError
from game.rules import notation, rules
from game.rules.change import changed
from game.rules.events import Branched, Cause, Changed, Tried
from game.rules.state import Decision, State
from game.scenario import loader
from game.scenario.model import Band, Branch, Decide, Firebreak, Inset, Ladder, Place, Rung
from game.sight import sight
from game.sight.naming import text_name
from game.sight.told import Happening
from game.sight.view import View
from game.texts import Text
from game.texts.shortened import shortened


def kinds(view: View, kind: str) -> list[Happening]:
    """Return the happenings of one kind."""
    return [each for each in view.happenings if each.kind == kind]


def whole(state: State, line: str, viewer: str) -> View:
    """Return a viewer's view after a line of play, with all that happened in it."""
    return sight.view(notation.play(state, line)[0], viewer, told(state, line))


# Who is who.


def test_an_unknown_viewer_is_named() -> None:
    with pytest.raises(SeatError, match=r"no viewer 'seoul\.x'; there are room, white_cell, seoul"):
        sight.view(begun(), "seoul.x")


def test_every_viewer_has_a_view_at_every_moment() -> None:
    for step in games(TUTORIAL, 3):
        for viewer in ("room", "white_cell", *TUTORIAL.teams, *TUTORIAL.roles):
            assert sight.view(step.state, viewer, step.events).viewer == viewer


def test_a_view_holds_values_and_no_condition_of_the_scenario() -> None:
    kinds: set[type] = set()
    for step in games(TUTORIAL, 3):
        for viewer in ("room", "white_cell", *TUTORIAL.teams):
            kinds |= set(held(sight.view(step.state, viewer, step.events)))
    assert {kind for kind in kinds if not is_dataclass(kind)} <= {int, str, bool, NoneType, tuple, dict, Text}
    inside = {kind for kind in kinds if kind.__module__.startswith("game.scenario")}
    assert inside == {Band, Firebreak, Inset, Ladder, Place, Rung}, "what all may read of the scenario itself"


def held(value: object) -> Iterator[type]:
    """Yield the kind of a value and of everything in it."""
    yield type(value)
    if is_dataclass(value):
        for field in fields(value):
            yield from held(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for entry in (*value, *value.values()):
            yield from held(entry)
    elif isinstance(value, tuple):
        for entry in value:
            yield from held(entry)


# Gauges, cards, messages.


def test_gauges_are_those_that_the_viewer_may_see() -> None:
    seen = {viewer: [gauge.meter for gauge in sight.view(begun(), viewer).gauges] for viewer in VIEWERS}
    assert seen["room"] == seen["washington"] == ["trust", "grid"]
    assert seen["seoul"] == seen["seoul.se1"] == ["trust", "grid", "capital"]
    assert seen["white_cell"] == ["trust", "grid", "capital", "secret"]


VIEWERS = ("room", "seoul", "seoul.se1", "washington", "white_cell")


def test_a_gauge_remembers_how_it_stood_when_the_phase_opened() -> None:
    grid = sight.view(begun(), "room").gauges[1]
    assert (grid.before, grid.value) == (40, 36)


def test_a_meter_in_words_shows_no_figure_but_to_the_white_cell() -> None:
    meter = replace(SMALL.meters["grid"], shown="words", words=((0, SMALL.title), (36, SMALL.notice)))
    scenario = replace(SMALL, meters={**SMALL.meters, "grid": meter})
    state = replace(begun(), scenario=scenario)
    gauges = {viewer: sight.view(state, viewer).gauges[1] for viewer in ("room", "white_cell")}
    assert (gauges["room"].value, gauges["room"].before, gauges["room"].word) == (None, None, SMALL.notice)
    assert gauges["white_cell"].value == 36


def test_not_even_the_end_makes_a_score_of_a_meter_in_words() -> None:
    meter = replace(SMALL.meters["grid"], shown="words", words=((0, SMALL.title), (36, SMALL.notice)))
    over = played('white_cell:endex"Time."', begun())
    state = replace(over, scenario=replace(SMALL, meters={**SMALL.meters, "grid": meter}))
    gauge = next(each for each in sight.view(state, "seoul").gauges if each.meter == "grid")
    assert (gauge.value, gauge.before, gauge.word) == (None, None, SMALL.notice)


def test_what_a_role_knows_is_for_the_role() -> None:
    cards = {viewer: sight.view(begun(), viewer).cards for viewer in VIEWERS}
    assert cards["room"] == cards["washington"] == ()
    assert cards["seoul"][0].title.en == "Chief"
    assert not cards["seoul"][0].knows
    assert not cards["seoul"][0].red_line
    assert cards["seoul.se1"][0].knows.en == "Little."


def test_a_message_reaches_its_readers_and_nobody_else() -> None:
    state = played('white_cell:inject/offer white_cell:say/washington"Call me."', second())
    reached = {
        viewer: [message.headline.en for message in sight.view(state, viewer).messages] for viewer in VIEWERS
    }
    assert "An offer" in reached["seoul.se1"]
    assert "An offer" not in reached["seoul"] + reached["room"] + reached["washington"]
    assert "Call me." in reached["washington"]
    assert "Call me." not in reached["seoul"]


def test_a_message_names_no_role_to_another_table() -> None:
    offer = replace(SMALL.injects["offer"], to=("washington", "seoul.se1"))
    state = second()
    scenario = replace(SMALL, injects={**SMALL.injects, "offer": offer})
    state = played("white_cell:inject/offer", replace(state, scenario=scenario))
    named = {
        viewer: [name.en for name in sight.view(state, viewer).messages[-1].to]
        for viewer in ("washington", "seoul.se1", "white_cell")
    }
    assert named["washington"] == [SMALL.teams["washington"].name.en]
    assert named["seoul.se1"] == named["white_cell"] == [SMALL.teams["washington"].name.en, "Chief"]


def second() -> State:
    """Return the state as the second phase asks."""
    return played("chance:cause=change seoul:calm washington:quiet seoul:hold washington:wait chance:size=3")


def test_a_message_keeps_the_figure_of_its_hour() -> None:
    before = sight.view(begun(), "seoul").messages[0].text.en
    after = sight.view(changed(begun(), meters={**begun().meters, "grid": 3}), "seoul").messages[0].text.en
    assert before == after == "The grid is at 36."


def test_number_and_type_of_an_inject_are_the_white_cells() -> None:
    assert [message.msel for message in sight.view(begun(), "seoul").messages] == [""]
    assert sight.view(begun(), "white_cell").messages[0].msel == "0-01"


def test_free_words_to_others_leave_no_number_behind() -> None:
    state = begun()
    one = played('white_cell:say/seoul"Hear me."', state)
    other = played('white_cell:say/washington"Psst." white_cell:say/seoul"Hear me."', state)
    assert sight.view(one, "seoul") == sight.view(other, "seoul")


# Questions.


def test_a_sealed_question_shows_what_was_open_before() -> None:
    state = begun()
    before = sight.view(state, "seoul").question
    after = sight.view(played("seoul:hold", state), "seoul").question
    assert before is not None
    assert after is not None
    assert after.offers == before.offers
    assert (before.owes, after.owes) == (True, False)
    assert after.own is not None
    assert (after.own.options, after.own.may_unseal) == (("hold",), True)


def test_the_others_options_are_guessed_from_the_authors_list() -> None:
    question = sight.view(changed(begun(), locked=("support",)), "seoul").question
    assert question is not None
    assert [name for name, _ in question.estimates[1].choices] == ["wait", "support", "link"]
    assert [name for name, _ in question.estimates[0].choices] == ["3", "12", "32", "50", "68", "88", "97"]


def test_only_who_is_asked_has_a_question() -> None:
    views = {viewer: sight.view(begun(), viewer).question for viewer in VIEWERS}
    assert views["room"] is views["white_cell"] is None
    assert views["seoul"] == views["seoul.se1"]


def test_every_open_offer_is_accepted_and_every_closed_one_refused() -> None:
    for step in games(TUTORIAL, 4):
        for team in TUTORIAL.teams:
            asked = sight.view(step.state, team).question
            if asked is None or asked.kind != "decide" or not asked.owes:
                continue
            for offer in asked.offers:
                refusal = rules.refusal(step.state, Decision(team, (offer.id,), asked.point))
                assert (refusal is None) == offer.open
                assert bool(offer.refusal) != offer.open


def test_choices_of_a_joint_stage_are_those_that_the_rules_accept() -> None:
    seen = set()
    for step in games(TUTORIAL, 4):
        for team in rules.waiting(step.state):
            asked = sight.view(step.state, team).question if team in TUTORIAL.teams else None
            if asked is not None and asked.kind in ("instruct", "draft", "ratify"):
                seen.add(asked.kind)
                assert asked.choices == rules.options(step.state, team)
    assert seen == {"instruct", "draft", "ratify"}


# What happened, and why.

SPY = "seoul:spy washington:wait"


def test_a_kept_option_is_told_to_its_team_alone() -> None:
    for viewer, expected in (("room", 1), ("washington", 1), ("seoul", 2), ("white_cell", 2)):
        assert len(kinds(whole(begun(), SPY, viewer), "revealed")) == expected, viewer


def test_what_a_hidden_cause_changed_has_no_cause() -> None:
    event = Changed(("all",), "trust", 50, 44, 44, Cause("option", "spy", "seoul", SMALL.where), SMALL.where)
    line = kinds(sight.view(begun(), "room", (event,)), "changed")[0]
    assert (line.why.en, line.where, line.team) == ("the cause is not told here", "", "")
    assert kinds(sight.view(begun(), "seoul", (event,)), "changed")[0].why.en == "Seoul: Listen"


def test_hidden_causes_cannot_be_counted_or_told_apart() -> None:
    def change(before: int, after: int, cause: str, team: str) -> Changed:
        return Changed(("all",), "trust", before, after, after, Cause("option", cause, team), SMALL.where)

    one = (change(50, 47, "spy", "seoul"), change(47, 41, "wait", "washington"))
    other = (
        change(50, 52, "spy", "seoul"),
        change(52, 46, "wait", "washington"),
        change(46, 41, "spy", "seoul"),
    )
    assert sight.view(begun(), "room", one) == sight.view(begun(), "room", other)
    assert sight.view(begun(), "white_cell", one) != sight.view(begun(), "white_cell", other)


def test_what_nobody_may_explain_comes_last() -> None:
    hidden = Changed(("all",), "trust", 50, 47, 47, Cause("option", "spy", "seoul", SMALL.where), SMALL.where)
    known = Changed(("all",), "trust", 47, 41, 41, Cause("option", "wait", "washington"), SMALL.where)
    lines = kinds(sight.view(begun(), "room", (hidden, known)), "changed")
    assert [(line.before, line.after, line.why.en) for line in lines] == [
        (50, 44, "Washington: Wait"), (44, 41, "the cause is not told here"),
    ]  # fmt: skip
    # At the end every cause is told.
    told = kinds(sight.view(played("white_cell:endex", begun()), "room", (hidden, known)), "changed")
    assert [line.why.en for line in told] == ["Seoul: Listen", "Washington: Wait"]


def test_the_timeline_does_not_name_what_stays_sealed() -> None:
    state = played(SPY, begun())
    labels = {
        viewer: [mark.label.en for mark in sight.view(state, viewer).timeline if mark.kind == "decision"]
        for viewer in ("room", "seoul")
    }
    assert labels["seoul"][0] == "Listen"
    assert labels["room"][0] == "A sealed decision"


def test_an_answer_stays_sealed_when_the_white_cell_signs_for_both() -> None:
    line = "seoul:none washington:none alliance:fact_sheet seoul:non_concur"
    state = notation.play(opened(line=line), 'white_cell:paper/signed"time"')[0]
    for viewer in ("room", "washington"):
        paper = sight.view(state, viewer).paper
        assert paper is not None
        assert paper.how == "signed"
        assert paper.answers == paper.history[-1].answers == ()


def test_what_one_role_was_told_is_no_reason_of_its_table() -> None:
    state = played("white_cell:inject/offer", second())
    question = sight.view(state, "seoul.se1").question
    assert question is not None
    assert "offer" not in question.because
    assert question.because == sight.view(state, "seoul").question.because  # type: ignore[union-attr]


def test_a_question_names_the_figures_that_its_team_may_know() -> None:
    grid = replace(SMALL.meters["grid"], shown="words", words=((0, Text("dark", "암흑")),))
    capital = replace(SMALL.meters["capital"], unit="usd_m")
    asks = SMALL.phases["first"].asks
    assert isinstance(asks, Decide)
    said = "{trust}, {grid}, {capital}, {secret}, {strain}"
    questions = tuple(replace(each, ask=Text(said, said)) for each in asks.questions)
    first = replace(SMALL.phases["first"], asks=replace(asks, questions=questions))
    scenario = replace(
        SMALL,
        meters={**SMALL.meters, "grid": grid, "capital": capital},
        phases={**SMALL.phases, "first": first},
    )
    state = replace(begun(), scenario=scenario)
    for viewer, ask in (
        ("seoul", "50, dark, USD 10 million, …, 50"), ("washington", "50, dark, …, …, 50")
    ):  # fmt: skip
        question = sight.view(state, viewer).question
        assert question is not None
        assert question.ask.en == ask


def test_where_one_capital_alone_is_asked_there_is_no_other_to_guess_at() -> None:
    asks = SMALL.phases["first"].asks
    assert isinstance(asks, Decide)
    first = replace(SMALL.phases["first"], asks=replace(asks, questions=asks.questions[:1]))
    both, alone = begun(), replace(begun(), scenario=replace(SMALL, phases={**SMALL.phases, "first": first}))
    for state, choices in ((both, ("wait", "support", "link")), (alone, ())):
        question = sight.view(state, "seoul").question
        assert question is not None
        assert tuple(name for name, _ in question.estimates[1].choices) == choices


def test_a_capital_that_wants_no_text_is_told_so() -> None:
    view = sight.view(opened(line="seoul:none washington:fact_sheet"), "white_cell")
    assert view.paper is not None
    wanted = {team: text_name(view.paper, text).en for team, text in view.paper.instructions}
    assert wanted["seoul"] == "No text"
    assert wanted["washington"] != "No text"


def test_a_branch_that_reads_a_secret_is_blank_until_the_end() -> None:
    event = branched("talks", [("told and cause == attack", "talks", {"told": 1, "cause": "attack"}, True)])
    for viewer, hidden in (("room", True), ("seoul", True), ("white_cell", False)):
        line = sight.view(begun(), viewer, (event,)).branch[0]
        assert (line.hidden, bool(line.source), bool(line.values)) == (hidden, not hidden, not hidden)
        assert line.to.en == SMALL.phases["talks"].name.en
    over = played("white_cell:endex", begun())
    assert sight.view(over, "room", (event,)).branch[0].source


def test_a_branch_on_a_meter_in_words_gives_no_figure_but_to_the_white_cell() -> None:
    meter = replace(SMALL.meters["grid"], shown="words", words=((0, SMALL.title),))
    state = replace(begun(), scenario=replace(SMALL, meters={**SMALL.meters, "grid": meter}))
    event = branched("second", [("grid >= 20 and trust > 3", "second", {"grid": 36, "trust": 50}, True)])
    for viewer, figure in (("room", "…"), ("seoul", "…"), ("white_cell", "36")):
        line = sight.view(state, viewer, (event,)).branch[0]
        assert line.values == (("grid", figure), ("trust", "50"))


def test_the_hour_of_a_flag_is_as_secret_as_the_flag() -> None:
    for flag, viewer, hidden in (
        ("accused", "room", False), ("told", "room", True), ("told", "seoul", False),
        ("hidden", "seoul", True), ("hidden", "white_cell", False),
    ):  # fmt: skip
        name = f"hour_of({flag})"
        event = branched("second", [(f"{name} < 5", "second", {name: 3}, True)])
        assert sight.view(begun(), viewer, (event,)).branch[0].hidden is hidden, (flag, viewer)


def test_a_branch_on_what_a_table_keeps_sealed_is_blank_for_others() -> None:
    for option, viewer, hidden in (
        ("spy", "room", True), ("spy", "washington", True), ("spy", "seoul", False),
        ("spy", "white_cell", False), ("tell", "room", False), ("tell", "washington", False),
    ):  # fmt: skip
        name = f"chose(seoul:{option})"
        event = branched("second", [(name, "second", {name: 1}, True)])
        line = sight.view(begun(), viewer, (event,)).branch[0]
        assert line.hidden is hidden, (option, viewer)
        assert (name in repr(line)) is not hidden, (option, viewer)


def branched(to: str, tried: list[tuple[str, str, dict[str, int | str], bool]]) -> Branched:
    """Return the event of leaving the first phase."""
    where = SMALL.phases["first"].branches[0].where
    found = tuple(
        Tried(each, source, tuple(values.items()), held, where) for source, each, values, held in tried
    )
    return Branched(("all",), "first", to, found)


def test_which_of_two_ways_to_one_place_was_taken_is_not_told() -> None:
    secret = SMALL.phases["first"].branches[0]
    ways: tuple[Branch, ...] = (replace(secret, to="second"), *SMALL.phases["first"].branches[1:])
    first = replace(SMALL.phases["first"], branches=ways)
    scenario = replace(SMALL, phases={**SMALL.phases, "first": first})
    state = replace(begun(), scenario=scenario)
    read: dict[str, int | str] = {"told": 1, "cause": "attack"}
    one = branched("second", [("told and cause == attack", "second", read, True)])
    other = branched(
        "second", [("told and cause == attack", "second", read, False), ("", "second", {}, True)]
    )
    assert sight.view(state, "room", (one,)) == sight.view(state, "room", (other,))
    assert sight.view(state, "white_cell", (one,)) != sight.view(state, "white_cell", (other,))


# The white cell and the end.


def test_the_white_cell_sees_what_is_sealed() -> None:
    view = sight.view(played("seoul:hold+tell", begun()), "white_cell")
    assert view.control is not None
    assert [(line.team, line.options) for line in view.control.sealed] == [("seoul", ("hold", "tell"))]
    assert dict(view.control.draws) == {"cause": "attack"}
    assert sight.view(begun(), "room").control is None


def test_the_end_tells_what_was_true_but_not_what_others_were_sent() -> None:
    view = sight.view(played("white_cell:endex", begun()), "room")
    assert view.ending is not None
    assert dict(view.ending.draws) == {"cause": "attack"}
    assert [(team, aim.id) for team, aim in view.ending.aims] == [("seoul", "calm"), ("washington", "quiet")]
    assert "secret" in [gauge.meter for gauge in view.gauges]
    assert view.messages == ()
    assert all(part.state == "ahead" for part in view.parts), "nothing of it was played"


def test_an_ending_shows_values_beside_meters() -> None:
    line = "seoul:tell washington:wait seoul:line washington:line seoul:concur washington:concur"
    ending = sight.view(played(line, begun()), "room").ending
    assert ending is not None
    assert ending.id == "together"
    (_, trust, high), (name, strain, low) = ending.figures
    assert (trust.en, name, strain.en) == ("Trust", "strain", "strain")
    assert high + low == 100


def test_a_draw_without_a_name_is_told_to_the_white_cell_alone() -> None:
    cause = replace(SMALL.draws["cause"], seen_by=("all",))
    state = replace(started(), scenario=replace(SMALL, draws={**SMALL.draws, "cause": cause}))
    for viewer, count in (("room", 0), ("seoul", 0), ("white_cell", 1)):
        assert len(kinds(whole(state, "chance:cause=attack", viewer), "drawn")) == count, viewer


def test_a_draw_is_told_by_its_name_and_to_the_white_cell_with_its_id() -> None:
    cause = replace(SMALL.draws["cause"], seen_by=("all",), name=Text("Who it was", "누구였나"))
    state = replace(started(), scenario=replace(SMALL, draws={**SMALL.draws, "cause": cause}))
    for viewer, ids in (("room", False), ("seoul", False), ("white_cell", True)):
        (drawn,) = kinds(whole(state, "chance:cause=attack", viewer), "drawn")
        assert "Who it was" in drawn.text.en
        assert "누구였나" in drawn.text.ko
        assert ("[cause]" in drawn.text.en, "[attack]" in drawn.text.ko) == (ids, ids), viewer


def test_teams_are_seen_to_think_and_to_have_sealed() -> None:
    def standings(state: State) -> list[str]:
        return [team.standing for team in sight.view(state, "room").teams]

    assert standings(begun()) == ["deciding", "deciding", "empty"]
    assert standings(played("seoul:hold", begun())) == ["sealed", "deciding", "empty"]
    assert standings(started(empty=())) == ["not_asked"] * 3


def test_at_the_end_no_gauge_is_anybodys_own() -> None:
    asked = begun()
    ended = notation.play(asked, "white_cell:endex")[0]
    assert any(gauge.private for gauge in sight.view(asked, "seoul").gauges)
    for viewer in ("room", "seoul", "white_cell"):
        assert not any(gauge.private for gauge in sight.view(ended, viewer).gauges)


def test_a_part_that_control_s_end_left_unplayed_is_not_done() -> None:
    first = notation.play(begun(), "white_cell:endex")[0]
    assert {part.state for part in sight.view(first, "room").parts} == {"ahead"}
    steps = [step.state for step in games(loader.load(loader.find("three_waves")), 1)]
    later = next(state for state in steps if state.papers)
    ended = notation.play(later, "white_cell:endex")[0]
    states = [part.state for part in sight.view(ended, "room").parts]
    assert states[0] == "done"
    assert states[-1] == "ahead"
    last = ended.scenario.phases[later.papers[-1].phase].part
    assert states[list(ended.scenario.parts).index(last)] == "done"
    assert {part.state for part in sight.view(steps[-1], "room").parts} == {"done"}


def test_the_timeline_numbers_parts_as_the_ribbon_does() -> None:
    last = [step.state for step in games(loader.load(loader.find("three_waves")), 1)][-1]
    seen = sight.view(last, "room")
    numbers = [mark.part for mark in seen.timeline if mark.kind == "phase" and mark.part]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) <= len(seen.parts) < sum(mark.kind == "phase" for mark in seen.timeline)


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        ("Who speaks to the banks?\nBefore noon, please.", "Who speaks to the banks?"),
        (
            "The minister of finance asks both capitals: who speaks to the banks?",
            "The minister of finance asks both capitals: who speaks to…",
        ),
        ("가나다라 마바사 " * 9, "가나다라 마바사 " * 6 + "가나다라…"),
        ("a" * 80, "a" * 59 + "…"),
        ("See " + "a" * 80, "See " + "a" * 55 + "…"),
    ],
)
def test_a_headline_of_somebodys_own_words_ends_at_a_word(words: str, headline: str) -> None:
    assert shortened(words) == Text(headline, headline)
    assert len(headline) <= 60
