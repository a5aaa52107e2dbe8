"""The console's page of the record: every decision in words, and the marks and notes of all."""

from __future__ import annotations

from typing import Any

from game.room.told.extras import Extras
from game.session import Session, View, made, noted


def page(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return the decisions and the marks, the latest first."""
    session: Session = extras.control
    objectives = session.scenario.objectives
    return {
        "made": [
            {
                "record": each.record, "seat": each.seat, "text": each.text.of(lang),
                "counts": each.counts, "secret": each.secret,
            }
            for each in reversed(made(session.records, session.scenario, session.point))
        ],
        "noted": [
            {
                "record": each.record, "kind": each.kind, "turn": each.turn, "words": each.words,
                "objective": objectives[each.objective].text.of(lang) if each.objective in objectives else "",
            }
            for each in reversed(noted(session.records))
        ],
    }  # fmt: skip
