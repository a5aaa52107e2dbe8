"""The sound beginning of a damaged log, in a new folder; the damaged one is left as it is."""

from __future__ import annotations

from pathlib import Path

from game.errors import LogError
from game.record.chain import NO_HASH, Damage, Record, decode
from game.record.log import create_from, log_path, read_bytes, scenario_path
from game.record.recovery import at_record


def repair(folder: Path, target: Path, to: int | None = None) -> int:
    """Return the number of the last record that was copied; `to` names it, else it is the last sound one.

    Raise LogError if a record up to there is damaged.
    """
    path = log_path(folder)
    found, reason = sound(read_bytes(path))
    last = len(found) - 1 if to is None else to
    if not found:
        raise LogError(f"{at_record(path, 0, reason)}; nothing can be saved")
    if not 0 <= last < len(found):
        raise LogError(
            f"{path}:{len(found) + 1}: record {len(found)} {reason}; repair to {len(found) - 1} at most"
        )
    create_from(target, found[: last + 1], read_bytes(scenario_path(folder))).close()
    return last


def sound(data: bytes) -> tuple[list[Record], str]:
    """Return the records before the first that is damaged, and what is wrong with that one."""
    sound: list[Record] = []
    prev = NO_HASH
    for line in data.removesuffix(b"\n").split(b"\n"):
        try:
            record = decode(line, len(sound), prev)
        except Damage as damage:
            return sound, str(damage)
        sound.append(record)
        prev = record.hash
    return sound, "is not there"
