"""A log played again through the rules, each record held against what it says the state was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.rules.digest import digest

from game.errors import IllegalDecision, LogError
from game.record.chain import Record
from game.record.codec import Header, decision_of, header_of
from game.record.counted import counted, rewound_to
from game.record.recovery import at_record
from game.rules import rules
from game.rules.state import State, Step
from game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Played:
    """What one record did."""

    record: Record
    before: State | None
    """The state that it met; none for the header."""
    step: Step
    """The state after it, and what happened; nothing happens in a remark or a rewind."""


def read_header(records: Sequence[Record], path: Path) -> Header:
    """Return the header of a log; raise LogError if this game cannot read it."""
    try:
        return header_of(records[0].body)
    except ValueError as error:
        raise at_record(path, 0, str(error)) from None


def replay(records: Sequence[Record], scenario: Scenario, path: Path) -> Iterator[Played]:
    """Yield what each record did; raise LogError at the first whose state is not the one that it names."""
    played: list[Played] = []
    for record in records:
        try:
            step = _step(record, played, scenario)
        except (ValueError, IllegalDecision) as error:
            raise at_record(path, record.n, f"cannot be played again: {error}") from None
        before = played[-1].step.state if played else None
        due = digest(step.state) if step.state is not before else played[-1].record.body["digest"]
        if (record.body.get("digest"), record.body.get("minute")) != (due, step.state.minute):
            raise at_record(path, record.n, "leads to another state than it says; were the rules changed?")
        played.append(Played(record, before, step))
        yield played[-1]


def replay_counted(records: Sequence[Record], scenario: Scenario, path: Path) -> Iterator[Played]:
    """Yield what each record of the game as it stands did, abandoned branches passed over."""
    try:
        kept = counted(records)
    except ValueError as error:
        raise LogError(f"{path}: {error}") from None
    return replay(kept, scenario, path)


def _step(record: Record, played: Sequence[Played], scenario: Scenario) -> Step:
    kind = record.body.get("kind")
    if not played:
        return rules.start(scenario, header_of(record.body).setup)
    if kind == "remark":
        return Step(played[-1].step.state, ())
    if kind != "decision":
        raise ValueError(f"it is of unknown kind {kind!r}")
    target = rewound_to(record.body)
    if target is None:
        return rules.apply(played[-1].step.state, decision_of(record.body))
    for earlier in reversed(played):
        if earlier.record.n == target:
            return Step(earlier.step.state, ())
    raise ValueError(f"it rewinds to record {target}, which is not before it")
