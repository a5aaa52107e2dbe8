"""The server: a thread with a loop of its own, for which nothing of the board waits."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from game.devices import Lobby
from game.room.certificate import context
from game.room.connection import Connection
from game.room.deeds import Deeds
from game.room.hub import Hub
from game.room.limits import LIMITS, Limits
from game.room.looks import Aside, Once
from game.room.pages import HEADERS, Page, pages
from game.room.where import Addresses, Where, addresses, hosts_allowed, origins_allowed, taken
from game.session import Groups, Session

if TYPE_CHECKING:
    from websockets.asyncio.server import Server as Sockets
    from websockets.asyncio.server import ServerConnection
    from websockets.http11 import Request, Response

HERE = Where()

SOCKET = "/socket"
"""The one path at which a socket may be opened."""

UNANSWERED = 1011
"""The code with which a socket is closed from here whose other end does not answer."""


def lobby_of(sessions: Sequence[Session], numbers: Sequence[int] = (), **choices: Any) -> Lobby:
    """Return a lobby with the seats of these sessions that somebody plays.

    `numbers` are those of a class's groups, else their places; `choices` the lobby's own, as `approve`.
    """
    teams = {
        number: tuple(team for team, player in session.seats.items() if player != "nobody")
        for number, session in zip(numbers or range(1, len(sessions) + 1), sessions, strict=True)
    }
    roles: dict[str, list[str]] = {}
    for viewer in sessions[0].scenario.roles:
        team, _, role = viewer.partition(".")
        roles.setdefault(team, []).append(role)
    return Lobby(len(sessions), teams, roles, **choices)


@dataclass(frozen=True, slots=True)
class Doors:
    """What the network may ask for."""

    hosts: frozenset[str]
    origins: frozenset[str]
    pages: Mapping[str, Page]


class Server:
    """Serves a class of sessions, or one, to the devices of a lobby."""

    def __init__(
        self,
        games: Groups | Session,
        lobby: Lobby,
        where: Where = HERE,
        limits: Limits = LIMITS,
    ) -> None:
        self.sessions = games.sessions if isinstance(games, Groups) else (games,)
        self.lobby = lobby
        self.where = where
        self.limits = limits
        self.hub = Hub(self.sessions, lobby, games if isinstance(games, Groups) else None)
        self._deeds = Deeds(self.hub)
        self._aside = Aside(self.hub.look, self._deeds.idle, limits.aside)
        self.hub.soon = self._aside.ask
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="room", daemon=True)
        self._sockets: Sockets | None = None
        self._strangers: dict[ServerConnection, Connection | None] = {}
        self._joined: set[ServerConnection] = set()
        self._hurried: dict[ServerConnection, asyncio.TimerHandle] = {}
        self._doors = Doors(frozenset(), frozenset(), {})
        self._unfollow: list[Callable[[], None]] = []

    def start(self) -> Addresses:
        """Return where it can be reached, once it can. Raise GameError if the port is taken."""
        self._thread.start()
        try:
            found: Addresses = self._call(self._open())
        except OSError as error:
            self._end()
            raise taken(self.where.port, error) from None
        return found

    def stop(self) -> None:
        """Let all sockets end and the thread with them; devices come back when it starts again."""
        while self._unfollow:
            self._unfollow.pop()()
        if self._thread.is_alive():
            self._call(self._close())
            self._end()

    def _end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    # In the loop.

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()
        # What was told to end has not yet ended: a loop may not be closed over work that is under way.
        while left := asyncio.all_tasks(self._loop):
            for task in left:
                task.cancel()
            self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))

    def _call(self, coroutine: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    def _soon(self, call: Callable[[], object]) -> None:
        """Let the loop call something; from any thread, and too late is no harm."""
        try:
            self._loop.call_soon_threadsafe(call)
        except RuntimeError:
            logging.getLogger(__name__).debug("the loop has ended")

    def _settled(self, session: Session, call: Callable[[], object]) -> None:
        """Let the loop call something once a session has done with what it is about: a clock is set last."""
        try:
            session.soon(_wait_for, session).add_done_callback(lambda _: self._soon(call))
        except RuntimeError:
            self._soon(call)

    async def _open(self) -> Addresses:
        from websockets.asyncio.server import serve

        where, limits = self.where, self.limits
        names = where.names
        tls, shown = context(names, where.folder) if where.tls else (None, "")
        self._sockets = await serve(
            self._handle,
            # Names of other addresses are not answered, so listening on all of them opens nothing more.
            "0.0.0.0" if where.lan else "127.0.0.1",  # noqa: S104
            where.port,
            ssl=tls,
            process_request=self._asked,
            process_response=self._answered,
            server_header=None,
            compression=None,
            open_timeout=limits.page,
            ssl_handshake_timeout=limits.handshake if where.tls else None,
            ping_interval=limits.ping,
            ping_timeout=limits.pong,
            close_timeout=limits.page,
            max_size=limits.message,
            max_queue=4,
            create_connection=self._connection(),
            logger=_silent(),
        )
        port = next(iter(self._sockets.sockets)).getsockname()[1]
        self._doors = Doors(
            hosts_allowed(names, port, where.tls), origins_allowed(names, port, where.tls), pages()
        )
        for group, session in zip(self.hub.numbers, self.sessions, strict=True):
            look = Once(partial(self._settled, session), partial(self._aside.ask, group))
            self._unfollow.append(session.follow(lambda _, look=look: look()))  # type: ignore[misc]
        self._unfollow.append(self.lobby.follow(Once(self._soon, self.hub.meet)))
        self._syncing = asyncio.ensure_future(self._sync())
        found = self.hub.door = addresses(names, port, where.tls, shown)
        return found

    async def _close(self) -> None:
        self._syncing.cancel()
        self._aside.stop()
        self.hub.reckoning.close()
        sockets = self._sockets
        if sockets is None:
            return
        sockets.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(self.limits.farewell):
                await sockets.wait_closed()
                return
        for socket in (*self._strangers, *self._joined):
            socket.transport.abort()
        await sockets.wait_closed()

    async def _sync(self) -> None:
        every = round(self.limits.sync / self.limits.watch)
        for beat in count(1):
            await asyncio.sleep(self.limits.watch)
            self._let_go()
            (self.hub.watch if beat % every else self.hub.sync)()

    def _let_go(self) -> None:
        """End the sockets on which no ping was answered: nobody is there to take the last words."""
        for socket in tuple(self._hurried):
            sent = socket.protocol.close_sent
            if sent is not None and sent.code == UNANSWERED:
                socket.transport.abort()

    async def _handle(self, socket: ServerConnection) -> None:
        address = str((socket.remote_address or ("",))[0])
        connection = Connection(socket, self.hub, self._deeds, self.limits, address)
        self._strangers[socket] = connection
        await connection.run()

    def _connection(self) -> type[ServerConnection]:
        """Return the class of connections that counts those who have not joined."""
        from websockets.asyncio.server import ServerConnection

        came, went = self._came, self._went

        class Counted(ServerConnection):
            def connection_made(self, transport: asyncio.BaseTransport) -> None:
                super().connection_made(transport)
                came(self)

            def connection_lost(self, error: Exception | None) -> None:
                went(self)
                super().connection_lost(error)

        return Counted

    def _came(self, socket: ServerConnection) -> None:
        """Take in a connection; where too many have not joined, the oldest of them makes room."""
        for other in [each for each, talk in self._strangers.items() if talk is not None and talk.joined]:
            del self._strangers[other]
            self._joined.add(other)
        if len(self._strangers) >= self.limits.strangers:
            oldest = next(iter(self._strangers))
            del self._strangers[oldest]
            oldest.transport.abort()
        self._strangers[socket] = None
        self._hurried[socket] = self._loop.call_later(self.limits.handshake, _hurry, socket)

    def _went(self, socket: ServerConnection) -> None:
        # A timer that still runs would keep all of the connection until then.
        self._hurried.pop(socket).cancel()
        self._strangers.pop(socket, None)
        self._joined.discard(socket)

    # Requests.

    def _asked(self, socket: ServerConnection, request: Request) -> Response | None:
        """Return the answer to a request that opens no socket; one that may open it has none."""
        doors, method = self._doors, getattr(request, "method", "GET")
        if method != "GET":
            return respond(405, "text/plain", b"405\n", Allow="GET")
        if [host.lower() for host in request.headers.get_all("Host")] not in [[host] for host in doors.hosts]:
            return respond(403, "text/plain", b"403\n")
        path = request.path.partition("?")[0]
        if path == SOCKET:
            origins = [origin.lower() for origin in request.headers.get_all("Origin")]
            return (
                None
                if len(origins) == 1 and origins[0] in doors.origins
                else respond(403, "text/plain", b"403\n")
            )
        page = doors.pages.get(path)
        return respond(404, "text/plain", b"404\n") if page is None else respond(200, page.kind, page.body)

    def _answered(self, socket: ServerConnection, request: Request, response: Response) -> Response | None:
        """Return the same few words for every socket that could not be opened, whatever was wrong with it."""
        if response.status_code in (101, 200, 403, 404, 405):
            return None
        return respond(400, "text/plain", b"400\n")


def _hurry(socket: ServerConnection) -> None:
    """End a connection on which no whole request has come."""
    if socket.request is None:
        socket.transport.abort()


def respond(status: int, kind: str, body: bytes, **more: str) -> Response:
    """Return an answer with the headers that all of them bear."""
    from http import HTTPStatus

    from websockets.datastructures import Headers
    from websockets.http11 import Response

    headers = Headers(
        {**HEADERS, **more, "Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close"}
    )
    return Response(status, HTTPStatus(status).phrase, headers, body)


def _silent() -> logging.Logger:
    """Return a logger that writes nothing: an access log would hold addresses."""
    logger = logging.getLogger("game.room.sockets")
    logger.propagate = False
    logger.addHandler(logging.NullHandler())
    logger.setLevel(logging.CRITICAL)
    return logger


def _wait_for(session: Session) -> None:
    with session.lock:
        pass
