"""Joint decisions: the worked example and every corner of `docs/joint-decisions.md`, by its number."""

from __future__ import annotations

from dataclasses import replace

import pytest
from talks import NO_TABLE, SCENARIO, WORKED, happened, meter, opened, paper, played, tabled

from game.errors import IllegalDecision
from game.rules import notation, rules
from game.rules.events import Answered, Changed, NotApplied, PaperEnded, SealedBy, Tabled
from game.rules.joint import joint, measures
from game.rules.state import Decision, State
from game.scenario.model import Joint, Scenario


def refused(state: State, line: str) -> str:
    """Return the sentence with which a decision is refused."""
    with pytest.raises(IllegalDecision) as reason:
        played(state, line)
    return reason.value.en.removeprefix(f"{line}: ")


# The worked example.


def test_the_worked_example_gives_its_table() -> None:
    state = opened()
    hours = []
    for line in WORKED:
        state = played(state, line)
        hours.append((state.hour, meter(state, "trust")))
    assert hours == [
        (72, 80), (72, 80), (107, 80), (107, 80), (107, 74), (130, 74), (130, 74), (141, 74), (141, 80),
    ]  # fmt: skip
    assert meter(state, "deterrence") == 40 + 10 - 4
    assert state.ours == 5


def test_a_day_passes_while_the_first_paper_is_drafted() -> None:
    state = opened(line=" ".join(WORKED[:3]))
    assert (meter(state, "confidence_seoul"), meter(state, "confidence_washington")) == (84, 64)


def test_the_worked_example_gives_its_measures() -> None:
    signed = paper(opened(line=" ".join(WORKED)))
    assert (signed.how, signed.text) == ("signed", ("joint_attribution", "door_open"))
    found = measures.measures(signed, SCENARIO)
    assert (found.rounds, found.tablings, found.latency, found.distance, found.carried) == (2, 3, 69, 4, 1)
    assert found.moved == {"seoul": -2, "washington": 2}
    assert found.raised == {"seoul": 0, "washington": 1}
    assert found.refusals == {"seoul": 0, "washington": 1}
    assert signed.talks.first_instructions == {"seoul": ("sanctions",), "washington": ("fact_sheet",)}
    assert [
        (attempt.text, *((answer.team, answer.options) for answer in attempt.answers))
        for attempt in signed.talks.attempts
    ] == [
        (("sanctions",), ("seoul", ("concur",)), ("washington", ("non_concur",))),
        (("joint_attribution",), ("seoul", ("concur",)), ("washington", ("concur", "door_open"))),
        (
            ("joint_attribution", "door_open"),
            ("seoul", ("concur",)),
            ("washington", ("concur", "door_open")),
        ),
    ]


def test_one_secret_number_overtakes_the_same_line_of_play() -> None:
    state = opened(line=" ".join(WORKED[:6]), wave_at=54)
    assert paper(state).how == "overtaken"
    assert (paper(state).talks.spent, meter(state, "trust")) == (58, 70)
    assert rules.stage(state) == "over"


def test_points_count_rounds_and_papers() -> None:
    state = opened()
    points = [rules.point(state)]
    for line in WORKED[:-1]:
        state = played(state, line)
        points.append(rules.point(state))
    assert list(dict.fromkeys(points)) == [
        "t2.instruct.1", "t2.draft.1", "t2.ratify.1", "t2.draft.2", "t2.ratify.2", "t2.ratify.3",
    ]  # fmt: skip


def test_the_first_instruction_is_what_movement_is_measured_from() -> None:
    line = "seoul:sanctions washington:fact_sheet seoul:concur washington:non_concur"
    state = opened(empty=NO_TABLE, line=f"{line} seoul:fact_sheet washington:fact_sheet")
    state = played(state, "seoul:concur washington:concur")
    found = measures.measures(paper(state), SCENARIO)
    assert (found.distance, found.moved, found.who_moved) == (4, {"seoul": -4, "washington": 0}, "seoul")


