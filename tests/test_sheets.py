"""The check of printed pages finds what is planted, and says nothing of a page that is sound."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path

import pytest
import typst

from game.authoring.paper.injects import injects
from game.authoring.paper.order import Order
from game.authoring.paper.press import press
from game.authoring.paper.roles import roles
from game.press.press import ASSETS
from game.rules import rules
from game.scenario import loader
from tests.sheets import MM, faults, unprintable

pytestmark = pytest.mark.once

MARGIN = (16 * MM, 20 * MM, 16 * MM)
PAGE = """
#set page(paper: "a4", margin: (x: 16mm, top: 20mm, bottom: 16mm))
#set page(header: text(8pt)[Head], footer: text(8pt)[Foot], header-ascent: 4mm, footer-descent: 3mm)
#set text(font: "Pretendard", size: 10pt, fallback: false)
#let head = text(weight: 800, size: 13pt, fill: rgb("#14304D"))[A heading]
"""
SOUND = """
#head
#block(stroke: 1pt, inset: 3mm)[Text in its frame, 한글도 틀 안에.]
#line(length: 100%)
Text below a line. #box(stroke: 1pt, inset: 2pt)[key] More of it.
#table(columns: 2, [one], [two], [three], [four])
#place(bottom)[The last line.]
#pagebreak()
#rotate(180deg)[Upside down, word by word.]
"""


def laid_out(tmp_path: Path, body: str) -> bytes:
    """Return a page of our own as PDF."""
    source = tmp_path / "page.typ"
    source.write_text(PAGE + body, encoding="utf-8")
    made = typst.compile(str(source), font_paths=[str(ASSETS / "fonts")], ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


def test_of_a_sound_page_it_says_nothing(tmp_path: Path) -> None:
    assert faults(laid_out(tmp_path, SOUND), MARGIN) == []


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("#place(dx: 160mm)[a line that leaves the side]", "stands in the margin at the side: "),
        ("#place(dx: -9mm)[too far left]", "stands in the margin at the side: 'too far left'"),
        ("#place(bottom, dy: 3mm)[into the foot]", "runs into the foot: 'into the foot"),
        ("#place(top, dy: -3mm)[into the head]", "runs into the head: 'into the head'"),
        ("#place(bottom, dy: 15mm)[at the edge]", "stands where printers do not print: 'at the edge'"),
        ("#text(7.5pt)[too small]", "type of 7.5 points: 'too small'"),
        ("#place(rect(width: 20mm, height: 8mm))#h(2mm) wider than its frame", "crosses a frame or a line: "),
        ("#place(dy: 4pt, line(length: 60mm)) struck through", "crosses a frame or a line: 'struck through'"),
        ("#place(dx: 9mm, line(angle: 90deg, length: 9mm)) cut by a line", "crosses a frame or a line: "),
        ("#place(dx: 4mm, dy: 1mm)[over it] what lies below", "overlaps: "),
        ("#v(1fr) #head #pagebreak() the text of it", "page 1: a heading ends the page: 'A heading'"),
        ("sound #pagebreak() #text(6pt)[on the second page]", "page 2: type of 6.0 points"),
    ],
)
def test_it_finds_what_is_planted(planted: str, found: str, tmp_path: Path) -> None:
    told = faults(laid_out(tmp_path, planted), MARGIN)
    assert len(told) == 1
    assert found in told[0]


def test_a_heading_over_lines_to_write_on_is_sound(tmp_path: Path) -> None:
    ruled = "#v(1fr) #head #v(4mm) #line(length: 100%) #pagebreak() more"
    assert faults(laid_out(tmp_path, ruled), MARGIN) == []


def test_it_names_signs_that_no_font_has() -> None:
    assert unprintable("가나 A–z “…” → × ÷ −") == []
    assert unprintable("a→b ☃ 𝔄") == ["☃", "𝔄"]


@pytest.mark.parametrize(
    ("template", "was", "planted", "kind"),
    [
        ("injects", "{ 14mm } else { 10mm }", "{ 0mm } else { 0mm }", "crosses a frame or a line"),
        ("roles", "#let room = width - 13mm", "#let room = width + 9mm", "crosses a frame or a line"),
        ("roles", "spacing: 1.8mm)", "spacing: -3mm)", "overlaps"),
    ],
)
def test_it_finds_a_slip_in_a_template(
    template: str, was: str, planted: str, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ASSETS / "paper", tmp_path / "paper")
    for folder in ("fonts", "icons"):
        (tmp_path / folder).symlink_to(ASSETS / folder)
    source = tmp_path / "paper" / f"{template}.typ"
    sound = source.read_text(encoding="utf-8")
    assert sound.count(was) == 1
    source.write_text(sound.replace(was, planted), encoding="utf-8")
    monkeypatch.setattr(import_module("game.press.press"), "ASSETS", tmp_path)
    game = loader.load(loader.find("three_waves"))
    order = Order(game, rules.setup(game), "en")
    sheet = (injects if template == "injects" else roles)(order)[0]
    told = faults(press(sheet, order, "a4").bytes, (10 * MM, 15 * MM, 14 * MM))
    assert any(kind in each for each in told), told
