"""What lies on a table's own desk: the pen, who sits there, what is proposed, what it asked control."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.devices import Device, Lobby
from game.session import Asked, Session


def desk(device: Device, lobby: Lobby, session: Session, asked: Sequence[Asked]) -> dict[str, Any]:
    """Return a device's desk: nothing of it is any other table's."""
    table, lang = (device.group, device.team), device.lang
    teams, point = session.view("room").teams, session.point
    taken = lobby.taken(*table)
    holder = lobby.pen(*table)
    here = [
        each for each in lobby.devices
        if (each.group, each.team, each.kind, each.state) == (*table, "seat", "in")
    ]  # fmt: skip
    called = {each.id: each.label.of(lang) for each in here}
    return {
        "pen": {
            "mine": holder == device.id,
            "holder": called.get(holder, ""),
            "may_take": holder != device.id and lobby.may_take(device.id),
        },
        "table": [
            {"id": each.id, "label": called[each.id], "me": each.id == device.id, "pen": each.id == holder,
             "connected": each.connected}
            for each in here
        ],
        "roles": [
            {"id": role, "title": session.scenario.roles[f"{device.team}.{role}"].title.of(lang)}
            for role in lobby.roles.get(device.team, ())
            if role not in taken
        ],
        "tally": [
            {"label": called.get(each.device, ""), "options": list(each.options),
             "me": each.device == device.id}
            for each in lobby.tally(*table, point)
        ],
        "asked": [
            {"called": each.called(teams), "words": each.words, "answer": each.answer.of(lang)}
            for each in asked if each.seat == device.team
        ],
    }  # fmt: skip
