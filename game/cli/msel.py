"""The command `msel`: the master scenario events list out of a scenario, and its changes back into it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from game.authoring import cexf, msel, msel_import, msel_sheet
from game.cli.choosing import scenario_file
from game.cli.outcome import DONE, notice, tell
from game.cli.target import prove_same, prove_target
from game.errors import GameError
from game.record.whole import write_whole
from game.scenario import loader
from game.texts import say

ENDINGS = (".xlsx", ".csv", ".txt", ".json")


def write_out(scenario: str, out: Path | None, lang: str) -> int:
    """Write the list to a file, or print it."""
    if out is not None:
        prove_target(out, ENDINGS)
    path = scenario_file(scenario)
    board = loader.load(path)
    source = path.read_bytes().decode("utf-8")
    found = msel.rows(board, source, lang)
    if out is None:
        for line in msel.as_text(board, found, lang):
            tell(line)
        return DONE
    match out.suffix.lower():
        case ".xlsx":
            data = msel_sheet.as_xlsx(found, board.title.of(lang), lang)
        case ".csv":
            # A mark at the beginning, without which spreadsheets take Korean for something else.
            data = msel.as_csv(found, lang).encode("utf-8-sig")
        case ".txt":
            data = "".join(f"{line}\n" for line in msel.as_text(board, found, lang)).encode()
        case _:
            held = cexf.cexf(board, msel.rows(board, source, "en"))
            data = f"{json.dumps(held, ensure_ascii=False, indent=2)}\n".encode()
    # A list is written to be changed by hand and brought back.
    prove_same(out, data)
    write_whole(out, data)
    if out.suffix.lower() == ".json":
        for lost in cexf.NOT_HELD:
            notice(say("commands.msel.lost", lang, what=lost.of(lang)))
    tell(say("commands.msel", lang, file=str(out), count=len(found)))
    return DONE


def bring_back(scenario: str, sheet: Path, yes: bool) -> int:
    """Show what a list changes, and change the scenario's file if that is wanted."""
    path = scenario_file(scenario)
    if sheet.suffix.lower() not in (".xlsx", ".csv"):
        raise GameError(f"--import {sheet}: a list is .xlsx or .csv")
    found = msel_import.brought(path, msel_sheet.read(sheet))
    if not found.changes:
        tell(f"{path}: the list says what the file says; nothing is changed")
        return DONE
    for change in found.changes:
        tell(f"{change.address}  {change.inject}, {change.column}")
        tell(f"  - {change.before}")
        tell(f"  + {change.after}")
    if not yes and not _agreed(found.changes, path):
        asked = "" if sys.stdin.isatty() else ", since nobody at a terminal was there to be asked"
        notice(f"threshold: nothing was changed{asked}; --yes writes without asking")
        return DONE
    msel_import.write(path, found.source)
    tell(f"{path}: {_counted(found.changes)} written; `check {scenario}` says whether it is still sound")
    return DONE


def _counted(changes: Sequence[msel_import.Change]) -> str:
    return "1 change" if len(changes) == 1 else f"{len(changes)} changes"


def _agreed(changes: Sequence[msel_import.Change], path: Path) -> bool:
    if not sys.stdin.isatty():
        return False
    return input(f"Write {_counted(changes)} into {path}? [y/N] ").strip().lower() in ("y", "yes")