def test_different_texts_that_bind_alike_are_one_step_apart() -> None:
    line = "seoul:joint_attribution+no_sanctions_yet washington:joint_attribution+door_open"
    state = opened(line=line)
    assert state.talks is not None
    assert measures.distance(SCENARIO, state.talks) == 1


# The corners, by their numbers in the table.


def test_1_without_an_alliance_table_the_capitals_instruct_anew_each_round() -> None:
    state = opened(empty=NO_TABLE, line="seoul:fact_sheet washington:quiet_offer")
    assert state.talks is not None
    assert state.talks.text == ("fact_sheet",)
    state = played(state, "seoul:concur washington:non_concur")
    assert rules.point(state) == "t2.instruct.2"
    assert rules.waiting(state) == ("seoul", "washington")


def test_1_with_an_alliance_table_they_instruct_once() -> None:
    state = opened(
        line="seoul:fact_sheet washington:none alliance:fact_sheet seoul:non_concur washington:concur"
    )
    assert rules.point(state) == "t2.draft.2"
    assert rules.waiting(state) == ("alliance",)


def test_3_a_lapse_of_the_drafters_leaves_it_to_the_instructions() -> None:
    state = opened(line="seoul:none washington:fact_sheet clock:lapse")
    assert state.talks is not None
    assert (state.talks.text, state.talks.lapsed) == (("fact_sheet",), ("alliance",))


def test_4_the_same_instruction_twice_is_tabled_at_once() -> None:
    events = happened(opened(empty=NO_TABLE), "seoul:sanctions washington:sanctions")
    assert [(event.text, event.by) for event in events if isinstance(event, Tabled)] == [
        (("sanctions",), "seoul")
    ]
    state = opened(empty=NO_TABLE, line="seoul:sanctions washington:sanctions seoul:concur washington:concur")
    assert measures.measures(paper(state), SCENARIO).distance == 0


def test_5_the_pen_changes_hands_each_round() -> None:
    line = "seoul:sanctions washington:fact_sheet"
    state = opened(empty=NO_TABLE, line=f"{line} seoul:concur washington:non_concur")
    assert tabled(state) == ["sanctions refused"]
    state = played(state, "seoul:joint_attribution washington:fact_sheet")
    assert state.talks is not None
    assert state.talks.text == ("fact_sheet",)


def test_6_the_pen_passes_if_its_text_may_not_be_tabled_any_more() -> None:
    # Staffed, so the first round's instructions are still those of the second.
    state = opened(
        line="seoul:quiet_offer washington:fact_sheet alliance:fact_sheet seoul:non_concur washington:concur"
    )
    state = played(state, "clock:lapse")
    assert state.talks is not None
    assert state.talks.text == ("quiet_offer",), "Washington has the pen, but its text was refused"


def test_6_with_nobody_having_a_text_six_hours_pass_and_the_round_is_lost() -> None:
    state = opened(empty=NO_TABLE, line="seoul:none washington:none")
    assert state.talks is not None
    assert (state.talks.round, state.talks.spent, state.hour) == (2, 6, 78)
    assert tabled(state) == ["- empty"]
    assert rules.point(played(state, "seoul:fact_sheet washington:none")) == "t2.ratify.1"


def test_6_the_lost_hours_can_be_too_many() -> None:
    state = opened(
        empty=NO_TABLE, wave_at=30, line="seoul:fact_sheet washington:none seoul:concur washington:non_concur"
    )
    assert state.spent == 11
    slow = replace(state, talks=replace(state.talks, spent=24)) if state.talks else state
    assert paper(played(slow, "seoul:none washington:none")).how == "overtaken"


def test_7_a_capital_without_instruction_leaves_its_measures_missing() -> None:
    state = opened(empty=NO_TABLE, line="seoul:none washington:fact_sheet seoul:concur washington:concur")
    found = measures.measures(paper(state), SCENARIO)
    assert (found.distance, found.who_moved) == (None, None)
    assert found.moved == {"seoul": None, "washington": 0}


