"""What stands on a page of the terminal stands there once."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hands import PEOPLE, TUTORIAL, Hand
from sessions import say, tutorial
from talks import WORKED, opened

from game.session import NeedLine, Session
from game.sight import sight
from game.terminal.page import message
from game.terminal.page_paper import paper
from game.terminal.page_question import question
from game.terminal.play import run
from game.texts import Text

pytestmark = pytest.mark.alike


class Public(Hand):
    """Chooses what is said in public wherever it may, and says more of it line by line."""

    def decision(self, name: str) -> list[str]:
        teams = self.session.view("room").teams
        seat = next(team.team for team in teams if name == team.name.en)
        asked = self.session.view(seat).question
        assert asked is not None
        public = next((each for each in asked.offers if each.public and each.open), None)
        if public is None:
            return list(super().decision(name))
        return [public.key, "sake calm", "note as agreed", "seal"]


def test_how_a_public_act_may_say_more_of_itself_is_told_once_a_turn() -> None:
    session = Session.start(TUTORIAL, seats=PEOPLE, seed=7)
    page = io.StringIO()
    run(session, "en", Public(session, page, (), ()), page)
    turns = [part for part in page.getvalue().split("\n" * 60) if "known N:" in part]
    assert turns
    for part in turns:
        assert part.count("known N:") == 1
        assert part.count("In public: nothing more of it yet") == 2
    session.close()


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_need_that_is_not_met_stands_once_under_its_option(lang: str) -> None:
    session = Session.start(tutorial(), None, dict.fromkeys(tutorial().teams, "people"), 6, reproducible=True)
    say(session, "seoul:lives+calm washington:lives+calm")
    view = session.view("seoul")
    assert view.question is not None
    need = NeedLine(Text("a storm has come", "폭풍이 왔음"), Text("calm", "잠잠함"), held=False)
    shut = replace(
        view.question.offers[0], open=False, needs=(need,),
        refusal=Text(f"This needs {need.words.en}.", f"요건: {need.words.ko}."),
    )  # fmt: skip
    asked = replace(view.question, offers=(shut, *view.question.offers[1:]))
    lines = question(replace(view, question=asked), lang)
    told = shut.refusal.of(lang).removesuffix(".")
    assert [line.strip() for line in lines if need.words.of(lang) in line] == [
        f"! {told} ({need.have.of(lang)})."
    ]
    # What is shut for another reason says so.
    locked = replace(shut, needs=(replace(need, held=True),), refusal=Text("No.", "불가."))
    asked = replace(view.question, offers=(locked,))
    assert f"     ! {locked.refusal.of(lang)}" in question(replace(view, question=asked), lang)


def test_earlier_papers_are_numbered_in_their_order_without_the_one_that_was_signed() -> None:
    view = sight.view(opened(line=" ".join(WORKED)), "seoul")
    assert view.paper is not None
    assert view.paper.how == "signed"
    lines = paper(view, "en")
    earlier = lines[lines.index("Earlier papers") :]
    numbered = [line.strip() for line in earlier if line[2:3].isdigit()]
    assert [line[:2] for line in numbered] == ["1.", "2."]
    assert len(view.paper.history) == 3
    assert not any("signed" in line and "not signed" not in line for line in numbered)
    # A word that is added makes another paper of the same round.
    refused = sight.view(opened(line=" ".join((*WORKED[:-1], "seoul:non_concur"))), "seoul")
    assert refused.paper is not None
    assert [each.round for each in refused.paper.history] == [1, 2, 2]
    last = [line.strip() for line in paper(refused, "en") if line[2:3].isdigit()]
    assert [line[:2] for line in last] == ["1.", "2.", "3."]


def test_short_words_of_control_are_not_their_own_headline_as_well() -> None:
    session = Session.start(tutorial(), None, dict.fromkeys(tutorial().teams, "people"), 6, reproducible=True)
    say(session, "seoul:lives+calm washington:lives+calm")
    session.conduct.say("Ten minutes more.")
    words = "\n".join(message(session.view("seoul").messages[-1], "en"))
    assert words.count("Ten minutes more.") == 1
