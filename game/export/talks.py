"""The tables on joint decisions: each talk, each capital in it, each answer to a paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief.papers import Jointly
from game.export.columns import Column, Source, Table, Value
from game.export.sessions import SESSION, Of, each
from game.rules.joint.measures import commits
from game.rules.state import Answer, Attempt


def _text(row: Of[Jointly]) -> str:
    return row.item.paper.text[0] if row.item.paper.text else ""


def _commits(row: Of[Jointly]) -> int | None:
    text = row.item.paper.text
    return commits(row.source.scenario, text) if text else None


TALKS = Table(
    "talks",
    each(lambda source: source.story.papers),
    (
        SESSION,
        Column("record", "integer", lambda row: row.item.record, "record: n"),
        Column("turn", "integer", lambda row: row.item.turn, "phase opened", values="1 and up"),
        Column("phase", "id", lambda row: row.item.paper.phase, "phase opened"),
        Column(
            "how", "text", lambda row: row.item.paper.how, "paper",
            values="signed, dissent, fallback, overtaken, no_text, endex",
        ),
        Column("counts", "flag", lambda row: row.item.measures.counts, "reckoned"),
        Column("text", "id", _text, "paper"),
        Column("reservations", "text", lambda row: "+".join(row.item.paper.text[1:]), "paper"),
        Column("commits", "integer", _commits, "scenario: commits", "step", "an order, no measure"),
        Column("distance", "integer", lambda row: row.item.measures.distance, "reckoned", "step", "an order"),
        Column("hours", "integer", lambda row: row.item.measures.latency, "reckoned", "exercise hour"),
        Column("rounds", "integer", lambda row: row.item.measures.rounds, "reckoned", "round"),
        Column("tablings", "integer", lambda row: row.item.measures.tablings, "reckoned", "paper"),
        Column("carried", "integer", lambda row: row.item.measures.carried, "reckoned", "reservation"),
        Column("talked_first", "integer", lambda row: row.item.measures.talked_first, "reckoned"),
        Column("who_moved", "id", lambda row: row.item.measures.who_moved or "", "reckoned"),
        Column("minute", "integer", lambda row: row.item.paper.minute, "paper", "minute"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Capital:
    """One capital in one joint decision."""

    jointly: Jointly
    team: str

    @property
    def wanted(self) -> str:
        """Return its first instruction; `none` for no text, empty where it gave none."""
        first = self.jointly.paper.talks.first_instructions.get(self.team)
        return "" if first is None else "+".join(first) or "none"


def _capitals(source: Source) -> Iterator[Capital]:
    for jointly in source.story.papers:
        for team in jointly.measures.moved:
            yield Capital(jointly, team)


def _measured(name: str, unit: str, values: str = "") -> Column[Of[Capital]]:
    def get(row: Of[Capital]) -> Value:
        found: Value = getattr(row.item.jointly.measures, name)[row.item.team]
        return found

    return Column(name, "integer", get, "reckoned", unit, values)


def _foresaw(row: Of[Capital]) -> bool | None:
    found = row.item.jointly.measures.foresight[row.item.team]
    return None if found is None else bool(found)


CAPITALS: Table[Of[Capital]] = Table(
    "capitals",
    each(_capitals),
    (
        SESSION,
        Column("record", "integer", lambda row: row.item.jointly.record, "record: n"),
        Column("phase", "id", lambda row: row.item.jointly.paper.phase, "phase opened"),
        Column("team", "id", lambda row: row.item.team, "scenario: ratify"),
        Column("wanted", "text", lambda row: row.item.wanted, "decision: options"),
        _measured("moved", "step", "an order; more than wanted is above 0"),
        _measured("refusals", "paper"),
        _measured("silences", "time"),
        _measured("raised", "reservation"),
        Column("foresaw", "flag", _foresaw, "reckoned"),
    ),
)


@dataclass(frozen=True, slots=True)
class Answered:
    """One capital's answer to one paper."""

    jointly: Jointly
    record: int
    number: int
    attempt: Attempt
    answer: Answer


def _answers(source: Source) -> Iterator[Answered]:
    for jointly in source.story.papers:
        for number, turned in enumerate(jointly.turned, 1):
            for answer in turned.attempt.answers:
                yield Answered(jointly, turned.record, number, turned.attempt, answer)


ANSWERS: Table[Of[Answered]] = Table(
    "answers",
    each(_answers),
    (
        SESSION,
        Column("record", "integer", lambda row: row.item.record, "record: n"),
        Column("phase", "id", lambda row: row.item.jointly.paper.phase, "phase opened"),
        Column("paper", "integer", lambda row: row.item.number, "reckoned", values="1 and up"),
        Column("round", "integer", lambda row: row.item.attempt.round, "paper", values="1 and up"),
        Column("text", "text", lambda row: "+".join(row.item.attempt.text), "paper"),
        Column("hours", "integer", lambda row: row.item.attempt.hours, "paper", "exercise hour"),
        Column("result", "text", lambda row: row.item.attempt.result, "paper"),
        Column("team", "id", lambda row: row.item.answer.team, "decision: seat"),
        Column(
            "answer", "text",
            lambda row: "silent" if row.item.answer.silent else row.item.answer.options[0],
            "decision: options", values="concur, non_concur, silent",
        ),
        Column("raised", "text", lambda row: "+".join(row.item.answer.options[1:]), "decision: options"),
        Column("control", "flag", lambda row: row.item.answer.forced, "white_cell"),
    ),
)  # fmt: skip
