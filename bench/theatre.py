"""The theatre: a moment of a log of 1,000 records sought and drawn, against playing the whole log again."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from bench.log import SCENARIO, NoSync
from bench.timing import Row, compare
from game.record.log import log_path, read
from game.record.replay import read_header, replay
from game.record.verify import read_scenario
from game.rules.state import Decision
from game.scenario import loader
from game.session import Session

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

RECORDS = 1_000
SIZE = (1920, 1080)


def rows() -> Iterator[Row]:
    """Yield a row for each picture that is sought: all tables side by side, one table's own, the causes."""
    with tempfile.TemporaryDirectory() as folder:
        game = Path(folder) / "game"
        played(game)
        yield from _sought(game)


def played(folder: Path) -> None:
    """Play a game of 1,000 records: tables that seal and unseal until there are so many, and then the end."""
    session = Session.start(loader.load(loader.find(SCENARIO)), seed=7, folder=folder, disk=NoSync())
    while session.view("room").stage != "decide":
        session.lapse()
    question = session.view(session.waiting[0]).question
    assert question is not None
    sealed, seat = question.choices[0], session.waiting[0]
    while len(session.records) < RECORDS - 40:
        session.decide(Decision(seat, sealed, session.point))
        session.decide(Decision(seat, ("unseal",), session.point))
    while not session.over:
        session.lapse()
    while len(session.records) < RECORDS:
        session.remark("opened", seat="seoul", inject="call", seconds=12)
    session.close()


def _sought(game: Path) -> Iterator[Row]:
    from game.board.paint import Painter
    from game.board.picture import picture
    from game.board.scene import Scene
    from game.board.sdl import pygame
    from game.board.theatre_hand import TheatreHand, opening
    from game.board.theme import THEMES
    from game.board.ui import UI

    pygame.font.init()
    surface, painter = pygame.Surface(SIZE), Painter()
    hand = TheatreHand(game)
    ui = opening(UI(), hand, None, "")
    places = count(11, 389)
    path = log_path(game)
    records = read(path)
    scenario = read_scenario(path, read_header(records, path))

    def seek(see: str, over: str) -> None:
        own = replace(ui, over=over, playhead=replace(ui.playhead.to(next(places) % RECORDS), see=see))
        painter.draw(surface, picture(hand.scene(own, Scene()), own, "table"), THEMES["light"].bg)

    def whole() -> None:
        for _ in replay(records, scenario, path):
            pass

    for what, see, over in (
        ("all tables", "", ""), ("one table's eyes", "seoul", ""), ("why it happened", "", "chain"),
    ):  # fmt: skip
        yield compare(
            f"seek in 1,000 records: {what}",
            lambda see=see, over=over: seek(see, over),  # type: ignore[misc]
            whole,
            named="the whole log played again",
            goal="100 ms",
        )
    yield compare(
        "the theatre opened on 1,000 records", lambda: TheatreHand(game), whole,
        named="the whole log played again", goal="500 ms", runs=3,
    )  # fmt: skip
