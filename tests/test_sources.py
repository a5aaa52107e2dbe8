"""The numbered sources in our own words, and the list of terms for translators."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from game.scenario import loader
from game.scenario.book import cite
from game.scenario.model import Scenario
from game.texts.catalogue import CATALOGUE
from game.texts.text import Text

ROOT = Path(__file__).parent.parent
TERMS = ROOT / "docs" / "terms.csv"
HANGUL = re.compile("[가-힣]")


@cache
def tutorial() -> Scenario:
    return loader.load(loader.find("eight_minutes"))


def test_sources_are_complete_and_in_order() -> None:
    wanted = (
        [f"S{n}" for n in range(1, 48)] + [f"R{n}" for n in range(1, 72)] + [f"H{n}" for n in range(1, 19)]
    )
    assert list(tutorial().sources) == wanted


def test_sources_say_where_they_are_from_and_hold_no_address() -> None:
    for name, source in tutorial().sources.items():
        assert source.mark == {"R": "verified", "H": "design"}.get(name[0], source.mark), name
        assert bool(source.cite) == (name[0] == "R"), name
        assert bool(HANGUL.search(source.cite.ko)) == bool(source.cite), name
        assert not HANGUL.search(source.cite.en), name
        assert "http" not in source.text.en + source.cite.en + source.cite.ko, name
        assert "www" not in source.cite.en + source.cite.ko, name
        assert len(source.text.en.split()) <= 60, name


def test_a_korean_page_says_in_korean_where_a_source_is_from() -> None:
    treaty = tutorial().sources["R17"].cite
    assert treaty.of("ko").startswith("한미상호방위조약, 1953년 10월 1일 서명")
    assert treaty.of("en").startswith("Mutual Defense Treaty")
    assert cite("Rivera, 2024") == Text("Rivera, 2024", "Rivera, 2024"), "one line is for both"
    assert not cite(None)


def test_corrections_of_the_record_are_kept() -> None:
    told = {name: source.text.en for name, source in tutorial().sources.items()}
    for name, words in {
        "S14": "1954",
        "R29": "74 days",
        "R32": "four days",
        "R38": "day of disclosure",
        "R43": "709",
    }.items():
        assert words in told[name], name


def terms() -> list[dict[str, str]]:
    with TERMS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_list_of_terms_has_each_once_and_the_words_of_the_interface() -> None:
    rows = terms()
    names = [row["english"] for row in rows]
    assert len(names) == len(set(names))
    assert all(HANGUL.search(row["korean"]) for row in rows)
    korean = " ".join(row["korean"] for row in rows)
    for word in ("동의", "부동의", "유보", "봉인", "시한 경과", "통제반", "단계", "사안별로", "초안", "훈련"):
        assert word in korean, word
    assert next(row["korean"] for row in rows if row["english"] == "case by case") == "사안별로"


def test_the_list_of_terms_keeps_legal_attribution_apart() -> None:
    statement = next(row for row in terms() if row["english"] == "joint attribution statement")
    assert "귀속" not in statement["korean"]


REFUSED = {"저지선": "방화선"}
"""Korean words for a term that has another: one thing, one word."""


def test_no_text_says_a_term_by_a_refused_word() -> None:
    texts = {name: text.ko for name, text in CATALOGUE.items()}
    files = [
        *ROOT.glob("scenarios/**/*.yaml"),
        *ROOT.glob("docs/*.md"),
        *ROOT.glob("docs/playthroughs/**/*.*"),
    ]
    texts |= {str(file): file.read_text(encoding="utf-8") for file in files}
    said = " ".join(row["korean"] for row in terms())
    for refused, right in REFUSED.items():
        assert right in said
        assert refused not in said
        assert not [name for name, words in texts.items() if refused in words], f"{right} is the word"
