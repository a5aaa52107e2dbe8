"""Sentences with figures in them.

A hole names a figure: `{dead}`. `|` adds a counted noun of `figures.COUNTED`, `{dead|person}`, or a pair of
Korean particles, `{name|을/를}`, or both in this order; particles are left out in English. A hole without a
name holds a particle for what stands before it: `“{name}”{|을/를}`. A figure that quotes something and stands
in quotation marks itself takes the other kind of marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from game.texts.figures import COUNTED, counted, number
from game.texts.particles import PAIRS, particle
from game.texts.quoting import inner, opened
from game.texts.text import Text

Figure = Text | str | int
"""What may stand in a hole."""

_HOLE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Hole:
    """One hole of a sentence."""

    name: str
    """The figure, or empty where only a particle stands."""
    noun: str
    """A counted noun, or empty."""
    pair: str
    """A pair of particles, or empty."""


def parse_hole(inside: str) -> Hole:
    """Return the hole written between two braces. Raise ValueError, saying what would be right, if none."""
    name, *more = inside.split("|")
    if name and not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name of a figure")
    noun = pair = ""
    for word in more:
        if word in COUNTED and not noun and not pair:
            noun = word
        elif word in PAIRS and not pair:
            pair = word
        else:
            raise ValueError(
                f"{word!r} is neither a counted noun ({', '.join(COUNTED)}) nor a pair of particles"
            )
    if not name and (noun or not pair):
        raise ValueError("a hole needs the name of a figure")
    return Hole(name, noun, pair)


def holes(sentence: str) -> tuple[Hole, ...]:
    """Return the holes of a sentence in order. Raise ValueError if one cannot be read."""
    if sentence.count("{") != sentence.count("}") or _HOLE.sub("", sentence).count("{"):
        raise ValueError("a brace is not closed or not opened")
    return tuple(parse_hole(inside) for inside in _HOLE.findall(sentence))


def fill(text: Text, figures: Mapping[str, Figure]) -> Text:
    """Return the text with its figures filled in. Raise KeyError if a figure is missing."""
    return Text(fill_in(text.en, "en", figures), fill_in(text.ko, "ko", figures))


def fill_in(sentence: str, lang: str, figures: Mapping[str, Figure]) -> str:
    """Return one language's sentence with its figures filled in."""
    if "{" not in sentence:
        return sentence
    between, rest = _taken_apart(sentence)
    written = ""
    for before, hole, mark in between:
        written += before
        if hole.name:
            figure = _written(figures[hole.name], hole.noun, lang)
            written += inner(figure, mark) if mark else figure
        if hole.pair and lang == "ko":
            written += particle(written, hole.pair)
    return written + rest


@lru_cache(maxsize=2000)
def _taken_apart(sentence: str) -> tuple[tuple[tuple[str, Hole, str], ...], str]:
    """Return each hole with what stands before it and the mark that it stands in, and the sentence's end."""
    between: list[tuple[str, Hole, str]] = []
    end = 0
    for match in _HOLE.finditer(sentence):
        mark = opened(sentence[: match.start()])
        between.append((sentence[end : match.start()], parse_hole(match[1]), mark))
        end = match.end()
    return tuple(between), sentence[end:]


def _written(figure: Figure, noun: str, lang: str) -> str:
    if isinstance(figure, int):
        return (counted(figure, noun) if noun else number(figure)).of(lang)
    return figure.of(lang) if isinstance(figure, Text) else figure
