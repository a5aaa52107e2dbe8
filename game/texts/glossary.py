"""The glossary: the field's terms in both languages, from `glossary.csv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.texts.text import Text


@dataclass(frozen=True, slots=True)
class Term:
    """One entry."""

    name: Text
    note: str
    """Where the Korean form comes from, and what to mind."""


@cache
def terms() -> tuple[Term, ...]:
    """Return every term, in the file's order."""
    with (Path(__file__).parent / "glossary.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Term(Text(row["english"], row["korean"]), row.get("note") or "") for row in csv.DictReader(file)
        )


def lookup(word: str) -> tuple[Term, ...]:
    """Return the terms that contain a word in either language, exact matches first."""
    sought = word.strip().casefold()
    if not sought:
        return ()
    found = [
        term for term in terms() if sought in term.name.en.casefold() or sought in term.name.ko.casefold()
    ]
    return tuple(
        sorted(found, key=lambda term: sought not in (term.name.en.casefold(), term.name.ko.casefold()))
    )
