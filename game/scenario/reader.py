"""YAML text -> a tree of mappings, lists and scalars that remember where they stand.

Reads libyaml's events with limits of its own, so that no file, however it was made, can exhaust the machine:
no anchors, aliases, tags, merge keys or second documents; scalars are whole numbers, true, false, null, text.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any, Protocol

import yaml

from game.errors import Fault, GameError
from game.scenario.near import one_line

try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover - every wheel of PyYAML brings it
    CParser = None  # type: ignore[assignment,misc]

MOST_BYTES = 1_048_576
MOST_LEVELS = 32
MOST_VALUES = 20_000
"""In one file: more than three times as many as the longest exercise has; read and refused they take a tenth
of a second."""
MOST_CHARACTERS = 20_000
MOST_FAULTS = 500
"""Told of one file by its reader, or of one scenario; no hand makes more of them."""

_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,15})", re.ASCII)
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_MAYBE = frozenset("+-0123456789tfn~")
"""First letters of plain scalars that may be something else than text."""


_ODD_BREAK = re.compile("\r(?!\n)|[\x85\u2028\u2029]")

_ADVICE = {
    "mapping values are not allowed": "; a text with a colon in it needs quotes",
    "cannot start any token": "; indent with spaces, and put a text that begins with a sign in quotes",
    "did not find expected ',' or": "; a bracket is not closed, or a text in it needs quotes",
    "did not find expected node content": "; a value is missing, or a bracket is not closed",
    "found unexpected end of stream": "; a quotation mark is not closed",
}


class Mark(Protocol):
    """A place in a file, from 0; libyaml's own marks have this shape."""

    @property
    def name(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Map(dict[str, Any]):
    """A mapping in file order, with the places of its keys and values."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.marks: dict[str, tuple[Mark, Mark]] = {}


class Seq(list[Any]):
    """A list with the places of its items."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.marks: list[Mark] = []


class Stop(Exception):
    """Reading cannot go on after this fault."""

    def __init__(self, code: str, message: str, line: int = 0, column: int = 0) -> None:
        self.code = code
        self.message = message
        self.line = line
        self.column = column
        super().__init__(message)

    def fault(self, name: str) -> Fault:
        """Return it as a fault of a file."""
        return Fault(name, self.line + 1, self.column + 1, self.code, one_line(self.message))


def too_many(line: int, column: int) -> Stop:
    """Return what ends a reading at the first fault that is not told any more."""
    message = f"more than {MOST_FAULTS} faults; mend those, and what comes after them is told"
    return Stop("SC003", message, line, column)


class _Named(io.BytesIO):
    """Bytes with a name, which libyaml hands on to every mark."""

    name = ""


def read(data: bytes, name: str) -> tuple[Map | None, list[Fault]]:
    """Return the tree of one file, if there is one, and what is wrong with it as YAML."""
    if CParser is None:  # pragma: no cover
        raise GameError(
            "PyYAML has no libyaml here; try: pip install --force-reinstall --only-binary :all: pyyaml"
        )
    faults: list[Fault] = []

    def fault(code: str, message: str, line: int, column: int) -> None:
        faults.append(Fault(name, line + 1, column + 1, code, one_line(message)))

    def found(code: str, message: str, line: int, column: int) -> None:
        if len(faults) >= MOST_FAULTS:
            raise too_many(line, column)
        fault(code, message, line, column)

    try:
        return _Reading(_checked(data), name, found).whole(), faults
    except Stop as stop:
        faults.append(stop.fault(name))
    except yaml.MarkedYAMLError as error:
        last = data.count(b"\n")
        # What is missing at the end of the file is looked for where it began, or at the end of its last line:
        # libyaml counts one line more where that has no end.
        marks = [mark for mark in (error.problem_mark, error.context_mark) if mark and mark.line <= last]
        line, column = (marks[0].line, marks[0].column) if marks else (last, len(_last_line(data)))
        words = " ".join(part for part in (error.context, error.problem) if part)
        advice = next((said for part, said in _ADVICE.items() if part in words), "")
        fault("SC002", f"this is not YAML: {words}{advice}", line, column)
    except yaml.reader.ReaderError as error:
        before = data[: error.position] if isinstance(error.position, int) else b""
        line = before.count(b"\n")
        column = len(_last_line(before))
        fault("SC002", f"a character that no text file may hold: {error.reason}", line, column)
    return None, faults


def _last_line(data: bytes) -> str:
    return data[data.rfind(b"\n") + 1 :].decode("utf-8", "replace")


def _checked(data: bytes) -> bytes:
    if len(data) > MOST_BYTES:
        raise Stop("SC003", f"the file has {len(data)} bytes, more than {MOST_BYTES}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(_last_line(before))
        raise Stop("SC001", "the file is not UTF-8 from here on", before.count(b"\n"), column) from None
    if odd := _ODD_BREAK.search(text):
        # Every place that is told after it would be lines away from where an editor has it.
        before = text[: odd.start()].encode()
        message = (
            f"U+{ord(odd[0]):04X} begins a new line for YAML and not for editors; write a line end or a space"
        )
        raise Stop("SC002", message, before.count(b"\n"), len(_last_line(before)))
    return data


class _Reading:
    """One pass over the events of one file, with a stack of its own instead of recursion."""

    def __init__(self, data: bytes, name: str, fault: Callable[[str, str, int, int], None]) -> None:
        stream = _Named(data)
        stream.name = name
        self.event: Callable[[], Any] = CParser(stream).get_event
        self.fault = fault

    def whole(self) -> Map:
        self.event()
        start = self.event()
        if isinstance(start, yaml.StreamEndEvent):
            raise Stop("SC002", "the file is empty; what belongs here begins with `format: 1`")
        root = self.tree(self.event())
        self.event()
        after = self.event()
        if not isinstance(after, yaml.StreamEndEvent):
            raise _stop("SC004", "one file holds one scenario; a second document begins here", after)
        return root

    def tree(self, first: Any) -> Map:
        """Return everything below the root; `box` is the mapping or list that is being filled."""
        if type(first) is not yaml.MappingStartEvent:
            raise _stop("SC012", "a mapping is expected; it begins with `format: 1`", first)
        self.plain(first)
        get, scalar_event = self.event, yaml.ScalarEvent
        start: Any = first.start_mark
        root = Map(start)
        box: Any = root
        stack: list[tuple[Any, str | None, Any]] = []
        key: str | None = None
        key_mark: Any = None
        values = 1
        while True:
            event = get()
            kind = type(event)
            if kind is scalar_event:
                if event.anchor is not None or event.tag is not None:
                    self.plain(event)
                value: Any = event.value
                if key is None and box.__class__ is Map:
                    key, key_mark = self.key(event, box), event.start_mark
                    continue
                if len(value) < 30:
                    if not event.style and (not value or value[0] in _MAYBE):
                        value = _typed(value)
                else:
                    _prove_short(value, event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self.plain(event)
                if key is None and box.__class__ is Map:
                    raise _stop("SC006", "a key is a word, not a mapping or a list", event)
                if len(stack) + 2 > MOST_LEVELS:
                    raise _stop("SC003", f"more than {MOST_LEVELS} levels", event)
                value = Map(event.start_mark) if kind is yaml.MappingStartEvent else Seq(event.start_mark)
                self.put(box, key, key_mark, value, event.start_mark)
                stack.append((box, key, key_mark))
                box, key = value, None
                values += 1
                if values > MOST_VALUES:
                    raise _too_much(event)
                continue
            elif kind is yaml.AliasEvent:
                raise _stop("SC004", f"*{event.anchor} repeats something by reference; write it out", event)
            else:
                if not stack:
                    return root
                box, key, key_mark = stack.pop()
                key = None
                continue
            values += 1
            if values > MOST_VALUES:
                raise _too_much(event)
            if key is None:
                box.append(value)
                box.marks.append(event.start_mark)
            else:
                self.put(box, key, key_mark, value, event.start_mark)
                key = None

    def put(self, box: Any, key: str | None, key_mark: Any, value: Any, mark: Any) -> None:
        if key is None:
            box.append(value)
            box.marks.append(mark)
        elif key not in box:
            box[key] = value
            box.marks[key] = (key_mark, mark)

    def key(self, event: Any, box: Map) -> str:
        """Return the key; one that was given before is a fault, and its value is read and dropped."""
        word: str = event.value
        mark = event.start_mark
        if word in box:
            message = f"'{word}' was given before, in line {box.marks[word][0].line + 1}"
            self.fault("SC005", message, mark.line, mark.column)
        elif word == "<<":
            self.fault(
                "SC004", "merging with << is not understood here; write it out", mark.line, mark.column
            )
        elif not word:
            raise _stop("SC006", "a key is missing before the colon", event)
        elif len(word) > 200:
            raise _stop("SC003", f"a key of {len(word)} characters", event)
        return word

    def plain(self, event: Any) -> None:
        """Tell that an anchor or a tag is not understood; the value itself is read as if it had none."""
        mark = event.start_mark
        if event.anchor is not None:
            self.fault("SC004", f"&{event.anchor}: anchors are not understood here", mark.line, mark.column)
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")[:40]
            self.fault("SC004", f"{tag}: tags are not understood here", mark.line, mark.column)


def _typed(value: str) -> Any:
    """Return what a plain scalar is: a whole number, true, false, null, or else text."""
    if value in _WORDS:
        return _WORDS[value]
    return int(value) if _WHOLE.fullmatch(value) else value


def _prove_short(value: str, event: Any) -> None:
    """Stop at a text that is too long, and at a number that none can be."""
    if len(value) > MOST_CHARACTERS:
        raise _stop("SC003", f"a text of {len(value)} characters, more than {MOST_CHARACTERS}", event)
    if not event.style and value.lstrip("+-").isdecimal():
        raise _stop("SC003", f"a number of {len(value)} characters; in quotes it is a text", event)


def _too_much(event: Any) -> Stop:
    return _stop("SC003", f"more than {MOST_VALUES} values", event)


def _stop(code: str, message: str, event: Any) -> Stop:
    return Stop(code, message, event.start_mark.line, event.start_mark.column)
