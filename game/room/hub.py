"""What each viewer is told: made once as bytes, shared by all its devices, and sent only when it has changed.

Every viewer has a counter of its own that rises when its bytes change and not otherwise: what others do shows
in nothing that is sent, not even in a number.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from game.devices import Device, Lobby, Refused, Table
from game.room.outbox import Outbox
from game.room.reckoning import Reckoning
from game.room.told import classroom, control
from game.room.told.desk import desk
from game.room.told.extras import Extras
from game.room.told.models import MODELS
from game.room.told.spoken import spoken
from game.room.where import Addresses
from game.room.wire import written
from game.session import Asked, Groups, Session, questions, uncounted

BEAT = '{"t":"beat"}'
"""What every device hears at every beat, whether a clock runs or not; one that misses it is alone."""

GIVES_WAY = 0.00005
"""Seconds between two devices of a single room in which its board, a thread of its own, may draw."""

OPENED = frozenset((*control.PAGES, classroom.SHELF))
"""What a console may open; every other name is the first page."""

Desks = dict[tuple[Table, str], str]
"""What is told of each table's desk in each language."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What is the same for all its devices: a page's kind, through whose eyes, in which language."""

    group: int
    """0 for the whole class."""
    kind: str
    viewer: str
    lang: str
    page: str = ""
    """Which of the console's pages is open; empty for everybody else."""


@dataclass
class Told:
    """What was last told of a topic."""

    n: int = 0
    value: str = ""
    message: str = ""
    made_of: object = None
    """The view and what else it was made of, where it need not be made again from the same."""


@dataclass
class Sitting:
    """A device that is in touch: one socket, the newest."""

    id: str
    outbox: Outbox
    gone: Callable[[str], None]
    """End the socket and say why."""
    token: str = ""
    """The token of a device that has just joined, to be told once."""
    looks_at: int = -1
    """The group that a control device looks at, 0 for the class; -1 until it has said."""
    page: str = ""
    """The page that a control device has open."""
    sent: dict[str, object] = field(default_factory=dict)
    """Of each kind of message what the last one sent was made of."""


