"""A state with some of its fields changed: `dataclasses.replace` for the one class where its price counts."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter

from game.rules.state import State

_NAMES = tuple(field.name for field in fields(State))
_ALL = attrgetter(*_NAMES)
# A slot's descriptor writes without asking whether the class is frozen, as its own constructor has to.
_WRITE = {name: getattr(State, name).__set__ for name in _NAMES}
_WRITES = tuple(_WRITE.values())


def changed(state: State, **fields: object) -> State:
    """Return a new state that differs from `state` in the given fields only."""
    new = object.__new__(State)
    for write, value in zip(_WRITES, _ALL(state), strict=True):
        write(new, value)
    for name, value in fields.items():
        _WRITE[name](new, value)
    return new
