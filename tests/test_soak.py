"""Game after game in one process: what is held grows with none of them."""

from __future__ import annotations

import gc
import os
import shutil
import statistics
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import Keeps
from sessions import begin, play_out, say

from game.record.log import log_path
from game.session import Session, find, load

pytestmark = pytest.mark.alike

WARM = 30
"""Games after which caches are full."""

FEW_OBJECTS = 500
"""Four games leave as many, where they are held; a hundred leave ten thousand."""

HANDLES = Path("/proc/self/fd")
MEMORY = Path("/proc/self/statm")

FLAGSHIP = "three_waves"
LONG_GAMES = 400

MEGABYTE = 1_000_000
SAMPLES = 20
"""Of a long soak; the first tenth of it is the warming up of the machine's memory."""


def play(folder: Path, seed: int) -> int:
    """Play a game, put it away in the middle, take it up again, look at it with all eyes, and end it.

    Return how many bytes its log took.
    """
    game = begin(folder, seed)
    say(game, "seoul:hold washington:wait")
    game.close()
    game = Session.resume(folder)
    play_out(game)
    return left_behind(game, folder)


def play_long(folder: Path, seed: int) -> int:
    """Play a game of a long exercise by bots, of a doctrine by the seed, put away and taken up as above."""
    scenario = load(find(FLAGSHIP))
    doctrine = sorted(scenario.doctrines)[seed % len(scenario.doctrines)]
    seats = dict.fromkeys(scenario.teams, f"bot:{doctrine}")
    game = Session.start(scenario, seats=seats, seed=seed, folder=folder, reproducible=True)
    for _ in range(10):
        game.play_bots(1)
    game.close()
    game = Session.resume(folder)
    while not game.over:
        if not game.play_bots():
            game.conduct.skip()
    return left_behind(game, folder)


def left_behind(game: Session, folder: Path) -> int:
    """Look at a game with all eyes and close it; return how many bytes its log took, which is deleted."""
    for viewer in ("room", "white_cell", *game.scenario.teams, *game.scenario.roles):
        game.view(viewer)
    game.close()
    size = log_path(folder).stat().st_size
    shutil.rmtree(folder)
    return size


def held() -> tuple[int, int, int]:
    """Return how many objects, handles and threads there are."""
    gc.collect()
    handles = len(os.listdir(HANDLES)) if HANDLES.is_dir() else 0
    return len(gc.get_objects()), handles, threading.active_count()


def resident() -> int:
    """Return how many bytes of memory this process has; 0 where that is not told."""
    pages = int(MEMORY.read_text(encoding="ascii").split()[1]) if MEMORY.is_file() else 0
    return pages * os.sysconf("SC_PAGE_SIZE") if pages else 0


def test_no_game_leaves_anything_behind(tmp_path: Path, keeps: Keeps) -> None:
    for seed in range(WARM):
        play(tmp_path / "game", seed)
    objects, handles, threads = held()
    for seed in range(100):
        play(tmp_path / "game", WARM + seed)
    after = held()
    assert after[0] - objects < FEW_OBJECTS
    assert after[1:] == (handles, threads)
    keeps("K1", 100, "games")


@dataclass(frozen=True)
class Sample:
    """What a tenth or so of a soak came to."""

    games: int
    """Played up to here."""
    resident: int
    """Bytes of memory."""
    held: tuple[int, int, int]
    written: int
    """Bytes of logs in this part."""
    processor: float
    """Seconds of the processor that of a hundred games the slowest but one took."""


def soak(folder: Path, games: int, play: Callable[[Path, int], int] = play) -> list[Sample]:
    """Return what a process was after each part of so many games."""
    found = []
    for part in range(SAMPLES):
        took, written = [], 0
        for number in range(games // SAMPLES):
            before = time.process_time()
            # The same seeds in each part: its logs are as long as the last part's.
            written += play(folder / "game", number)
            took.append(time.process_time() - before)
        now = held()
        done = (part + 1) * (games // SAMPLES)
        found.append(Sample(done, resident(), now, written, sorted(took)[(len(took) - 1) * 99 // 100]))
    return found


@pytest.mark.long
@pytest.mark.skipif(not MEMORY.is_file(), reason="what a process holds is read from /proc")
def test_ten_thousand_games_leave_no_memory_behind(tmp_path: Path, keeps: Keeps) -> None:
    play(tmp_path / "game", 0)
    stays_as_it_is(soak(tmp_path, 10_000))
    keeps("K1", 10_000, "games")


@pytest.mark.long
@pytest.mark.skipif(not MEMORY.is_file(), reason="what a process holds is read from /proc")
def test_hundreds_of_games_of_a_long_exercise_leave_no_memory_behind(tmp_path: Path, keeps: Keeps) -> None:
    play_long(tmp_path / "game", 0)
    stays_as_it_is(soak(tmp_path, LONG_GAMES, play_long))
    keeps("K1", LONG_GAMES, "long games taken up again")


def stays_as_it_is(found: Sequence[Sample]) -> None:
    """Prove that a process neither grew nor slowed down from part to part."""
    for sample in found:
        print(sample)  # noqa: T201
    warm = found[SAMPLES // 10 :]
    grown = statistics.linear_regression([each.games for each in warm], [each.resident for each in warm])
    assert grown.slope * 1_000 <= MEGABYTE, f"{grown.slope * 1_000:.0f} bytes for a thousand games"
    assert warm[-1].held[0] - warm[0].held[0] < FEW_OBJECTS
    assert {each.held[1:] for each in warm} == {warm[0].held[1:]}, "handles and threads stay as they are"
    assert len({each.written for each in found}) == 1, "a log grows with its game and nothing else"
    early, late = (sum(each.processor for each in part) for part in (warm[:5], warm[-5:]))
    assert late <= 1.2 * early, "a slow game of the last takes as long as one of the first"