def test_7_an_instruction_may_lapse() -> None:
    state = opened(empty=NO_TABLE, line="washington:fact_sheet clock:lapse")
    assert state.talks is not None
    assert (state.talks.text, state.talks.lapsed) == (("fact_sheet",), ("seoul",))


@pytest.mark.parametrize(
    ("text", "result"), [("fact_sheet", "refused"), ("call", "refused"), ("quiet_offer", "signed")]
)
def test_8_silence_counts_as_the_rule_says(text: str, result: str) -> None:
    phase = "two_calls" if text == "call" else "consultation"
    state = opened(phase, line=f"seoul:none washington:none alliance:{text} clock:lapse")
    assert tabled(state) == [f"{text} {result}"]


def test_8_a_silent_lead_holds_back() -> None:
    state = opened(line="seoul:none washington:none alliance:seoul_leads washington:concur clock:lapse")
    assert tabled(state) == ["seoul_leads held"]


def test_8_a_silent_capital_is_shown_as_silent() -> None:
    state = opened(line="seoul:none washington:none alliance:fact_sheet seoul:concur clock:lapse")
    state = played(state, 'white_cell:paper/fallback"enough"')
    (attempt,) = [each for each in paper(state).talks.attempts if each.text]
    assert [(answer.team, answer.silent) for answer in attempt.answers] == [
        ("seoul", False), ("washington", True)
    ]  # fmt: skip
    found = measures.measures(paper(state), SCENARIO)
    assert found.silences == {"seoul": 0, "washington": 1}
    assert found.refusals == {"seoul": 0, "washington": 0}, "a silence is not said"


def test_9_a_paper_that_nobody_spoke_about_is_signed_by_silence() -> None:
    state = opened(line="seoul:none washington:none alliance:quiet_offer clock:lapse")
    assert paper(state).how == "signed"
    assert [answer.silent for answer in paper(state).talks.attempts[-1].answers] == [True, True]
    assert "signed" in state.flags


def test_10_a_silence_broken_by_a_word_makes_a_changed_text_with_its_own_silence() -> None:
    state = opened(
        line="seoul:none washington:none alliance:quiet_offer seoul:concur+no_date washington:concur"
    )
    assert rules.waiting(state) == ("washington",)
    assert state.talks is not None
    assert (state.talks.text, state.talks.changed, state.talks.round) == (("quiet_offer", "no_date"), True, 1)
    assert paper(played(state, "clock:lapse")).text == ("quiet_offer", "no_date")


@pytest.mark.parametrize("end", ["seoul:non_concur", "clock:lapse"])
def test_11_the_round_ends_with_a_first_speaker_who_does_not_concur(end: str) -> None:
    state = opened(declared=1, line="seoul:none washington:none alliance:article_iii")
    assert rules.waiting(state) == ("seoul",)
    after = played(state, end)
    assert tabled(after) == ["article_iii refused"]
    assert rules.stage(after) == "draft"
    assert meter(after, "trust") == meter(state, "trust") - 15
    assert after.talks is not None
    assert [answer.team for answer in after.talks.attempts[0].answers] == ["seoul"]


def test_11_the_second_speaker_hears_the_first() -> None:
    state = opened(declared=1, line="seoul:none washington:none alliance:article_iii+own_processes")
    assert "not asked" in refused(state, "washington:concur")
    events = happened(state, "seoul:concur+no_force_without_seoul")
    assert [event.attempt.result for event in events if isinstance(event, Answered)] == ["open"]
    state = played(state, "seoul:concur+no_force_without_seoul washington:concur")
    assert rules.waiting(state) == ("washington",)
    state = played(state, "washington:concur")
    assert paper(state).text == ("article_iii", "own_processes", "no_force_without_seoul")


def test_whoever_speaks_second_gets_a_time_of_its_own() -> None:
    state = opened(line="seoul:none washington:none alliance:seoul_leads")
    after = played(state, "washington:concur")
    assert rules.point(after) == rules.point(state)
    assert rules.asking(after) != rules.asking(state)
    together = opened(line="seoul:none washington:none alliance:fact_sheet")
    assert rules.asking(played(together, "washington:concur")) == rules.asking(together)


