"""The catalogue: every sentence of the interface under a key, merged from `game.texts.words`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from importlib import import_module

from game.texts import words
from game.texts.template import Figure, fill, fill_in
from game.texts.text import Text

Words = Mapping[str, tuple[str, str]]
"""Entries of one room: key -> English, Korean."""


def merged(rooms: Iterable[tuple[str, Words]]) -> dict[str, Text]:
    """Return all rooms' entries as one. Raise ValueError if two rooms use one key."""
    catalogue: dict[str, Text] = {}
    for room, entries in rooms:
        for key, (english, korean) in entries.items():
            if key in catalogue:
                raise ValueError(f"texts/words/{room}.py: key {key!r} stands in another room already")
            catalogue[key] = Text(english, korean)
    return catalogue


def _rooms() -> Iterable[tuple[str, Words]]:
    for name in sorted(module.name for module in pkgutil.iter_modules(words.__path__)):
        yield name, import_module(f"{words.__name__}.{name}").WORDS


CATALOGUE: Mapping[str, Text] = merged(_rooms())
"""Every entry, unfilled."""


def say(key: str, lang: str, /, **figures: Figure) -> str:
    """Return the sentence of a key in one language. Raise KeyError if the key or a figure is missing."""
    return fill_in(CATALOGUE[key].of(lang), lang, figures)


def both(key: str, /, **figures: Figure) -> Text:
    """Return the sentence of a key in both languages. Raise KeyError if the key or a figure is missing."""
    return fill(CATALOGUE[key], figures)
