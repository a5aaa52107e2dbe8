"""The resolved scenario as one line of JSON, which a session keeps, and the hashes of what is in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Iterator, Mapping
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

_FORMAT_WORDS = frozenset({"name", "means"})
"""What the menu says of an edition: not even its absence plays."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file that was read from a document."""

    name: str
    line: int
    column: int


def kept(tree: Map) -> tuple[str, Hashes]:
    """Return the resolved tree with its places as canonical JSON, and its hashes, which hold no places."""
    survey = _Survey()
    survey.mark(tree.mark)
    mechanics: dict[str, Any] = {}
    texts: dict[str, list[Any]] = {}
    for key, value in tree.items():
        survey.texts = texts[key] = []
        bare = survey.bare(value, *tree.marks[key])
        if key in _READ_ONLY:
            texts[key] = [value]
        elif key == "editions":
            mechanics[key] = {minutes: _without(entry, _FORMAT_WORDS) for minutes, entry in bare.items()}
        elif key not in _ASIDE:
            mechanics[key] = bare
    document = _canonical({"format": _FORMAT, "files": list(survey.files), "at": survey.at, "tree": tree})
    said = [[key, words] for key, words in sorted(texts.items()) if words and key not in _ASIDE]
    return document, Hashes(_hash(sorted(mechanics.items())), _hash(said))


def read(text: str) -> Map:
    """Return the tree of a document."""
    try:
        document = json.loads(text)
        if document["format"] != _FORMAT:
            raise GameError(f"the scenario's copy has format {document['format']!r}, expected {_FORMAT}")
        return _rebuilt_whole(document["tree"], document["files"], iter(document["at"]))
    except (ValueError, KeyError, TypeError, IndexError, StopIteration, RecursionError) as error:
        raise GameError(f"the scenario's copy is damaged: {type(error).__name__} {error}") from error


def first_hashes(text: str) -> Hashes:
    """Return the hashes of a document as the programs of the first hours made them: by its sorted sections.

    Their logs (2026-11-24, before `8b03955`) name these; what plays and what is read is told apart the same.
    """
    tree = json.loads(text)["tree"]
    texts: list[Any] = []
    plays = sorted({*tree} - _READ_ONLY - _ASIDE)
    mechanics = {key: _first_bare(tree[key], (key,), texts) for key in plays}
    return Hashes(_hash(mechanics), _hash([texts, {key: tree[key] for key in sorted(_READ_ONLY & {*tree})}]))


def _first_bare(node: Any, path: tuple[str | int, ...], texts: list[Any]) -> Any:
    if isinstance(node, dict):
        if "en" in node and "ko" in node:
            texts.append([*path, node["en"], node["ko"]])
            return None
        return {key: _first_bare(value, (*path, key), texts) for key, value in node.items()}
    if isinstance(node, list):
        return [_first_bare(value, (*path, number), texts) for number, value in enumerate(node)]
    return node


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _hash(value: Any) -> str:
    return hashlib.sha256(_canonical(value).encode()).hexdigest()


def _without(entry: Mapping[str, Any], keys: Container[str]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in keys}


class _Survey:
    """One walk over a tree: every place in the tree's order, every text apart from what plays."""

    def __init__(self) -> None:
        self.files: dict[str, int] = {}
        self.at: list[int] = []
        self.texts: list[Any] = []

    def mark(self, mark: Mark) -> None:
        self.at.extend((self.files.setdefault(mark.name, len(self.files)), mark.line, mark.column))

    def bare(self, node: Any, key_mark: Mark | None, mark: Mark) -> Any:
        """Return the node with an empty place for each text in it; a key's place comes before its value's."""
        if key_mark is not None:
            self.at.extend((key_mark.line, key_mark.column))
        self.mark(mark)
        if isinstance(node, Map):
            marks = node.marks
            bare = {key: self.bare(value, *marks[key]) for key, value in node.items()}
            if "en" in node and "ko" in node:
                self.texts.append((node["en"], node["ko"]))
                return None
            return bare
        if isinstance(node, Seq):
            return [self.bare(value, None, mark) for value, mark in zip(node, node.marks, strict=True)]
        return node


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
