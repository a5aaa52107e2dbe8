"""A full disk or Ctrl-C in the middle of a game in the terminal: nothing is lost, and the way on is said."""

from __future__ import annotations

import errno
import io
import os
import shlex
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hands import PEOPLE, Hand
from sessions import Room, begin, say, small, tutorial

from game.errors import LogError
from game.record.disk import Disk
from game.record.verify import verify
from game.session import About, Session
from game.terminal.play import run


class Full(Disk):
    """A disk that takes nothing while it is full."""

    def __init__(self) -> None:
        self.full = False

    def write(self, handle: int, data: bytes, at: int) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().write(handle, data, at)


class Interrupted(Disk):
    """A disk during whose next sync somebody presses Ctrl-C."""

    def __init__(self) -> None:
        self.now = False

    def sync(self, handle: int) -> None:
        super().sync(handle)
        if self.now:
            self.now = False
            signal.raise_signal(signal.SIGINT)


class Emptying(Hand):
    """Goes on at the room's prompt; at the third the disk has room again."""

    disk: Full
    prompts = 0

    def lines(self, prompt: str) -> list[str]:
        if prompt.startswith("room"):
            self.prompts += 1
            self.disk.full = self.prompts < 3
            if self.prompts > 20:
                return ["EOF"]
        return list(super().lines(prompt))


def test_a_full_disk_stops_neither_the_bots_for_good_nor_the_end(tmp_path: Path) -> None:
    disk = Full()
    session = Session.start(
        small(), seats={"alliance": "nobody"}, seed=7, folder=tmp_path / "game", disk=disk
    )
    disk.full = True
    page = io.StringIO()
    run(session, "en", io.StringIO("\n\n\nquit\n"), page)
    session.close()
    assert "NOT recorded" in page.getvalue()
    assert page.getvalue().splitlines()[-1].startswith("To go on:")
    assert verify(tmp_path / "game").problem == ""


def test_bots_that_a_full_disk_held_up_decide_when_there_is_room(tmp_path: Path) -> None:
    disk = Full()
    seats = dict.fromkeys(PEOPLE, "bot:process")
    session = Session.start(tutorial(), seats=seats, seed=7, folder=tmp_path / "game", disk=disk)
    disk.full = True
    page = io.StringIO()
    hand = Emptying(session, page, [], [])
    hand.disk = disk
    run(session, "en", hand, page)
    session.close()
    assert "NOT recorded" in page.getvalue()
    assert session.over
    assert verify(tmp_path / "game").problem == ""


@pytest.fixture
def heard() -> Iterator[None]:
    """Hear Ctrl-C as in a terminal: whoever is started in the background is deaf to it."""
    usual = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, usual)


@pytest.mark.usefixtures("heard")
def test_ctrl_c_while_a_decision_is_written_comes_after_it(tmp_path: Path) -> None:
    disk = Interrupted()
    session = begin(tmp_path / "game", disk=disk)
    disk.now = True
    with pytest.raises(KeyboardInterrupt):
        say(session, "seoul:hold")
    assert session.records[-1].body["options"] == ["hold"]
    assert "seoul" not in session.waiting
    session.conduct.pause()
    session.close()
    assert verify(tmp_path / "game").problem == ""
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.usefixtures("heard")
def test_who_listens_for_ctrl_c_hears_it_once_the_decision_is_on_the_record(tmp_path: Path) -> None:
    disk, heard = Interrupted(), list[tuple[str, ...]]()
    session = begin(tmp_path / "game", disk=disk)
    signal.signal(signal.SIGINT, lambda _number, _frame: heard.append(session.waiting))
    disk.now = True
    say(session, "seoul:hold")
    assert heard == [("washington",)]
    session.close()


@pytest.mark.skipif(sys.platform == "win32", reason="these are the quotes of a Unix shell")
def test_the_way_on_can_be_copied_whatever_the_folder_is_called(tmp_path: Path) -> None:
    folder = tmp_path / "our $first game"
    session = begin(folder)
    page = io.StringIO()
    run(session, "en", io.StringIO("\n"), page)
    session.close()
    assert shlex.split(page.getvalue().splitlines()[-1])[-1] == str(folder)


def test_a_draw_that_the_disk_did_not_take_is_made_when_it_takes_it(tmp_path: Path) -> None:
    disk, room = Full(), Room()
    session = begin(tmp_path / "game", disk=disk, times=room.times)
    session.conduct.start()
    session.follow(lambda notice: setattr(disk, "full", session.waiting == ("chance",)))
    say(session, "seoul:hold washington:wait")
    assert session.waiting == ("chance",)
    room.passes(session, 600_000, step=20_000)
    assert session.waiting == ("chance",)
    for go_on in (session.play_bots, session.lapse):
        with pytest.raises(LogError, match="NOT recorded"):
            go_on()
    disk.full = False
    room.passes(session, 1_000)
    assert session.waiting != ("chance",)
    session.close()
    assert verify(tmp_path / "game").problem == ""


def test_enter_where_nobody_is_waited_for_is_no_wrong_command() -> None:
    session = Session.start(small(), about=About(dice="hand"))
    assert session.waiting == ("chance",)
    page = io.StringIO()
    run(session, "en", io.StringIO("\n\n\n"), page)
    assert "No command" not in page.getvalue()
