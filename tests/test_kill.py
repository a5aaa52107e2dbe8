"""Processes are killed in the middle of play; nothing that one of them confirmed is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from conftest import OTHERS, Keeps

from game.record.log import read
from game.record.verify import verify
from game.session import Session

pytestmark = pytest.mark.alike

PLAYER = Path(__file__).with_name("kill_player.py")
HOUSE = PLAYER.parents[1]
GAMES = 10
KILLS = 10
"""Of each game."""
SEED = 20260311 + 1_000 * OTHERS


def play_and_kill(folder: Path, lines: int, program: Path = PLAYER) -> list[tuple[int, str]]:
    """Return what a player confirmed before it was killed, some lines after it began to confirm.

    Its processes have let go of what they write to when this returns.
    """
    command = [sys.executable, str(program), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(HOUSE)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=environment) as player:
        try:
            assert player.stdout is not None
            confirmed = [player.stdout.readline() for _ in range(lines)]
        finally:
            # Also where this test is stopped: nobody else would end it.
            player.kill()
        confirmed += player.stdout.readlines()
    # The kill may have cut the last line that was printed.
    whole = [line.split() for line in confirmed if line.endswith("\n") and len(line.split()) == 2]
    return [(int(number), digest) for number, digest in whole]


@pytest.mark.parametrize(
    "seed", [SEED, *(pytest.param(SEED + n, marks=pytest.mark.long) for n in range(1, 15))]
)
def test_kills_lose_no_confirmed_record(tmp_path: Path, seed: int, keeps: Keeps) -> None:
    random = Random(seed)  # noqa: S311
    confirmed_in_all = 0
    kills = 0
    for game in range(GAMES):
        folder = tmp_path / f"game{game}"
        for _ in range(KILLS):
            confirmed = play_and_kill(folder, random.randint(1, 25))
            kept = read(folder, torn=True)
            for number, digest in confirmed:
                assert kept[number].hash == digest, f"seed {seed}: record {number} of {folder.name} is lost"
            assert len(kept) - 1 <= confirmed[-1][0] + 1, "at most one record was on its way"
            confirmed_in_all += len(confirmed)
            kills += 1
        Session.resume(folder).close()
        assert verify(folder).problem == ""
    assert confirmed_in_all > 5 * kills
    keeps("L3", kills, "kills")
