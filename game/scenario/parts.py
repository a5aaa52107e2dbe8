"""Shared parts: `uses:` resolved into one tree, of which only what is needed enters.

Entries of the shared files come first, in the order of `uses`; the scenario's own replace those of the same
id. Lists (`passing`, `always`, `questions`, the map's `flows`) follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from game.scenario.reader import Map, Seq

Reference = tuple[str, str]
"""Where a name is to be looked for, `names`, `options`, `roles`, `places` or `estimates`, and the name."""

_PRUNED = {
    "meters": "names",
    "flags": "names",
    "values": "names",
    "constants": "names",
    "draws": "names",
    "options": "options",
    "roles": "roles",
    "places": "places",
    "estimates": "estimates",
}
"""Sections of which a shared entry enters only where something names it, and how it is named."""

SECTIONS = frozenset(
    ("constants", "settings", "editions", "teams", "roles", "meters", "flags", "values", "draws", "passing",
     "estimates", "options", "ladder", "places", "map", "parts", "injects", "always", "endings", "also",
     "objectives", "aims", "questions", "doctrines", "sources")
)  # fmt: skip
"""What a shared part may hold."""
NESTED = frozenset({"map", "aims"})
"""Sections whose own keys are merged one by one."""

_CONDITIONS = frozenset(
    ("when", "if", "is", "steps", "odds", "window", "pace", "overtaken", "settled_by", "met", "gates",
     "rating", "needs")
)  # fmt: skip
_EFFECTS = frozenset({"do", "refused"})
_NAMED = {"offer": "options", "shows": "names", "roles": "roles", "estimates": "estimates"}
_PLACES = frozenset({"where", "leader"})
_AUDIENCES = frozenset({"seen_by", "to"})
_KEYS_ARE_NAMES = frozenset({"cost", "set"})

_GRAMMAR = (
    "and",
    "or",
    "not",
    "chose",
    "concurred",
    "hour_of",
    "min",
    "max",
    "ours",
    "theirs",
    "hour",
    "turn",
)

_WORD = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_CALLED = re.compile(
    r"(?:chose\( *\w+ *:|concurred\(|refused\( *\w+ *,|lock|unlock) *([a-z][a-z0-9_]*)", re.ASCII
)
_FIGURE = re.compile(r"\{([a-z][a-z0-9_]*)")


def merged(own: Map, shared: Iterable[Map]) -> Map:
    """Return one tree of the scenario and its shared parts, pruned to what is needed, without `uses`."""
    if "uses" not in own:
        return own
    whole = Map(own.mark)
    entered: dict[str, set[str]] = {section: set() for section in _PRUNED}
    for tree in [*shared, own]:
        for section, value in tree.items():
            if tree is not own and section not in SECTIONS:
                continue
            if section == "uses":
                continue
            if tree is own and section in _PRUNED and isinstance(value, Map):
                entered[section].update(value)
            _enter(whole, section, value, tree.marks[section], nested=section in NESTED)
    _prune(whole, entered, _own_arrows(own))
    _prune_map(whole, own)
    return whole


def foreign(tree: Map) -> list[str]:
    """Return the keys of a shared file that belong in a scenario only."""
    return [key for key in tree if key not in SECTIONS and key != "format"]


def _enter(whole: Map, key: str, value: Any, marks: Any, *, nested: bool) -> None:
    present = whole.get(key)
    if isinstance(present, Map) and isinstance(value, Map):
        if key == "ladder":
            whole[key] = value
        else:
            present = whole[key] = _copied(present)
            for inner, item in value.items():
                if nested:
                    _enter(present, inner, item, value.marks[inner], nested=False)
                else:
                    present[inner] = item
                    present.marks[inner] = value.marks[inner]
    elif isinstance(present, Seq) and isinstance(value, Seq):
        joined = Seq(present.mark)
        joined.extend([*present, *value])
        joined.marks = [*present.marks, *value.marks]
        whole[key] = joined
    else:
        whole[key] = value
    whole.marks[key] = marks


def _copied(box: Map) -> Map:
    copy = Map(box.mark)
    copy.update(box)
    copy.marks = dict(box.marks)
    return copy


def _prune(whole: Map, entered: dict[str, set[str]], more: Iterable[Reference]) -> None:
    """Take out the shared entries that nothing needs, to a fixpoint."""
    homes: dict[Reference, list[str]] = {}
    for section, space in _PRUNED.items():
        box = whole.get(section)
        if isinstance(box, Map):
            for name in box:
                homes.setdefault((space, name), []).append(section)
    queue = [*_roots(whole, entered), *more]
    while queue:
        reference = queue.pop()
        for section in homes.get(reference, ()):
            name = reference[1]
            if name not in entered[section]:
                entered[section].add(name)
                queue.extend(_references(whole[section][name], section))
    for section, names in entered.items():
        box = whole.get(section)
        if isinstance(box, Map) and len(names) < len(box):
            kept = Map(box.mark)
            kept.update((name, value) for name, value in box.items() if name in names)
            kept.marks = {name: box.marks[name] for name in kept}
            whole[section] = kept


def _roots(whole: Map, entered: dict[str, set[str]]) -> Iterator[Reference]:
    """Return what is named by everything that enters in any case; doctrines name nothing: they look."""
    for section, value in whole.items():
        if section in _PRUNED and isinstance(value, Map):
            for name in entered[section]:
                yield from _references(value[name], section)
        elif section == "map" and isinstance(value, Map):
            yield from _references(value.get("insets"), section)
        elif section not in ("doctrines", "sources", "waive"):
            yield from _references(value, section)


def _own_arrows(own: Map) -> Iterator[Reference]:
    """Return what arrows and harms of the scenario's own map speak of, their places included."""
    board = own.get("map")
    flows = board.get("flows") if isinstance(board, Map) else None
    for flow in flows if isinstance(flows, Seq) else ():
        if isinstance(flow, Map):
            yield from _references(flow, "flows")
            yield from (("places", end) for end in (flow.get("from"), flow.get("to")) if isinstance(end, str))
    harms = board.get("harms") if isinstance(board, Map) else None
    for harm in harms if isinstance(harms, Seq) else ():
        if isinstance(harm, Map):
            yield from _references(harm, "harms")
            yield from (("places", place) for place in (harm.get("at"),) if isinstance(place, str))


