"""What people call things of a view: teams, texts with their reservations, answers, choices, rules."""

from __future__ import annotations

from collections.abc import Iterable

from game.scenario.model import Inject
from game.sight.asked import AnswerView, AttemptView, PaperView, TextView
from game.sight.view import Message, View
from game.texts import NO_TEXT, Text, both, bracketed


def team_name(view: View, team: str) -> Text:
    """Return a team's name."""
    return next((each.name for each in view.teams if each.team == team), Text(team, team))


def choice_name(view: View, options: tuple[str, ...]) -> Text:
    """Return what a text or an answer of a joint decision is called."""
    if options[0] in ("concur", "non_concur", "none"):
        return answer_name(view, options)
    names: dict[str, Text] = {}
    for text in view.paper.texts if view.paper is not None else ():
        names[text.id] = text.name
        if text.id == options[0]:
            names |= {held.id: held.label for held in text.reservations}
    return joined(names.get(option, Text(option, option)) for option in options)


def answer_name(view: View, options: tuple[str, ...]) -> Text:
    """Return an answer in words: "Concur with “door open”"."""
    if len(options) > 1 and view.paper is not None:
        return both("sight.answer.with", words=reservation_name(view.paper, view.paper.table, options[1]))
    return both(f"sight.answer.{options[0]}")


def answer_price(view: View, options: tuple[str, ...]) -> Text:
    """Return what an answer that adds a sentence costs, in words; nothing for any other choice."""
    if options[:1] != ("concur",) or len(options) == 1 or view.paper is None:
        return NO_TEXT
    return both("sight.answer.price", hours=view.paper.changed_price)


def text_name(paper: PaperView, text: tuple[str, ...]) -> Text:
    """Return the name of a text with the labels of its reservations."""
    if not text:
        return both("sight.answer.none")
    named = next(each for each in paper.texts if each.id == text[0])
    return joined((named.name, *(held.label for held in named.reservations if held.id in text[1:])))


def earlier(paper: PaperView) -> tuple[AttemptView, ...]:
    """Return the papers before the one in force: that one lies on the table and is not told twice."""
    history = paper.history
    if paper.how and paper.table and history and history[-1].text == paper.table:
        return history[:-1]
    return history


def reservation_name(paper: PaperView, text: tuple[str, ...], reservation: str) -> Text:
    """Return the label of one of a text's reservations; nothing where there is none."""
    named = next((each for each in paper.texts if text and each.id == text[0]), None)
    held = [each.label for each in named.reservations if each.id == reservation] if named else []
    return held[0] if held else NO_TEXT


def standing_name(paper: PaperView, text: tuple[str, ...], answer: AnswerView) -> Text:
    """Return how a capital stands to a text, with what it reserves: "concurs with “Door open”"."""
    label = reservation_name(paper, text, answer.reservation)
    return both("sight.concurs.with", words=label) if label else both(f"terminal.standing.{answer.standing}")


def rule_name(text: TextView, view: View) -> Text:
    """Return who must agree to a text, in a few words."""
    if text.rule == "lead":
        return both("terminal.rule.lead", team=team_name(view, text.by))
    if text.first:
        return both("terminal.rule.first", team=team_name(view, text.first))
    return both(f"terminal.rule.{text.rule}")


def for_whom(message: Message) -> Text:
    """Return for whose eyes a private message is: one table's, or those of all to whom it went."""
    return both("terminal.private.shared" if len(message.to) > 1 else "terminal.private")


def numbered(inject: Message | Inject) -> Text:
    """Return an inject's number on the list of all injects, with its kind; nothing where none is told."""
    if not inject.msel:
        return NO_TEXT
    return bracketed(Text(inject.msel, inject.msel), both(f"paper.type.{inject.type}"))


def hours_spent(paper: PaperView) -> Text:
    """Return how much of the window the talks took, and that events overtook them where they did."""
    key = "terminal.window.overtaken" if paper.how == "overtaken" else "terminal.window"
    return both(key, spent=paper.used, window=paper.window)


def instead(paper: PaperView) -> Text:
    """Return what comes if nothing is signed, or came in place of a text.

    Nothing does where a text takes effect, or where ENDEX cut the talks off.
    """
    if paper.how in ("signed", "dissent", "endex"):
        return NO_TEXT
    return both("terminal.fallback.is" if paper.how else "terminal.fallback", fallback=paper.fallback)


def joined(parts: Iterable[Text]) -> Text:
    """Return several names as one, with a plus between them."""
    found = tuple(parts)
    return Text(" + ".join(part.en for part in found), " + ".join(part.ko for part in found))
