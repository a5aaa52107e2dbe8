"""What people wrote in their own words stands in the report for whom it is, whichever record holds it."""

from __future__ import annotations

from pathlib import Path

import pytest
from compared import read as read_back
from sessions import begin, say

from game.debrief.game import Game
from game.debrief.page.markdown import markdown
from game.debrief.report.report import Level, report
from game.session import ask

pytestmark = pytest.mark.alike

TABLES = ("WISH", "ASKS", "SEALED", "OFFER", "TABLED", "ANSWER")
ATTACK = 2
"""A seed by which it was an attack: the tables come to talks."""
CONTROL = ("CALLED", "NOTED", "STRONG")


def written(folder: Path) -> Game:
    """Return a game in which words were written beside every kind of decision and remark that takes them."""
    session = begin(folder, seed=ATTACK)
    ask(session, "washington", "ASKS.")
    session.conduct.open_line(3, stands=False)
    session.conduct.close_line("CALLED.")
    session.conduct.note("NOTED.")
    session.conduct.mark("strength", "STRONG.")
    session.decide(session.parse("seoul:tell"), "SEALED.")
    say(session, "washington:wait")
    assert session.point == "t2.instruct.1"
    session.decide(session.parse("seoul:line"), "WISH.")
    session.decide(session.parse("washington:line"), "OFFER.")
    session.decide(session.parse("alliance:line"), "TABLED.")
    session.decide(session.parse("seoul:concur"), "ANSWER.")
    session.conduct.endex("time")
    session.close()
    return read_back(session)


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize(
    ("level", "there"),
    [("facilitator", TABLES + CONTROL), ("participant", (*TABLES, "STRONG")), ("sponsor", ("STRONG",))],
)
def test_each_word_stands_where_it_may(
    level: Level, there: tuple[str, ...], lang: str, tmp_path: Path
) -> None:
    told = markdown(report(written(tmp_path), level), lang)
    assert {word for word in TABLES + CONTROL if word in told} == {*there}


def test_each_decision_tells_its_words_once(tmp_path: Path) -> None:
    told = markdown(report(written(tmp_path)), "en")
    assert {word: told.count(word) for word in TABLES} == dict.fromkeys(TABLES, 1)


def test_a_game_that_endex_cut_off_says_of_what_moment_its_ratings_are(tmp_path: Path) -> None:
    document = report(written(tmp_path))
    assert "the ratings are those of that moment" in markdown(document, "en")
    assert "평가는 그 시점의 것" in markdown(document, "ko")
