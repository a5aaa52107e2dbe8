"""A seat's view as its page reads it."""

from __future__ import annotations

from typing import Any

from game.room.told.extras import Extras
from game.session import View


def words(lang: str) -> dict[str, str]:
    """Return the page's fixed words in its language."""
    return {}


def model(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return what the page shows of a view."""
    question = view.question
    return {
        "title": view.title.of(lang),
        "viewer": view.viewer,
        "point": view.point,
        "stage": view.stage,
        "phase": view.phase_name.of(lang),
        "messages": [[each.headline.of(lang), each.text.of(lang)] for each in view.messages],
        "gauges": [[each.name.of(lang), each.value, each.word.of(lang)] for each in view.gauges],
        "options": [offer.id for offer in question.offers] if question else [],
        "seats": dict(extras.seats),
    }
