"""Exercise control on the board: its own window, looking ahead, deciding for others, going back, marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pygame
import pytest
from test_board import Player, board_for, new_session

from game.board.apart import WHOSE, apart, together
from game.board.app import Board
from game.board.ui import UI
from game.session import Decision, Session, noted

pytestmark = pytest.mark.once

TWO = (pygame.Rect(0, 0, 1024, 768), pygame.Rect(1024, 0, 1024, 768))


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give two displays that nobody sees."""
    monkeypatch.setattr("game.board.windows.displays", lambda: TWO)
    pygame.display.init()
    pygame.font.init()
    yield
    pygame.display.quit()


def in_turn_one(folder: Path) -> Session:
    """Return a tutorial whose capitals have sealed their aims."""
    session = new_session(folder)
    for capital in ("seoul", "washington"):
        session.decide(Decision(capital, ("lives", "calm"), session.point))
    return session


class InControl(Player):
    """A facilitator with exercise control in a window of its own, beside the tables' window."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        while "control" not in board.panes.panes:
            self.press(pygame.K_F6)

    def control(self, *keys: int) -> None:
        """Press keys in the window of exercise control."""
        window = self.board.panes.panes["control"].window
        for key in keys:
            self.event(pygame.KEYDOWN, key=key, mod=0, scancode=0, unicode="", window=window)
            self.event(pygame.KEYUP, key=key, mod=0, scancode=0, window=window)
        self.settled()

    def types(self, words: str) -> None:
        """Type words in the window of exercise control."""
        self.event(pygame.TEXTINPUT, text=words, window=self.board.panes.panes["control"].window)

    def shown(self, window: str = "control") -> str:
        """Return all that can be read in a window."""
        regions = self.board.panes.panes[window].regions  # type: ignore[index]
        return " ".join(words.text for region in regions for words in region.words)


def test_control_stands_in_a_window_of_its_own_while_the_tables_play(screen: None, tmp_path: Path) -> None:
    player = InControl(board_for(in_turn_one(tmp_path / "game")))
    player.open("seoul")
    player.control(pygame.K_5)
    assert player.board.ui.curtain == "open", "the table's curtain stays as it was"
    assert player.board.ui.over == ""
    assert "All gauges" in player.shown()
    assert "All gauges" not in player.shown("table") + player.shown("room")
    window = player.board.panes.panes["control"].window
    player.event(pygame.KEYDOWN, key=pygame.K_h, mod=0, scancode=0, unicode="", window=window)
    assert player.board.control is not None
    assert player.board.control.reveal
    assert not player.board.ui.reveal
    player.event(pygame.WINDOWFOCUSLOST, window=window)
    assert not player.board.control.reveal
    player.control(pygame.K_b)
    assert player.board.ui.blank, "what control covers is the room's picture"
    player.control(pygame.K_ESCAPE)
    assert "control" not in player.board.panes.panes
    assert player.board.running
    player.board.close()


def test_one_display_gives_control_no_window(screen: None, tmp_path: Path) -> None:
    player = Player(board_for(new_session(tmp_path / "game")))
    player.press(pygame.K_F6)
    player.press(pygame.K_F6)
    assert list(player.board.panes.panes) == ["table"]
    player.board.close()


def test_control_looks_ahead_and_changes_nothing(screen: None, tmp_path: Path) -> None:
    session = in_turn_one(tmp_path / "game")
    player = InControl(board_for(session))
    log = tmp_path / "game" / "log.jsonl"
    before = log.read_bytes(), session.records[-1].body["digest"]
    for page in (pygame.K_1, pygame.K_2, pygame.K_3, pygame.K_4, pygame.K_5):
        player.control(page, pygame.K_DOWN, pygame.K_DOWN, pygame.K_UP, pygame.K_g, pygame.K_f)
        assert player.shown()
    player.control(pygame.K_1)
    assert "Seoul did not decide in time: Say nothing at nine." in player.shown()
    assert (log.read_bytes(), session.records[-1].body["digest"]) == before
    player.board.close()


def test_control_sets_a_flag_with_a_typed_reason(screen: None, tmp_path: Path) -> None:
    session = in_turn_one(tmp_path / "game")
    player = InControl(board_for(session))
    player.control(pygame.K_3, pygame.K_g)
    assert "1/20" in player.shown()
    player.control(*[pygame.K_DOWN] * 13)
    assert "14/20" in player.shown()
    assert "If “The North has been named” is set to yes" in player.shown()
    player.control(pygame.K_t)
    player.types("Said at the podium")
    player.control(pygame.K_RETURN, pygame.K_y)
    made = session.records[-1].body
    assert (made["options"], made["text"]) == (["set", "accused", "1"], "Said at the podium")
    player.control(pygame.K_LEFT)
    assert "If “The North has been named” is set to no" in player.shown()
    player.board.close()


def test_a_plan_that_is_too_late_offers_the_minutes_that_would_do(screen: None, tmp_path: Path) -> None:
    session = in_turn_one(tmp_path / "game")
    player = InControl(board_for(session))
    player.control(pygame.K_6)
    assert player.board.control is not None
    least = session.fit(1).expected
    desk = replace(player.board.control.desk, minutes=1)
    player.board.control = replace(player.board.control, desk=desk)
    player.control(pygame.K_h)
    assert f"Make it {least} min" in player.shown()
    player.control(pygame.K_y)
    assert player.board.control.desk.minutes == least
    assert not any(record.body.get("what") == "fit" for record in session.records)
    assert "Carry out the plan" in player.shown()
    player.board.close()


def test_control_decides_for_a_table_with_a_typed_reason(screen: None, tmp_path: Path) -> None:
    session = in_turn_one(tmp_path / "game")
    player = InControl(board_for(session))
    player.control(pygame.K_3, pygame.K_v, pygame.K_DOWN, pygame.K_y)
    assert session.records[-1].body.get("seat") != "white_cell", "not without a reason"
    player.control(pygame.K_t)
    player.types("Its card was torn")
    player.control(pygame.K_RETURN, pygame.K_y)
    made = session.records[-1].body
    assert (made["seat"], made["options"][0], made["text"]) == (
        "white_cell",
        "for_washington",
        "Its card was torn",
    )
    assert "Decided for the table." in player.shown()
    player.control(pygame.K_g, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_t)
    player.types("agreed aloud")
    player.control(pygame.K_RETURN, pygame.K_y)
    trust = session.view("white_cell").gauges[0]
    made = session.records[-1].body
    assert made["options"] == ["set", trust.meter, str(trust.value)]
    player.board.close()


def test_a_table_reads_on_its_receipt_that_control_decided_for_it(screen: None, tmp_path: Path) -> None:
    session = in_turn_one(tmp_path / "game")
    session.conduct.override("seoul", ("hold",), "absent")
    player = InControl(board_for(session))
    player.open("seoul")
    assert "Exercise control decided for you" in player.shown("table")
    player.board.close()


def test_control_goes_back_to_a_decision_and_the_branch_stays_in_the_log(
    screen: None, tmp_path: Path
) -> None:
    session = in_turn_one(tmp_path / "game")
    session.decide(Decision("seoul", ("hold",), session.point))
    number = session.records[-1].n
    asked = session.view("washington").question
    assert asked is not None
    session.decide(Decision("washington", asked.choices[0], session.point))
    assert session.view("room").turn == 2
    player = InControl(board_for(session))
    player.control(pygame.K_4, pygame.K_DOWN)
    assert f"If you go back to just after no. {number}" in player.shown()
    assert "No longer counts: Washington" in player.shown()
    player.control(pygame.K_r)
    assert session.view("room").turn == 2, "it asks once more"
    over = [region for region in player.board.panes.panes["control"].regions if region.action]
    shut, yes = [[words.text for words in region.words if len(words.text) > 3] for region in over[-2:]]
    assert (shut, yes) == (["Close"], ["Go back"]), "what leaves is not called as what is done"
    player.control(pygame.K_y)
    assert session.view("room").turn == 1
    assert session.waiting == ("washington",)
    assert "no longer counts: •••" in player.shown(), "open again, so it is covered again"
    player.board.close()


def test_a_mark_is_one_key_and_words_come_after(screen: None, tmp_path: Path) -> None:
    session = in_turn_one(tmp_path / "game")
    player = InControl(board_for(session))
    state = session.records[-1].body["digest"]
    last = max(record.n for record in session.records if record.body["kind"] == "decision")
    player.control(pygame.K_s)
    mark = session.records[-1].body
    assert (mark["what"], mark["fields"]["kind"], mark["fields"]["at"]) == ("mark", "strength", last)
    player.control(pygame.K_t)
    player.types("asked what is not known")
    player.control(pygame.K_RETURN, pygame.K_w)
    player.types("the coffee came late")
    player.control(pygame.K_RETURN, pygame.K_4)
    assert session.records[-1].body["digest"] == state
    assert "asked what is not known" in player.shown()
    assert "the coffee came late" in player.shown()
    player.board.close()


def test_controls_words_are_added_to_no_mark_of_an_evaluator(screen: None, tmp_path: Path) -> None:
    session = in_turn_one(tmp_path / "game")
    player = InControl(board_for(session))
    session.conduct.mark("question", by="evaluator")
    player.settled()
    player.control(pygame.K_t)
    player.types("they said nothing")
    player.control(pygame.K_RETURN)
    assert [each.words for each in noted(session.records)] == [""]
    player.control(pygame.K_s)
    session.conduct.mark("improve", "late", by="evaluator")
    player.settled()
    player.control(pygame.K_t)
    player.types("asked what is not known")
    player.control(pygame.K_RETURN)
    assert [each.words for each in noted(session.records)] == ["", "asked what is not known", "late"]
    player.board.close()


def test_every_field_of_the_ui_is_said_to_be_somebodys() -> None:
    assert {field.name for field in fields(UI)} == set(WHOSE), "say in `apart.WHOSE` whose the field is"


def test_the_windows_share_what_is_everybodys_and_nothing_else() -> None:
    tables, own = numbered("tables"), numbered("control")
    shown, back = apart(tables, own), together(tables, own)
    for field, whose in WHOSE.items():
        if field not in ("apart", "over", "beneath", "shown", "curtain"):
            assert getattr(shown, field) == f"{field} of {'control' if whose == 'control' else 'tables'}"
        assert getattr(back, field) == f"{field} of {'control' if whose == 'all' else 'tables'}"
    assert (shown.apart, shown.over, shown.beneath) == (True, "conduct", "")
    assert (shown.shown, shown.curtain) == ("", "closed")


def numbered(name: str) -> UI:
    """Return a ui in which every field holds its own name and that of its window."""
    return replace(UI(), **{field: f"{field} of {name}" for field in WHOSE})  # type: ignore[arg-type]


def test_the_course_of_the_game_stands_in_controls_window_alone(screen: None, tmp_path: Path) -> None:
    session = in_turn_one(tmp_path / "game")
    player = InControl(board_for(session))
    player.open("seoul")
    player.control(pygame.K_8)
    assert "The course of the game" in player.shown()
    assert "The game is here since" in player.shown()
    player.control(pygame.K_DOWN)
    assert "Where it leads One line" in player.shown(), "the second phase is told"
    for window in ("table", "room"):
        assert "The course of the game" not in player.shown(window)
    assert player.board.ui.curtain == "open"
    player.control(pygame.K_o)
    player.until(lambda: "games played on" in player.shown() or "of 500" in player.shown())
    player.control(pygame.K_ESCAPE)
    assert "games played on from here" in player.shown()
    player.board.close()
