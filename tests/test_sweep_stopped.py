"""Ctrl-C while a sweep's processes begin: one line, soon, and nobody is left behind."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sweeps import plan

from game.cli.outcome import STOPPED
from game.cli.sweep import _swept
from game.errors import ProcessLost
from game.research.executor import Here, Processes
from game.research.kept import Kept
from game.research.tasks import Plan, Task, identity, tasks
from game.research.work import Done

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


def test_where_the_system_ends_processes_it_is_said_in_words() -> None:
    """As Linux does where memory runs out: whoever waits for them is told, and does not wait for ever."""
    wanted = plan(games=4000)
    at_work = Processes(2).run(wanted, tasks(wanted))
    next(at_work)
    for each in multiprocessing.active_children():
        each.kill()
    with pytest.raises(ProcessLost, match="--jobs 1"):
        list(at_work)


class Ending:
    """An executor whose processes are ended after one task."""

    def run(self, plan: Plan, tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield the first task with what it came to."""
        yield next(Here().run(plan, tasks))
        raise ProcessLost


def test_what_was_done_until_then_is_kept_and_it_is_said_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted, file = plan(games=250), tmp_path / "kept.jsonl"
    with pytest.raises(ProcessLost):
        _swept(wanted, Ending(), file, "en")
    assert f"what is done is kept in {file}" in capsys.readouterr().err
    with Kept(file, identity(wanted)) as kept:
        assert len(kept.chunks) == 1


def test_a_file_that_two_began_at_once_is_gone_on_with(tmp_path: Path) -> None:
    file = tmp_path / "kept.jsonl"
    with Kept(file, "one") as first:
        first.add(3, {"facts": {}, "figures": {}, "counts": {}})
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join((lines[0], *lines)))
    with Kept(file, "one") as again:
        assert [*again.chunks] == [3]


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
