"""Frozen values of which a game makes hundreds: the same dataclasses, made about twice as fast.

A frozen class is slow to write: each field goes through `object.__setattr__`. So a value is written as a
loose object with the same slots and becomes one of its class when it is finished, which Python allows
between classes of the same slots.
"""

from __future__ import annotations

from dataclasses import MISSING, InitVar, field, fields, make_dataclass
from typing import Any, TypeVar

Kind = TypeVar("Kind")


def quick(kind: type[Kind]) -> type[Kind]:
    """Return a frozen dataclass of slots, without factories, whose values are made by way of loose ones."""
    of: Any = kind
    names = [each.name for each in fields(of)]
    written: list[Any] = [
        each.name if each.default is MISSING else (each.name, Any, field(default=each.default))
        for each in fields(of)
    ]
    # Called in place of `__new__`, it is given the class first, then the fields, and ends as one of it.
    loose: Any = make_dataclass(
        kind.__name__,
        [("finished", InitVar[Any]), *written],
        namespace={"__post_init__": _finish},
        slots=True,
        eq=False,
        repr=False,
    )
    # Whoever asks how one is made is told by its fields, as of any dataclass.
    loose.__wrapped__ = of.__init__
    del of.__init__
    of.__new__ = loose
    # A copy is made from the fields, since there is no empty value to fill any more.
    of.__reduce__ = lambda value: (kind, tuple(getattr(value, name) for name in names))
    return kind


def _finish(value: Any, finished: type) -> None:
    value.__class__ = finished
