"""A game that nobody records: nothing of it comes on the disk, and every screen says so."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from scene_samples import SCENES
from sessions import by_bots
from test_layout import faults

from game.board import Request
from game.board.class_tour import class_walk
from game.board.opened import Opened
from game.board.picture import picture
from game.board.tour import walk
from game.board.ui import UI
from game.cli import main, play
from game.record.disk import Disk
from game.session import find, load
from game.terminal import play as terminal


@pytest.fixture
def no_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the folder of sessions, which nobody may write to: nor may a log be opened anywhere."""

    def refused(*_: object, **__: object) -> int:
        raise AssertionError("a log was opened")

    monkeypatch.setattr(Disk, "open", refused)
    monkeypatch.setattr(Disk, "make_folder", refused)
    monkeypatch.setattr(play, "default_folder", lambda: tmp_path / "sessions")
    return tmp_path


@pytest.mark.parametrize(("lang", "said"), [("en", "NOT RECORDED"), ("ko", "기록 안 함")])
def test_the_text_keeps_nothing_and_says_so(
    no_disk: Path, lang: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bots = [f"--seat={team}=bot:damage" for team in load(find("eight_minutes")).teams]
    typed = io.StringIO("\n" * 400)
    monkeypatch.setattr("sys.stdin", typed)
    assert main(["play", "eight_minutes", "--no-record", "--text", "--lang", lang, "--seed", "7", *bots]) == 0
    told = capsys.readouterr()
    assert said in told.out
    assert said in told.err
    assert not any(no_disk.iterdir())


def test_a_game_that_is_recorded_does_not_say_so(tmp_path: Path) -> None:
    out = io.StringIO()
    session = by_bots(tmp_path / "game")
    terminal.run(session, "en", io.StringIO(""), out)
    session.close()
    assert "NOT RECORDED" not in out.getvalue()


@pytest.mark.parametrize("word", ["--dry", "--watch", "--transcribe", "--out=there"])
def test_what_it_cannot_go_with_is_said(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "eight_minutes", "--no-record", word]) == 2
    assert "--no-record keeps nothing" in capsys.readouterr().err


def test_the_board_keeps_nothing_of_what_is_begun_from_its_menu(no_disk: Path) -> None:
    opened = Opened(Request(unkept=True, sessions=no_disk / "sessions"), lambda: None)
    opened.read()
    for groups in (0, 2):
        ui = opened.asked_for(UI(screen="menu"))
        ui = opened.begin(ui, replace(ui.plan, scenario="eight_minutes", groups=groups), dry=False)
        assert opened.scene(ui).unkept
        opened.leave(ui)
    assert not any(no_disk.iterdir())


def test_a_recorded_game_that_goes_on_there_is_recorded(tmp_path: Path) -> None:
    by_bots(tmp_path / "game").close()
    opened = Opened(Request(unkept=True, sessions=tmp_path), lambda: None)
    ui = opened.resume(UI(screen="menu"))
    assert not opened.scene(ui).unkept
    assert opened.scene(opened.leave(ui)).unkept
    opened.close()


@pytest.mark.once
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_its_band_lies_on_no_text_and_stands_on_every_screen(lang: str) -> None:
    for stop in (*SCENES, *walk(find("eight_minutes")), *class_walk(find("eight_minutes"))):
        scene, ui = replace(stop.scene, unkept=True), replace(stop.ui, lang=lang)
        regions = picture(scene, ui, stop.window)
        assert faults(regions) == [], stop.name
        assert any("NOT RECORDED" in words.text for region in regions for words in region.words), stop.name