def test_12_a_lead_that_goes_against_the_consulted_signs_with_dissent() -> None:
    state = opened(line="seoul:none washington:none alliance:seoul_leads")
    assert rules.waiting(state) == ("washington",)
    events = happened(state, "washington:non_concur")
    shown = [event.attempt for event in events if isinstance(event, Answered)]
    assert [(each.result, [answer.team for answer in each.answers]) for each in shown] == [
        ("open", ["washington"])
    ], "what the consulted capital says is heard at once"
    state = played(state, "washington:non_concur")
    assert rules.waiting(state) == ("seoul",)
    state = played(state, "seoul:concur")
    assert paper(state).how == "dissent"
    assert (meter(state, "deterrence"), meter(state, "trust"), state.ours) == (46, 74, 4)


def test_12_one_of_either_signs_with_dissent() -> None:
    state = opened("the_call", line="seoul:concur washington:non_concur")
    assert (paper(state).how, meter(state, "trust")) == ("dissent", 80 + 4 - 3)
    state = opened("the_call", line="seoul:concur washington:concur")
    assert (paper(state).how, meter(state, "trust")) == ("signed", 84)


def test_13_a_lead_that_holds_back_pays_nothing_and_the_text_does_not_return() -> None:
    state = opened(
        line="seoul:none washington:none alliance:seoul_leads washington:non_concur seoul:non_concur"
    )
    assert tabled(state) == ["seoul_leads held"]
    assert meter(state, "trust") == 80
    assert refused(state, "alliance:seoul_leads") == "Exactly this text was refused earlier in these talks."


def test_14_without_a_declaration_the_text_stays_closed_with_its_public_reason() -> None:
    state = opened()
    assert ("article_iii",) not in rules.options(state, "seoul")
    assert refused(state, "seoul:article_iii") == (
        "“Article III” cannot be tabled now. It takes: the victim has declared itself"
    )
    assert ("article_iii",) in rules.options(opened(declared=1), "seoul")


def test_15_only_the_victim_has_the_option_to_declare() -> None:
    assert {option.team for option in SCENARIO.options.values() if "declare" in option.id} == {"seoul"}


def test_16_reservations_that_exclude_each_other_leave_no_text_and_no_price() -> None:
    line = "seoul:none washington:none alliance:clarification"
    state = opened("threshold", clarity=40, line=line)
    events = happened(state, "seoul:concur+named_threshold washington:concur+case_by_case")
    assert not any(isinstance(event, Changed) for event in events)
    state = played(state, "seoul:concur+named_threshold washington:concur+case_by_case")
    assert tabled(state) == ["clarification excluded"]
    assert state.talks is not None
    assert state.talks.round == 2
    assert ("clarification",) in rules.options(state, "alliance"), "nobody has refused it"


def test_17_they_cannot_stand_in_one_draft() -> None:
    state = opened("threshold", clarity=40, line="seoul:none washington:none")
    assert refused(state, "alliance:clarification+case_by_case+named_threshold") == (
        "“Case by case” and “A named threshold” cannot stand in one text."
    )


def test_18_a_reservation_in_the_draft_cannot_be_raised_again() -> None:
    state = opened(
        confidence_washington=62, line="seoul:none washington:none alliance:joint_attribution+door_open"
    )
    assert (
        refused(state, "washington:concur+door_open") == "“The door stays open” stands in the text already."
    )
    state = played(state, "washington:concur seoul:concur")
    found = measures.measures(paper(state), SCENARIO)
    assert (found.carried, found.talked_first, found.raised) == (1, 1, {"seoul": 0, "washington": 0})


def test_18_a_reservation_belongs_to_its_capital() -> None:
    state = opened(line="seoul:none washington:none alliance:joint_attribution")
    assert refused(state, "seoul:concur+door_open") == "Seoul has no such reservation on this text."


