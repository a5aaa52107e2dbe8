"""A program of somebody's own at a seat: one line of JSON in, one line out, bounded in time and in size.

It is asked on its standard input and answers on its standard output; docs/players.md says how. A program
that is stuck, too long-winded or gone is ended for good; one that is refused is told why and asked again.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

from game.environments.observation import told
from game.rules.state import Decision
from game.session.outside import Refusal
from game.session.players import BOT, PROGRAM, program_of
from game.session.session import Session
from game.sight.asked import QuestionView
from game.sight.view import View
from game.texts import Text, both, say

PROTOCOL = 1
SECONDS = 10.0
"""How long a program may think of one answer."""
LONGEST = 64 * 1024
"""Bytes of one answer at most."""
TRIES = 3
"""How often a question is put before somebody else decides it."""
FIELDS = {"options", "estimates", "because", "sake", "why"}


Warn = Callable[[Text, int | None, str], None]
"""Told why a program failed, its exit status if it ended by itself, and its last line on standard error."""


class Program:
    """A running program at one seat."""

    def __init__(
        self, file: str, lang: str = "en", seconds: float = SECONDS, warn: Warn | None = None
    ) -> None:
        """Start a program; Python files by this Python. Raise OSError if it cannot be started.

        `warn` is told when the program has failed for good, and the first time that it was refused too often.
        What it writes on its standard error passes through.
        """
        path = str(Path(file).resolve())
        command = [sys.executable, path] if path.endswith(".py") else [path]
        self.lang, self.seconds, self.wrong = lang, seconds, ""
        self._warn, self._last, self._refused = warn, "", False
        self._process = subprocess.Popen(  # noqa: S603
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            start_new_session=os.name != "nt",
        )  # fmt: skip
        self._passing = threading.Thread(target=self._pass_on, daemon=True)
        self._passing.start()
        self._asking: threading.Thread | None = None

    def answer(self, view: View, refusal: Refusal) -> tuple[Decision | None, str]:
        """Return what the program decides and why; none, and what is wrong, where it does not answer well."""
        assert view.question is not None
        choices = [list(words) for words in open_choices(view, refusal)]
        refused = ""
        for _ in range(TRIES):
            if self.wrong:
                return None, self.wrong
            question = {
                "protocol": PROTOCOL, "seat": view.viewer, "point": view.point, "kind": view.question.kind,
                "choices": choices, "refused": refused, "view": told(view, self.lang),
            }  # fmt: skip
            # Half a character, as a program may answer and be refused for, stands as a question mark.
            line = self._exchange(json.dumps(question, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
            if line is None:
                continue
            try:
                decision, why = read(line, view)
            except ValueError as error:
                refused = str(error)
                continue
            found = refusal(decision)
            if found is None:
                return decision, why
            refused = found.of(self.lang)
        if self.wrong:
            return None, self.wrong
        often = both("program.refused", tries=TRIES, why=refused.rstrip("."))
        if self._warn is not None and not self._refused:
            self._refused = True
            self._warn(often, None, self._last)
        return None, often.en

    def close(self) -> None:
        """End the program and what it has started."""
        with contextlib.suppress(OSError):
            if os.name == "nt":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._passing.join(1)
        if self._asking is not None and self._asking.is_alive():
            # What the program started and let go of holds the pipes: whoever closes them waits for it.
            threading.Thread(target=self._let_go, args=(self._asking,), daemon=True).start()
        else:
            self._let_go()

    def _let_go(self, asking: threading.Thread | None = None) -> None:
        """Close the pipes to the program, once nobody asks through them any more."""
        if asking is not None:
            asking.join()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                pipe.close()  # type: ignore[union-attr]

    def _exchange(self, line: bytes) -> bytes | None:
        """Return the line that answers a line; none, and the program is ended, if there is none in time."""
        got: list[bytes] = []
        self._asking = threading.Thread(target=self._ask, args=(line, got), daemon=True)
        self._asking.start()
        self._asking.join(self.seconds)
        if self._asking.is_alive():
            self._end(both("program.late", seconds=f"{self.seconds:g}"))
            self._asking.join(1)
        elif not got or not got[0]:
            self._end(both("program.gone"), grace=2.0)
        elif not got[0].endswith(b"\n"):
            self._end(both("program.long", bytes=f"{LONGEST:,}"))
        else:
            return got[0]
        return None

    def _ask(self, line: bytes, got: list[bytes]) -> None:
        with contextlib.suppress(OSError, ValueError):
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.write(line)
            self._process.stdin.flush()
            got.append(self._process.stdout.readline(LONGEST))

    def _pass_on(self) -> None:
        """Pass on what the program writes on its standard error, and keep its last line."""
        assert self._process.stderr is not None
        with self._process.stderr as pipe, contextlib.suppress(OSError, ValueError):
            while line := pipe.readline(LONGEST):
                text = line.decode("utf-8", "replace")
                self._last = text.strip() or self._last
                sys.stderr.write(text)

    def _end(self, why: Text, grace: float = 0) -> None:
        """End the program for good and tell why; one that is ending by itself has some seconds for it."""
        self.wrong = why.en
        with contextlib.suppress(subprocess.TimeoutExpired):
            # One that has ended by itself has a status of its own; one that is stuck has none.
            self._process.wait(grace)
        status = self._process.poll()
        if status is not None:
            self._passing.join(1)
        if self._warn is not None:
            self._warn(why, status, self._last)
        with contextlib.suppress(OSError):
            if os.name == "nt":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)


def read(line: bytes, view: View) -> tuple[Decision, str]:
    """Return the decision that a line of JSON says, and why; raise ValueError with what is wrong."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("the answer is no JSON") from None
    if not isinstance(said, dict) or not set(said) <= FIELDS:
        raise ValueError(f"the answer should be an object of {', '.join(sorted(FIELDS))}")
    estimates = said.get("estimates", {})
    if not isinstance(estimates, dict):
        raise ValueError("estimates should be an object")
    decision = Decision(
        seat=view.viewer,
        options=_words(said.get("options"), "options"),
        point=view.point,
        estimates=tuple((str(name), str(answer)) for name, answer in estimates.items()),
        because=_words(said.get("because", []), "because"),
        sake=_word(said.get("sake", ""), "sake"),
    )
    return decision, _word(said.get("why", ""), "why")[:500]


