"""Ctrl-C while a sweep's processes begin: one line, soon, and nobody is left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli.outcome import STOPPED

pytestmark = pytest.mark.alike

ROOT = Path(__file__).parent.parent

FIRST_WORDS = """
import os, signal, sys, threading
if any("spawn_main" in word for word in sys.orig_argv):
    with open(os.path.join(os.environ["PIDS"], str(os.getpid())), "w"):
        pass
    try:
        os.close(os.open(os.path.join(os.environ["PIDS"], "pressed"), os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        pass
    else:
        os.killpg(0, signal.SIGINT)
    signal.signal = lambda *words: threading.Event().wait()
"""
"""What Python runs first in a process: it presses Ctrl-C for all, once, and never gets ready to work."""


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal's processes are another thing there")
@pytest.mark.parametrize("command", ["sweep", "hypotheses"])
def test_an_early_ctrl_c_is_one_line_and_no_process_stays(command: str, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(FIRST_WORDS)
    pids = tmp_path / "pids"
    pids.mkdir()
    child = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), command, "eight_minutes", "--games", "400", "--jobs", "2"],
        cwd=tmp_path, start_new_session=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PIDS": str(pids)},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    try:
        _, said = child.communicate(timeout=60)
    finally:
        # Also whoever was left behind.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
    assert child.returncode == STOPPED, said
    assert "Traceback" not in said
    assert said.splitlines()[-1] == "threshold: stopped"
    left = [int(each.name) for each in pids.iterdir() if each.name.isdigit()]
    assert left
    for pid in left:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
