"""Witnesses: at each phase's end every seat and the room are shown a code, and later it proves the log."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from rooms import House, Phone, run
from sessions import begin, play_out, say
from test_verify import forged

from game.board.game_hand import GameHand
from game.board.picture import mark, picture
from game.board.scene import Scene
from game.board.ui import UI
from game.cli import main
from game.record.log import log_path
from game.session import Session
from game.terminal import play

pytestmark = pytest.mark.alike

SEAL = {"seoul": ("hold",), "washington": ("wait",)}


def in_the_room(session: Session, *, seen: bool = False) -> list[str]:
    """Return the words of the room's picture: of what happened last or, once seen, of what comes next."""
    ui = UI(lang="en", screen="play", windows=2, seen=mark(session.view("room")) if seen else "")
    regions = picture(GameHand(session).scene(ui, Scene()), ui, "room")
    return [words.text for region in regions for words in region.words]


async def code_at(phone: Phone, point: str) -> str:
    """Return the code that came with a device's first view of a point."""
    while (told := await phone.hear("view"))["v"]["point"] != point:
        pass
    return str(told["code"])


@pytest.fixture
def game(tmp_path: Path) -> tuple[Session, str]:
    """Return a game of two phases and more, and the code that a seat and the room saw after the first."""
    session = begin(tmp_path / "game")
    noted: list[str] = []

    async def talk() -> None:
        with House((session,)) as house:
            phones = {team: await house.seated(team) for team in SEAL}
            for team, phone in phones.items():
                await phone.decide(f"seal.{team}", *SEAL[team])
                assert (await phone.answered(f"seal.{team}"))["t"] == "ack"
            at_seats = {await code_at(phone, "t2") for phone in phones.values()}
            noted.extend(at_seats)
            assert noted == [code for code in noted if code in in_the_room(session)]
            play_out(session)
            assert session.phase_code in in_the_room(session, seen=True)
            assert await code_at(phones["seoul"], "over") == session.phase_code

    run(talk())
    (code,) = noted
    return session, code


def verified(session: Session, code: str, capsys: Any) -> tuple[int, str]:
    """Return what `verify --code` comes to, and what it says."""
    assert session.folder is not None
    done = main(["verify", str(session.folder), "--code", code])
    return done, capsys.readouterr().out


def test_the_code_that_a_seat_and_the_room_saw_proves_the_log(game: tuple[Session, str], capsys: Any) -> None:
    session, code = game
    ended = next(record for record in session.records if record.code == code)
    assert (ended.body["point"], ended.body["seat"]) == ("t1", "washington")
    done, told = verified(session, code, capsys)
    assert (done, f"code {code} was record {ended.n}" in told) == (0, True)


def test_a_log_that_was_cut_before_it_is_refused(game: tuple[Session, str], capsys: Any) -> None:
    session, code = game
    assert session.folder is not None
    path = log_path(session.folder)
    ended = next(record.n for record in session.records if record.code == code)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[: ended + 1]))
    assert verified(session, code, capsys)[0] == 0
    path.write_bytes(b"".join(lines[:ended]))
    done, told = verified(session, code, capsys)
    assert (done, f"never had the code {code}" in told) == (1, True)


def test_a_code_that_was_noted_wrongly_accuses_nobody(game: tuple[Session, str], capsys: Any) -> None:
    session, code = game
    slip = code[:-1] + ("2" if code[-1] != "2" else "3")
    done, told = verified(session, slip, capsys)
    assert (done, f"never had the code {slip}: it was noted wrongly, or" in told) == (1, True)


@pytest.mark.parametrize("changed", [5, 0])
def test_a_chain_that_was_made_anew_is_refused(changed: int, game: tuple[Session, str], capsys: Any) -> None:
    session, code = game
    assert session.folder is not None
    # One word of record 5 is another, or nothing but the salts is: both logs are of one piece.
    forged(session.folder, changed, lambda body: body.update(request="another") if changed else None)
    assert main(["verify", str(session.folder)]) == 0
    done, told = verified(session, code, capsys)
    assert (done, f"never had the code {code}" in told) == (1, True)


# What it may not tell.


def test_the_code_stands_still_while_a_phase_lasts(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    shown = session.phase_code
    assert shown == session.records[3].code
    say(session, "seoul:hold")
    session.remark("mark", kind="strength")
    assert session.phase_code == shown != session.code
    say(session, "washington:wait")
    first = session.phase_code
    assert first == session.records[6].code
    session.conduct.rewind(4, "again")
    assert session.phase_code == shown
    say(session, "washington:support")
    assert session.phase_code not in (shown, first)
    play_out(session)
    ended = session.phase_code
    session.remark("mark", kind="improve")
    assert session.phase_code == ended != session.code
    session.close()
    again = Session.resume(tmp_path / "game")
    assert again.phase_code == ended
    again.close()


def test_control_s_endex_ends_the_last_phase(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    say(session, "seoul:hold")
    session.conduct.endex("The bell rings.")
    assert session.phase_code == session.code
    assert session.code in in_the_room(session, seen=True)
    session.close()


def test_who_comes_late_learns_from_no_code_that_another_table_has_acted(tmp_path: Path) -> None:
    async def talk() -> None:
        with House((begin(tmp_path / "game"),)) as house:
            early = await house.seated("washington")
            shown = await code_at(early, "t1")
            house.session.decide(house.session.parse("seoul:hold"))
            house.session.conduct.mark("strength")
            # That Seoul has sealed all may see; what else came on the record nobody.
            late, watching = await house.phone(lang="ko").open(), await house.phone().open()
            await late.join(team="washington")
            await watching.join("observer")
            assert [await code_at(phone, "t1") for phone in (early, late, watching)] == [shown] * 3
            assert house.session.code not in "".join(early.all + late.all + watching.all)

    run(talk())


def test_the_room_is_shown_no_running_head(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    say(session, "seoul:hold washington:wait seoul:tell")
    for seen in (False, True):
        assert session.code not in in_the_room(session, seen=seen)
    session.close()


def test_a_game_that_is_not_kept_has_no_code_to_note() -> None:
    session = begin()
    say(session, "seoul:hold washington:wait")
    assert session.phase_code not in in_the_room(session)

    async def talk() -> None:
        with House((session,)) as house:
            assert await code_at(await house.seated(), session.point) == ""

    run(talk())


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "Code of the log, to be noted:"), ("ko", "기록 코드(적어 둘 것):")]
)
def test_a_terminal_tells_the_code_once_at_the_end_of_each_phase(
    lang: str, words: str, tmp_path: Path
) -> None:
    session = begin(tmp_path / "game")
    out = io.StringIO()
    play.run(session, lang, io.StringIO("\n" + "log\nskip yes\n" * 9), out)
    told = [line.rpartition(" ")[2] for line in out.getvalue().splitlines() if line.startswith(words)]
    assert told
    known = [record.code for record in session.records]
    assert [known.index(code) for code in told] == sorted({known.index(code) for code in told})
    assert told[-1] == session.phase_code
    session.close()
