"""The decisions of a log in words, with those on abandoned branches: what a rewind chooses from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.record.chain import Record
from game.record.codec import decision_of
from game.record.counted import counted, rewound_to
from game.rules.state import Decision
from game.scenario.model import Scenario
from game.session.foresight import Foreseen
from game.sight import answered
from game.sight.texts import spelled, together
from game.texts import Text, both

ANSWERS = ("concur", "non_concur", "none")


@dataclass(frozen=True, slots=True)
class Made:
    """One decision of the log, or STARTEX."""

    record: int
    point: str
    seat: str
    """A team, `clock` or `white_cell`; empty for STARTEX."""
    text: Text
    counts: bool
    """Whether it stands: a rewind leaves what it went back over in the log."""
    secret: bool
    """Whether not all may know it: a table sealed it and it was not turned over, or it is its own secret; or
    control wrote to some alone, or changed what not all see."""


def made(records: Sequence[Record], scenario: Scenario, point: str) -> tuple[Made, ...]:
    """Return every decision in the order of the log but what chance did; `point` is the open question."""
    standing = {record.n for record in counted(records)}
    found = [Made(0, "", "", both("session.made.startex"), True, False)]
    for record in records[1:]:
        body = record.body
        if body["kind"] != "decision" or body["seat"] == "chance":
            continue
        decision = decision_of(body)
        counts = record.n in standing
        secret = _secret(scenario, decision, point) or (
            _of_a_table(scenario, decision) and not counts and not _turned_over(records, record.n)
        )
        found.append(
            Made(record.n, decision.point, decision.seat, in_words(scenario, decision), counts, secret)
        )
    return tuple(found)


def _secret(scenario: Scenario, decision: Decision, point: str) -> bool:
    """Return whether a decision that counts is not for all to know while this question is open."""
    verb, rest = decision.options[0], decision.options[1:]
    if decision.seat == "white_cell" and verb in ("say", "set"):
        seen_by = rest if verb == "say" else _seen_by(scenario, rest[0])
        return not {"all", "room"} & {*seen_by}
    if not _of_a_table(scenario, decision):
        return False
    own = any(
        word in scenario.options and scenario.options[word].reveal == "own" for word in decision.options
    )
    return own or decision.point == point or ".aims" in decision.point or ".instruct" in decision.point


def _of_a_table(scenario: Scenario, decision: Decision) -> bool:
    """Return whether a table decided, or control for it."""
    return decision.seat in scenario.teams or decision.options[0].startswith("for_")


def _seen_by(scenario: Scenario, name: str) -> Sequence[str]:
    """Return who sees a gauge or a flag; all see the two markers."""
    known = scenario.meters.get(name) or scenario.flags.get(name)
    return ("all",) if known is None else known.seen_by


def _turned_over(records: Sequence[Record], number: int) -> bool:
    """Return whether another question was open before control went back over a decision."""
    point = records[number].body["point"]
    for record in records[number + 1 :]:
        if record.body["point"] != point:
            return True
        target = rewound_to(record.body)
        if target is not None and target < number:
            return False
    return True


def undone(past: Sequence[Made], record: int) -> tuple[Foreseen, ...]:
    """Return the decisions that would no longer count after going back to a record, the last first."""
    after = [each for each in reversed(past) if each.counts and each.record > record]
    return tuple(
        Foreseen("undone", both("session.ahead.undone", what=each.text), each.seat, secret=each.secret)
        for each in after
    )


def told_of(scenario: Scenario, body: Mapping[str, Any]) -> Text:
    """Return the decision in a record's body in a line: who, and what."""
    return in_words(scenario, decision_of(body))


def in_words(scenario: Scenario, decision: Decision) -> Text:
    """Return a decision in a line: who, and what."""
    verb, rest = decision.options[0], decision.options[1:]
    if decision.seat == "clock":
        if verb == "lapse":
            return both("session.made.lapse")
        return both("session.made.comes", inject=called(scenario, rest[0]))
    if decision.seat != "white_cell":
        return _of_team(scenario, decision.seat, decision.options)
    if verb.startswith("for_"):
        return both("session.made.for", what=_of_team(scenario, verb.removeprefix("for_"), rest))
    match verb:
        case "inject" | "leave_out":
            return both(f"session.made.{verb}", inject=called(scenario, rest[0]))
        case "say":
            return both("session.made.say", words=answered.whole(decision.text))
        case "set":
            key = "set"
            if rest[0] in scenario.flags:
                key = "holds_not" if rest[1] == "0" else "holds"
            return both(f"session.made.{key}", gauge=called(scenario, rest[0]), figure=rest[1])
        case "paper":
            return both(f"session.made.paper.{rest[0]}")
        case "rewind":
            return both("session.made.rewind", record=rest[0])
        case _:
            return both("session.made.endex")


def _of_team(scenario: Scenario, seat: str, words: tuple[str, ...]) -> Text:
    team = scenario.teams[seat].name
    if words == ("unseal",):
        return both("session.made.unseal", team=team)
    return both("session.made.team", team=team, what=options_name(scenario, words))


def options_name(scenario: Scenario, options: Sequence[str]) -> Text:
    """Return what the options of a decision are called together: "Concur with “Door open”"."""
    return together(tuple(options), lambda word: called(scenario, word))


def called(scenario: Scenario, name: str) -> Text:
    """Return what a word of a decision is called; the word itself where the scenario does not name it."""
    if name in scenario.options:
        return scenario.options[name].name
    if name in scenario.texts:
        return scenario.texts[name].name
    if name in scenario.meters:
        return scenario.meters[name].name
    if name in scenario.injects:
        return scenario.injects[name].headline
    if name in ("ours", "theirs"):
        return both(f"session.made.{name}")
    if name in ANSWERS:
        return both(f"sight.answer.{name}")
    for text in scenario.texts.values():
        for held in text.reservations:
            if held.id == name:
                return held.label
    named = scenario.flags.get(name) or scenario.aims.get(name)
    return spelled(named.name, name) if named is not None else Text(name, name)