def _words(value: Any, name: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise ValueError(f"{name} should be a list of words")
    return tuple(value)


def _word(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{name} should be a word")
    return value


def open_choices(view: View, refusal: Refusal) -> Iterator[tuple[str, ...]]:
    """Yield every set of options that would be accepted now."""
    assert view.question is not None
    for words in _candidates(view.question):
        if refusal(Decision(view.viewer, words, view.point)) is None:
            yield words


def _candidates(question: QuestionView) -> Iterator[tuple[str, ...]]:
    if question.kind not in ("aims", "decide"):
        yield from question.choices
        return
    names = [choice[0] for choice in question.choices]
    for size in range(question.pick if question.kind == "aims" else 1, question.pick + 1):
        yield from combinations(names, size)


def named(seats: Mapping[str, str]) -> dict[str, str]:
    """Return who plays as the log has it: of a program its file's name, not where it lies."""
    found = {}
    for team, player in seats.items():
        program = program_of(player)
        found[team] = player if program is None else f"{BOT}{PROGRAM}{Path(program).name}"
    return found


def seat_programs(
    session: Session, seats: Mapping[str, str], lang: str, warn: Callable[[str], None] = lambda line: None
) -> None:
    """Start every program that plays a seat; one that cannot be started is stood in for, and said so.

    `warn` is told in a line which program failed, at which seat and how.
    """
    for team, player in seats.items():
        program = program_of(player)
        if program is not None:
            named = session.scenario.teams[team].name.of(lang)
            session.programs[team] = started(program, lang, partial(_warned, warn, lang, named, program))


def _warned(
    warn: Callable[[str], None], lang: str, team: str, file: str, why: Text, status: int | None, last: str
) -> None:
    words = say("commands.program", lang, file=file, team=team, why=why.of(lang))
    words += "" if status is None else say("commands.program.status", lang, status=status)
    warn(words + (say("commands.program.last", lang, line=last) if last else ""))


def started(file: str, lang: str, warn: Warn | None = None) -> Program | NotStarted:
    """Return a running program, or what stands for one that cannot be started."""
    try:
        return Program(file, lang, warn=warn)
    except OSError as error:
        why = error.strerror or str(error)
        if warn is not None:
            warn(both("program.start", why=why), None, "")
        return NotStarted(both("program.start", why=why).en)


class NotStarted:
    """A program that could not be started."""

    def __init__(self, why: str) -> None:
        self.why = why

    def answer(self, view: View, refusal: Refusal) -> tuple[Decision | None, str]:
        """Return no decision."""
        return None, self.why

    def close(self) -> None:
        """Do nothing."""
