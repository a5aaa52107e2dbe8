"""The resolved scenario as one line of JSON, which a session keeps, and the hashes of what is in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.errors import GameError
from game.scenario.model import Hashes
from game.scenario.reader import MOST_LEVELS, Map, Mark, Seq

_FORMAT = 1
_READ_ONLY = frozenset({"title", "summary", "notice", "sources", "questions", "places", "map"})
"""Sections that people read or look at and no rule does."""

_ASIDE = frozenset({"lines", "waive"})
"""Sections for `check` alone."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file that was read from a document."""

    name: str
    line: int
    column: int


def write(tree: Map) -> str:
    """Return the resolved tree with its positions as canonical JSON."""
    files: dict[str, int] = {}
    at: list[int] = []
    _positions(tree, tree.mark, files, at)
    return _canonical({"format": _FORMAT, "files": list(files), "at": at, "tree": tree})


def read(text: str) -> Map:
    """Return the tree of a document."""
    try:
        document = json.loads(text)
        if document["format"] != _FORMAT:
            raise GameError(f"the scenario's copy has format {document['format']!r}, expected {_FORMAT}")
        return _rebuilt_whole(document["tree"], document["files"], iter(document["at"]))
    except (ValueError, KeyError, TypeError, IndexError, StopIteration, RecursionError) as error:
        raise GameError(f"the scenario's copy is damaged: {type(error).__name__} {error}") from error


def hashes(tree: Map) -> Hashes:
    """Return the hash of how it plays and the hash of how it reads; positions are in neither."""
    texts: list[Any] = []
    mechanics = {
        key: _without_texts(value, texts, (key,))
        for key, value in sorted(tree.items())
        if key not in _READ_ONLY and key not in _ASIDE
    }
    read_only = {key: value for key, value in sorted(tree.items()) if key in _READ_ONLY}
    return Hashes(_hash(mechanics), _hash([texts, read_only]))


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _hash(value: Any) -> str:
    return hashlib.sha256(_canonical(value).encode()).hexdigest()


def _without_texts(node: Any, texts: list[Any], path: tuple[str | int, ...]) -> Any:
    """Return the tree with an empty place for each text; the texts are collected with their paths."""
    if isinstance(node, dict):
        if "en" in node and "ko" in node:
            texts.append([*path, node["en"], node["ko"]])
            return None
        return {key: _without_texts(value, texts, (*path, key)) for key, value in node.items()}
    if isinstance(node, list):
        return [_without_texts(value, texts, (*path, number)) for number, value in enumerate(node)]
    return node


def _positions(node: Any, mark: Mark, files: dict[str, int], at: list[int]) -> None:
    """Write down the place of a node and of everything in it, in the order of the tree."""
    at.extend((files.setdefault(mark.name, len(files)), mark.line, mark.column))
    if isinstance(node, Map):
        for key, value in node.items():
            key_mark, value_mark = node.marks[key]
            at.extend((key_mark.line, key_mark.column))
            _positions(value, value_mark, files, at)
    elif isinstance(node, Seq):
        for value, value_mark in zip(node, node.marks, strict=True):
            _positions(value, value_mark, files, at)


def _rebuilt_whole(tree: Any, files: list[str], at: Iterator[int]) -> Map:
    value, _ = _rebuilt(tree, files, at, 0)
    if not isinstance(value, Map):
        raise TypeError("a scenario is a mapping")
    return value


def _rebuilt(node: Any, files: list[str], at: Iterator[int], level: int) -> tuple[Any, Spot]:
    if level > MOST_LEVELS:
        raise ValueError(f"more than {MOST_LEVELS} levels")
    spot = Spot(files[next(at)], next(at), next(at))
    if isinstance(node, dict):
        box = Map(spot)
        for key, value in node.items():
            line, column = next(at), next(at)
            box[key], value_spot = _rebuilt(value, files, at, level + 1)
            box.marks[key] = (Spot(value_spot.name, line, column), value_spot)
        return box, spot
    if isinstance(node, list):
        row = Seq(spot)
        for value in node:
            item, item_spot = _rebuilt(value, files, at, level + 1)
            row.append(item)
            row.marks.append(item_spot)
        return row, spot
    return node, spot
