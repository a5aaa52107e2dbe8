"""The console's page for what control decides: for a table, the end of the talks, a gauge or a flag."""

from __future__ import annotations

from typing import Any

from game.room.told.extras import Extras
from game.session import View, answers, ends
from game.texts import figures, say


def page(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return what may be decided now, and how everything stands that may be set."""
    control = view.control
    assert control is not None
    gauges = [
        {
            "id": each.meter, "name": each.name.of(lang), "value": each.value or 0,
            "figure": "" if each.value is None else figures.written(each.value, each.unit).of(lang),
            "low": each.low, "high": each.high, "private": each.private,
        }
        for each in view.gauges
    ]  # fmt: skip
    rungs = len(view.ladder.rungs) - 1
    markers = [
        {
            "id": name, "name": say(f"board.control.{name}", lang), "value": at, "figure": str(at),
            "low": 0, "high": rungs, "private": False,
        }
        for name, at in (("ours", view.ours), ("theirs", view.theirs))
    ]  # fmt: skip
    return {
        "answers": {
            team: [[list(options), name.of(lang)] for options, name in offers]
            for team, offers in answers(extras.control).items()
        },
        "ends": list(ends(extras.control)),
        "settable": [] if view.stage == "over" else [*gauges, *markers],
        "flags": []
        if view.stage == "over"
        else [{"id": id, "name": name.of(lang), "set": is_set} for id, name, is_set in control.flags],
    }
