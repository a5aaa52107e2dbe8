"""The keys that a scenario file may hold: the JSON Schema for editors, and where a misplaced key belongs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from game.scenario.near import listed, near_or_all
from game.scenario.parts import NESTED, SECTIONS
from game.scenario.shapes import ExerciseShape

Path = tuple[str | int, ...]

_FAR = 2
"""Levels out or in within which a misplaced key is looked for."""

_MOST_PLACES = 3
"""Places that are named; a key that may stand in more says nothing of where this one belongs."""

_LEVELS = {1: "one level", 2: "two levels"}

_ANY = "NAME"
"""What stands in a message for a name of the author's own."""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a scenario file, for editors: what shared parts may bring, it may lack."""
    whole = ExerciseShape.model_json_schema(by_alias=True)
    whole["required"] = [key for key in whole["required"] if key not in SECTIONS]
    for key in NESTED:
        names = re.findall(r"#/\$defs/(\w+)", json.dumps(whole["properties"][key]))
        for name in names:
            whole["$defs"][name].pop("required", None)
    return whole


def meant(path: Path) -> str:
    """Return what an unknown key was most likely meant to be: one of another level, or one of its own."""
    name, here = str(path[-1]), path[:-1]
    for levels in range(1, min(_FAR, len(here)) + 1):
        if name in _known(here[:-levels]):
            above = ".".join(map(str, here[:-levels]))
            where = f"in `{above}`" if above else "at the margin of the file"
            return f"; it belongs {_LEVELS[levels]} further out, {where}"
    known = [key for key in _known(here) if key != name]
    for levels in range(1, _FAR + 1):
        places = [f"`{'.'.join(way)}`" for way in _inward(_place(here), levels).get(name, ())]
        if 0 < len(places) <= _MOST_PLACES:
            return f"; it belongs {_LEVELS[levels]} further in, under {listed(places)}"
    return near_or_all(name, known)


def _known(path: Path) -> list[str]:
    """Return the keys that may stand at a path."""
    return list(dict.fromkeys(key for part in _opened(_at(path)) for key in part.get("properties", {})))


@cache
def _inward(place: Path, levels: int) -> dict[str, dict[tuple[str, ...], None]]:
    """Return by key the ways of so many keys from a place to those where it may stand.

    Once for each kind of place: a file may have hundreds of keys that nobody knows in one.
    """
    found: dict[str, dict[tuple[str, ...], None]] = {}
    for key, way in _ways(_at(place), levels):
        found.setdefault(key, {})[way] = None
    return found


def _ways(schema: dict[str, Any], levels: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each key that may stand so many levels in, with the way to it."""
    for part in _opened(schema):
        if not levels:
            yield from ((key, ()) for key in part.get("properties", {}))
            continue
        for step, below in (*part.get("properties", {}).items(), *((_ANY, each) for each in _named(part))):
            yield from ((key, (step, *way)) for key, way in _ways(below, levels - 1))


def _at(path: Path) -> dict[str, Any]:
    """Return what the schema says of a path."""
    schema = _schema()
    for step in path:
        schema = _below(schema, step)
    return schema


def _place(path: Path) -> Path:
    """Return a path in which every name of an author's own is the same one, and every number 0."""
    schema, steps = _schema(), []
    for step in path:
        known = any(step in part.get("properties", {}) for part in _opened(schema))
        steps.append(step if known else 0 if isinstance(step, int) else _ANY)
        schema = _below(schema, step)
    return tuple(steps)


@cache
def _schema() -> dict[str, Any]:
    return json_schema()


def _opened(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Return a schema's alternatives with their references followed."""
    if "$ref" in schema:
        return _opened(_schema()["$defs"][schema["$ref"].rpartition("/")[2]])
    alternatives = schema.get("anyOf") or schema.get("oneOf")
    return [part for one in alternatives for part in _opened(one)] if alternatives else [schema]


def _named(part: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what stands under the names that an author gives, where a mapping has such."""
    free = part.get("additionalProperties")
    return [*part.get("patternProperties", {}).values()] or ([free] if isinstance(free, dict) else [])


def _below(schema: dict[str, Any], step: str | int) -> dict[str, Any]:
    parts: list[dict[str, Any]] = []
    for part in _opened(schema):
        properties = part.get("properties", {})
        if step in properties:
            parts.append(properties[step])
        elif isinstance(step, int) and "items" in part:
            parts.append(part["items"])
        else:
            parts.extend(_named(part))
    return {"anyOf": parts} if parts else {}
