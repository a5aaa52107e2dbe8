"""The tables on decisions: those made apart, their options, estimates, and how long each answer took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief.choices import Choice
from game.export.columns import Column, Source, Table
from game.export.sessions import SESSION, Of, each


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that a table was asked apart."""

    choice: Choice
    time: int
    """Which time the team was asked this, from 1."""
    minute: int
    """Of the exercise, as the phase opened."""

    @property
    def how(self) -> str:
        """Return who decided."""
        return "control" if self.choice.forced else "lapsed" if self.choice.lapsed else "chose"


def _decided(source: Source) -> Iterator[Decided]:
    met: Counter[tuple[str, str]] = Counter()
    opened = {stage.turn: stage.minute for stage in source.story.stages}
    for choice in source.story.choices:
        if choice.asked:
            met[choice.phase, choice.team] += 1
            yield Decided(choice, met[choice.phase, choice.team], opened[choice.turn])


def _seconds(row: Of[Decided]) -> int | None:
    choice = row.item.choice
    return row.source.seconds.get((choice.team, choice.sealed))


def _stated(name: str) -> Column[Of[Decided]]:
    def get(row: Of[Decided]) -> str | bool | None:
        stated = row.item.choice.stated
        found: str | bool | None = getattr(stated, name) if stated else None
        return found

    kind, values = {
        "known": ("id", ""),
        "unknown": ("text", "who, why, how_many, how_long"),
        "confidence": ("text", "low, moderate, high"),
        "way_back": ("flag", ""),
    }[name]
    return Column(f"stated_{name}", kind, get, "decision: stated", values=values)  # type: ignore[arg-type]


_DECISION: tuple[Column[Of[Decided]], ...] = (
    SESSION,
    Column("record", "integer", lambda row: row.item.choice.sealed, "record: n"),
    Column("turn", "integer", lambda row: row.item.choice.turn, "decision: point", values="1 and up"),
    Column("phase", "id", lambda row: row.item.choice.phase, "phase opened"),
    Column("time", "integer", lambda row: row.item.time, "reckoned", values="1 and up"),
    Column("team", "id", lambda row: row.item.choice.team, "decision: seat"),
    Column("how", "text", lambda row: row.item.how, "decision", values="chose, lapsed, control"),
)

DECISIONS = Table(
    "decisions",
    each(_decided),
    (
        *_DECISION,
        Column("options", "text", lambda row: "+".join(row.item.choice.options), "decision: options"),
        Column("shown", "integer", lambda row: row.item.choice.shown, "record: n"),
        Column("minute", "integer", lambda row: row.item.minute, "phase opened", "minute"),
        Column("seconds", "integer", _seconds, "note: wall", "second", "0 and up; empty where unknown"),
        Column("because", "text", lambda row: "+".join(row.item.choice.because), "decision: because"),
        Column(
            "sake", "text", lambda row: row.item.choice.sake, "decision: sake",
            values="lives, calm, law, unity, credibility, candour",
        ),
        *(_stated(name) for name in ("known", "unknown", "confidence", "way_back")),
        Column("reason", "words", lambda row: row.item.choice.reason.en, "note: reason"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Picked:
    """One option of a decision."""

    decided: Decided
    option: str
    place: int


def _picked(source: Source) -> Iterator[Picked]:
    for decided in _decided(source):
        for place, option in enumerate(decided.choice.options, 1):
            yield Picked(decided, option, place)


OPTIONS: Table[Of[Picked]] = Table(
    "options",
    each(_picked),
    (
        SESSION,
        Column("record", "integer", lambda row: row.item.decided.choice.sealed, "record: n"),
        Column(
            "turn", "integer", lambda row: row.item.decided.choice.turn, "decision: point", values="1 and up"
        ),
        Column("phase", "id", lambda row: row.item.decided.choice.phase, "phase opened"),
        Column("time", "integer", lambda row: row.item.decided.time, "reckoned", values="1 and up"),
        Column("team", "id", lambda row: row.item.decided.choice.team, "decision: seat"),
        Column("how", "text", lambda row: row.item.decided.how, "decision", values="chose, lapsed, control"),
        Column("place", "integer", lambda row: row.item.place, "decision: options", values="1 and up"),
        Column("option", "id", lambda row: row.item.option, "decision: options"),
    ),
)


def _raw(row: Of[object]) -> str:
    """Return an estimate's answer as the log has it."""
    one = row.item
    body = row.source.game.records[one.record].body  # type: ignore[attr-defined]
    return str(dict(body["estimates"])[one.estimate])  # type: ignore[attr-defined]


ESTIMATES = Table(
    "estimates",
    each(lambda source: source.story.estimates),
    (
        SESSION,
        Column("record", "integer", lambda row: row.item.record, "record: n"),
        Column("team", "id", lambda row: row.item.team, "decision: seat"),
        Column("estimate", "id", lambda row: row.item.estimate, "decision: estimates"),
        Column(
            "asks", "text", lambda row: row.source.scenario.estimates[row.item.estimate].answer,
            "scenario: estimates", values="percent, option, answer",
        ),
        Column("answer", "text", _raw, "decision: estimates"),
        Column("percent", "integer", lambda row: row.item.percent, "decision: estimates", "%", "0 to 100"),
        Column("came_true", "flag", lambda row: row.item.came_true, "reckoned"),
        Column(
            "brier", "number", lambda row: None if row.item.brier is None else row.item.brier / 1000,
            "reckoned", values="0 (sure and right) to 1 (sure and wrong)",
        ),
        Column("settled", "integer", lambda row: row.item.settled, "record: n"),
    ),
)  # fmt: skip

TIMING = Table(
    "timing",
    each(lambda source: source.timing),
    (
        SESSION,
        Column("record", "integer", lambda row: row.item.record, "record: n"),
        Column("opened", "integer", lambda row: row.item.opened, "record: n"),
        Column("point", "text", lambda row: row.item.point, "decision: point"),
        Column("phase", "id", lambda row: row.item.phase, "phase opened"),
        Column(
            "stage", "text", lambda row: row.item.stage, "decision: point",
            values="aims, decide, instruct, draft, ratify",
        ),
        Column("team", "id", lambda row: row.item.seat, "decision: seat"),
        Column("seconds", "integer", lambda row: row.item.seconds, "note: wall", "second", "0 and up"),
        Column("lapsed", "flag", lambda row: row.item.lapsed, "decision: seat"),
    ),
)  # fmt: skip
