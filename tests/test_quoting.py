"""Quotation marks within quotation marks are of the other kind, whatever stands in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.texts import Text, both
from game.texts.quoting import CLOSING, inner, opened, quoted
from game.texts.template import fill_in
from tests.test_report_told import page

pytestmark = pytest.mark.alike

PLAYTHROUGHS = sorted((Path(__file__).parent / "playthroughs").glob("mirror_week-*.txt"))


def nested(line: str) -> bool:
    """Return whether a line has a mark directly within another of its kind."""
    marks: list[str] = []
    for sign in line:
        if sign in CLOSING:
            if marks[-1:] == [sign]:
                return True
            marks.append(sign)
        elif marks and sign == CLOSING[marks[-1]]:
            marks.pop()
    return False


@pytest.mark.parametrize(
    ("words", "mark", "due"),
    [
        ("위기경보를 ‘주의’로 상향", "‘", "위기경보를 “주의”로 상향"),
        ("위기경보를 ‘주의’로 상향", "“", "위기경보를 ‘주의’로 상향"),
        ("“We will tell you”", "“", "‘We will tell you’"),
        ("“It’s ‘safe’, he said”", "“", "‘It’s “safe”, he said’"),
        ("one “two ‘three’” “four”", "“", "one ‘two “three”’ ‘four’"),
        ("one “two ‘three’” ‘four’", "“", "one ‘two “three”’ ‘four’"),
        ("“never closed", "“", "“never closed"),
        ("closed alone”", "“", "closed alone”"),
    ],
)
def test_what_is_quoted_within_marks_takes_the_other_kind(words: str, mark: str, due: str) -> None:
    assert inner(words, mark) == due
    assert quoted(words) == f"“{due}”" or mark != "“"
    assert fill_in(f"said: {mark}{{words}}{CLOSING[mark]}", "en", {"words": words}).count(due) == 1
    assert fill_in("said: {words}", "en", {"words": words}) == f"said: {words}"


def test_a_mark_is_open_until_its_own_is_closed() -> None:
    assert opened("“a ‘b’ ") == "“"
    assert opened("“a” ‘b “c” ") == "‘"
    assert opened("“a” ‘b’ ") == ""
    assert opened("a table’s ") == ""


def test_a_particle_follows_what_stands_before_the_mark() -> None:
    held = Text("“One”", "‘하나’")
    assert both("debrief.story.signed", text=held) == Text(
        "The capitals signed “‘One’”.", "양국이 ‘“하나”’에 서명했다."
    )


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_no_report_has_equal_marks_within_each_other(lang: str) -> None:
    told = page("mirror_week/bots_010", lang)
    assert {"en": "signed “‘We will tell", "ko": "양국이 ‘“알게 되면"}[lang] in told
    assert not [line for line in told.splitlines() if any(map(nested, line.split(" | ")))]


def test_what_groups_chose_is_quoted_in_marks_of_another_kind_than_its_own() -> None:
    chosen = Text("Raise the alert", "위기경보를 ‘주의’로 상향")
    told = both("compare.answer.option", option=chosen, groups=2).ko
    assert told.startswith("‘위기경보를 “주의”로 상향’ ")


def test_no_playthrough_has_equal_marks_within_each_other() -> None:
    for path in PLAYTHROUGHS:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert not [line for line in lines if nested(line)], path
