"""Whether a view is what its classes say: every field of its type, every word one of those it may be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Fault = str
"""Where something is that should not be there, and what it is; empty where all is well."""
Check = Callable[[object], Fault]


def fault(thing: object) -> Fault:
    """Return the first part of a value of a data class that is not of the type that its field has."""
    kind: Any = type(thing)
    return _check(kind)(thing)


@cache
def _check(kind: Any) -> Check:
    """Return what looks at values of a type; a word or figure of a subclass is none of its own."""
    origin, words = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return _of_fields(kind)
    if origin is Literal:
        return lambda thing: "" if thing in words else f": {thing!r} is none of {words}"
    if origin in (Union, UnionType):
        return _of_either(words)
    if origin is tuple:
        return _of_row(words[0]) if words[1:] == (...,) else _of_places(words)
    assert kind in (str, int, bool, type(None)), f"no view has had a {kind} so far"
    return lambda thing: "" if type(thing) is kind else f": {thing!r} is no {kind.__name__}"


def _of_fields(kind: Any) -> Check:
    hints = get_type_hints(kind)
    checks = [(field.name, _check(hints[field.name])) for field in fields(kind)]

    def look(thing: object) -> Fault:
        if type(thing) is not kind:
            return f": {thing!r} is no {kind.__name__}"
        for name, check in checks:
            if found := check(getattr(thing, name)):
                return f".{name}{found}"
        return ""

    return look


def _of_either(kinds: tuple[Any, ...]) -> Check:
    def look(thing: object) -> Fault:
        found = [_check(kind)(thing) for kind in kinds]
        return "" if "" in found else " or ".join(found)

    return look


def _of_row(kind: Any) -> Check:
    check = _check(kind)

    def look(thing: object) -> Fault:
        if type(thing) is not tuple:
            return f": {thing!r} is no tuple"
        for number, each in enumerate(thing):
            if found := check(each):
                return f"[{number}]{found}"
        return ""

    return look


def _of_places(kinds: tuple[Any, ...]) -> Check:
    def look(thing: object) -> Fault:
        if type(thing) is not tuple or len(thing) != len(kinds):
            return f": {thing!r} is no row of {len(kinds)}"
        for number, (kind, each) in enumerate(zip(kinds, thing, strict=True)):
            if found := _check(kind)(each):
                return f"[{number}]{found}"
        return ""

    return look
