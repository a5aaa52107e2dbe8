"""The numbers of records stand on the line of what they show: on a report's page and in its PDF."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from chromium import FOUND, Chromium

from game.debrief.page.html import html
from game.debrief.page.pdf import pdf
from game.debrief.report.report import report
from tests.test_report_told import game

LONG = "ward_seven/control_072"

PARTED = """
[...document.querySelectorAll(".ref")].filter((ref) => {
  const at = (node, from, to) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect().bottom;
  };
  const before = ref.previousSibling;
  const word = before.data.trimEnd().length;
  const links = [...ref.querySelectorAll("a")].map((link) => link.getBoundingClientRect().bottom);
  const short = links.length < 4;
  const apart = (one, other) => Math.abs(one - other) > 12;
  return apart(at(before, word - 1, word), links[0]) || (short && apart(links[0], links.at(-1)));
}).map((ref) => ref.parentElement.textContent.slice(-60))
"""


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_no_line_of_a_pdf_begins_with_the_numbers_of_records(lang: str) -> None:
    lines = [
        line.strip()
        for page in pypdfium2.PdfDocument(pdf(report(game(LONG)), lang))
        for line in page.get_textpage().get_text_range().splitlines()
    ]
    assert len([line for line in lines if re.search(r"\S.*\[\d[\d, -]*\]$", line)]) > 100
    assert [line for line in lines if re.match(r"\[\d", line)] == []
    # Many numbers may go on in the next line, a few are not parted.
    broken = [mark for mark in re.findall(r"\[\d[\d,\s-]*\]", "\n".join(lines)) if "\n" in mark]
    assert [mark for mark in broken if mark.count(",") < 3] == []


@pytest.mark.skipif(FOUND is None, reason="no Chromium here: apt-get install chromium (.ci/run does)")
@pytest.mark.once
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_no_line_of_a_page_begins_with_the_numbers_of_records(lang: str, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(html(report(game(LONG)), lang), encoding="utf-8")
    with Chromium(tmp_path / "browser") as browser:
        for width in (390, 800, 1280):
            browser.open(file.as_uri(), width)
            assert browser.run("document.querySelectorAll('.ref').length") > 100
            assert browser.run(PARTED) == [], width


def placed(page: pypdfium2.PdfPage, words: str) -> tuple[float, float]:
    """Return where words begin on a page of a PDF, from the left and from its foot."""
    text = page.get_textpage()
    found = text.search(words).get_next()
    assert found is not None, words
    left, bottom, _, _ = text.get_charbox(found[0], loose=True)
    return left, bottom


def test_paragraphs_of_a_pdf_stand_apart_and_a_column_is_as_wide_as_what_it_holds() -> None:
    page = pypdfium2.PdfDocument(pdf(report(game("eight_minutes/line_one_voice")), "en"))[0]
    heights = [placed(page, words)[1] for words in ("One bank", "something. The tables", "The game ended")]
    within, between = heights[0] - heights[1], heights[1] - heights[2]
    assert between > 1.2 * within > 0
    # The reasons of a letter are longer than the objectives that they stand beside.
    assert placed(page, "What it means, and why")[0] < page.get_width() / 2
