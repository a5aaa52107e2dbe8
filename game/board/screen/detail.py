"""An option in full: what it is, its best case, the way back, what it takes, costs and needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Part
from game.board.piece.button import button
from game.board.piece.page import page
from game.board.piece.row import need_words
from game.board.region import Action, Box, Layout
from game.board.ui import UI
from game.texts.figures import duration

if TYPE_CHECKING:
    from game.session import QuestionView, View

BOX = Box(200, 100, 1200, 700)


def layout(view: View, question: QuestionView, ui: UI, close: Action) -> Layout:
    """Return one option on a page of its own."""
    look, c = ui.look, ui.look.c
    count = len(question.offers)
    number = ui.page("detail") % count
    offer = question.offers[number]
    part = Part("detail", Box(BOX.x + 36, BOX.y + 90, BOX.w - 72, 520), look)
    costs = ", ".join(
        look.say("detail.cost", name=look.of(name), amount=amount) for _, name, amount in offer.costs
    )
    takes = look.of(duration(offer.minutes)) if offer.minutes else look.say("takes.none")
    needs = ", ".join(need_words(need, look) for need in offer.needs)
    told = (
        ("what", look.of(offer.summary)),
        ("best", f"“{look.of(offer.best_case)}”" if offer.best_case else ""),
        ("exit", look.of(offer.exit)),
        ("takes", takes),
        ("costs", costs or look.say("needs.nothing")),
        ("needs", needs or look.say("needs.nothing")),
        ("lapse", look.say("lapse.here") if offer.lapse else ""),
        ("closed", look.of(offer.refusal)),
    )
    y = part.box.y + 30
    for key, text in told:
        if text:
            colour = c.bad if key == "closed" else c.team(view.viewer)
            part.text(look.say(f"detail.{key}"), part.box.x, y, 20, "bold", colour, room=190)
            y = part.prose(text, part.box.x + 210, y, part.box.w - 210, 23, 3, "regular", c.text, 32) + 20
    where = Box(BOX.middle - 170, BOX.bottom - 76, 340, 54)
    label = look.say("detail.next", number=number + 1, count=count)
    following = button(
        "detail.next",
        where,
        label,
        Action("page", "detail", ("1", str(count))),
        look,
        key="PgDn",
        icon="arrow-right",
        size=20,
    )
    return (*page(offer.name, look, close, BOX, "file-text"), part.region(), following)
