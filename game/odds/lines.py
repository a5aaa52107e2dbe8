"""The text of a program while it is written: lines with their depth, some of which count only if read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from contextlib import contextmanager
from typing import NamedTuple

STEP = "    "

_WRITTEN = re.compile(r"([mflcidn]_\w+|(?:ours|theirs)(?:_high)?|minute) [-+]?= ")
"""A line that changes a variable of the game."""


class Line(NamedTuple):
    """One line of a program."""

    depth: int
    text: str
    name: str
    """The variable that it keeps: where nothing ever reads that, the line is left out; empty: it stays."""


class Lines:
    """Lines of a program, written from the top."""

    def __init__(self, depth: int = 0) -> None:
        self.depth = depth
        self.lines: list[Line] = []

    def add(self, text: str, keeps: str = "") -> None:
        """Write a line; one that only `keeps` a variable is left out where nothing reads it."""
        self.lines.append(Line(self.depth, text, keeps))

    def take(self, other: Lines) -> None:
        """Write the lines of another text here, as deep as this one stands."""
        deeper = self.depth
        self.lines += [Line(depth + deeper, text, name) for depth, text, name in other.lines]

    def block(self, head: str) -> Deeper:
        """Write what is written inside one step deeper, under a head."""
        self.add(f"{head}:")
        return Deeper(self)

    @contextmanager
    def function(self, signature: str) -> Iterator[None]:
        """Write what is written inside as a function that may change the variables of the game."""
        with self.block(f"def {signature}"):
            place = len(self.lines)
            yield
            written = (_WRITTEN.match(line.text) for line in self.lines[place:])
            names = dict.fromkeys(found[1] for found in written if found)
            if names:
                self.lines.insert(place, Line(self.depth, f"nonlocal {', '.join(names)}", ""))

    def text(self, read: Set[str]) -> str:
        """Return the program without the lines that keep what is not in `read`."""
        unread = {line.name for line in self.lines} - read - {""}
        written: list[str] = []
        head = -1
        """How deep the head of a block stands that was written last; -1 where the last line was none."""
        for depth, text, name in self.lines:
            if name in unread:
                continue
            if head >= depth:
                written.append(f"{STEP * (head + 1)}pass")
            written.append(STEP * depth + (_without(text, unread) if text.startswith("nonlocal ") else text))
            head = depth if text.endswith(":") and not text.startswith("#") else -1
        if head >= 0:
            written.append(f"{STEP * (head + 1)}pass")
        return "\n".join(written) + "\n"


class Deeper:
    """Writes one step deeper while it is entered."""

    __slots__ = ("lines",)

    def __init__(self, lines: Lines) -> None:
        self.lines = lines

    def __enter__(self) -> None:
        self.lines.depth += 1

    def __exit__(self, *_: object) -> None:
        self.lines.depth -= 1


def _without(text: str, unread: Set[str]) -> str:
    """Return a `nonlocal` line without the variables that are not there."""
    names = [name for name in text.removeprefix("nonlocal ").split(", ") if name not in unread]
    return f"nonlocal {', '.join(names)}" if names else "# It changes nothing that is read."
