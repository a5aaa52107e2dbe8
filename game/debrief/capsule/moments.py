"""The moments of a game, one a record: who did what, for what reasons, and what it brought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.debrief.capsule.blocks import Block, Line, line
from game.debrief.capsule.telling import happened
from game.debrief.document import RecordLine
from game.debrief.report.records import record_lines
from game.debrief.story import Story
from game.record.chain import Record
from game.session import MARKS, Replay, called
from game.sight.texts import listed
from game.texts import Text, both

Kind = Literal["startex", "decision", "chance", "clock", "control", "mark"]

TOLD_REMARKS = ("mark", "note", "question")
"""Remarks that say something about the game; the others are of the room's clock and windows."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A place of the timeline."""

    record: int
    kind: Kind
    team: str
    """The team that decided, or empty."""
    when: Text
    detail: Block
    """What was done, and for what reasons."""
    brought: Block
    """What came of it; without lines where nothing did."""
    counts: bool
    """Whether the game as it stands is made of it; a rewind leaves what it went back over."""


def moments(story: Story, replay: Replay) -> tuple[Moment, ...]:
    """Return the moments in the order of the log, abandoned branches too."""
    lines = {each.n: each for each in record_lines(story)}
    return tuple(
        _moment(story, replay, record, lines[record.n])
        for record in story.game.records
        if record.body["kind"] != "remark" or record.body["what"] in TOLD_REMARKS
    )


def _moment(story: Story, replay: Replay, record: Record, told: RecordLine) -> Moment:
    seat = str(record.body.get("seat", ""))
    kind = _kind(story, record, seat)
    team = seat if kind == "decision" else ""
    brought: tuple[Line, ...] = ()
    if kind != "mark":
        view = replay.view_at(record.n, "white_cell", alone=True)
        brought = tuple(happened([each for each in view.happenings if each.kind != "sealed"]))
    title = _mark(record) if kind == "mark" else told.text
    if told.seat and kind not in ("decision", "mark"):
        title = listed([told.seat, told.text], ": ")
    return Moment(
        record.n, kind, team, told.moment,
        Block("moment", title, (*_reasons(story, record), *_own_words(record)), team),
        Block("brought", both("capsule.brought"), brought),
        told.counts,
    )  # fmt: skip


def _kind(story: Story, record: Record, seat: str) -> Kind:
    if record.body["kind"] == "header":
        return "startex"
    if record.body["kind"] == "remark":
        return "mark"
    if seat in story.scenario.teams:
        return "decision"
    return "chance" if seat == "chance" else "clock" if seat == "clock" else "control"


def _mark(record: Record) -> Text:
    """Return what a remark is: a mark of a kind, a question to control, or a note."""
    kind = str(record.body["fields"].get("kind", "note"))
    if record.body["what"] == "question":
        kind = "question"
    return both(f"capsule.remark.{kind if kind in MARKS else 'note'}")


def _reasons(story: Story, record: Record) -> Iterator[Line]:
    headlines = {each.inject: each.headline for each in story.known}
    for inject in record.body.get("because", ()):
        yield line("pair", both("capsule.because"), headlines.get(inject, called(story.scenario, inject)))
    if record.body.get("sake"):
        yield line("pair", both("capsule.sake"), both(f"terminal.sake.{record.body['sake']}"))
    for each in story.estimates:
        if each.record == record.n:
            yield line("pair question", each.ask, each.said)


def _own_words(record: Record) -> Iterator[Line]:
    """Yield what somebody wrote beside the record, as long as the log keeps it."""
    note = record.note or {}
    words = Text(note.get("reason", ""), note.get("reason_ko", "") or note.get("reason", ""))
    text = str(record.body.get("text", ""))
    for each in (words, Text(text, text)):
        if each:
            yield line("quote", each)
