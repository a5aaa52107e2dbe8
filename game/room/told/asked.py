"""What a seat is asked, as its page reads it: offers, choices of the talks, reasons, what is sealed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.room.told.paper import gate
from game.session import SAKES, EstimateLine, NeedLine, Offer, QuestionView, View, answer_price, choice_name
from game.texts import bracketed, figures, say
from game.texts.quoting import quoted

CONFIDENCES = ("low", "moderate", "high")


def asked(view: View, lang: str) -> dict[str, Any] | None:
    """Return the question to the viewer, or None where nothing is asked of it, or not yet."""
    question = view.question
    if question is None or not (question.offers or question.choices or question.own):
        return None
    told: dict[str, Any] = {
        "point": question.point,
        "kind": question.kind,
        "head": say(f"terminal.question.{question.kind}", lang),
        "ask": question.ask.of(lang),
        "pick": question.pick,
        "owes": question.owes,
        "offers": list(_offers(view, question, lang)),
        "choices": list(_choices(view, question, lang)),
        "estimates": [_estimate(each, lang) for each in question.estimates],
        "own": _own(view, question, lang),
    }
    if question.dilemma:
        goods = " / ".join(good.of(lang) for good in question.dilemma)
        told["dilemma"] = say("terminal.dilemma", lang, goods=goods)
    if question.kind == "decide" and question.pick > 1:
        told["pick_words"] = say("terminal.pick", lang, number=question.pick)
    if question.kind != "aims":
        told["because"] = _because(view, question, lang)
        told["sakes"] = [[sake, say(f"terminal.sake.{sake}", lang)] for sake in SAKES]
    if any(offer.public for offer in question.offers):
        told["unknowns"] = [[each, say(f"terminal.unknown.{each}", lang)] for each in question.unknowns]
        told["confidences"] = [[each, say(f"terminal.sure.{each}", lang)] for each in CONFIDENCES]
    return told


def _because(view: View, question: QuestionView, lang: str) -> list[list[str]]:
    known = {message.id: message.headline for message in view.messages}
    return [[each, known[each].of(lang)] for each in reversed(question.because) if each in known]


def _offers(view: View, question: QuestionView, lang: str) -> Iterator[dict[str, Any]]:
    units = {gauge.meter: gauge.unit for gauge in view.gauges}
    names = {offer.id: offer.name.of(lang) for offer in question.offers}
    for offer in question.offers:
        told: dict[str, Any] = {
            "id": offer.id,
            "key": offer.key,
            "name": offer.name.of(lang),
            "summary": offer.summary.of(lang),
            "price": "; ".join(_price(offer, units, lang)),
            "needs": [need(each, lang) for each in offer.needs],
            "open": offer.open,
            "best": offer.best_case.of(lang),
            "exit": offer.exit.of(lang),
            "public": offer.public,
            "excludes": list(offer.excludes),
        }
        if not offer.open:
            told["refusal"] = offer.refusal.of(lang)
        if offer.lapse:
            told["lapse"] = say("terminal.lapse", lang)
        rivals = [names[each] for each in offer.excludes if each in names]
        if question.pick > 1 and rivals:
            excluded = ", ".join(quoted(name) for name in rivals)
            told["rivals"] = say("terminal.excludes", lang, names=excluded)
        yield told


def _price(offer: Offer, units: dict[str, str], lang: str) -> Iterator[str]:
    if offer.minutes:
        yield say("terminal.takes", lang, time=figures.duration(offer.minutes))
    for meter, name, amount in offer.costs:
        yield say("terminal.costs", lang, meter=name, amount=figures.written(amount, units.get(meter, "")))


def need(line: NeedLine, lang: str) -> dict[str, Any]:
    """Return a need in words, with what is there where it does not hold."""
    return {"words": bracketed(line.words, line.have).of(lang), "held": line.held}


def _choices(view: View, question: QuestionView, lang: str) -> Iterator[dict[str, Any]]:
    """Yield what may be chosen in the talks: texts, with what one's own capital lacks, or answers."""
    gates = dict(view.paper.gates) if view.paper and question.kind in ("instruct", "draft") else {}
    for key, options in zip(question.keys, question.choices, strict=False):
        told: dict[str, Any] = {
            "options": list(options),
            "key": key,
            "name": choice_name(view, options).of(lang),
        }
        lacking = gates.get(options[0]) if options else None
        if lacking is not None and not lacking.held:
            told["lacks"] = gate(lacking, lang)["words"]
        price = answer_price(view, options)
        if price:
            told["price"] = price.of(lang)
        yield told


def _estimate(line: EstimateLine, lang: str) -> dict[str, Any]:
    return {
        "id": line.id,
        "ask": line.ask.of(lang),
        "choices": [[answer, name.of(lang)] for answer, name in line.choices],
    }


def _own(view: View, question: QuestionView, lang: str) -> dict[str, Any] | None:
    """Return what the table has sealed, in words: a receipt."""
    own = question.own
    if own is None:
        return None
    names = {offer.id: offer.name.of(lang) for offer in question.offers}
    if question.kind in ("decide", "aims"):
        chosen = [names.get(option, option) for option in own.options]
    else:
        chosen = [choice_name(view, own.options).of(lang)] if own.options else []
    headlines = {message.id: message.headline.of(lang) for message in view.messages}
    lines = {each.id: each for each in question.estimates}
    return {
        "options": list(own.options),
        "names": chosen,
        "lapsed": own.lapsed,
        "forced": own.forced,
        "because": [headlines.get(each, each) for each in own.because],
        "sake": say(f"terminal.sake.{own.sake}", lang) if own.sake else "",
        "estimates": [
            [
                lines[each].ask.of(lang),
                {key: name.of(lang) for key, name in lines[each].choices}.get(said, said),
            ]
            for each, said in own.estimates
            if each in lines
        ],
        "may_unseal": own.may_unseal,
    }
