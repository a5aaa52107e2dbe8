"""At the prompt control asks for a plan before it carries one out, and answers a question by its name."""

from __future__ import annotations

import pytest

from game.scenario.loader import find, load
from game.session import Session, ask
from game.terminal.draft import Misread
from game.terminal.timing import asked, conduct, own, plan, waiting

pytestmark = pytest.mark.alike


def begun() -> Session:
    session = Session.start(load(find("three_waves")), seed=3)
    session.conduct.start()
    return session


def test_a_plan_is_told_and_changes_nothing_until_it_is_to_be_done() -> None:
    session = begun()
    records, shortened = len(session.records), dict(session.shortened)
    lines = " ".join(plan(session, ["60"], "en"))
    assert "Nothing is changed. `fit 60 do` carries it out." in lines
    assert (len(session.records), dict(session.shortened)) == (records, shortened)
    assert "The plan is carried out and on the record." in " ".join(plan(session, ["60", "do"], "en"))
    assert len(session.records) > records
    assert dict(session.shortened) != shortened


@pytest.mark.parametrize("typed", [[], ["soon"], ["٦٠"], ["60", "now"]])
def test_a_plan_that_is_asked_for_otherwise_is_told_how(typed: list[str]) -> None:
    with pytest.raises(Misread, match="fit MINUTES do carries it out"):
        plan(begun(), typed, "en")


def test_a_question_is_answered_by_its_name_and_read_by_its_table_alone() -> None:
    session = begun()
    assert asked(session, "en") == []
    assert "ask WORDS" in " ".join(own(session, "seoul", "en"))
    ask(session, "seoul", "Is the bank open?", "r1")
    assert waiting(session) == 1
    assert "Is the bank open?" in " ".join(own(session, "seoul", "en"))
    assert "Is the bank open?" not in " ".join(own(session, "washington", "en"))
    with pytest.raises(Misread, match="answer S1 yes"):
        conduct(session, "answer", ["S2", "yes"])
    assert conduct(session, "answer", ["s1", "Only", "until", "noon."]).en == "The table has its answer."
    assert waiting(session) == 0
    for lines in (asked(session, "en"), own(session, "seoul", "en")):
        assert any(line.endswith("> Only until noon.") for line in lines)
