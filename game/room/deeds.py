"""What a device's messages do: decisions and deeds through the session, pens and proposals in the lobby."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace

from game.devices import Device, Lobby, Refused
from game.errors import IllegalDecision
from game.room.answer import ACK, Answer, answered, shortened, together
from game.room.foreseeing import foreseen
from game.room.hub import Hub, Sitting
from game.room.recounting import recounted, unready
from game.room.wire import Said
from game.session import LABEL_LENGTH, Decision, Session, Stated, ask, team_name
from game.texts import NO_TEXT, Text, both

PLAYED_BY_PEOPLE = ("people", "cards")


MESSAGES = ("release", "say")
"""Deeds of which a class is told that a group which has ended goes without."""


class Deeds:
    """Carries out what devices ask; it lives in the server's loop and waits for no disk there."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.lobby: Lobby = hub.lobby
        self._under_way: dict[tuple[int, str], asyncio.Future[Answer]] = {}
        self.idle = asyncio.Event()
        """Set while nothing is under way that a session has been asked."""
        self.idle.set()

    async def carry_out(self, said: Said, sitting: Sitting) -> None:
        """Do what a device says and put the answer into its box, if the message is one that is answered."""
        device = self.lobby.device(sitting.id)
        try:
            answer = await self._done(said, device, sitting)
        except Refused as error:
            answer = Answer("refused", error.why)
        except Exception:
            # Whatever it was, the device is not left waiting, and the others do not learn of it.
            logging.getLogger(__name__).exception("a %s was not carried out", said.kind)
            answer = Answer("lost", both("room.lost"))
        if answer is not None:
            if answer.t == "lost":
                # No record tells exercise control that the disk took none.
                self.hub.watch()
            answer = shortened(answer) if said.dropped else answer
            sitting.outbox.put("answer", answer.of(said.request, self.lobby.device(sitting.id).lang))

    async def _done(self, said: Said, device: Device, sitting: Sitting) -> Answer | None:
        if device.state != "in" and said.kind != "lang":
            raise refused("room.waits")
        match said.kind:
            case "lang":
                self.lobby.set_lang(device.id, said["lang"])
            case "propose" | "pen" | "role":
                self._at_the_table(said, device)
            case "decide":
                return await self._decide(said, device)
            case "ask" if device.kind == "seat":
                session, request = self._session(device.group), name(said, device)
                return await self._once(
                    device.group, request,
                    lambda: answered(session.soon(ask, session, device.team, said["words"], request)),
                )  # fmt: skip
            case "mark" if device.kind in ("evaluator", "control"):
                values = (said["kind"], said["objective"], device.kind)
                return await self._do(
                    said, device, self.hub.at(sitting, device), "mark", values, said["words"]
                )
            case "do" if device.kind == "control":
                return await self._do(said, device, said["group"], said["what"], said["values"], said["text"])
            case "foresee" if device.kind == "control" and said["values"][:1] == ("odds",):
                return self._reckon(said)
            case "foresee" if device.kind == "control":
                return await self._foresee(said)
            case "device" if device.kind == "control":
                return self._device(said)
            case "group" if device.kind == "control":
                return await self._rename(said["group"], said["text"])
            case "look" if device.kind == "control":
                if said["group"]:
                    self._session(said["group"])
                self.hub.turn(sitting, said["group"], said["page"])
            case _:
                raise refused("room.not_yours")
        return None

    # At a table.

    def _at_the_table(self, said: Said, device: Device) -> None:
        if device.kind != "seat":
            raise refused("room.not_yours")
        if said.kind == "propose":
            self.lobby.propose(device.id, said["point"], said["options"])
        elif said.kind == "role":
            self.lobby.turn(device.id, said["role"])
        elif said["do"] == "pass":
            self.lobby.pass_pen(device.id, said["to"])
        else:
            self.lobby.take_pen(device.id)
        self._session(device.group).touches.touch(device.team)

    async def _decide(self, said: Said, device: Device) -> Answer:
        session, request = self._session(device.group), name(said, device)
        made = decision(said, device, request)

        async def decided() -> Answer:
            self._may_decide(device, session)
            return await answered(session.submit(made, said["note"]), lambda: made.point != session.point)

        return await self._once(device.group, request, decided)

    def _may_decide(self, device: Device, session: Session) -> None:
        if device.kind != "seat":
            raise refused("room.not_yours")
        if self.lobby.pen(device.group, device.team) != device.id:
            raise refused("devices.pen")
        if session.seats.get(device.team) not in PLAYED_BY_PEOPLE:
            raise refused("room.not_people")
        # As behind a curtain of the board: it opens at STARTEX, and once the room has read what happened.
        if not session.clock.started:
            raise refused("room.held.before")
        if session.reading:
            raise refused("room.held.reading")

    async def _once(self, group: int, request: str, start: Callable[[], Awaitable[Answer]]) -> Answer:
        """Return the same answer however often, by whatever socket and in whatever order a request comes."""
        if self._session(group).recorded(request):
            return ACK
        key = (group, request)
        if key not in self._under_way:
            self._under_way[key] = asyncio.ensure_future(start())
            self._under_way[key].add_done_callback(lambda _: self._is_done(key))
            self.idle.clear()
        return await asyncio.shield(self._under_way[key])

    def _is_done(self, key: tuple[int, str]) -> None:
        self._under_way.pop(key, None)
        if not self._under_way:
            self.idle.set()

    # Exercise control.

    async def _do(
        self, said: Said, device: Device, group: int, verb: str, values: tuple[str, ...], text: str
    ) -> Answer:
        """Return what became of a deed in one group, or with group 0 in all that have not ended."""
        request, sessions = name(said, device), self.hub.by_number

        async def done(session: Session) -> Answer:
            return await answered(session.soon(recounted, session, verb, values, text, request))

        async def once(number: int) -> Answer:
            session = self._session(number)
            if not group and verb == "release" and (why := unready(session)):
                return Answer("refused", both(f"room.unready.{why}"))
            return await self._once(number, request, lambda: done(session))

        over = [number for number, session in sessions.items() if session.over]
        groups = [group] if group else [number for number in sessions if number not in over]
        answers = dict(zip(groups, await asyncio.gather(*map(once, groups)), strict=True))
        if not group and (verb in MESSAGES or not groups):
            answers |= dict.fromkeys(over, Answer("refused", both("session.over")))
        answer = together(answers, len(sessions))
        # How the other groups stand is for control alone: an evaluator's mark comes this way too.
        now = tuple(map(stands, self.hub.sessions))
        return replace(answer, now=now) if device.kind == "control" else answer

    async def _foresee(self, said: Said) -> Answer:
        session = self._session(said["group"])
        future = session.soon(foreseen, session, said["values"], said["text"], said["until"])
        try:
            return Answer("foreseen", lines=await asyncio.wrap_future(future))
        except IllegalDecision as error:
            return Answer("refused", Text(error.en, error.ko))
        except (LookupError, ValueError):
            raise refused("room.unreadable") from None

    def _reckon(self, said: Said) -> Answer:
        """Reckon the odds of a group from here; they come on the page of the course."""
        session = self._session(said["group"])
        team = "".join(said["values"][1:2])
        if team and team not in session.seats:
            raise refused("room.unreadable")
        self.hub.reckoning.ask(session, team)
        self.hub.look(said["group"])
        return Answer("ack", done=both("room.done", what=both("account.remark.odds")))

    def _device(self, said: Said) -> Answer:
        """Carry out what is decided about a device, or about the code."""
        id, place = said["device"], NO_TEXT
        match said["do"]:
            case "approve":
                self.lobby.approve(id)
            case "remove":
                self.lobby.remove(id)
            case "move":
                self.lobby.move(id, said["group"], said["team"], said["role"])
                place = team_name(self._session(said["group"]).view("room"), said["team"])
            case "name":
                self.lobby.name(id, said["text"])
            case "clear":
                return Answer("ack", done=both("room.device.clear", count=self.lobby.clear(said["group"])))
            case "renew":
                self.lobby.renew()
            case "seen":
                self.lobby.seen()
                return ACK
            case _:
                raise refused("room.unreadable")
        label = self.lobby.device(id).label if id else NO_TEXT
        return Answer("ack", done=both(f"room.device.{said['do']}", label=label, place=place))

    async def _rename(self, group: int, label: str) -> Answer:
        """Call a group something short: its number stays what it is called on the record."""
        self._session(group)
        games, label, place = self.hub.games, " ".join(label.split()), self.hub.numbers.index(group)
        if games is None:
            raise refused("room.one_group")
        if len(label) > LABEL_LENGTH:
            raise refused("room.label", most=LABEL_LENGTH, count=len(label))
        # The label is kept in a file, for which nobody else here waits.
        await asyncio.to_thread(games.rename, place, label)
        self.hub.look()
        key = "room.done.called" if label else "room.done.numbered"
        return Answer("ack", done=both(key, group=games.number(place), label=label))

    def _session(self, group: int) -> Session:
        session = self.hub.session(group)
        if session is None:
            raise refused("devices.group", groups=", ".join(map(str, self.hub.numbers)))
        return session


def stands(session: Session) -> tuple[str, bool, bool]:
    """Return a session's point, and whether its clock runs and ever ran."""
    return session.view("room").point, session.clock.running and not session.over, session.clock.started


def name(said: Said, device: Device) -> str:
    """Return what a request is called on the record: its own name after that of its device."""
    return f"{device.id}:{said.request}"


def decision(said: Said, device: Device, request: str) -> Decision:
    """Return the decision that a message stands for."""
    stated = said["stated"]
    return Decision(
        device.team, said["options"], said["point"], request, said["estimates"], said["because"],
        said["sake"], None if stated is None else Stated(**stated),
    )  # fmt: skip


def refused(key: str, **figures: Text | str | int) -> Refused:
    """Return the refusal with the sentence of a key."""
    return Refused(both(key, **figures))
