"""What a view asks: the question with its offers, the paper on the table, what the seat itself has sealed."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.capsule.blocks import Block, Line, block, labelled, line
from game.sight.asked import AnswerView, NeedLine, Offer, PaperView, QuestionView, TextView
from game.sight.naming import choice_name, hours_spent, instead, standing_name, team_name, text_name
from game.sight.texts import listed
from game.sight.view import View
from game.texts import Text, both, bracketed, figures


def asking(view: View) -> tuple[Block, ...]:
    """Return what is asked of the viewer, and the paper as it stands; nothing where there is neither."""
    found: list[Block] = []
    if view.question is not None:
        found += _question(view, view.question)
    if view.paper is not None:
        found += _paper(view, view.paper)
    return tuple(found)


def _question(view: View, asked: QuestionView) -> tuple[Block, ...]:
    lines = [line("strong", asked.ask)]
    if asked.dilemma:
        lines.append(line("quiet", both("terminal.dilemma", goods=listed(asked.dilemma, " / "))))
    chosen = asked.own.options if asked.own is not None else ()
    if asked.kind in ("decide", "aims"):
        for offer in asked.offers:
            lines += _offer(view, offer, offer.id in chosen)
        if asked.kind == "decide" and asked.pick > 1:
            lines.append(line("quiet", both("terminal.pick", number=asked.pick)))
    else:
        lines += _joint(view, asked, chosen)
    for number, estimate in enumerate(asked.estimates, 1):
        lines.append(line("plain", both("capsule.estimate", number=number, ask=estimate.ask)))
        names = dict(estimate.choices)
        said = dict(asked.own.estimates).get(estimate.id, "") if asked.own else ""
        if said:
            lines.append(line("chosen", "▸", names.get(said, Text(said, said))))
    return block("question", both(f"terminal.question.{asked.kind}"), *lines)


def _offer(view: View, offer: Offer, chosen: bool) -> Iterator[Line]:
    style = "chosen" if chosen else "item" if offer.open else "closed"
    yield line(style, offer.key, offer.name)
    units = {gauge.meter: gauge.unit for gauge in view.gauges}
    price = [both("terminal.takes", time=figures.duration(offer.minutes))] if offer.minutes else []
    price += [
        both("terminal.costs", meter=name, amount=figures.written(amount, units.get(meter, "")))
        for meter, name, amount in offer.costs
    ]
    for text in (offer.summary, listed(price, "; ")):
        if text:
            yield line("under", text)
    for need in offer.needs:
        yield line("under", _need(need))
    for key, text in (("best_case", offer.best_case), ("exit", offer.exit)):
        yield from labelled(both(f"terminal.{key}"), text, "under")
    if not offer.open and offer.refusal:
        yield line("under", offer.refusal)


def _need(need: NeedLine) -> Text:
    sign = "✓" if need.held else "✗"
    words = bracketed(need.words, need.have)
    return Text(f"{sign} {words.en}", f"{sign} {words.ko}")


def _joint(view: View, asked: QuestionView, chosen: tuple[str, ...]) -> Iterator[Line]:
    for key, choice in zip(asked.keys, asked.choices, strict=True):
        yield line("chosen" if choice == chosen else "item", key, choice_name(view, choice))
    if not asked.choices and chosen:
        yield line("chosen", "▸", choice_name(view, chosen))


def _paper(view: View, paper: PaperView) -> tuple[Block, ...]:
    lines: list[Line] = []
    if paper.table:
        other = Text(paper.words.ko, paper.words.en)
        lines.append(line("strong", text_name(paper, paper.table)))
        lines += [line("quote", each) for each in (paper.words, other)]
    elif not paper.how:
        lines.append(line("quiet", both("terminal.no_text_yet")))
    if paper.how:
        lines.append(line("strong", both(f"terminal.how.{paper.how}")))
    lines += [_answer(view, paper, paper.table, answer) for answer in paper.answers] if paper.table else []
    lines.append(line("quiet", both("terminal.round", round=paper.round, rounds=paper.rounds)))
    lines.append(line("quiet", hours_spent(paper)))
    if instead(paper):
        lines.append(line("quiet", instead(paper)))
    if paper.gate is not None:
        lines.append(line("under", _need(paper.gate)))
    for team, words in paper.instructions:
        wanted = both("terminal.wanted", team=team_name(view, team), text=text_name(paper, words))
        lines.append(line("plain", wanted))
    if paper.distance is not None:
        key = "terminal.apart" if paper.distance else "terminal.together"
        lines.append(line("plain", both(key, steps=paper.distance)))
    lines += _history(view, paper)
    if paper.stage in ("instruct", "draft") and view.question is not None:
        gates = dict(paper.gates)
        for text in paper.texts:
            lines += _text(text, gates.get(text.id))
    return block("paper", both("terminal.paper"), *lines)


def _answer(view: View, paper: PaperView, text: tuple[str, ...], answer: AnswerView) -> Line:
    return line("pair", team_name(view, answer.team), standing_name(paper, text, answer))


def _history(view: View, paper: PaperView) -> Iterator[Line]:
    for attempt in paper.history:
        name = text_name(paper, attempt.text) if attempt.text else both("terminal.nothing_tabled")
        yield line(
            "item", f"{attempt.round}", listed([name, both(f"terminal.result.{attempt.result}")], ": ")
        )
        for answer in attempt.answers:
            yield _answer(view, paper, attempt.text, answer)


def _text(text: TextView, gate: NeedLine | None) -> Iterator[Line]:
    yield line("head", text.name)
    yield line("quote", text.words)
    for each in (text.summary, text.best_case):
        if each:
            yield line("under", each)
    for held in text.reservations:
        yield line("under", listed([held.label, held.words], ": "))
    if gate is not None:
        yield line("under", _need(gate))
    if not text.open and text.refusal:
        yield line("under", text.refusal)
