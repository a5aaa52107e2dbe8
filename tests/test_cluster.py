"""A Dask cluster works on a sweep: a real scheduler and workers on this machine, the same bytes, losses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from pathlib import Path

import pytest
from sweeps import plan, swept, written

from game.cli import main
from game.cli.sweep import Progress
from game.errors import GameError
from game.research import cluster as cluster_module
from game.research import executor as executor_module
from game.research.executor import Here, executor
from game.research.kept import Kept
from game.research.tasks import Plan, Task, tasks
from game.research.work import Done

ROOT = Path(__file__).parent.parent

JOIN = """
import sys
from distributed import Client
with Client(sys.argv[1], timeout="60 s") as client:
    client.wait_for_workers(int(sys.argv[2]), timeout=60)
"""


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Yield the address of a scheduler on the loopback, and its process before those of its workers."""
    about = folder / "scheduler.json"
    alone = ("--no-dashboard",)
    begun = [_begun("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(about),
                    "--dashboard-address", "127.0.0.1:0", *alone)]  # fmt: skip
    try:
        for _ in range(workers):
            words = ("--scheduler-file", str(about), "--nthreads", "1", "--local-directory", str(folder))
            begun.append(_begun("dask_worker", *words, "--no-nanny", *alone))
        address = _address(about)
        subprocess.run([sys.executable, "-c", JOIN, address, str(workers)], check=True, timeout=120)
        yield address, begun
    finally:
        for each in reversed(begun):
            each.kill()
            each.wait()


