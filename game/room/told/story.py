"""What happened and why, the way so far, and the end, as a page reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.session import BranchLine, EndingView, View, team_name
from game.texts import both, figures, say

QUIET = ("sealed", "delivered", "entered")
"""Happenings that the page shows in another place, or not at all."""

UNDER = ("changed", "moved", "flagged", "not_applied")
"""Happenings that belong to the one before."""

SILENT = ("refusal", "consent")
"""What silence on a paper counts as, by its rule."""


def happened(view: View, lang: str) -> list[dict[str, Any]]:
    """Return what the last step brought, each with its cause; `late` says of a paper why it lapsed."""
    silence = _silence(view)
    paper = view.turned or view.paper
    overtaken = paper is not None and paper.how == "overtaken"
    told = []
    late = ""
    for each in view.happenings:
        if each.kind in QUIET:
            continue
        answered = each.kind == "answered"
        if answered:
            late = silence
        elif each.kind == "paper" and overtaken:
            late = late or "overtaken"
        elif each.kind not in ("paper", *UNDER):
            # What it cost, and the end of the talks, belong to the paper that lapsed just before.
            late = ""
        why = each.why.of(lang)
        if answered and late in SILENT:
            why = say(f"room.silence.{late}", lang)
        told.append(
            {
                "kind": each.kind,
                "text": each.text.of(lang),
                "why": why,
                "under": each.kind in UNDER,
                "late": late,
            }
        )
    return told


def _silence(view: View) -> str:
    """Return what silence on the paper just filed counted as, or `empty` where none was tabled."""
    paper = view.turned or view.paper
    if paper is None or not paper.history or (paper.stage == "ratify" and not paper.changed):
        return ""
    filed = paper.history[-1]
    if filed.result == "empty":
        return "empty"
    if all(each.standing != "silent" for each in filed.answers):
        return ""
    rule = next(each.rule for each in paper.texts if each.id == filed.text[0])
    return "consent" if rule == "silence" else "refusal"


def branches(asked: Sequence[BranchLine], lang: str) -> list[dict[str, Any]]:
    """Return why the game goes where it goes, conditions in the order asked; nothing for a single way."""
    if not any(each.source or each.hidden for each in asked):
        return []
    told = []
    for each in asked:
        if each.hidden:
            words = say("terminal.hidden", lang)
        else:
            words = (each.words or each.why).of(lang) or say("terminal.otherwise", lang)
        told.append({"words": words.rstrip("."), "to": each.to.of(lang), "held": each.held})
    return told


def timeline(view: View, lang: str) -> list[dict[str, str]]:
    """Return the way so far, a line a mark."""
    names = {team.team: team.name.of(lang) for team in view.teams}
    told = []
    for mark in view.timeline:
        if mark.kind == "phase":
            kind = say("terminal.turn", lang, number=mark.turn)
        else:
            kind = say(f"terminal.mark.{mark.kind}", lang)
        team = f"{names[mark.team]}: " if mark.kind == "decision" and mark.team in names else ""
        told.append({"mark": mark.kind, "kind": kind, "text": team + mark.label.of(lang)})
    return told


def ending(view: View, lang: str, unplayed: bool = False) -> dict[str, Any] | None:
    """Return how the game ended and what to talk about, or that nobody played it; None while it goes on."""
    found = view.ending
    if found is None:
        return None
    if unplayed:
        empty = ("why", "figures", "also", "ratings", "aims", "truth", "questions")
        return {
            "head": say("terminal.ending", lang), "code": "", "title": say("room.unplayed.head", lang),
            "text": say("room.unplayed", lang), **{each: [] for each in empty},
        }  # fmt: skip
    return {
        "head": say("terminal.ending", lang),
        "code": found.code,
        "title": found.title.of(lang),
        "text": found.text.of(lang),
        "why": branches(found.tried, lang),
        "figures": _decided(view, found, lang),
        "also": [
            {"head": say("terminal.also", lang, code=code, title=title), "text": text.of(lang)}
            for code, title, text in found.also
        ],
        "ratings": [
            {
                "letter": each.letter,
                "word": say(f"terminal.rating.{each.letter}", lang) if each.letter else "",
                "text": each.text.of(lang),
            }
            for each in found.ratings
        ],
        "aims": [
            f"{both('terminal.aim', team=team_name(view, team), aim=aim.name, text=aim.text).of(lang)} "
            f"({say('terminal.met' if aim.met else 'terminal.unmet', lang)})"
            for team, aim in found.aims
        ],
        "truth": [f"{name.of(lang)}: {outcome.of(lang)}" for name, outcome in found.truth],
        "questions": [each.of(lang) for each in found.questions],
    }


def _decided(view: View, found: EndingView, lang: str) -> list[list[str]]:
    units = {gauge.meter: gauge.unit for gauge in view.gauges}
    words = {gauge.meter: gauge.word for gauge in view.gauges if gauge.value is None}
    return [
        [
            label.of(lang),
            (words[name] if name in words else figures.written(figure, units.get(name, ""))).of(lang),
        ]
        for name, label, figure in found.figures
    ]
