"""Two versions of a scenario, told apart in the words of the game: options, injects, branches, not lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from game.authoring.retold import Keys, Retold
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
    """What changed in it, in words: of which part, before, after; a side is empty where there was nothing."""


def changes(old: Scenario, new: Scenario, lang: str) -> tuple[Changed, ...]:
    """Return what differs, in the order of the new version's file; what is gone comes last."""
    before, after = document.read(old.document), document.read(new.document)
    return tuple(_Telling(old, new, lang).sections(before, after))


class _Telling:
    """Tells each version in its own words: what a name stands for may differ between the two."""

    def __init__(self, old: Scenario, new: Scenario, lang: str) -> None:
        self.old = Retold(old, lang)
        self.new = Retold(new, lang)
        self.lang = lang

    def sections(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Changed]:
        for key in (*after, *(key for key in before if key not in after)):
            one, other = before.get(key), after.get(key)
            if one == other:
                continue
            if key in THINGS and isinstance(one or {}, dict) and isinstance(other or {}, dict):
                yield from self.entries(key, one or {}, other or {})
            else:
                yield Changed(key, "", "", "changed", tuple(self.details((), one, other, key)))

    def entries(self, section: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Changed]:
        kind = THINGS[section]
        for name in (*after, *(name for name in before if name not in after)):
            one, other = before.get(name), after.get(name)
            if one == other:
                continue
            words = _name(other if other is not None else one, self.lang)
            if one is None or other is None:
                yield Changed(kind, name, words, "new" if one is None else "gone", ())
                continue
            if not isinstance(one, dict) or not isinstance(other, dict):
                yield Changed(kind, name, words, "changed", tuple(self.details((), one, other, section)))
                continue
            inner = [
                key for key in (*one, *other) if key in THINGS and _is_box(one, key) and _is_box(other, key)
            ]
            bare = [{key: value for key, value in each.items() if key not in inner} for each in (one, other)]
            details = tuple(self.details((), bare[0], bare[1]))
            if details:
                yield Changed(kind, name, words, "changed", details)
            for key in dict.fromkeys(inner):
                yield from self.entries(key, one.get(key, {}), other.get(key, {}))

    def details(self, keys: Keys, one: Any, other: Any, section: str = "") -> Iterator[tuple[str, str, str]]:
        """Yield what differs below an entry: values by their keys, lists by their items."""
        if isinstance(one, dict) and isinstance(other, dict):
            for name in (*other, *(name for name in one if name not in other)):
                if one.get(name) != other.get(name):
                    yield from self.details((*keys, name), one.get(name), other.get(name))
            return
        way = keys or (section,)
        called = self.new.key(keys)
        if isinstance(one, list) and isinstance(other, list):
            olds = [self.old.value(way, each) for each in one]
            news = [self.new.value(way, each) for each in other]
            yield from _items(called, olds, news)
        else:
            yield called, self.old.value(way, one), self.new.value(way, other)


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
