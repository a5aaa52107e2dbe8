"""Shortening a line: the longest beginning that fits, found without trying every one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.measure.breaking import shortened, wrap
from game.measure.width import width
from game.texts.leading import LEADING


@given(st.text(alphabet="ab wW가🙂.", max_size=40), st.sampled_from([0, 5, 20, 60, 150, 400]))
def test_a_shortened_line_is_the_longest_beginning_that_fits(text: str, room: int) -> None:
    found = shortened(text, 20, "bold", room)
    if width(text, 20, "bold") <= room:
        assert found == text
        return
    fitting = [1] + [
        end for end in range(2, len(text) + 1) if width(text[:end].rstrip() + "…", 20, "bold") <= room
    ]
    assert found == text[: max(fitting)].rstrip() + "…"


def test_a_very_long_line_is_measured_a_few_times() -> None:
    before = width.cache_info().misses
    shortened("w" * 20_000, 20, "bold", 300)
    assert width.cache_info().misses - before < 40


QUOTED = "그는 그 한 시간이 지난 다음에야 ‘몇 분 뒤’ 이웃 (한 나라) 사람들이 온 것을 알았다."
QUESTION = "8분 뒤 한국이 발표한다. 그 전에 미국은 무엇을 할 것인가? 이 두 나라는 한 문안에 서명하지 않는다."


@pytest.mark.parametrize("text", [QUESTION, QUOTED])
def test_no_line_ends_behind_a_word_that_leads_the_next(text: str) -> None:
    for room in range(120, 900, 5):
        lines = wrap(text, 20, "regular", room)
        assert [line for line in lines[:-1] if line.rsplit(" ", 1)[-1].lstrip("‘(") in LEADING] == []
        assert " ".join(lines) == text
        assert max(width(line, 20, "regular") for line in lines) <= room
    assert wrap("그 사람들", 20, "regular", width("사람들", 20, "regular")) == ("그", "사람들")


def test_sheets_and_pages_know_the_same_leading_words() -> None:
    assets = Path(__file__).parents[1] / "assets"
    (sheets,) = re.findall(r'#let leading = "([^"]+)"', (assets / "paper/page.typ").read_text("utf-8"))
    (pages,) = re.findall(r"LEADING = /[^)]+\)\(\(([^)]+)\)", (assets / "room/room.js").read_text("utf-8"))
    assert set(sheets.split(" ")) == set(pages.split("|")) == LEADING


def test_a_blank_that_holds_two_words_together_ends_no_line() -> None:
    assert wrap("금전 손실(백만\u00a0달러)", 15, "semibold", 113) == ("금전", "손실(백만\u00a0달러)")
