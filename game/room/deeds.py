"""What a device's messages do: decisions through the session, pens and proposals in the lobby."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from game.devices import Device, Lobby, Refused
from game.errors import GameError, IllegalDecision, LogError
from game.room.hub import Hub, Sitting
from game.room.wire import Said, written
from game.session import Decision, Session, Stated, ask
from game.texts import Text, both

PLAYED_BY_PEOPLE = ("people", "cards")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a device is told of its request."""

    t: str
    why: Text | None = None
    late: bool = False

    def of(self, request: str, lang: str) -> str:
        """Return the message in the device's language."""
        whole: dict[str, Any] = {"t": self.t, "id": request}
        if self.why is not None:
            whole["why"] = self.why.of(lang)
        if self.t == "refused":
            whole["late"] = self.late
        return written(whole)


ACK = Answer("ack")


class Deeds:
    """Carries out what devices ask; it lives in the server's loop and waits for no disk there."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.lobby: Lobby = hub.lobby
        self._under_way: dict[tuple[int, str], asyncio.Task[Answer]] = {}

    async def carry_out(self, said: Said, sitting: Sitting) -> None:
        """Do what a device says and put the answer into its box, if the message is one that is answered."""
        device = self.lobby.device(sitting.id)
        try:
            answer = await self._done(said, device)
        except Refused as error:
            answer = Answer("refused", error.why)
        if answer is not None:
            sitting.outbox.put("answer", answer.of(said.request, self.lobby.device(sitting.id).lang))

    async def _done(self, said: Said, device: Device) -> Answer | None:
        if device.state != "in":
            raise refused("room.waits")
        match said.kind:
            case "lang":
                self.lobby.set_lang(device.id, said["lang"])
            case "propose":
                self.lobby.propose(device.id, said["point"], said["options"])
            case "pen" if said["do"] == "pass":
                self.lobby.pass_pen(device.id, said["to"])
            case "pen":
                self.lobby.take_pen(device.id)
            case "decide":
                return await self._decide(said, device)
            case "ask":
                return await self._ask(said, device)
            case _:
                raise refused("room.not_yours")
        return None

    async def _decide(self, said: Said, device: Device) -> Answer:
        """Return the same answer however often, by whatever socket and in whatever order a request comes."""
        session = self._session(device.group)
        request = f"{device.id}:{said.request}"
        key = (device.group, request)
        if session.receipt(request) is not None:
            return ACK
        if key not in self._under_way:
            self._may_decide(device, session)
            task = asyncio.ensure_future(
                self._recorded(session, decision(said, device, request), said["note"])
            )
            self._under_way[key] = task
            task.add_done_callback(lambda _: self._under_way.pop(key, None))
        return await asyncio.shield(self._under_way[key])

    def _may_decide(self, device: Device, session: Session) -> None:
        if device.kind != "seat":
            raise refused("room.not_yours")
        if self.lobby.pen(device.group, device.team) != device.id:
            raise refused("devices.pen")
        if session.seats.get(device.team) not in PLAYED_BY_PEOPLE:
            raise refused("room.not_people")

    async def _recorded(self, session: Session, made: Decision, note: str) -> Answer:
        return await answered(session.submit(made, note), lambda: made.point != session.point)

    async def _ask(self, said: Said, device: Device) -> Answer:
        if device.kind != "seat":
            raise refused("room.not_yours")
        session = self._session(device.group)
        return await answered(session.soon(ask, session, device.team, said["words"]))

    def _session(self, group: int) -> Session:
        session = self.hub.session(group)
        if session is None:
            raise refused("devices.group", groups=len(self.hub.sessions))
        return session


def decision(said: Said, device: Device, request: str) -> Decision:
    """Return the decision that a message stands for."""
    stated = said["stated"]
    return Decision(
        device.team, said["options"], said["point"], request, said["estimates"], said["because"],
        said["sake"], None if stated is None else Stated(**stated),
    )  # fmt: skip


async def answered(future: Future[Any], late: Any = lambda: False) -> Answer:
    """Return what became of something that a session was asked: recorded, refused, or lost to the disk."""
    try:
        await asyncio.wrap_future(future)
    except IllegalDecision as error:
        return Answer("refused", Text(error.en, error.ko), late())
    except LogError:
        return Answer("lost", both("room.lost"))
    except GameError as error:
        return Answer("refused", Text(str(error), str(error)))
    return ACK


def refused(key: str, **figures: Text | str | int) -> Refused:
    """Return the refusal with the sentence of a key."""
    return Refused(both(key, **figures))
