"""A scenario with some of its lines changed or taken out, for those who ask what a rule of it does.

A path leads through the resolved scenario, part by part with dots between: `options.hold.do`,
`meters.trust.start`, `phases.talks.joint.pace`. A number counts the entries of a list from 0; `*` stands for
any one part, `**` for any number of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from game.errors import GameError
from game.scenario import document
from game.scenario.model import Scenario
from game.scenario.reader import Map, Mark, Seq


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a scenario."""

    at: str
    """The path; it has to lead somewhere."""
    to: str = ""
    """What stands there instead, as JSON."""
    out: str = ""
    """Which entries of the list there are taken out: those of which the line, or some value of the entry,
    fits this pattern. Neither `to` nor `out`: what the path leads to is taken out whole."""


Box = Map | Seq
Place = tuple[Box, str | int]
"""What holds a thing, and its key in it."""


def edited(scenario: Scenario, edits: Sequence[Edit]) -> Scenario:
    """Return the scenario with every edit made, in their order.

    Raise GameError for an edit that hits nothing, and for what would be no scenario any more.
    """
    from game.scenario.building import built

    if not edits:
        return scenario
    tree = document.read(scenario.document)
    for edit in edits:
        if not apply(tree, edit):
            raise GameError(f"{scenario.id}: {told(edit)} hits nothing")
    found, faults = built(tree, {})
    if found is None or faults:
        raise GameError(f"{scenario.id}: edited, it is no scenario any more: {faults[0].message}")
    return found


def told(edit: Edit) -> str:
    """Return an edit in a line."""
    if edit.out:
        return f"`{edit.at}` without `{edit.out}`"
    return f"`{edit.at}` to {edit.to}" if edit.to else f"`{edit.at}` taken out"


def hits(tree: Map, edit: Edit) -> int:
    """Return how many things an edit would hit, and change nothing."""
    found = [box[key] for box, key in places(tree, edit.at.split("."))]  # type: ignore[index]
    if not edit.out:
        return len(found)
    rows = [value for value in found if isinstance(value, Seq)]
    return sum(_fits(entry, edit.out) for row in rows for entry in row)


def apply(tree: Map, edit: Edit) -> int:
    """Make an edit in a tree and return how many things it hit."""
    hit = 0
    # Last first, so that taking out one entry of a list moves no other that is still to come.
    for box, key in reversed(list(places(tree, edit.at.split(".")))):
        value = box[key]  # type: ignore[index]
        if edit.out:
            hit += _taken_out(value, edit.out)
        elif edit.to:
            _put(box, key, json.loads(edit.to))
            hit += 1
        else:
            _delete(box, key)
            hit += 1
    return hit


def places(node: Any, steps: Sequence[str]) -> Iterator[Place]:
    """Yield every place that a path leads to, in the order of the tree."""
    return (place for _, place in found(node, steps))


def found(node: Any, steps: Sequence[str], at: str = "") -> Iterator[tuple[str, Place]]:
    """Yield every place that a path leads to with its own path, which has no stars; `at` is the node's."""
    if not steps:
        return
    step, rest = steps[0], steps[1:]
    if step == "**":
        yield from found(node, rest, at)
        for key in _keys(node):
            yield from found(node[key], steps, f"{at}.{key}")
        return
    for key in _keys(node):
        if step in ("*", str(key)):
            if rest:
                yield from found(node[key], rest, f"{at}.{key}")
            else:
                yield f"{at}.{key}", (node, key)


def _keys(node: Any) -> list[Any]:
    # Texts are for people: no path leads into one.
    if isinstance(node, Map):
        return [] if "en" in node and "ko" in node else list(node)
    return list(range(len(node))) if isinstance(node, Seq) else []


def _taken_out(value: Any, pattern: str) -> int:
    if not isinstance(value, Seq):
        return 0
    gone = [number for number, entry in enumerate(value) if _fits(entry, pattern)]
    for number in reversed(gone):
        _delete(value, number)
    return len(gone)


def _fits(entry: Any, pattern: str) -> bool:
    words = entry.values() if isinstance(entry, Map) else [entry]
    return any(fnmatchcase(str(word), pattern) for word in words if isinstance(word, str | int))


def _delete(box: Box, key: Any) -> None:
    del box[key]
    del box.marks[key]


def _put(box: Box, key: Any, value: Any) -> None:
    mark = box.marks[key][1] if isinstance(box, Map) else box.marks[key]
    box[key] = _grown(value, mark)


def _grown(value: Any, mark: Mark) -> Any:
    """Return JSON as a tree that stands at one place."""
    if isinstance(value, dict):
        box = Map(mark)
        for key, each in value.items():
            box[key] = _grown(each, mark)
            box.marks[key] = (mark, mark)
        return box
    if isinstance(value, list):
        row = Seq(mark)
        row.extend(_grown(each, mark) for each in value)
        row.marks = [mark] * len(value)
        return row
    return value
