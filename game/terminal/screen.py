"""The terminal itself: lines out, lines in, a page that can be cleared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from game.terminal.width import plain, rule, wrap
from game.texts import Figure, say
from game.texts.unseen import dropped, recordable

CLEAR = "\x1b[2J\x1b[3J\x1b[H"
"""Empties the page and what can be scrolled back to."""

CURTAIN_LINES = 60
"""Blank lines that push a page out of sight where it cannot be cleared."""


class Closed(Exception):
    """Nobody types any more: the input has ended."""


class Screen:
    """Where the game is read and typed."""

    def __init__(self, lang: str, stdin: TextIO, stdout: TextIO) -> None:
        self.lang = lang
        self._in = stdin
        self._out = stdout

    def show(self, lines: Iterable[str]) -> None:
        """Write lines."""
        for line in lines:
            self._out.write(line + "\n")
        self._out.flush()

    def say(self, key: str, /, **figures: Figure) -> None:
        """Write a sentence of the catalogue."""
        self.show(wrap(say(key, self.lang, **figures)))

    def ask(self, key: str, /, **figures: Figure) -> str:
        """Return what somebody typed behind a prompt, without blanks around it or signs that nobody can see.

        Raise Closed at the end.
        """
        self._out.write(say(key, self.lang, **figures) + " ")
        self._out.flush()
        line = self._in.readline()
        if not line:
            raise Closed
        taken = recordable(line)
        if not self._in.isatty():
            # What is piped in has no echo: the page is to read as if it had.
            self.show((plain(taken.rstrip("\n")),))
        if dropped(line):
            self.say("terminal.dropped")
        return taken.strip()

    def clear(self) -> None:
        """Take everything that was written out of sight."""
        # What goes through a pipe, as that of `tee`, comes to a terminal where somebody types at one.
        seen = self._out.isatty() or self._in.isatty()
        self._out.write(("" if self._out.isatty() else "\n" * CURTAIN_LINES) + CLEAR * seen)
        self._out.flush()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Take what is shown here out of sight however it ends: Ctrl-C and `quit` too leave it to nobody."""
        try:
            yield
        finally:
            self.clear()

    def rule(self) -> None:
        """Write a line across the page."""
        self.show([rule("=")])
