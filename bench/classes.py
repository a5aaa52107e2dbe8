"""A class of 60 games of the flagship compared, held against reading and replaying its logs alone."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.cell import FLAGSHIP
from bench.log import NoSync
from bench.timing import Row, compare
from game.compare.comparison import compare as compared
from game.compare.page.page import page
from game.debrief.games import read_games
from game.scenario import loader
from game.scenario.model import Scenario
from game.session import Session

GROUPS = 60


def rows() -> Iterator[Row]:
    """Yield the row of a class."""
    with tempfile.TemporaryDirectory() as folder:
        scenario = loader.load(loader.find(FLAGSHIP))
        folders = [Path(folder) / f"group-{number}" for number in range(1, GROUPS + 1)]
        for number, own in enumerate(folders):
            _played(scenario, number, own)
        yield compare(
            f"{GROUPS} games compared, the page written",
            lambda: page(compared(tuple(read_games(folders)[0].values())), "en"),
            lambda: read_games(folders),
            named="reading and replaying them",
            goal="10,000 ms",
            runs=3,
        )


def _played(scenario: Scenario, seed: int, folder: Path) -> None:
    seats = {"seoul": "bot:process", "washington": "bot:function", "alliance": "bot:broker"}
    session = Session.start(scenario, seats=seats, seed=seed, folder=folder, reproducible=True, disk=NoSync())
    while not session.over:
        session.play_bots()
    session.close()
