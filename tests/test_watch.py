"""An author's try-out: each save of the scenario's file shows on the board at the same point of play."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from player import Player
from scene_samples import SCENES
from test_cli import run
from test_layout import faults

from game.board import Request, watching
from game.board.app import Board, pygame
from game.board.picture import picture
from game.board.scene import Watched
from game.board.tour import walk
from game.errors import Fault
from game.session import find
from game.texts import both

pytestmark = pytest.mark.once

SEATS = {"seoul": "people", "washington": "people", "alliance": "nobody"}
HOLD = "name: {en: Say what we do not know,"
COST = "    takes: 8m\n    cost: {capital_seoul: 4}"
BROKEN = "    takes: 8m\n    cots: {capital_seoul: 4}"


class Author:
    """A person who writes a scenario and has the board open on it."""

    def __init__(self, file: Path, sessions: Path) -> None:
        self.file = file
        request = Request(
            scenario=str(file), seats=SEATS, seed=7, size=(640, 360), sessions=sessions, watch=True
        )
        self.player = Player(Board(request))
        self.player.press(pygame.K_RETURN)
        self.player.settled()
        for capital in ("seoul", "washington"):
            self.player.turn(capital)
        if self.player.board.ui.seen != "t1":
            self.player.press(pygame.K_RETURN)
        self.player.turn("seoul")

    @property
    def watched(self) -> Watched:
        """Return what the board says of the file."""
        assert self.player.board.opened.watching is not None
        return self.player.board.opened.watching.face

    def save(self, before: str, after: str, file: Path | None = None) -> None:
        """Write something else in the file, and wait until the board has said what came of it."""
        file = file or self.file
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after), encoding="utf-8")
        self.seen()

    def seen(self) -> None:
        """Wait until the board has read what is in the files now."""
        last = self.watched
        self.player.until(lambda: self.watched is not last)
        self.player.board.step([])

    def said(self) -> str:
        """Return everything that the window says."""
        return "\n".join(words.text for region in self.player.regions() for words in region.words)

    def decided(self) -> list[str]:
        """Return who decided, and the options."""
        bodies = [record.body for record in self.player.session.records]
        return [
            f"{body['seat']}:{'+'.join(body['options'])}" for body in bodies if body["kind"] == "decision"
        ]


@pytest.fixture
def author(screen: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Author]:
    """Yield an author at Seoul's first decision, sealed; nothing is ever kept."""
    monkeypatch.setattr(watching, "LOOK", 0.0)
    file = tmp_path / "text" / "mine.yaml"
    (tmp_path / "text" / "shared").mkdir(parents=True)
    shutil.copy(find("eight_minutes"), file)
    shutil.copy(find("eight_minutes").parent / "shared" / "meters.yaml", file.parent / "shared")
    author = Author(file, tmp_path / "sessions")
    yield author
    author.player.board.close()
    assert author.player.board.opened.base.watched is None
    assert not (tmp_path / "sessions").exists()


def test_a_save_shows_at_the_same_point(author: Author) -> None:
    player = author.player
    before, point, ui = author.decided(), player.session.point, player.board.ui
    assert before[-1].startswith("seoul:")
    assert "TRY-OUT" in author.said()
    author.save("Eight Minutes to Nine", "The very new Eight")
    assert player.session.scenario.title.en.startswith("The very new ")
    assert (author.decided(), player.session.point) == (before, point)
    assert replace(player.board.ui, idle=0) == replace(ui, idle=0)
    assert "save 1 is shown" in author.said()
    player.turn("washington")
    assert player.session.point != point


def test_behind_the_curtain_the_new_words_stand_and_the_draft_stays(author: Author) -> None:
    player = author.player
    player.open("washington")
    player.press(ord(player.choices()[0].keys[0]))
    drafts = player.board.ui.drafts
    assert any(key.startswith("washington") for key in drafts)
    question = player.session.view("washington").question
    assert question is not None
    first = question.offers[0].name.en
    author.save(f"name: {{en: {first},", "name: {en: Words anew,")
    assert player.board.ui.curtain == "open"
    assert "Words anew" in author.said()
    assert any(key.startswith("washington") for key in player.board.ui.drafts)


def test_a_decision_that_is_gone_stops_the_game_and_comes_back_when_mended(author: Author) -> None:
    player = author.player
    whole = author.decided()
    chosen = whole[-1].partition(":")[2]
    text = author.file.read_text(encoding="utf-8")
    author.save(f"\n  {chosen}:\n", f"\n  {chosen}:\n    when: accused\n")
    assert author.decided() == whole[:-1]
    assert author.watched.stopped
    assert "Stopped before “Seoul: " in author.said()
    assert not player.session.clock.running
    author.file.write_text(text, encoding="utf-8")
    author.seen()
    assert author.decided() == whole
    assert player.session.clock.running
    assert not author.watched.stopped


