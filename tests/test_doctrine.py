"""Doctrines: a bot decides from its view alone, always the same, and only what the question accepts."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from talks import NO_TABLE, PHASES, opened, played

from game.doctrine import doctrine
from game.rules import rules
from game.rules.state import Decision, State
from game.scenario import loader
from game.scenario.model import Doctrine, Preference, Want
from game.sight import sight
from game.sight.asked import Offer
from game.sight.view import Gauge, Message, View
from game.texts import NO_TEXT, Text

Odds = tuple[tuple[str, int], ...]


def why(words: str) -> Text:
    return Text(words, words)


HAWK = Doctrine(
    id="hawk", name=why("Hawk"), idea=NO_TEXT, sources=(), uniform=False, defer="",
    choose=(
        Preference("public", 20, "confidence_seoul >= 60", why("we are sure enough")),
        Preference("public", -10, "trust < 40", why("the ally would not follow")),
        Preference("ally", 15, "", why("together is better")),
        Preference("quiet", 5, "secret_meter >= 0", why("never read")),
        Preference("dear", 50, "costs <= 10", why("cheap at the price")),
    ),
    want=(
        Want(9, "secret_meter >= 0", why("never read")),
        Want(6, "confidence_seoul >= 80", why("now or never")),
        Want(5, "", why("a name is due")),
    ),
    slack=1, sake="credibility",
)  # fmt: skip


def middle(name: str, odds: Odds) -> str:
    """Return the outcome in the middle, of whatever is asked."""
    assert sum(share for _, share in odds) == 1000
    return odds[len(odds) // 2][0]


def never(name: str, odds: Odds) -> str:
    raise AssertionError(f"asked for {name}")


def offer(name: str, *tags: str, **more: object) -> Offer:
    base = Offer(
        id=name, name=why(name), summary=NO_TEXT, best_case=NO_TEXT, exit=NO_TEXT, minutes=60, costs=(),
        needs=(), open=True, refusal=NO_TEXT, lapse=False, public="public" in tags, tags=tags,
    )  # fmt: skip
    return replace(base, **more)  # type: ignore[arg-type]


def gauge(name: str, value: int | None) -> Gauge:
    return Gauge(name, why(name), value, NO_TEXT, value, 0, 100, "", False, True, ())


def asked(*offers: Offer, pick: int = 1, seat: str = "seoul", **gauges: int | None) -> View:
    """Return a hand-made view of a seat that is asked for one of these offers."""
    state = rules.start(opened().scenario, rules.setup(opened().scenario)).state
    shown = sight.view(played(state, "chance:wave_at=84 chance:way=quick"), "seoul")
    assert shown.question is not None
    question = replace(shown.question, offers=offers, choices=tuple((each.id,) for each in offers), pick=pick)
    known = tuple(gauge(name, value) for name, value in gauges.items())
    return replace(shown, viewer=seat, question=question, gauges=known)


def decided(
    view: View, how: Doctrine = HAWK, die: Callable[[str, Odds], str] = never
) -> tuple[tuple[str, ...], str]:
    decision, reason = doctrine.choose(view, how, die)
    return decision.options, reason.en


# One question to a capital.


def test_the_offer_with_the_most_points_is_chosen_with_its_reason() -> None:
    offers = offer("wait", "quiet", lapse=True), offer("help", "ally"), offer("accuse", "public")
    assert decided(asked(*offers, confidence_seoul=59, trust=50)) == (("help",), "together is better")
    assert decided(asked(*offers, confidence_seoul=60, trust=50)) == (("accuse",), "we are sure enough")
    assert decided(asked(*offers, confidence_seoul=60, trust=30)) == (("help",), "together is better")


def test_a_line_about_what_the_seat_does_not_see_is_left_out() -> None:
    offers = offer("wait", "quiet", lapse=True), offer("accuse", "public")
    assert decided(asked(*offers)) == (("wait",), "Nothing on the list speaks more for another course.")
    in_words = asked(*offers, confidence_seoul=None)
    assert decided(in_words)[0] == ("wait",), "a gauge shown in words has no figure"


def test_a_line_may_speak_of_the_seats_own_confidence() -> None:
    sure = replace(HAWK, choose=(Preference("public", 9, "confidence >= 60", why("we are sure")),))
    offers = offer("wait", "quiet", lapse=True), offer("accuse", "public")
    assert decided(asked(*offers, seat="washington", confidence_washington=60), sure)[0] == ("accuse",)
    assert decided(asked(*offers, seat="washington", confidence_seoul=60), sure)[0] == ("wait",)


def test_a_closed_offer_is_not_chosen() -> None:
    offers = offer("wait", "quiet", lapse=True), offer("help", "ally", open=False)
    assert decided(asked(*offers))[0] == ("wait",)


def test_more_are_taken_up_to_the_pick_while_they_are_wanted_and_can_be_paid() -> None:
    capital = (("capital_seoul", why("capital"), 8),)
    offers = (
        offer("wait", "quiet", lapse=True),
        offer("help", "ally", costs=capital),
        offer("share", "ally", costs=capital),
        offer("brief", "quiet"),
    )
    assert decided(asked(*offers, pick=3, capital_seoul=16))[0] == ("help", "share")
    assert decided(asked(*offers, pick=3, capital_seoul=15))[0] == ("help",)
    assert decided(asked(*offers, pick=1, capital_seoul=16))[0] == ("help",)


def test_a_line_may_weigh_what_an_offer_costs() -> None:
    dear = offer("dear", "dear", costs=(("capital_seoul", why("capital"), 11),))
    cheap = offer("cheap", "dear", costs=(("capital_seoul", why("capital"), 10),))
    assert decided(asked(dear, cheap, capital_seoul=40)) == (("cheap",), "cheap at the price")


def test_a_doctrine_that_defers_answers_with_the_lapse() -> None:
    offers = offer("wait", "quiet", lapse=True), offer("help", "ally")
    sure = replace(HAWK, defer="1000")
    assert decided(asked(*offers), sure) == (("wait",), "Better to wait than to be wrong: no answer for now.")
    torn = replace(HAWK, defer="150 + 5 * (100 - trust)")
    assert decided(asked(*offers, trust=50), torn, lambda name, odds: {"defer": odds[0][0]}[name])[0] == (
        "wait",
    )
    assert decided(asked(*offers, trust=50), torn, lambda name, odds: odds[1][0])[0] == ("help",)
    seen: list[Odds] = []
    decided(asked(*offers, trust=50), torn, lambda name, odds: seen.append(odds) or odds[0][0])
    assert seen == [(("defer", 400), ("answer", 600))]


def test_reasons_stand_beside_a_public_act() -> None:
    accuse = offer("accuse", "public", exit=why("offer the evidence"))
    decision, _ = doctrine.choose(asked(offer("wait", lapse=True), accuse, confidence_seoul=72), HAWK, never)
    assert decision.sake == "credibility"
    assert decision.stated is not None
    assert (decision.stated.confidence, decision.stated.way_back) == ("high", True)
    assert doctrine.choose(asked(offer("help", "ally")), HAWK, never)[0].stated is None


def test_the_latest_of_what_the_seat_may_name_stands_behind_its_decision() -> None:
    view = asked(offer("wait", lapse=True))
    came = tuple(
        Message(name, NO_TEXT, (), "memo", view.moment, 1, NO_TEXT, NO_TEXT, NO_TEXT, "", False, private=True)
        for name in ("first", "second", "third", "a role's own")
    )
    assert view.question is not None
    question = replace(view.question, because=("first", "second", "third"))
    decision, _ = doctrine.choose(replace(view, messages=came, question=question), HAWK, never)
    assert decision.because == ("second", "third")


def test_a_lot_is_drawn_among_all_choices() -> None:
    lots = replace(HAWK, uniform=True)
    offers = offer("wait", lapse=True), offer("help"), offer("accuse")
    assert decided(asked(*offers), lots, middle) == (("help",), "Chosen by lot.")
    seen: list[Odds] = []
    decided(asked(*offers), lots, lambda name, odds: seen.append(odds) or odds[0][0])
    assert seen == [(("wait", 334), ("help", 333), ("accuse", 333))]


# Joint decisions, with the views of real talks.


def of(state: State, seat: str, how: Doctrine = HAWK) -> tuple[tuple[str, ...], str]:
    return decided(sight.view(state, seat), how)


def wants(commits: int, slack: int = 1) -> Doctrine:
    return replace(HAWK, choose=(), want=(Want(commits, "", why("as we wish")),), slack=slack)


def test_a_capital_instructs_the_text_nearest_to_its_wish() -> None:
    state = opened(confidence_seoul=70)
    assert of(state, "seoul") == (("joint_attribution",), "a name is due")
    assert of(opened(confidence_seoul=80), "seoul") == (("sanctions",), "now or never")
    assert of(state, "washington", wants(2))[0] == ("fact_sheet",)
    assert of(state, "washington", wants(4))[0] == ("joint_attribution", "door_open")
    assert of(state, "seoul", wants(4))[0] == ("joint_attribution", "no_sanctions_yet"), "only its own words"


def test_a_capital_without_a_wish_gives_no_instruction() -> None:
    assert of(opened(), "seoul", replace(HAWK, want=HAWK.want[:1])) == (
        ("none",),
        "We have no wish of our own for this paper.",
    )


def test_a_broker_drafts_between_the_instructions() -> None:
    state = opened(line="seoul:sanctions washington:fact_sheet")
    assert of(state, "alliance") == (
        ("seoul_leads",),
        "The text that lies nearest to what both capitals want.",
    )
    state = opened(line="seoul:sanctions washington:joint_attribution+door_open")
    assert of(state, "alliance")[0] == ("joint_attribution", "door_open"), "with the words asked for"


def test_a_broker_yields_to_whoever_refused() -> None:
    line = "seoul:sanctions washington:fact_sheet alliance:joint_attribution"
    state = opened(line=f"{line} seoul:concur washington:non_concur")
    assert of(state, "alliance") == (
        ("seoul_leads",),
        "The last paper asked too much of a capital, so this one asks less.",
    )
    line = (
        "seoul:joint_attribution+no_sanctions_yet washington:seoul_leads alliance:joint_attribution+door_open"
    )
    state = opened(line=f"{line} seoul:concur washington:non_concur")
    assert of(state, "alliance")[0] == ("seoul_leads",), "as much with another word is not less"
    line = "seoul:sanctions washington:fact_sheet alliance:fact_sheet"
    state = opened(line=f"{line} seoul:non_concur washington:concur")
    assert (
        of(state, "alliance")[1] == "The last paper offered a capital too little, so this one goes further."
    )


def test_a_drafter_who_knows_nothing_follows_its_own_wish() -> None:
    state = opened(line="seoul:none washington:none")
    assert of(state, "alliance", wants(6))[0] == ("sanctions",)


def test_a_capital_signs_within_its_slack_and_with_its_word_beyond_its_wish() -> None:
    state = opened(confidence_washington=62, line="seoul:none washington:none alliance:joint_attribution")
    assert of(state, "washington", wants(5)) == (("concur",), "as we wish")
    assert of(state, "washington", wants(4)) == (
        ("concur", "door_open"),
        "We can sign it with one word of ours.",
    )
    assert of(state, "washington", wants(2)) == (
        ("non_concur",),
        "The paper goes further than we can answer for.",
    )
    assert of(state, "washington", wants(7)) == (
        ("non_concur",),
        "The paper says less than the hour asks of us.",
    )


def test_a_capital_still_signs_what_lies_as_far_off_as_its_slack() -> None:
    state = opened(line="seoul:none washington:none alliance:fact_sheet")
    binds = opened().scenario.texts["fact_sheet"].commits
    signs = {step: of(state, "seoul", wants(binds + step))[0] for step in range(-2, 3)}
    assert [step for step, answer in signs.items() if answer == ("concur",)] == [-1, 0, 1]


def test_a_capital_behind_its_gate_does_not_sign() -> None:
    state = opened(confidence_washington=20, line="seoul:none washington:none alliance:sanctions")
    assert of(state, "washington", wants(6)) == (
        ("non_concur",),
        "We would sign, but what it takes at home is not there.",
    )


def test_deferring_on_a_paper_is_silence_in_other_words() -> None:
    late = replace(HAWK, defer="1000")
    assert of(opened(), "seoul", late)[0] == ("none",)
    quiet = opened(line="seoul:none washington:none alliance:quiet_offer")
    assert of(quiet, "seoul", late)[0] == ("concur",)
    loud = opened(line="seoul:none washington:none alliance:fact_sheet")
    assert of(loud, "seoul", late)[0] == ("non_concur",)


def test_estimates_are_answered_from_what_the_seat_sees() -> None:
    state = opened(line="seoul:none washington:none alliance:fact_sheet")
    decision, _ = doctrine.choose(sight.view(state, "seoul"), HAWK, never)
    assert decision.estimates == (("sign", "concur"),)


BOTS = {
    "hawk": HAWK,
    "dove": wants(1),
    "torn": replace(HAWK, defer="500"),
    "lots": replace(HAWK, uniform=True),
}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(PHASES), st.sampled_from(sorted(BOTS)), st.sampled_from(sorted(BOTS)),
    st.sampled_from([(), NO_TABLE]), st.sampled_from([20, 40]), st.integers(0, 999),
)  # fmt: skip
def test_bots_decide_only_what_the_rules_accept(
    phase: str, one: str, other: str, empty: tuple[str, ...], clarity: int, luck: int
) -> None:
    def die(name: str, odds: Odds) -> str:
        left = luck
        for outcome, share in odds:
            left -= share
            if left < 0:
                return outcome
        raise AssertionError(odds)

    state = opened(phase, empty=empty, clarity=clarity, declared=1)
    seats = {"seoul": BOTS[one], "washington": BOTS[other], "alliance": BOTS[one]}
    for _ in range(40):
        for seat in rules.waiting(state):
            decision, reason = doctrine.choose(sight.view(state, seat), seats[seat], die)
            assert decision == doctrine.choose(sight.view(state, seat), seats[seat], die)[0]
            assert reason
            state = rules.apply(state, decision).state
            break
    assert rules.stage(state) == "over"


def test_a_bot_is_blind_to_what_its_view_does_not_hold() -> None:
    line = "seoul:none washington:none alliance:fact_sheet"
    yes, no = (opened(line=f"{line} washington:{answer}") for answer in ("concur", "non_concur"))
    assert _choice(yes) == _choice(no)


def _choice(state: State) -> Decision:
    return doctrine.choose(sight.view(state, "seoul"), HAWK, never)[0]


# Whole games of the tutorial.


TUTORIAL = loader.load(loader.find("eight_minutes"))
SCHOOLS = ("damage", "function", "process", "paralysis", "uniform")


def keyed(key: str, odds: Odds) -> str:
    """Return an outcome that follows from the key alone."""
    left = int(hashlib.sha256(key.encode()).hexdigest(), 16) % 1000
    for outcome, share in odds:
        left -= share
        if left < 0:
            return outcome
    raise AssertionError(odds)


def by_bots(seats: dict[str, str], seed: int) -> tuple[State, list[Decision]]:
    """Return the end of the tutorial played by doctrines, and what they decided."""
    empty = tuple(team for team in TUTORIAL.teams if team not in seats)
    state = rules.start(TUTORIAL, rules.setup(TUTORIAL, empty=empty)).state
    taken: list[Decision] = []
    while rules.waiting(state):
        seat, point = rules.waiting(state)[0], rules.point(state)
        if seat == "chance":
            ask = state.asks[0]
            outcome = keyed(f"{seed}/{ask.name}/{ask.occurrence}", ask.odds)
            decision = Decision(seat, (ask.name, outcome), point)
        else:
            how = TUTORIAL.doctrines[seats[seat]]
            decision, reason = doctrine.choose(
                sight.view(state, seat), how, partial(_die, f"{seed}/{point}/{seat}")
            )
            assert reason.en
            assert reason.ko
            taken.append(decision)
        state = rules.apply(state, decision).state
    return state, taken


def _die(key: str, name: str, odds: Odds) -> str:
    return keyed(f"{key}/{name}", odds)


@pytest.mark.parametrize("washington", SCHOOLS)
@pytest.mark.parametrize("seoul", SCHOOLS)
def test_every_pair_of_doctrines_plays_the_tutorial_to_an_ending(seoul: str, washington: str) -> None:
    for seats in ({}, {"alliance": "broker"}):
        state, taken = by_bots({"seoul": seoul, "washington": washington, **seats}, seed=7)
        assert state.ending
        assert (state, taken) == by_bots({"seoul": seoul, "washington": washington, **seats}, seed=7)
        sealed = {decision.seat: decision for decision in taken if decision.point == "t0.aims"}
        assert {len(decision.options) for decision in sealed.values()} <= {TUTORIAL.aims_pick}


def test_the_schools_end_where_they_would() -> None:
    codes = {
        school: [
            TUTORIAL.endings[by_bots({"seoul": school, "washington": school}, seed)[0].ending].code
            for seed in range(10)
        ]
        for school in SCHOOLS
    }
    assert codes["process"].count("E1") >= 7, "two capitals that put the procedure first agree"
    assert sum(codes["paralysis"].count(code) for code in ("E4", "E8")) >= 7, "doubt and delay say little"
    assert codes["function"].count("E1") <= 2, "two that name at once name alone"
    assert len(set(codes["uniform"])) >= 3
