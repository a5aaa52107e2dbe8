"""A board that is told to end, by its desktop or a colleague's `kill`, closes as by its window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.record.log import read
from game.record.verify import verify
from game.session import Session

HOUSE = Path(__file__).parents[1]
PATIENCE = 60
"""Seconds for a process to come up, on a machine that has other things to do."""


@pytest.mark.skipif(sys.platform == "win32", reason="there a process is not asked, only ended")
def test_a_board_that_is_terminated_ends_cleanly_with_its_log_whole(tmp_path: Path) -> None:
    folder = tmp_path / "game"
    command = [sys.executable, "main.py", "demo", "eight_minutes", "--seed", "3", "--out", str(folder)]
    environment = {
        **os.environ,
        "SDL_VIDEODRIVER": "dummy",
        "SDL_AUDIODRIVER": "dummy",
        "HOME": str(tmp_path),
    }
    with subprocess.Popen(command, cwd=HOUSE, env=environment, stderr=subprocess.PIPE, text=True) as board:
        deadline = time.monotonic() + PATIENCE
        while not (folder / "log.jsonl").exists() or "start" not in (folder / "log.jsonl").read_text():
            assert board.poll() is None
            assert time.monotonic() < deadline
        board.send_signal(signal.SIGTERM)
        _, said = board.communicate(timeout=PATIENCE)
    assert board.returncode == 0
    assert "Traceback" not in said
    assert verify(folder).problem == ""
    remarks = [record.body.get("what") for record in read(folder) if record.body["kind"] == "remark"]
    assert "start" in remarks
    Session.resume(folder).close()