def test_a_fault_is_shown_where_it_stands_and_the_old_text_is_played_on(author: Author) -> None:
    player = author.player
    whole, session = author.decided(), player.session
    line = author.file.read_text(encoding="utf-8").split(COST)[0].count("\n") + 2
    author.save(COST, BROKEN)
    assert player.session is session
    said = author.said()
    assert f"mine.yaml:{line}:5: SC" in said
    assert "cots" in said
    player.press(pygame.K_F10)
    assert player.board.ui.over == "faults"
    assert "The save before is still shown" in author.said()
    player.press(pygame.K_ESCAPE)
    player.turn("washington")
    assert len(author.decided()) > len(whole)
    player.click("watch")
    author.save(BROKEN, COST)
    assert player.board.ui.over == ""
    assert author.watched.shown == 1
    assert author.watched.faults == ()
    assert author.decided()[: len(whole)] == whole
    assert len(author.decided()) > len(whole)


def test_a_half_written_file_and_one_that_is_away_harm_nothing(author: Author) -> None:
    whole = author.decided()
    text = author.file.read_text(encoding="utf-8")
    author.file.write_text(text[: len(text) // 2], encoding="utf-8")
    author.seen()
    assert author.watched.faults
    author.file.unlink()
    author.seen()
    assert "cannot be read" in author.said()
    author.file.write_text(text, encoding="utf-8")
    author.seen()
    assert author.watched.faults == ()
    assert author.decided() == whole


def test_a_file_is_read_only_once_it_stands_still(author: Author) -> None:
    looking = author.player.board.opened.watching
    assert looking is not None
    session, text = author.player.session, author.file.read_text(encoding="utf-8")
    for length in (10, 5000, 9000):
        author.file.write_text(text[:length], encoding="utf-8")
        assert looking.look(session) is None
        assert author.watched.faults == ()


def test_a_shared_part_is_watched_too(author: Author) -> None:
    part = author.file.parent / "shared" / "meters.yaml"
    text = part.read_text(encoding="utf-8")
    name = author.player.session.scenario.meters["public_trust"].name.en
    author.save(f"en: {name}", "en: Belief in it", part)
    assert author.player.session.scenario.meters["public_trust"].name.en == "Belief in it"
    part.write_text(text.replace("meters:", "metres:"), encoding="utf-8")
    author.seen()
    assert any(fault.path.endswith("shared/meters.yaml") for fault in author.watched.faults)


def test_what_a_save_cannot_play_on_with_is_said(author: Author) -> None:
    looking = author.player.board.opened.watching
    assert looking is not None
    looking._plan = replace(looking._plan, edition=77)
    session = author.player.session
    author.save("Eight Minutes to Nine", "New Eight")
    assert author.player.session is session
    assert "77" in author.said()


FAULT = Fault(
    "scenarios/my_exercise.yaml", 1041, 19, "SC110", "unknown inject 'surprise'; did you mean 'news'?"
)
FACES = (
    Watched("my_exercise.yaml"),
    Watched("my_exercise.yaml", shown=12),
    Watched("my_exercise.yaml", faults=(FAULT,) * 12),
    Watched(
        "my_exercise.yaml", stopped=both("session.carried.stopped", what="Seoul: Say it", point="t1", why="–")
    ),
)


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("face", FACES, ids=("waits", "shown", "faults", "stopped"))
def test_its_band_lies_on_no_text(lang: str, face: Watched) -> None:
    tour = walk(find("eight_minutes"))
    for stop in (*SCENES, *tour):
        if stop.ui.screen in ("notice", "menu", "grid"):
            continue
        for windows in (1, 2):
            scene, ui = replace(stop.scene, watched=face), replace(stop.ui, lang=lang, windows=windows)
            assert faults(picture(scene, ui, stop.window)) == [], stop.name


def test_a_room_of_its_own_is_not_told_which_decision_is_gone() -> None:
    stop = next(stop for stop in walk(find("eight_minutes")) if stop.window == "room")
    scene = replace(stop.scene, watched=FACES[-1])
    for windows, told in ((1, True), (2, False)):
        regions = picture(scene, replace(stop.ui, windows=windows), "room")
        assert any("Say it" in words.text for region in regions for words in region.words) is told


def test_the_command_says_what_it_goes_without_and_what_is_wrong_with_the_file(tmp_path: Path) -> None:
    done = run("play", "--watch", "--text", "--out", str(tmp_path / "game"))
    assert done.returncode == 2
    assert b"it goes without --text, --out" in done.stderr
    done = run("play", "--watch", "--dry")
    assert done.returncode == 2
    assert b"name one of them" in done.stderr
