"""What one device, or one that has not joined, may take of the host, whatever its address."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds, bytes, characters and counts; tests make them small."""

    handshake: float = 5.0
    """From the first byte of a connection to the whole request."""
    page: float = 20.0
    """For the answer to a request to be taken, and for the last words on a socket."""
    farewell: float = 1.0
    """How long the end of the server waits for devices to take leave."""
    hello: float = 3.0
    """From the opening of a socket to its first message."""
    message: int = 16 * 1024
    text: int = 2_000
    rate: int = 20
    """Messages a second of a socket; more are read later, not refused."""
    strangers: int = 200
    """Connections that have not joined; the oldest makes room for one more."""
    ping: float = 5.0
    pong: float = 10.0
    wrong: float = 1.0
    """How long the answer to a wrong code is held back."""
    wrongs: int = 5
    """Wrong codes on one socket."""
    queued: int = 64
    """Answers that a device has not read; with more it is taken to be gone."""
    watch: float = 2.0
    """How often exercise control is told what time alone has changed."""
    aside: float = 0.15
    """How long views of what was decided give way to other decisions that are under way."""
    sync: float = 10.0
    """How often clocks are told the time anew."""


LIMITS = Limits()
