"""How the words of a page fall into lines on a telephone: none is torn, and no short one stands alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from consoles import deciding, opened
from rooms import House
from seat_pages import Screen, browser
from test_hours_told import answering
from test_room_pages import pytestmark

from game.session import Session
from game.texts.leading import LEADING

__all__ = ["pytestmark"]

LONE = """() => [...document.querySelectorAll('button, label, summary, h1, h2, h3')].flatMap((node) => {
  if (!node.checkVisibility() || node.closest('nav')) return [];
  const lines = new Map(), texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    for (const { 0: word, index } of text.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const [box] = range.getClientRects();
      const line = box && Math.round(box.bottom / 6);
      if (box) lines.set(line, [...(lines.get(line) || []), word]);
    }
  }
  const all = [...lines.values()].map((line) => line.join(' '));
  return all.length > 1 && all.at(-1).length < 4 ? [all.join(' | ')] : [];
})"""
"""What falls into lines of which the last is a word of less than four signs."""


LED = """(leading) => {
  const pairs = [], texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const pattern = new RegExp(`(?<=^|[\\\\s“‘"'(])(${leading})\\\\s(?=\\\\S)`, 'g');
  while (texts.nextNode()) {
    const text = texts.currentNode;
    for (const { index, 0: led } of text.data.matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(text, index + led.trimEnd().length - 1);
      range.setEnd(text, index + led.length + 1);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
      const lines = new Set(boxes.map((box) => box.bottom));
      if (lines.size) pairs.push([lines.size > 1, text.data.slice(index, index + 12)]);
    }
  }
  return pairs;
}"""
"""Each Korean word that leads the next, and whether a line ends between the two."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[object]:
    with browser() as found:
        yield found


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize(
    ("make", "team"),
    [(lambda: deciding(), "seoul"), (lambda: [answering("washington")], "washington")],
    ids=["deciding", "answering"],
)
def test_no_short_word_stands_alone_and_none_is_torn(
    chromium: object, make: Callable[[], list[Session]], team: str, lang: str
) -> None:
    with House(make()) as house:
        screen = Screen(chromium, house, lang)
        page = screen.sits(team)
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        for tab in ("decide", "messages", "situation", "more"):
            page.click(f"[data-key=tab-{tab}]")
            for width in (320, 390):
                screen.resize(width, 844)
                assert page.evaluate(LONE) == []
                assert screen.wrong() == []
        screen.context.close()


def test_no_line_of_a_page_ends_behind_a_word_that_leads_the_next(chromium: object) -> None:
    made = "async (text) => (await import('/assets/room.js')).el('p', {}, text).textContent"
    with House(deciding()) as house:
        screen = Screen(chromium, house, "ko")
        page = screen.sits("seoul")
        held = page.evaluate(made, "그 한 시간이 ‘몇 분 뒤’ 온 그 이웃 (두 나라)")
        assert held.replace("\u00a0", "_") == "그_한_시간이 ‘몇_분 뒤’ 온_그_이웃 (두_나라)"
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        seen, parted = 0, set()
        for tab in ("decide", "messages"):
            page.click(f"[data-key=tab-{tab}]")
            for width in range(320, 620, 10):
                screen.resize(width, 844)
                pairs = page.evaluate(LED, "|".join(sorted(LEADING)))
                seen += len(pairs)
                parted |= {words for apart, words in pairs if apart}
        screen.context.close()
    assert seen > 100
    assert parted == set()


def test_the_clock_of_the_console_says_that_it_stands_in_one_word(chromium: object) -> None:
    with House(deciding()) as house:
        screen = opened(chromium, house, "ko")
        screen.resize(390, 844)
        page = screen.page
        page.wait_for_selector("#clock[data-says=paused]")
        assert page.inner_text("#clock").split()[-1] == "일시정지"
        house.session.conduct.resume()
        page.wait_for_selector("#acts button:has-text('일시정지')")
        assert page.evaluate(LONE) == []
        assert screen.wrong() == []
        screen.context.close()
