"""Time and talk on the board and in the terminal: what keys ask for, what each table is given, what rings."""

from __future__ import annotations

import pytest
from sessions import MINUTE, Room, begin

from game.board.chime import RATE, Chime, tone
from game.board.game_hand import GameHand
from game.board.intent import Ask, Conduct
from game.board.react import react
from game.board.region import Action
from game.board.scene import Scene
from game.board.ui import UI
from game.errors import IllegalDecision
from game.session import SIGNS, Session, questions
from game.terminal import timing
from game.terminal.draft import Misread


def started() -> tuple[Session, Room]:
    room = Room()
    session = begin(times=room.times)
    session.conduct.start()
    return session, room


def test_a_chime_rings_once_for_each_sign_and_only_with_sound() -> None:
    chime = Chime()
    rung: list[int] = []
    chime._ring = rung.append  # type: ignore[method-assign]
    here, later = (1, "t1"), (2, "t2")
    for asked, given, sound in (
        (here, (), True), (here, (120,), True), (here, (120,), True), (here, (120, 30), True),
        (later, (), True), (later, (120,), False), (later, (120,), True), (later, (120, 30), True),
    ):  # fmt: skip
        chime.hear({0: (asked, given)}, sound)
    assert rung == [120, 30, 30]


def test_of_several_clocks_the_one_with_least_left_rings_for_all() -> None:
    chime = Chime()
    rung: list[int] = []
    chime._ring = rung.append  # type: ignore[method-assign]
    here = (1, "t1")
    for first, second in (((), ()), ((120,), (120,)), ((120, 30), (120,)), ((120, 30), (120, 30))):
        chime.hear({0: (here, first), 1: (here, second)}, sound=True)
    assert rung == [120, 30, 30]
    chime.hear({0: ((2, "t2"), (120,)), 1: ((1, "t1"), (120, 30))}, sound=True)
    assert rung[3:] == [120]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_tone_is_short_and_soft(sign: int) -> None:
    samples = memoryview(tone(sign)).cast("h")
    assert len(samples) < RATE
    assert 1_000 < max(samples) < 10_000
    assert abs(samples[-1]) < 400


def act(ui: UI, scene: Scene, *action: object) -> tuple[UI, tuple[object, ...]]:
    verb, what, *values = map(str, action)
    return react(ui, Action(verb, what, tuple(values)), scene)


def test_a_question_is_typed_behind_one_curtain_and_seen_behind_no_other() -> None:
    session, _ = started()
    hand = GameHand(session)
    ui = UI(screen="play", seen="t1")
    ui, _ = act(ui, hand.scene(ui, Scene()), "open", "seoul")
    ui, _ = act(ui, hand.scene(ui, Scene()), "time", "ask")
    ui, _ = act(ui, hand.scene(ui, Scene()), "text", "Is the port open?")
    other, _ = act(ui, hand.scene(ui, Scene()), "open", "washington")
    assert (other.over, other.typing) == ("", "")
    other, _ = act(other, hand.scene(other, Scene()), "time", "ask")
    assert other.draft("washington", "ask").note == ""
    ui, intents = act(ui, hand.scene(ui, Scene()), "time", "asked")
    assert intents == (Ask("seoul", "Is the port open?"),)
    hand.ask(Ask("seoul", "Is the port open?"))
    while hand.busy:
        ui = hand.settle(ui)
    assert ui.notice.en == "Sent to control."
    assert [each.words for each in hand.scene(ui, Scene()).asked] == ["Is the port open?"]
    assert hand.scene(other, Scene()).asked == ()
    assert hand.scene(UI(screen="play"), Scene()).asked == ()
    session.close()


def test_control_answers_with_one_tap() -> None:
    session, _ = started()
    hand = GameHand(session)
    hand.ask(Ask("seoul", "Is the port open?"))
    ui = UI(screen="play", seen="t1", over="conduct")
    while hand.busy:
        ui = hand.settle(ui)
    ui, (intent,) = act(ui, hand.scene(ui, Scene()), "time", "answer", "no")
    assert isinstance(intent, Conduct)
    hand.conduct(intent)
    while hand.busy:
        ui = hand.settle(ui)
    assert questions(session.records)[0].answer.en == "No."
    assert act(ui, hand.scene(ui, Scene()), "time", "answer", "no")[1] == (), "nothing is open any more"
    session.close()


def test_the_keys_of_the_pages_ask_for_what_they_say() -> None:
    session, _ = started()
    hand = GameHand(session)
    ui = UI(screen="play", seen="t1", over="conduct")
    scene = hand.scene(ui, Scene())
    assert act(ui, scene, "time", "extend", "5")[1] == (Conduct("extend", "", ("5",)),)
    assert act(ui, scene, "time", "slow", "150")[1] == (Conduct("slow", "", ("150",)),)
    ui, _ = act(ui, scene, "time", "minutes", "-5")
    assert act(ui, scene, "time", "fit")[1] == (Conduct("fit", "", ("15",)),)
    for _ in range(9):
        ui, _ = act(ui, scene, "time", "minutes", "-5")
    assert ui.desk.minutes == 1
    ui, _ = act(ui, scene, "time", "stands")
    ui, (intent,) = act(ui, scene, "time", "open_line")
    assert intent == Conduct("open_line", "", ("5", "stands"))
    ui, _ = act(ui, scene, "time", "type", "desk.line")
    ui, _ = act(ui, scene, "text", "They wait.")
    assert act(ui, scene, "time", "close_line")[1] == (Conduct("close_line", "They wait."),)
    session.close()


def test_the_terminal_has_the_same_commands() -> None:
    session, _ = started()
    timing.conduct(session, "slow", ["1.5"])
    assert session.clock.remaining == 3 * MINUTE * 3 // 2
    timing.conduct(session, "line", ["4", "stands"])
    assert any("4:00" in line for line in timing.line_open(session, "en"))
    timing.conduct(session, "line", ["end", "They", "wait."])
    assert timing.line_open(session, "en") == []
    assert session.records[-1].note is not None
    assert session.records[-1].note["reason"] == "They wait."
    count = len(session.records)
    assert any("Nothing is changed" in line for line in timing.plan(session, ["2"], "en"))
    assert len(session.records) == count
    with pytest.raises(IllegalDecision, match="the shortest takes 15"):
        timing.plan(session, ["2", "do"], "en")
    assert not session.shortened
    timing.plan(session, ["15", "do"], "en")
    assert session.shortened
    for word, rest in (("slow", ["3"]), ("line", []), ("answer", ["1"]), ("line", ["x"])):
        with pytest.raises(Misread):
            timing.conduct(session, word, rest)
