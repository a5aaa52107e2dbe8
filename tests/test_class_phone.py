"""The page of a class on a telephone, in a real browser: nothing leaves its place, in light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import FOUND, Chromium

from game.compare.comparison import compare
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

BRIGHTNESS = """(() => {
  const probe = document.body.appendChild(document.createElement('i'));
  const of = (name) => {
    probe.style.color = `var(${name})`;
    return Math.max(...getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3).map(Number));
  };
  return [of('--paper'), of('--edge')];
})()"""
"""Of the paper and of the shadow at the edge of a wide table, 0 to 255."""


@pytest.mark.once
@pytest.mark.skipif(FOUND is None, reason="no Chromium here: apt-get install chromium (.ci/run does)")
def test_on_a_telephone_no_word_leaves_its_column_and_a_shadow_is_no_light(tmp_path: Path) -> None:
    scenario = loader.from_document((FOLDER / "scenario.json").read_text(encoding="utf-8"))
    games = tuple(game_of(read(log), scenario, log) for log in sorted(FOLDER.glob("*.jsonl"))[:LOGS])
    found = compare(games, 0)
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
