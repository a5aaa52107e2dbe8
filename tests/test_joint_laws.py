"""What must hold in every joint decision, tried on talks in which each seat takes any choice it has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from talks import NO_TABLE, PHASES, SCENARIO, opened, paper, played

from game.rules import rules
from game.rules.events import Changed, Event, NotApplied
from game.rules.joint import joint, measures
from game.rules.state import Decision, State
from game.scenario.model import Joint

CALLS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

talks_opened = st.builds(
    opened,
    st.sampled_from(PHASES),
    empty=st.sampled_from([(), NO_TABLE]),
    wave_at=st.sampled_from([30, 54, 84]),
    declared=st.sampled_from([0, 1]),
    clarity=st.sampled_from([40, 70]),
    confidence_washington=st.sampled_from([30, 62]),
)
choices = st.lists(st.integers(0, 1000), min_size=60, max_size=60)


def steps(
    state: State, picks: list[int]
) -> Iterator[tuple[State, str, tuple[str, ...], State, tuple[Event, ...]]]:
    """Yield each decision of a game with the state before and after it and what it brought."""
    for pick in picks:
        waiting = rules.waiting(state)
        if not waiting:
            return
        seat = waiting[pick % len(waiting)]
        options = rules.options(state, seat)
        chosen = options[pick // 7 % len(options)]
        step = rules.apply(state, Decision(seat, chosen, rules.point(state)))
        yield state, seat, chosen, step.state, step.events
        state = step.state


@CALLS
@given(talks_opened, choices)
def test_the_talks_end_within_their_rounds_and_papers(state: State, picks: list[int]) -> None:
    phase = SCENARIO.phases.get(state.phase)
    taken = list(steps(state, picks))
    end = taken[-1][3] if taken else state
    assert rules.stage(end) == "over"
    if phase is not None and isinstance(phase.asks, Joint):
        rounds = phase.asks.rounds
        talks = paper(end).talks
        assert talks.round <= rounds
        assert sum(1 for attempt in talks.attempts if attempt.text) <= 2 * rounds
        assert len(taken) <= 7 * rounds


@CALLS
@given(talks_opened, choices)
def test_whoever_is_asked_has_a_choice_and_each_choice_once(state: State, picks: list[int]) -> None:
    for before, *_ in steps(state, picks):
        assert rules.waiting(before)
        for seat in rules.waiting(before):
            options = rules.options(before, seat)
            assert options
            assert len(set(options)) == len(options)
        for seat in {*SCENARIO.teams} - {*rules.waiting(before)}:
            assert rules.options(before, seat) == ()


@CALLS
@given(talks_opened, choices)
def test_both_orders_of_two_answers_are_one_state(state: State, picks: list[int]) -> None:
    for (before, *_), pick in zip(steps(state, picks), picks, strict=False):
        asked = rules.waiting(before)
        if len(asked) < 2:
            continue
        point = rules.point(before)
        first, second = (
            Decision(seat, (options := rules.options(before, seat))[pick % len(options)], point)
            for seat in asked
        )
        one = rules.apply(rules.apply(before, first).state, second)
        other = rules.apply(rules.apply(before, second).state, first)
        assert one.state == other.state
        assert list(one.state.meters) == list(other.state.meters)
        if one.state.talks is not None and other.state.talks is not None:
            assert list(one.state.talks.instructions) == list(other.state.talks.instructions)


@CALLS
@given(talks_opened, choices)
def test_the_hours_spent_are_those_of_the_papers_and_of_empty_rounds(state: State, picks: list[int]) -> None:
    for before, *_, after, _ in steps(state, picks):
        for each in (before, after):
            if each.talks is not None:
                filed = sum(attempt.hours for attempt in each.talks.attempts)
                assert each.talks.spent == filed + each.talks.hours
                assert each.minute == 72 * 60 + each.talks.spent * 60


@CALLS
@given(talks_opened, choices)
def test_a_refused_text_is_not_offered_again(state: State, picks: list[int]) -> None:
    for before, *_ in steps(state, picks):
        assert before.talks is not None
        gone = {attempt.text for attempt in before.talks.attempts if attempt.result in ("refused", "held")}
        if joint.stage(before) != "ratify":
            for seat in rules.waiting(before):
                assert not gone & set(rules.options(before, seat))


@CALLS
@given(talks_opened, choices)
def test_a_signed_paper_satisfies_its_rule_by_its_recorded_answers(state: State, picks: list[int]) -> None:
    taken = list(steps(state, picks))
    ended = paper(taken[-1][3] if taken else state)
    if ended.how not in ("signed", "dissent"):
        return
    option = SCENARIO.texts[ended.text[0]]
    answers = {answer.team: answer.options for answer in ended.talks.attempts[-1].answers}
    agreed = {team for team, options in answers.items() if options[0] == "concur"}
    assert set(answers) == {"seoul", "washington"}
    match option.rule:
        case "both" | "silence":
            assert agreed == set(answers)
        case "either":
            assert agreed
        case "lead":
            assert option.by in agreed
    assert (ended.how == "signed") == (agreed == set(answers))


@CALLS
@given(talks_opened, choices)
def test_the_price_of_a_refusal_is_paid_once_for_each_round_with_one(state: State, picks: list[int]) -> None:
    paid: dict[int, int] = {}
    taken = list(steps(state, picks))
    for before, _, _, _, events in taken:
        assert before.talks is not None
        for event in events:
            if isinstance(event, Changed | NotApplied) and event.cause.kind == "refused":
                paid[before.talks.round] = paid.get(before.talks.round, 0) + 1
    ended = paper(taken[-1][3] if taken else state)
    due = {
        attempt.round: 1
        for attempt in ended.talks.attempts
        if any(answer.options == ("non_concur",) for answer in attempt.answers) and attempt.result != "held"
    }
    assert paid == due


@CALLS
@given(talks_opened, choices)
def test_an_answer_counts_for_the_text_that_it_was_given_to(state: State, picks: list[int]) -> None:
    given_to: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}
    end = state
    for before, seat, chosen, after, _ in steps(state, picks):
        assert before.talks is not None
        if joint.stage(before) == "ratify":
            given_to.setdefault((*before.talks.text, f"{len(before.talks.attempts)}"), {})[seat] = chosen
        end = after
    for number, attempt in enumerate(paper(end).talks.attempts):
        if not attempt.text:
            continue
        for answer in attempt.answers:
            own = given_to.get((*attempt.text, f"{number}"), {}).get(answer.team)
            # Or it named the word that stands in this text.
            assert own == answer.options or set(answer.options[1:]) & set(attempt.text[1:])


@CALLS
@given(talks_opened, choices)
def test_movement_leads_from_the_first_instruction_to_the_result(state: State, picks: list[int]) -> None:
    taken = list(steps(state, picks))
    ended = paper(taken[-1][3] if taken else state)
    found = measures.measures(ended, SCENARIO)
    for team, step in found.moved.items():
        wanted = ended.talks.first_instructions.get(team)
        assert (step is None) == (not wanted)
        if wanted and step is not None:
            assert step + measures.commits(SCENARIO, wanted) == measures.commits(SCENARIO, ended.text)
    turned = replace(ended.talks, first_instructions=dict(reversed(ended.talks.first_instructions.items())))
    assert measures.distance(SCENARIO, turned) == found.distance


@CALLS
@given(talks_opened)
def test_silence_at_every_question_ends_the_talks(state: State) -> None:
    for _ in range(20):
        if rules.stage(state) == "over":
            break
        state = played(state, "clock:lapse")
    assert rules.stage(state) == "over"


def test_silence_and_a_word_of_consent_do_the_same_and_are_told_apart() -> None:
    line = "seoul:none washington:none alliance:quiet_offer"
    silent = opened(line=f"{line} clock:lapse")
    spoken = opened(line=f"{line} seoul:concur washington:concur")
    assert silent.meters == spoken.meters
    assert silent.flags == spoken.flags
    silences = [measures.measures(paper(each), SCENARIO).silences for each in (silent, spoken)]
    assert silences == [{"seoul": 1, "washington": 1}, {"seoul": 0, "washington": 0}]
