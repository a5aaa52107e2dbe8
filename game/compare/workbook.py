"""The sheets of a class as files: CSV for one, a workbook for all."""

from __future__ import annotations

import csv
import io

from game.compare.comparison import Comparison
from game.compare.sheets import METHOD, Sheet, sheets
from game.press.undated import undated
from game.texts import say
from game.texts.cells import harmless
from game.texts.unseen import seen

_NARROW, _WIDE = 10, 44
"""Characters that a column shows, at least and at most."""


def as_csv(found: Comparison, lang: str) -> str:
    """Return a row for each group; what looks like a formula is kept from being one."""
    sheet = sheets(found, lang)[0]
    box = io.StringIO()
    table = csv.writer(box, lineterminator="\r\n")
    for row in (sheet.head, *sheet.rows):
        table.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return box.getvalue()


def as_xlsx(found: Comparison, lang: str) -> bytes:
    """Return a workbook with all sheets; the same logs give the same bytes."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets(found, lang):
        page = book.create_sheet(sheet.title[:31])
        for number, row in enumerate((sheet.head, *sheet.rows), 1):
            for place, value in enumerate(row, 1):
                cell = page.cell(number, place)
                cell.value = seen(value) if isinstance(value, str) else value
                if isinstance(value, str):
                    # Else a text that begins with a sign would be a formula.
                    cell.data_type = "s"
                if number == 1:
                    cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
        page.freeze_panes = "B2"
        for place, head in enumerate(sheet.head):
            page.column_dimensions[get_column_letter(place + 1)].width = _width(sheet, place, head)
    about = book.create_sheet(say("compare.method", lang))
    about.append([f"{say('debrief.plate', lang)}: {found.scenario.title.of(lang)}"])
    for key in ("fiction", *(f"method.{each}" for each in METHOD)):
        about.append([say(f"compare.{key}", lang)])
    about.column_dimensions["A"].width = 120
    box = io.BytesIO()
    book.save(box)
    return undated(box.getvalue())


def _width(sheet: Sheet, place: int, head: str) -> int:
    longest = max((len(str(row[place])) for row in sheet.rows if row[place] is not None), default=0)
    return min(max(longest, min(len(head), _NARROW * 2), _NARROW), _WIDE)
