"""The rules break at any call, in the middle of an effect or a draw: nothing is half done, the game goes on.

A break is an exception at the Nth call of a function of the rules while a decision is made. Afterwards the
log ends in the state that the screens show, who has not decided yet sees what was seen before, and the same
request again leads on to the game that never broke.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from inspect import CO_GENERATOR
from pathlib import Path
from types import FrameType

import pytest
from conftest import Keeps
from sessions import tutorial

import game.rules
from game.authoring.golden import by_control
from game.record.chain import Record
from game.record.codec import decision_of
from game.record.log import read
from game.rules.digest import digest
from game.rules.state import Decision
from game.session import Session

RULES = str(Path(game.rules.__file__).parent)
BREAKS = 12
"""In each decision, spread evenly over its calls."""


class Broken(Exception):
    """What is raised in the middle of the rules."""


def calls(what: Callable[[], object], most: int = -1) -> int:
    """Return how many calls of the rules something makes; raise at one of them."""
    made = 0

    def look(frame: FrameType, event: str, _: object) -> None:
        nonlocal made
        code = frame.f_code
        # Nobody hears of what is raised while a generator is thrown away.
        if event == "call" and code.co_filename.startswith(RULES) and not code.co_flags & CO_GENERATOR:
            made += 1
            if made == most:
                raise Broken

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        what()
    finally:
        sys.setprofile(before)
    return made


def hashes(records: Iterable[Record]) -> list[str]:
    """Return what each record is known by."""
    return [record.hash for record in records]


def seen(session: Session) -> list[object]:
    """Return what everybody sees."""
    scenario = session.scenario
    return [session.view(viewer) for viewer in ("room", "white_cell", *scenario.teams, *scenario.roles)]


@pytest.mark.parametrize("seed", range(12))
def test_a_break_anywhere_in_the_rules_leaves_all_as_it_was(seed: int, tmp_path: Path, keeps: Keeps) -> None:
    whole = by_control(tutorial(), seed)
    folder, header = tmp_path / "game", whole.header
    session = Session.start(
        tutorial(), header.setup, dict(header.seats), header.seed, folder, reproducible=True
    )
    rehearsal = Session.start(tutorial(), header.setup, dict(header.seats), header.seed, reproducible=True)
    breaks = 0
    for record in whole.records[1:]:
        if record.body["kind"] == "remark":
            for each in (session, rehearsal):
                each.remark(str(record.body["what"]))
        elif record.body["seat"] != "chance":
            decision = replace(decision_of(record.body), request=f"r{record.n}")
            in_all = calls(lambda made=decision: rehearsal.decide(made))
            for number in range(1, BREAKS + 1):
                breaks += broken_once(session, decision, number * in_all // BREAKS, folder)
            session.decide(decision)
            # What broke while chance was asked is asked again at the next beat.
            session.tick()
    assert [each.body["digest"] for each in session.records] == [
        each.body["digest"] for each in whole.records
    ]
    assert seen(session) == seen(whole)
    session.close()
    keeps("E4", breaks, "breaks")


def broken_once(session: Session, decision: Decision, at: int, folder: Path) -> int:
    """Break one decision and hold what is left against what was there; return whether it did break."""
    records, shown = hashes(session.records), seen(session)
    try:
        calls(lambda: session.decide(decision), at)
    except Broken:
        broke = 1
    else:
        broke = 0
    assert hashes(read(folder)) == hashes(session.records)
    assert session.records[-1].body["digest"] == digest(session._now.state)
    if hashes(session.records) == records:
        assert seen(session) == shown
    return broke