class Hub:
    """All sessions of a room and all devices in touch; it lives in the server's loop, called there only."""

    def __init__(self, sessions: Sequence[Session], lobby: Lobby, games: Groups | None = None) -> None:
        self.sessions = tuple(sessions)
        self.numbers = games.numbers if games is not None else tuple(range(1, len(sessions) + 1))
        """Of each session its group's number, which is the same where a group in between is missing."""
        self.by_number = dict(zip(self.numbers, self.sessions, strict=True))
        self.lobby = lobby
        self.sittings: dict[str, Sitting] = {}
        self.door: Addresses | None = None
        """Where the room is told to come, once the server listens."""
        self.reckoning = Reckoning()
        self.games = games
        """The class that the sessions are, if they are one: it knows what each group is called."""
        self.soon: Callable[[int], object] = self.look
        """What lets a group be looked at when there is time, once the server has one."""
        self.strangers: set[Callable[[], None]] = set()
        """Of each socket at the door, what tells it anew which groups there are."""
        self._named = self.labels
        self._over = all(each.over for each in self.sessions)
        self._told: dict[Topic, Told] = {}
        self._questions: dict[int, tuple[int, tuple[Asked, ...]]] = {}

    def session(self, group: int) -> Session | None:
        """Return a group's session."""
        return self.by_number.get(group)

    def has_place(self, device: Device) -> bool:
        """Return whether a device's group is here: of a class that is gone on with one may be missing."""
        return device.kind == "control" or device.group in self.by_number

    def label(self, group: int) -> str:
        return self.games.label(self.numbers.index(group)) if self.games is not None and group else ""

    @property
    def labels(self) -> tuple[str, ...]:
        """Return what each group is called beside its number, or an empty text."""
        return tuple(map(self.label, self.numbers))

    # Who is in touch.

    def sit(self, sitting: Sitting) -> None:
        """Let a device be in touch by this socket; an older one is told so and ends."""
        older = self.sittings.pop(sitting.id, None)
        if older is not None:
            older.gone("newer")
        self.sittings[sitting.id] = sitting
        self.lobby.touch(sitting.id, connected=True)
        self.greet(sitting)

    def rise(self, sitting: Sitting) -> None:
        """Let a socket be out of touch; nothing happens if a newer one has taken its place."""
        if self.sittings.get(sitting.id) is sitting:
            del self.sittings[sitting.id]
            self.lobby.touch(sitting.id, connected=False)

    def greet(self, sitting: Sitting) -> None:
        """Tell a device everything that it needs to show its place."""
        sitting.sent.clear()
        self._try_to_show(sitting, self.lobby.device(sitting.id))

    # What is told.

    def look(self, group: int = 0) -> None:
        """Tell every device of a group, or of all, what has changed for it.

        Once the last group of a class has ended, or one of them plays again, all that have ended are told.
        """
        if group == 0 and self._named != self.labels:
            self._named = self.labels
            for stranger in tuple(self.strangers):
                _try(stranger)
        if self._over != (over := all(each.over for each in self.sessions)):
            self._over = over
            for other in self.numbers:
                if group not in (0, other):
                    self.soon(other)
        desks: Desks = {}
        for sitting in tuple(self.sittings.values()):
            device = self._device(sitting)
            if device is None:
                continue
            at = self.at(sitting, device)
            if 0 in (group, at) or group == at:
                self._try_to_show(sitting, device, desks)
                if len(self.sessions) == 1:
                    time.sleep(GIVES_WAY)

    def watch(self) -> None:
        """Tell exercise control what changes by time alone: who stands still, how long somebody is away."""
        for sitting in tuple(self.sittings.values()):
            device = self._device(sitting)
            if device is not None and device.kind == "control":
                self._try_to_show(sitting, device)

    def _try_to_show(self, sitting: Sitting, device: Device, desks: Desks | None = None) -> None:
        _try(lambda: self._show(sitting, device, {} if desks is None else desks))

    def meet(self) -> None:
        """Take in what has changed in the lobby: who was let in, moved, sent away, who holds a pen."""
        self.look()

    def sync(self) -> None:
        """Tell every device what the clock says, though nothing has changed, and that the host is there."""
        for sitting in self.sittings.values():
            sitting.outbox.put("beat", BEAT)
            sitting.sent.pop("clock", None)
        self.look()

    def _device(self, sitting: Sitting) -> Device | None:
        device = self.lobby.device(sitting.id)
        if device.state != "removed":
            return device
        del self.sittings[sitting.id]
        self.lobby.touch(sitting.id, connected=False)
        sitting.gone("removed")
        return None

    def at(self, sitting: Sitting, device: Device) -> int:
        """Return the group that a device looks at; 0 is the class, where a console of many begins."""
        if device.kind != "control":
            return device.group
        return sitting.looks_at if sitting.looks_at >= 0 else 0 if len(self.sessions) > 1 else self.numbers[0]

    def turn(self, sitting: Sitting, group: int, page: str) -> None:
        """Let a control device look at a group, or with 0 at the class, and at one of its pages."""
        if sitting.looks_at != group:
            sitting.sent.pop("clock", None)
        sitting.looks_at, sitting.page = group, page if page in OPENED else ""
        self._try_to_show(sitting, self.lobby.device(sitting.id))

    def _show(self, sitting: Sitting, device: Device, desks: Desks) -> None:
        if device.state == "waiting":
            self._send(sitting, "wait", device.lang, lambda: waits(device, sitting.token))
            return
        group = self.at(sitting, device)
        who = (device.kind, device.group, device.team, device.role, device.lang, device.name)
        self._send(sitting, "you", who, lambda: you(device, sitting.token))
        kind, viewer = ("class", "room") if group == 0 else (device.kind, device.viewer)
        topic = Topic(group, kind, viewer, device.lang, sitting.page)
        told = self._tell(topic)
        self._send(sitting, "view", (topic, told.n), lambda: told.message)
        session = self.session(group)
        if session is None:
            return
        if device.kind == "seat":
            table, lang = (group, device.team), device.lang
            if (table, lang) not in desks:
                made = desk(table, lang, self.lobby, session, self._asked(group))
                desks[table, lang] = written({"t": "desk", "d": made})
            there = desks[table, lang]
            self._send(sitting, "desk", there, lambda: there)
        self._clock(sitting, session)

    def _send(self, sitting: Sitting, kind: str, made_of: object, make: Callable[[], str]) -> None:
        if sitting.sent.get(kind) != made_of:
            sitting.sent[kind] = made_of
            sitting.outbox.put(kind, make())

    def _asked(self, group: int) -> tuple[Asked, ...]:
        records = self.by_number[group].records
        known = self._questions.get(group)
        if known is None or known[0] != len(records):
            known = self._questions[group] = (len(records), questions(records))
        return known[1]

    def _clock(self, sitting: Sitting, session: Session) -> None:
        clock, line = session.clock, session.hotline.line
        running = clock.running and not session.over
        timed = clock.timed and not session.over
        # The time left passes by itself: only what sets it anew is a change.
        state = (clock.asked, running, timed, clock.whole, clock.started, session.reading, line is None)
        told = {
            "t": "clock", "left": clock.remaining if timed else None, "running": running,
            "whole": clock.whole if timed else 0, "started": clock.started,
            "reading": session.reading,
            "line": None if line is None or session.over else line.seconds,
        }  # fmt: skip
        self._send(sitting, "clock", state, lambda: written(told))

    def _tell(self, topic: Topic) -> Told:
        told = self._told.setdefault(topic, Told())
        session = self.by_number[topic.group or self.numbers[0]]
        view, extras = session.view(topic.viewer), self._extras(topic, session)
        # In a view made anew, for a late device or another language, the running head would show that records
        # have come.
        code = session.phase_code if session.folder is not None else ""
        if extras.control is None and told.made_of == (view, extras, code):
            return told
        told.made_of = (view, extras, code)
        value = f'"code":"{code}","v":{written(MODELS[topic.kind].model(view, topic.lang, extras))}'
        if value != told.value:
            told.n, told.value = told.n + 1, value
            told.message = f'{{"t":"view","n":{told.n},{value}}}'
        return told

    def _extras(self, topic: Topic, session: Session) -> Extras:
        aims = session.scenario.objectives.values() if topic.kind == "evaluator" else ()
        extras = Extras(
            topic.group, self.numbers, self.label(topic.group), session.seats,
            returns=session.returns, objectives=tuple((each.id, each.text) for each in aims),
            held=session.over and not all(each.over for each in self.sessions),
            unplayed=session.over and uncounted(session.records, session.header.seats) == "absent",
        )  # fmt: skip
        if topic.kind not in ("control", "class"):
            return extras
        devices = tuple(each for each in self.lobby.devices if each.state != "removed")
        return replace(
            extras,
            control=self.sessions if topic.kind == "class" else session,
            devices=devices,
            guessing=self.lobby.guessing,
            pens=frozenset(self.lobby.pen(each.group, each.team) for each in devices if each.kind == "seat"),
            proposed={} if topic.kind == "class" else self._proposed(topic.group, session),
            labels=self.labels,
            page=topic.page,
            outlook=self.reckoning.of(session) if topic.page == "course" else None,
            door=(self.door.room, self.lobby.code, self.door.print) if self.door else ("", "", ""),
        )

    def _proposed(self, group: int, session: Session) -> dict[str, tuple[tuple[str, ...], ...]]:
        tallies = {team: self.lobby.tally(group, team, session.point) for team in session.seats}
        return {team: tuple(each.options for each in tally) for team, tally in tallies.items() if tally}


def _try(tell: Callable[[], None]) -> None:
    try:
        tell()
    except Exception:
        # One page that cannot be made leaves the others as they are; the device keeps what it has.
        logging.getLogger(__name__).exception("a device could not be told what is new")


def you(device: Device, token: str = "") -> str:
    """Return the message that tells a device who it is; the token is empty but on the socket that joined."""
    lang = device.lang
    return written(
        {
            "t": "you", "token": token, "device": device.id, "kind": device.kind,
            "label": device.label.of(lang),
            "group": device.group, "team": device.team, "role": device.role,
        } | spoken(MODELS[device.kind].words, lang)
    )  # fmt: skip


def waits(device: Device, token: str = "") -> str:
    """Return the message to a device that the facilitator has not let in yet: it may come back to it too."""
    lang = device.lang
    return written(
        {
            "t": "wait", "token": token, "device": device.id, "label": device.label.of(lang),
        } | spoken(MODELS[device.kind].words, lang)
    )  # fmt: skip


def refusal(error: Refused, lang: str, request: str = "") -> str:
    """Return the message that refuses something, in the language of the device."""
    return written({"t": "refused", "id": request, "why": error.why.of(lang), "late": False})
