"""What control noted while the game went on: marks and notes, remarks of the log bound to a moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from game.record.chain import Record

MarkKind = Literal["strength", "improve", "question"]
MARKS: tuple[MarkKind, ...] = get_args(MarkKind)
Marker = Literal["control", "evaluator"]
MARKERS: tuple[Marker, ...] = get_args(Marker)


@dataclass(frozen=True, slots=True)
class Noted:
    """A mark or a note."""

    record: int
    kind: str
    """A kind of mark, or `note`."""
    at: int
    """The record of the last decision before it: the moment that it is about."""
    turn: int
    phase: str
    words: str
    """Its own, or those that a later note added to it."""
    objective: str = ""
    """The objective of the scenario that it is about, or empty."""
    by: str = ""
    """Who made it, `control` or an `evaluator`; empty where the log does not say."""
    added: tuple[int, ...] = ()
    """The records of later notes whose words stand among its own."""

    @property
    def records(self) -> tuple[int, ...]:
        """Return the records that show it: the moment that it is about, its own, those of added words."""
        return (self.at, self.record, *self.added)


def noted(records: Sequence[Record]) -> tuple[Noted, ...]:
    """Return all marks and notes in order; a note about a mark stands with it and not by itself."""
    found: dict[int, Noted] = {}
    for record in records:
        body = record.body
        if body.get("kind") != "remark" or body.get("what") not in ("mark", "note"):
            continue
        fields = body["fields"]
        words = (record.note or {}).get("reason", "")
        about = fields.get("about", 0)
        if about in found:
            mark = found[about]
            joined = f"{mark.words} {words}".strip()
            found[about] = replace(mark, words=joined, added=(*mark.added, record.n))
            continue
        kind = str(fields.get("kind", "note"))
        found[record.n] = Noted(
            record.n, kind, int(fields.get("at", 0)), int(fields.get("turn", 0)),
            str(fields.get("phase", "")), words,
            str(fields.get("objective", "")), str(fields.get("by", "")),
        )  # fmt: skip
    return tuple(found.values())


def to_word(found: Sequence[Noted]) -> int:
    """Return the record of the last mark or note that control may add words to, 0 for none: its own alone."""
    return next((each.record for each in reversed(found) if each.by != "evaluator"), 0)
