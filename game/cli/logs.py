"""The commands that read logs: `verify`, `repair`, `replay`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.cli.choosing import files
from game.cli.outcome import DONE, FINDINGS, notice, tell
from game.errors import GameError
from game.record import repair as mending
from game.record import verify as proof
from game.session import Replay


def verify(logs: Sequence[str], code: str) -> int:
    """Prove logs and say so, one line each; the exit code is 1 if any of them does not verify."""
    failed = False
    for path in files(logs):
        found = proof.verify(Path(path), code)
        failed = failed or bool(found.problem)
        if found.problem:
            tell(found.problem)
            continue
        extra = f", {found.dropped} notes taken out" if found.dropped else ""
        seen = f", code {code} was record {found.anchored}" if found.anchored is not None else ""
        tell(
            f"{found.path}: verified, {found.records} records, {found.decisions} decisions, "
            f"code {found.code}{seen}{extra}"
        )
    return FINDINGS if failed else DONE


def repair(log: Path, to: int | None, out: Path | None) -> int:
    """Make a folder with the sound beginning of a log."""
    folder = log.parent if log.suffix == ".jsonl" else log
    target = out or folder.with_name(f"{folder.resolve().name}-repaired")
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
