"""The class on one page: where each group is, who is stuck, how far. Of the games the room's view alone.

Nothing that a slower group may not see: no choice, nothing hidden, and no ending before all have ended. What
may be released in which group is told only while control has asked for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.room.recounting import unready
from game.room.told import control, situation
from game.room.told.closing import of_class
from game.room.told.devices import absent
from game.room.told.extras import Extras
from game.room.told.joining import joining
from game.session import Session, View, uncounted
from game.texts import say

SHELF = "shelf"
"""The page that shows the injects which may be released: not for the projector."""


def words(lang: str) -> dict[str, str]:
    """Return the page's fixed words: the console's."""
    return control.words(lang)


def model(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return what the page shows; the view is the room's of the first group."""
    sessions: Sequence[Session] = extras.control
    over = all(session.over for session in sessions)
    told: dict[str, Any] = {
        "page": extras.page,
        "title": view.title.of(lang),
        "group": 0,
        "groups": extras.groups,
        "numbers": list(extras.numbers),
        "labels": list(extras.labels),
        "over": over,
        "door": joining(extras),
        "waits": sum(each.state == "waiting" for each in extras.devices),
        "tiles": [
            _tile(number, session, lang, extras, over)
            for number, session in zip(extras.numbers, sessions, strict=True)
        ],
        "clocks": [_clock(session) for session in sessions],
    }
    if over:
        told["commands"] = of_class(sessions, lang)
    elif extras.page == SHELF:
        told["shelf"] = _shelf(dict(zip(extras.numbers, sessions, strict=True)), lang)
    return told


def _tile(number: int, session: Session, lang: str, extras: Extras, all_over: bool) -> dict[str, Any]:
    view = session.view("room")
    stuck = session.stuck
    here = [each for each in extras.devices if each.group == number and each.kind == "seat"]
    trouble = session.trouble or session.goes_on
    return {
        "number": number,
        "phase": "" if session.over else view.phase_name.of(lang),
        "moment": "" if session.over else situation.moment(view.moment, lang)["here"],
        "parts": [each.state for each in view.parts],
        "over": session.over,
        "stage": "over" if session.over else view.stage,
        "teams": [
            team
            | {
                "stuck": stuck.get(team["team"], "") or "",
                "idle": session.touches.idle(team["team"]) // 60_000,
                "asked": team["team"] in session.waiting,
                "absent": absent(session, extras.devices, number, team["team"]),
            }
            for team in situation.teams(view, lang)
        ],
        "there": sum(each.connected for each in here if each.state == "in"),
        "away": sum(not each.connected for each in here if each.state == "in"),
        "trouble": trouble.of(lang) if trouble else "",
        "ending": _ending(session, view, lang) if all_over and view.ending else "",
    }


def _ending(session: Session, view: View, lang: str) -> str:
    """Return how a group's game ended, or as `compare` says it that this is no result."""
    why = uncounted(session.records, session.header.seats)
    if why or view.ending is None:
        return say(f"compare.{why}", lang)
    return f"{view.ending.code} {view.ending.title.of(lang)}"


def _clock(session: Session) -> dict[str, Any]:
    clock = session.clock
    return {
        "left": clock.remaining if clock.timed and not session.over else None,
        "running": clock.running and not session.over,
        "started": clock.started,
    }


def _shelf(sessions: Mapping[int, Session], lang: str) -> list[dict[str, Any]]:
    """Return every inject that some group has on its shelf, with who gets it and, by reason, who does not."""
    found: dict[str, dict[str, Any]] = {}
    held: dict[str, list[int]] = {}
    for number, session in sessions.items():
        control = session.view("white_cell").control
        for id, name, msel in control.shelf if control and not session.over else ():
            found.setdefault(id, {"id": id, "name": name.of(lang), "msel": msel})
            held.setdefault(id, []).append(number)
    for id, entry in found.items():
        without: dict[str, list[int]] = {}
        for number, session in sessions.items():
            key = _without(session, number in held[id])
            without.setdefault(key, []).append(number)
        entry["groups"] = without.pop("", [])
        entry["without"] = [[why, numbers] for why, numbers in without.items()]
    return list(found.values())


def _without(session: Session, held: bool) -> str:
    """Return why a group does not get an inject that goes to all; an empty text where it does."""
    if session.over:
        return "over"
    return unready(session) or ("" if held else "none")
