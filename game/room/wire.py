"""What may come over a socket, read from JSON into values; all else is `Unreadable` and changes nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.room.limits import LIMITS, Limits
from game.texts.unseen import dropped, recordable

PROTOCOL = 2

REQUEST = re.compile(r"[A-Za-z0-9_.-]{1,64}")
"""What a page may call a request of its own."""

WORD = re.compile(r"[A-Za-z0-9_.:%+-]{1,80}")
"""Names of options, points, estimates and deeds; figures are written as words."""

_STEERS = re.compile(r"\\(?:u00[01]|[bf])|[\x7f-\x9f]")
"""What JSON makes of a control sign, save tabs and ends of lines: only words of an old log have any."""

MOST_WORDS = 24
"""The most words of one list."""


class Unreadable(Exception):
    """A message is none that a page of ours sends; `request` is its name, if that could be read."""

    def __init__(self, request: str = "") -> None:
        super().__init__(request)
        self.request = request


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a device: its kind, its request and its fields, each in the shape of `SHAPES`."""

    kind: str
    request: str
    fields: Mapping[str, Any]
    dropped: bool = False
    """Whether signs that nobody can see were taken out of its texts."""

    def __getitem__(self, name: str) -> Any:
        return self.fields[name]


def read(raw: str | bytes, limits: Limits = LIMITS) -> Said:
    """Return a message. Raise Unreadable for what is no message, whatever is wrong with it."""
    if not isinstance(raw, str):
        raise Unreadable
    try:
        whole = json.loads(raw)
    except (ValueError, RecursionError):
        raise Unreadable from None
    if not isinstance(whole, dict):
        raise Unreadable
    request = whole.get("id", "")
    if not isinstance(request, str) or (request and not REQUEST.fullmatch(request)):
        raise Unreadable
    kind = whole.get("t")
    shapes = SHAPES.get(kind) if isinstance(kind, str) else None
    if shapes is None or (kind in ANSWERED and not request):
        raise Unreadable(request)
    try:
        given = {name: shape(whole.get(name), limits) for name, shape in shapes.items()}
    except (TypeError, ValueError):
        raise Unreadable(request) from None
    lost = any(dropped(whole.get(name) or "") for name, shape in shapes.items() if shape is text)
    return Said(str(kind), request, given, lost)


# The shapes of fields: what is missing is empty, what is wrong raises.

Shape = Callable[[Any, Limits], Any]


def word(given: Any, limits: Limits) -> str:
    """Return a name, or an empty text."""
    if given is None or given == "":
        return ""
    if not isinstance(given, str) or not WORD.fullmatch(given):
        raise ValueError
    return given


def text(given: Any, limits: Limits) -> str:
    """Return what a person wrote, in signs that can be written down and shown."""
    if given is None:
        return ""
    if not isinstance(given, str) or len(given) > limits.text:
        raise ValueError
    return recordable(given)


def token(given: Any, limits: Limits) -> str:
    """Return a token or a code as it was given."""
    if given is None:
        return ""
    if not isinstance(given, str) or len(given) > 100:
        raise ValueError
    return given.encode("utf-8", "replace").decode()


def number(given: Any, limits: Limits) -> int:
    """Return a small whole number, or 0."""
    if given is None:
        return 0
    if type(given) is not int or not 0 <= given <= 1_000_000_000:
        raise ValueError
    return given


def words(given: Any, limits: Limits) -> tuple[str, ...]:
    """Return names; figures among them as words."""
    return tuple(word(str(each) if type(each) is int else each, limits) for each in _few(given))


def pairs(given: Any, limits: Limits) -> tuple[tuple[str, str], ...]:
    """Return pairs of names."""
    found = []
    for each in _few(given):
        one, other = words(each, limits)
        found.append((one, other))
    return tuple(found)


def stated(given: Any, limits: Limits) -> Mapping[str, Any] | None:
    """Return what a public statement says beside its act, or nothing."""
    if given is None:
        return None
    if not isinstance(given, dict) or not set(given) <= {"known", "unknown", "confidence", "way_back"}:
        raise ValueError
    way_back = given.get("way_back", False)
    if not isinstance(way_back, bool):
        raise TypeError
    named = {name: word(given.get(name), limits) for name in ("known", "unknown", "confidence")}
    return {**named, "way_back": way_back}


def _few(given: Any) -> Sequence[Any]:
    if given is None:
        return ()
    if not isinstance(given, list) or len(given) > MOST_WORDS:
        raise ValueError
    return given


SHAPES: Mapping[str, Mapping[str, Shape]] = {
    "hello": {"p": number, "lang": word, "token": token, "page": word},
    "join": {"code": token, "as": word, "group": number, "team": word, "role": word},
    "lang": {"lang": word},
    "decide": {
        "point": word, "options": words, "estimates": pairs, "because": words, "sake": word,
        "stated": stated, "note": text,
    },
    "propose": {"point": word, "options": words},
    "pen": {"do": word, "to": word},
    "role": {"role": word},
    "ask": {"words": text},
    "mark": {"kind": word, "words": text, "objective": text},
    "do": {"group": number, "what": word, "values": words, "text": text},
    "foresee": {"group": number, "values": words, "text": text, "until": number},
    "look": {"group": number, "page": word},
    "device": {"do": word, "device": word, "group": number, "team": word, "role": word, "text": text},
    "group": {"group": number, "text": text},
}  # fmt: skip
"""Every kind of message and the shape of each of its fields; fields that are not here are not read."""

ANSWERED = ("decide", "ask", "mark", "do", "foresee", "device", "group")
"""What is answered under its own name, and so must have one."""


def written(message: Mapping[str, Any]) -> str:
    """Return a message as it goes over the wire, without control signs."""
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
    if _STEERS.search(text):
        text = json.dumps(_without(message), ensure_ascii=False, separators=(",", ":"))
    return text


def _without(value: Any) -> Any:
    """Return a value of JSON, each text in it as it would be recorded today."""
    if isinstance(value, str):
        return recordable(value)
    if isinstance(value, Mapping):
        return {name: _without(each) for name, each in value.items()}
    return [_without(each) for each in value] if isinstance(value, list | tuple) else value
