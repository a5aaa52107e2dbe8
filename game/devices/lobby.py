"""Who has joined, who may, and who holds which pen: one object behind one lock for a whole class."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from game.devices import codes, kept
from game.devices.device import LANGS, NAME_LENGTH, Device, Kind, refused
from game.devices.door import Door
from game.devices.tables import Proposal, Tables
from game.devices.tries import Guessing
from game.session import Times
from game.texts.unseen import recordable

MOST_DEVICES = 400
"""Devices that have not been removed, in one room: as many as twelve full groups, and more."""


Watcher = Callable[[], None]


class Lobby:
    """The devices of a room. Safe from any thread; watchers are told outside the lock."""

    def __init__(
        self,
        groups: int,
        teams_by_group: Mapping[int, Sequence[str]],
        roles: Mapping[str, Sequence[str]],
        *,
        approve: bool = False,
        times: Times | None = None,
        keep: Path | None = None,
        lang: str = "",
    ) -> None:
        """`roles` holds each team's roles, `se6` and not `seoul.se6`; `keep` is the file `devices.json`.

        `lang` is what the host was asked to speak; empty leaves what was asked for before.
        """
        self.groups = groups
        self.teams_by_group = {group: tuple(teams) for group, teams in teams_by_group.items()}
        self.roles = {team: tuple(each) for team, each in roles.items()}
        self.approves = approve
        self._times = times or Times()
        self._keep = keep
        self._lock = threading.RLock()
        self._watchers: dict[Watcher, None] = {}
        was = kept.read(keep) if keep else kept.Kept()
        self._door = Door(self._times, was.code, was.guessed, self._save)
        self.control_code = self._door.control_code
        self._count = was.count
        self._devices = {device.id: device for device in was.devices}
        self._tokens = dict(was.tokens)
        self._away = dict.fromkeys(self._devices, self._times.steady())
        """Since when each device is out of touch."""
        pens = {(group, team): device for group, team, device in was.pens}
        self._tables = Tables(self._devices, self._gone, pens)
        self.lang = lang or was.lang
        if self.lang != was.lang:
            self._save()

    @property
    def teams(self) -> frozenset[str]:
        """Return the teams that a device may sit at in one of the groups."""
        return frozenset(team for teams in self.teams_by_group.values() for team in teams)

    @property
    def code(self) -> str:
        """Return the code that the room's screen shows."""
        return self._door.code

    @property
    def devices(self) -> tuple[Device, ...]:
        """Return all devices in the order in which they joined, removed ones too."""
        with self._lock:
            return tuple(self._devices.values())

    def device(self, id: str) -> Device:
        """Return a device. Raise Refused if there is none."""
        found = self._devices.get(id)
        if found is None:
            raise refused("devices.none")
        return found

    def follow(self, watcher: Watcher) -> Callable[[], None]:
        """Tell a watcher whenever anything here has changed; return what ends that."""
        self._watchers[watcher] = None
        return lambda: self._watchers.pop(watcher, None)

    # Joining and coming back.

    def join(
        self, code: str, kind: Kind, group: int, team: str = "", role: str = "", lang: str = "en",
        address: str = "",
    ) -> tuple[Device, str]:  # fmt: skip
        """Return a new device and the token by which it comes back. Raise Refused for what does not fit.

        Of the address nothing is kept: it is there for those who would count by it.
        """
        del address
        with self._lock:
            by_control = self._door.let_in(code, kind, self._place(kind, group, team))
            self._fits(kind, group, team, role)
            if sum(device.state != "removed" for device in self._devices.values()) >= MOST_DEVICES:
                raise refused("devices.full")
            self._count += 1
            # A code that may have been guessed proves nothing, and locks out nobody: control looks who it is.
            waits = (self.approves or kind == "evaluator" or self._door.tries.guessed) and not by_control
            device = Device(
                f"d{self._count}", self._count, kind, group, team if kind == "seat" else "",
                role if kind == "seat" else "", lang if lang in LANGS else "en",
                "waiting" if waits else "in", connected=False, fresh=True,
            )  # fmt: skip
            token = codes.token()
            self._devices[device.id] = device
            self._tokens[codes.kept(token)] = device.id
            self._away[device.id] = self._times.steady()
            self._tables.sit(device)
            self._save()
        self._tell()
        return device, token

    def _place(self, kind: Kind, group: int, team: str) -> str:
        """Return where a wrong code is counted: at a seat that there is, or for all others together."""
        teams = self.teams_by_group.get(group, ())
        seat = team if kind == "seat" else ""
        return f"{kind}/{group}/{seat}" if teams and (not seat or seat in teams) else f"{kind}/"

    def _fits(self, kind: Kind, group: int, team: str, role: str) -> None:
        if group not in self.teams_by_group:
            raise refused("devices.group", groups=", ".join(map(str, self.teams_by_group)))
        if kind != "seat":
            return
        if team not in self.teams_by_group[group]:
            raise refused("devices.team")
        if role and role not in self.roles.get(team, ()):
            raise refused("devices.role")

    def back(self, token: str) -> Device:
        """Return the device that holds a token. Raise Refused if nobody does."""
        with self._lock:
            return self.device(self._tokens.get(codes.kept(token), ""))

    def touch(self, id: str, connected: bool) -> None:
        """Note that a device is in touch, or no longer is."""
        with self._lock:
            device = self.device(id)
            if device.connected == connected:
                return
            self._away[id] = self._times.steady()
            self._devices[id] = replace(device, connected=connected)
            if connected and self._tables.sit(self._devices[id]):
                self._save()
        self._tell()

    def renew(self) -> str:
        """Return a new code for the old; whoever has joined stays, and wrong codes are forgotten."""
        with self._lock:
            self._door.renew()
            self._save()
        self._tell()
        return self._door.code

    @property
    def guessing(self) -> Guessing:
        """Return what wrong codes have done to the room, or to some seat of it, until there is a new code."""
        with self._lock:
            return self._door.tries.guessing

    # What the facilitator does.

    def approve(self, id: str) -> None:
        """Let a device in that waits."""
        self._change(id, state="in", fresh=False)

    def remove(self, id: str) -> None:
        """Send a device away; its token opens nothing any more."""
        self._change(id, state="removed", fresh=False)

    def move(self, id: str, group: int, team: str, role: str = "") -> None:
        """Put a device at another table or into another role. Raise Refused if there is none such."""
        with self._lock:
            kind = self.device(id).kind
            self._fits(kind, group, team, role)
        seat = {"team": team, "role": role} if kind == "seat" else {}
        self._change(id, group=group, fresh=False, **seat)

    def name(self, id: str, name: str) -> None:
        """Call a device something short, or by its number with an empty name. Raise Refused if it is long."""
        name = " ".join(recordable(name).split())
        if len(name) > NAME_LENGTH:
            raise refused("devices.name", most=NAME_LENGTH, count=len(name))
        self._change(id, name=name)

    def away(self, group: int = 0) -> tuple[str, ...]:
        """Return the devices of a group, or with 0 of all, that are out of touch, but for control's."""
        return tuple(
            each.id
            for each in self.devices
            if each.state != "removed" and not each.connected and each.kind != "control"
            if group in (0, each.group)
        )

    def clear(self, group: int = 0) -> int:
        """Send away the devices that are out of touch, as `away` has them; return how many there were."""
        with self._lock:
            away = self.away(group)
            for id in away:
                self._alter(id, state="removed", fresh=False)
            self._save()
        self._tell()
        return len(away)

    def turn(self, id: str, role: str) -> None:
        """Let a device read as a role of its table, or as the whole table again with an empty role.

        Raise Refused if there is no such role or another device has it: its secrets are that device's.
        """
        with self._lock:
            device = self.device(id)
            self._fits(device.kind, device.group, device.team, role)
            if device.kind != "seat" or device.state != "in":
                raise refused("devices.none")
            if role and role in self.taken(device.group, device.team, but=id):
                raise refused("devices.role.taken")
        self._change(id, role=role)

    def taken(self, group: int, team: str, but: str = "") -> frozenset[str]:
        """Return the roles of a table that devices have, in touch or not; `but` passes one device over."""
        with self._lock:
            return frozenset(
                each.role
                for each in self._devices.values()
                if each.role and each.id != but and (each.group, each.team, each.state) == (group, team, "in")
            )

    def set_lang(self, id: str, lang: str) -> None:
        """Let a device read another language. Raise Refused if the game does not speak it."""
        if lang not in LANGS:
            raise refused("devices.lang")
        self._change(id, lang=lang)

    def seen(self) -> None:
        """Note that somebody has looked at who has joined: nobody is new any more."""
        with self._lock:
            self._devices.update({id: replace(each, fresh=False) for id, each in self._devices.items()})

    def _change(self, id: str, **changes: object) -> None:
        with self._lock:
            self._alter(id, **changes)
            self._save()
        self._tell()

    def _alter(self, id: str, **changes: object) -> None:
        """Let a device be something else; whoever calls holds the lock, and saves."""
        old = self.device(id)
        if old.state == "removed":
            raise refused("devices.none")
        new = replace(old, **changes)  # type: ignore[arg-type]
        self._devices[id] = new
        if (new.group, new.team, new.state) != (old.group, old.team, old.state):
            self._tables.leave(old)
            self._tables.sit(new)
        if new.state == "removed":
            self._tokens = {token: device for token, device in self._tokens.items() if device != id}

    # Pens and proposals.

    def pen(self, group: int, team: str) -> str:
        """Return the device that holds a table's pen, or an empty text."""
        return self._tables.pen(group, team)

    def may_take(self, id: str) -> bool:
        """Return whether a device may take its table's pen: it is free, or its holder long out of touch."""
        with self._lock:
            return self._tables.may_take(self.device(id))

    def free(self, group: int, team: str) -> bool:
        """Return whether a table's pen lies there for any of its devices: nobody has it, or has long gone."""
        with self._lock:
            return self._tables.free(group, team)

    def take_pen(self, id: str) -> None:
        """Give a device its table's pen. Raise Refused while another holds it that is in touch."""
        with self._lock:
            self._tables.take(self.device(id))
            self._save()
        self._tell()

    def pass_pen(self, id: str, to: str) -> None:
        """Pass the pen to another device of the table. Raise Refused without it, or to a stranger."""
        with self._lock:
            self._tables.pass_on(self.device(id), self.device(to))
            self._save()
        self._tell()

    def propose(self, id: str, point: str, options: Sequence[str]) -> None:
        """Take a device's proposal for a question, or take it back with no options."""
        with self._lock:
            self._tables.propose(self.device(id), point, options)
        self._tell()

    def tally(self, group: int, team: str, point: str) -> tuple[Proposal, ...]:
        """Return what the devices of a table propose for a question."""
        with self._lock:
            return self._tables.tally((group, team), point)

    def _gone(self, id: str) -> int:
        """Return the milliseconds since a device was last in touch."""
        return self._times.steady() - self._away[id]

    # Keeping and telling.

    def keep_in(self, path: Path) -> None:
        """Keep who has joined in another file from now on: the game went on elsewhere."""
        with self._lock:
            if path != self._keep:
                self._keep = path
                self._save()

    def _save(self) -> None:
        if self._keep is not None:
            pens = tuple((group, team, device) for (group, team), device in self._tables.pens.items())
            devices = tuple(self._devices.values())
            who = (self._door.code, self._count, devices, self._tokens, pens)
            kept.write_if_it_can(self._keep, kept.Kept(*who, self.lang, self._door.tries.guessed))

    def _tell(self) -> None:
        for watcher in tuple(self._watchers):
            try:
                watcher()
            except Exception:
                # Who was let in is in, whatever a screen makes of it.
                logging.getLogger(__name__).exception("a watcher failed and is told no more")
                self._watchers.pop(watcher, None)
