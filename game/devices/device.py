"""A device that has joined, and the refusal of one that may not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from game.errors import GameError
from game.texts import Text, both

Kind = Literal["seat", "observer", "evaluator", "control"]
State = Literal["waiting", "in", "removed"]
KINDS: tuple[Kind, ...] = get_args(Kind)


LANGS = ("en", "ko")
NAME_LENGTH = 16
"""The most characters of what control calls a device."""


@dataclass(frozen=True, slots=True)
class Device:
    """A browser at a table or beside it, known by the order of joining, not by who holds it or where."""

    id: str
    number: int
    """Counted by joining from 1; no number comes twice in a room."""
    kind: Kind
    group: int
    """From 1; whom control's device looks at, it may change by itself."""
    team: str
    """Of a seat; empty otherwise."""
    role: str
    """The role's part of a viewer's name, `se6` of `seoul.se6`; empty for the whole table's view."""
    lang: str
    state: State
    connected: bool
    fresh: bool
    """Whether it joined since somebody last looked at who has."""
    name: str = ""
    """What control calls it, as `Table S`; empty where it has its number alone."""

    @property
    def label(self) -> Text:
        """Return what people call it."""
        return Text(self.name, self.name) if self.name else _label(self.kind, self.number)

    @property
    def viewer(self) -> str:
        """Return through whose eyes it sees: a table's or a role's, the room's, or exercise control's."""
        if self.kind == "seat":
            return f"{self.team}.{self.role}" if self.role else self.team
        return "white_cell" if self.kind == "control" else "room"


@cache
def _label(kind: str, number: int) -> Text:
    key = f"devices.label.{kind}" if kind in ("control", "evaluator") else "devices.label"
    return both(key, number=number)


class Refused(GameError):
    """A device may not do this; `why` is a sentence for the person who holds it."""

    def __init__(self, why: Text) -> None:
        self.why = why
        super().__init__(why.en)


def refused(key: str, **figures: Text | str | int) -> Refused:
    """Return the refusal with the sentence of a key."""
    return Refused(both(key, **figures))
