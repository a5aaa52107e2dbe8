"""A state's fingerprint: equal for equal states, whatever order their parts were put in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from hashlib import sha256
from operator import attrgetter

from game.rules.state import (
    Answer,
    Ask,
    Attempt,
    Coming,
    Decision,
    Delivery,
    Paper,
    Past,
    Sealed,
    Setup,
    State,
    Stated,
    Talks,
)

_NAMES = tuple(field.name for field in fields(State) if field.name != "scenario")
_STATE = attrgetter(*_NAMES)
_PARTS: dict[type, Callable[[object], object]] = {
    kind: attrgetter(*(field.name for field in fields(kind)))
    for kind in (
        Answer,
        Ask,
        Attempt,
        Coming,
        Decision,
        Delivery,
        Paper,
        Past,
        Sealed,
        Setup,
        Stated,
        Talks,
    )
}


def digest(state: State) -> str:
    """Return the SHA-256 of the state's document, in hexadecimal digits."""
    return sha256(document(state).encode()).hexdigest()


def document(state: State) -> str:
    """Return all of a state but its scenario as canonical JSON, in which two states may be compared."""
    return _ENCODER.encode(dict(zip(_NAMES, _STATE(state), strict=True)))


def _plain(part: object) -> object:
    read = _PARTS.get(type(part))
    if read is not None:
        return read(part)
    assert isinstance(part, frozenset)
    return sorted(part)


_ENCODER = json.JSONEncoder(default=_plain, sort_keys=True, separators=(",", ":"), check_circular=False)
