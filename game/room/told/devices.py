"""The console's page of devices: how they join, who is there, and who plays each seat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.devices import Device
from game.room.told.extras import Extras
from game.room.told.joining import joining
from game.session import Session, View, team_name


def page(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return the door, the devices, and the seats that can pass to a bot or back."""
    return {
        "door": joining(extras),
        "guessing": extras.guessing,
        "devices": [_device(each, view, lang, extras) for each in extras.devices],
    }


def absent(session: Session, devices: Sequence[Device], group: int, team: str) -> bool:
    """Return whether people play a table and no device has joined it: nobody there can be seen to decide."""
    here = any(
        (each.group, each.team, each.kind, each.state) == (group, team, "seat", "in") for each in devices
    )
    return session.seats.get(team) == "people" and not here


def _device(each: Device, view: View, lang: str, extras: Extras) -> dict[str, Any]:
    session: Session = extras.control
    role = session.scenario.roles.get(f"{each.team}.{each.role}")
    return {
        "id": each.id,
        "label": each.label.of(lang),
        "called": each.name,
        "kind": each.kind,
        "group": each.group,
        "team": each.team,
        "name": team_name(view, each.team).of(lang) if each.team else "",
        "role": each.role,
        "title": role.title.of(lang) if role else "",
        "pen": each.id in extras.pens,
        "waits": each.state == "waiting",
        "connected": each.connected,
    }
