"""A seat's view as its page reads it: a table's or a role's, or the room's for those who only watch."""

from __future__ import annotations

from collections import Counter
from typing import Any

from game.room.told import situation, story
from game.room.told.asked import asked
from game.room.told.extras import Extras
from game.room.told.paper import sheet
from game.session import View, resolved, team_name
from game.texts import say
from game.texts.catalogue import CATALOGUE


def words(lang: str) -> dict[str, str]:
    """Return the page's fixed words in its language, by what follows `seat.` in their key."""
    return {
        key.removeprefix("seat."): text.of(lang) for key, text in CATALOGUE.items() if key.startswith("seat.")
    }


def model(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return what the page shows of a view."""
    team = view.viewer.partition(".")[0]
    letters = {each.team: each.letter for each in view.teams}
    now = next((part for part in view.parts if part.state == "now"), None)
    return {
        "title": view.title.of(lang),
        "settings": [[name.of(lang), choice.of(lang)] for name, choice in view.choices],
        "group": extras.called(lang),
        "team": team if team in letters else "",
        "letter": letters.get(team, ""),
        "name": team_name(view, team).of(lang) if team in letters else say("seat.observer", lang),
        "role": next((each.title.of(lang) for each in view.cards if each.role == view.viewer), ""),
        "stage": view.stage,
        "point": view.point,
        "phase": view.phase_name.of(lang),
        "part": now.name.of(lang) if now else "",
        "parts": [{"name": each.name.of(lang), "state": each.state} for each in view.parts],
        "moment": situation.moment(view.moment, lang),
        "messages": _messages(view, lang),
        "question": asked(view, lang),
        "cards_only": extras.seats.get(team) == "cards",
        "bot": extras.seats.get(team, "").startswith("bot:"),
        "paper": sheet(view, view.paper, lang),
        "turned": sheet(view, view.turned, lang),
        "teams": situation.teams(view, lang),
        "gauges": [
            situation.gauge(each, lang) for each in view.gauges if each.value is not None or each.word
        ],
        "ladder": situation.ladder(view, lang),
        "map": situation.on_the_map(view, lang),
        "cards": [situation.card(each, lang) for each in view.cards],
        "aims": [{"name": each.name.of(lang), "text": each.text.of(lang)} for each in view.aims],
        "briefing": {
            "summary": view.summary.of(lang),
            "seats": [
                {
                    "team": team.team,
                    "name": team.name.of(lang),
                    "by": _by(extras.seats.get(team.team, ""), lang),
                }
                for team in view.teams
            ],
        },
        "resolved": resolved(view.happenings),
        "returns": extras.returns,
        "happened": story.happened(view, lang),
        "branch": story.branches(view.branch, lang),
        "timeline": story.timeline(view, lang),
        "ending": story.ending(view, lang, extras.unplayed),
        "held": False,
    } | (_held(view, lang) if extras.held and view.stage == "over" else {})


def _messages(view: View, lang: str) -> list[dict[str, Any]]:
    """Return the messages, each under a name of its own: the same words sent again are news again."""
    told = [situation.message(each, lang) for each in view.messages]
    names: Counter[str] = Counter()
    for each in told:
        names[each["id"]] += 1
        if names[each["id"]] > 1:
            each["id"] += f".{names[each['id']]}"
    return told


def _held(view: View, lang: str) -> dict[str, Any]:
    """Return what is shown in place of all that an end gives away: other groups of the class still decide."""
    ladder = situation.ladder(view, lang) | {"markers": [], "crossed": []}
    return {
        "held": True, "ending": None, "question": None, "paper": None, "turned": None, "resolved": False,
        "messages": [], "gauges": [], "cards": [], "happened": [], "branch": [], "timeline": [],
        "ladder": ladder, "map": {"harms": [], "flows": []},
    }  # fmt: skip


def _by(player: str, lang: str) -> str:
    """Return who plays a table, in words."""
    return say(f"room.by.{player.partition(':')[0] or 'nobody'}", lang)
