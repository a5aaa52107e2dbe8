"""The tables as CSV files in a folder, and the codebook out of the same columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from game.debrief.game import Game
from game.errors import GameError
from game.export.columns import Source, Table, Value
from game.export.decisions import DECISIONS, ESTIMATES, OPTIONS, TIMING
from game.export.labels import LABELS
from game.export.sessions import (
    AIMS,
    DRAWS,
    GAUGES,
    MARKS,
    PHASES,
    RATINGS,
    REPORTS,
    SEATS,
    SESSIONS,
    SETTINGS,
)  # fmt: skip
from game.export.talks import ANSWERS, CAPITALS, TALKS
from game.record.whole import write_whole
from game.texts import both
from game.texts.cells import harmless

TABLES: tuple[Table[Any], ...] = (
    SESSIONS, SETTINGS, SEATS, DECISIONS, OPTIONS, ESTIMATES, TIMING, TALKS, CAPITALS, ANSWERS, PHASES,
    GAUGES, RATINGS, AIMS, REPORTS, DRAWS, MARKS, LABELS,
)  # fmt: skip
"""Every table, in the order of the codebook."""

CODEBOOK = "codebook"

HEAD = ("table", "column", "kind", "unit", "values", "meaning_en", "meaning_ko", "source")


def tables(games: Sequence[Game], words: bool = False, arms: Sequence[str] = ()) -> Mapping[str, str]:
    """Return the files as name and text: each table, and the codebook.

    `words` brings what people wrote in their own words: reasons and marks. Without it nothing of it leaves.
    `arms` says of each game in which arm of a plan it was.
    """
    sources = [Source(game, arm) for game, arm in zip(games, arms or [""] * len(games), strict=True)]
    found = {
        table.name: _csv([column.name for column in table.shown(words)], table.told(sources, words))
        for table in TABLES
    }
    return {**found, CODEBOOK: _csv(HEAD, codebook(words))}


def codebook(words: bool = False) -> Iterator[tuple[str, ...]]:
    """Yield the mark of the exercise, then a row for each table and one for each of its columns."""
    mark = both("export.mark")
    yield ("", "", "exercise", "", "", mark.en, mark.ko, "")
    for table in TABLES:
        meaning = table.meaning
        yield (table.name, "", "table", "", "", meaning.en, meaning.ko, "")
        for column in table.shown(words):
            meaning = table.means(column)
            yield (
                table.name, column.name, column.kind, column.unit, column.values, meaning.en, meaning.ko,
                column.source,
            )  # fmt: skip


def _csv(head: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    box = io.StringIO()
    table = csv.writer(box, lineterminator="\n")
    table.writerow(head)
    for row in rows:
        table.writerow([_cell(value) for value in row])
    return box.getvalue()


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            # R takes small letters for text; DuckDB and pandas take either.
            return "TRUE" if value else "FALSE"
        case str():
            # Python before 3.13 writes a lone return without quotes: a reader begins a row with what follows.
            return harmless(value).replace("\r", "\n")
    return str(value)


def prove_empty(folder: Path) -> None:
    """Raise GameError for a file, or a folder that holds something else than an earlier export."""
    if folder.is_file():
        raise GameError(f"{folder} is a file; an export is a folder")
    if not folder.is_dir():
        return
    ours = {f"{name}.csv" for name in (*(table.name for table in TABLES), CODEBOOK)}
    if not _is_export(folder):
        ours.clear()
    other = sorted(file.name for file in folder.iterdir() if file.name not in ours)
    if other:
        raise GameError(f"{folder} holds other files, as {other[0]}; name a new folder for the export")


def _is_export(folder: Path) -> bool:
    """Return whether a folder has a codebook, not only a file that is called so."""
    try:
        return (folder / f"{CODEBOOK}.csv").read_text(encoding="utf-8").startswith(",".join(HEAD))
    except (OSError, UnicodeDecodeError):
        return False


def write(folder: Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write the files into a folder and return them; raise GameError as `prove_empty` does."""
    prove_empty(folder)
    folder.mkdir(parents=True, exist_ok=True)
    made = {folder / f"{name}.csv": text for name, text in files.items()}
    # The codebook first: by it a folder is known as an export's where the disk takes no more.
    for file, text in reversed(made.items()):
        write_whole(file, text.encode())
    return tuple(made)
