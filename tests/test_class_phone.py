"""The page of a class on a telephone, in a real browser: nothing leaves its place, in light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import FOUND, Chromium

from game.compare.comparison import Comparison, compare
from game.compare.page.page import page
from game.debrief.game import game_of
from game.record.log import read
from game.scenario import loader

FOLDER = Path(__file__).parent / "games" / "three_waves"
LOGS = 8

LEFT = """[...document.querySelectorAll('.grid td.words, .grid td.count')].filter((cell) => {
  const words = document.createRange();
  words.selectNodeContents(cell);
  return words.getBoundingClientRect().right > cell.getBoundingClientRect().right + 0.5;
}).map((cell) => cell.textContent)"""
"""The cells whose words run into the next."""

ROOM = """[...document.querySelectorAll('.grid:has(th.count)')].map((grid) => {
  const head = document.createRange(), text = grid.querySelector('th.count').firstChild;
  head.setStart(text, text.data.indexOf('['));
  head.setEnd(text, text.data.length);
  const wide = (node) => node.getBoundingClientRect().width;
  return [wide(grid.querySelector('td.words')) / innerWidth > 0.5,
    wide(grid) <= wide(grid.parentElement), head.getClientRects().length];
})"""
"""Of each table whether its words have half the screen, whether it fits, and the lines of its unit."""

BRIGHTNESS = """(() => {
  const probe = document.body.appendChild(document.createElement('i'));
  const of = (name) => {
    probe.style.color = `var(${name})`;
    return Math.max(...getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3).map(Number));
  };
  return [of('--paper'), of('--edge')];
})()"""
"""Of the paper and of the shadow at the edge of a wide table, 0 to 255."""


pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(FOUND is None, reason="no Chromium here: apt-get install chromium (.ci/run does)"),
]


def compared(groups: int) -> Comparison:
    """Return so many games of the flagship, side by side."""
    scenario = loader.from_document((FOLDER / "scenario.json").read_text(encoding="utf-8"))
    logs = sorted(FOLDER.glob("*.jsonl"))[:groups]
    return compare(tuple(game_of(read(log), scenario, log) for log in logs), 0)


def test_on_a_telephone_no_word_leaves_its_column_and_a_shadow_is_no_light(tmp_path: Path) -> None:
    found = compared(LOGS)
    with Chromium(tmp_path / "browser") as browser:
        for lang in ("en", "ko"):
            file = tmp_path / f"{lang}.html"
            file.write_text(page(found, lang), encoding="utf-8")
            for width in (320, 390):
                browser.open(file.as_uri(), width, 800, "dark")
                assert browser.run(LEFT) == [], (lang, width)
                assert browser.run("document.documentElement.scrollWidth <= innerWidth"), (lang, width)
        paper, edge = browser.run(BRIGHTNESS)
        assert paper < edge < paper + 80
        assert browser.errors == []


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_on_a_telephone_the_words_of_few_groups_have_the_room_that_is_left(lang: str, tmp_path: Path) -> None:
    file = tmp_path / "class.html"
    file.write_text(page(compared(2), lang), encoding="utf-8")
    with Chromium(tmp_path / "browser") as browser:
        browser.open(file.as_uri(), 390, 800)
        assert browser.run(LEFT) == []
        tables = browser.run(ROOM)
        assert tables == [[True, True, 1]] * len(tables) != []
