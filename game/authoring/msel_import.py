"""Changed texts, times and recipients of a list brought back into the scenario's file, and nothing else."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.authoring.msel import COLUMNS, Row, rows
from game.authoring.msel_sheet import Cell, Line
from game.errors import Fault, GameError, ScenarioError
from game.scenario import loader, rewrite
from game.scenario.near import near_or_all

LISTS = ("to",)
"""Columns whose cells hold several words."""

INSTEAD = {"stamp": "at"}
"""Columns that tell what another one says, and that other one."""


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that says something else than the file."""

    address: str
    inject: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Brought:
    """What a list brings back."""

    changes: tuple[Change, ...]
    source: str
    """The file as it would stand; the same as before where there is no change."""


def brought(path: Path, lines: Sequence[Line]) -> Brought:
    """Return the changes of a list and the file with them.

    Raise GameError, naming every cell at once, for what cannot be placed or would not be sound in the file.
    """
    source = path.read_bytes().decode("utf-8")
    board = loader.load(path)
    listed = {lang: {row.cells["id"]: row for row in rows(board, source, lang)} for lang in ("en", "ko")}
    troubles: list[str] = []
    placed: dict[rewrite.Path, tuple[Change, rewrite.Value]] = {}
    for line, row in _rows(listed["en"], lines, troubles):
        for change in _changed(row, listed["ko"][row.cells["id"]], line):
            trouble, value = _placed(source, row, change)
            if trouble:
                troubles.append(f"{change.address}: {trouble}")
            else:
                placed[(*row.path, *COLUMNS[change.column])] = (change, value)
    made = rewrite.rewritten(source, {place: value for place, (_, value) in placed.items()})
    troubles.extend(_unsound(path, source, made, placed))
    if troubles:
        raise GameError("\n  ".join(["nothing was changed", *troubles]))
    return Brought(tuple(change for change, _ in placed.values()), made)


def _rows(known: Mapping[str, Row], lines: Sequence[Line], troubles: list[str]) -> Iterator[tuple[Line, Row]]:
    """Yield the lines of injects that there are, each once; write down the others."""
    seen: set[str] = set()
    for line in lines:
        cell = line.cells["id"]
        if cell.text not in known:
            meant = near_or_all(cell.text, known)
            troubles.append(f"{cell.address}: there is no inject {cell.text!r}{meant}; rows are not added")
        elif cell.text in seen:
            troubles.append(f"{cell.address}: {cell.text!r} stands in two rows")
        else:
            seen.add(cell.text)
            yield line, known[cell.text]


def _unsound(
    path: Path, source: str, made: str, placed: Mapping[rewrite.Path, tuple[Change, rewrite.Value]]
) -> Iterator[str]:
    """Yield the faults that the file would have: each at the cell that brings it, else at its line."""
    faults = _faults(path, made) if placed else []
    told: set[tuple[str, str]] = set()
    for place, (change, value) in placed.items() if faults else ():
        for fault in _faults(path, rewrite.rewritten(source, {place: value})):
            told.add((fault.code, fault.message))
            yield f"{change.address}: {fault.code} {fault.message}"
    for fault in faults:
        if (fault.code, fault.message) not in told:
            yield f"{path.name}:{fault.line}:{fault.column}: {fault.code} {fault.message}"


def _changed(row: Row, korean: Row, line: Line) -> Iterator[Change]:
    """Yield the cells that say something else than the file; words of ours may be in either language."""
    for column, cell in line.cells.items():
        before = row.cells[column]
        if not _same(column, cell, before) and not _same(column, cell, korean.cells[column]):
            yield Change(cell.address, row.cells["id"], column, before, cell.text)


def _same(column: str, cell: Cell, before: str) -> bool:
    if column in LISTS:
        return _words(cell.text) == _words(before)
    return cell.text == before


def _placed(source: str, row: Row, change: Change) -> tuple[str, rewrite.Value]:
    """Return why a change cannot be placed, or nothing, and the value that the file gets."""
    below = COLUMNS[change.column]
    if not below:
        if change.column in INSTEAD:
            return (
                f"`{change.column}` is not brought back; change `{INSTEAD[change.column]}` in this line",
                "",
            )
        return f"`{change.column}` is not brought back; change it in the scenario's file", ""
    if not change.after.strip():
        return f"an empty cell: take `{'.'.join(below)}:` out in the scenario's file if that is meant", ""
    value: rewrite.Value = _words(change.after) if change.column in LISTS else change.after
    try:
        rewrite.rewritten(source, {(*row.path, *below): value})
    except rewrite.Unplaceable as why:
        return str(why), ""
    return "", value


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.replace(";", ",").split(",") if word.strip())


def _faults(path: Path, made: str) -> list[Fault]:
    """Return the faults of a scenario if its file read so; it is tried beside it, where its parts are."""
    trial = _beside(path, made, ".yaml")
    try:
        loader.load(trial)
    except ScenarioError as error:
        return list(error.faults)
    finally:
        trial.unlink()
    return []


def write(path: Path, source: str) -> None:
    """Put the file in the place of the old one, whole or not at all."""
    new = _beside(path, source, "")
    new.chmod(path.stat().st_mode)
    new.replace(path)


def _beside(path: Path, source: str, ending: str) -> Path:
    """Return a new file with this text in the folder of another."""
    with tempfile.NamedTemporaryFile("w", dir=path.parent, prefix=f".{path.stem}-", suffix=ending,
                                     encoding="utf-8", newline="", delete=False) as file:  # fmt: skip
        file.write(source)
        file.flush()
        os.fsync(file.fileno())
    return Path(file.name)
