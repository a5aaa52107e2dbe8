"""How a command ends: its exit code, one line for whatever a user can cause, and streams in UTF-8."""

from __future__ import annotations

import functools
import io
import os
import sys
from collections.abc import Callable
from typing import ParamSpec

from game.errors import GameError, ScenarioError
from game.texts.unseen import seen

DONE = 0
FINDINGS = 1
"""The thing examined has findings, or does not verify."""
UNUSABLE = 2
"""Wrong usage, or input that cannot be read."""
STOPPED = 130
"""Ctrl-C, as shells count it."""

Words = ParamSpec("Words")


def outcome(command: Callable[Words, int]) -> Callable[Words, int]:
    """Return the command with an end: an exit code, and a line for whatever a user can act on."""

    @functools.wraps(command)
    def ended(*words: Words.args, **options: Words.kwargs) -> int:
        try:
            code = command(*words, **options)
            sys.stdout.flush()
            return code
        except ScenarioError as error:
            for fault in error.faults:
                notice(str(fault))
            return UNUSABLE
        except GameError as error:
            notice(f"threshold: {error}")
            return UNUSABLE
        except BrokenPipeError:
            # Whoever read us has had enough. Python would complain once more while it closes the stream.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return DONE
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            notice(f"threshold: {place}{error.strerror or error}")
            return UNUSABLE
        except (KeyboardInterrupt, EOFError):
            notice("threshold: stopped")
            return STOPPED

    return ended


def speak_utf8() -> None:
    """Make standard output and error UTF-8 with plain line ends, whatever the locale says."""
    open_closed()
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


def open_closed() -> None:
    """Open upon nothing what whoever started us has closed: else a log takes its number, and its words."""
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # The lowest number that is free: this one.
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115


def tell(text: str) -> None:
    """Write a line of the result to standard output, without signs that would steer a terminal."""
    sys.stdout.write(f"{seen(text)}\n")


def notice(text: str) -> None:
    """Write a line about the work to standard error."""
    try:
        sys.stderr.write(f"{seen(text)}\n")
        sys.stderr.flush()
    except OSError:
        # Nobody listens there; the exit code still says how it went.
        return
