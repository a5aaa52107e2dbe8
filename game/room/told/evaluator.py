"""What an evaluator's page shows: what all may know, and the objectives that a mark can be about."""

from __future__ import annotations

from typing import Any

from game.room.told import situation, story
from game.room.told.extras import Extras
from game.room.told.seat import words as seat_words
from game.session import View
from game.texts.catalogue import CATALOGUE


def words(lang: str) -> dict[str, str]:
    """Return the page's fixed words: those that all pages have, and its own."""
    own = {key: text.of(lang) for key, text in CATALOGUE.items() if key.startswith("marks.")}
    return seat_words(lang) | own


def model(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return what the page shows; the view is the room's."""
    held = extras.held and view.stage == "over"
    back = [each.text.of(lang) for each in view.happenings if each.kind == "went_back"]
    return {
        "title": view.title.of(lang),
        "group": extras.called(lang),
        "stage": view.stage,
        "point": view.point,
        "back": "" if held else "".join(back),
        "returns": extras.returns,
        "phase": "" if held else view.phase_name.of(lang),
        "moment": situation.moment(view.moment, lang),
        "teams": situation.teams(view, lang),
        "headlines": [each.headline.of(lang) for each in view.messages[-3:] if not held],
        "held": held,
        "ending": None if held else story.ending(view, lang, extras.unplayed),
        "objectives": [[id, text.of(lang)] for id, text in extras.objectives],
    }
