"""Whoever guesses codes at all doors of a class gets in by none, and locks out nobody who has the code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Keeps
from rooms import kept
from sessions import Room

from game.devices import Kind, Lobby, Refused, codes
from game.devices.tries import HOUR, MOST, MOST_IN_ALL

CLASS = dict.fromkeys(range(1, 13), ("seoul", "washington", "alliance"))
DOORS: list[tuple[Kind, int, str]] = [
    ("seat", 0, ""), *(("seat", group, team) for group, teams in CLASS.items() for team in teams),
    *((kind, group, "") for group in CLASS for kind in ("observer", "evaluator")),
]  # fmt: skip


def guess(hall: Lobby, place: tuple[Kind, int, str]) -> bool:
    """Return whether a wrong code was heard at a door; the right one would have been too."""
    with pytest.raises(Refused) as refusal:
        hall.join("AAAAAA", *place)
    return "Too many" not in refusal.value.why.en


def test_nobody_guesses_a_way_into_the_largest_class_in_a_day_whatever_doors_there_are(keeps: Keeps) -> None:
    room = Room()
    hall, heard = Lobby(12, CLASS, {}, times=room.times), 0
    assert len(DOORS) > 60
    for _ in range(8):
        # As much as never sets the room on its guard, at the doors in turn.
        heard += sum(guess(hall, DOORS[n % len(DOORS)]) for n in range(MOST_IN_ALL - 1))
        room.steady += HOUR
    assert hall.join(hall.code, "seat", 1, "seoul")[0].state == "in"
    heard += sum(guess(hall, DOORS[n % len(DOORS)]) for n in range(MOST_IN_ALL))
    # The last burst is of the ninth hour.
    within = heard - MOST_IN_ALL + 1
    assert within / len(codes.SYMBOLS) ** len(hall.code) <= 3.6e-6
    guessed, _ = hall.join(hall.code, "seat", 2, "seoul")
    assert guessed.state == "waiting", "whoever has guessed it now is looked at first"
    keeps("W2", heard, "wrong codes at the doors of a class")


def test_who_has_the_code_while_others_guess_is_not_locked_out_and_a_new_code_is_as_before(
    tmp_path: Path,
) -> None:
    room = Room()
    hall = Lobby(12, CLASS, {}, times=room.times, keep=kept(tmp_path))
    inside, token = hall.join(hall.code, "seat", 1, "seoul")
    for n in range(MOST_IN_ALL):
        assert guess(hall, DOORS[1 + n % 20])
    assert json.loads(kept(tmp_path).read_text("utf-8"))["guessed"] is True
    late, _ = hall.join(hall.code, "observer", 3)
    assert (late.state, hall.back(token).state) == ("waiting", "in")
    hall.approve(late.id)
    assert hall.device(late.id).state == "in"
    assert hall.join(hall.control_code, "seat", 3, "seoul")[0].state == "in", "control's own code is enough"
    # What may have been guessed stays so: after an hour, and after a new start of the host.
    room.steady += 2 * HOUR
    assert guess(hall, DOORS[1])
    assert hall.join(hall.code, "seat", 4, "seoul")[0].state == "waiting"
    again = Lobby(12, CLASS, {}, times=room.times, keep=kept(tmp_path))
    assert again.join(again.code, "seat", 5, "seoul")[0].state == "waiting"
    assert again.join(again.renew(), "seat", 6, "seoul")[0].state == "in"
    assert inside in hall.devices


def test_wrong_codes_for_control_put_no_seat_on_its_guard() -> None:
    room = Room()
    hall = Lobby(12, CLASS, {}, times=room.times)
    for group in CLASS:
        for _ in range(MOST):
            guess(hall, ("control", group, ""))
    for n in range(MOST_IN_ALL // 2):
        guess(hall, DOORS[1 + n % 20])
    assert hall.join(hall.code, "seat", 1, "seoul")[0].state == "in"
