"""A new session that begins as an old one did up to a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from game.errors import LogError, SeatError
from game.record.chain import NO_HASH, Salts, random_salts, seal
from game.record.codec import header_body
from game.record.counted import counted, rewound_to
from game.record.log import create_from, log_path, read, read_bytes, scenario_path
from game.record.replay import read_header
from game.record.seating import seated


def fork(
    folder: Path,
    at: int,
    target: Path,
    *,
    seats: Mapping[str, str] | None = None,
    salts: Salts = random_salts,
) -> None:
    """Make a session folder with the decisions that counted up to record `at`; its header names both.

    The seed stays, and so does the luck. Raise LogError if there is no such record, SeatError if `seats`
    would empty or fill a seat that the copied decisions were played with or without.
    """
    path = log_path(folder)
    old = read(path)
    if not 0 <= at < len(old):
        raise LogError(f"{path}: has no record {at}; the last is {len(old) - 1}")
    header = read_header(old, path)
    taken = dict(seated(old[: at + 1], header.seats) if seats is None else seats)
    if {team for team, player in taken.items() if player == "nobody"} != set(header.empty):
        raise SeatError("a fork keeps the empty seats of its parent: " + (", ".join(header.empty) or "none"))
    parent = {"log": old[0].hash, "record": at, "hash": old[at].hash}
    first = old[0].body
    body = header_body(replace(header, parent=parent, seats=taken), first["minute"], first["digest"])
    new = [seal(0, NO_HASH, body, {}, salts)]
    for record in counted(old[: at + 1]):
        if record.body["kind"] == "decision" and rewound_to(record.body) is None:
            new.append(seal(len(new), new[-1].hash, record.body, record.note or {}, salts))
    create_from(target, new, read_bytes(scenario_path(folder)), salts=salts).close()