def _begun(program: str, *words: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.{program}", *words],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def _address(about: Path) -> str:
    """Return where the scheduler listens, once it has written it down."""
    wait = (
        "import sys, time\nwhile True:\n try: open(sys.argv[1]).read(); break\n"
        " except OSError: time.sleep(.1)"
    )
    subprocess.run([sys.executable, "-c", wait, str(about)], check=True, timeout=120)
    return str(json.loads(about.read_text())["address"])


class Losing:
    """Works on a cluster and kills one of its processes after a few tasks."""

    def __init__(self, address: str, victim: subprocess.Popen[bytes]) -> None:
        self.cluster, self.victim, self.done = executor(1, address), victim, 0

    def run(self, plan: Plan, tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield each task with what it came to."""
        for each in self.cluster.run(plan, tasks):
            self.done += 1
            if self.done == 5:
                self.victim.kill()
            yield each


class Counting:
    """This process works, and what is given to it is counted."""

    def __init__(self, given: list[Task]) -> None:
        self.given = given

    def run(self, plan: Plan, tasks: Sequence[Task]) -> Iterator[Done]:
        """Yield each task with what it came to."""
        self.given.extend(tasks)
        return Here().run(plan, tasks)


@pytest.mark.once
@pytest.mark.needs("distributed")
def test_four_workers_give_the_bytes_of_one_process_and_one_may_be_lost(tmp_path: Path) -> None:
    wanted = plan(games=2500, forced=20)
    alone = written(swept(tmp_path / "alone", wanted))
    with cluster(tmp_path, 4) as (address, (scheduler, worker, *_)):
        assert written(swept(tmp_path / "four", wanted, executor(1, address))) == alone
        losing = Losing(address, worker)
        assert written(swept(tmp_path / "three", wanted, losing)) == alone
        assert worker.wait() != 0
        assert losing.done > 5
        with pytest.raises(GameError, match="it was lost: "):
            swept(tmp_path / "kept", wanted, Losing(address, scheduler))
    assert written(swept(tmp_path / "kept", wanted, Counting(kept := []))) == alone
    assert len(kept) < len(tasks(wanted))


class Counted(Progress):
    """Counts how often a command was told that games came in, and kills a process at one of them."""

    told = 0
    victim: subprocess.Popen[bytes] | None = None

    def __call__(self, done: int, games: int) -> None:
        Counted.told += 1
        if Counted.told == 20 and Counted.victim:
            Counted.victim.kill()
        super().__call__(done, games)


@pytest.mark.once
@pytest.mark.needs("distributed")
def test_the_commands_say_the_same_by_a_cluster_that_loses_a_worker_as_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exercises with a rule taken out, with a draw that is set and with its figures varied travel as well."""

    kept: list[bytes] = []

    def deleted(file: Kept) -> None:
        kept.extend(sorted(file.path.read_bytes().splitlines()))
        delete(file)

    def said(words: str, *by: str) -> tuple[str, list[bytes]]:
        kept.clear()
        main([*words.split(), "--json", *by])
        return capsys.readouterr().out, [*kept]

    delete = Kept.delete
    monkeypatch.setattr(Kept, "delete", deleted)
    # A draft with figures varied takes a third of a second to read: two of them, not 34.
    monkeypatch.setattr("game.research.claims.games.SAMPLES", 2)
    for command in ("sweep", "hypotheses"):
        monkeypatch.setattr(f"game.cli.{command}.default_folder", lambda: tmp_path)
        monkeypatch.setattr(f"game.cli.{command}.Progress", Counted)
    claim = "hypotheses eight_minutes --only H17 --games 17"
    swept = "sweep eight_minutes --games 5 --seat seoul=bot:process --vary trust=20,80"
    alone = {words: said(words, "--jobs", "1") for words in (swept, claim)}
    with cluster(tmp_path, 2) as (address, (_, worker, _)), monkeypatch.context() as only_there:
        only_there.setattr(executor_module, "Here", None)
        only_there.setattr(executor_module, "Processes", None)
        for words, wanted in alone.items():
            Counted.told, Counted.victim = 0, worker if words == claim else None
            assert said(words, "--cluster", address) == wanted
        assert Counted.told > 36
        assert worker.wait() != 0
    assert [len(lines) > 20 for _, lines in alone.values()] == [False, True]


@pytest.mark.needs("distributed")
def test_a_task_that_went_with_its_scheduler_is_told_as_a_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone:
        def close(self, timeout: int) -> None:
            pass

    def done(*_: object) -> Iterator[Done]:
        raise CancelledError("task-6 cancelled for reason: scheduler-connection-lost")

    monkeypatch.setattr(cluster_module, "_client", lambda *_: Gone())
    monkeypatch.setattr(cluster_module, "_done", done)
    with pytest.raises(GameError, match="it was lost: the scheduler has gone"):
        list(executor(1, "tcp://127.0.0.1:1").run(plan(games=5), []))


@pytest.mark.needs("distributed")
def test_where_nobody_answers_it_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(cluster_module, "WAIT", "1 s")
    with pytest.raises(GameError, match=r"--cluster tcp:.*: no scheduler answers there"):
        swept(tmp_path / "kept", plan(games=5), executor(1, "tcp://127.0.0.1:1"))


@pytest.mark.parametrize(
    "address", ["garbage", "tcp://127.0.0.1:abc", "tcp://127.0.0.1", "tcp://:8786", "http://127.0.0.1:8786",
                "tcp://127.0.0.1:99999", "tcp://127.0.0.1:8786/x", "tcp://[::1:8786"]
)  # fmt: skip
def test_an_address_that_is_none_is_refused_before_anybody_is_asked(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(["sweep", "eight_minutes", "--games", "5", "--cluster", address]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith(f"threshold: --cluster {address}: should be SCHEME://HOST:PORT")


def test_addresses_of_schedulers_are_let_through() -> None:
    for address in ("tcp://127.0.0.1:8786", "tls://[::1]:8786", "ws://lab-7.example:80"):
        assert executor(1, address) == cluster_module.Cluster(address)


def test_the_page_and_the_game_bring_the_package_to_the_same_python(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cluster_module.sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(GameError) as refused:
        next(executor(1, "tcp://127.0.0.1:1").run(plan(games=5), []))
    command = str(refused.value).partition("bring it with: ")[2]
    page = (ROOT / "docs" / "sweeps.md").read_text("utf-8")
    assert command.startswith(".venv/bin/pip ")
    assert f"\n{command}\n" in page
    assert "\n.venv/bin/dask scheduler" in page


def test_without_the_package_it_is_said_how_to_bring_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(["sweep", "eight_minutes", "--games", "5", "--cluster", "tcp://127.0.0.1:1"]) == 2
    said = capsys.readouterr().err
    assert "--cluster needs the package distributed" in said
    assert "Traceback" not in said
