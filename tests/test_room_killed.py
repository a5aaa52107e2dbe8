"""A host that is killed in the middle of it all: every decision that was acked is there, once."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from conftest import Keeps
from rooms import Phone, run
from sessions import SMALL

from game.record.log import read

pytestmark = pytest.mark.once

HOST = Path(__file__).with_name("host_to_kill.py")
KILLS = 4


class Far:
    """A host in a process of its own, as a phone needs it."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(HOST), str(folder), str(SMALL)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True, cwd=HOST.parents[1], env={"PYTHONPATH": str(HOST.parents[1])},
        )  # fmt: skip
        assert self.process.stdout is not None
        url, self.code, self.point = self.process.stdout.readline().split()
        self.url = url.rstrip("/")
        self.lobby: Any = self

    def kill(self) -> None:
        """Kill it as a power cut would, but for the disk."""
        self.process.kill()
        self.process.communicate()


def test_every_decision_that_was_acked_is_there_once_however_often_the_host_is_killed(
    tmp_path: Path, keeps: Keeps
) -> None:
    returns = 0

    async def talk() -> None:
        nonlocal returns
        acked: list[str] = []
        token, point = "", ""
        me: dict[str, Any] = {}
        for number in range(KILLS):
            host: Any = Far(tmp_path)
            try:
                phone = await Phone(host).open(token)
                if not token:
                    await phone.hear("door")
                    await phone.join(team="seoul")
                    token, point, me = phone.token, host.point, phone.me
                else:
                    you = await phone.hear("you")
                    assert (you["device"], you["team"]) == (me["device"], "seoul")
                    returns += 1
                # What was acked before the kill, and what was under way, are both sent again.
                for request in (*acked, f"r{number - 1}"):
                    if number:
                        await phone.decide(request, _option(request), point=point)
                        assert (await phone.answered(request))["t"] == "ack"
                await phone.decide(f"r{number}", _option(f"r{number}"), point=point)
                if number % 2 == 0:
                    assert (await phone.answered(f"r{number}"))["t"] == "ack"
                    acked.append(f"r{number}")
            finally:
                host.kill()
        made = Counter(
            record.body.get("request") for record in read(tmp_path / "game" / "log.jsonl", torn=True)
        )
        sent = {f"d1:r{number}" for number in range(KILLS)}
        assert {request: made[request] for request in sent if request in made} == dict.fromkeys(
            [request for request in sent if request in made], 1
        )
        assert {f"d1:{request}" for request in acked} <= {*made}
        assert len(sent - {*made}) <= 1

    run(talk())
    keeps("W3", returns, "returns after a kill")


def _option(request: str) -> str:
    return "hold" if int(request[1:]) % 2 == 0 else "alert"
