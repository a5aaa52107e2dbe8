"""What can be read of a computer; None wherever it could not be read, and nothing is assumed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Power = Literal["mains", "battery"]

NEVER = 0
"""Minutes after which a computer sleeps that never does."""


@dataclass(frozen=True, slots=True)
class Sleep:
    """After how many minutes without a key it sleeps, and its display goes dark, on mains."""

    computer: int | None = None
    display: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """One computer at one moment."""

    system: str
    """As `sys.platform` has it: linux, darwin, win32."""
    python: tuple[int, int]
    missing: tuple[str, ...]
    """Packages that are not installed, by the names under which they are installed."""
    addresses: tuple[str, ...]
    """By which the network may reach it, the likeliest first."""
    port: int
    port_free: bool
    firewall: bool | None
    """Whether one is on."""
    public: bool | None
    """Whether Windows takes the network for a public one and lets nobody in."""
    sleep: Sleep
    power: Power | None
    clock_set: bool | None
    """Whether the clock is set by the network."""
    year: int
    folder: Path
    """Where sessions are kept."""
    writable: bool
    free: int
    """Bytes."""
    displays: tuple[tuple[int, int], ...] | None
    """In pixels, the main one first; none is no display at all."""
    mirrored: bool | None
    sound: bool | None
