"""The console's page of the course: the phases with the way that the game came, and where it may still go."""

from __future__ import annotations

from typing import Any

from game.machine import called, course, told
from game.room.told.extras import Extras
from game.room.told.odds import odds
from game.session import View
from game.texts import times


def page(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return every phase and ending, each with what the board tells of it, and the odds where asked for."""
    found = course(extras.control)
    outlook = extras.outlook
    taken = outlook.taken if outlook is not None and outlook.how == "ready" and outlook.games else None
    stations = [
        {
            "name": station.name.of(lang),
            "state": "now" if station.id == found.now
            else "ahead" if station.id in found.ahead
            else "done" if station.id in found.began
            else "shut",
            "hour": times.stamp(found.began[station.id]).of(lang) if station.id in found.began else "",
        }
        | {"lines": [[each.kind, each.words.of(lang)] for each in told(found, station.id, taken)]}
        for station in found.graph.stations
    ]  # fmt: skip
    ends = [
        {
            "name": called(found, f"end/{end.id}").of(lang),
            "state": "now" if found.taken.endings[end.id] else "",
            "hour": "",
            "lines": [[each.kind, each.words.of(lang)] for each in told(found, f"end/{end.id}", taken)],
        }
        for end in found.graph.ends
    ]
    return {"stations": stations, "ends": ends, "odds": odds(outlook, lang)}
