"""Where a server listens, and by which names it may be spoken to."""

from __future__ import annotations

import os
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from game.errors import GameError

PORT = 8765
LOOPBACK = ("127.0.0.1", "localhost")


@dataclass(frozen=True, slots=True)
class Where:
    """This computer alone, or its network too."""

    lan: bool = False
    port: int = PORT
    """0 takes any that is free."""
    tls: bool = False
    hosts: tuple[str, ...] = ()
    """Names and addresses of this computer by which devices reach it, beside the loopback's."""
    folder: Path | None = None
    """Where the certificate is kept from start to start; without it each start makes one."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return every host that a request may name; a name that only points here is not one of them."""
        return tuple(dict.fromkeys((*LOOPBACK, *(self.hosts if self.lan else ()))))


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a server can be reached, as people type it."""

    port: int
    urls: tuple[str, ...]
    """The loopback's first; a seat's page lies at `/`."""
    print: str = ""
    """SHA-256 of the certificate as browsers show it, or an empty text without TLS."""

    @property
    def room(self) -> str:
        """Return the address that the room is told: the network's where there is one."""
        return self.urls[len(LOOPBACK)] if len(self.urls) > len(LOOPBACK) else self.urls[0]


def prove_port(where: Where) -> None:
    """Raise GameError if the port is taken: asked before a game is begun that nobody could join."""
    with socket.socket() as trial:
        if os.name == "posix":
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("" if where.lan else LOOPBACK[0], where.port))
        except OSError as error:
            raise taken(where.port, error) from None


def taken(port: int, error: OSError) -> GameError:
    """Return what is said of a port that cannot be opened."""
    return GameError(f"port {port} cannot be opened: {error.strerror}; another --port would be right")


def hosts_allowed(names: Sequence[str], port: int, tls: bool) -> frozenset[str]:
    """Return the values of `Host` that are answered, in small letters."""
    shown = [_bracketed(name) for name in names]
    plain = shown if port == (443 if tls else 80) else []
    return frozenset(name.lower() for name in (*plain, *(f"{name}:{port}" for name in shown)))


def origins_allowed(names: Sequence[str], port: int, tls: bool) -> frozenset[str]:
    """Return the values of `Origin` from which a socket may be opened."""
    scheme = "https" if tls else "http"
    return frozenset(f"{scheme}://{host}" for host in hosts_allowed(names, port, tls))


def addresses(names: Sequence[str], port: int, tls: bool, print: str = "") -> Addresses:
    """Return the addresses that people may type, one for each name."""
    scheme = "https" if tls else "http"
    return Addresses(port, tuple(f"{scheme}://{_bracketed(name)}:{port}/" for name in names), print)


def _bracketed(name: str) -> str:
    try:
        return f"[{name}]" if ip_address(name).version == 6 else name
    except ValueError:
        return name
