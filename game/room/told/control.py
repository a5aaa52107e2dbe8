"""What exercise control's page in a browser shows of one group: the white cell's view and what it knows."""

from __future__ import annotations

from typing import Any

from game.devices import Device
from game.room.told import situation
from game.room.told.extras import Extras
from game.room.told.seat import words as seat_words
from game.session import Session, View, questions, team_name
from game.texts.catalogue import CATALOGUE


def words(lang: str) -> dict[str, str]:
    """Return the page's fixed words: those that all pages have, and control's own."""
    own = {
        key: text.of(lang) for key, text in CATALOGUE.items() if key.startswith("console.")
    }  # fmt: skip
    return seat_words(lang) | own


def model(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return what the page shows; the session is behind it, for this viewer sees everything."""
    session: Session = extras.control
    control = view.control
    assert control is not None
    sealed = {line.team: line for line in control.sealed}
    tables = [
        team
        | {
            "sealed": [name.of(lang) for name in sealed[team["team"]].names]
            if team["team"] in sealed
            else [],
            "stuck": session.stuck.get(team["team"], "") or "",
            "player": extras.seats.get(team["team"], ""),
        }
        for team in situation.teams(view, lang)
    ]
    return {
        "title": view.title.of(lang),
        "group": extras.group,
        "groups": extras.groups,
        "label": extras.label,
        "stage": view.stage,
        "phase": view.phase_name.of(lang),
        "moment": situation.moment(view.moment, lang),
        "tables": tables,
        "shelf": [{"id": id, "name": name.of(lang), "msel": msel} for id, name, msel in control.shelf],
        "asked": [
            {
                "record": each.record, "called": each.called(view.teams), "words": each.words,
                "team": team_name(view, each.seat).of(lang), "answer": each.answer,
            }
            for each in questions(session.records)
        ],
        "truth": [[name.of(lang), outcome.of(lang)] for name, outcome in control.truth],
        "devices": [_device(each, view, lang) for each in extras.devices if each.state != "removed"],
    }  # fmt: skip


def _device(each: Device, view: View, lang: str) -> dict[str, Any]:
    return {
        "id": each.id,
        "label": each.label.of(lang),
        "kind": each.kind,
        "group": each.group,
        "team": each.team,
        "name": team_name(view, each.team).of(lang) if each.team else "",
        "waits": each.state == "waiting",
        "connected": each.connected,
    }
