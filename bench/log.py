"""The log: decisions on the disk against a bare fsync; a long log verified against its hashing alone."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from bench.timing import Row, Timed, compare
from game.record.disk import Disk
from game.record.log import log_path
from game.record.verify import verify
from game.rules.state import Decision
from game.scenario import loader
from game.session import Session

DECISIONS = 200
RECORDS = 10_000
SCENARIO = "eight_minutes"


DECIDED = Timed("", "acknowledged decisions beside a bare write and fsync", "1.5 x")
READ = Timed("", f"read and verify a log of {RECORDS:,} records", "500 ms")
TIMED = (DECIDED, READ)


class NoSync(Disk):
    """A disk that does not wait: the long log is only made to be read."""

    def sync(self, handle: int) -> None:
        """Return at once."""


def rows() -> Iterator[Row]:
    """Yield a row for appending and one for reading."""
    with tempfile.TemporaryDirectory() as folder:
        yield _acknowledged(Path(folder))
        yield _verified(Path(folder))


def _acknowledged(folder: Path) -> Row:
    """A table seals and unseals: each is a decision through the rules, on the disk, and shown."""
    session = Session.start(loader.load(loader.find(SCENARIO)), seed=7, folder=folder / "played")
    while session.view("room").stage != "decide":
        session.lapse()
    question = session.view(session.waiting[0]).question
    assert question is not None
    sealed = Decision(session.waiting[0], question.choices[0], session.point)
    line = (folder / "played" / "log.jsonl").read_bytes().splitlines(keepends=True)[-1]
    bare = os.open(folder / "bare", os.O_RDWR | os.O_CREAT | os.O_APPEND)

    def decide() -> None:
        for _ in range(DECISIONS):
            session.decide(sealed)

    def sync() -> None:
        for _ in range(DECISIONS):
            os.write(bare, line)
            os.fsync(bare)

    row = compare(
        DECIDED.what,
        decide,
        sync,
        named="a bare write and fsync",
        goal=DECIDED.goal,
        units=DECISIONS,
        unit="decisions",
    )
    session.close()
    os.close(bare)
    return row


def _verified(folder: Path) -> Row:
    """A long afternoon: mostly remarks about who opened what, and a game."""
    scenario = loader.load(loader.find(SCENARIO))
    session = Session.start(scenario, seed=7, folder=folder / "long", disk=NoSync())
    while not session.over:
        session.lapse()
    while len(session.records) < RECORDS:
        session.remark("opened", seat="seoul", inject="call", seconds=12)
    session.close()
    data = log_path(folder / "long").read_bytes()
    lines = data.splitlines()
    return compare(
        READ.what,
        lambda: verify(folder / "long"),
        lambda: [sha256(line).hexdigest() for line in lines],
        named="hashing its lines",
        goal=READ.goal,
    )
