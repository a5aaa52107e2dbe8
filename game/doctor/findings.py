"""What the facts mean for a class, in the order in which they are put right, and what to do about each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Literal

from game.doctor.facts import Facts
from game.texts import NO_TEXT, Text, both

State = Literal["ok", "care", "bad", "unknown"]

OLDEST = (3, 11)
NEWEST = (3, 13)
"""What the game was tried on."""
SPACE = 500_000_000
"""Bytes below which a day of classes with reports and pages may not fit."""
LITTLE = 50_000_000
YEAR = 2026
"""A clock that says less has lost its time."""
SPARED = {"cryptography", "typst", "openpyxl"}
"""Packages without which devices can join all the same."""
PLAY = 120
"""Minutes of a long class, for which nobody may touch a key of the host."""
SMALL = (1280, 720)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    id: str
    state: State
    what: Text
    do: Text = NO_TEXT


CHECKLIST = ("reach", "wall", "login", "mobile", "certificate", "hotspot", "laptop", "paper")
"""What only a second device shows, and what to do if it does not go well, the least first."""


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Return a finding for each thing that was looked at."""
    return (
        *_program(facts), *_network(facts), *_awake(facts), *_clock(facts), *_disk(facts), *_show(facts),
    )  # fmt: skip


def hotspot(system: str) -> Text:
    """Return how this system opens a hotspot of its own."""
    return both(f"doctor.hotspot.{system if system in ('darwin', 'win32') else 'linux'}")


def _program(facts: Facts) -> Iterator[Finding]:
    version = ".".join(map(str, facts.python))
    if facts.python < OLDEST:
        yield Finding("python", "bad", both("doctor.python.old", version=version), both("doctor.python.do"))
    elif facts.python > NEWEST:
        yield Finding(
            "python", "care", both("doctor.python.new", version=version), both("doctor.python.tried")
        )
    else:
        yield Finding("python", "ok", both("doctor.python", version=version))
    if facts.missing:
        names = ", ".join(facts.missing)
        state: State = "bad" if set(facts.missing) - SPARED else "care"
        yield Finding(
            "packages", state, both("doctor.packages.missing", names=names), both("doctor.packages.do")
        )
    else:
        yield Finding("packages", "ok", both("doctor.packages"))


def _network(facts: Facts) -> Iterator[Finding]:
    if not facts.addresses:
        yield Finding("network", "bad", both("doctor.network.none"), both("doctor.network.do"))
    else:
        listed = ", ".join(f"http://{address}:{facts.port}/" for address in facts.addresses)
        private = any(ip_address(address).is_private for address in facts.addresses)
        key = "doctor.network" if private else "doctor.network.open"
        do = NO_TEXT if private else both("doctor.network.open.do")
        yield Finding("network", "ok" if private else "care", both(key, addresses=listed), do)
    if facts.port_free:
        yield Finding("port", "ok", both("doctor.port", port=str(facts.port)))
    else:
        do = both("doctor.port.do", port=str(facts.port + 1))
        yield Finding("port", "bad", both("doctor.port.taken", port=str(facts.port)), do)
    yield _firewall(facts)
    if facts.public is not None:
        state: State = "care" if facts.public else "ok"
        key = "doctor.public" if facts.public else "doctor.private"
        yield Finding("profile", state, both(key), both("doctor.public.do") if facts.public else NO_TEXT)


def _firewall(facts: Facts) -> Finding:
    system = facts.system if facts.system in ("darwin", "win32") else "linux"
    do = both(f"doctor.firewall.{system}", port=str(facts.port))
    if facts.firewall is None:
        return Finding("firewall", "unknown", both("doctor.firewall.unknown"), do)
    if facts.firewall:
        return Finding("firewall", "care", both("doctor.firewall.on"), do)
    return Finding("firewall", "ok", both("doctor.firewall.off"))


def _awake(facts: Facts) -> Iterator[Finding]:
    system = facts.system if facts.system in ("darwin", "win32") else "linux"
    display = (("dark", facts.sleep.display),) if facts.displays != () else ()
    for id, minutes in (("sleep", facts.sleep.computer), *display):
        do = both(f"doctor.awake.{system}")
        if minutes is None:
            yield Finding(id, "unknown", both(f"doctor.{id}.unknown"), do)
        elif 0 < minutes < PLAY:
            yield Finding(id, "care", both(f"doctor.{id}.after", minutes=minutes), do)
        else:
            yield Finding(id, "ok", both(f"doctor.{id}.never"))
    if facts.power is None:
        yield Finding("power", "unknown", both("doctor.power.unknown"), both("doctor.power.do"))
    elif facts.power == "battery":
        yield Finding("power", "care", both("doctor.power.battery"), both("doctor.power.do"))
    else:
        yield Finding("power", "ok", both("doctor.power"))


def _clock(facts: Facts) -> Iterator[Finding]:
    if facts.year < YEAR:
        yield Finding(
            "clock", "bad", both("doctor.clock.lost", year=str(facts.year)), both("doctor.clock.do")
        )
    elif facts.clock_set is None:
        yield Finding("clock", "unknown", both("doctor.clock.unknown"), both("doctor.clock.unknown.do"))
    elif facts.clock_set:
        yield Finding("clock", "ok", both("doctor.clock"))
    else:
        yield Finding("clock", "care", both("doctor.clock.unset"), both("doctor.clock.unknown.do"))


def _disk(facts: Facts) -> Iterator[Finding]:
    place = str(facts.folder)
    if not facts.writable:
        yield Finding("disk", "bad", both("doctor.disk.closed", folder=place), both("doctor.disk.closed.do"))
        return
    state: State = "ok" if facts.free >= SPACE else "care" if facts.free >= LITTLE else "bad"
    free = f"{facts.free // 1_000_000:,}"
    do = NO_TEXT if state == "ok" else both("doctor.disk.do")
    yield Finding("disk", state, both("doctor.disk", free=free, folder=place), do)


def _show(facts: Facts) -> Iterator[Finding]:
    if facts.displays is None:
        yield Finding("displays", "unknown", both("doctor.displays.unknown"), both("doctor.displays.do"))
    elif not facts.displays:
        yield Finding("displays", "care", both("doctor.displays.none"), both("doctor.displays.none.do"))
    else:
        yield _displays(facts, facts.displays)
    if facts.sound is None:
        yield Finding("sound", "unknown", both("doctor.sound.unknown"), both("doctor.sound.do"))
    else:
        key = "doctor.sound" if facts.sound else "doctor.sound.none"
        yield Finding("sound", "ok" if facts.sound else "care", both(key), both("doctor.sound.do"))


def _displays(facts: Facts, sizes: tuple[tuple[int, int], ...]) -> Finding:
    listed = ", ".join(f"{wide} x {high}" for wide, high in sizes)
    if any(wide < SMALL[0] or high < SMALL[1] for wide, high in sizes):
        return Finding(
            "displays", "care", both("doctor.displays.small", sizes=listed), both("doctor.small.do")
        )
    if len(sizes) == 1:
        return Finding(
            "displays", "care", both("doctor.displays.one", sizes=listed), both("doctor.displays.do")
        )
    if facts.mirrored:
        return Finding(
            "displays", "care", both("doctor.displays.mirrored", sizes=listed), both("doctor.mirrored.do")
        )
    return Finding("displays", "ok", both("doctor.displays", sizes=listed))