BOTH_RESERVE = (
    "seoul:none washington:none alliance:joint_attribution "
    "seoul:concur+no_sanctions_yet washington:concur+door_open"
)


def test_18_a_text_that_one_capital_leads_is_answered_without_reservations() -> None:
    state = opened(line="seoul:none washington:none alliance:seoul_leads")
    assert refused(state, "washington:concur+door_open") == "This text is answered without reservations."


def test_19_two_compatible_reservations_make_one_text_that_both_answer() -> None:
    state = opened(confidence_washington=62, line=BOTH_RESERVE)
    assert rules.waiting(state) == ("seoul", "washington")
    assert state.talks is not None
    assert state.talks.text == ("joint_attribution", "no_sanctions_yet", "door_open")
    signed = played(state, "washington:concur seoul:concur")
    assert (paper(signed).how, meter(signed, "deterrence")) == ("signed", 40 + 10 - 3 - 4)
    assert tabled(played(state, "washington:concur seoul:non_concur"))[-1].endswith("refused")


def test_19_a_changed_text_is_answered_yes_or_no() -> None:
    state = opened(
        confidence_washington=62,
        line="seoul:none washington:none alliance:joint_attribution seoul:concur washington:concur+door_open",
    )
    assert rules.options(state, "seoul") == (("concur",), ("non_concur",))
    assert "changed once" in refused(state, "seoul:concur+no_sanctions_yet")


def test_20_a_changed_text_refused_in_the_last_round_brings_its_price_and_the_fallback() -> None:
    line = "seoul:none washington:none alliance:joint_attribution seoul:concur washington:concur+door_open"
    state = opened("one_word", line=f"{line} seoul:non_concur")
    assert paper(state).how == "fallback"
    assert meter(state, "trust") == 80 - 5 - 4


def test_21_a_reservation_may_be_raised_in_the_last_round() -> None:
    line = "seoul:none washington:none alliance:joint_attribution seoul:concur washington:concur+door_open"
    state = opened("one_word", line=f"{line} seoul:concur")
    assert (paper(state).how, paper(state).talks.round) == ("signed", 1)


def test_22_a_changed_text_may_run_past_the_window() -> None:
    line = "seoul:none washington:none alliance:joint_attribution seoul:concur washington:concur+door_open"
    state = opened("one_word", line=line)
    assert state.talks is not None
    assert (state.talks.window, state.spent) == (24, 36)
    assert rules.waiting(state) == ("seoul",)


def test_22_a_draft_may_not_run_past_the_window() -> None:
    line = "seoul:none washington:none alliance:joint_attribution seoul:concur washington:non_concur"
    state = opened("tight", line=line)
    assert ("joint_attribution", "door_open") in rules.options(state, "alliance"), "half of 24 fits into 12"
    state = played(state, "alliance:fact_sheet seoul:concur washington:non_concur")
    assert paper(state).how == "fallback", "36 of 36 hours are spent: no text fits"


def test_23_overtaken_while_drafting_nobody_answers() -> None:
    events = happened(opened(wave_at=30, line="seoul:sanctions washington:sanctions"), "alliance:sanctions")
    ended = [event.paper for event in events if isinstance(event, PaperEnded)]
    assert [(each.how, each.text) for each in ended] == [("overtaken", ())]
    assert [(attempt.result, attempt.answers) for attempt in ended[0].talks.attempts] == [("overtaken", ())]
    assert not any(isinstance(event, Answered) for event in events)


def test_23_a_changed_text_can_be_overtaken() -> None:
    line = "seoul:none washington:none alliance:joint_attribution seoul:concur washington:concur+door_open"
    state = opened(confidence_washington=62, wave_at=30, line=line)
    assert paper(state).how == "overtaken"
    assert tabled(state) == ["joint_attribution changed", "joint_attribution+door_open overtaken"]


def test_25_behind_its_gate_a_capital_may_only_say_no_and_is_told_why() -> None:
    state = opened(confidence_washington=20, line="seoul:none washington:none alliance:sanctions")
    assert rules.options(state, "washington") == (("non_concur",),)
    assert refused(state, "washington:concur") == (
        "Washington may not concur yet. It takes: confidence at least 60"
    )
    assert len(rules.options(state, "seoul")) == 2


