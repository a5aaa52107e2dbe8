"""The master scenario events list as a spreadsheet, and a sheet read back as named cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from game.authoring.msel import COLUMNS, Row, heading
from game.errors import GameError
from game.press.undated import undated
from game.texts.catalogue import say

WIDE = {"text_en": 60, "text_ko": 60, "headline_en": 28, "headline_ko": 28, "unknown_en": 36,
        "unknown_ko": 36, "expected": 36, "do": 30, "when": 24, "from_en": 22, "from_ko": 22,
        "stamp": 24, "phase": 18, "to": 20, "id": 18}  # fmt: skip
"""Characters that a column shows; others show twelve."""

MOST_ROWS = 5_000
GREY = "E7E9EC"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a sheet that was read."""

    address: str
    """`F7`."""
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet that was read."""

    number: int
    cells: dict[str, Cell]
    """Column -> cell, for the columns that the sheet has."""


def as_xlsx(found: Sequence[Row], title: str, lang: str) -> bytes:
    """Return the list as a workbook: what may be changed stands on white, what is read only on grey."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "MSEL"
    names = [heading(column, lang) for column in COLUMNS]
    for number, cells in enumerate([names, *(list(row.cells.values()) for row in found)], 1):
        for place, (column, text) in enumerate(zip(COLUMNS, cells, strict=True), 1):
            cell = sheet.cell(number, place)
            cell.value = text
            # Else a text that begins with a sign would be a formula, and 1-01 a date.
            cell.data_type, cell.number_format = "s", "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
            if number == 1 or not COLUMNS[column]:
                cell.fill = PatternFill("solid", fgColor=GREY)
    for place, column in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDE.get(column, 12)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    about = book.create_sheet("About")
    about.append([title])
    about.append([say("msel.help", lang)])
    about.column_dimensions["A"].width = 120
    box = io.BytesIO()
    book.save(box)
    return undated(box.getvalue())


def read(path: Path) -> tuple[Line, ...]:
    """Return the rows of a sheet under its headings; raise GameError for a file that is no such list."""
    table = _csv(path) if path.suffix.lower() == ".csv" else _xlsx(path)
    head = next(table, [])
    headings = {heading(column, lang): column for column in COLUMNS for lang in ("en", "ko")}
    # `at: ...`, the name in the file before a colon, is how older lists were headed.
    columns = {
        headings.get(text.strip(), text.partition(":")[0].strip()): place for place, text in enumerate(head)
    }
    if "id" not in columns:
        raise GameError(
            f"{path}: no column is headed `id` or `{heading('id', 'ko')}`; take a list that `msel` wrote"
        )
    found: list[Line] = []
    for number, texts in enumerate(table, 2):
        cells = {
            column: Cell(f"{_letter(place)}{number}", texts[place] if place < len(texts) else "")
            for column, place in columns.items()
            # A row may be shorter than its head: what it does not say stays, but it has to say of what.
            if column == "id" or (column in COLUMNS and place < len(texts))
        }
        if any(cell.text for cell in cells.values()):
            found.append(Line(number, cells))
        if number > MOST_ROWS:
            raise GameError(f"{path}: more than {MOST_ROWS:,} rows")
    return tuple(found)


def _csv(path: Path) -> Iterator[list[str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise GameError(f"{path}: not UTF-8; save it as `CSV UTF-8`") from None
    try:
        for row in csv.reader(io.StringIO(text, newline="")):
            yield [cell[1:] if cell.startswith(("'=", "'+", "'-", "'@")) else cell for cell in row]
    except csv.Error as error:
        raise GameError(f"{path}: no list that can be read: {error}") from None


def _xlsx(path: Path) -> Iterator[list[str]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(path, read_only=True)
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as error:
        raise GameError(f"{path}: no spreadsheet that can be read: {error}") from None
    for row in book.worksheets[0].iter_rows(values_only=True):
        yield ["" if value is None else str(value).replace("\r\n", "\n") for value in row]


def _letter(place: int) -> str:
    """Return the letters of a column, counted from 0."""
    letters = ""
    while place >= 0:
        place, rest = divmod(place, 26)
        letters, place = chr(65 + rest) + letters, place - 1
    return letters
