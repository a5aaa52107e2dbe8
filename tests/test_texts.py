"""Words: particles by sound, holes, figures, money, times, and the whole catalogue."""

import re
from pathlib import Path

import pytest

import game
from game.texts import NO_TEXT, Text, both, bracketed, figures, fill, say, times
from game.texts.catalogue import CATALOGUE, merged
from game.texts.particles import PAIRS, final, particle
from game.texts.template import holes


@pytest.mark.parametrize(
    ("word", "pair", "form"),
    [
        ("한국", "이/가", "이"),
        ("미국", "을/를", "을"),
        ("동맹", "과/와", "과"),
        ("청와대", "은/는", "는"),
        ("서울", "으로/로", "로"),
        ("평양", "으로/로", "으로"),
        ("대구", "으로/로", "로"),
        ("0", "이/가", "이"),
        ("1", "으로/로", "로"),
        ("2", "이/가", "가"),
        ("3", "으로/로", "으로"),
        ("7", "으로/로", "로"),
        ("8", "을/를", "을"),
        ("9", "을/를", "를"),
        ("10", "으로/로", "으로"),
        ("60", "을/를", "을"),
        ("300", "이라/라", "이라"),
        ("1,000", "은/는", "은"),
        ("100,000", "이/가", "이"),
        ("1.5", "이/가", "가"),
        ("1.0", "이/가", "이"),
        ("1000000000000", "이/가", "가"),
        ("12명", "이/가", "이"),
        ("40%", "을/를", "를"),
        ("SCM", "은/는", "은"),
        ("NCG", "은/는", "는"),
        ("KIDD", "이/가", "가"),
        ("URL", "으로/로", "로"),
        ("Seoul", "으로/로", "로"),
        ("Pentagon", "을/를", "을"),
        ("Slack", "이/가", "이"),
        ("line", "을/를", "을"),
        ("bus", "을/를", "를"),
        ("국가정보원(국정원)", "은/는", "은"),
        ("한미 핵협의그룹(NCG)", "과/와", "과"),
        ("달러(약 550억 원)", "을/를", "를"),
        ("“공동 지목”", "을/를", "을"),
        ("‘보류’.", "이/가", "가"),
        ("(…)", "이/가", "이(가)"),
        ("", "을/를", "을(를)"),
    ],
)
def test_a_particle_follows_the_sound(word: str, pair: str, form: str) -> None:
    assert particle(word, pair) == form


def test_brackets_are_not_read() -> None:
    assert final("미국(Washington)") == "other"
    assert final("(서울)") == "rieul"


def test_a_sentence_is_filled_in_both_languages() -> None:
    text = Text("{dead|person} in {place}.", "{place}에서 {dead|person|이/가} 숨졌습니다. “{place}”{|은/는}")
    place = Text("Seoul", "서울")
    assert fill(text, {"dead": 3, "place": place}) == Text(
        "3 people in Seoul.", "서울에서 3명이 숨졌습니다. “서울”은"
    )
    assert fill(text, {"dead": 1, "place": place}).en == "1 person in Seoul."


def test_a_missing_figure_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill(Text("{dead}", "{dead}"), {})


@pytest.mark.parametrize(
    "sentence", ["{dead", "dead}", "{Dead}", "{dead|ghost}", "{}", "{dead|을/를|person}", "{{dead}}"]
)
def test_a_hole_that_cannot_be_read_is_refused(sentence: str) -> None:
    with pytest.raises(ValueError, match=r"brace|figure|counted|hole"):
        holes(sentence)


@pytest.mark.parametrize(
    ("millions", "english", "korean"),
    [
        (0, "USD 0", "0달러"),
        (1, "USD 1 million", "100만 달러(약 14억 원)"),
        (40, "USD 40 million", "4천만 달러(약 550억 원)"),
        (130, "USD 130 million", "1억 3천만 달러(약 1,800억 원)"),
        (1500, "USD 1.5 billion", "15억 달러(약 2조 1천억 원)"),
        (6000, "USD 6 billion", "60억 달러(약 8조 3천억 원)"),
        (-40, "-USD 40 million", "-4천만 달러(약 550억 원)"),
    ],
)
def test_money_is_said_in_dollars_and_won(millions: int, english: str, korean: str) -> None:
    assert figures.money(millions) == Text(english, korean)


def test_changes_and_lengths_of_time() -> None:
    assert [figures.signed(n) for n in (3, -3, 0, 1200)] == ["+3", "-3", "0", "+1,200"]
    assert figures.change(-2, "people") == Text("-2 people", "-2명")
    assert figures.change(1500, "usd_m") == Text("+USD 1.5 billion", "+15억 달러")
    assert figures.change(-40, "usd_m") == Text("-USD 40 million", "-4천만 달러")
    assert figures.change(6, "hours") == Text("+6 hours", "+6시간")
    assert figures.change(0, "usd_m") == figures.money(0)
    assert figures.duration(150) == Text("2 h 30 min", "2시간 30분")
    assert figures.duration(40) == Text("40 min", "40분")
    assert figures.duration(1440) == Text("24 h", "24시간")
    assert figures.duration(4320) == Text("3 days", "3일")


def test_the_clock_counts_days_from_d_day() -> None:
    assert times.clock("monday", 532, 0) == (0, "monday", "08:52")
    assert times.clock("monday", 532, 1440) == (1, "tuesday", "08:52")
    assert times.clock("monday", 532, -840) == (-1, "sunday", "18:52")
    assert times.day_name(-1) == Text("D-1", "D-1일")
    assert times.day_name(0) == Text("D-day", "D일")


def test_the_catalogue_is_whole() -> None:
    for key, text in CATALOGUE.items():
        assert text.en.strip(), key
        assert text.ko.strip(), key
        english, korean = holes(text.en), holes(text.ko)
        assert {hole.name for hole in english} == {hole.name for hole in korean} - {""}, key
        assert not [hole for hole in english if hole.pair], f"{key}: a particle in English"


def test_every_pair_has_both_forms() -> None:
    for pair in PAIRS:
        after_consonant, after_vowel = pair.split("/")
        assert particle("국", pair) == after_consonant
        assert particle("나무", pair) == after_vowel


def test_a_key_stands_in_one_room_only() -> None:
    with pytest.raises(ValueError, match=r"words/b\.py: key 'x'"):
        merged([("a", {"x": ("x", "x")}), ("b", {"x": ("y", "y")})])


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("no.such.key", "en")
    with pytest.raises(KeyError):
        both("no.such.key")


def test_no_text_is_false() -> None:
    assert not NO_TEXT
    assert Text("a", "가").of("ko") == "가"
    assert Text("a", "가").of("en") == "a"


def test_a_note_stands_in_brackets_behind_its_words_and_words_without_one_stand_alone() -> None:
    words = Text("Pays by card", "카드로 결제함")
    assert bracketed(words, Text("S3, page 2", "S3, 2쪽")) == Text(
        "Pays by card (S3, page 2)", "카드로 결제함 (S3, 2쪽)"
    )
    assert bracketed(words, NO_TEXT) == words


def test_notes_are_bracketed_in_one_place_and_by_no_words_of_the_interface() -> None:
    own = r"(?:en|of\((?:self\.)?lang\))"
    by_hand = re.compile(rf"\.{own}\}} ?\(\{{\w+(?:\.\w+)*\.{own}")
    house = Path(game.__file__).parent
    found = [path.name for path in house.rglob("*.py") if by_hand.search(path.read_text("utf-8"))]
    assert found == ["text.py"]
    assert [key for key, text in CATALOGUE.items() if "({cite})" in text.en] == []
