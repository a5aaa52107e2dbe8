"""What the terminal says to a table in its turn, of what nobody answers, and once the game is over."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hands import PEOPLE, TUTORIAL, Hand, played
from sessions import begin, play_out, tutorial

from game.session import Session
from game.terminal.commands import help_lines
from game.terminal.deciding import record
from game.terminal.page import message
from game.terminal.page_end import why
from game.terminal.play import run
from game.terminal.screen import Screen
from game.terminal.seat import Turn
from game.texts import say as words

pytestmark = pytest.mark.alike


def turn(session: Session, *typed: str, lang: str = "en", seat: str = "seoul") -> str:
    """Return what a table reads while it types some lines in its turn and leaves."""
    page = io.StringIO()
    screen = Screen(lang, io.StringIO("\n".join(("", *typed, "leave", ""))), page)
    Turn(session, seat, screen, set(), openly=False).take()
    return " ".join(page.getvalue().split())


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_table_is_told_that_a_role_has_a_message_until_the_role_has_read_it(lang: str) -> None:
    session = Session.start(tutorial(), seats={}, seed=7, reproducible=True)
    role = next(card for card in session.view("seoul").cards if card.role == "seoul.se6")
    said = " ".join(words("terminal.for_role", lang, title=role.title, role="se6").split())
    assert said not in turn(session, lang=lang)
    while len(session.view("seoul.se6").messages) == len(session.view("seoul").messages):
        session.conduct.skip()
    table = {each.id for each in session.view("seoul").messages}
    (own,) = (each for each in session.view("seoul.se6").messages if each.id not in table)
    before, _, after = turn(session, "role se6", "look", lang=lang).partition("> role se6")
    assert said in before
    assert own.headline.of(lang) not in before
    assert own.headline.of(lang) in after
    assert said not in after
    assert said not in turn(session, lang=lang, seat="washington")


def test_a_message_to_several_tables_is_not_called_one_tables_own() -> None:
    session = Session.start(tutorial(), seats={}, seed=7, reproducible=True)
    while not session.over:
        session.conduct.skip()
    private = [each for each in session.view("seoul").messages if each.private]
    for found in private:
        whose = "[for these tables only]" if len(found.to) > 1 else "[for you only]"
        assert whose in message(found, "en")[0]
    assert {len(found.to) > 1 for found in private} == {True, False}


def after_the_end(folder: Path, *typed: str) -> tuple[int, str]:
    """Return how many records a kept game has that is over, and what is read where it is gone on with."""
    page = io.StringIO()
    session = Session.resume(folder)
    run(session, "en", io.StringIO("\n".join((*typed, ""))), page)
    session.close()
    return len(session.records), page.getvalue()


def test_enter_alone_does_not_leave_the_end_and_what_is_over_is_not_begun_again(tmp_path: Path) -> None:
    session = begin(tmp_path / "game")
    session.conduct.start()
    play_out(session)
    session.conduct.pause()
    session.close()
    count, page = after_the_end(tmp_path / "game", "", "phases", "help", "quit")
    assert count == len(session.records), "to read the end puts nothing on the record"
    assert "The clock starts" not in page
    ending = session.view("room").ending
    assert ending is not None
    assert ending.text.en in page
    before, _, after = page.partition("Enter alone does nothing here")
    assert "From two wishes to one text" in after
    assert "From two wishes to one text" not in before
    assert "the decisions that moved the odds of an ending" in after
    assert "override" not in after, "what is listed at the end can be done there"
    command = f"python3 main.py resume --text {tmp_path / 'game'}"
    assert page.splitlines()[-1] == f"To read the end again: {command}"


@pytest.mark.parametrize("typed", ["because 1 2 3", "because 1 1"])
def test_more_reasons_than_may_be_named_are_refused_as_they_are_typed(typed: str) -> None:
    session = Session.start(tutorial(), seats={}, seed=7, reproducible=True)
    while len(session.view("seoul").messages) < 3:
        session.conduct.skip()
    told = turn(session, "because 2 1", typed, "because 2 1")
    before, refused, after = told.partition("Name at most 2 different injects.")
    assert typed in before
    assert refused
    assert after.count("> because") == 1


def test_whoever_sits_at_a_table_sees_how_much_time_is_left() -> None:
    _, page = played(room=["s"])
    pieces = [piece for piece in page.split("\n" * 60) if "Your decision" in piece]
    assert len(pieces) == 4
    assert all("Time left: " in piece for piece in pieces)
    waiting = [piece for piece in page.split("\n" * 60) if "The curtain of Seoul is closed" in piece]
    assert "Time left: " in next(piece for piece in waiting if "room (Enter: W" in piece and "[>]" in piece)


def test_what_cannot_be_taken_back_is_not_offered_to_be_and_is_refused_by_its_reason() -> None:
    class Twice(Hand):
        def decision(self, name: str) -> list[str]:
            asked = self.session.view("seoul").question
            if name != "Seoul" or asked is None or asked.kind != "instruct":
                return super().decision(name)
            return ["unseal", "leave"] if asked.own else ["unseal", *super().decision(name)]

    session, page = Session.start(TUTORIAL, seats=PEOPLE, seed=7), io.StringIO()
    run(session, "en", Twice(session, page, ["s", "w"] * 3 + ["s", "s"], []), page)
    seen = [piece for piece in page.getvalue().split("\n" * 60) if "Your instruction" in piece]
    first, again = (piece for piece in seen if "Seoul only" in piece)
    assert "! Nothing is sealed that could be opened." in first
    assert "You have sealed:" in again
    assert "takes it back" not in again
    assert "no such text" not in page.getvalue()


def test_a_table_reads_its_reasoning_beside_what_it_has_chosen() -> None:
    page = turn(begin(), "note We wait for the log", "look")
    assert page.count("Your reasoning: We wait for the log") == 2


def test_the_list_of_decisions_says_how_to_go_back_and_has_no_empty_heading() -> None:
    session = begin()
    session.conduct.start()
    listed = " ".join(record(session, "en"))
    assert "rewind NUMBER yes [WHY]" in listed
    assert "Marks and notes" not in listed
    session.conduct.note("Ask about this.")
    assert "Ask about this." in " ".join(record(session, "en"))


def test_an_empty_line_stands_before_what_is_asked_of_a_paper() -> None:
    _, page = played()
    lines = page.splitlines()
    headed = [
        number for number, line in enumerate(lines) if line.startswith(("--- Your instr", "--- Your answer"))
    ]
    assert headed
    assert not [lines[number - 1] for number in headed if lines[number - 1].strip()]


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("word", ["?", "도움", "도움말"])
def test_help_is_asked_for_by_a_sign_and_in_korean_too(word: str, lang: str) -> None:
    def shown(asked: str) -> str:
        session = Session.start(tutorial(), seats={}, seed=7, reproducible=True)
        page = io.StringIO()
        run(session, lang, io.StringIO(f"{asked}\n\ns\n\n{asked}\nleave\n{asked}\nquit\n"), page)
        session.close()
        return page.getvalue().replace(f" {asked}\n", " \n")

    told = shown("help")
    for key in ("terminal.help.seat", "terminal.help.room"):
        assert told.count(help_lines(key, lang)[0]) >= 1
    assert shown(word) == told


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_that_events_came_before_a_paper_is_told_with_its_cause(lang: str) -> None:
    session = Session.start(tutorial(), None, dict.fromkeys(tutorial().teams, "people"), 6, reproducible=True)
    room = []
    for word in tutorial().lines["overtaken"].play.split():
        if not word.startswith("chance:"):
            session.decide(session.parse(word))
            room.append(session.view("room"))
    turned = next(view for view in room if view.turned is not None and view.turned.how == "overtaken")
    told = " ".join(" ".join(why(turned, lang)).split())
    assert f"{words('sight.how.overtaken', lang)} <- {words('sight.why.overtaken', lang)}" in told
