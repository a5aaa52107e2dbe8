"""A disk does not confirm what it is given: every screen says so, and the game goes on in a copy."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest
from conftest import Keeps
from hands import PEOPLE, Hand
from player import Player
from rooms import House, run
from sessions import begin, decided, play_out, say, small, tutorial
from test_room_class import told as class_page
from test_room_once import requests
from unsure import Unsure, all_sessions_on_another_disk, moved, refused

from game.board.app import Board
from game.board.drawings import fit
from game.board.game_hand import GameHand
from game.board.request import Request
from game.board.scene import Scene
from game.board.screen.control import facts
from game.board.theme import Theme
from game.board.ui import UI
from game.cli import main
from game.errors import LogError
from game.record.disk import Disk
from game.record.log import create_from, log_path, read
from game.record.verify import verify
from game.room.told.closing import comparison
from game.session import About, Decision, Groups, Notice, Session, elsewhere, folders, newest
from game.terminal import play

pytestmark = pytest.mark.once


@pytest.fixture(autouse=True)
def sessions_lie_on_this_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No copy of a test comes to lie among somebody's games."""
    monkeypatch.setattr(folders, "HOUSE", tmp_path)


def test_the_next_decision_goes_into_a_copy_and_the_old_log_is_never_written_again(tmp_path: Path) -> None:
    disk = Unsure()
    session = begin(tmp_path / "game", disk=disk)
    say(session, "seoul:alert")
    confirmed = [record.hash for record in session.records]
    refused(session, disk, "washington:wait")
    assert session.failing == session.trouble
    assert "Decide again" in session.failing.en
    old = log_path(tmp_path / "game").read_bytes()
    say(session, "washington:wait")
    assert session.folder == tmp_path / "game-copy"
    assert [record.hash for record in read(tmp_path / "game-copy")][: len(confirmed)] == confirmed
    assert session.failing is None
    assert session.trouble.en.startswith(str(tmp_path / "game-copy"))
    assert session.trouble.ko.startswith(str(tmp_path / "game-copy"))
    play_out(session)
    assert session.trouble is None, "two turns later everybody has read where the game lies"
    session.close()
    assert log_path(tmp_path / "game").read_bytes() == old
    assert verify(tmp_path / "game-copy").problem == ""
    assert decided(session).count("washington t1 wait") == 1
    assert newest(tmp_path) == tmp_path / "game-copy", "`resume` finds it"


def deleted(folder: Path) -> None:
    """Do what moving a folder to another disk does: a copy there, and this one gone."""
    shutil.copytree(folder, folder.with_name("on_another_disk"))
    shutil.rmtree(folder)


def replaced(folder: Path) -> None:
    """Do what a program does that keeps folders alike on two computers: another file under the same name."""
    shutil.copy(log_path(folder), folder / "new")
    (folder / "new").replace(log_path(folder))


def cut(folder: Path) -> None:
    """Bring back an older log by writing into the file."""
    log_path(folder).write_bytes(b"".join(log_path(folder).read_bytes().splitlines(keepends=True)[:-1]))


def grown(folder: Path) -> None:
    """Write behind the last record."""
    log_path(folder).write_bytes(log_path(folder).read_bytes() + b"\n")


def in_conflict(folder: Path) -> None:
    """Do what such a program does with two that differ: this file aside, an older one under its name."""
    older = b"".join(log_path(folder).read_bytes().splitlines(keepends=True)[:-1])
    log_path(folder).rename(folder / "log (conflicted copy).jsonl")
    log_path(folder).write_bytes(older)


def called_otherwise(folder: Path) -> None:
    """Call the file something else in its own folder, where no command looks for it."""
    log_path(folder).rename(folder / "log.jsonl.old")


