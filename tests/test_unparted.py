"""No line of Korean parts what belongs together: reports, classes, shared games, pages of research."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sweeps import TUTORIAL, plan, swept
from test_claims import FEW, report_of
from test_doctrine_cards import CARDS

from game.compare.comparison import compare
from game.compare.page.page import page
from game.debrief.capsule.page import capsule
from game.debrief.page.html import html
from game.debrief.page.markdown import markdown
from game.debrief.report.report import report
from game.record.log import read
from game.research.claims import page as claims
from game.research.claims.names import Names as ClaimNames
from game.research.executor import Here
from game.research.names import Names
from game.research.page import doctrines
from game.research.page import page as sweeps
from game.texts.leading import LEADING
from game.texts.unparted import unparted
from tests.test_report_told import GAMES, game

pytestmark = pytest.mark.alike

NAMES = ("mirror_week/conduct", "mirror_week/bots_010")
APART = re.compile(
    rf"일\([월화수목금토일]\)|[’”)\]][가-힣]|(?<![^\s“‘(>])(?:{'|'.join(LEADING)}) [^\s<]|\d %|\d\d:\d\d KST"
)


@cache
def pages() -> dict[str, str]:
    """Return what a browser lays out of each page in Korean."""
    played = game(NAMES[0])
    shared = capsule(read(GAMES / f"{NAMES[0]}.jsonl"), played.scenario, Path(NAMES[0]), "ko").decode()
    data = json.loads(shared.partition('id="game">')[2].partition("</script>")[0])
    return {
        "report": _main(html(report(played), "ko")),
        "class": _main(page(compare([game(name) for name in NAMES]), "ko")),
        "shared report": _main(shared),
        "replay": "\n".join(each if isinstance(each, str) else each[1] for each in data["texts"]),
    }


def _main(written: str) -> str:
    return written.partition("<main")[2].partition("</main>")[0]


@cache
def researched() -> dict[str, str]:
    """Return the pages of a sweep, of claims and of the doctrines in Korean."""
    names = Names(TUTORIAL, "ko")
    with TemporaryDirectory() as kept:
        found = swept(Path(kept) / "kept", plan(games=4, forced=2, sets={"era": "all"}))
    return {
        "sweep": _main(sweeps.page(found, names)),
        "claims": _main(claims.page(report_of(Here(), 34), ClaimNames.of(FEW, [TUTORIAL], "ko"))),
        "doctrines": _main(doctrines.page(CARDS, {TUTORIAL.id: names}, "ko")),
    }


@pytest.mark.parametrize("name", ["sweep", "claims", "doctrines"])
def test_no_line_of_a_page_of_research_parts_what_belongs_together(name: str) -> None:
    words = researched()[name]
    assert APART.findall(words) == []
    assert len(re.findall(r"\w\u00a0\w|\d\u00a0%|\u2060", words)) > 3


@pytest.mark.parametrize("name", ["report", "class", "shared report", "replay"])
def test_no_line_of_a_page_parts_what_belongs_together(name: str) -> None:
    words = pages()[name]
    assert APART.findall(words) == []
    assert len(re.findall(r"\w\u00a0\w|\d\u00a0%", words)) > 10


def test_the_signs_that_hold_together_are_of_the_page_and_not_of_what_is_told() -> None:
    told = markdown(report(game(NAMES[0])), "ko")
    assert len(APART.findall(told)) > 10
    assert {"\u2060", "\u00a0"}.isdisjoint(told)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("그는 그 한 시간", "그는 그_한_시간"),
        ("<td>‘몇 분 뒤’ (한 나라)", "<td>‘몇_분 뒤’ (한_나라)"),
        ("D+1일(화) 07:00 KST에", "D+1일^(화) 07:00_KST에"),
        ("95 % 구간, 5 of 9, 07:00 there", "95_% 구간, 5 of 9, 07:00 there"),
        ("‘한 문안’에는 [20]번, “예”라고 (한 번)만", "‘한_문안’^에는 [20]^번, “예”^라고 (한_번)^만"),
        ("바로 이 <b>", "바로 이 <b>"),
    ],
)
def test_what_belongs_together_is_held_together(words: str, held: str) -> None:
    assert unparted(words) == held.replace("_", "\u00a0").replace("^", "\u2060")
