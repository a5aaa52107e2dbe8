"""How the words of a page fall into lines on a telephone: none is torn, and no short one stands alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from consoles import deciding, opened
from rooms import House
from seat_pages import Screen
from test_hours_told import answering
from test_room_pages import pytestmark

from game.session import Session
from game.texts.leading import LEADING

__all__ = ["pytestmark"]

ROOT = Path(__file__).parents[1]

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

MADE = "async (text) => (await import('/assets/room.js')).el('p', {}, text).textContent"

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

CLOSED = """(texts) => import('/assets/room.js').then(({ el }) => {
  const made = texts.map((text) => el('p', {}, text));
  document.querySelector('#decide').replaceChildren(...made);
  const held = (text) => [...text.data.matchAll(/[’”)%\\]]\u2060?[가-힣]/g)].map(({ index, 0: at }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + at.length);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
    const apart = new Set(boxes.map((box) => box.bottom)).size !== 1;
    return [apart, text.data.slice(Math.max(0, index - 8), index + 6)];
  });
  return made.flatMap((node) => held(node.firstChild));
})"""
"""Each particle behind a closing sign, and whether a line ends between the two."""


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
    with House(deciding()) as house:
        screen = Screen(chromium, house, "ko")
        page = screen.sits("seoul")
        held = page.evaluate(MADE, "그 한 시간이 ‘몇 분 뒤’ 온 그 이웃 (두 나라)")
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


def test_no_line_of_a_page_ends_between_a_closing_sign_and_its_particle(chromium: object) -> None:
    told = "".join(path.read_text("utf-8") for path in sorted((ROOT / "scenarios").glob("*.yaml")))
    texts = re.findall(r"ko: (.*[’”)%\]][가-힣].*)", told)
    with House(deciding()) as house:
        screen = Screen(chromium, house, "ko")
        page = screen.sits("seoul")
        held = page.evaluate(MADE, "40%가 [1]은 (둘)의 “셋”이 ‘넷’은 ‘다섯’ 다섯(여섯) D-1일(월)")
        assert (
            held.replace("\u2060", "_")
            == "40%_가 [1]_은 (둘)_의 “셋”_이 ‘넷’_은 ‘다섯’ 다섯(여섯) D-1일_(월)"
        )
        seen, parted = 0, set()
        for width in range(320, 620, 15):
            screen.resize(width, 844)
            pairs = page.evaluate(CLOSED, texts)
            seen += len(pairs)
            parted |= {words for apart, words in pairs if apart}
        screen.context.close()
    assert seen > 1000
    assert parted == set()


def test_the_glossary_finds_words_that_a_line_holds_together(chromium: object) -> None:
    with House(deciding()) as house:
        screen = Screen(chromium, house, "ko")
        page = screen.sits("seoul")
        page.click("[data-key=tab-more]")
        page.click("[data-key=glossary] summary")
        page.wait_for_selector(".terms > div")
        for words, term in (("누가 했는지를 한 나라가", "확신"), ("‘근거 부족’부터", "확신")):
            page.fill("#find", words)
            (found,) = page.locator(".terms > div:not([hidden])").all_inner_texts()
            assert term in found
        page.fill("#find", " ")
        assert page.locator(".terms > div:not([hidden])").count() == page.locator(".terms > div").count() > 20
        screen.context.close()


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
