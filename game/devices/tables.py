"""At each table one device holds the pen and the others propose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from game.devices.device import Device, refused

AWAY = 20_000
"""Milliseconds after which the pen of a device that is out of touch may be taken."""

Table = tuple[int, str]
"""Group and team."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a device would choose at a question."""

    device: str
    point: str
    options: tuple[str, ...]


class Tables:
    """Pens and proposals by table, under the lock of whoever has them."""

    def __init__(
        self, devices: Mapping[str, Device], gone: Callable[[str], int], pens: Mapping[Table, str]
    ) -> None:
        """`devices` is seen as it stands at any time; `gone` gives the milliseconds out of touch."""
        self._devices = devices
        self._gone = gone
        self.pens: dict[Table, str] = dict(pens)
        self._proposals: dict[Table, dict[str, Proposal]] = {}

    def pen(self, group: int, team: str) -> str:
        """Return the device that holds a table's pen, or an empty text."""
        return self.pens.get((group, team), "")

    def free(self, group: int, team: str) -> bool:
        """Return whether a table's pen lies there for any of its devices: nobody has it, or has long gone."""
        holder = self._devices.get(self.pen(group, team))
        return holder is None or (not holder.connected and self._gone(holder.id) >= AWAY)

    def may_take(self, device: Device) -> bool:
        """Return whether a device may take its table's pen: it is free, or its holder long out of touch."""
        if not _sits(device):
            return False
        return self.pen(device.group, device.team) == device.id or self.free(device.group, device.team)

    def take(self, device: Device) -> None:
        """Give a device its table's pen. Raise Refused while another holds it that is in touch."""
        if not self.may_take(device):
            raise refused("devices.pen")
        self._give(device)

    def pass_on(self, giver: Device, taker: Device) -> None:
        """Pass the pen to another device of the table. Raise Refused without it, or to a stranger."""
        same = _sits(taker) and (giver.group, giver.team) == (taker.group, taker.team)
        if not same or self.pen(giver.group, giver.team) != giver.id:
            raise refused("devices.pass")
        self._give(taker)

    def sit(self, device: Device) -> bool:
        """Give the pen to a device that comes to a table where nobody has it; return whether it did."""
        given = _sits(device) and not self.pen(device.group, device.team)
        if given:
            self._give(device)
        return given

    def leave(self, device: Device) -> None:
        """Take away the pen and proposals of a device that leaves its table.

        The pen goes to who sits there longest, in touch if anybody is.
        """
        for table in [table for table, holder in self.pens.items() if holder == device.id]:
            del self.pens[table]
        for there in self._proposals.values():
            there.pop(device.id, None)
        left = [
            each
            for each in self._devices.values()
            if _sits(each) and (each.group, each.team) == (device.group, device.team)
        ]
        if left and not self.pen(device.group, device.team):
            self._give(min(left, key=lambda each: (not each.connected, each.number)))

    def propose(self, device: Device, point: str, options: Sequence[str]) -> None:
        """Take a device's proposal in the place of its last; those for other questions are gone.

        No options take it back. Raise Refused if it sits at no table.
        """
        if not _sits(device):
            raise refused("devices.none")
        there = self._proposals.setdefault((device.group, device.team), {})
        for old in [each for each in there.values() if each.point != point]:
            del there[old.device]
        if options:
            there[device.id] = Proposal(device.id, point, tuple(options))
        else:
            there.pop(device.id, None)

    def tally(self, table: Table, point: str) -> tuple[Proposal, ...]:
        """Return what is proposed for a question, the first proposal first."""
        return tuple(each for each in self._proposals.get(table, {}).values() if each.point == point)

    def _give(self, device: Device) -> None:
        self.pens[device.group, device.team] = device.id


def _sits(device: Device) -> bool:
    """Return whether a device has been let in to a table."""
    return device.kind == "seat" and device.state == "in"
