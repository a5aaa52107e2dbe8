"""A game that went on in a copy: which of its logs counts, and how the other one is taken all the same."""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from rooms import Phone, run
from sessions import Room, begin, say, small
from unsure import Unsure, moved, refused

from game.cli import main
from game.cli.host import Place, resumed, served
from game.cli.logs import of_classes
from game.cli.private import anonymise
from game.cli.several import logs_of
from game.errors import GameError
from game.record.log import log_path, read
from game.record.repair import repair
from game.room.server import lobby_of
from game.room.told.closing import comparison
from game.session import About, Groups, Session, counting, folders, listing, newest
from game.session.forgetting import DEVICES, forgetting
from game.texts import say as say_words

pytestmark = pytest.mark.once


@pytest.fixture(autouse=True)
def sessions_lie_on_this_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No copy of a test comes to lie among somebody's games, and nobody types at a game of a test."""
    monkeypatch.setattr(folders, "HOUSE", tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    """Return where all sessions lie."""
    return tmp_path / "sessions"


def begun(folder: Path, disk: Unsure, **about: str) -> Session:
    """Return a game of the small scenario whose salts are its own, with a decision."""
    session = Session.start(small(), seed=7, folder=folder, about=About(**about), disk=disk)
    say(session, " ".join(f"{team}:calm" for team in session.waiting))
    return session


def gone_on(folder: Path) -> None:
    """Leave a game that went on in a copy."""
    disk = Unsure()
    session = begun(folder, disk)
    moved(session, disk, "seoul:alert")
    session.close()


def a_class(folder: Path, groups: int = 3) -> None:
    """Leave a class whose second group went on in a copy."""
    disk = Unsure()
    for number in range(1, groups + 1):
        session = begun(folder / f"group-{number}", disk, group=str(number))
        if number == 2:
            moved(session, disk, "seoul:alert")
            say(session, "washington:wait")
        session.close()


def typed(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    """Return how a command ended and what it said."""
    code = main([str(word) for word in words])
    told = capsys.readouterr()
    return code, told.out, told.err


# One game.


def test_of_a_game_and_its_copy_the_one_that_was_played_on_counts_whichever_is_named(sessions: Path) -> None:
    disk, room = Unsure(), Room()
    session = Session.start(small(), seed=7, folder=sessions / "game", times=room.times, disk=disk)
    say(session, " ".join(f"{team}:calm" for team in session.waiting))
    refused(session, disk, "seoul:alert")
    room.wall += 1_000
    say(session, "seoul:alert")
    session.close()
    old, copy = sessions / "game", sessions / "game-copy"
    assert counting(old) == counting(copy) == copy
    os.utime(log_path(old), (2_000_000_000, 2_000_000_000))
    assert counting(old) == newest(sessions) == copy, "a log that was opened once more was not played on"
    assert {one.folder: one.goes_on for one in listing(sessions)} == {old: copy, copy: None}


def test_the_copy_of_a_copy_counts_for_both(sessions: Path) -> None:
    gone_on(sessions / "game")
    disk = Unsure()
    session = Session.resume(sessions / "game-copy", disk=disk)
    moved(session, disk, "washington:wait")
    session.close()
    last = sessions / "game-copy-copy"
    assert session.folder == last
    assert [counting(sessions / name) for name in ("game", "game-copy", "game-copy-copy")] == [last] * 3


def test_what_has_more_of_the_same_counts_whatever_the_clocks_say(sessions: Path) -> None:
    disk = Unsure()
    session = begun(sessions / "game", disk)
    session.close()
    shutil.copytree(sessions / "game", sessions / "game-copy")
    again = Session.resume(sessions / "game-copy")
    say(again, "seoul:alert")
    again.close()
    os.utime(log_path(sessions / "game-copy"), (0, 0))
    assert counting(sessions / "game") == sessions / "game-copy"


def test_a_copy_that_nothing_came_of_is_as_good_as_the_old_one(sessions: Path) -> None:
    disk = Unsure()
    begun(sessions / "game", disk).close()
    shutil.copytree(sessions / "game", sessions / "game-copy")
    assert counting(sessions / "game") == sessions / "game"
    assert counting(sessions / "game-copy") == sessions / "game-copy"
    assert {one.goes_on for one in listing(sessions)} == {None}


def test_another_game_under_the_name_of_a_copy_is_none(sessions: Path) -> None:
    disk = Unsure()
    begun(sessions / "game", disk).close()
    other = begun(sessions / "game-copy", disk)
    say(other, "seoul:alert")
    other.close()
    assert counting(sessions / "game") == sessions / "game"


def test_a_damaged_log_counts_as_far_as_it_is_sound(sessions: Path) -> None:
    gone_on(sessions / "game")
    old, copy = sessions / "game", sessions / "game-copy"
    lines = log_path(old).read_bytes().splitlines(keepends=True)
    log_path(old).write_bytes(b"".join([*lines[:2], b"noise\n"]))
    assert counting(old) == copy
    found = {one.folder: one for one in listing(sessions)}
    assert "3: record 2 " in found[old].problem
    assert found[old].goes_on == copy
    gone_on(sessions / "other")
    lines = log_path(sessions / "other-copy").read_bytes().splitlines(keepends=True)
    log_path(sessions / "other-copy").write_bytes(b"".join([*lines, b"noise\nnoise\n"]))
    assert counting(sessions / "other") == sessions / "other-copy", "it is for `repair`, and has more"
    log_path(sessions / "other-copy").write_bytes(b"")
    assert counting(sessions / "other") == sessions / "other"


def test_a_copy_with_a_damaged_record_is_named_and_not_passed_over_for_the_older_log(sessions: Path) -> None:
    a_class(sessions / "lesson")
    copy = log_path(sessions / "lesson-group-2-copy")
    lines = copy.read_bytes().splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if b"calm" in line)
    lines[at] = lines[at].replace(b"calm", b"cram")
    copy.write_bytes(b"".join(lines))
    assert counting(sessions / "lesson" / "group-2") == copy.parent
    groups = Groups.resume(sessions / "lesson")
    groups.close()
    assert groups.numbers == (1, 3)
    (problem,) = groups.problems
    assert f"{copy}:{at + 1}: record {at} has been changed" in problem


def test_what_was_repaired_is_a_game_of_its_own(sessions: Path) -> None:
    gone_on(sessions / "game")
    repair(sessions / "game-copy", sessions / "game-repaired", 2)
    assert counting(sessions / "game-repaired") == sessions / "game-repaired"


@pytest.mark.skipif(sys.platform == "win32", reason="links ask for rights there")
def test_a_link_to_a_game_or_a_class_leads_to_its_copy_as_well(sessions: Path, tmp_path: Path) -> None:
    gone_on(sessions / "game")
    a_class(sessions / "lesson")
    for name in ("game", "lesson"):
        (tmp_path / "desk").mkdir(exist_ok=True)
        (tmp_path / "desk" / f"my-{name}").symlink_to(sessions / name)
    assert counting(tmp_path / "desk" / "my-game") == sessions / "game-copy"
    assert counting(tmp_path / "desk" / "my-lesson" / "group-2") == sessions / "lesson-group-2-copy"
    (tmp_path / "desk" / "loop").symlink_to(tmp_path / "desk" / "loop")
    assert counting(tmp_path / "desk" / "loop") == tmp_path / "desk" / "loop"


def test_a_game_that_is_kept_where_one_stands_has_its_copy_beside_it(
    sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("game", "lesson/group-2"):
        (sessions / name).mkdir(parents=True)
        monkeypatch.chdir(sessions / name)
        gone_on(Path("."))
        copy = sessions / f"{name.replace('/', '-')}-copy"
        assert counting(Path(".")) == counting(sessions / name) == copy


# What is typed.


def test_the_list_says_where_a_game_went_on(sessions: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone_on(sessions / "game")
    a_class(sessions / "lesson")
    noise = log_path(sessions / "lesson" / "group-3")
    noise.write_bytes(b"noise\n")
    code, out, err = typed(capsys, "sessions", sessions)
    assert (code, err) == (0, "")
    count = {path: len(read(path)) for path in (sessions / "game", sessions / "game-copy")}
    assert out.splitlines() == [
        f"{sessions}/game: small, {count[sessions / 'game']} records; went on in {sessions}/game-copy",
        f"{sessions}/game-copy: small, {count[sessions / 'game-copy']} records",
        f"{sessions}/lesson/group-1: small, 4 records",
        f"{sessions}/lesson/group-2: small, 5 records; went on in {sessions}/lesson-group-2-copy",
        f"{sessions}/lesson/group-3: {noise}:1: record 0 is not readable as a record",
        f"{sessions}/lesson-group-2-copy: small, 7 records",
    ]
    assert typed(capsys, "sessions")[1] == out, "without a folder those that `play` keeps"
    assert typed(capsys, "sessions", sessions / "nothing")[0] == 2


def test_the_older_log_is_resumed_only_by_those_who_say_so(
    sessions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone_on(sessions / "game")
    old, copy = sessions / "game", sessions / "game-copy"
    before = log_path(old).read_bytes()
    code, _, err = typed(capsys, "resume", "--text", old)
    assert code == 2
    assert err == (
        f"threshold: {old}: this game went on in {copy}: `python3 main.py resume {copy}` opens it, "
        f"`python3 main.py resume {old} --older` this log all the same\n"
    )
    assert log_path(old).read_bytes() == before
    for words, folder in (((copy,), copy), ((), copy), ((old, "--older"), old)):
        code, _, err = typed(capsys, "resume", "--text", *words)
        assert (code, f"the game is kept in {folder}\n" in err) == (0, True)


def test_once_the_older_log_was_played_on_it_counts(
    sessions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone_on(sessions / "game")
    old, copy = sessions / "game", sessions / "game-copy"
    session = Session.resume(old)
    say(session, "seoul:hold")
    session.close()
    # A disk tells moments apart by some milliseconds, in which nobody plays.
    os.utime(log_path(old), (later := log_path(copy).stat().st_mtime + 1, later))
    assert counting(copy) == newest(sessions) == old
    assert f"this game went on in {old}" in typed(capsys, "resume", "--text", copy)[2]


def test_a_host_takes_the_older_log_only_from_those_who_say_so(
    sessions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone_on(sessions / "game")
    with pytest.raises(GameError) as refusal:
        resumed(sessions / "game", older=False, lang="en")
    assert f"`python3 main.py host --resume {sessions / 'game-copy'}` opens it" in str(refusal.value)
    resumed(sessions / "game", older=True, lang="en").close()
    assert "--resume names" in typed(capsys, "host", "--older")[2]


def test_older_is_for_the_log_of_one_game_that_is_named(
    sessions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_class(sessions / "lesson")
    assert "a log that is named" in typed(capsys, "resume", "--text", "--older")[2]
    for words in (("resume", "--text"), ("host", "--no-board", "--port", "0", "--resume")):
        code, _, err = typed(capsys, *words, sessions / "lesson", "--older")
        assert code == 2
        assert "is a class, and --older is for one log" in err


def test_what_is_keyed_in_from_paper_goes_on_in_its_copy(
    sessions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = Unsure()
    session = Session.start(small(), seed=7, folder=sessions / "game", about=About(dice="hand"), disk=disk)
    disk.fails = 1
    with pytest.raises(Exception, match="could not be confirmed"):
        session.remark("pause")
    session.remark("pause")
    session.close()
    words = ("play", "small", "--transcribe", "--out")
    code, _, err = typed(capsys, *words, sessions / "game")
    assert code == 2
    assert f"this game went on in {sessions / 'game-copy'}" in err
    assert typed(capsys, *words, sessions / "game-copy")[0] == 0


def test_games_that_are_held_side_by_side_hold_none_twice(
    sessions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone_on(sessions / "game")
    a_class(sessions / "lesson")
    names = ("game-copy", "lesson/group-1", "lesson/group-3", "lesson-group-2-copy")
    assert sorted(logs_of([str(sessions)])) == sorted(log_path(sessions / name) for name in names)
    told = capsys.readouterr().err
    assert f"{log_path(sessions / 'game')}: this game went on in" in told
    assert logs_of([str(sessions / "game")]) == [log_path(sessions / "game")], "who names it means it"


# A class.


def test_the_newest_is_the_class_and_the_copy_stands_in_its_groups_place(sessions: Path) -> None:
    a_class(lesson := sessions / "lesson")
    os.utime(log_path(sessions / "lesson-group-2-copy"), (2_000_000_000, 2_000_000_000))
    assert newest(sessions) == lesson
    groups = Groups.resume(lesson)
    homes = [lesson / "group-1", sessions / "lesson-group-2-copy", lesson / "group-3"]
    assert [session.folder for session in groups.sessions] == homes
    assert [groups.number(index) for index in range(3)] == ["1", "2", "3"]
    told = [comparison(session, "en") for session in groups.sessions]
    assert told == [[f'python3 main.py compare "{lesson}" --html "{lesson / "compared.html"}"'], [], told[0]]
    groups.rename(1, "Blue")
    groups.close()
    assert [Path(home) for home in of_classes([str(lesson)])] == homes
    anonymise(lesson, sessions / "lent")
    assert len(read(sessions / "lent" / "group-2")) == len(read(homes[1])) > len(read(lesson / "group-1"))
    again = Groups.resume(lesson)
    assert again.label(1) == "Blue"
    again.close()


@pytest.mark.parametrize("lang", ["", "ko"])
def test_who_hosts_a_class_again_is_told_which_group_goes_on_in_a_copy(
    sessions: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    a_class(sessions / "lesson")
    resumed(sessions / "lesson", older=False, lang=lang).close()
    copy = str(sessions / "lesson-group-2-copy")
    assert capsys.readouterr().err == say_words("session.moved", lang or "en", folder=copy) + "\n"


def test_a_folder_that_only_begins_like_that_of_a_group_is_none(sessions: Path) -> None:
    """As what a file manager calls a second one, or a game that somebody has called so."""
    a_class(lesson := sessions / "lesson")
    shutil.copytree(lesson / "group-1", lesson / "group-1 - Copy")
    groups = Groups.resume(lesson)
    groups.close()
    assert groups.numbers == (1, 2, 3)
    gone_on(sessions / "group-project")
    assert counting(sessions / "group-project") == sessions / "group-project-copy"


def test_groups_of_one_number_are_known_by_their_places(sessions: Path) -> None:
    a_class(lesson := sessions / "lesson")
    shutil.copytree(lesson / "group-1", lesson / "group-7")
    groups = Groups.resume(lesson)
    groups.close()
    assert groups.numbers == (1, 2, 3, 4)


def test_a_class_whose_copy_lies_on_another_disk_is_whole_as_well(sessions: Path, tmp_path: Path) -> None:
    a_class(tmp_path / "stick" / "lesson")
    (sessions).mkdir()
    (tmp_path / "stick" / "lesson-group-2-copy").rename(sessions / "lesson-group-2-copy")
    groups = Groups.resume(tmp_path / "stick" / "lesson")
    assert groups.sessions[1].folder == sessions / "lesson-group-2-copy"
    groups.close()
    went_on = [one.goes_on for one in listing(tmp_path / "stick")]
    assert went_on == [None, sessions / "lesson-group-2-copy", None]


def test_the_copy_of_a_group_whose_class_is_away_says_how_the_class_is_opened(
    sessions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_class(sessions / "lesson")
    (sessions / "lesson").rename(sessions.parent / "away")
    copy = sessions / "lesson-group-2-copy"
    code, _, err = typed(capsys, "resume", "--text")
    assert code == 0
    assert err.startswith(f"threshold: {copy} is group 2 of a class that does not lie beside it; ")
    code, _, err = typed(capsys, "resume", "--text", copy)
    assert (code, "of a class" in err) == (0, False), "who names it means it"


def test_who_forgets_a_game_is_told_of_its_copy_however_it_is_named(
    sessions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_class(tmp_path / "stick" / "lesson")
    gone_on(tmp_path / "stick" / "game")
    for name, copy in (
        ("lesson", "lesson-group-2-copy"),
        ("lesson/group-2", "lesson-group-2-copy"),
        ("game", "game-copy"),
    ):
        folder = tmp_path / "stick" / name
        for named in (folder,) if name == "lesson" else (folder, log_path(folder)):
            assert forgetting(named, sessions).kin == (tmp_path / "stick" / copy,)
    monkeypatch.chdir(tmp_path / "stick")
    assert forgetting(Path("game"), sessions).kin == (Path("game-copy"),), "once, as it is named"


# Who has joined.


def test_who_has_joined_a_hosted_game_comes_back_to_its_copy(tmp_path: Path) -> None:
    disk = Unsure()
    session = begin(tmp_path / "game", disk=disk)
    session.conduct.start()
    place = Place(lan=False, port=0, tls=False, names=(), approve=False)
    lobby, addresses, stop = served(session, (session,), session.folder, place, "en")
    host = SimpleNamespace(url=addresses.urls[0].rstrip("/"), lobby=lobby, session=session)
    tokens: list[str] = []

    async def talk() -> None:
        phone = await Phone(host).open()
        await phone.join(team="seoul")
        disk.fails = 1
        await phone.decide("a", "hold")
        assert (await phone.answered("a"))["t"] == "lost"
        await phone.decide("a", "hold")
        assert (await phone.answered("a"))["t"] == "ack"
        tokens.append(phone.token)

    run(talk())
    stop()
    session.close()
    assert session.folder == tmp_path / "game-copy"
    again = Session.resume(session.folder)
    back = lobby_of((again,), keep=session.folder / DEVICES)
    assert [back.back(token).team for token in tokens] == ["seoul"]
    assert back.code == lobby.code
    again.close()