@pytest.mark.parametrize("harm", [deleted, replaced, cut, grown, in_conflict, called_otherwise])
def test_what_others_do_to_the_file_in_the_middle_of_a_game_costs_no_decision(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    session = begin(tmp_path / "game")
    say(session, "seoul:alert")
    harm(tmp_path / "game")
    left = sorted(each.read_bytes() for each in tmp_path.rglob("log*.jsonl*"))
    say(session, "washington:wait")
    assert session.trouble == session.moved
    copy = session.folder
    assert copy is not None
    assert copy != tmp_path / "game"
    assert [record.hash for record in read(copy)] == [record.hash for record in session.records]
    play_out(session)
    session.close()
    assert verify(copy).problem == ""
    assert session.folder == copy, "once is enough"
    assert newest(tmp_path) == copy
    assert left == sorted(
        each.read_bytes() for each in tmp_path.rglob("log*.jsonl*") if each.parent != copy
    ), "what lies there now is somebody else's"


def test_a_terminal_that_leaves_the_older_log_says_how_it_opens_again(tmp_path: Path) -> None:
    session = begin(tmp_path / "game", disk=(disk := Unsure()))
    moved(session, disk, "seoul:alert")
    say(session, "washington:wait")
    session.close()
    for name, so in (("game", " --older"), ("game-copy", "")):
        left, page = Session.resume(tmp_path / name), io.StringIO()
        play.run(left, "en", io.StringIO(), page)
        left.close()
        assert page.getvalue().splitlines()[-1].endswith(f"resume --text {tmp_path / name}{so}")


@pytest.mark.parametrize(
    "command",
    [
        "report", "review --games 1 --jobs 1", "share", "share --anonymous", "anonymise", "compare",
        "export --out TABLES", "replay --headless", "fork --at 2 --out FORK",
    ],
)  # fmt: skip
def test_what_is_told_of_an_older_log_says_where_the_game_went_on(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    session = begin(tmp_path / "game", disk=(disk := Unsure()))
    moved(session, disk, "seoul:alert")
    play_out(session)
    session.close()
    capsys.readouterr()
    for name, so in (("game", True), ("game-copy", False)):
        # A folder of each game's own for what is made of it.
        words = [str(tmp_path / f"{word}-{name}") if word.isupper() else word for word in command.split()]
        main([*words, str(tmp_path / name)])
        assert (f"this game went on in {tmp_path / 'game-copy'}" in capsys.readouterr().err) == so


@pytest.mark.parametrize("told", [-1, 0])
def test_where_the_system_cannot_say_how_a_file_stands_no_copy_is_begun(tmp_path: Path, told: int) -> None:
    """It counts no names of a file, or tells late how long it is."""

    class Nameless(Disk):
        def size(self, handle: int) -> int:
            return told

    session = begin(tmp_path / "game", disk=Nameless())
    play_out(session)
    session.close()
    assert session.moved is None
    assert [each.name for each in tmp_path.iterdir()] == ["game"]


def test_a_folder_that_is_renamed_in_the_middle_of_a_game_has_all_of_it(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    (tmp_path / "game").rename(tmp_path / "놀이 1")
    play_out(session)
    session.close()
    assert session.moved is None
    assert len(read(tmp_path / "놀이 1")) == len(session.records)


def test_a_file_in_the_place_of_a_renamed_folder_is_nobody_else_s_log(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    (tmp_path / "game").rename(tmp_path / "renamed")
    (tmp_path / "game").write_text("a file")
    play_out(session)
    session.close()
    assert session.moved is None
    assert len(read(tmp_path / "renamed")) == len(session.records)


def test_a_file_that_the_disk_numbers_anew_at_each_look_is_still_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = begin(tmp_path / "game")
    monkeypatch.setattr(os.path, "samestat", lambda *_: False)
    play_out(session)
    session.close()
    assert session.moved is None


def test_what_is_taken_back_after_such_a_write_leaves_the_old_log_as_it_is(tmp_path: Path) -> None:
    disk = Unsure()
    about = About(dice="hand")
    session = Session.start(small(), seed=7, folder=tmp_path / "game", about=about, disk=disk)
    drawn = session._now.state.asks[0]
    session.decide(Decision("chance", (drawn.name, drawn.odds[0][0]), drawn.point))
    last = len(session.records) - 1
    say(session, f"{session.waiting[0]}:calm")
    disk.fails = 1
    with pytest.raises(LogError, match="could not be confirmed"):
        session.remark("pause")
    old = log_path(tmp_path / "game").read_bytes()
    session.take_back(last)
    assert log_path(tmp_path / "game").read_bytes() == old
    assert session.trouble == session.moved
    session.close()
    assert len(read(tmp_path / "game-copy")) == last + 1
    assert verify(tmp_path / "game-copy").problem == ""


def test_a_copy_that_is_not_confirmed_either_is_begun_anew_and_leaves_nothing(tmp_path: Path) -> None:
    disk = Unsure()
    session = begin(tmp_path / "game", disk=disk)
    confirmed = [record.hash for record in session.records]
    refused(session, disk, "seoul:alert")
    for _ in range(3):
        disk.fails = 1
        with pytest.raises(LogError, match="game-copy: NOT recorded: Input/output error"):
            say(session, "seoul:alert")
    assert session.failing is not None
    assert "seoul" in session.waiting
    say(session, "seoul:alert washington:wait")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["game", "game-copy"]
    session.close()
    assert [record.hash for record in read(session.folder)][: len(confirmed)] == confirmed
    assert verify(session.folder).problem == ""


def test_while_a_draw_waits_for_the_disk_no_beat_of_the_clock_leaves_a_folder(tmp_path: Path) -> None:
    disk = Unsure()
    session = begin(tmp_path / "game", disk=disk)

    def fail_from_the_first_draw(notice: Notice) -> None:
        disk.fails = 10_000 if session._now.state.asks else 0

    session.follow(fail_from_the_first_draw)
    with pytest.raises(LogError):
        play_out(session)
    for _ in range(20):
        session.tick()
    assert session.failing is not None
    assert sorted(each.name for each in tmp_path.iterdir()) == ["game", "game-copy"]
    disk.fails = 0
    session.tick()
    session.close()
    assert verify(tmp_path / "game-copy").problem == ""


def test_nothing_of_somebody_elses_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "game-copy").mkdir()
    (tmp_path / "game-copy" / "scenario.json").write_text("{}")
    (tmp_path / "game-copy-2").write_text("a file")
    Session.start(tutorial(), folder=tmp_path / "game-copy-3").close()
    assert elsewhere.copies(tmp_path / "game") == (tmp_path / "game-copy-4",)


def test_the_copy_lies_where_sessions_do_if_the_disk_is_gone_with_its_folder(tmp_path: Path) -> None:
    first, _ = elsewhere.copies(tmp_path / "stick" / "game")
    assert first == tmp_path / "sessions" / "game-copy"


def test_what_the_disk_cannot_say_of_a_folder_is_refused_as_not_recorded(tmp_path: Path) -> None:
    *_, found = elsewhere.copies(tmp_path / ("g" * 256) / "game")
    with pytest.raises(LogError, match="NOT recorded"):
        create_from(found, (), b"")


@pytest.mark.parametrize("name", ["g" * 255, "가" * 85, "한" * 70 + "-copy"], ids=["Latin", "Korean", "copy"])
def test_a_folder_whose_name_is_as_long_as_the_disk_takes_has_its_copy(tmp_path: Path, name: str) -> None:
    disk = Unsure()
    session = begin(tmp_path / name, disk=disk)
    for line in ("seoul:alert", "washington:wait"):
        moved(session, disk, line)
    session.close()
    copy = session.folder
    assert copy is not None
    assert verify(copy).problem == ""
    assert {"seoul t1 alert", "washington t1 wait"} <= {*decided(session)}
    assert elsewhere.counting(tmp_path / name) == newest(tmp_path) == copy


def test_the_copies_of_groups_of_a_class_with_such_a_name_are_told_apart(tmp_path: Path) -> None:
    disk, folder = Unsure(), tmp_path / ("c" * 255)
    groups = [begin(folder / f"group-{number}", seed=number, disk=disk) for number in (1, 2)]
    for session in groups:
        moved(session, disk, "seoul:alert")
        say(session, "washington:wait")
        session.close()
        assert session.folder == tmp_path / f"{'c' * 200}-group-{session.header.seed}-copy"
    assert [*elsewhere.class_games(folder)] == [session.folder for session in groups]


def test_a_log_that_was_closed_begins_no_copy(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    session.close()
    with pytest.raises(LogError, match="takes no more records"):
        session.remark("pause")
    assert [each.name for each in tmp_path.iterdir()] == ["game"]


@pytest.fixture
def another_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return where sessions lie on a disk of its own."""
    with all_sessions_on_another_disk(monkeypatch) as sessions:
        yield sessions


def test_the_copy_lies_where_sessions_do_if_that_is_another_disk(tmp_path: Path, another_disk: Path) -> None:
    disk = Unsure()
    session = begin(tmp_path / "stick" / "game", disk=disk)
    refused(session, disk, "seoul:alert")
    say(session, "seoul:alert")
    session.close()
    assert session.folder == another_disk / "game-copy"
    assert verify(another_disk / "game-copy").problem == ""
    assert newest(another_disk) == another_disk / "game-copy"


class Refusing(Disk):
    """A real disk that takes no write to one file, as one that was remounted to be read."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.handle = -1

    def write(self, handle: int, data: bytes, at: int) -> int:
        if handle == self.handle:
            raise OSError(self.number, os.strerror(self.number))
        return super().write(handle, data, at)

    def refuses(self, session: Session, line: str, words: str) -> None:
        """Let a decision be refused."""
        self.handle = session._journal._chain._handle  # type: ignore[attr-defined]
        with pytest.raises(LogError, match="NOT recorded"):
            say(session, line)
        assert session.trouble is not None
        assert words in session.trouble.en


@pytest.mark.parametrize("number", [errno.EROFS, errno.EIO, errno.ENODEV])
def test_a_disk_that_goes_on_refusing_is_left_for_a_copy(tmp_path: Path, number: int) -> None:
    disk = Refusing(number)
    session = begin(tmp_path / "game", disk=disk)
    say(session, "seoul:alert")
    for _ in range(2):
        disk.refuses(session, "washington:wait", "moves into a copy")
    say(session, "washington:wait")
    assert session.folder == tmp_path / "game-copy"
    assert session.trouble == session.moved
    play_out(session)
    session.close()
    assert verify(tmp_path / "game-copy").problem == ""
    assert decided(session).count("washington t1 wait") == 1


def test_a_full_disk_waits_for_room_and_the_game_goes_on_in_its_own_file(tmp_path: Path) -> None:
    disk = Refusing(errno.ENOSPC)
    session = begin(tmp_path / "game", disk=disk)
    for _ in range(4):
        disk.refuses(session, "seoul:alert", "Make room")
    disk.handle = -1
    say(session, "seoul:alert")
    session.close()
    assert session.folder == tmp_path / "game"


def test_a_full_stick_is_left_for_the_disk_of_all_sessions(tmp_path: Path, another_disk: Path) -> None:
    disk = Refusing(errno.ENOSPC)
    session = begin(tmp_path / "stick" / "game", disk=disk)
    for _ in range(2):
        disk.refuses(session, "seoul:alert", "moves into a copy")
    say(session, "seoul:alert")
    session.close()
    assert session.folder == another_disk / "game-copy"
    assert verify(another_disk / "game-copy").problem == ""


def test_refusals_that_are_not_in_a_row_move_nothing(tmp_path: Path) -> None:
    disk = Refusing(errno.EIO)
    session = begin(tmp_path / "game", disk=disk)
    for line in ("seoul:alert", "washington:wait"):
        for _ in range(2):
            disk.refuses(session, line, "Decide again")
        disk.handle = -1
        say(session, line)
    session.close()
    assert session.folder == tmp_path / "game"


def test_where_sessions_cannot_take_the_copy_it_lies_beside_the_old_folder(
    tmp_path: Path, another_disk: Path
) -> None:
    another_disk.write_text("a file where the folder of all sessions should be")
    disk = Unsure()
    session = begin(tmp_path / "stick" / "game", disk=disk)
    refused(session, disk, "seoul:alert")
    say(session, "seoul:alert")
    session.close()
    assert session.folder == tmp_path / "stick" / "game-copy"
    assert verify(session.folder).problem == ""


def test_the_copy_of_a_group_is_no_group_of_its_class(tmp_path: Path) -> None:
    groups = Groups.start(2, tutorial(), folder=tmp_path / "class")
    for session in groups.sessions:
        session.close()
    (found,) = elsewhere.copies(tmp_path / "class" / "group-2")
    assert found == tmp_path / "class-group-2-copy"


def test_a_group_that_went_on_elsewhere_offers_no_comparison_of_other_games(tmp_path: Path) -> None:
    disk = Unsure()
    session = begin(tmp_path / "class" / "group-1", disk=disk)
    (told,) = comparison(session, "en")
    assert f'compare "{tmp_path / "class"}"' in told
    refused(session, disk, "seoul:alert")
    say(session, "seoul:alert")
    assert session.folder == tmp_path / "class-group-1-copy"
    assert comparison(session, "en") == []
    other = begin(tmp_path / "class" / "group-2")
    for each in (session, other):
        play_out(each)
        each.close()
    assert json.loads(class_page(session, other))["v"]["commands"] == [told]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_board_says_so_in_red_within_a_second_and_goes_on_in_the_copy(
    screen: None, tmp_path: Path, theme: Theme, keeps: Keeps
) -> None:
    disk = Unsure()
    seats = {**PEOPLE, "alliance": "nobody"}
    session = Session.start(tutorial(), seats=seats, seed=7, folder=tmp_path / "game", disk=disk)
    session.conduct.start()
    player = Player(Board(Request(session=session, size=(800, 450), lang="en")))
    player.board.ui = replace(player.board.ui, theme=theme)
    player.open("seoul")
    for key in (pygame.K_1, pygame.K_2):
        player.press(key)
    disk.fails = 1
    began = time.monotonic()
    player.press(pygame.K_RETURN)
    player.until(lambda: "Couldnotbeconfirmed" in bar(player) and filled(player) > 0.6)
    assert time.monotonic() - began < 1
    player.press(pygame.K_RETURN)
    player.settled()
    assert any(region.id == "receipt" for region in player.regions())
    assert str(tmp_path / "game-copy") in bar(player)
    player.turn("washington")
    player.settled()
    player.board.close()
    assert verify(tmp_path / "game-copy").problem == ""
    keeps("L4", 1, "screens")


def bar(player: Player) -> str:
    """Return what the red bar says, its lines put together."""
    return "".join(
        words.text for region in player.regions() for words in region.words if region.id == "trouble"
    ).replace(" ", "")


def filled(player: Player) -> float:
    """Return how much of the red bar is red in the window that is shown."""
    window = player.board.panes.panes["table"].window
    (box,) = (region.box for region in player.regions() if region.id == "trouble")
    shown = window.get_surface().subsurface(fit(window.size).pixels(box))
    colour = pygame.Color(player.board.ui.look.c.bad)
    assert colour.r > max(colour.g, colour.b) + 80
    return pygame.mask.from_threshold(shown, colour, (3, 3, 3, 255)).count() / (
        shown.get_width() * shown.get_height()
    )


def test_the_terminal_says_so_and_the_game_goes_on_in_the_copy(tmp_path: Path) -> None:
    disk = Unsure()
    seats = dict.fromkeys(PEOPLE, "bot:process")
    session = Session.start(tutorial(), seats=seats, seed=7, folder=tmp_path / "game", disk=disk)
    page = io.StringIO()

    class Late(Hand):
        def lines(self, prompt: str) -> list[str]:
            if prompt == "[Enter]":
                disk.fails = 1
            return list(super().lines(prompt))

    play.run(session, "en", Late(session, page, [], []), page)
    session.close()
    assert "could not be confirmed" in page.getvalue()
    told = "".join(page.getvalue().split())
    assert f"!!{tmp_path}/game-copy:herethegamegoeson" in told
    assert told.endswith(f"resume--text{tmp_path}/game-copy")
    assert session.over
    assert verify(tmp_path / "game-copy").problem == ""


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "Could not be confirmed"), ("ko", "기록을 확인하지 못했습니다")]
)
def test_who_seals_at_the_terminal_reads_so_within_a_second_and_seals_again(
    tmp_path: Path, lang: str, words: str, keeps: Keeps
) -> None:
    disk = Unsure()
    seats = {**PEOPLE, "alliance": "nobody"}
    session = Session.start(tutorial(), seats=seats, seed=7, folder=tmp_path / "game", disk=disk)
    times: dict[str, float] = {}

    class Page(io.StringIO):
        def write(self, line: str, /) -> int:
            if "sealed" in times and line.startswith(f"! {words}"):
                times.setdefault("read", time.monotonic())
            return super().write(line)

    class Sealing(Hand):
        def readline(self, size: int = -1, /) -> str:
            line = super().readline(size)
            if line == "seal\n" and not times:
                disk.fails, times["sealed"] = 1, time.monotonic()
            return line

    page = Page()
    play.run(session, lang, Sealing(session, page, [], []), page)
    session.close()
    assert times["read"] - times["sealed"] < 1
    assert session.over
    assert session.folder == tmp_path / "game-copy"
    assert verify(tmp_path / "game-copy").problem == ""
    keeps("L4", 1, "screens")


def test_a_phone_that_sends_again_is_in_the_copy_once_and_the_console_says_where_it_is(
    tmp_path: Path,
) -> None:
    disk = Unsure()
    session = begin(tmp_path / "game", disk=disk)

    async def talk() -> None:
        with House((session,)) as house:
            phone, tablet = await house.seated(), await house.phone().open()
            await tablet.join("control", code=house.lobby.control_code)
            disk.fails = 1
            began = time.monotonic()
            await phone.decide("a", "hold")
            told = await phone.answered("a")
            assert (told["t"], told["why"][:12]) == ("lost", "NOT recorded")
            while "Could not be confirmed" not in (await tablet.hear("view"))["v"]["trouble"]:
                pass
            assert time.monotonic() - began < 1
            await phone.decide("a", "hold")
            assert (await phone.answered("a"))["t"] == "ack"
            while str(tmp_path / "game-copy") not in (await tablet.hear("view"))["v"]["trouble"]:
                pass

    run(talk())
    assert requests(session) == {"d1:a": 1}
    assert verify(tmp_path / "game-copy").problem == ""


def test_control_reads_not_recorded_where_nothing_is_and_not_while_the_computer_slept(tmp_path: Path) -> None:
    disk = Unsure()
    session = begin(tmp_path / "game", disk=disk)
    hand, ui = GameHand(session), UI(screen="play", over="conduct")

    def read() -> bool:
        regions = facts.section(hand.scene(ui, Scene()), ui)
        return any(words.text == "NOT recorded." for region in regions for words in region.words)

    session.clock.slept = True
    assert session.trouble is not None
    assert not read()
    session.clock.slept = False
    refused(session, disk, "seoul:alert")
    assert read()
    say(session, "seoul:alert")
    assert session.trouble is not None
    assert not read()
    session.close()
