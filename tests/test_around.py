"""Sheets around a game: both languages alike, parallel forms, pages on which nothing is cut or lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.authoring.paper.around import AROUND, CONSENT, LEARNING, lines_of
from game.authoring.paper.order import Order
from game.authoring.paper.press import press
from game.cli import main
from game.rules import rules
from game.scenario import loader
from game.texts.catalogue import CATALOGUE
from tests.sheets import MM, faults, unprintable

TUTORIAL = loader.load(loader.find("eight_minutes"))
SETUP = rules.setup(TUTORIAL)
NAMES = [
    f"{kind}_{name}" for kind, which in (("consent", CONSENT), ("learning", LEARNING)) for name, _ in which
]
NAMES.append("consent_plan")
MARGINS = (16 * MM, 21 * MM, 16 * MM)


def said(name: str, lang: str) -> list[tuple[str, str]]:
    return lines_of(CATALOGUE[f"paper.sheet.{name}"].of(lang))


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_lines(name: str) -> None:
    english, korean = said(name, "en"), said(name, "ko")
    assert [kind for kind, _ in english] == [kind for kind, _ in korean]
    for (kind, one), (_, other) in zip(english, korean, strict=True):
        assert one
        assert other
        assert (one == other) == (kind == "lines")
        assert re.findall(r"\d+", one) == re.findall(r"\d+", other) or kind != "lines"


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_forms_are_parallel(lang: str) -> None:
    one, other = said("learning_a", lang), said("learning_b", lang)
    assert [kind for kind, _ in one] == [kind for kind, _ in other]
    assert [words for kind, words in one if kind == "lines"] == [
        words for kind, words in other if kind == "lines"
    ]
    items = [[words for kind, words in form if kind == "head"] for form in (one, other)]
    assert [len(each) for each in items] == [6, 6]
    assert (
        [words[:2] for words in items[0]]
        == [words[:2] for words in items[1]]
        == [f"{n}." for n in range(1, 7)]
    )
    assert not set(items[0]) & set(items[1])
    key = [words for kind, words in said("learning_scoring", lang) if re.match(r"\d\. ", words)]
    assert len(key) == 6


def test_what_is_to_be_rewritten_has_forty_words() -> None:
    quoted = next(words for _, words in said("learning_task", "en") if words.startswith("“"))
    assert len(quoted.split()) == 40
    questions = [
        words for kind, words in said("learning_scoring", "en") if kind == "point" and words.endswith("?")
    ]
    assert len(questions) == 5


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_consent_is_off_by_person_and_can_be_taken_back(lang: str) -> None:
    whole = CATALOGUE["paper.sheet.consent_research"].of(lang)
    needed = {
        "en": ("Research use is off", "everybody", "take this back", "sensitive data", "lawyer"),
        "ko": ("기본적으로 하지 않습니다", "모든 사람이 각자", "거둘 수 있습니다", "민감정보", "법률가"),
    }
    for words in needed[lang]:
        assert words in whole
    assert sum(kind == "tick" for kind, _ in said("consent_research", lang)) == 5


@pytest.mark.once
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_page_is_sound(lang: str, paper: str) -> None:
    order = Order(TUTORIAL, SETUP, lang, plan="K7QM-2X9R")
    for kind, sheets in AROUND.items():
        for sheet in sheets(order):
            made = press(sheet, order, paper)
            assert faults(made.bytes, MARGINS) == [], (kind, sheet.name)
            assert made.pages <= 2
            assert unprintable(CATALOGUE[f"paper.sheet.{sheet.name}"].of(lang).replace("\n", " ")) == []


def test_they_are_printed_if_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "eight_minutes", "--what", "learning", "-o", str(tmp_path)]) == 0
    assert {path.stem for path in tmp_path.iterdir()} == {
        "learning_a", "learning_b", "learning_task", "learning_scoring", "start_here",
    }  # fmt: skip
    assert main(["print", "eight_minutes", "--what", "grades", "-o", str(tmp_path)]) == 2
    assert "consent,learning" in capsys.readouterr().err
