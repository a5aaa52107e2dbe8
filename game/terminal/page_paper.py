"""The joint decision as lines of text: the paper with its words, who has answered, and what was refused."""

from __future__ import annotations

from game.session import (
    AnswerView,
    NeedLine,
    PaperView,
    TextView,
    View,
    earlier,
    hours_spent,
    instead,
    rule_name,
    standing_name,
    team_name,
    text_name,
)
from game.terminal.width import cells, rule, wrap
from game.texts import NO_TEXT, Text, both, say


def paper(view: View, lang: str) -> list[str]:
    """Return the paper as all may see it, with the viewer's own gate; nothing where there is none."""
    found = view.paper
    if found is None:
        return []
    lines = [rule("=", say("terminal.paper", lang))]
    if found.table:
        lines += _sheet(found, view, lang)
    elif found.how:
        lines += wrap(say(f"terminal.how.{found.how}", lang))
    else:
        lines += wrap(say("terminal.no_text_now" if found.history else "terminal.no_text_yet", lang))
    lines += ["", *_figures(found, lang)]
    if found.gate is not None:
        lines += gate_lines(found.gate, lang)
    for team, text in found.instructions:
        lines += wrap(
            say(
                "terminal.wanted.first" if found.how else "terminal.wanted",
                lang,
                team=team_name(view, team),
                text=text_name(found, text),
            )
        )
    if found.distance is not None:
        lines += wrap(apart(found.distance, lang))
    return [*lines, *_history(found, view, lang)]


def apart(steps: int, lang: str) -> str:
    """Return how far apart the capitals began, in a sentence."""
    return say("terminal.apart", lang, steps=steps) if steps else say("terminal.together", lang)


def _sheet(found: PaperView, view: View, lang: str) -> list[str]:
    """Return the words of the text in both languages, in a frame, with the rule and the signatures."""
    other = "ko" if lang == "en" else "en"
    lines = wrap(text_name(found, found.table).of(lang), indent="  ")
    lines += ["", *wrap(found.words.of(lang), indent="    | "), "    |"]
    lines += [*wrap(found.words.of(other), indent="    | "), ""]
    lines += wrap(_rule_of(found, view).of(lang), indent="  ")
    if found.how:
        lines += wrap(say(f"terminal.how.{found.how}", lang), indent="  ")
    for answer in found.answers:
        lines += _answer(found, found.table, answer, view, lang)
    return lines


def _answer(found: PaperView, text: tuple[str, ...], answer: AnswerView, view: View, lang: str) -> list[str]:
    head = f"    {team_name(view, answer.team).of(lang)}: "
    return wrap(standing_name(found, text, answer).of(lang), indent=head, hanging=" " * cells(head))


def _figures(found: PaperView, lang: str) -> list[str]:
    lines = wrap(
        say("terminal.round", lang, round=found.round, rounds=found.rounds)
        + "  "
        + hours_spent(found).of(lang)
        + ("  " + say("terminal.price", lang, hours=found.price) if found.price else "")
    )
    other = instead(found).of(lang)
    return [*lines, *wrap(other)] if other else lines


def _history(found: PaperView, view: View, lang: str) -> list[str]:
    """Return the earlier papers; the one that lies on the table is not repeated."""
    lines: list[str] = []
    for number, attempt in enumerate(earlier(found), 1):
        name = text_name(found, attempt.text) if attempt.text else both("terminal.nothing_tabled")
        result = say(f"terminal.result.{attempt.result}", lang)
        lines += wrap(f"{number}. {name.of(lang)}: {result}", indent="  ", hanging="     ")
        for answer in attempt.answers:
            lines += ["  " + line for line in _short(_answer(found, attempt.text, answer, view, lang))]
    return [say("terminal.history", lang), *lines] if lines else []


def _short(lines: list[str]) -> list[str]:
    return [line for text in lines for line in wrap(text.strip(), indent="    ", width=78)]


def text_lines(text: TextView, view: View, lang: str, gate: NeedLine | None = None) -> list[str]:
    """Return a text that may be tabled: its sentence, rule, price, and the words that may be added."""
    sign = " " if text.open else "x"
    lines = wrap(text.name.of(lang), indent=f"{sign} ", hanging="  ")
    lines += wrap(text.summary.of(lang), indent="    ") if text.summary else []
    lines += wrap(text.words.of(lang), indent="    | ")
    lines += wrap(text.best_case.of(lang), indent="    ") if text.best_case else []
    lines += wrap(
        say("terminal.text_price", lang, rule=rule_name(text, view), hours=text.hours, commits=text.commits),
        indent="    ",
    )
    if text.ancestor:
        lines += wrap(say("terminal.ancestor", lang, ancestor=text.ancestor), indent="    ", hanging="      ")
    for held in text.reservations:
        by = team_name(view, held.by).of(lang)
        lines += wrap(
            f"{held.label.of(lang)} ({by}): {held.words.of(lang)}", indent="    + ", hanging="      "
        )
    if not text.open and text.refusal:
        lines += wrap(text.refusal.of(lang), indent="    ! ", hanging="      ")
    return [*lines, *(gate_lines(gate, lang) if gate is not None else [])]


def gate_lines(gate: NeedLine, lang: str) -> list[str]:
    """Return what the viewer's own capital needs before it may concur."""
    key = "terminal.gate_held" if gate.held else "terminal.gate"
    have = f" ({gate.have.of(lang)})" if gate.have else ""
    return wrap(say(key, lang, need=gate.words) + have, indent="    * ", hanging="      ")


def _rule_of(found: PaperView, view: View) -> Text:
    """Return who must agree to the text on the table, in a few words."""
    text = next((each for each in found.texts if each.id == found.table[0]), None)
    return NO_TEXT if text is None else rule_name(text, view)
