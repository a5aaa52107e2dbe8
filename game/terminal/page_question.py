"""What a seat is asked, as lines of text: its options with needs and costs, or texts and answers."""

from __future__ import annotations

from game.session import Offer, QuestionView, View, answer_price, choice_name
from game.terminal.page import labelled
from game.terminal.page_paper import text_lines
from game.terminal.width import rule, wrap
from game.texts import NO_TEXT, Text, bracketed, figures, say
from game.texts.quoting import quoted

CHOSEN = ">"
"""Before what is chosen: put together, or sealed."""


def question(view: View, lang: str, chosen: tuple[str, ...] = ()) -> list[str]:
    """Return the question with everything that may be chosen, numbered; nothing if none is asked.

    `chosen` is marked, or what the seat has sealed.
    """
    asked = view.question
    if asked is None:
        return [say("terminal.nothing_asked", lang)]
    chosen = asked.own.options if asked.own is not None else chosen
    lines = [rule("-", say(f"terminal.question.{asked.kind}", lang)), *wrap(asked.ask.of(lang))]
    if asked.dilemma:
        goods = " / ".join(good.of(lang) for good in asked.dilemma)
        lines += wrap(say("terminal.dilemma", lang, goods=goods))
    lines.append("")
    if asked.kind in ("decide", "aims"):
        for offer in asked.offers:
            lines += _offer(offer, view, lang, _rivals(offer, asked), offer.id in chosen)
        if asked.kind == "decide" and asked.pick > 1:
            lines += wrap(say("terminal.pick", lang, number=asked.pick))
    else:
        lines += _joint(view, asked, lang, chosen)
    return [*lines, *_estimates(asked, lang)]


def keyed(asked: QuestionView) -> dict[str, tuple[str, ...]]:
    """Return what the keys on the page stand for, those of closed options included."""
    if asked.kind in ("decide", "aims"):
        return {offer.key: (offer.id,) for offer in asked.offers}
    return dict(zip(asked.keys, asked.choices, strict=True))


def name_of(view: View, options: tuple[str, ...]) -> Text:
    """Return what chosen options are called, in the words of the page."""
    asked = view.question
    if asked is None or not options:
        return NO_TEXT
    names = {offer.id: offer.name for offer in asked.offers}
    if asked.kind in ("decide", "aims"):
        found = [names.get(option, Text(option, option)) for option in options]
        return Text(", ".join(name.en for name in found), ", ".join(name.ko for name in found))
    return choice_name(view, options)


def _rivals(offer: Offer, asked: QuestionView) -> list[Text]:
    """Return what an option cannot be sealed with, where several may be chosen."""
    return [each.name for each in asked.offers if asked.pick > 1 and each.id in offer.excludes]


def _offer(offer: Offer, view: View, lang: str, rivals: list[Text], chosen: bool) -> list[str]:
    sign = CHOSEN if chosen else " " if offer.open else "x"
    lines = wrap(offer.name.of(lang), indent=f"{sign}{offer.key:>2}  ", hanging="     ")
    lines += wrap(offer.summary.of(lang), indent="     ") if offer.summary else []
    price = []
    if offer.minutes:
        price.append(say("terminal.takes", lang, time=figures.duration(offer.minutes)))
    price += [
        say("terminal.costs", lang, meter=name, amount=_amount(view, meter, amount))
        for meter, name, amount in offer.costs
    ]
    if price:
        lines += wrap("; ".join(price), indent="     ")
    refusal = offer.refusal.of(lang)
    for need in offer.needs:
        mark = "+" if need.held else "-"
        if not need.held and need.words.of(lang).rstrip(".") in refusal:
            # Why the option is shut says it already; what there is of it is added there.
            shut = refusal.rstrip(".")
            refusal = f"{bracketed(Text(shut, shut), need.have).of(lang)}."
            continue
        lines += wrap(bracketed(need.words, need.have).of(lang), f"     {mark} ", "       ")
    if rivals:
        names = ", ".join(quoted(name.of(lang)) for name in rivals)
        lines += wrap(say("terminal.excludes", lang, names=names), indent="     - ", hanging="       ")
    lines += labelled("terminal.best_case", offer.best_case, lang, "     ")
    lines += labelled("terminal.exit", offer.exit, lang, "     ")
    if not offer.open:
        lines += wrap(refusal, indent="     ! ", hanging="       ")
    if offer.lapse:
        lines += wrap(say("terminal.lapse", lang), indent="     ")
    return [*lines, ""]


def _amount(view: View, meter: str, amount: int) -> Text:
    units = {gauge.meter: gauge.unit for gauge in view.gauges}
    return figures.written(amount, units.get(meter, ""))


def _joint(view: View, asked: QuestionView, lang: str, chosen: tuple[str, ...]) -> list[str]:
    """Return the texts with their sentences once, then every choice with its key."""
    lines: list[str] = []
    if view.paper is not None and asked.kind != "ratify":
        gates = dict(view.paper.gates)
        for text in view.paper.texts:
            lines += [*text_lines(text, view, lang, gates.get(text.id)), ""]
    choices = keyed(asked)
    wide = max((2, *map(len, choices)))
    for key, choice in choices.items():
        name = choice_name(view, choice).of(lang)
        sign = CHOSEN if choice == chosen else " "
        lines += wrap(name, indent=f"{sign}{key:>{wide}}  ", hanging=" " * (wide + 3))
        price = answer_price(view, choice)
        lines += wrap(price.of(lang), indent=" " * (wide + 3)) if price else []
    return lines


def _estimates(asked: QuestionView, lang: str) -> list[str]:
    lines: list[str] = []
    for number, estimate in enumerate(asked.estimates, 1):
        lines += ["", *wrap(say("terminal.estimate", lang, number=number, ask=estimate.ask))]
        for place, (_, name) in enumerate(estimate.choices, 1):
            lines += wrap(name.of(lang), indent=f"     {place:>2}  ", hanging="         ")
    return lines
