"""What the rows of the conductor's book say stands in its print, in both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pypdfium2 as pdfium
import pytest

from game.authoring.paper.conductor.gather import book
from game.authoring.paper.conductor.rows import Line, Mark
from game.authoring.paper.conductor.sheets import conductor
from game.authoring.paper.order import Order, Sheet
from game.authoring.paper.press import code, press
from game.rules import rules
from game.scenario import loader
from game.texts import say

pytestmark = pytest.mark.once

NAMES = tuple(loader.shipped())


def squeezed(words: str) -> str:
    """Return words without spaces and marks that only break lines; a hyphen at a line's end counts as one."""
    return re.sub(r"[\s\u200b\ufeff\xad]", "", words.replace("\ufffe", "-"))


def lines_in(row: object) -> Iterator[str]:
    """Yield what a row says on paper: whole marks, and conditions and numbers that stand alone."""
    if isinstance(row, Mark | Line):
        yield row.words
    elif isinstance(row, tuple):
        for each in row:
            yield from lines_in(each)
    elif is_dataclass(row):
        for field in fields(row):
            yield from lines_in(getattr(row, field.name))


def text_of(sheet: Sheet, order: Order) -> str:
    """Return what a print says, without the head and the foot of its pages."""
    made = press(sheet, order, "a4")
    mark = say("paper.label.mark", order.lang)
    head = squeezed(mark + made.title + made.reader)
    foot = squeezed(
        f"{order.of(order.scenario.title)} · {code(order)} · {say('paper.label.language', order.lang)}"
    )
    pages = (squeezed(each.get_textpage().get_text_range()) for each in pdfium.PdfDocument(made.bytes))
    number = re.escape(foot) + r"\d+/\d+"
    return "".join(re.sub(number, "", page.replace(head, "")) for page in pages)


@pytest.mark.parametrize(
    ("name", "lang"),
    [*((name, "en") for name in NAMES), ("eight_minutes", "ko"), ("three_waves", "ko")],
)
def test_every_row_is_printed(name: str, lang: str) -> None:
    scenario = loader.load(loader.find(name))
    order = Order(scenario, rules.setup(scenario), lang)
    rows = book(order)
    sheets = {sheet.name: sheet for sheet in conductor(order)}
    page = text_of(sheets["conductor_book"], order)
    told = [*lines_in(rows), *(each.name for each in rows.reckonings)]
    for leaf in rows.leaves:
        told += [course.code for asked in leaf.asked for course in asked.courses]
        told += [words for come in leaf.comes for words in (come.msel, come.headline)]
        told += [face.name for throw in leaf.throws for face in throw.faces]
    told += [f"{face.low:03}–{face.high:03}" for throw in rows.throws for face in throw.faces]
    # What stands in several rows stands as often in the print.
    due = Counter(squeezed(words) for words in told)
    assert [words for words, times in due.items() if page.count(words) < times] == []
    sheet = text_of(sheets["conductor_record"], order)
    kept = [each.name for each in (*rows.tracks, *rows.boxes, *rows.throws)]
    assert [words for words in kept if squeezed(words) not in sheet] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_wall_tells_nothing_that_lies_ahead_or_that_not_all_are_told(name: str) -> None:
    scenario = loader.load(loader.find(name))
    order = Order(scenario, rules.setup(scenario), "en")
    sheets = {sheet.name: sheet for sheet in conductor(order)}
    page = text_of(sheets["conductor_wall"], order)
    hidden = [each.name.en for each in scenario.meters.values() if not {"all", "room"} & set(each.seen_by)]
    hidden += [each.name.en for each in scenario.flags.values() if each.name]
    assert [words for words in hidden if squeezed(words) in page] == []
