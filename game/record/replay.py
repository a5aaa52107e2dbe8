"""A log played again through the rules, each record held against what it says the state was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from game.errors import GameError
from game.record.chain import Record
from game.record.codec import RULES, Header, decision_of, header_of, prove_remark
from game.record.counted import counted, rewound_to
from game.record.recovery import at_record
from game.rules import rules
from game.rules.digest import digest
from game.rules.events import Step
from game.rules.state import Decision, Setup, State
from game.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Played:
    """What one record did."""

    record: Record
    before: State | None
    """The state that it met; none for the header."""
    step: Step
    """The state after it, and what happened; nothing happens in a remark or a rewind."""
    decision: Decision | None = None
    """What was decided; none for the header, a remark or a rewind."""


def read_header(records: Sequence[Record], path: Path) -> Header:
    """Return the header of a log; raise LogError if this game cannot read it."""
    try:
        return header_of(records[0].body)
    except ValueError as error:
        raise at_record(path, 0, str(error)) from None


def carry_out(state: State, decision: Decision) -> Step:
    """Return what a decision does; its request id is the log's and no part of the game."""
    return rules.apply(state, replace(decision, request="") if decision.request else decision)


def replay(records: Sequence[Record], scenario: Scenario, path: Path) -> Iterator[Played]:
    """Yield what each record did; raise LogError at the first whose state is not the one that it names."""
    played: list[Played] = []
    for record in records:
        try:
            one = _play(record, played, scenario)
        except (ValueError, GameError) as error:
            raise at_record(
                path, record.n, f"cannot be played again: {error}{_other_rules(records)}"
            ) from None
        state = one.step.state
        due = digest(state) if state is not one.before else played[-1].record.body["digest"]
        if (record.body.get("digest"), record.body.get("minute")) != (due, state.minute):
            raise at_record(path, record.n, f"leads to another state than it says{_other_rules(records)}")
        played.append(one)
        yield one


def _other_rules(records: Sequence[Record]) -> str:
    """Return what explains that a log does not replay, if its header does."""
    played = records[0].body.get("rules")
    return "" if played == RULES else f"; it was played by {played}, and this game has {RULES}"


def _play(record: Record, played: Sequence[Played], scenario: Scenario) -> Played:
    kind = record.body.get("kind")
    if not played:
        return Played(record, None, rules.start(scenario, _setup(scenario, header_of(record.body))))
    before = played[-1].step.state
    if kind == "remark":
        prove_remark(record.body)
        return Played(record, before, Step(before, ()))
    if kind != "decision":
        raise ValueError(f"it is of unknown kind {kind!r}")
    decision = decision_of(record.body)
    target = rewound_to(record.body)
    if target is None:
        return Played(record, before, carry_out(before, decision), decision)
    counted([*(each.record for each in played), record])
    return Played(record, before, Step(played[target].step.state, ()))


def _setup(scenario: Scenario, header: Header) -> Setup:
    """Return the header's setup; raise GameError where the scenario knows no such thing."""
    named = header.setup
    setup = rules.setup(scenario, named.choices, named.edition, named.constants, named.empty)
    if setup != named:
        raise GameError("the header does not name every setting and constant of the scenario")
    return setup
