"""What a page is told beside its view; nothing here that the viewer may not know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.texts import Text, say


@dataclass(frozen=True, slots=True)
class Extras:
    """Of everybody: the group and who plays. Objectives are evaluators', the rest is control's alone."""

    group: int = 1
    numbers: tuple[int, ...] = (1,)
    """The numbers of all groups, in order."""
    label: str = ""
    """What the group is called, if it has more than its number."""
    seats: Mapping[str, str] = field(default_factory=dict)
    """Who plays each team: people, cards, a bot or nobody. All may see it."""
    control: Any = None
    """The session itself for the console's page, all of them for the class; None for everybody else."""
    returns: int = 0
    """How often control has gone back. All heard of it, and hear of it again where the view is as it was."""
    objectives: tuple[tuple[str, Text], ...] = ()
    """What the exercise is for, for evaluators: id and text."""
    devices: tuple[Any, ...] = ()
    """Who has joined, for the console's page."""
    guessing: str = ""
    """What wrong codes have done at the door: `seat`, `room`, or nothing."""
    pens: frozenset[str] = frozenset()
    """The devices that hold a pen."""
    proposed: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """What each table's devices propose for the open question."""
    labels: tuple[str, ...] = ()
    """What each group is called, empty where it has its number alone."""
    held: bool = False
    """Whether a game that has ended keeps how it ended to itself, for other groups still play."""
    unplayed: bool = False
    """Whether a game that has ended was played by nobody: then its ending is no result, and is not told."""
    outlook: Any = None
    """The odds from here, where control has asked for them."""
    page: str = ""
    """Which of the console's pages is open; an empty text is the first."""
    door: tuple[str, str, str] = ("", "", "")
    """How devices join: the address, the code, and of the certificate its print if there is one."""

    @property
    def groups(self) -> int:
        """Return how many groups there are."""
        return len(self.numbers)

    def called(self, lang: str) -> str:
        """Return what the group is called on a page, by its number and its name; empty where there is one."""
        if self.groups < 2:
            return ""
        return " · ".join(filter(None, (say("seat.group", lang, group=self.group), self.label)))