def test_25_a_gate_reads_the_words_that_would_be_agreed() -> None:
    state = opened(declared=1, line="seoul:none washington:none alliance:article_iii seoul:concur")
    assert rules.options(state, "washington") == (("concur", "own_processes"), ("non_concur",))


def test_26_a_gate_may_open_between_rounds() -> None:
    line = "seoul:none washington:none alliance:fact_sheet seoul:non_concur washington:concur"
    state = opened(confidence_washington=58, line=line)
    state = played(state, "alliance:joint_attribution")
    assert meter(state, "confidence_washington") == 64, "a day passed"
    assert ("concur",) in rules.options(state, "washington")


def test_27_an_answer_to_an_earlier_question_is_refused() -> None:
    state = opened(line="seoul:none")
    late = Decision("washington", ("none",), "t2.instruct.1")
    state = rules.apply(state, late).state
    assert rules.refusal(state, late) is not None
    assert rules.refusal(state, replace(late, point=rules.point(state))) is not None


def test_28_the_same_answer_twice_is_refused() -> None:
    state = opened(line="seoul:none")
    assert refused(state, "seoul:none") == "Seoul has answered this question already."


def test_30_the_white_cell_answers_for_a_seat_without_its_gates() -> None:
    line = "seoul:none washington:none alliance:sanctions seoul:concur"
    state = opened(confidence_washington=20, line=line)
    state = played(state, 'white_cell:for_washington/concur"they phoned it in"')
    assert paper(state).how == "signed"
    assert [answer.forced for answer in paper(state).talks.attempts[-1].answers] == [False, True]
    assert not measures.measures(paper(state), SCENARIO).counts
    assert paper(state).talks.adjudicated


def test_31_the_white_cell_signs_a_refused_paper_and_the_price_stays() -> None:
    line = "seoul:none washington:none alliance:sanctions seoul:concur washington:non_concur"
    state = opened(line=f'{line} white_cell:paper/signed"the ministers agreed by telephone"')
    assert (paper(state).how, paper(state).text) == ("signed", ("sanctions",))
    assert (meter(state, "trust"), meter(state, "deterrence")) == (80 - 6 + 6, 54)


def test_31_of_two_refused_papers_the_white_cell_signs_the_last() -> None:
    first = "seoul:none washington:none alliance:hotline seoul:non_concur washington:non_concur"
    second = "alliance:fact_sheet seoul:non_concur washington:non_concur"
    state = opened(
        "tight", line=f'{first} {second} white_cell:paper/signed"the ministers agreed by telephone"'
    )
    assert (paper(state).how, paper(state).text) == ("signed", ("fact_sheet",))


def test_31_the_white_cell_can_end_the_talks() -> None:
    line = "seoul:none washington:none alliance:sanctions seoul:concur"
    state = opened(line=f'{line} white_cell:paper/fallback"out of time"')
    assert paper(state).how == "fallback"
    assert [(attempt.result, attempt.answers) for attempt in paper(state).talks.attempts] == [("open", ())]
    assert meter(state, "trust") == 76


def test_31_there_must_be_a_paper_to_sign() -> None:
    state = opened()
    assert refused(state, 'white_cell:paper/signed"now"') == "No paper has been tabled that could be signed."
    assert "signed or as fallback" in refused(state, 'white_cell:paper/torn"now"')


def test_34_endex_cuts_the_talks_off_without_effects() -> None:
    line = "seoul:sanctions washington:fact_sheet alliance:sanctions seoul:concur white_cell:endex"
    state = opened(line=line)
    assert (paper(state).how, meter(state, "trust")) == ("endex", 80)
    found = measures.measures(paper(state), SCENARIO)
    assert (found.counts, found.moved) == (False, {"seoul": None, "washington": None})
    assert rules.stage(state) == "over"


