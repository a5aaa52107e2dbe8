"""How devices join, as the screens know it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.board.ui import UI

if TYPE_CHECKING:
    from game.devices import Device, Lobby
    from game.devices.invitation import Invitation, Rows


@dataclass(frozen=True, slots=True)
class Joining:
    """A hosted game's door."""

    address: str
    code: str
    square: Rows
    """The picture to point a camera at."""
    plain: bool = False
    """Whether whoever shares the network could read along."""
    alone: bool = False
    """Whether only this computer reaches it."""
    print: str = ""
    """Of the certificate, if there is one."""
    devices: tuple[Device, ...] = ()
    """Those that have joined, or wait to be let in."""
    pens: Mapping[tuple[int, str], str] = field(default_factory=dict)
    """Which device holds each table's pen."""
    console: str = ""
    """Exercise control's own code, only while its pages are open."""
    guessing: str = ""
    """What wrong codes have done, as long: `seat`, `room`, or nothing."""

    def at(self, team: str) -> int:
        """Return how many devices of any group sit at a team's tables."""
        return sum(each.kind == "seat" and each.team == team for each in self.devices if each.state == "in")


def joining(invitation: Invitation, lobby: Lobby, control: bool) -> Joining:
    """Return the door as it stands now; `control` says whether exercise control's pages are open."""
    code = lobby.code
    devices = tuple(each for each in lobby.devices if each.state != "removed")
    tables = {(each.group, each.team) for each in devices if each.kind == "seat"} if control else set()
    return Joining(
        invitation.address, code, invitation.picture(code), invitation.plain, invitation.alone,
        invitation.print, devices, {table: lobby.pen(*table) for table in tables},
        lobby.control_code if control else "", lobby.guessing if control else "",
    )  # fmt: skip


def chosen_device(door: Joining, ui: UI) -> Device | None:
    """Return the device that is chosen in exercise control's list; else the first of it."""
    order = in_order(door)
    named = ui.desk.chosen.get("devices", "")
    return next((each for each in order if each.id == named), order[0] if order else None)


def in_order(door: Joining) -> tuple[Device, ...]:
    """Return the devices as they are listed: those that wait first, then by group and table."""
    return tuple(
        sorted(door.devices, key=lambda each: (each.state != "waiting", each.group, each.team, each.number))
    )
