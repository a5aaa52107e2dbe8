"""The console's page of the record: every decision and remark in words, and the marks and notes of all."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import Any

from game.room.told.extras import Extras
from game.session import Made, Session, View, made, moment, noted
from game.texts import say, times
from game.texts.catalogue import CATALOGUE

ELSEWHERE = ("mark", "note")
"""Remarks that stand among the marks."""


def page(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return the decisions and the marks with their hours, the latest first."""
    session: Session = extras.control
    objectives = session.scenario.objectives
    decisions = [
        {
            "record": each.record,
            "at": _at(session, each.record, lang),
            "seat": each.seat,
            "text": each.text.of(lang),
            "remark": False,
            "counts": each.counts,
            "secret": each.secret,
            "veiled": _veiled(session, each, lang) if each.secret else "",
        }
        for each in made(session.records, session.scenario, session.point)
    ]
    return {
        "made": sorted([*decisions, *_remarks(session, lang)], key=itemgetter("record"), reverse=True),
        "noted": [
            {
                "record": each.record, "at": _at(session, each.record, lang),
                "kind": each.kind, "turn": each.turn, "words": each.words,
                "objective": objectives[each.objective].text.of(lang) if each.objective in objectives else "",
            }
            for each in reversed(noted(session.records))
        ],
    }  # fmt: skip


def _remarks(session: Session, lang: str) -> Iterator[dict[str, Any]]:
    """Yield what is on the record and decides nothing: the clock's, the line's, who sits where."""
    for record in session.records:
        what = record.body.get("what", "")
        if record.body["kind"] != "remark" or what in ELSEWHERE or f"account.remark.{what}" not in CATALOGUE:
            continue
        yield {
            "record": record.n, "at": _at(session, record.n, lang), "seat": "",
            "text": say(f"account.remark.{what}", lang), "remark": True, "counts": False,
            "secret": False, "veiled": "",
        }  # fmt: skip


def _at(session: Session, record: int, lang: str) -> str:
    return times.stamp(moment(session.scenario, session.minute_of(record))).of(lang)


def _veiled(session: Session, made: Made, lang: str) -> str:
    """Return that something was sealed, and about what, without what it was."""
    if made.seat == "white_cell":
        return say("room.made.control", lang)
    if ".aims" in made.point:
        return say("room.made.aims", lang)
    return say("room.made.answer", lang, what=session.phase_of(made.record))
