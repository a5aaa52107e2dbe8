"""Two versions of a scenario, told apart in the words of the game: options, injects, branches, not lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from game.scenario import document
from game.scenario.model import Scenario

THINGS: Mapping[str, str] = {
    "settings": "setting", "editions": "edition", "teams": "team", "roles": "role card", "meters": "meter",
    "flags": "flag", "values": "value", "draws": "draw", "estimates": "estimate", "options": "option",
    "injects": "inject", "places": "place", "parts": "part", "phases": "phase", "endings": "ending",
    "also": "ending", "objectives": "objective", "aims": "aim", "doctrines": "doctrine", "sources": "source",
    "lines": "line", "reservations": "reservation", "constants": "constant",
}  # fmt: skip
"""Section -> what one entry of it is called. A section within an entry, such as injects, has entries too."""

_NAMES = ("name", "title", "headline", "label", "text", "ask")
"""Where an entry's own words may stand, the first that is there."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing of a scenario that is new, gone or different."""

    kind: str
    """`option`, `inject`; the section itself where it has no entries."""
    id: str
    name: str
    """What the thing is called in the language that was asked for; empty where it has no words."""
    how: str
    """`new`, `gone` or `changed`."""
    details: tuple[tuple[str, str, str], ...]
    """What changed in it: key, before, after; a side is empty where there was nothing."""


def changes(old: Scenario, new: Scenario, lang: str) -> tuple[Changed, ...]:
    """Return what differs, in the order of the new version's file; what is gone comes last."""
    before, after = document.read(old.document), document.read(new.document)
    return tuple(_sections(before, after, lang))


def _sections(before: Mapping[str, Any], after: Mapping[str, Any], lang: str) -> Iterator[Changed]:
    for key in (*after, *(key for key in before if key not in after)):
        one, other = before.get(key), after.get(key)
        if one == other:
            continue
        if key in THINGS and isinstance(one or {}, dict) and isinstance(other or {}, dict):
            yield from _entries(key, one or {}, other or {}, lang)
        else:
            yield Changed(key, "", "", "changed", tuple(_details("", one, other)))


def _entries(
    section: str, before: Mapping[str, Any], after: Mapping[str, Any], lang: str
) -> Iterator[Changed]:
    kind = THINGS[section]
    for name in (*after, *(name for name in before if name not in after)):
        one, other = before.get(name), after.get(name)
        if one == other:
            continue
        words = _name(other if other is not None else one, lang)
        if one is None or other is None:
            yield Changed(kind, name, words, "new" if one is None else "gone", ())
            continue
        if not isinstance(one, dict) or not isinstance(other, dict):
            yield Changed(kind, name, words, "changed", tuple(_details("", one, other)))
            continue
        inner = [key for key in (*one, *other) if key in THINGS and _is_box(one, key) and _is_box(other, key)]
        bare = [{key: value for key, value in each.items() if key not in inner} for each in (one, other)]
        details = tuple(_details("", *bare))
        if details:
            yield Changed(kind, name, words, "changed", details)
        for key in dict.fromkeys(inner):
            yield from _entries(key, one.get(key, {}), other.get(key, {}), lang)


def _is_box(entry: Mapping[str, Any], key: str) -> bool:
    """Return whether a key of an entry holds entries of its own, or nothing."""
    box = entry.get(key, {})
    return isinstance(box, dict) and all(isinstance(each, dict) for each in box.values())


def _name(entry: Any, lang: str) -> str:
    for key in _NAMES:
        words = entry.get(key) if isinstance(entry, dict) else None
        if isinstance(words, dict) and "en" in words:
            return str(words.get(lang) or words["en"])
    return str(entry.get(lang, "")) if isinstance(entry, dict) else ""


def _details(key: str, one: Any, other: Any) -> Iterator[tuple[str, str, str]]:
    """Yield what differs below an entry: values by their keys, lists by their items."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in (*other, *(name for name in one if name not in other)):
            if one.get(name) != other.get(name):
                yield from _details(f"{key}.{name}" if key else name, one.get(name), other.get(name))
    elif isinstance(one, list) and isinstance(other, list):
        yield from _items(key, [_written(each) for each in one], [_written(each) for each in other])
    else:
        yield key, _written(one), _written(other)


def _items(key: str, before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for how, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if how == "equal":
            continue
        olds, news = list(before[start:end]), list(after[first:last])
        for number in range(max(len(olds), len(news))):
            yield (
                key,
                olds[number] if number < len(olds) else "",
                news[number] if number < len(news) else "",
            )


def _written(value: Any) -> str:
    """Return a value on one line, a text without quotes."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
