"""An option or a joint text in full: what it is, its best case, what it takes, costs and needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.piece.page import page
from game.board.piece.row import need_words
from game.board.region import Action, Box, Layout
from game.board.screen.paper import rule_words
from game.board.ui import UI
from game.texts.figures import duration

if TYPE_CHECKING:
    from game.session import Offer, PaperView, QuestionView, TextView, View

BOX = Box(200, 100, 1200, 700)

Told = tuple[tuple[str, str], ...]
"""What is said: the key of each head, and its text."""


def layout(view: View, question: QuestionView, ui: UI, close: Action) -> Layout:
    """Return one option or text on a page of its own."""
    look, c = ui.look, ui.look.c
    paper = None if question.offers else view.paper
    entries = paper.texts if paper is not None else question.offers
    if not entries:
        return ()
    count = len(entries)
    number = ui.page("detail") % count
    entry = entries[number]
    told = _text(view, paper, paper.texts[number], look) if paper else _option(question.offers[number], look)
    part = Part("detail", Box(BOX.x + 36, BOX.y + 90, BOX.w - 72, 520), look)
    x, room = part.box.x + 210, part.box.w - 210
    size, leading, gap = (20, 27, 13) if paper else (23, 32, 20)
    y = part.box.y + 30
    for key, text in told:
        if text:
            colour = c.bad if key == "closed" else c.team(view.viewer)
            part.prose(look.say(f"detail.{key}"), part.box.x, y, 196, 20, 1, "bold", colour)
            y = part.prose(text, x, y, room, size, 5, "regular", c.text, leading) + gap
    where = Box(BOX.middle - 170, BOX.bottom - 76, 340, 54)
    label = look.say("detail.text" if paper else "detail.next", number=number + 1, count=count)
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
    return (*page(entry.name, look, close, BOX, "file-text"), part.region(), following)


def _option(offer: Offer, look: Look) -> Told:
    costs = ", ".join(
        look.say("detail.cost", name=look.of(name), amount=amount) for _, name, amount in offer.costs
    )
    takes = look.of(duration(offer.minutes)) if offer.minutes else look.say("takes.none")
    needs = ", ".join(need_words(need, look) for need in offer.needs)
    return (
        ("what", look.of(offer.summary)),
        ("best", f"“{look.of(offer.best_case)}”" if offer.best_case else ""),
        ("exit", look.of(offer.exit)),
        ("takes", takes),
        ("costs", costs or look.say("needs.nothing")),
        ("needs", needs or look.say("needs.nothing")),
        ("lapse", look.say("lapse.here") if offer.lapse else ""),
        ("closed", look.of(offer.refusal)),
    )


def _text(view: View, paper: PaperView, text: TextView, look: Look) -> Told:
    """Return a joint text with the words that may be added to it and what this seat needs for it."""
    gate = dict(paper.gates).get(text.id)
    price = (look.say("hours", hours=text.hours), look.say("commits", figure=text.commits))
    return (
        ("what", look.of(text.summary)),
        ("best", f"“{look.of(text.best_case)}”" if text.best_case else ""),
        ("words", look.of(text.words)),
        *(("add", f"{look.of(word.label)}: {look.of(word.words)}") for word in text.reservations),
        ("takes", " · ".join(price)),
        ("rule", rule_words(view, text, look)),
        ("needs", need_words(gate, look) if gate else ""),
        ("closed", look.of(text.refusal)),
    )
