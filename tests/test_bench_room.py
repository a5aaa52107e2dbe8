"""Sixty devices that decide at once lose nothing; the benchmark of that counts each, and finds a lost one."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Keeps

from bench import room
from game.errors import IllegalDecision
from game.room import deeds
from game.room.answer import ACK, Answer

pytestmark = pytest.mark.once


def test_each_of_the_devices_that_decide_at_once_does_so_as_often(tmp_path: Path) -> None:
    # More than a game has for a table: another one begins.
    spent = room.at_once(tmp_path, 2, 12)
    assert len(spent) == 24
    assert min(spent) > 0


def test_sixty_devices_that_decide_at_once_lose_no_decision(tmp_path: Path, keeps: Keeps) -> None:
    """Each must be on the record under its own name once it is acknowledged: `at_once` fails otherwise."""
    spent = room.at_once(tmp_path, room.DEVICES, room.DECIDE)
    assert len(spent) == room.DEVICES * room.DECIDE
    keeps("W7", len(spent), "decisions at once")


def test_a_decision_that_is_acknowledged_and_lost_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = deeds.answered

    async def forgetful(future: object, *more: object) -> Answer:
        answer = await honest(future, *more)  # type: ignore[arg-type]
        return answer if answer == ACK else ACK

    def refuse(*_: object) -> None:
        raise IllegalDecision("Not now.", "지금은 안 됩니다.")

    monkeypatch.setattr(deeds, "answered", forgetful)
    monkeypatch.setattr("game.session.session.Session.decide", refuse)
    with pytest.raises(AssertionError, match="was acknowledged and is not on the record"):
        room.at_once(tmp_path, 2, 1)
