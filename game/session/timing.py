"""What the log says of the room's time: how long the tables took, when a record was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from game.record.chain import Record
from game.session.clock import MINUTE
from game.texts import Text, both

BREAK = 20 * MINUTE
"""A longer silence between two records is a break and counts for no question."""


def measured(records: Sequence[Record], planned: Mapping[str, int], open_now: str) -> tuple[int, int]:
    """Return the milliseconds planned for the questions that are over, and those that they really took.

    `planned` holds the room minutes of each question by its point; the open one does not count. Pauses and
    added time count, since the lesson spends them; sleep of the computer and long breaks do not. 0 and 0
    where the log bears no times.
    """
    begun = next((n for n, record in enumerate(records) if record.body.get("what") == "start"), None)
    if begun is None:
        return 0, 0
    took: dict[str, int] = {}
    last = wall(records[begun])
    for record in records[begun + 1 :]:
        now = wall(record)
        if now is None or last is None:
            return 0, 0
        asleep = record.body["fields"].get("seconds", 0) * 1000 if record.body.get("what") == "slept" else 0
        spent = max(0, now - last - asleep)
        # What passed before a record passed on the question that it answers or lies in.
        last, point = now, str(record.body["point"])
        took[point] = took.get(point, 0) + (spent if spent <= BREAK else 0)
    over = [name for name in took if name != open_now and planned.get(name)]
    return sum(planned[name] for name in over) * MINUTE, sum(took[name] for name in over)


def wall(record: Record) -> int | None:
    """Return when a record was written, in milliseconds since 1970, or none where it bears no time."""
    wall = (record.note or {}).get("wall", "")
    try:
        return int(datetime.strptime(wall, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).timestamp()) * 1000
    except ValueError:
        return None


def slept_words(away: int) -> Text:
    """Return the banner after the computer slept or its clock was set: what happened and how to go on."""
    hours, minutes = divmod(away // MINUTE, 60)
    if hours:
        long = both("session.away.hours", hours=hours, minutes=minutes)
    elif minutes:
        long = both("session.away.minutes", minutes=minutes)
    else:
        long = both("session.away.moment")
    return both("session.slept", long=long)
