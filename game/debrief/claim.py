"""A statement with the records that it rests on: what reports, screens and pages are made of."""

from __future__ import annotations

from dataclasses import dataclass

from game.texts import Text


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about a game."""

    text: Text
    records: tuple[int, ...] = ()
    """Numbers of the records of the log that show it, ascending; empty for words that state nothing."""


def claim(text: Text, *records: int | None) -> Claim:
    """Return a statement with its records in order, each once; None stands for no record.

    Raise ValueError if nothing is left: a statement about a game that no record shows must not be made.
    """
    shown = tuple(sorted({number for number in records if number is not None}))
    if not shown:
        raise ValueError(f"no record shows that {text.en!r}")
    return Claim(text, shown)
