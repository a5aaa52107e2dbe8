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
        self.lines += [line._replace(depth=line.depth + self.depth) for line in other.lines]

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """Write what is written inside one step deeper, under a head."""
        self.add(f"{head}:")
        self.depth += 1
        yield
        self.depth -= 1

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
        kept = [_without(line, unread) for line in self.lines if line.name not in unread]
        written: list[str] = []
        for number, line in enumerate(kept):
            written.append(STEP * line.depth + line.text)
            deeper = number + 1 < len(kept) and kept[number + 1].depth > line.depth
            if line.text.endswith(":") and not line.text.startswith("#") and not deeper:
                written.append(STEP * (line.depth + 1) + "pass")
        return "\n".join(written) + "\n"


def _without(line: Line, unread: Set[str]) -> Line:
    """Return a `nonlocal` line without the variables that are not there."""
    if not line.text.startswith("nonlocal "):
        return line
    names = [name for name in line.text.removeprefix("nonlocal ").split(", ") if name not in unread]
    return line._replace(
        text=f"nonlocal {', '.join(names)}" if names else "# It changes nothing that is read."
    )
