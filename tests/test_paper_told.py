"""The paper as board, phones, terminal and capsule tell it: what comes in its place; what print asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scene_samples import OVERTAKEN
from sessions import begin

from game.authoring.paper.answers import answers
from game.authoring.paper.forms import forms
from game.authoring.paper.guide import guide
from game.authoring.paper.order import Order
from game.board.screen.paper import rule
from game.board.screen.paper import sheet as on_the_board
from game.board.ui import UI
from game.debrief.capsule.asking import asking
from game.room.told.paper import sheet
from game.rules import rules
from game.scenario import loader
from game.session import View
from game.terminal.page_paper import paper as lines
from game.texts import say

pytestmark = pytest.mark.alike


def after(how: str) -> View:
    """Return what the room sees of talks that ended in some way; of talks that go on where it is empty."""
    return replace(begin().view("room"), paper=replace(OVERTAKEN, how=how))


def told(view: View, lang: str) -> list[str]:
    """Return the page of the terminal, of a phone, of the capsule and, once it is over, of the board."""
    assert view.paper is not None
    board = on_the_board(view, view.paper, UI(lang=lang).look) if view.paper.how else ()
    phone = sheet(view, view.paper, lang)
    assert phone is not None
    return [
        " ".join(line.strip() for line in lines(view, lang)),
        str(phone["fallback"]),
        " ".join(str(block) for block in asking(view)),
        *([" ".join(line.text for region in board for line in region.words)] if board else []),
    ]


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("how", ["signed", "dissent", "endex"])
def test_a_text_that_takes_effect_or_talks_that_are_cut_off_leave_nothing_in_their_place(
    how: str, lang: str
) -> None:
    view = after(how)
    assert view.paper is not None
    for page in told(view, lang):
        assert view.paper.fallback.of(lang) not in page


@pytest.mark.parametrize(
    ("how", "en", "ko"),
    [
        ("", "If nothing is signed: ", "아무것도 서명되지 않으면: "),
        ("fallback", "What happens instead: ", "대신 일어나는 일: "),
        ("overtaken", "What happens instead: ", "대신 일어나는 일: "),
    ],
)
def test_what_comes_in_place_of_a_text_is_told(how: str, en: str, ko: str) -> None:
    view = after(how)
    assert view.paper is not None
    for lang, said in (("en", en), ("ko", ko)):
        for page in told(view, lang):
            assert said + view.paper.fallback.of(lang) in page


@pytest.mark.parametrize(
    ("lang", "most", "all_of", "cards", "aims"),
    [
        ("en", "tick up to 2", "tick 2", "lay up to 2 cards", "lay 2 cards"),
        ("ko", "2개까지 선택", "2개 선택", "카드 2장까지", "카드 2장"),
    ],
)
def test_print_asks_for_no_second_option_where_one_will_do(
    lang: str, most: str, all_of: str, cards: str, aims: str
) -> None:
    """Rules and screens take fewer than the most that may be chosen; of aims alone so many and no fewer."""
    scenario = loader.load(loader.find("eight_minutes"))
    order = Order(scenario, rules.setup(scenario), lang)
    for sheets in (forms(order), guide(order)):
        found = str([each.data for each in sheets])
        assert most in found
        assert all_of not in found
    backs = [card["back"]["hint"] for each in answers(order) for card in each.data["cards"]]
    assert {cards, aims} <= {hint.split(" · ")[0] for hint in backs}


@pytest.mark.parametrize(
    ("how", "key"),
    [
        ("", "board.rule.fallback"), ("fallback", "board.rule.instead"), ("overtaken", "board.rule.instead"),
        ("signed", ""), ("dissent", ""), ("endex", ""),
    ],
)  # fmt: skip
def test_the_rule_beside_the_paper_says_no_more_what_comes_if_nothing_is_signed(how: str, key: str) -> None:
    view = after(how)
    assert view.paper is not None
    for lang in ("en", "ko"):
        shown = [line.text for line in rule(view, view.paper, UI(lang=lang).look).words]
        told = [say(each, lang) for each in ("board.rule.fallback", "board.rule.instead")]
        assert [words for words in told if words in shown] == ([say(key, lang)] if key else [])
        assert (view.paper.fallback.of(lang) in " ".join(shown)) == bool(key)
        assert (say("board.rule.price", lang) in shown) == (not how), (
            "over, the hours spent tell what it took"
        )
