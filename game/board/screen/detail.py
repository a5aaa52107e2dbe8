"""An option or a joint text in full: what it is, its best case, what it takes, costs and needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.piece.page import leaves, page
from game.board.piece.row import need_words
from game.board.region import Action, Box, Layout
from game.board.screen.paper import rule_words
from game.board.ui import UI
from game.measure import wrap
from game.texts.figures import duration
from game.texts.quoting import quoted

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
    told = [_text(view, paper, text, look) for text in paper.texts] if paper else [
        _option(offer, look) for offer in question.offers
    ]  # fmt: skip
    part = Part("detail", Box(BOX.x + 36, BOX.y + 90, BOX.w - 72, 530), look.plain)
    x, room = part.box.x + 210, part.box.w - 210
    plain, gap = (20, 13) if paper else (23, 20)
    size, leading = look.sized(plain), look.sized(plain * 1.36)
    sheets = [
        (entry, [said[number] for number in leaf])
        for entry, said in enumerate(told)
        for leaf in leaves([_lines(text, size, room) * leading + gap for _, text in said], part.box.h)
    ]
    count = len(sheets)
    number = ui.page("detail") % count
    entry, shown = sheets[number]
    y = part.box.y + 30 + 0.74 * (size - plain)
    for key, text in shown:
        colour = c.bad if key == "closed" else c.team(view.viewer)
        part.prose(look.say(f"detail.{key}"), part.box.x, y, 196, 20, 1, "bold", colour)
        y = part.prose(text, x, y, room, size, _lines(text, size, room), "regular", c.text, leading) + gap
    where = Box(BOX.middle - 170, BOX.bottom - 76, 340, 54)
    key = "page.next" if count > len(entries) else "detail.text" if paper else "detail.next"
    label = look.say(key, number=number + 1, count=count)
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
    return (*page(entries[entry].name, look, close, BOX, "file-text"), part.region(), following)


def _option(offer: Offer, look: Look) -> Told:
    costs = ", ".join(
        look.say("detail.cost", name=look.of(name), amount=amount) for _, name, amount in offer.costs
    )
    takes = look.of(duration(offer.minutes)) if offer.minutes else look.say("takes.none")
    needs = ", ".join(need_words(need, look) for need in offer.needs)
    told = (
        ("what", look.of(offer.summary)),
        ("best", quoted(look.of(offer.best_case)) if offer.best_case else ""),
        ("exit", look.of(offer.exit)),
        ("takes", takes),
        ("costs", costs or look.say("needs.nothing")),
        ("needs", needs or look.say("needs.nothing")),
        ("lapse", look.say("lapse.here") if offer.lapse else ""),
        ("closed", look.of(offer.refusal)),
    )
    return tuple((key, text) for key, text in told if text)


def _text(view: View, paper: PaperView, text: TextView, look: Look) -> Told:
    """Return a joint text with the words that may be added to it and what this seat needs for it."""
    gate = dict(paper.gates).get(text.id)
    price = (look.say("hours", hours=text.hours), look.say("commits", figure=text.commits))
    told = (
        ("what", look.of(text.summary)),
        ("best", quoted(look.of(text.best_case)) if text.best_case else ""),
        ("words", look.of(text.words)),
        *(("add", f"{look.of(word.label)}: {look.of(word.words)}") for word in text.reservations),
        ("takes", " · ".join(price)),
        ("rule", rule_words(view, text, look)),
        ("needs", need_words(gate, look) if gate else ""),
        ("closed", look.of(text.refusal)),
    )
    return tuple((key, said) for key, said in told if said)


def _lines(text: str, size: int, room: float) -> int:
    return len(wrap(text, size, "regular", room))
