"""The commands that read logs: `verify`, `repair`, `replay`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from game.cli.choosing import files
from game.cli.outcome import DONE, FINDINGS, UNUSABLE, notice, tell
from game.errors import GameError
from game.record import repair as mending
from game.record import verify as proof
from game.session import Replay, group_folders


def verify(logs: Sequence[str], code: str) -> int:
    """Prove logs and say so, one line each; 1 if any of them does not verify, 2 if any is no log."""
    worst = DONE
    for path in of_classes(files(logs)):
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
        tell(
            f"{found.path}: verified, {found.records} records, {found.decisions} decisions, "
            f"code {found.code}{seen}{extra}"
        )
    return worst


def of_classes(logs: Sequence[str]) -> list[str]:
    """Return the logs with the folder of a class replaced by those of its groups."""
    return [str(own) for log in logs for own in (group_folders(Path(log)) or (log,))]


def repair(log: Path, to: int | None, out: Path | None) -> int:
    """Make a folder with the sound beginning of a log."""
    folder = log.parent if log.suffix == ".jsonl" else log
    # A folder named `.` or `..` has its own name only from above.
    plain = folder if folder.name not in ("", "..") else Path(os.path.abspath(folder))
    target = out or plain.parent / f"{plain.name}-repaired"
    last = mending.repair(log, target, to)
    notice(f"records 0 to {last} are in {target}; {log} is as it was")
    return DONE


def replay(log: Path, headless: bool, at: int | None, see: str, lang: str) -> int:
    """Print the account of a game, as exercise control or as one seat saw it."""
    from game.terminal.account import account

    game = Replay.read(log)
    last = len(game.records) - 1
    if at is not None:
        if not 0 <= at <= last:
            raise GameError(f"--at {at}: {log} has records 0 to {last}")
        game.records = game.records[: at + 1]
    if not headless:
        notice("this is the account; a replay on the board comes with a later version")
    for line in account(game, lang, see or None):
        tell(line)
    return DONE
