"""A board is killed in the middle of play, again and again; nothing that it confirmed is lost."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from conftest import Keeps
from test_kill import play_and_kill

from game.record.log import read
from game.record.verify import verify
from game.session import Session

pytestmark = pytest.mark.once

BOARD = Path(__file__).with_name("kill_board.py")
SEED = 20261128
KILLS = 10


@pytest.mark.parametrize("seed", range(SEED, SEED + 5))
def test_killed_boards_lose_no_confirmed_record(tmp_path: Path, seed: int, keeps: Keeps) -> None:
    random, folder = Random(seed), tmp_path / "game"  # noqa: S311
    decisions = unconfirmed = 0
    said: dict[int, str] = {}
    for _ in range(KILLS):
        confirmed = play_and_kill(folder, random.randint(2, 12), BOARD)
        kept = read(folder, torn=True)
        assert said.keys().isdisjoint(dict(confirmed)), "a record was confirmed twice"
        said |= confirmed
        for number, digest in said.items():
            assert kept[number].hash == digest, f"seed {seed}: record {number} is lost"
        assert len(kept) - 1 <= confirmed[-1][0] + 1, "at most one record was on its way"
        unconfirmed += len(kept) - 1 - confirmed[-1][0]
        decisions += sum(kept[number].body["kind"] == "decision" for number, _ in confirmed)
        Session.resume(folder).close()
        assert verify(folder).problem == ""
    print(f"{KILLS} kills, {len(said)} confirmed records, {decisions} decisions, {unconfirmed} more")  # noqa: T201
    assert decisions >= KILLS
    keeps("P1", KILLS, "kills")