def test_36_what_time_brings_happens_before_anyone_answers() -> None:
    events = happened(opened(line="seoul:none washington:none"), "alliance:sanctions")
    kinds = [type(event).__name__ for event in events]
    assert kinds == ["Tabled", "Changed", "Changed"]


def test_37_the_last_text_is_drafted_all_the_same() -> None:
    line = "seoul:none washington:none alliance:fact_sheet seoul:concur washington:non_concur"
    state = opened("two_calls", line=line)
    assert rules.options(state, "alliance") == (("call",),)
    assert rules.stage(state) == "draft"


def test_38_no_text_at_the_opening_is_the_fallback_at_once() -> None:
    state = opened("nothing")
    assert (paper(state).how, meter(state, "trust"), rules.stage(state)) == ("no_text", 76, "over")


def test_a_single_bare_text_tables_itself_and_spends_its_hours() -> None:
    state = opened("the_call")
    assert rules.point(state) == "t2.ratify.1"
    assert state.talks is not None
    assert (state.talks.text, state.talks.spent, state.hour) == (("call",), 6, 78)


def test_a_single_text_with_reservations_is_drafted() -> None:
    assert rules.stage(opened("one_word")) == "instruct"


# Three capitals.


def three_capitals(name: str = "two_calls") -> Scenario:
    phase = SCENARIO.phases[name]
    assert isinstance(phase.asks, Joint)
    asks = replace(phase.asks, ratify=("seoul", "washington", "alliance"), drafts="nobody")
    return replace(SCENARIO, phases={**SCENARIO.phases, name: replace(phase, asks=asks)})


def test_40_three_capitals_all_for_both_and_any_for_either() -> None:
    scenario = three_capitals()
    state = opened("two_calls", scenario=scenario)
    state = replace(state, setup=replace(state.setup, empty=("nobody",)))
    state = played(state, "seoul:none washington:fact_sheet alliance:call")
    assert state.talks is not None
    assert state.talks.text == ("fact_sheet",), "the pen passes from Seoul to the next"
    assert tabled(played(state, "seoul:concur washington:concur alliance:non_concur")) == [
        "fact_sheet refused"
    ]
    state = played(state, "seoul:concur washington:concur alliance:non_concur")
    state = played(state, "seoul:none washington:none alliance:call")
    state = played(state, "seoul:non_concur washington:non_concur alliance:concur")
    assert paper(state).how == "dissent"


def test_40_of_two_who_are_consulted_none_is_heard_before_the_other_has_spoken() -> None:
    scenario = three_capitals("consultation")
    state = opened("consultation", scenario=scenario)
    state = replace(state, setup=replace(state.setup, empty=("nobody",)))
    state = played(state, "seoul:seoul_leads washington:none alliance:none")
    assert rules.waiting(state) == ("washington", "alliance")
    one = happened(state, "washington:non_concur")
    both = happened(state, "washington:non_concur alliance:concur")
    heard = [
        [[answer.team for answer in event.attempt.answers] for event in events if isinstance(event, Answered)]
        for events in (one, both)
    ]
    assert heard == [[], [["washington", "alliance"]]]


def test_40_the_distance_of_three_is_the_widest() -> None:
    scenario = three_capitals()
    state = opened("two_calls", scenario=scenario)
    state = replace(state, setup=replace(state.setup, empty=("nobody",)))
    state = played(state, "seoul:call washington:fact_sheet alliance:fact_sheet clock:lapse")
    assert state.talks is not None
    assert measures.distance(scenario, state.talks) == 1


# What else the page promises.


def test_hours_follow_the_pace_and_halve_for_an_option_tabled_before() -> None:
    state = opened(clarity=20, readiness=20, line="seoul:none washington:none alliance:fact_sheet")
    assert state.spent == 12 * (200 - 20 - 10) // 100
    line = (
        "alliance:joint_attribution seoul:concur washington:non_concur alliance:joint_attribution+door_open"
    )
    state = opened(line=f"seoul:none washington:none {line}")
    assert state.spent == 23 + 11