def _prune_map(whole: Map, own: Map) -> None:
    """Leave out the shared map's arrows that speak of what is not in this scenario, and its empty insets."""
    board, places = whole.get("map"), whole.get("places")
    if not isinstance(board, Map) or not isinstance(places, Map):
        return
    known = set(_GRAMMAR).union(*(box for box in whole.values() if isinstance(box, Map)))
    flows = board.get("flows")
    if isinstance(flows, Seq):
        kept = Seq(flows.mark)
        for flow, mark in zip(flows, flows.marks, strict=True):
            if mark.name == own.mark.name or _speaks_of(flow, known, places):
                kept.append(flow)
                kept.marks.append(mark)
        board["flows"] = kept
    insets = board.get("insets")
    if isinstance(insets, Map):
        shown = {place.get("inset") for place in places.values() if isinstance(place, Map)}
        for name in [name for name in insets if name not in shown]:
            if insets.marks[name][0].name != own.mark.name:
                del insets[name], insets.marks[name]


def _speaks_of(flow: Any, known: set[str], places: Map) -> bool:
    if not isinstance(flow, Map):
        return True
    return set(_WORD.findall(str(flow.get("when")))) <= known and {flow.get("from"), flow.get("to")} <= set(
        places
    )


def _references(node: Any, key: str) -> Iterator[Reference]:
    """Return every name that a piece of the tree speaks of; `key` is the key under which it stands."""
    if isinstance(node, str):
        yield from _words(node, key)
    elif isinstance(node, Map):
        if key in _KEYS_ARE_NAMES:
            yield from (("names", name) for name in node)
        figures = "en" in node
        for inner, value in node.items():
            if figures:
                if isinstance(value, str) and "{" in value:
                    yield from (("names", name) for name in _FIGURE.findall(value))
            else:
                nested = key if key in ("gates", "rating") and isinstance(value, str) else inner
                yield from _references(value, nested)
    elif isinstance(node, Seq):
        for value in node:
            yield from _references(value, key)


def _words(text: str, key: str) -> Iterator[Reference]:
    if key in _CONDITIONS or key in _EFFECTS:
        yield from (("names", name) for name in _WORD.findall(text))
        yield from (("options", name) for name in _CALLED.findall(text))
    elif key in _NAMED:
        yield _NAMED[key], text
    elif key in _PLACES:
        yield "places", text
    elif key in _AUDIENCES or key == "flags":
        yield "roles", text.rpartition(".")[2]
