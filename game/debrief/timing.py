"""How long each table took over each question, in real time: what the log's times of day tell.

Pauses, sleep of the computer and long breaks do not count, nor what was before the clock first ran. A log
whose notes were taken out, and an answer of a bot, have no such time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.debrief.game import Game
from game.record.chain import Record
from game.record.counted import rewound_to
from game.record.replay import Played
from game.record.seating import Seating, seatings
from game.rules import rules
from game.rules.sealing import UNSEAL
from game.session.players import doctrine_of
from game.session.timing import BREAK, wall


@dataclass(frozen=True, slots=True)
class Taken:
    """One question that one table answered, or let lapse."""

    seat: str
    point: str
    phase: str
    """Empty for the aims at STARTEX."""
    stage: str
    """`aims`, `decide`, `instruct`, `draft`, `ratify`."""
    opened: int
    """The record with which it was asked."""
    record: int
    """The record that sealed it, the last that stood, or the one that ended its time."""
    seconds: int | None
    """None where the log does not tell."""
    lapsed: bool


@dataclass(frozen=True, slots=True)
class _Open:
    phase: str
    stage: str
    record: int


def timing(game: Game) -> tuple[Taken, ...]:
    """Return how long each answer that stands took, in the order in which they were sealed; no bot's."""
    times = _running(game.records)
    sat = seatings(game.records, game.header.seats)
    asked: dict[tuple[str, str], _Open] = {}
    taken: dict[tuple[str, str], Taken] = {}
    for one in game.played:
        if rewound_to(one.record.body) is not None:
            # What stands open now was asked anew, at this moment.
            asked.clear()
        for key in _ended(one):
            if key not in asked or not _by_people(sat.get(key[0], ()), one.record.n):
                continue
            taken.pop(key, None)
            if one.decision is not None and one.decision.options != UNSEAL:
                since, n = asked[key], one.record.n
                taken[key] = Taken(
                    *key, since.phase, since.stage, since.record, n, _between(times, since.record, n),
                    lapsed=one.decision.seat == "clock",
                )  # fmt: skip
        state = one.step.state
        for seat in rules.waiting(state):
            here = _Open(state.phase, rules.stage(state), one.record.n)
            asked.setdefault((seat, rules.point(state)), here)
    return tuple(sorted(taken.values(), key=lambda each: (each.record, each.seat)))


def _by_people(sat: Sequence[Seating], record: int) -> bool:
    """Return whether people had a seat when a record was made."""
    players = [each.player for each in sat if each.record <= record]
    return bool(players) and doctrine_of(players[-1]) is None


def _ended(one: Played) -> tuple[tuple[str, str], ...]:
    """Return whose questions a record ends: a table's own, or by a lapse all that stood open."""
    if one.decision is None or one.before is None:
        return ()
    if one.decision.seat == "clock":
        lapsed = one.decision.options == rules.LAPSE
        point = rules.point(one.before)
        return tuple((seat, point) for seat in rules.waiting(one.before)) if lapsed else ()
    return ((one.decision.seat, one.decision.point),)


def _running(records: Sequence[Record]) -> Mapping[int, int]:
    """Return for each record that bears a time of day how many seconds the room had played by then."""
    found: dict[int, int] = {}
    standing = any(record.body.get("what") == "start" for record in records)
    played, last = 0, None
    for record in records:
        what, now = record.body.get("what"), wall(record)
        if now is not None:
            asleep = record.body["fields"].get("seconds", 0) if what == "slept" else 0
            spent = 0 if last is None else max(0, (now - last) // 1000 - asleep)
            played += 0 if standing or spent * 1000 > BREAK else spent
            last, found[record.n] = now, played
        if what in ("start", "resume", "pause", "slept"):
            standing = what in ("pause", "slept")
    return found


def _between(times: Mapping[int, int], opened: int, sealed: int) -> int | None:
    return times[sealed] - times[opened] if opened in times and sealed in times else None