def test_the_shortest_text_still_costs_an_hour_the_second_time() -> None:
    line = "seoul:none washington:none alliance:hotline seoul:concur washington:concur+duty_only"
    assert opened("tight", line=line).spent == 1 + 1


def test_a_locked_text_may_not_be_tabled() -> None:
    state = opened()
    locked = replace(state, locked=("fact_sheet",))
    assert {text[0] for text in rules.options(state, "seoul")} - {
        text[0] for text in rules.options(locked, "seoul")
    } == {"fact_sheet"}
    assert refused(locked, "seoul:fact_sheet") == "“Fact sheet” is not open in this exercise any more."


def test_effects_of_a_signature_come_after_the_answers_in_order() -> None:
    state = opened(
        confidence_washington=62,
        line="seoul:none washington:none alliance:joint_attribution+door_open seoul:concur",
    )
    events = happened(state, "washington:concur")
    causes = [event.cause.kind for event in events if isinstance(event, Changed)]
    assert causes == ["text", "text", "reservation"]
    order = [type(event) for event in events if not isinstance(event, Changed | NotApplied)]
    assert order[:3] == [SealedBy, Answered, PaperEnded]


def test_an_override_that_takes_the_last_text_ends_the_talks() -> None:
    state = opened("threshold", clarity=40, line="seoul:none washington:none alliance:fact_sheet")
    state = played(state, "seoul:concur washington:non_concur")
    assert {text[0] for text in rules.options(state, "alliance")} == {"clarification"}
    assert paper(played(state, 'white_cell:set/clarity/90"it was said on television"')).how == "fallback"


def test_an_empty_capital_is_silent_at_once() -> None:
    state = opened(empty=("washington",), line="seoul:none alliance:fact_sheet")
    assert rules.waiting(state) == ("seoul",)
    state = played(state, "seoul:concur")
    assert tabled(state) == ["fact_sheet refused"]
    state = played(state, "alliance:quiet_offer seoul:concur")
    assert paper(state).how == "signed"


def test_foresight_is_the_last_estimate_of_the_others_answer() -> None:
    line = (
        "seoul:none washington:none alliance:joint_attribution seoul:concur@sign=concur "
        "washington:concur+door_open@sign=non_concur seoul:concur"
    )
    found = measures.measures(paper(opened(confidence_washington=62, line=line)), SCENARIO)
    assert found.foresight == {"seoul": 0, "washington": 0}
    line = line.replace("@sign=concur", "@sign=concur+door_open")
    assert (
        measures.measures(paper(opened(confidence_washington=62, line=line)), SCENARIO).foresight["seoul"]
        == 1
    )
    twice = line.replace("@sign=non_concur seoul:concur", "@sign=non_concur seoul:concur@sign=non_concur")
    state = opened(confidence_washington=62, line=twice)
    assert measures.measures(paper(state), SCENARIO).foresight["seoul"] == 0, "the last one counts"
    unsettled = "seoul:none washington:none alliance:fact_sheet seoul:concur washington:concur"
    assert measures.measures(paper(opened(confidence_washington=62, line=unsettled)), SCENARIO).foresight == {
        "seoul": None,
        "washington": None,
    }


def test_branches_read_what_became_of_a_paper() -> None:
    state = opened(line=" ".join(WORKED))
    assert [answer for answer in ("sanctions", "joint_attribution") if _concurred(state, answer)] == [
        "joint_attribution"
    ]


def _concurred(state: State, text: str) -> bool:
    return any(each.how == "signed" and each.text[0] == text for each in state.papers)


def test_a_skipped_phase_falls_back() -> None:
    state = opened(line="seoul:none")
    skipped, _ = joint.skip(replace(state, talks=None), SCENARIO.phases["quick"])
    assert (paper(skipped).how, meter(skipped, "trust"), skipped.talks) == ("fallback", 76, None)


def test_notation_names_the_talks() -> None:
    state = opened(line=" ".join(WORKED[:7]))
    assert notation.line(state).endswith("ratify round 2 on joint_attribution | sealed: seoul")
