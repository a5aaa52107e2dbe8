"""A dry run: every screen, message and table in order; nothing is kept, and every screen says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from scene_samples import SCENES
from test_board import Player
from test_cli import run
from test_layout import faults

from game.board import Request
from game.board.app import Board, pygame
from game.board.picture import picture
from game.board.tour import walk
from game.session import find

pytestmark = pytest.mark.once

KEY = pygame.K_PERIOD


@pytest.fixture
def player(screen: None, tmp_path: Path) -> Iterator[Player]:
    """Yield a person at a dry run of the tutorial that goes on at a key alone."""
    player = Player(
        Board(Request(scenario="eight_minutes", seed=7, size=(640, 360), sessions=tmp_path, dry=True))
    )
    player.press(pygame.K_F10)
    player.press(pygame.K_F10)
    assert player.board.ui.dry == "step"
    yield player
    player.board.close()
    assert [*tmp_path.iterdir()] == []


def on(player: Player) -> str:
    """Press the key for the next screen and return what is shown then."""
    player.press(KEY)
    player.board.step([])
    player.settled()
    ui = player.board.ui
    if ui.curtain != "closed":
        return f"curtain {ui.seat} {player.session.point}"
    return f"{ui.shown} {ui.reading}".strip() or ui.screen


def test_every_message_and_every_table_is_passed_in_order_to_the_end(player: Player) -> None:
    shown, asked = [], set()
    for _ in range(400):
        asked |= {
            (seat, player.session.point) for seat in player.session.waiting if seat in player.session.seats
        }
        shown.append(on(player))
        if player.session.over and player.board.ui.seen == "over":
            break
    assert player.session.over
    room = player.session.view("room")
    assert shown[0] == "play"
    read = [each.split(" ", 1)[1] for each in shown if each.startswith("reader")]
    assert read == [*dict.fromkeys(read)]
    assert {*read} == {message.id for message in room.messages}
    assert {f"curtain {seat} {point}" for seat, point in asked} <= set(shown)
    assert player.session.folder is None


def test_it_says_so_on_every_screen_in_both_languages(player: Player) -> None:
    for _ in range(12):
        said = [words.text for region in player.regions() for words in region.words]
        assert "DRY RUN · 예행" in said
        on(player)


def test_a_standing_clock_holds_it_and_a_page_too(player: Player) -> None:
    while not player.session.clock.running:
        on(player)
    player.press(pygame.K_p)
    player.settled()
    assert not player.session.clock.running
    before = (player.board.ui, player.session.code)
    for _ in range(3):
        on(player)
    assert (replace(player.board.ui, idle=0), player.session.code) == (replace(before[0], idle=0), before[1])
    player.press(pygame.K_p)
    player.settled()
    player.press(pygame.K_F1)
    code = player.session.code
    on(player)
    assert player.board.ui.over == "help"
    assert player.session.code == code
    player.press(pygame.K_ESCAPE)
    on(player)
    assert (player.board.ui, player.session.code) != before


def test_under_exercise_control_the_game_goes_on_and_control_can_act(player: Player) -> None:
    while not player.session.clock.running:
        on(player)
    player.press(pygame.K_c)
    point = player.session.point
    for _ in range(30):
        on(player)
        assert player.board.ui.over == "conduct"
    assert player.session.point != point
    player.press(pygame.K_x)
    player.press(pygame.K_y)
    player.settled()
    assert player.session.over


def test_at_a_pace_it_goes_on_by_itself(player: Player) -> None:
    player.press(pygame.K_F10)
    assert player.board.ui.dry == "slow"
    assert player.board.dry_run is not None
    player.board.dry_run.seconds["slow"] = 0.0
    player.until(lambda: player.session.over and player.board.ui.seen == "over")


def test_seats_that_bots_were_meant_for_keep_them_and_empty_ones_stay_empty(
    screen: None, tmp_path: Path
) -> None:
    seats = {"seoul": "people", "washington": "bot:process", "alliance": "nobody"}
    board = Board(
        Request(scenario="eight_minutes", seats=seats, size=(640, 360), sessions=tmp_path, dry=True)
    )
    assert board.hand is not None
    assert board.hand.session.seats == {
        "seoul": "bot:damage",
        "washington": "bot:process",
        "alliance": "nobody",
    }
    board.close()
    assert board.ui.dry == ""


def test_it_begins_from_the_menu(screen: None, tmp_path: Path) -> None:
    player = Player(Board(Request(size=(800, 450), sessions=tmp_path)))
    player.press(pygame.K_RETURN)
    player.press(pygame.K_d)
    assert player.board.ui.screen == "briefing"
    assert player.board.ui.dry == "slow"
    assert [*tmp_path.iterdir()] == []
    player.board.close()


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_its_band_lies_on_no_text(lang: str) -> None:
    tour = walk(find("eight_minutes"))
    for stop in (*SCENES, *tour):
        if stop.ui.screen in ("notice", "menu"):
            continue
        for windows in (1, 2):
            ui = replace(stop.ui, lang=lang, dry="step", windows=windows)
            assert faults(picture(stop.scene, ui, stop.window)) == [], stop.name


def test_the_command_says_what_it_goes_without(tmp_path: Path) -> None:
    done = run("play", "--dry", "--text", "--out", str(tmp_path / "game"))
    assert done.returncode == 2
    assert b"it goes without --text, --out" in done.stderr
    assert not (tmp_path / "game").exists()
