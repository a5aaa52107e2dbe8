"""Pages of the room in a real browser: opened as a phone or a laptop would, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from chromium import FOUND
from rooms import House

AXE = Path(__file__).parents[1] / "build" / "axe" / "node_modules" / "axe-core" / "axe.min.js"

OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip

WRONG = """() => {
  const wrong = [], seen = (node) => node.checkVisibility() && !node.closest('.unseen');
  const name = (node) => `${node.tagName}#${node.id} “${node.textContent.trim().slice(0, 40)}”`;
  const wide = document.documentElement.scrollWidth;
  if (wide > innerWidth) wrong.push(`wider than the screen: ${wide}`);
  for (const node of document.querySelectorAll('body *')) {
    if (!seen(node) || node instanceof SVGElement) continue;
    const box = node.getBoundingClientRect();
    const beyond = box.left < -1 || box.right > innerWidth + 1;
    if (box.width > 1 && beyond) wrong.push(`beyond the edge: ${name(node)}`);
    const field = ['TEXTAREA', 'INPUT', 'SELECT'].includes(node.tagName);
    const cuts = getComputedStyle(node).overflowX !== 'visible' && !field && node.clientWidth > 1;
    if (cuts && node.scrollWidth > node.clientWidth + 1) wrong.push(`cut off: ${name(node)}`);
  }
  for (const node of document.querySelectorAll('button, select, textarea, summary, input')) {
    const target = ['radio', 'checkbox'].includes(node.type) ? node.closest('label') : node;
    const { width, height } = target.getBoundingClientRect();
    if (seen(target) && (width < 43.5 || height < 43.5))
      wrong.push(`small target ${Math.round(width)} x ${Math.round(height)}: ${name(target)}`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // Where lines are cut off on purpose, what follows them is not on the screen.
  const foot = ({ parentElement: at }) => {
    while (at && getComputedStyle(at).webkitLineClamp === 'none') at = at.parentElement;
    return at ? Math.round(at.getBoundingClientRect().bottom) - 2 : Infinity;
  };
  const parts = (node) => [...node.data.matchAll(/[^\\s·/-]+/g)].filter(({ 0: word, index }) => {
    const range = document.createRange(), end = foot(node);
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const lines = [...range.getClientRects()].map((box) => Math.round(box.top)).filter((top) => top < end);
    return new Set(lines).size > 1;
  });
  for (const node of document.querySelectorAll('button, summary, h1, h2, h3')) {
    if (!seen(node)) continue;
    const within = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (within.nextNode())
      for (const { 0: word } of parts(within.currentNode)) wrong.push(`torn word “${word}” in ${name(node)}`);
  }
  while (texts.nextNode())
    if (/\\{\\w+\\}|undefined|\\[object|\\bnull\\b|\\bNaN\\b/.test(texts.currentNode.data))
      wrong.push(`no words: ${texts.currentNode.data}`);
  return wrong;
}"""
"""What a script finds wrong with a page as it stands: too wide, cut off, small to hit, without words."""


@contextmanager
def browser() -> Iterator[Any]:
    """Yield Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=FOUND, args=list(OPTIONS))
        try:
            yield found
        finally:
            found.close()


class Screen:
    """One device's browser: nothing is shared with another's."""

    def __init__(self, chromium: Any, house: House, lang: str = "en", theme: str = "light") -> None:
        self.house = house
        self.context = chromium.new_context(
            locale="ko-KR" if lang == "ko" else "en-GB", color_scheme=theme, reduced_motion="reduce",
            viewport={"width": 390, "height": 844},
        )  # fmt: skip
        self.context.set_default_timeout(10_000)
        self.page = self.tab()

    def tab(self) -> Any:
        """Return a further tab of the same browser; what it complains of is kept."""
        page = self.context.new_page()
        self.errors: list[str] = getattr(self, "errors", [])
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)
        return page

    def at_the_door(self) -> Any:
        """Open the address of the code on the board."""
        self.page.goto(f"{self.house.url}/#{self.house.lobby.code}")
        self.page.wait_for_selector("#code")
        return self.page

    def sits(self, team: str = "seoul", group: int = 0) -> Any:
        """Join a seat as a person would, in a class one of a group."""
        page = self.at_the_door()
        if group:
            page.select_option("#group", str(group))
        page.click(f".choice[data-team={team}]")
        page.click("[data-key=go]")
        page.wait_for_selector("#strip > *")
        return page

    def marks(self) -> Any:
        """Join as an evaluator whom control lets in."""
        page, lobby = self.page, self.house.lobby
        page.goto(f"{self.house.url}/marks")
        page.fill("#code", lobby.code)
        if lobby.groups > 1:
            page.select_option("#group", "1")
        page.click("[data-key=go]")
        page.wait_for_selector("#wait h1")
        lobby.approve(lobby.devices[-1].id)
        page.wait_for_selector("#taps button")
        return page

    def reads(self, point: str, sealed: str = "") -> None:
        """Wait until the page shows a point of the game, and whether it is sealed there."""
        so = f"[data-sealed='{sealed}']" if sealed else ""
        self.page.wait_for_selector(f"body[data-point='{point}']{so}")

    def resize(self, width: int, height: int) -> None:
        """Turn the device, or make the window another."""
        self.page.set_viewport_size({"width": width, "height": height})

    def wrong(self) -> list[str]:
        """Return what is wrong with what is on the screen."""
        found: list[str] = self.page.evaluate(WRONG)
        return found + [f"script: {error}" for error in self.errors]

    def violations(self) -> list[str]:
        """Return what axe finds, with the place and what it says of it."""
        self.page.evaluate(axe())
        told = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{each['id']}: {node['html'][:160]} | {node['failureSummary'][:300]}"
            for each in told["violations"]
            for node in each["nodes"]
        ]


@cache
def axe() -> str:
    """Return the script of axe-core."""
    return AXE.read_text("utf-8")
