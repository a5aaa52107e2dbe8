"""What teams may decide and what comes of it, by lines of play."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, replace

import pytest
from small import begun, played, started

from game.errors import IllegalDecision
from game.rules import notation, rules
from game.rules.digest import digest, document
from game.rules.events import SealedBy
from game.rules.state import Decision, State, Stated


def refused(line: str, state: State) -> str:
    """Return the sentence with which the last decision of a line is refused; it stands in both languages."""
    *before, last = notation.decisions(line)
    state = played(" ".join(before), state)
    reason = rules.refusal(state, notation.parse(last, state))
    assert reason is not None, f"{last} was accepted"
    assert reason.ko != reason.en
    assert "{" not in reason.en + reason.ko
    return reason.en


# STARTEX


def test_a_game_asks_for_draws_then_aims_then_opens_its_first_phase() -> None:
    state = started()
    assert (rules.waiting(state), rules.point(state), rules.stage(state)) == (
        ("chance",),
        "t0.draw.cause",
        "startex",
    )
    assert rules.options(state, "chance") == (("cause", "attack"), ("cause", "change"))
    state = played("chance:cause=change", state)
    assert (rules.waiting(state), rules.point(state)) == (("seoul", "washington"), "t0.aims")
    assert rules.stage(state) == "aims"
    assert rules.options(state, "seoul") == (("calm",), ("credit",), ("quiet",))
    state = played("washington:credit seoul:calm", state)
    assert (state.phase, state.turn, rules.point(state), rules.stage(state)) == ("first", 1, "t1", "decide")
    assert state.aims == {"seoul": ("calm",), "washington": ("credit",)}
    assert state.draws == {"cause": "change"}


def test_nobody_but_chance_decides_while_a_draw_is_owed() -> None:
    assert refused("seoul:calm", started()) == "A draw is owed before anything else."
    assert rules.options(started(), "seoul") == ()
    assert refused("white_cell:inject/help", started()) == "A draw is owed before anything else."
    assert rules.options(started(), "clock") == ()


def test_an_outcome_that_the_draw_does_not_have_is_refused() -> None:
    assert "cause=storm" in refused("chance:cause=storm", started())
    assert "size=3" in refused("chance:size=3", started())


def test_aims_are_counted_and_known() -> None:
    state = played("chance:cause=attack", started())
    assert refused("seoul:calm+quiet", state) == "Seal exactly 1 different aims."
    wrong = Decision("seoul", ("hold",), "t0.aims")
    reason = rules.refusal(state, wrong)
    assert reason is not None
    assert reason.en == "There is no aim “hold”."
    assert refused("alliance:calm", state) == "The alliance is not asked now."


def test_aims_may_be_unsealed_and_lapse_to_none() -> None:
    state = played("chance:cause=attack seoul:calm seoul:unseal", started())
    assert state.aims == {}
    assert played("clock:lapse", state).aims == {"seoul": (), "washington": ()}


def test_settings_set_meters_and_constants_and_tuning_counts_last() -> None:
    assert started({"era": "early"}).meters["trust"] == 40
    assert started({"era": "early"}).setup.constants == {"heat": 30}
    assert started({"era": "early"}, constants={"heat": 5}).setup.constants == {"heat": 5}
    assert started().setup.choices == {"era": "late"}


# Sealing


def test_commits_are_sealed_until_the_last_is_in() -> None:
    state = begun()
    state, events = notation.play(state, "seoul:alert")
    assert rules.waiting(state) == ("washington",)
    assert events == (SealedBy(("all",), "seoul", "sealed"),)
    assert state.meters == begun().meters
    assert state.past == ()


def test_the_last_commit_counts_and_a_seal_may_be_opened() -> None:
    state = played("seoul:alert seoul:hold", begun())
    assert state.sealed["seoul"].decision.options == ("hold",)
    state, events = notation.play(state, "seoul:unseal")
    assert events == (SealedBy(("all",), "seoul", "unsealed"),)
    assert digest(state) == digest(begun())
    assert refused("seoul:unseal", state) == "Nothing is sealed that could be opened."


@pytest.mark.parametrize(
    "line",
    [
        "washington:support seoul:alert+spy",
        "seoul:hold seoul:unseal washington:support seoul:alert+spy",
        "washington:link washington:support seoul:alert+spy",
        "seoul:spy seoul:alert+spy washington:support",
        "washington:support washington:unseal seoul:alert+spy washington:support",
    ],
)
def test_any_order_of_commits_gives_the_same_state(line: str) -> None:
    found = played(line, begun())
    assert document(found) == document(played("seoul:alert+spy washington:support", begun()))
    assert digest(found) == digest(played("seoul:alert+spy washington:support", begun()))


@pytest.mark.parametrize("first", ["seoul:tell+hold", "seoul:hold+tell", "seoul:spy+alert"])
def test_two_teams_in_either_order_resolve_alike(first: str) -> None:
    one, events = notation.play(begun(), f"{first} washington:link")
    other, same = notation.play(begun(), f"washington:link {first}")
    assert document(one) == document(other)
    assert [event for event in events if not isinstance(event, SealedBy)] == [
        event for event in same if not isinstance(event, SealedBy)
    ]


def test_a_refused_decision_leaves_no_trace() -> None:
    state = played("seoul:alert", begun())
    before = document(state)
    with pytest.raises(IllegalDecision, match="is not on offer"):
        rules.apply(state, Decision("washington", ("praise",), "t1"))
    assert document(state) == before
    assert document(played("seoul:alert", begun())) == before


def test_apply_leaves_its_argument_as_it_was() -> None:
    state = played("seoul:tell", begun())
    before = document(state)
    rules.apply(state, Decision("washington", ("link",), "t1"))
    assert document(state) == before


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("seoul:accuse", "“Name them” is not on offer here."),
        ("seoul:wait", "“Wait” is not on offer here."),
        ("seoul:hold+alert+spy", "At most 2 may be chosen together."),
        ("seoul:alert+alert", "The same option is named twice; each counts once."),
        ("seoul:probe", "“Probe” cannot be done as things stand."),
        ("seoul:alert+tell", "Political capital: this takes 11, and there is 10."),
        ("alliance:line", "The alliance is not asked now."),
        ("chance:cause=attack", "No draw is asked for now."),
        ("clock:ring", "The clock can lapse a question or bring an inject, not “ring”."),
        ("clock:inject/leak", "No inject “leak” is on its way."),
        ("seoul:hold@sign=concur", "The estimate “sign” is not asked here."),
        ("seoul:hold@north=101", "“101” is no answer to the estimate “north”."),
        ("seoul:hold@ally=hold", "“hold” is no answer to the estimate “ally”."),
        ("seoul:hold@north=1,north=2", "One estimate is answered twice."),
        ("washington:wait@north=1", "The estimate “north” is not asked here."),
    ],
)
def test_refusals_in_the_first_phase(line: str, reason: str) -> None:
    assert refused(line, begun()) == reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("seoul:tell", "“Tell the ally” is closed for now."),
        ("seoul:accuse", "“Name them” needs this first: trust at least 45."),
    ],
)
def test_refusals_in_the_second_phase(line: str, reason: str) -> None:
    assert (
        refused(line, played('seoul:hold washington:link chance:size=3 white_cell:set/trust/44"x"', begun()))
        == reason
    )


def test_a_need_that_is_held_by_a_flag_is_refused_in_its_own_words() -> None:
    state = played('seoul:hold washington:wait chance:size=3 white_cell:set/accused/1"said"', begun())
    state = played('white_cell:set/trust/60"said"', state)
    assert refused("seoul:accuse", state) == "“Name them” needs this first: nobody named yet."


def test_a_decision_names_the_open_question() -> None:
    state = begun()
    for point in ("t0.aims", "t2", "", "t1.draw.cause"):
        reason = rules.refusal(state, Decision("seoul", ("hold",), point))
        assert reason is not None
        assert reason.en == "This answers a question that is no longer open."


def test_a_seat_that_there_is_not_is_refused() -> None:
    reason = rules.refusal(begun(), Decision("beijing", ("hold",), "t1"))
    assert reason is not None
    assert reason.en == "There is no seat “beijing”."
    assert rules.options(begun(), "beijing") == ()


def test_nothing_is_no_package() -> None:
    assert rules.refusal(begun(), Decision("seoul", (), "t1")) is not None


@pytest.mark.parametrize(
    ("decision", "reason"),
    [
        (Decision("seoul", ("hold",), "t1", because=("dark", "dark")), "Name at most 2 different injects."),
        (Decision("seoul", ("hold",), "t1", because=("trace",)), "You have not received “trace”."),
        (Decision("washington", ("wait",), "t1", because=("dark",)), "You have not received “dark”."),
        (Decision("seoul", ("hold",), "t1", sake="profit"), "“profit” is none of the six values."),
        (Decision("seoul", ("hold",), "t1", stated=Stated(known="trace")), "You have not received “trace”."),
        (
            Decision("seoul", ("hold",), "t1", stated=Stated(confidence="certain")),  # type: ignore[arg-type]
            "The statement names an unknown or a confidence that is not on the list.",
        ),
    ],
)
def test_reasons_are_judged(decision: Decision, reason: str) -> None:
    found = rules.refusal(begun(), decision)
    assert found is not None
    assert found.en == reason


def test_good_reasons_are_kept_with_the_decision() -> None:
    stated = Stated("dark", "who", "low", True)
    decision = Decision(
        "seoul", ("hold",), "t1", "r1", (("north", "60"), ("ally", "wait")), ("dark",), "calm", stated
    )
    state = rules.apply(begun(), decision).state
    state = played("washington:wait", state)
    assert state.past[0].decision == decision


def test_what_is_made_quickly_is_as_frozen_as_any_dataclass() -> None:
    made = Decision("seoul", ("hold",), "t1", sake="calm")
    assert made == Decision(seat="seoul", options=("hold",), point="t1", sake="calm")
    assert made == pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == replace(made)  # noqa: S301
    assert hash(made) == hash(replace(made))
    assert (made.request, made.stated) == ("", None)
    assert replace(made, text="why").text == "why"
    assert not hasattr(made, "__dict__")
    with pytest.raises(FrozenInstanceError):
        made.sake = "law"  # type: ignore[misc]
    with pytest.raises(TypeError, match="Decision"):
        Decision("seoul", ("hold",))  # type: ignore[call-arg]
