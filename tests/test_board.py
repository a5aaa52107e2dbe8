"""The board with its loop: keys and clicks reach the session, pictures are drawn, nothing is lost."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
import pytest
from faulty_disk import FaultyDisk
from PIL import Image
from player import Player, by_keys
from scene_samples import SCENES
from view_samples import ROOM

from game.board.app import Board
from game.board.drawings import fit
from game.board.game_hand import GameHand
from game.board.keys import action_for
from game.board.paint import Painter
from game.board.picture import picture
from game.board.pictures import readme, save
from game.board.react import react
from game.board.region import Action, Box, Region, hit, stops
from game.board.request import Request
from game.board.scene import ClockFace, Scene
from game.board.theme import THEMES, Theme
from game.board.tour import walk
from game.board.ui import PATIENCE, UI
from game.session import Decision, Session, find, load
from game.texts import NO_TEXT, both

pytestmark = pytest.mark.once

PEOPLE = {"seoul": "people", "washington": "people", "alliance": "nobody"}


def new_session(folder: Path, seats: dict[str, str] | None = None, seed: int = 7) -> Session:
    """Return a tutorial that is recorded in a folder."""
    return Session.start(load(find("eight_minutes")), None, seats or PEOPLE, seed, folder)


def after_aims(folder: Path, seats: dict[str, str] | None = None) -> Session:
    """Return one of which both capitals have sealed their aims: the first question is open."""
    session = new_session(folder, seats)
    for capital in ("seoul", "washington"):
        session.decide(Decision(capital, ("lives", "calm"), session.point))
    return session


def board_for(session: Session, lang: str = "en") -> Board:
    """Return a board on a session that is under way, in a small window."""
    session.conduct.start()
    return Board(Request(session=session, size=(800, 450), lang=lang))


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_whole_hot_seat_game_is_played_by_keys_and_recorded(
    screen: None, tmp_path: Path, lang: str
) -> None:
    request = Request(session=new_session(tmp_path / "game"), size=(800, 450), lang=lang)
    player = Player(Board(request))
    assert player.board.ui.screen == "briefing"
    player.press(pygame.K_RETURN)
    player.settled()
    assert player.session.clock.running
    by_keys(player)
    ending = player.session.view("room").ending
    assert ending is not None
    assert any(ending.title.of(lang) in words.text for r in player.regions() for words in r.words)
    code = player.session.code
    player.board.close()
    again = Session.resume(tmp_path / "game")
    assert again.over
    assert again.code == code
    again.close()


def test_when_all_are_in_the_curtain_closes_and_the_room_sees_what_happened(
    screen: None, tmp_path: Path
) -> None:
    session = after_aims(tmp_path / "game")
    session.decide(Decision("seoul", ("hold",), session.point))
    player = Player(board_for(session))
    player.open("washington")
    player.press(pygame.K_1)
    player.press(pygame.K_RETURN)
    player.settled()
    assert player.board.ui.curtain == "closed"
    assert any(region.id == "on" for region in player.regions())
    player.board.close()


def test_a_click_on_an_option_and_on_seal_reaches_the_session_as_that_decision(
    screen: None, tmp_path: Path
) -> None:
    session = after_aims(tmp_path / "game")
    player = Player(board_for(session))
    player.open("seoul")
    player.click("option.name_now")
    assert player.board.ui.draft("seoul", session.point).options == ("name_now",)
    player.click("option.hold")
    player.click("reasons")
    report = session.view("seoul").messages[-1].id
    player.click(f"because.{report}")
    player.click("sake.candour")
    player.click("unknown.who")
    player.click("reasons.done")
    player.click("estimate.north.68")
    player.click("seal")
    player.settled()
    sealed = session.view("white_cell").control
    assert sealed is not None
    assert [(line.team, line.options, line.because, line.sake) for line in sealed.sealed] == [
        ("seoul", ("hold",), (report,), "candour")
    ]
    body = session.records[-1].body
    assert body["estimates"] == [["north", "68"]] or dict(body["estimates"]) == {"north": "68"}
    player.board.close()


def test_nothing_says_sealed_before_the_receipt_is_there(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game")
    player = Player(board_for(session))
    player.open("seoul")
    player.press(pygame.K_1)
    player.press(pygame.K_2)
    session.lock.acquire()
    try:
        player.press(pygame.K_RETURN)
        assert player.board.ui.waiting
        assert not any(region.id == "receipt" for region in player.regions())
    finally:
        session.lock.release()
    player.settled()
    assert any(region.id == "receipt" for region in player.regions())
    player.board.close()


def test_a_refused_decision_says_why_in_the_players_words(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game")
    player = Player(board_for(session, "ko"))
    player.open("seoul")
    player.press(pygame.K_1)
    scene = player.board.scene()
    ui, intents = react(player.board.ui, Action("seal"), scene)
    assert player.board.hand is not None
    player.board.ui = ui
    for intent in intents:
        player.board.carry_out(intent)
    player.settled()
    assert player.board.ui.bad
    assert any(player.board.ui.notice.ko in words.text for r in player.regions() for words in r.words)
    player.board.close()


def test_a_choice_too_many_is_answered_and_one_taken_away_makes_room(screen: None, tmp_path: Path) -> None:
    player = Player(board_for(new_session(tmp_path / "game")))
    player.open("seoul")
    first, second, third = (region.id for region in player.choices()[:3])
    for id in (first, second, third):
        player.click(id)
    told = both("rules.too_many", pick=2)
    (draft,) = player.board.ui.drafts.values()
    assert (player.board.ui.notice, len(draft.options)) == (told, 2)
    assert any(told.en == words.text for region in player.regions() for words in region.words)
    player.click(first)
    assert player.board.ui.notice == NO_TEXT
    player.click(third)
    (draft,) = player.board.ui.drafts.values()
    assert [f"option.{each}" for each in draft.options] == [second, third]
    player.board.close()


def test_answer_cards_are_keyed_in_for_one_table_after_the_other(screen: None, tmp_path: Path) -> None:
    session = after_aims(tmp_path / "game", {"seoul": "cards", "washington": "cards", "alliance": "nobody"})
    player = Player(board_for(session))
    player.press(pygame.K_k)
    for _ in range(2):
        player.press(pygame.K_1)
        player.press(pygame.K_RETURN)
        player.settled()
        player.press(pygame.K_RETURN)
    assert session.view("room").turn == 2
    assert player.board.ui.over == "", "no table's next options show before its cards are turned"
    decided = [record.body for record in session.records if record.body.get("point") == "t1"]
    assert [body["options"] for body in decided if body.get("seat") in ("seoul", "washington")] == [
        ["hold"],
        ["wait"],
    ]
    player.board.close()


def test_esc_on_the_page_of_reasons_goes_back_to_the_question(screen: None, tmp_path: Path) -> None:
    session = after_aims(tmp_path / "game", {"seoul": "people", "washington": "cards", "alliance": "nobody"})
    player = Player(board_for(session))
    player.open("seoul")
    player.press(pygame.K_1)
    player.press(pygame.K_r)
    assert player.board.ui.tab == "reasons"
    player.press(pygame.K_ESCAPE)
    assert (player.board.ui.curtain, player.board.ui.tab) == ("open", "choose")
    assert player.board.ui.draft("seoul", session.point).options, "what was chosen stays"
    player.press(pygame.K_ESCAPE)
    assert player.board.ui.curtain == "closed"
    # Control keys in answer cards, with reasons where a table gives them.
    for key in (pygame.K_k, pygame.K_w, pygame.K_r):
        player.press(key)
    assert (player.board.ui.over, player.board.ui.tab) == ("cards", "reasons")
    player.press(pygame.K_ESCAPE)
    assert (player.board.ui.over, player.board.ui.tab) == ("cards", "choose")
    player.press(pygame.K_ESCAPE)
    assert player.board.ui.over == ""
    player.board.close()


def test_esc_closes_a_curtain_at_once_where_its_reasons_are_no_longer_asked(
    screen: None, tmp_path: Path
) -> None:
    session = after_aims(tmp_path / "game")
    player = Player(board_for(session))
    player.open("seoul")
    player.press(pygame.K_1)
    player.press(pygame.K_r)
    session.decide(Decision("seoul", ("hold",), session.point))
    player.settled()
    player.press(pygame.K_ESCAPE)
    assert player.board.ui.curtain == "closed"
    player.board.close()


def test_a_table_with_answer_cards_seals_its_aims_behind_its_curtain(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game", {"seoul": "cards", "washington": "people", "alliance": "nobody"})
    player = Player(board_for(session))
    player.press(pygame.K_k)
    assert not [region for region in player.regions() if region.id.startswith("option.")]
    player.press(pygame.K_1)
    player.press(pygame.K_ESCAPE)
    player.open("seoul")
    for key in (pygame.K_1, pygame.K_2, pygame.K_RETURN):
        player.press(key)
    player.settled()
    assert session.waiting == ("washington",)
    player.board.close()


def test_a_table_with_answer_cards_reads_behind_its_curtain_and_answers_nothing_there(
    screen: None, tmp_path: Path
) -> None:
    session = after_aims(tmp_path / "game", {"seoul": "cards", "washington": "people", "alliance": "nobody"})
    player = Player(board_for(session))
    player.open("seoul")
    assert player.board.ui.curtain == "open"
    headline = session.view("seoul").messages[-1].headline.en
    assert any(headline in words.text for region in player.regions() for words in region.words)
    assert sum(region.id.startswith("option.") for region in player.regions()) == 3
    before = player.board.ui.drafts
    for key in (pygame.K_1, pygame.K_r, pygame.K_RETURN, pygame.K_u):
        player.press(key)
    player.settled()
    assert player.board.ui.drafts == before
    assert session.waiting == ("seoul", "washington")
    player.press(pygame.K_d)
    assert player.board.ui.over == "detail", "what an option means can be read in full"
    player.press(pygame.K_ESCAPE)
    player.press(pygame.K_ESCAPE)
    assert player.board.ui.curtain == "closed"
    player.board.close()


def test_exercise_control_has_its_hand_on_the_game(screen: None, tmp_path: Path) -> None:
    session = after_aims(tmp_path / "game")
    player = Player(board_for(session))
    player.press(pygame.K_c)
    for key, what in ((pygame.K_p, "pause"), (pygame.K_p, "resume"), (pygame.K_PLUS, "extend")):
        player.press(key)
        player.settled()
        assert session.records[-1].body["what"] == what
    shelf = session.view("white_cell").control
    assert shelf is not None
    player.press(pygame.K_2)
    player.click(f"inject.{shelf.shelf[0][0]}")
    player.press(pygame.K_r)
    player.settled()
    assert any(message.id == shelf.shelf[0][0] for message in session.view("white_cell").messages)
    player.press(pygame.K_j, let_go=False)
    player.event(pygame.TEXTINPUT, text="j")
    player.event(pygame.KEYUP, key=pygame.K_j, mod=0, scancode=0)
    assert not player.board.ui.typed, "the key that opened the page is no part of its words"
    player.event(pygame.TEXTINPUT, text="The minister has been told.")
    player.event(pygame.TEXTINPUT, text="!")
    player.press(pygame.K_BACKSPACE)
    player.press(pygame.K_RETURN)
    player.settled()
    assert session.view("room").messages[-1].text.en == "The minister has been told."
    player.press(pygame.K_j)
    player.event(pygame.TEXTINPUT, text="2 of you may come.")
    player.press(pygame.K_F7)
    player.press(pygame.K_RETURN)
    player.settled()
    assert session.view("seoul").messages[-1].text.en == "2 of you may come."
    assert session.view("room").messages[-1].text.en == "The minister has been told."
    player.press(pygame.K_n)
    player.settled()
    assert session.view("room").turn == 2
    player.press(pygame.K_x)
    assert not session.over, "ENDEX asks once more"
    player.press(pygame.K_ESCAPE)
    player.press(pygame.K_x)
    player.press(pygame.K_y)
    player.settled()
    assert session.over
    player.board.close()


def test_one_key_stops_the_clock_and_lets_it_run(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game")
    player = Player(board_for(session))
    for running in (False, True):
        player.press(pygame.K_p)
        player.settled()
        assert session.clock.running is running
    player.board.close()


def test_what_is_sealed_shows_to_control_only_while_the_key_is_held(screen: None, tmp_path: Path) -> None:
    session = after_aims(tmp_path / "game")
    session.decide(Decision("seoul", ("hold",), session.point))
    player = Player(board_for(session))
    player.press(pygame.K_c)

    def shown() -> bool:
        return any("Say what we do not know" in words.text for r in player.regions() for words in r.words)

    assert not shown()
    player.press(pygame.K_h, let_go=False)
    assert shown()
    player.event(pygame.KEYUP, key=pygame.K_h, mod=0, scancode=0)
    assert not shown()
    player.board.close()


def test_a_curtain_closes_by_key_by_letting_go_by_idling_and_by_looking_away(
    screen: None, tmp_path: Path
) -> None:
    player = Player(board_for(new_session(tmp_path / "game")))
    board = player.board
    player.press(pygame.K_1, let_go=False)
    assert board.ui.curtain == "peek"
    assert not any(region.action for region in player.regions() if region.id.startswith("option"))
    player.event(pygame.KEYUP, key=pygame.K_1, mod=0, scancode=0)
    assert board.ui.curtain == "closed"
    player.open("seoul")
    assert board.ui.curtain == "open"
    for _ in range(PATIENCE - 1):
        board.act(Action("second"))
    assert board.ui.curtain == "open"
    player.press(pygame.K_3)
    for _ in range(PATIENCE):
        board.act(Action("second"))
    assert board.ui.curtain == "closed"
    player.press(pygame.K_2, let_go=False)
    player.event(pygame.WINDOWFOCUSLOST)
    assert board.ui.curtain == "closed"
    player.open("washington")
    player.press(pygame.K_ESCAPE)
    assert board.ui.curtain == "closed"
    board.close()


def test_help_opens_over_an_open_curtain_and_closes_before_it(screen: None, tmp_path: Path) -> None:
    player = Player(board_for(new_session(tmp_path / "game")))
    player.open("seoul")
    player.press(pygame.K_F1)
    assert player.board.ui.over == "help"
    player.press(pygame.K_ESCAPE)
    assert (player.board.ui.over, player.board.ui.curtain) == ("", "open")
    player.board.close()


def test_the_room_shows_the_same_whatever_a_table_has_chosen(screen: None, tmp_path: Path) -> None:
    session = after_aims(tmp_path / "game")
    rooms = set()
    for option in ("hold", "name_now", "say_nothing"):
        session.decide(Decision("seoul", (option,), session.point, option))
        scene = Scene(room=session.view("room"), how=dict(session.seats))
        rooms.add(picture(scene, UI(screen="play", seen="t1"), "room"))
        session.decide(Decision("seoul", ("unseal",), session.point, f"un{option}"))
    assert len(rooms) == 1
    session.close()


def test_a_seats_view_is_fetched_only_while_its_curtain_is_open(screen: None, tmp_path: Path) -> None:
    hand = GameHand(new_session(tmp_path / "game"))
    closed = UI(screen="play", seat="seoul")
    assert hand.scene(closed, Scene()).seat is None
    assert hand.scene(closed, Scene()).control is None
    opened = hand.scene(replace(closed, curtain="peek"), Scene()).seat
    assert opened is not None
    assert opened.viewer == "seoul"
    hand.close()


def test_two_windows_on_one_display_cover_the_room_while_a_curtain_is_open(
    screen: None, tmp_path: Path
) -> None:
    player = Player(board_for(new_session(tmp_path / "game")))
    player.press(pygame.K_F6)
    assert player.board.ui.windows == 2
    assert player.board.ui.mirrored
    player.open("seoul")
    room = player.board.panes.panes["room"].regions
    assert [region.id for region in room] == ["cover"]
    player.press(pygame.K_ESCAPE)
    assert len(player.board.panes.panes["room"].regions) > 5
    here = player.board.panes.panes["room"].window
    player.event(pygame.KEYDOWN, key=pygame.K_1, mod=0, scancode=0, unicode="", window=here)
    assert player.board.ui.curtain == "peek", "keys reach the table whichever window has the keyboard"
    player.event(pygame.KEYUP, key=pygame.K_1, mod=0, scancode=0, window=here)
    assert player.board.ui.curtain == "closed"
    player.press(pygame.K_F6)
    assert player.board.panes.count == 1
    player.board.close()


def test_a_demonstration_goes_on_by_itself_to_the_end(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game", {"seoul": "bot:process", "washington": "bot:damage",
                                              "alliance": "bot:broker"})  # fmt: skip
    board = Board(Request(session=session, size=(640, 360), demo=True))
    player = Player(board)
    assert board.hand is not None
    board.hand.thinking = 0
    board.pause = 0
    for _ in range(400):
        board.act(Action("second"))
        board._each_second()
        # The loop goes round whether or not an answer is awaited: it is what wakes the bots.
        board.step([])
        player.settled()
        if session.over and board.ui.seen == "over":
            break
    assert session.over
    board.close()


def test_menu_sets_up_and_begins_a_game(screen: None, tmp_path: Path) -> None:
    player = Player(Board(Request(size=(800, 450), sessions=tmp_path)))
    player.press(pygame.K_RETURN)
    assert player.board.ui.screen == "menu"
    player.click("axis.cells.era_2020")
    player.click("edition.cells.8")
    player.press(pygame.K_w)
    player.press(pygame.K_RETURN)
    session = player.session
    assert session.header.settings == {"era": "era_2020"}
    assert session.header.edition == 8
    assert session.seats["washington"] == "cards"
    assert player.board.ui.screen == "briefing"
    player.board.close()


def test_the_menu_opens_on_the_page_of_the_chosen_exercise(screen: None, tmp_path: Path) -> None:
    player = Player(Board(Request(size=(800, 450), sessions=tmp_path)))

    def cards() -> list[str]:
        chooses = (each.action for each in player.regions() if each.id.startswith("scenario."))
        return [each.values[0] for each in chooses if each is not None and each.verb == "plan"]

    player.press(pygame.K_RETURN)
    first = cards()
    player.press(pygame.K_PAGEDOWN)
    second = cards()
    assert first
    assert set(first).isdisjoint(second)
    player.click("scenario.0")
    assert (cards(), player.board.ui.plan.scenario) == (second, second[0])
    player.press(pygame.K_RETURN)
    assert player.board.ui.screen == "briefing"
    # Out of the game, the menu is where it was left, and turns on from there.
    player.board.act(Action("screen", "menu"))
    player.board.step([])
    assert cards() == second
    player.press(pygame.K_PAGEDOWN)
    assert cards() == first
    player.press(pygame.K_PAGEDOWN)
    assert cards() == second
    player.board.close()


def test_a_preset_is_one_key_and_enter(screen: None, tmp_path: Path) -> None:
    player = Player(Board(Request(size=(800, 450), sessions=tmp_path)))
    player.press(pygame.K_RETURN)
    player.press(pygame.K_3)
    player.press(pygame.K_RETURN)
    session = player.session
    assert session.header.edition == 8
    assert list(session.seats.values()) == ["bot:process", "bot:damage", "bot:broker"]
    player.board.close()


def test_a_game_that_cannot_be_resumed_says_why_and_the_menu_stays(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game")
    session.close()
    log = tmp_path / "game" / "log.jsonl"
    log.write_bytes(log.read_bytes().replace(b"eight_minutes", b"nine_minutes", 1))
    player = Player(Board(Request(size=(800, 450), sessions=tmp_path)))
    player.press(pygame.K_RETURN)
    player.press(pygame.K_r)
    assert player.board.hand is None
    assert "log.jsonl" in player.board.ui.notice.en
    assert any(region.id == "failed.words" and region.words for region in player.regions())
    player.press(pygame.K_ESCAPE)
    assert player.board.ui.screen == "menu"
    player.board.close()


def test_a_fault_in_drawing_is_told_and_the_game_goes_on(
    screen: None, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    session = new_session(tmp_path / "game")
    player = Player(board_for(session))
    player.board.opened.base = replace(player.board.opened.base, offered=None)  # type: ignore[arg-type]
    player.board.ui = replace(player.board.ui, screen="menu")
    player.board.step([])
    assert "a picture could not be drawn" in caplog.text
    player.board.ui = replace(player.board.ui, screen="play")
    player.turn("seoul")
    assert session.waiting == ("washington",)
    player.board.close()


def test_a_full_disk_shows_in_red_and_nothing_says_saved(screen: None, tmp_path: Path) -> None:
    full = {"now": False}
    disk = FaultyDisk(lambda _call, name: errno.ENOSPC if full["now"] and name == "write" else None)
    session = Session.start(load(find("eight_minutes")), None, PEOPLE, 7, tmp_path / "game", disk=disk)
    player = Player(board_for(session))
    full["now"] = True
    player.open("seoul")
    for key in (pygame.K_1, pygame.K_2, pygame.K_RETURN):
        player.press(key)
    player.settled()
    assert any(region.id == "trouble" for region in player.regions())
    assert not any(region.id == "receipt" for region in player.regions())
    full["now"] = False
    player.press(pygame.K_RETURN)
    player.settled()
    assert any(region.id == "receipt" for region in player.regions())
    assert not any(region.id == "trouble" for region in player.regions())
    player.board.close()


def test_a_change_rasterises_what_changed_and_nothing_else() -> None:
    pygame.font.init()
    surface, painter = pygame.Surface((960, 540)), Painter()
    scene = Scene(room=ROOM, how=PEOPLE, clock=ClockFace(100))
    ui, ground = UI(screen="play", seen="t3"), THEMES["light"].bg
    assert painter.draw(surface, picture(scene, ui, "room"), ground)
    assert not painter.draw(surface, picture(scene, ui, "room"), ground)
    before, made = pygame.image.tobytes(surface, "RGB"), painter.rasterised
    later = picture(replace(scene, clock=ClockFace(99)), ui, "room")
    assert painter.draw(surface, later, ground)
    assert painter.rasterised == made, "the clock's frame is the same, only its figures changed"
    whole = pygame.Surface((960, 540))
    Painter().draw(whole, later, ground)
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(whole, "RGB")
    assert pygame.image.tobytes(surface, "RGB") != before


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_screen_is_drawn_and_looks_like_no_other(name: Theme) -> None:
    pygame.font.init()
    seen: dict[bytes, str] = {}
    painter = Painter()
    for stop in (*walk(find("eight_minutes")), *SCENES):
        surface = pygame.Surface((640, 360))
        ui = replace(stop.ui, theme=name)
        painter.forget()
        painter.draw(surface, picture(stop.scene, ui, stop.window), THEMES[name].bg)
        drawn = pygame.image.tobytes(surface, "RGB")
        assert len(set(drawn[::97])) > 3, stop.name
        seen.setdefault(drawn, stop.name)
    assert len(seen) > 80


def test_a_resize_shows_what_was_shown_last_and_no_curtain_of_before(screen: None, tmp_path: Path) -> None:
    player = Player(board_for(new_session(tmp_path / "game")))
    pane = player.board.panes.panes["table"]
    player.open("seoul")
    player.event(pygame.WINDOWRESIZED, x=800, y=450)
    player.until(lambda: not pane.settling)
    player.press(pygame.K_ESCAPE)
    last = pygame.image.tobytes(pane.window.get_surface(), "RGB")
    player.event(pygame.WINDOWRESIZED, x=800, y=450)
    assert pane.settling
    assert pygame.image.tobytes(pane.window.get_surface(), "RGB") == last
    player.board.close()


def test_two_hundred_resizes_lose_nothing(screen: None, tmp_path: Path) -> None:
    session = new_session(tmp_path / "game")
    session.decide(Decision("seoul", ("lives", "calm"), session.point))
    player = Player(board_for(session))
    state, pane = session.code, player.board.panes.panes["table"]
    dice = random.Random(7)  # noqa: S311
    page = Box(0, 0, 1600, 900)
    for number in range(200):
        size = (dice.randint(640, 3840), dice.randint(480, 2160))
        here = fit(size)
        frame = here.pixels(page)
        assert frame.left >= 0
        assert frame.top >= 0
        assert frame.right <= size[0] + 1
        assert frame.bottom <= size[1] + 1
        if number % 20 == 0:
            pane.window.size = (min(size[0], 1920), min(size[1], 1080))
            player.event(pygame.WINDOWRESIZED, x=size[0], y=size[1])
            player.until(lambda: not pane.settling)
            x, y = fit(pane.window.size).logical(*pane.window.size)
            assert x >= 1600 - 2
            assert y >= 900 - 2
    assert session.code == state
    player.turn("washington")
    assert session.view("room").stage == "decide"
    player.board.close()


def test_a_killed_board_has_lost_nothing_that_it_confirmed(tmp_path: Path) -> None:
    script = (
        "import sys; sys.path[:0] = sys.argv[2:]\n"
        "from pathlib import Path\n"
        "import pygame\n"
        "from test_board import Player, board_for, new_session\n"
        "pygame.display.init(); pygame.font.init()\n"
        "player = Player(board_for(new_session(Path(sys.argv[1]))))\n"
        "for seat in ('seoul', 'washington', 'seoul'):\n"
        "    player.turn(seat)\n"
        "    print(len(player.session.records), flush=True)\n"
        "while True: player.board.step(player.board.events())\n"
    )
    tests = Path(__file__).parent
    command = [sys.executable, "-c", script, str(tmp_path / "game"), str(tests), str(tests.parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as board:
        assert board.stdout is not None
        told = (line for line in board.stdout if line.strip().isdigit())
        confirmed = [int(next(told)) for _ in range(3)]
        board.kill()
        # Its end is when it has let go of what it writes to, and of the log.
        board.stdout.read()
    again = Session.resume(tmp_path / "game")
    assert len(again.records) >= confirmed[-1]
    assert again.waiting == ("washington",)
    assert again.view("seoul").question is not None
    again.close()


def test_a_click_finds_the_uppermost_region_and_nothing_beneath_a_veil() -> None:
    low = Region("low", Box(0, 0, 100, 100), action=Action("low"))
    top = Region("top", Box(50, 50, 100, 100), action=Action("top"))
    veil = Region("veil", Box(0, 0, 200, 200))
    assert hit((low, top), 60, 60) is top
    assert hit((low, top), 10, 10) is low
    assert hit((low, veil, top), 10, 10) is None
    assert stops((low, veil, top)) == ("top",)


def test_focus_goes_round_and_the_space_bar_presses_what_has_it() -> None:
    first = Region("first", Box(0, 0, 100, 100), action=Action("one"))
    second = Region("second", Box(0, 200, 100, 100), action=Action("two"), keys=("Enter",))
    regions, ui = (first, second), UI(screen="play")
    assert action_for("Tab", regions, ui) == Action("focus", "first")
    assert action_for("Tab", regions, replace(ui, focus="second")) == Action("focus", "first")
    assert action_for("ShiftTab", regions, replace(ui, focus="first")) == Action("focus", "second")
    assert action_for("Space", regions, replace(ui, focus="first")) == Action("one")
    assert action_for("Enter", regions, replace(ui, focus="first")) == Action("two")
    assert action_for("Enter", regions[:1], replace(ui, focus="first")) == Action("one")
    typing = replace(ui, typing="note")
    assert action_for("1", regions, typing) == Action("none")
    assert action_for("Backspace", regions, typing) == Action("erase")


def test_pictures_of_every_screen_and_those_of_the_readme_are_saved(tmp_path: Path) -> None:
    count = save(tmp_path / "all", ("ko",), ("dark",), ((640, 360),), only="decide_room")
    assert count == len(list((tmp_path / "all").glob("*_ko_dark_640x360.png"))) > 1
    readme(tmp_path / "readme")
    saved = {path.name: path.stat().st_size for path in (tmp_path / "readme").iterdir()}
    assert set(saved) == {"room_en.png", "room_ko.png", "paper_en.png", "control_en.png", "turn.webp"}
    with Image.open(tmp_path / "readme" / "turn.webp") as film:
        assert getattr(film, "n_frames", 1) > 3 * 8
