"""Exercise control in a class: in one group at a time, and nothing of it on the grid that tables see."""

from __future__ import annotations

import os
from pathlib import Path

import pygame
import pytest
from sessions import tutorial
from test_board_control import InControl, screen
from test_class import CAPITALS, a_class, nine_o_clock, rows, session, words

from game.board.apart import apart
from game.board.app import Board
from game.board.intent import Conduct
from game.board.picture import picture
from game.board.region import Layout
from game.board.request import Request
from game.session import Decision, Groups, questions
from game.texts import NO_TEXT, Text

pytestmark = pytest.mark.once

__all__ = ["screen"]


def with_a_window(folder: Path) -> InControl:
    """Return a class of two groups whose control has a window of its own."""
    groups = Groups.start(2, tutorial(), None, CAPITALS, 7, folder)
    return InControl(Board(Request(groups=groups, size=(800, 450), sessions=folder.parent)))


QUEUE = ("grid.title", "grid.next", "group.0")
"""What may change on the grid while control acts in the first group: a card is due there."""


def test_nothing_of_controls_shows_in_the_windows_that_tables_see(screen: None, tmp_path: Path) -> None:
    player = with_a_window(tmp_path / "class")
    board = player.board

    def grid() -> list[Layout]:
        panes = [board.panes.panes[name] for name in ("table", "room")]  # type: ignore[index]
        return [tuple(region for region in pane.regions if region.id not in QUEUE) for pane in panes]

    before = grid()

    def told(answer: str) -> None:
        assert answer in player.shown()
        assert answer not in player.shown("table") + player.shown("room")
        assert grid() == before
        assert not board.ui.notice

    player.control(pygame.K_1, pygame.K_s)
    told("Marked.")
    player.control(pygame.K_w)
    player.types("the second table argues well")
    told("the second table argues well")
    player.control(pygame.K_RETURN)
    told("Noted.")
    player.control(pygame.K_2, pygame.K_r)
    told("The inject is out.")
    player.control(pygame.K_j)
    player.types("A word of control")
    told("A word of control")
    player.control(pygame.K_RETURN)
    told("Your words are out.")
    player.control(pygame.K_3, pygame.K_g, pygame.K_RIGHT, pygame.K_t)
    player.types("a reason of control")
    player.control(pygame.K_RETURN, pygame.K_y)
    told("The gauge is set.")
    player.control(pygame.K_5)
    player.event(pygame.KEYDOWN, key=pygame.K_h, mod=0, scancode=0, unicode="",
                 window=board.panes.panes["control"].window)  # fmt: skip
    told("What stopped the bank")
    board.close()


def test_the_odds_of_a_group_are_in_control_alone_on_that_groups_record_and_of_one_group_at_a_time(
    screen: None, tmp_path: Path
) -> None:
    player = with_a_window(tmp_path / "class")
    board, hand = player.board, player.board.class_hand
    assert hand is not None
    before = player.shown("table"), player.shown("room")

    def opened(group: int) -> int:
        player.control(pygame.K_o if group == 0 else pygame.K_RETURN)
        player.until(ready)
        assert [sum(each.body.get("what") == "odds" for each in game.records) for game in games][group] == 1
        assert (player.shown("table"), player.shown("room")) == before
        odds = hand.each[group].hand._odds
        assert odds is not None
        return odds._ahead.pid or 0

    def ready() -> bool:
        odds = board.scene(apart(board.ui, board.control)).odds if board.control else None
        return odds is not None and odds.how == "ready"

    games = hand.groups.sessions
    first = opened(0)
    player.press(pygame.K_DOWN)
    before = player.shown("table"), player.shown("room")
    player.control()
    assert "have not been asked for" in player.shown(), "odds are of one group, and asked for on its record"
    second = opened(1)
    assert hand.each[0].hand._odds is None
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    board.close()
    with pytest.raises(ProcessLookupError):
        os.kill(second, 0)


def test_what_is_done_on_the_grid_is_told_on_the_grid(screen: None, tmp_path: Path) -> None:
    player = with_a_window(tmp_path / "class")
    player.press(pygame.K_PLUS)
    player.settled()
    assert "What is asked now has no time limit" in " ".join(player.shown("table").split())
    hand = player.board.class_hand
    assert hand is not None
    session = hand.each[0].session
    for capital in ("seoul", "washington"):
        session.decide(Decision(capital, ("lives", "calm"), session.point))
    player.press(pygame.K_PLUS)
    player.settled()
    assert "Two minutes more." in player.shown("table")
    assert "Two minutes more." not in player.shown() + player.shown("room")
    player.board.close()


def test_a_refusal_that_comes_after_control_was_closed_is_told_where_control_is() -> None:
    tour = a_class()
    tour.hand.conduct(0, Conduct("override", "a reason", ("for_seoul", "hold")))
    tour.settle()
    shown = words(tour.layout())
    assert "Control's last act was not done." in shown
    why = "Seoul is not asked now."
    assert why not in shown
    tour.press("C")
    assert why in words(tour.layout())
    tour.press("Esc", "C")
    assert why not in words(tour.layout()), "it is told once"
    tour.press("Esc")
    assert rows(tour)[0].stage == "aims"
    assert session(tour).point == "t0.aims"
    tour.hand.close()


def test_a_tables_question_is_noted_at_the_grid_and_its_answer_goes_to_that_table_alone() -> None:
    tour = a_class(2)
    nine_o_clock(tour)
    tour.press("Right", "F7", "T", *"Did the bank call?", "Enter")
    (asked,) = questions(session(tour).records)
    assert (asked.seat, asked.words, asked.answer) == ("washington", "Did the bank call?", NO_TEXT)
    assert "Did the bank call?" in words(tour.layout())
    tour.press("Esc")
    grid = words(tour.layout()), words(picture(tour.scene(), tour.ui, "room"))
    assert rows(tour)[0].why == "asked"
    for shown in grid:
        assert "calls you" in shown, "that it is a question, and whose, is for nobody at the tables"
        assert "bank" not in shown
        assert "control" not in shown.replace("C\ncontrol", "")
    tour.press("Down", "Q")
    assert tour.ui.grid.row == 0
    tour.press("F7", "A")
    (asked,) = questions(session(tour).records)
    assert asked.answer == Text("Yes.", "예.")
    assert "Yes" in words(tour.layout())
    tour.press("Esc", "T")
    sheet = tour.scene().sheet
    assert sheet is not None
    told = {page.team: any("Yes" in line.text.en for line in page.lines) for page in sheet.pages}
    assert [team for team, yes in told.items() if yes] == ["washington"]
    assert rows(tour)[1].why == ""
    tour.hand.close()


def test_a_question_is_answered_in_words_the_oldest_first_and_what_is_refused_says_why() -> None:
    tour = a_class(1)
    nine_o_clock(tour)
    for number in range(4):
        tour.press("F7", "T", *f"What of {number}?", "Enter", "Esc")
    assert [each.words for each in questions(session(tour).records)] == [
        "What of 0?",
        "What of 1?",
        "What of 2?",
    ]
    tour.press("F7", "T", *"And this?", "Enter")
    assert "three" in words(tour.layout()).lower()
    tour.press("W", *"Not yet.", "Enter")
    found = questions(session(tour).records)
    assert ["Not yet." in each.answer.en for each in found] == [True, False, False]
    tour.press("W", *"Half", "Esc", "Esc", "F7")
    assert "Half" not in words(tour.layout())
    tour.hand.close()
