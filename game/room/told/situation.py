"""The situation as a page reads it: the moment, injects, gauges, ladder, map, tables, cards."""

from __future__ import annotations

from typing import Any

from game.session import Card, Gauge, Message, Moment, View, for_whom
from game.texts import figures, say, times


def moment(found: Moment, lang: str) -> dict[str, str]:
    """Return the exercise clock in its zone and elsewhere."""
    return {"here": times.stamp(found).of(lang), "elsewhere": times.elsewhere(found).of(lang)}


def message(found: Message, lang: str) -> dict[str, Any]:
    """Return one inject as it is read."""
    return {
        "id": found.id,
        "medium": found.medium,
        "kind": say(f"terminal.medium.{found.medium}", lang),
        "from": found.sender.of(lang),
        "to": ", ".join(name.of(lang) for name in found.to),
        "when": times.stamp(found.moment).of(lang),
        "headline": found.headline.of(lang),
        "text": found.text.of(lang),
        "unknown": found.unknown.of(lang),
        "fresh": found.fresh,
        "private": for_whom(found).of(lang) if found.private else "",
    }


def gauge(found: Gauge, lang: str) -> dict[str, Any]:
    """Return a gauge with its figure or its word; `share` is per mille of its range, None without a bar."""
    told: dict[str, Any] = {
        "name": found.name.of(lang),
        "word": found.word.of(lang),
        "figure": "" if found.value is None else figures.written(found.value, found.unit).of(lang),
        "worse": found.worse,
        "private": found.private,
        "share": None,
        "change": found.change.of(lang),
        "marks": [],
    }
    if found.value is not None and not found.unit:
        wide = max(1, found.high - found.low)
        told["share"] = (found.value - found.low) * 1000 // wide
        told["marks"] = [
            {
                "at": (at - found.low) * 1000 // wide,
                "figure": at,
                "name": name.of(lang),
                "held": found.value >= at,
            }
            for at, name in found.marks
        ]
    return told


def ladder(view: View, lang: str) -> dict[str, Any]:
    """Return the two markers with their rungs in words, and the firebreaks that were crossed."""
    most = len(view.ladder.rungs) - 1
    bands = {band.id: band.name.of(lang) for band in view.ladder.bands}
    markers = []
    for marker, now, before in (
        ("theirs", view.theirs, view.theirs_before),
        ("ours", view.ours, view.ours_before),
    ):
        rung = view.ladder.rungs[now]
        markers.append(
            {
                "id": marker,
                "name": say(f"terminal.{marker}", lang),
                "at": now,
                "rung": (rung.theirs if marker == "theirs" else rung.ours).of(lang),
                "band": bands.get(rung.band, rung.band),
                "change": figures.signed(now - before) if now != before else "",
            }
        )
    crossed = [
        say("terminal.firebreak", lang, name=each.name)
        for each in view.ladder.firebreaks
        if max(view.ours, view.theirs) > each.above
    ]
    return {"most": most, "markers": markers, "crossed": crossed}


def on_the_map(view: View, lang: str) -> dict[str, Any]:
    """Return what the map shows, in words."""
    return {
        "harms": [
            {"name": each.name.of(lang), "word": each.word.of(lang), "state": each.state}
            for each in view.map.harms
        ],
        "flows": [
            say("terminal.map.claimed", lang, what=each.label) if each.claimed else each.label.of(lang)
            for each in view.map.flows
        ],
    }


def teams(view: View, lang: str) -> list[dict[str, str]]:
    """Return what all may know of each table."""
    return [
        {
            "team": each.team,
            "name": each.name.of(lang),
            "letter": each.letter,
            "standing": each.standing,
            "word": say(f"terminal.standing.{each.standing}", lang),
        }
        for each in view.teams
    ]


def card(found: Card, lang: str) -> dict[str, Any]:
    """Return a role card, with as much of it as the viewer may read."""
    parts = (
        ("objective", found.objective), ("knows", found.knows),
        ("red_line", found.red_line), ("success", found.success),
    )  # fmt: skip
    lines = [[say(f"terminal.card.{key}", lang), text.of(lang)] for key, text in parts if text]
    return {"id": found.role, "title": found.title.of(lang), "lines": lines}
