"""How sheets read: what begins with a mark, where lines may break, in what a figure is counted."""

from __future__ import annotations

import json
import re
from functools import cache

import pypdfium2 as pdfium
import pytest
import typst

from game.authoring.paper.guide import guide
from game.authoring.paper.injects import addressees
from game.authoring.paper.order import Order
from game.authoring.paper.printing import printed
from game.press.press import ASSETS
from game.rules import rules
from game.scenario import loader
from game.texts.figures import written
from game.texts.leading import leads

pytestmark = pytest.mark.once


@cache
def order(lang: str) -> Order:
    game = loader.load(loader.find("ward_seven"))
    return Order(game, rules.setup(game), lang)


@cache
def sheets(lang: str) -> dict[str, str]:
    """Return the text of the manual, the conductor's sheets and the first page, with their line ends."""
    found = {}
    for made in printed(order(lang), ("manual", "conductor"), "a4"):
        document = pdfium.PdfDocument(made.bytes)
        pages = [page.get_textpage().get_text_range().replace("\ufffe", "-") for page in document]
        found[made.name.removesuffix(".pdf")] = "\n".join(pages)
        document.close()
    return found


def test_each_seat_begins_with_a_mark_however_many_lines_it_takes() -> None:
    manual = re.sub(r"\s", "", sheets("en")["manual"])
    titles = [re.sub(r"\s", "", role.title.en) for role in order("en").scenario.roles.values()]
    assert [title for title in titles if f"•{title}" not in manual] == []


def test_what_is_typed_is_whole_and_breaks_before_an_option_alone() -> None:
    first = sheets("en")["start_here"]
    assert "python3 main.py play ward_seven --transcribe" in first
    assert re.search(r"--seat\s*[\r\n]", first) is None
    assert len(re.findall(r"--seat \w+=cards", first)) == 3


def test_no_line_ends_between_a_number_and_what_it_counts() -> None:
    record = sheets("ko")["conductor_record"]
    torn = []
    for meter in order("ko").scenario.meters.values():
        for least, _ in meter.words:
            for number, unit in re.findall(r"(\d+)([가-힣]+)", written(least, meter.unit).ko):
                torn += re.findall(rf"(?<!\d){number}[\r\n]+{unit}", record)
    assert torn == []


def test_control_is_told_in_what_money_is_marked() -> None:
    assert "0–6,000, marked in USD million" in re.sub(r"[\r\n]+", " ", sheets("en")["conductor_record"])
    assert "0–6,000, 백만 달러 단위로 표시" in re.sub(r"[\r\n]+", " ", sheets("ko")["conductor_record"])


def test_who_alone_is_told_stands_before_a_title_with_commas() -> None:
    game = order("en").scenario
    alone = next(each for each in game.injects.values() if any(to in game.roles for to in each.to))
    said = addressees(order("en"), alone)
    assert said == "S, one seat alone: Health ministry and disaster headquarters"
    (sheet,) = guide(order("en"))
    assert f"{alone.msel} ({said}). Does the table hear of it, and how much?" in str(sheet.data)


LED = "그는 그 한 시간이 지난 다음에야 ‘몇 분 뒤’ 이웃 (한 나라) 사람들이 온 것을 알았다."


UNITS = "The table said 95 % at 09:52 KST. 팀은 09:52 KST에 32 %라고 했고 11:02 KST에는 50 % 이상이라고 했다."


def lines_of(words: str) -> list[str]:
    """Return the lines of words as sheets lay them out, in columns from narrow to wide."""
    wide = f'#for wide in range(25, 50) {{ block(width: wide * 1mm, words("{words}")) }}'
    made = typst.compile(
        f'#import "/page.typ": words\n#set page(height: auto)\n{wide}'.encode(),
        root=str(ASSETS / "paper"),
        font_paths=[str(ASSETS / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps({"w": {}, "lang": "ko"})},
    )
    assert isinstance(made, bytes)
    lines = pdfium.PdfDocument(made)[0].get_textpage().get_text_range().split("\n")
    assert len(lines) > 50
    return [line.strip() for line in lines]


def test_no_line_of_a_sheet_ends_behind_a_word_that_leads_the_next() -> None:
    assert [line for line in lines_of(LED) if leads(line)] == []


@pytest.mark.parametrize("words", UNITS.split(" 팀은 "))
def test_no_line_of_a_sheet_parts_a_figure_from_its_unit(words: str) -> None:
    lines = [*lines_of(words), *lines_of(UNITS)]
    assert [line for line in lines if line.startswith(("%", "KST"))] == []
