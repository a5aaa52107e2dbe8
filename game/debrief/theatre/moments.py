"""The moments of a log: each decision and each mark in order, with what it brought as signs to draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.record.replay import Played
from game.rules.events import Delivered, Drawn, Ended, Entered, Event, Moved, PaperEnded
from game.rules.state import CLOSE, State
from game.scenario.model import Scenario
from game.session import Replay, told_of
from game.sight.texts import drawn_names, listed, spelled
from game.texts import Text, both

Kind = Literal["sealed", "lapsed", "control", "drawn", "inject", "theirs", "ours", "paper", "ended", "mark"]

OF_ALL = ("hotline", "hotline_end")
"""Remarks of which all heard."""

TOLD = ("mark", "note", "question", "hotline", "hotline_end")
"""Remarks that are moments of their own; others (pauses, time, looks ahead) change nothing that is seen."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One shape on the timeline."""

    kind: Kind
    team: str = ""
    """Who sealed; of a mark its kind: strength, improve, question; else empty."""
    count: int = 1
    """Messages that came at once."""
    before: int = 0
    after: int = 0
    """The rung of a marker, before and after."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One record that is stopped at."""

    record: int
    turn: int
    phase: Text
    """The name of the phase that is open after it."""
    said: Text
    """What was done, in a line."""
    whose: str
    """The team that may always know it, `all`, or nobody but control: an empty text."""
    signs: tuple[Sign, ...]
    counts: bool
    """Whether it stands: a rewind leaves what it went back over in the log."""
    ours: int
    theirs: int


def moments(replay: Replay) -> tuple[Moment, ...]:
    """Return the moments of a log in order, STARTEX first, abandoned branches too."""
    standing = set(replay.counted)
    return tuple(
        _moment(replay.scenario, one, one.record.n in standing) for one in replay.played if _is_moment(one)
    )


def _is_moment(one: Played) -> bool:
    body = one.record.body
    return body["kind"] != "remark" or body.get("what") in TOLD


def _moment(scenario: Scenario, one: Played, counts: bool) -> Moment:
    state = one.step.state
    return Moment(
        one.record.n, state.turn, phase_name(state), _said(scenario, one), _whose(one),
        tuple(_signs(one)), counts, state.ours, state.theirs,
    )  # fmt: skip


def said_to(moment: Moment, viewer: str) -> Text:
    """Return what stands over a viewer's picture of a moment: what was done, or that something was.

    An empty viewer is all tables side by side. What others sealed, and what was drawn in secret, a table did
    not know then: its picture is for those who are to see no more than it saw.
    """
    if viewer in ("", "white_cell") or moment.whose in ("all", viewer.partition(".")[0]):
        return moment.said
    return both(f"board.theatre.sign.{moment.signs[0].kind if moment.signs else 'inject'}")


def phase_name(state: State) -> Text:
    """Return what the open phase is called; STARTEX before the first, ENDEX after the last."""
    phase = state.scenario.phases.get(state.phase)
    return phase.name if phase else both("sight.close" if state.phase == CLOSE else "sight.startex")


def _said(scenario: Scenario, one: Played) -> Text:
    body = one.record.body
    if body["kind"] == "remark":
        words = (one.record.note or {}).get("reason", "")
        name = both(f"theatre.remark.{body['fields'].get('kind') or body['what']}")
        return both("theatre.remark", what=name, words=words) if words else name
    if one.decision is None and one.before is None:
        return both("session.made.startex")
    if body["seat"] == "chance":
        drawn = [event for event in one.step.events if isinstance(event, Drawn)]
        return listed([_drawn(scenario, event) for event in drawn], "; ")
    return told_of(scenario, body)


def _whose(one: Played) -> str:
    body = one.record.body
    if body["kind"] == "remark":
        return "all" if body["what"] in OF_ALL else str(body["fields"].get("seat", ""))
    if one.decision is None:
        return "all"
    seat, verb = one.decision.seat, one.decision.options[0]
    if verb in ("unseal", "lapse", "rewind", "endex"):
        return "all"
    if seat == "white_cell":
        return verb.removeprefix("for_") if verb.startswith("for_") else ""
    return "" if seat in ("chance", "clock") else seat


def _drawn(scenario: Scenario, event: Drawn) -> Text:
    name, outcome = drawn_names(scenario, event.name, event.outcome)
    return both("theatre.drawn", name=spelled(name, event.name), outcome=outcome)


def _signs(one: Played) -> Iterator[Sign]:
    """Yield what was done, then what it brought: chance, both markers, messages, papers, the end."""
    body, events = one.record.body, one.step.events
    if body["kind"] == "remark":
        yield Sign("mark", str(body["fields"].get("kind") or body["what"]))
        return
    if one.before is not None:
        yield from _done(str(body["seat"]), body["options"])
    for marker in ("theirs", "ours"):
        moved = [event for event in events if isinstance(event, Moved) and event.marker == marker]
        if moved and moved[0].before != moved[-1].after:
            yield Sign(marker, before=moved[0].before, after=moved[-1].after)
    came = _count(events, Delivered)
    if came:
        yield Sign("inject", count=came)
    if _count(events, PaperEnded):
        yield Sign("paper")
    if _count(events, Ended):
        yield Sign("ended")


def _done(seat: str, options: list[str]) -> Iterator[Sign]:
    match seat:
        case "chance":
            yield Sign("drawn")
        case "white_cell":
            yield Sign("control")
        case "clock" if options == ["lapse"]:
            yield Sign("lapsed")
        case "clock":
            return
        case _:
            yield Sign("sealed", seat)


def _count(events: tuple[Event, ...], kind: type) -> int:
    return sum(isinstance(event, kind) for event in events)


def opens(one: Played) -> bool:
    """Return whether a record opened a phase."""
    return _count(one.step.events, Entered) > 0
