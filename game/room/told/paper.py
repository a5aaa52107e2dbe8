"""The joint decision as a page reads it: the paper in both languages, who has answered, what was refused."""

from __future__ import annotations

from typing import Any

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
from game.texts import say


def sheet(view: View, paper: PaperView | None, lang: str) -> dict[str, Any] | None:
    """Return a paper as its viewer may know it, or None where there is none."""
    if paper is None:
        return None
    told: dict[str, Any] = {
        "stage": paper.stage,
        "head": say("terminal.paper", lang),
        "round": say("terminal.round", lang, round=paper.round, rounds=paper.rounds),
        "window": hours_spent(paper).of(lang),
        "fallback": instead(paper).of(lang),
        "answers": [_answer(view, paper, paper.table, each, lang) for each in paper.answers],
        "history": [
            {
                "round": attempt.round,
                "name": text_name(paper, attempt.text).of(lang)
                if attempt.text
                else say("terminal.nothing_tabled", lang),
                "result": say(f"terminal.result.{attempt.result}", lang),
                "answers": [_answer(view, paper, attempt.text, each, lang) for each in attempt.answers],
            }
            for attempt in earlier(paper)
        ],
        "known": _known(view, paper, lang),
    }
    if paper.how:
        told["how"], told["stamp"] = paper.how, say(f"terminal.how.{paper.how}", lang)
    if paper.table:
        told["name"] = text_name(paper, paper.table).of(lang)
        told["words"], told["other"] = paper.words.of(lang), paper.words.of("ko" if lang == "en" else "en")
        rule = next((rule_name(each, view).of(lang) for each in paper.texts if each.id == paper.table[0]), "")
        told["rule"] = rule
    elif not paper.how:
        told["none"] = say("terminal.no_text_now" if paper.history else "terminal.no_text_yet", lang)
    if paper.changed and paper.stage == "ratify":
        told["added"] = _added(view, paper, lang)
    if paper.price:
        told["price"] = say("terminal.price", lang, hours=paper.price)
    if paper.gate is not None:
        told["gate"] = gate(paper.gate, lang)
    if paper.stage in ("instruct", "draft"):
        gates = dict(paper.gates)
        told["texts"] = [_text(view, each, gates.get(each.id), lang) for each in paper.texts]
    return told


def _added(view: View, paper: PaperView, lang: str) -> list[dict[str, str]]:
    """Return the sentences that the last answers have added to the paper, and whose they are."""
    before = paper.history[-1].text
    text = next(each for each in paper.texts if each.id == paper.table[0])
    return [
        {"team": held.by, "by": team_name(view, held.by).of(lang), "words": held.words.of(lang)}
        for held in text.reservations
        if held.id in paper.table[1:] and held.id not in before[1:]
    ]


def _known(view: View, paper: PaperView, lang: str) -> list[str]:
    """Return what is known of the two capitals' wishes: one's own while they talk, both at the end."""
    known = [
        say(
            "terminal.wanted.first" if paper.how else "terminal.wanted",
            lang,
            team=team_name(view, team),
            text=text_name(paper, text),
        )
        for team, text in paper.instructions
    ]
    if paper.distance is not None:
        key = "terminal.apart" if paper.distance else "terminal.together"
        known.append(say(key, lang, steps=paper.distance) if paper.distance else say(key, lang))
    return known


def _answer(
    view: View, paper: PaperView, text: tuple[str, ...], answer: AnswerView, lang: str
) -> dict[str, Any]:
    return {
        "team": answer.team,
        "name": team_name(view, answer.team).of(lang),
        "standing": answer.standing,
        "word": standing_name(paper, text, answer).of(lang),
    }


def gate(line: NeedLine, lang: str) -> dict[str, Any]:
    """Return what a capital itself needs before it may concur, with what is there where it does not hold."""
    key = "terminal.gate_held" if line.held else "terminal.gate"
    have = f" ({line.have.of(lang)})" if line.have else ""
    return {"words": say(key, lang, need=line.words) + have, "held": line.held}


def _text(view: View, text: TextView, own: NeedLine | None, lang: str) -> dict[str, Any]:
    """Return a text that may be tabled, with the words that may be added to it."""
    told: dict[str, Any] = {
        "id": text.id,
        "name": text.name.of(lang),
        "summary": text.summary.of(lang),
        "words": text.words.of(lang),
        "best": text.best_case.of(lang),
        "price": say(
            "terminal.text_price", lang, rule=rule_name(text, view), hours=text.hours, commits=text.commits
        ),
        "open": text.open,
        "reservations": [
            {
                "label": held.label.of(lang),
                "by": team_name(view, held.by).of(lang),
                "words": held.words.of(lang),
            }
            for held in text.reservations
        ],
    }
    if text.ancestor:
        told["ancestor"] = say("terminal.ancestor", lang, ancestor=text.ancestor)
    if not text.open and text.refusal:
        told["refusal"] = text.refusal.of(lang)
    if own is not None:
        told["gate"] = gate(own, lang)
    return told
