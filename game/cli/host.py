"""The command `host`: a game or a class, its server, and the board or the keeper that keeps it going."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.choosing import size
from game.cli.display import SETTINGS, has_display
from game.cli.outcome import DONE, notice
from game.cli.play import folder_of, prove_last, tell_moved
from game.cli.wishes import ENGLISH, Wishes, begun, class_of, is_class
from game.devices import Invitation, Lobby
from game.errors import GameError
from game.session import MOST_GROUPS, Groups, Notice, Session, group_folders
from game.session.forgetting import DEVICES
from game.texts import say

if TYPE_CHECKING:
    from game.room.where import Addresses

MOST_HOSTED = 12
"""Groups whose tables have devices of their own: nobody has to key them in."""


@dataclass(frozen=True, slots=True)
class Place:
    """How devices reach the game."""

    lan: bool
    port: int
    tls: bool
    names: Sequence[str]
    approve: bool


def run(
    wishes: Wishes, place: Place, resume: Path | None, older: bool, no_board: bool, fullscreen: bool,
    window: str,
) -> int:  # fmt: skip
    """Host until the board is closed, or without one until Ctrl-C."""
    wanted = size(window)
    if not 0 <= place.port <= 65535:
        raise GameError(f"--port {place.port}: 1024 to 65535 would be right")
    if wishes.groups is not None and not 1 <= wishes.groups <= MOST_HOSTED:
        raise GameError(f"--groups {wishes.groups}: 1 to {MOST_HOSTED} groups join one host")
    from game.room.where import Where, prove_port

    prove_port(Where(place.lan, place.port))
    games = resumed(resume, older, wishes.lang) if resume else fresh(wishes)
    sessions = games.sessions if isinstance(games, Groups) else (games,)
    folder = games.folder
    try:
        lobby, addresses, stop = served(games, sessions, folder, place, wishes.lang)
    except BaseException:
        for session in sessions:
            session.close()
        raise
    lang = lobby.lang or ENGLISH
    try:
        from game.room.inviting import invitation

        invited = invitation(addresses.room, addresses.print, alone=not place.lan)
        tell_where(invited, lobby, addresses, folder, lang)
        tell_clocks(sessions, lang)
        for problem in games.problems if isinstance(games, Groups) else ():
            notice(f"threshold: {problem}")
        if no_board or not has_display() or len(sessions) > MOST_GROUPS:
            return kept_going(sessions, lang)
        from game.board import Request
        from game.board import run as board

        request = Request(
            lang=lobby.lang, settings=SETTINGS, fullscreen=fullscreen, size=wanted,
            lobby=lobby, invitation=invited,
        )  # fmt: skip
        if isinstance(games, Groups):
            return board(replace(request, groups=games))
        return board(replace(request, session=games))
    finally:
        stop()
        for session in sessions:
            session.close()


def fresh(wishes: Wishes) -> Groups | Session:
    """Return a new game, or a class of them, as it was wished for: people at every table by default."""
    if wishes.groups is not None or is_class(wishes):
        return class_of(wishes, "people", MOST_HOSTED)
    return begun(wishes)


def resumed(log: Path, older: bool, lang: str) -> Groups | Session:
    """Return a hosted game or class as its log left it."""
    folder = folder_of(log)
    prove_last(folder, older, "host --resume")
    if not group_folders(folder):
        return Session.resume(folder)
    groups = Groups.resume(folder)
    tell_moved(groups, lang or ENGLISH)
    return groups


def served(
    games: Groups | Session, sessions: Sequence[Session], folder: Path | None, place: Place, lang: str
) -> tuple[Lobby, Addresses, Callable[[], None]]:
    """Return who may join, where the server can be reached, and what stops it."""
    from game.room.network import own_addresses
    from game.room.server import Server, lobby_of
    from game.room.where import Where

    own = own_addresses() if place.lan else ()
    if place.lan and not (own or place.names):
        raise GameError(
            "this computer is in no network: join one, or open a hotspot; without --lan it hosts for itself"
        )
    numbers = games.numbers if isinstance(games, Groups) else ()
    keep = folder / DEVICES if folder else None
    lobby = lobby_of(sessions, numbers, approve=place.approve, keep=keep, lang=lang)
    if isinstance(games, Session):
        stay_beside(lobby, games)
    where = Where(place.lan, place.port, place.tls, (*place.names, *own), folder)
    server = Server(games, lobby, where)
    return lobby, server.start(), server.stop


def stay_beside(lobby: Lobby, session: Session) -> None:
    """Let who has joined be kept beside the log, also where the game goes on in a copy of it."""

    def follow(notice: Notice) -> None:
        if session.folder is not None:
            lobby.keep_in(session.folder / DEVICES)

    session.follow(follow)


def tell_where(
    invited: Invitation, lobby: Lobby, addresses: Addresses, folder: Path | None, lang: str
) -> None:
    """Say on standard error where devices join and by which codes, and where the console is."""
    url = f"{invited.scheme}://{invited.address}/"
    notice(say("host.join", lang, address=url, code=lobby.code))
    notice(say("host.console", lang, address=f"{url}control", code=lobby.control_code))
    notice(say("host.marks", lang, address=f"{url}marks", code=lobby.code))
    if sys.stderr.isatty():
        notice(drawn(invited.picture(lobby.code)))
    if invited.print:
        notice(say("host.print", lang, print=invited.print))
    if invited.plain:
        notice(say("host.plain", lang))
    others = [each for each in addresses.urls if each != url]
    if others:
        notice(say("host.others", lang, addresses=", ".join(others)))
    key = "session.kept" if folder else "session.unkept"
    notice(say(key, lang, folder=str(folder)))


def tell_clocks(sessions: Sequence[Session], lang: str) -> None:
    """Say what each clock starts again with where a game was broken off while it ran."""
    for number, session in enumerate(sessions, 1):
        if session.goes_on:
            group = f"{say('host.group', lang, group=session.header.group or number)} "
            notice(f"{group if len(sessions) > 1 else ''}{session.goes_on.of(lang)}")


def drawn(square: Sequence[str]) -> str:
    """Return a square to scan in the signs of a terminal, two rows a line: light is what is printed."""
    signs = {"11": " ", "10": "▄", "01": "▀", "00": "█"}
    below = [*square[1::2], *([] if len(square) % 2 == 0 else ["1" * len(square)])]
    return "\n".join(
        "".join(signs[upper + lower] for upper, lower in zip(*pair, strict=True))
        for pair in zip(square[::2], below, strict=True)
    )


def kept_going(sessions: Sequence[Session], lang: str) -> int:
    """Keep the games going without a board until Ctrl-C."""
    from game.room.keeper import Keeper

    # A class does not wait for its one facilitator; a single room reads what happened before it goes on.
    keeper = Keeper(sessions, reads=len(sessions) == 1)
    keeper.start()
    try:
        notice(say("host.until", lang))
        threading.Event().wait()
    except KeyboardInterrupt:
        notice(say("host.ended", lang))
    finally:
        keeper.stop()
    return DONE
