"""A log without what people wrote: a new chain of the same decisions, which replays to the same game.

Notes go, and with them reasons in free text and the time of day; of the bodies control's own words, the ids
of screens and the header's free fields. Every record is sealed anew: no code leads back to the log that
people saw. What a table chose, because of what and for the sake of what, stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from game.record.chain import NO_HASH, Body, Record, Salts, decode, encode, seal
from game.record.codec import Remark, decision_body, header_body, header_of, remark_body
from game.record.counted import rewound_to
from game.record.log import create_from, log_path, read, read_bytes, scenario_path
from game.record.planned import in_plan
from game.record.replay import Played, carry_out, read_header, replay
from game.record.verify import read_scenario
from game.rules.digest import digest
from game.rules.state import Decision, State
from game.scenario.model import Scenario

REMOVED = ("notes", "text", "request", "plan", "purpose", "keep_until", "parent")
"""What the header of such a log names under `removed`. The hash of a plan is nobody's word: it stays."""

FIELDS = ("kind", "phase", "seat", "clock", "doctrines", "player")
"""Fields of remarks that are words of the scenario or of the program; other words are somebody's own."""

ANSWER = "answer."
"""How the request of an answer of control's begins; the number of the question follows."""


def anonymise(folder: Path, target: Path) -> int:
    """Return how many records the new folder has; raise LogError if it holds a game or the log is damaged."""
    path = log_path(folder)
    records = read(path)
    made = anonymous(records, read_scenario(path, read_header(records, path)), path)
    create_from(target, made, read_bytes(scenario_path(folder))).close()
    return len(made)


def anonymous(records: Sequence[Record], scenario: Scenario, path: Path) -> tuple[Record, ...]:
    """Return the records without what people wrote: the same for the same log.

    Raise LogError, naming `path`, if they are not sound.
    """
    made: list[Record] = []
    states: list[State] = []
    names: dict[str, str] = {}
    for one in replay(records, scenario, path):
        state, decision = _again(one, states, names)
        body = _body(one.record, decision, state, made)
        prev = made[-1].hash if made else NO_HASH
        sealed = replace(seal(one.record.n, prev, body, {}, _salts(one.record)), note=None, note_salt="")
        made.append(decode(encode(sealed), sealed.n, prev))
        states.append(state)
    return tuple(made)


def _again(one: Played, states: Sequence[State], names: dict[str, str]) -> tuple[State, Decision | None]:
    """Return the state that the record leads to, and the decision that leads there.

    `names` takes in what control's own messages are called now: their ids come from their words.
    """
    if one.decision is None:
        target = rewound_to(one.record.body)
        return (one.step.state if not states else states[-1 if target is None else target]), None
    decision = _wordless(one.decision, one.record.n, names)
    state = carry_out(states[-1], decision).state
    for old, new in zip(one.step.state.delivered, state.delivered, strict=True):
        names[old.inject] = new.inject
    return state, decision


def _wordless(decision: Decision, number: int, names: Mapping[str, str]) -> Decision:
    request = decision.request if decision.request.startswith(ANSWER) else ""
    stated = decision.stated
    return replace(
        decision,
        # Two messages of one minute stay two.
        text=f"[… {number}]" if decision.text else "",
        request=request,
        because=tuple(names.get(inject, inject) for inject in decision.because),
        stated=stated and replace(stated, known=names.get(stated.known, stated.known)),
    )


def _body(record: Record, decision: Decision | None, state: State, made: Sequence[Record]) -> Body:
    if decision is not None:
        return decision_body(decision, state.minute, digest(state))
    old = record.body
    if not made:
        header = header_of(old)
        plan = str(in_plan(header) or "")
        bare = replace(header, plan=plan, purpose="", keep_until="", parent=None)
        return {**header_body(bare, state.minute, digest(state)), "removed": list(REMOVED)}
    if old["kind"] == "decision":
        # A rewind: its words are the number of a record.
        return {**old, "text": "", "request": "", "digest": digest(state)}
    remark = Remark(old["what"], _plain(old["fields"]))
    return remark_body(remark, old["point"], old["minute"], made[-1].body["digest"])


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a remark that nobody wrote."""
    return {name: value for name, value in fields.items() if name in FIELDS or isinstance(value, int)}


def _salts(record: Record) -> Salts:
    """Return salts that follow from the record's own, which goes with its log, and lead back to nothing."""
    return lambda _number, purpose: sha256(f"anonymous/1\0{record.salt}\0{purpose}".encode()).hexdigest()[:32]
