"""Settings: what is set is seen at once, is remembered, and is never in the way."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest
from test_board import Player

from game.board.app import Board
from game.board.picture import picture
from game.board.react import react
from game.board.region import Action
from game.board.remembered import Memory, values
from game.board.request import Request
from game.board.scene import Scene
from game.board.setting import choices, chosen
from game.board.theme import THEMES
from game.board.tour import Stop, walk
from game.board.ui import UI
from game.session import find

ROWS = ("lang", "theme", "size", "contrast", "motion", "sound")
WALKED = {stop.name: stop for stop in walk(find("eight_minutes"))}


def pressed(ui: UI, *actions: Action) -> UI:
    """Return the ui after some actions."""
    for action in actions:
        ui, _ = react(ui, action, Scene())
    return ui


@pytest.fixture
def stop() -> Stop:
    """Give the page of settings during play."""
    return WALKED["table_settings"]


@pytest.mark.parametrize("what", [*ROWS, "table.seoul", "table.washington"])
def test_each_setting_goes_round_by_its_key_and_is_set_by_a_click(stop: Stop, what: str) -> None:
    regions = picture(stop.scene, stop.ui, "table")
    row = next(region for region in regions if region.id == f"settings.{what}")
    assert row.keys
    assert row.action
    met, ui = [], stop.ui
    for _ in choices(what):
        ui = pressed(ui, row.action)
        met.append(chosen(ui, what))
    assert sorted(met) == sorted(choices(what))
    assert chosen(ui, what) == chosen(stop.ui, what)
    for value in choices(what):
        cell = next(region for region in regions if region.id == f"set.{what}.{value}")
        assert cell.action
        assert chosen(pressed(ui, cell.action), what) == value


@pytest.mark.parametrize("what", ["lang", "theme", "size", "contrast"])
def test_a_setting_changes_the_picture_at_once(stop: Stop, what: str) -> None:
    ui = pressed(stop.ui, Action("set", what))
    assert picture(stop.scene, ui, "table") != picture(stop.scene, stop.ui, "table")


def test_high_contrast_leaves_no_text_that_is_softer_than_the_rest(stop: Stop) -> None:
    soft = {colour for theme in THEMES.values() for colour in (theme.sub, theme.dim)}
    for theme in ("light", "dark"):
        for scene, ui, window in (
            (stop.scene, stop.ui, "table"),
            (stop.scene, replace(stop.ui, over=""), "room"),
        ):
            ui = pressed(replace(ui, theme=theme), Action("set", "contrast", ("high",)))
            for region in picture(scene, ui, window):
                assert not [words.text for words in region.words if words.colour in soft], region.id


def test_reset_leaves_the_language_and_sets_all_else_back() -> None:
    ui = UI(lang="ko")
    changed = pressed(ui, *(Action("set", what) for what in (*ROWS[1:], "table.seoul")))
    assert all(chosen(changed, what) != chosen(ui, what) for what in (*ROWS[1:], "table.seoul"))
    assert pressed(changed, Action("reset")) == ui


def test_each_table_reads_its_own_language_behind_its_curtain_and_the_room_its_own() -> None:
    scene, ui = WALKED["02_decide_seoul"].scene, WALKED["02_decide_seoul"].ui
    assert scene.seat is not None
    ui = replace(pressed(ui, Action("set", "table.seoul", ("ko",))), windows=2)
    role = scene.seat.cards[0].title if scene.seat.cards else scene.seat.title
    table, room = (texts(picture(scene, ui, window)) for window in ("table", "room"))
    english, korean = role.en, role.ko
    assert any(korean in text for text in table)
    assert not any(korean in text for text in room)
    other = texts(picture(scene, replace(ui, lang="ko"), "room"))
    assert room != other
    assert english != korean


def test_f2_behind_a_curtain_is_for_that_table_alone() -> None:
    ui = replace(UI(screen="play"), seat="seoul", curtain="open")
    ui = pressed(ui, Action("lang"))
    assert (ui.lang, ui.read_by("seoul"), ui.read_by("washington")) == ("en", "ko", "en")


def texts(regions: tuple[object, ...]) -> list[str]:
    """Return every line of a layout."""
    return [words.text for region in regions for words in region.words]  # type: ignore[attr-defined]


def test_what_was_set_is_there_at_the_next_start(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "sessions" / "settings.json")
    before = memory.begin(UI(), "", "")
    after = pressed(before, *(Action("set", what) for what in (*ROWS, "table.seoul")))
    memory.keep(before, after)
    again = Memory(tmp_path / "sessions" / "settings.json")
    assert values(again.begin(UI(), "", "")) == values(after)
    assert not again.trouble


def test_a_table_that_reads_as_the_room_again_is_remembered_so(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "settings.json")
    own = pressed(UI(), Action("set", "table.seoul", ("ko",)))
    memory.keep(UI(), own)
    memory.keep(own, pressed(own, Action("set", "table.seoul", ("room",))))
    assert values(Memory(tmp_path / "settings.json").begin(UI(), "", "")) == values(UI())


def test_what_the_command_line_asks_for_wins_and_is_not_remembered(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"lang": "en", "theme": "dark", "table.seoul": "en"}', "utf-8")
    memory = Memory(path)
    ui = memory.begin(UI(), "ko", "")
    assert (ui.lang, ui.theme, ui.read_by("seoul")) == ("ko", "dark", "ko")
    memory.keep(ui, pressed(ui, Action("set", "size", ("130",))))
    assert json.loads(path.read_text("utf-8")) == {
        "lang": "en", "theme": "dark", "table.seoul": "en", "size": "130",
    }  # fmt: skip
    english = pressed(ui, Action("set", "lang", ("en",)))
    memory.keep(ui, english)
    memory.keep(english, pressed(english, Action("set", "lang", ("ko",))))
    assert json.loads(path.read_text("utf-8"))["lang"] == "ko"


DAMAGED = {
    "torn": b'{"lang": "ko", "the',
    "empty": b"",
    "a list": b'["ko"]',
    "another's": b'{"editor.fontSize": 12}',
    "no such value": b'{"size": "900"}',
    "a number": b'{"size": 130}',
    "a list for a value": b'{"lang": ["ko"]}',
    "not text": b"\xff\xfe\x00\x01",
    "deep": b"[" * 9000,
    "long": b" " * 20_000 + b"{}",
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_says_so_leaves_the_defaults_and_is_put_aside(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    memory = Memory(path)
    ui = memory.begin(UI(), "", "")
    assert values(ui) == values(UI())
    assert str(path) in memory.trouble.en
    assert str(path) in memory.trouble.ko
    assert path.read_bytes() == content
    memory.keep(ui, pressed(ui, Action("set", "theme", ("dark",))))
    assert not memory.trouble
    assert Memory(path).begin(UI(), "", "").theme == "dark"
    assert (tmp_path / "settings-unread.json").read_bytes() == content


def test_where_nothing_can_be_written_the_setting_holds_and_a_line_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    memory = Memory(tmp_path / "file" / "settings.json")
    ui = memory.begin(UI(), "", "")
    after = pressed(ui, Action("set", "theme", ("dark",)))
    memory.keep(ui, after)
    assert "not remembered" in memory.trouble.en
    shown = replace(after, unkept=memory.trouble, screen="menu", over="settings")
    assert any("not remembered" in text for text in texts(picture(Scene(), shown, "table")))


def test_a_folder_in_the_files_place_stops_nothing(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    ui = memory.begin(UI(), "", "")
    assert memory.trouble
    memory.keep(ui, pressed(ui, Action("set", "theme", ("dark",))))
    assert memory.trouble
    shown = replace(ui, unkept=memory.trouble)
    assert any("Settings" in text for text in texts(picture(Scene(), shown, "table")))


def test_on_the_board_a_key_and_a_click_set_and_the_next_board_begins_so(tmp_path: Path) -> None:
    pygame.display.init()
    pygame.font.init()
    request = Request(size=(800, 450), sessions=tmp_path, settings=tmp_path / "settings.json")
    player = Player(Board(request))
    player.press(pygame.K_RETURN)
    player.press(pygame.K_F5)
    assert player.board.ui.over == "settings"
    before = player.regions()
    player.click("set.size.160")
    assert player.board.ui.settings.size == 160
    assert player.regions() != before
    player.press(pygame.K_F3)
    player.press(pygame.K_ESCAPE)
    assert player.board.ui.over == ""
    player.board.close()
    again = Board(request)
    assert (again.ui.settings.size, again.ui.theme) == (160, "dark")
    again.close()
    this_once = Board(replace(request, theme="light", lang="ko"))
    assert (this_once.ui.settings.size, this_once.ui.theme, this_once.ui.lang) == (160, "light", "ko")
    this_once.close()
    pygame.display.quit()
