"""Decisions and states in a line of text, and the fingerprint of a state."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from small import begun, played, started

from game.errors import IllegalDecision, SeatError
from game.rules import notation, rules
from game.rules.change import changed
from game.rules.digest import digest, document
from game.rules.state import Decision, State


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("seoul:hold", ("hold",)),
        ("seoul:hold+alert", ("hold", "alert")),
        ("seoul:unseal", ("unseal",)),
        ("chance:toll=3", ("toll", "3")),
        ("clock:lapse", ("lapse",)),
        ("clock:inject/w04", ("inject", "w04")),
        ("white_cell:for_seoul/concur+door", ("for_seoul", "concur", "door")),
        ("white_cell:for_seoul/concur", ("for_seoul", "concur")),
        ("white_cell:say/seoul/seoul.se1", ("say", "seoul", "seoul.se1")),
        ("white_cell:set/trust/-3", ("set", "trust", "-3")),
        ("white_cell:endex", ("endex",)),
    ],
)
def test_a_text_is_read_and_written_back(text: str, options: tuple[str, ...]) -> None:
    decision = notation.parse(text, begun())
    assert decision.options == options
    assert decision.point == "t1"
    assert notation.write(decision) == text


def test_estimates_stand_after_an_at() -> None:
    state = begun()
    assert notation.parse("seoul:hold@60", state).estimates == (("north", "60"),)
    named = notation.parse("seoul:hold+alert@north=60,ally=wait", state)
    assert named.estimates == (("north", "60"), ("ally", "wait"))
    assert notation.write(named) == "seoul:hold+alert@north=60,ally=wait"
    with pytest.raises(IllegalDecision, match="washington is asked for no estimate here"):
        notation.parse("washington:wait@60", state)
    with pytest.raises(IllegalDecision, match="seoul is asked for no estimate here"):
        notation.parse("seoul:calm@60", played("chance:cause=attack"))


def test_no_estimate_is_sealed_beside_the_aims() -> None:
    state = played("chance:cause=attack")
    sealed = Decision("seoul", ("calm",), rules.point(state), estimates=(("north", "60"),))
    refused = rules.refusal(state, sealed)
    assert refused is not None
    assert refused.en == "The estimate “north” is not asked here."


def test_the_estimate_of_an_answer_may_carry_a_reservation() -> None:
    state = played("seoul:tell washington:wait seoul:line washington:line", begun())
    state = played("seoul:concur@concur+door washington:concur", state)
    assert dict(state.papers[0].talks.decisions[2].decision.estimates) == {"sign": "concur+door"}


def test_a_text_in_quotes_stands_last() -> None:
    text = 'white_cell:say/all"Wait: \\"five\\" minutes @ most"'
    decision = notation.parse(text, begun())
    assert decision.text == 'Wait: "five" minutes @ most'
    assert notation.write(decision) == text
    assert [*notation.decisions(f"seoul:hold  {text} clock:lapse")] == ["seoul:hold", text, "clock:lapse"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("seoul", "“seoul” is no decision: write SEAT:WORDS, for example seoul:hold+share@60."),
        ("seoul:hold@60@70", "“seoul:hold@60@70” is no decision"),
        ("seoul:hodl", "There is no option “hodl”; did you mean “hold”?"),
        ("seoul:hold+zzz", "There is no option “zzz”."),
        ('white_cell:say/all"open', "is no decision"),
    ],
)
def test_a_text_that_nobody_could_mean_is_refused(text: str, message: str) -> None:
    with pytest.raises(IllegalDecision) as refused:
        notation.parse(text, begun())
    assert message in str(refused.value)
    assert refused.value.ko != refused.value.en


def test_an_unknown_seat_is_refused_with_the_nearest() -> None:
    with pytest.raises(SeatError, match="unknown seat 'seul'; did you mean 'seoul'"):
        notation.parse("seul:hold", begun())


def test_a_refusal_in_a_line_names_the_decision() -> None:
    with pytest.raises(IllegalDecision, match=r"^seoul:accuse: “Name them” is not on offer here"):
        notation.play(begun(), "seoul:hold seoul:accuse")


def test_a_state_prints_as_one_line() -> None:
    gauges = "trust 50 grid 40 capital 10 secret 30"
    assert notation.line(started()) == f"startex t0 ours 1/11 theirs 1/11 hour -6 {gauges} | draws: cause"
    state = played("chance:cause=attack seoul:calm", started())
    assert notation.line(state).endswith(f"{gauges} | sealed: seoul")
    state = played("washington:calm seoul:tell", state)
    assert notation.line(state) == (
        "first t1 ours 1/11 theirs 1/11 hour -6 trust 50 grid 36 capital 10 secret 30 | sealed: seoul"
    )
    state = played("washington:link", state)
    assert notation.line(state) == (
        "talks t2 ours 1/11 theirs 2/11 hour 12 trust 55 grid 34 capital 3 secret 30 +told +hidden"
        " | instruct round 1"
    )
    state = played("washington:line seoul:line seoul:concur", state)
    assert notation.line(state).endswith("+told +hidden | ratify round 1 on line | sealed: seoul")
    assert notation.line(played("white_cell:endex", state)).endswith("| ends E4 unsettled")


# A new state, and its fingerprint


def test_changed_differs_from_a_state_in_the_given_fields_only() -> None:
    state = begun()
    names = [field.name for field in fields(State)]
    for field in fields(State):
        other = changed(state, **{field.name: "other"})
        assert type(other) is State
        assert [name for name in names if getattr(other, name) != getattr(state, name)] == [field.name]
    assert changed(state, turn=9, minute=3) == replace(state, turn=9, minute=3)
    with pytest.raises(AttributeError):
        changed(state).turn = 3  # type: ignore[misc]


def test_every_field_but_the_scenario_is_in_the_fingerprint() -> None:
    state = played("seoul:tell washington:wait seoul:line washington:line seoul:concur@concur", begun())
    whole = digest(state)
    for field in fields(State):
        other = changed(state, **{field.name: "other"})
        assert (digest(other) == whole) == (field.name == "scenario")


def test_the_fingerprint_does_not_depend_on_the_order_of_keys() -> None:
    state = played("seoul:tell washington:link", begun())
    turned = changed(
        state,
        flags=dict(reversed(state.flags.items())),
        meters=dict(reversed(state.meters.items())),
        chosen=frozenset(sorted(state.chosen, reverse=True)),
    )
    assert list(turned.meters) != list(state.meters)
    assert digest(turned) == digest(state)
    assert document(turned) == document(state)


def test_what_is_sealed_is_in_the_fingerprint() -> None:
    digests = {digest(played(line, begun())) for line in ("seoul:hold", "seoul:alert", "seoul:hold@60", "")}
    assert len(digests) == 4


def test_a_line_that_was_written_plays_to_the_same_state() -> None:
    state = begun()
    written: list[str] = []
    for text in notation.decisions(
        'seoul:tell@70 washington:link seoul:line washington:none white_cell:endex"late"'
    ):
        decision = notation.parse(text, state)
        written.append(notation.write(decision))
        state = played(text, state)
    assert digest(played(" ".join(written), begun())) == digest(state)


def test_a_decision_of_several_words_for_another_is_written_with_pluses() -> None:
    decision = Decision("white_cell", ("for_seoul", "hold", "spy"), "t1", text="so")
    assert notation.write(decision) == 'white_cell:for_seoul/hold+spy"so"'
    assert notation.parse(notation.write(decision), begun()) == decision
