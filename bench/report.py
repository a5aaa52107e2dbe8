"""The debrief: the report of a long game, page and PDF, and its capsule, against replaying the log."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.theatre import played as thousand
from bench.timing import Row, compare
from game.debrief.capsule.page import capsule
from game.debrief.game import read_game
from game.debrief.page.html import html
from game.debrief.page.pdf import pdf
from game.debrief.report.report import report
from game.record.log import log_path, read
from game.record.replay import read_header
from game.record.verify import read_scenario, verify
from game.rules.state import Decision
from game.scenario import loader
from game.session import Session

DECISIONS = 200
SCENARIO = "three_waves"


def rows() -> Iterator[Row]:
    """Yield a row for the report of a game of three hours, and one for the capsule of 1,000 records."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "long"
        _played(folder)

        def written() -> None:
            document = report(read_game(folder))
            html(document, "en")
            pdf(document, "en", "a4")

        yield compare(
            f"report, page and PDF, {DECISIONS} decisions",
            written,
            lambda: verify(folder),
            named="replaying its log",
            goal="5 s",
        )
        yield from _capsule(Path(name) / "thousand")


def _capsule(folder: Path) -> Iterator[Row]:
    thousand(folder)
    path = log_path(folder)
    records = read(path)
    scenario = read_scenario(path, read_header(records, path))
    size = len(capsule(records, scenario, path, "en")) / 1_000_000
    yield compare(
        f"capsule of {len(records):,} records, {size:.1f} MB",
        lambda: capsule(records, scenario, path, "en"),
        lambda: verify(folder),
        named="replaying its log",
        goal="5 s",
        runs=3,
    )


def _played(folder: Path) -> None:
    """Play the flagship to its end with many second thoughts: each sealing is a decision."""
    session = Session.start(loader.load(loader.find(SCENARIO)), seed=7, folder=folder)
    decided = 0
    while not session.over:
        seat = session.waiting[0] if session.waiting else ""
        question = session.view(seat).question if seat else None
        if (
            question is not None
            and question.choices
            and decided < DECISIONS
            and session.view("room").stage == "decide"
        ):
            for number in range(DECISIONS // 4):
                choice = question.choices[number % len(question.choices)]
                session.decide(Decision(seat, choice, session.point))
                decided += 1
        session.lapse()
    session.close()
