"""The commands that prove and mend logs: `verify`, `repair`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from game.cli.choosing import games
from game.cli.outcome import DONE, FINDINGS, UNUSABLE, notice, tell
from game.errors import GameError
from game.record import repair as mending
from game.record import verify as proof
from game.record.log import LOG
from game.session import class_games, default_folder, listing, prove_no_class


def verify(logs: Sequence[str], code: str) -> int:
    """Prove logs and say so, one line each; 1 if any of them does not verify, 2 if any is no log."""
    worst = DONE
    for path in of_classes(games(logs)):
        try:
            found = proof.verify(Path(path), code)
        except GameError as error:
            # What is no log does not hide what the others hold.
            notice(f"threshold: {error}")
            worst = UNUSABLE
            continue
        if found.problem:
            worst = max(worst, FINDINGS)
            tell(found.problem)
            continue
        extra = f", {found.dropped} notes taken out" if found.dropped else ""
        seen = f", code {code} was record {found.anchored}" if found.anchored is not None else ""
        plan = f", plan {found.plan}" if found.plan else ""
        tell(
            f"{found.path}: verified, {found.records} records, {found.decisions} decisions, "
            f"code {found.code}{seen}{extra}{plan}"
        )
    return worst


def sessions(named: Path | None) -> int:
    """Print the games of a folder, a line each: how far each went, or what is wrong, and where it went on."""
    place = named or default_folder()
    found = listing(place)
    if not found:
        one = (place / LOG).exists()
        raise GameError(f"{place}: " + ("is one game; name where it lies" if one else "there is no session"))
    for each in found:
        goes_on = f"; went on in {each.goes_on}" if each.goes_on else ""
        tell(f"{each.folder}: {each.problem or f'{each.scenario}, {each.records} records'}{goes_on}")
    return DONE


def of_classes(logs: Sequence[str]) -> list[str]:
    """Return the logs with the folder of a class replaced by those in which its groups played last."""
    return [str(own) for log in logs for own in (class_games(Path(log)) or (log,))]


def repair(log: Path, to: int | None, out: Path | None) -> int:
    """Make a folder with the sound beginning of a log."""
    folder = log.parent if log.suffix == ".jsonl" else log
    # A folder named `.` or `..` has its own name only from above.
    plain = folder if folder.name not in ("", "..") else Path(os.path.abspath(folder))
    target = out or plain.parent / f"{plain.name}-repaired"
    prove_no_class(target)
    last = mending.repair(log, target, to)
    notice(f"records 0 to {last} are in {target}; {log} is as it was")
    return DONE
