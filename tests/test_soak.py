"""Game after game in one process: what is held grows with none of them."""

from __future__ import annotations

import gc
import os
import shutil
import threading
from pathlib import Path

import pytest
from conftest import Keeps
from sessions import begin, play_out, say

from game.session import Session

WARM = 30
"""Games after which caches are full."""

FEW_OBJECTS = 500
"""Four games leave as many, where they are held; a hundred leave ten thousand."""

HANDLES = Path("/proc/self/fd")


def play(folder: Path, seed: int) -> None:
    """Play a game, put it away in the middle, take it up again, look at it with all eyes, and end it."""
    game = begin(folder, seed)
    say(game, "seoul:hold washington:wait")
    game.close()
    game = Session.resume(folder)
    play_out(game)
    for viewer in ("room", "white_cell", *game.scenario.teams):
        game.view(viewer)
    game.close()
    shutil.rmtree(folder)


def held() -> tuple[int, int, int]:
    """Return how many objects, handles and threads there are."""
    gc.collect()
    handles = len(os.listdir(HANDLES)) if HANDLES.is_dir() else 0
    return len(gc.get_objects()), handles, threading.active_count()


@pytest.mark.parametrize("games", [100, pytest.param(10_000, marks=pytest.mark.long)])
def test_no_game_leaves_anything_behind(games: int, tmp_path: Path, keeps: Keeps) -> None:
    for seed in range(WARM):
        play(tmp_path / "game", seed)
    objects, handles, threads = held()
    for seed in range(games):
        play(tmp_path / "game", WARM + seed)
    after = held()
    assert after[0] - objects < FEW_OBJECTS
    assert after[1:] == (handles, threads)
    keeps("K1", games, "games")
