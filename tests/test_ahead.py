"""Odds from here: the present state played on, the same for everybody who asks, beside the board."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from game.ahead import Ahead, Outlook, ask, doctrines, turned, words
from game.ahead.reckoner import BEYOND, Reckoner, dice_of
from game.errors import LogError
from game.odds import by_rules
from game.rules import rules
from game.session import Decision, Session, find, load

TUTORIAL = load(find("eight_minutes"))
WAVES = load(find("three_waves"))
PEOPLE = {"seoul": "people", "washington": "people", "alliance": "nobody"}
UNIFORM = {"seoul": "uniform", "washington": "uniform"}
"""Doctrines that leave the most to the dice."""
ROOT = Path(__file__).parent.parent


def begun(seed: int = 7, seats: dict[str, str] = PEOPLE) -> Session:
    """Return a game in which both capitals have sealed their aims."""
    session = Session.start(TUTORIAL, seats=seats, seed=seed)
    for capital in ("seoul", "washington"):
        session.decide(Decision(capital, ("lives", "calm"), session.point))
    return session


def odds(session: Session, games: int = 40, seed: int = 0, **chosen: str) -> Outlook:
    """Return the odds of so many games."""
    (outlook,) = Reckoner(session.scenario).reckon(ask(session, chosen, seed), (games,))
    return outlook


@contextmanager
def beside(session: Session, sizes: tuple[int, ...] = (5, 20)) -> Iterator[tuple[Ahead, Callable[[], bool]]]:
    """Yield the odds in their process, and what waits until they tell something new."""
    told = threading.Semaphore(0)
    ahead = Ahead(session, told.release, sizes)
    try:
        yield ahead, lambda: told.acquire(timeout=60)
    finally:
        ahead.close()


def test_the_same_question_has_the_same_answer() -> None:
    session = begun()
    assert odds(session) == odds(session)
    assert odds(session) == odds(begun())
    assert odds(session, seed=1, **UNIFORM).lines != odds(session, **UNIFORM).lines


def test_shares_add_up_and_their_intervals_hold_them() -> None:
    outlook = odds(begun())
    assert sum(line.games for line in outlook.lines) == outlook.games == 40
    assert all(line.low <= 1000 * line.games // 40 <= line.high for line in outlook.lines)
    assert len(outlook.lines) == len(TUTORIAL.endings)
    assert [line.games for line in outlook.lines] == sorted(
        (line.games for line in outlook.lines), reverse=True
    )


def test_odds_of_all_bots_from_the_start_are_those_of_whole_games() -> None:
    known = {"seoul": "damage", "washington": "function", "alliance": "broker"}
    session = Session.start(WAVES, seats={team: f"bot:{each}" for team, each in known.items()}, seed=3)
    state = rules.start(WAVES, session.header.setup).state
    for seed in (3, 4):
        whole = by_rules.play(WAVES, session.header.setup, known, seed)
        end, _ = by_rules.play_on(state, known, seed)
        assert (end.ending, end.also, end.minute) == (whole.ending, whole.also, whole.minute)


def test_what_is_decided_moves_the_odds() -> None:
    session = begun()
    before = odds(session)
    session.decide(Decision("seoul", ("name_now",), session.point))
    assert odds(session).lines != before.lines


def test_the_odds_know_nothing_of_what_chance_has_in_store() -> None:
    """Two games in the same state whose logs draw from other seeds have the same odds."""
    first, second = begun(seed=1), begun(seed=2)
    asked, other = ask(first, UNIFORM), ask(second, UNIFORM)
    assert asked.bodies[0] != other.bodies[0]
    alike = replace(other, bodies=(other.bodies[0], *asked.bodies[1:]), digest=asked.digest)
    one, two = (next(Reckoner(TUTORIAL).reckon(each, (40,))) for each in (asked, alike))
    assert one.lines == two.lines
    assert all(dice_of(asked, number) >= BEYOND > max(1, 10**9) for number in range(20))


def test_dice_follow_from_the_state_the_seed_and_the_number_of_the_game() -> None:
    asked = ask(begun(), {})
    others = [replace(asked, seed=1), replace(asked, digest="0" * 64)]
    dice = [dice_of(each, number) for each in (asked, *others) for number in range(2)]
    assert len(set(dice)) == 6
    assert dice[0] == dice_of(replace(asked, bodies=(), doctrines=()), 0)


def test_a_doctrine_is_the_seats_own_the_first_or_what_was_chosen() -> None:
    seats = {"seoul": "people", "washington": "bot:process", "alliance": "people"}
    first, second = [*TUTORIAL.doctrines][:2]
    known = doctrines(TUTORIAL, seats, {})
    assert known == {"seoul": first, "washington": "process", "alliance": "broker"}
    assert doctrines(TUTORIAL, PEOPLE, {"seoul": "uniform"}) == {"seoul": "uniform", "washington": second}
    assert "alliance" not in doctrines(TUTORIAL, PEOPLE, {"alliance": "broker"})
    round_ = [known["seoul"]]
    while (known := turned(TUTORIAL, known, "seoul"))["seoul"] != first:
        round_.append(known["seoul"])
    assert round_ == [name for name in TUTORIAL.doctrines if name != "broker"]
    assert words(known) == f"seoul={first} washington=process alliance=broker"


def test_whom_nobody_plays_gets_no_doctrine_by_being_turned() -> None:
    known = doctrines(TUTORIAL, PEOPLE, {})
    assert turned(TUTORIAL, known, "alliance") == known
    assert "alliance" not in known
    assert turned(TUTORIAL, known, "seoul") != known


def test_other_doctrines_give_other_odds() -> None:
    session = begun()
    assert odds(session, seoul="process").lines != odds(session, seoul="paralysis").lines


def test_after_a_rewind_the_odds_are_those_of_the_state_gone_back_to() -> None:
    session = begun()
    number, before = session.records[-1].n, odds(session)
    session.decide(Decision("seoul", ("name_now",), session.point))
    session.decide(Decision("washington", ("support",), session.point))
    reckoner = Reckoner(TUTORIAL)
    moved = next(reckoner.reckon(ask(session, {}), (40,)))
    session.conduct.rewind(number)
    again = next(reckoner.reckon(ask(session, {}), (40,)))
    assert again == before != moved


def test_a_log_that_leads_elsewhere_is_not_played_on() -> None:
    asked = replace(ask(begun(), {}), digest="0" * 64)
    with pytest.raises(LogError, match="another state"):
        next(Reckoner(TUTORIAL).reckon(asked))


def test_what_is_cut_off_says_nothing() -> None:
    answers = iter([False, False, True])
    assert [*Reckoner(TUTORIAL).reckon(ask(begun(), {}), (2, 5), lambda: next(answers))] != []
    assert [*Reckoner(TUTORIAL).reckon(ask(begun(), {}), (2, 5), lambda: True)] == []


def test_after_the_end_there_are_no_odds() -> None:
    session = begun()
    session.conduct.endex("time")
    assert odds(session).how == "over"


def test_the_process_beside_answers_as_this_one_does_and_anew_when_the_game_moves() -> None:
    session = begun()
    with beside(session) as (ahead, told):
        ahead.look({})
        assert ahead.outlook.how == "reckoning"
        while ahead.outlook.games < 20:
            assert told()
        assert ahead.outlook == odds(session, 20)
        first = ahead.outlook
        ahead.look({})
        assert ahead.outlook is first
        session.decide(Decision("seoul", ("name_now",), session.point))
        ahead.look({})
        assert ahead.outlook.lines == ()
        while ahead.outlook.games < 20:
            assert told()
        assert ahead.outlook == odds(session, 20) != first


def test_what_still_comes_of_the_last_question_is_not_shown_as_the_odds_of_the_next() -> None:
    """While the asking side is held up the process answers on; then the game moves."""
    session = begun()
    shown: list[Outlook] = []
    came, moved = threading.Semaphore(0), threading.Event()

    def wake() -> None:
        shown.append(ahead.outlook)
        came.release()
        moved.wait(60)

    ahead = Ahead(session, wake, (1, 2, 3, 4, 5))
    try:
        ahead.look({})
        assert came.acquire(timeout=60)
        session.decide(Decision("seoul", ("name_now",), session.point))
        expected = [odds(session, games).lines for games in range(1, 6)]
        ahead.look({})
        moved.set()
        while len(shown) == 1 or shown[-1].games < 5:
            assert came.acquire(timeout=60)
    finally:
        moved.set()
        ahead.close()
    assert [each.lines for each in shown[1:]] == expected


def test_odds_that_nobody_asked_for_have_no_process_and_close() -> None:
    with beside(begun()) as (ahead, _):
        assert ahead.outlook.lines == ()
    assert ahead.pid is None


def test_a_dead_process_is_told_and_the_next_move_begins_another() -> None:
    session = begun()
    with beside(session, (5, 100_000)) as (ahead, told):
        ahead.look({})
        assert told()
        pid = ahead.pid
        assert pid is not None
        os.kill(pid, signal.SIGTERM)
        while ahead.outlook.how != "stopped":
            assert told()
        assert ahead.outlook.games == 5
        session.decide(Decision("seoul", ("name_now",), session.point))
        ahead.look({})
        while ahead.outlook.how != "ready":
            assert told()
        assert ahead.pid not in (None, pid)


def test_nothing_of_it_stays_behind() -> None:
    with beside(begun(), (5, 100_000)) as (ahead, told):
        ahead.look({})
        assert told()
        pid = ahead.pid
    assert pid is not None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert ahead.pid is None


def test_when_whoever_asked_is_killed_the_process_ends_too() -> None:
    code = (
        "import sys; from test_ahead import begun, Ahead\n"
        "import os, signal, threading\n"
        "told = threading.Semaphore(0)\n"
        "ahead = Ahead(begun(), told.release, (5, 100_000)); ahead.look({}); told.acquire()\n"
        "print(ahead.pid, flush=True); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    # Whoever still has the other end of this pipe is alive: reading to its end waits for the process.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip().isdigit()


def test_endings_that_share_a_code_are_told_apart() -> None:
    session = Session.start(WAVES, seed=3)
    (outlook,) = Reckoner(session.scenario).reckon(ask(session, {}), (2,))
    codes = [line.code for line in outlook.lines]
    assert len(set(codes)) == len(codes)
    assert [code for code in codes if code.startswith("E3")] == ["E3a", "E3b", "E3c"]
    assert "E5" in codes, "an ending that has its code to itself keeps it"
