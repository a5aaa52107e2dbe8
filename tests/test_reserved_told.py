"""An answer with a reservation is written in one form wherever a person reads it, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from sessions import tutorial

from game.debrief.capsule.face import face
from game.debrief.game import game_of
from game.debrief.page.plain import plain
from game.debrief.report.report import report
from game.debrief.theatre.knowing import act
from game.record.log import read
from game.room.told.extras import Extras
from game.room.told.now import page as console
from game.room.told.paper import sheet
from game.session import Session, View, answers, made
from game.sight.texts import quoted, together
from game.terminal.control import control_page
from game.terminal.deciding import choices
from game.terminal.page_paper import paper
from game.texts import Text
from game.texts.catalogue import CATALOGUE

LOG = Path(__file__).parent / "games" / "eight_minutes" / "line_a_word_each.jsonl"

RESERVED = "seoul:concur+seoul_announces"

FORM = {
    "en": re.compile("(?i)concurs? with “Seoul announces”"),
    "ko": re.compile("유보부 동의: “발표는 한국이”"),
}

OTHERWISE = {
    "en": re.compile(r"(?i)concurs? \+|concurs?,? reserv|concurs? “|a reservation “|^reserves"),
    "ko": re.compile(r"동의 \+|유보하고|유보부 동의 ?[(“]"),
}
"""What else it was called."""


def played(until: str, line: str = "") -> Session:
    """Return a game in which Seoul's answer to a paper is the next, or after more of it."""
    session = Session.start(tutorial(), seed=7, reproducible=True)
    play = [word for word in tutorial().lines["a_word_each"].play.split() if not word.startswith("chance:")]
    for word in (*play[: play.index(until)], *line.split()):
        session.decide(session.parse(word))
    return session


def _asked() -> Session:
    return played(RESERVED)


def _sealed() -> Session:
    return played(RESERVED, RESERVED)


def _turned() -> Session:
    return played(RESERVED, f"{RESERVED} washington:concur+no_prejudice")


def _to_override(lang: str) -> str:
    return "\n".join(name.of(lang) for _, name in answers(_asked())["seoul"])


def _terminals_list(lang: str) -> str:
    session = _asked()
    return "\n".join(choices(session, session.view("white_cell"), lang))


def _terminals_control(lang: str) -> str:
    return "\n".join(control_page(_sealed().view("white_cell"), lang))


def _console(lang: str) -> str:
    session = _sealed()
    told = Extras(control=session, proposed={"washington": (("concur",),)})
    return str(console(session.view("white_cell"), lang, told)["sealed"])


def _consoles_leans(lang: str) -> str:
    session = _asked()
    told = Extras(control=session, proposed={"seoul": (("concur", "seoul_announces"),)})
    return str(console(session.view("white_cell"), lang, told)["leans"])


def _record(lang: str) -> str:
    session = _sealed()
    return "\n".join(each.text.of(lang) for each in made(session.records, session.scenario, ""))


def _terminals_paper(lang: str) -> str:
    return "\n".join(paper(_turned().view("room"), lang))


def _page_of_a_seat(lang: str) -> str:
    view = _turned().view("room")
    return str(sheet(view, view.paper, lang))


def _share(lang: str) -> str:
    return _read(_turned().view("room"), lang)


def _share_of_control(lang: str) -> str:
    return _read(_sealed().view("white_cell"), lang)


def _read(view: View, lang: str) -> str:
    return "\n".join(each.of(lang) for block in face(view) for line in block.lines for each in line.texts)


def _report(lang: str) -> str:
    return "\n".join(plain(report(game_of(read(LOG), tutorial(), LOG), "facilitator"), lang))


def _theatre(lang: str) -> str:
    game = game_of(read(LOG), tutorial(), LOG)
    decisions = [each.decision for each in game.played if each.decision is not None]
    return "\n".join(act(game, each).of(lang) for each in decisions if each.seat in tutorial().teams)


PLACES: tuple[Callable[[str], str], ...] = (
    _to_override, _terminals_list, _terminals_control, _console, _consoles_leans, _record, _terminals_paper,
    _page_of_a_seat, _share, _share_of_control, _report, _theatre,
)  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__.strip("_"))
def test_a_reserved_answer_is_told_in_one_form(place: Callable[[str], str], lang: str) -> None:
    told = place(lang)
    assert FORM[lang].search(told)
    assert not OTHERWISE[lang].search(told)


def test_the_interface_has_no_other_form() -> None:
    texts = {key: (text.en, text.ko) for key, text in CATALOGUE.items()}
    found = [
        key for key, (en, ko) in texts.items() if OTHERWISE["en"].search(en) or OTHERWISE["ko"].search(ko)
    ]
    assert found == []


def test_other_decisions_stand_with_a_plus_between_them() -> None:
    named = {"hold": Text("Hold", "대기"), "share": Text("Share", "공유"), "concur": Text("Concur", "동의")}
    assert together(("hold", "share"), named.__getitem__) == Text("Hold + Share", "대기 + 공유")
    assert together(("concur",), named.__getitem__) == named["concur"]


def test_an_answer_within_quotation_marks_has_the_other_kind() -> None:
    assert quoted(Text("Concur with “Share”", "유보부 동의: “공유”")).en == "Concur with ‘Share’"
