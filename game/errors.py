"""The errors that the game raises, each named for its reason.

Every message is one lower-case line for the person who can act: what, where, and what would be right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class GameError(Exception):
    """The game cannot go on with what it was given; `cli` says the message and exits with 2."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a scenario file."""

    path: str
    """The file, as the user named it."""
    line: int
    """Line, from 1."""
    column: int
    """Column, from 1."""
    code: str
    """Stable code, `SC001` and up; `check --explain CODE` says more."""
    message: str
    """What was found, what would be right, and a near name where there is one."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"


class ScenarioError(GameError):
    """A scenario file has faults; `faults` holds all of them, in file order."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class IllegalDecision(GameError):
    """A decision is refused; the reason is a sentence that the player may read, in both languages."""

    def __init__(self, en: str, ko: str) -> None:
        self.en = en
        self.ko = ko
        super().__init__(en)


class LogError(GameError):
    """A log is damaged or does not verify; the message names the record."""


class SeatError(GameError):
    """A seat or player is unknown, or may not do this."""


class ProcessLost(GameError):
    """A process that helped was ended from outside."""

    def __init__(self) -> None:
        super().__init__(
            "a process that played games was ended from outside, often for want of memory; try --jobs 1"
        )
