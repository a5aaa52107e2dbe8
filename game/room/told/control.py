"""What exercise control's page in a browser shows of one group: its view and what it knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game.room.told import closing, course, deciding, devices, facts, now, past, situation, timing
from game.room.told.extras import Extras
from game.room.told.seat import words as seat_words
from game.session import Session, View, questions
from game.texts.catalogue import CATALOGUE

Page = Callable[[View, str, Extras], dict[str, Any]]

PAGES: Mapping[str, Page] = {
    "now": now.page,
    "decide": deciding.page,
    "record": past.page,
    "facts": facts.page,
    "time": timing.page,
    "course": course.page,
    "devices": devices.page,
}
"""What is told of a group while one of the console's pages is open; the first stands for every other name."""

BOARD = (
    "board.control.",
    "board.time.",
    "board.fit",
    "board.asked",
    "board.hotline",
    "board.facts.",
    "board.odds.",
    "board.joining.alone",
)
"""Words that the board's exercise control has already: the console says the same."""


def words(lang: str) -> dict[str, str]:
    """Return the page's fixed words: those that all pages have, the board's, and control's own."""
    kinds = ("console.", *BOARD)
    return seat_words(lang) | {key: text.of(lang) for key, text in CATALOGUE.items() if key.startswith(kinds)}


def model(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return what the page shows; the session is behind it, for this viewer sees everything."""
    session: Session = extras.control
    trouble = session.trouble or session.goes_on
    told = {
        "page": extras.page,
        "title": view.title.of(lang),
        "group": extras.group,
        "groups": extras.groups,
        "label": extras.label,
        "numbers": list(extras.numbers),
        "labels": list(extras.labels),
        "stage": view.stage,
        "point": view.point,
        "records": len(session.records),
        "code": session.code,
        "phase": view.phase_name.of(lang),
        "moment": situation.moment(view.moment, lang),
        "tables": [
            team
            | {
                "stuck": session.stuck.get(team["team"], "") or "",
                "idle": session.touches.idle(team["team"]) // 60_000,
                "lapses": session.lapses.get(team["team"], 0),
                "player": extras.seats.get(team["team"], ""),
                "absent": devices.absent(session, extras.devices, extras.group, team["team"]),
            }
            for team in situation.teams(view, lang)
        ],
        "trouble": trouble.of(lang) if trouble else "",
        "waits": sum(each.state == "waiting" for each in extras.devices),
        "open": 0 if session.over else sum(not each.answer for each in questions(session.records)),
    }
    page = PAGES.get(extras.page, now.page)
    # The game may end between the look at it and this page: the end is told by the next look.
    return told | page(view, lang, extras) | (closing.page(view, lang, extras) if view.ending else {})
