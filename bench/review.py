"""The review of a whole game of the flagship on two processes, against ten thousand whole games compiled."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.cell import FLAGSHIP, SEATS, endings
from bench.timing import Row, elapsed
from game.debrief.game import read_game
from game.odds.compiled import Play
from game.review.review import review
from game.review.spread import spread
from game.rules import rules
from game.scenario import loader
from game.session import Session

GAMES = 10_000


def processor() -> float:
    """Return the seconds of processor that this process and those that it has ended have taken."""
    taken = os.times()
    return taken.user + taken.system + taken.children_user + taken.children_system


def rows() -> Iterator[Row]:
    """Yield one row: timed once, since it takes as long as all others together."""
    board = loader.load(loader.find(FLAGSHIP))
    play = Play(board, rules.setup(board), dict(SEATS))
    with tempfile.TemporaryDirectory() as name:
        seats = {team: f"bot:{doctrine}" for team, doctrine in SEATS.items()}
        session = Session.start(board, seats=seats, seed=7, folder=Path(name) / "game", reproducible=True)
        while not session.over:
            session.play_bots()
        session.close()
        game = read_game(Path(name) / "game")
    found = []
    before = processor()
    seconds = elapsed(lambda: found.append(review(game, spread(board, game.header.setup), jobs=2)))
    busy = processor() - before
    bare = elapsed(lambda: endings(play, GAMES))
    widest = 100 * found[0].widest
    yield Row(
        f"review of {FLAGSHIP}, widest {widest:.1f} points, {busy:.0f} s of processor",
        seconds,
        None,
        "",
        f"{GAMES:,} games compiled",
        bare,
        seconds / bare,
        "30 s, 3 points",
    )
