"""The command `compare`: the groups of a class side by side, as text, page, sheets or JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.cli.outcome import DONE, UNUSABLE, notice, tell
from game.cli.several import games_of, planned_in
from game.cli.target import prove_apart, prove_target, prove_unchanged
from game.compare.comparison import compare
from game.compare.lines import lines
from game.compare.page.page import page
from game.compare.plain import plain
from game.compare.workbook import as_csv, as_xlsx
from game.record.log import LOG
from game.record.whole import write_whole
from game.session.exports import note_exports
from game.texts import say

ENDINGS = {"--html": (".html", ".htm"), "--csv": (".csv",), "--xlsx": (".xlsx",)}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written beside or instead of the text."""

    html: Path | None = None
    csv: Path | None = None
    xlsx: Path | None = None
    as_json: bool = False
    by_player: bool = False


def run(logs: Sequence[str], wanted: Wanted, lang: str, plan: Path | None = None) -> int:
    """Compare games, by the arms of a plan if one is named; 2 if a log could not be read."""
    named = (("--html", wanted.html), ("--csv", wanted.csv), ("--xlsx", wanted.xlsx))
    files = [(option, file) for option, file in named if file is not None]
    for option, file in files:
        prove_target(file, ENDINGS[option], option)
    prove_apart(files)
    games, unread = games_of(logs, lang)
    for option, file in files:
        prove_unchanged(file, tuple(games), option)
    found = compare(tuple(games.values()), unread, planned_in(plan, games), wanted.by_player)
    if wanted.html is not None:
        _write(wanted.html, page(found, lang).encode(), lang)
    if wanted.csv is not None:
        # A mark at the beginning, without which spreadsheets take Korean for something else.
        _write(wanted.csv, as_csv(found, lang).encode("utf-8-sig"), lang)
    if wanted.xlsx is not None:
        _write(wanted.xlsx, as_xlsx(found, lang), lang)
    note_exports(tuple(games), [file for _, file in files])
    if wanted.as_json:
        tell(json.dumps(plain(found), ensure_ascii=False, indent=1))
    elif not files:
        for line in lines(found, lang, [_place(path) for path in games]):
            tell(line)
    return UNUSABLE if unread else DONE


def _place(log: Path) -> str:
    """Return where a game lies: its folder, or the file where it bears another name."""
    return str(log.parent if log.name == LOG else log)


def _write(file: Path, data: bytes, lang: str) -> None:
    write_whole(file, data)
    notice(say("commands.written", lang, file=str(file)))
