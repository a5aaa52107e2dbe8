"""Two games that differ in secrets, each behind a server of its own: every byte that a device gets of either.

`twins` plays the pair and says when a viewer has lawfully learned of a difference. Until then all that goes
to a device must be the same: what is said, in what order, how often, and how long it is. The log's code,
which confirms nothing, and tokens are masked. An evaluator's device may know what the room does. Clocks
stand: running ones, and control's console, are not compared.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from dataclasses import asdict

from deeds import Deed
from twins import Twins, noted

from game.devices import Kind, Lobby
from game.errors import IllegalDecision
from game.room.deeds import Deeds as Doing
from game.room.hub import Hub, Sitting
from game.room.outbox import Outbox
from game.room.server import lobby_of
from game.room.told.door import door
from game.room.wire import read, written
from game.session import Decision, Scenario, Session, ask

MASKED = re.compile(r'"(code|token)":"[^"]*"')

LANGS = ("en", "ko")

EVALUATOR = "evaluator"


def eyes(viewer: str) -> str:
    """Return by whose knowledge the device of a viewer is judged."""
    return "room" if viewer == EVALUATOR else viewer


class Ears(Outbox):
    """An outbox that keeps everything in its order."""

    def __init__(self) -> None:
        super().__init__(10**9)
        self.heard: list[str] = []

    def put(self, kind: str, message: str) -> None:
        self.heard.append(MASKED.sub(r'"\1":""', message))


class Behind:
    """One game's server without its network: a device for each viewer, in touch from the beginning."""

    def __init__(self, session: Session, langs: dict[str, str]) -> None:
        self.lobby: Lobby = lobby_of([session])
        # The pair decides for every table, though the header names nobody there.
        self.lobby.teams_by_group = {1: tuple(session.seats)}
        self.hub = Hub([session], self.lobby)
        self.doing = Doing(self.hub)
        self.devices: dict[str, Sitting] = {}
        for viewer, lang in langs.items():
            team, _, role = viewer.partition(".")
            kind: Kind = "observer" if viewer == "room" else "evaluator" if viewer == EVALUATOR else "seat"
            # By control's code, which lets evaluators in at once.
            code = self.lobby.control_code
            device, _ = self.lobby.join(code, kind, 1, team if kind == "seat" else "", role, lang)
            self.devices[viewer] = Sitting(device.id, Ears(), lambda why: None)
        for sitting in self.devices.values():
            self.hub.sit(sitting)
        self.hub.meet()
        self.lobby.follow(self.hub.meet)
        session.follow(lambda notice: self.hub.look(1))

    def heard(self, viewer: str) -> list[str]:
        """Return what a viewer's device has got so far."""
        ears = self.devices[viewer].outbox
        assert isinstance(ears, Ears)
        return ears.heard


class WireTwins(Twins):
    """One pair of games and what their servers say."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        super().__init__(scenario, seed)
        langs = {viewer: self.pick.choice(LANGS) for viewer in (*self.kinds, EVALUATOR)}
        self.loop = asyncio.new_event_loop()
        for game in self.games:
            # Control has begun both and their clocks stand: no second that passes tells them apart.
            game.clock.started = True
        self.servers = [Behind(game, langs) for game in self.games]
        self.read = dict.fromkeys(langs, 0)
        """How much of each viewer's bytes has been compared."""
        self.acks = 0
        """Decisions that came over the wire and were taken."""
        self.secrets = 0

    def play_out(self) -> WireTwins:
        """Return itself with its games played."""
        try:
            self.play()
        finally:
            self.loop.close()
        return self

    def _decides(self, game: Session, made: Decision | None) -> bool:
        """A table decides by its device, which is told whether that was taken; everybody else as ever."""
        if made is None or made.seat not in self.scenario.teams:
            return super()._decides(game, made)
        server = self.servers[self.games.index(game)]
        message = {
            "t": "decide", "id": f"s{len(self.deeds.marks)}", "point": made.point, "options": made.options,
            "estimates": made.estimates, "because": made.because, "sake": made.sake,
            "stated": made.stated and asdict(made.stated), "note": noted(made),
        }  # fmt: skip
        device = server.devices[made.seat]
        self.loop.run_until_complete(server.doing.carry_out(read(json.dumps(message)), device))
        taken = bool(game.recorded(f"{device.id}:{message['id']}"))
        self.acks += taken
        return taken

    def _compare(self, deed: Deed | None) -> None:
        super()._compare(deed)
        if not hasattr(self, "servers"):
            return
        self._something_of_a_table()
        for viewer in [viewer for viewer in self.read if eyes(viewer) not in self.parted]:
            self._talk(viewer)
            self._hold_against(viewer)
        self._strangers()

    def _hold_against(self, viewer: str) -> None:
        one, other = (server.heard(viewer)[self.read[viewer] :] for server in self.servers)
        self.read[viewer] += len(one)
        if one != other:
            self._leak(viewer, f"gets other bytes: {' | '.join(_apart(one, other))}")

    def _something_of_a_table(self) -> None:
        """A table asks control, or proposes, in one game alone: nobody at another table may learn of it."""
        if self.pick.random() > 0.15:
            return
        game, server = self.pick.choice([*zip(self.games, self.servers, strict=True)])
        team = self.pick.choice([*self.scenario.teams])
        self.parted |= {viewer for viewer in self.read if viewer.partition(".")[0] == team}
        self.secrets += 1
        if self.pick.random() < 0.5:
            server.lobby.propose(server.devices[team].id, game.point, ["hold"])
            return
        try:
            ask(game, team, "May we speak to Tokyo?")
        except IllegalDecision:
            self.secrets -= 1

    def _talk(self, viewer: str) -> None:
        """A device asks for what it may not have, or comes back: the answers are the same too."""
        pick = self.pick.random()
        if pick < 0.1:
            for server in self.servers:
                server.hub.greet(server.devices[viewer])
        elif pick < 0.3:
            asked = self._refused(viewer)
            for server in self.servers:
                said = read(json.dumps(asked))
                self.loop.run_until_complete(server.doing.carry_out(said, server.devices[viewer]))

    def _refused(self, viewer: str) -> dict[str, object]:
        """Return a message that is refused, whatever the secrets are."""
        request = f"r{self.pick.randrange(10**9)}"
        point = self.pick.choice(("t0", "t99", "t1.aims"))
        return self.pick.choice(
            (
                {"t": "decide", "id": request, "point": point, "options": ["hold"]},
                {"t": "decide", "id": request, "point": self.games[0].point, "options": ["no_such_option"]},
                {"t": "do", "id": request, "group": 1, "what": "pause"},
                {"t": "mark", "id": request, "kind": "strength" if viewer != EVALUATOR else "no_such_kind"},
                {"t": "foresee", "id": request, "group": 1, "values": ["endex"]},
                {"t": "device", "id": request, "do": "remove", "device": "d1"},
            )
        )

    def _strangers(self) -> None:
        lang = self.pick.choice(LANGS)
        one, other = (written(door(server.hub, lang)) for server in self.servers)
        if one != other:
            self._leak("a stranger", f"gets other bytes: {' | '.join(_apart([one], [other]))}")


def _apart(one: list[str], other: list[str]) -> Iterator[str]:
    """Yield where two lists of messages part."""
    if len(one) != len(other):
        yield f"{len(one)} messages, {len(other)} messages"
    for left, right in zip(one, other, strict=False):
        if left != right:
            at = next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))
            yield left[max(0, at - 60) : at + 80]
            yield right[max(0, at - 60) : at + 80]
            return
