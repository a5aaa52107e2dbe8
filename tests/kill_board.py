"""Plays on at a board by keys, with the odds running, and says each record that was confirmed.

`test_kill_board.py` kills it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from player import Player

from game.board.app import Board
from game.board.region import Action
from game.board.request import Request
from game.board.sdl import pygame
from game.session import Notice, Session, find, load

SEATS = {"seoul": "people", "washington": "people", "alliance": "bot:broker"}
LOOK_AT_THE_ODDS = (Action("over", "conduct"), Action("odds"), Action("close"), Action("close"))


def main(folder: Path) -> None:
    """Go on with the game in the folder, or begin one; when it is over, go back to its first decision."""
    pygame.display.init()
    pygame.font.init()
    if (folder / "log.jsonl").exists():
        session = Session.resume(folder)
    else:
        session = Session.start(load(find("eight_minutes")), None, SEATS, 7, folder)

    def confirm(notice: Notice) -> None:
        sys.stdout.write(f"{notice.number} {session.records[notice.number].hash}\n")
        sys.stdout.flush()

    session.follow(confirm)
    player = Player(Board(Request(session=session, size=(640, 360))))
    board = player.board
    if board.ui.screen == "briefing":
        board.act(Action("startex"))
    player.settled()
    for action in LOOK_AT_THE_ODDS:
        board.act(action)
    assert board.hand is not None
    board.hand.thinking = 0
    while True:
        # Going round is what wakes the bots.
        board.step([])
        player.settled()
        if session.over:
            session.conduct.rewind(0, "once more")
        if not session.clock.running:
            board.act(Action("go_on"))
            session.conduct.resume()
        elif session.waiting and session.seats[session.waiting[0]] == "people":
            player.turn(session.waiting[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
