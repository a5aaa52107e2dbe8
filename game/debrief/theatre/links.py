"""The links of a causal chain: an event, a decision or a condition in words, with its record and its line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.debrief.game import Game
from game.debrief.theatre.doing import source_of
from game.rules.events import (
    Answered,
    Branched,
    Changed,
    Delivered,
    Drawn,
    Ended,
    Event,
    Flagged,
    Moved,
    PaperEnded,
    Revealed,
    Tabled,
    Tried,
)
from game.session import told_of
from game.sight import branches
from game.sight.eyes import Eyes, eyes_of
from game.sight.happenings import happenings
from game.sight.messages import headline
from game.sight.texts import listed, spelled
from game.texts import Text, both

Kind = Literal["decision", "inject", "effect", "condition", "branch", "chance", "paper", "time", "end"]


@dataclass(frozen=True, slots=True)
class Link:
    """One thing in a chain."""

    kind: Kind
    text: Text
    record: int
    """The record that shows it."""
    where: str = ""
    """`path:line` of the scenario, or empty."""
    line: str = ""
    """What stands there, as its author wrote it, or empty."""


def link(game: Game, record: int, event: Event) -> Link:
    """Return an event in words, with the line of the scenario that it follows from."""
    eyes = eyes_of(game.played_at(record).step.state, "white_cell")
    told = next(iter(happenings(eyes, (event,), ())), None)
    text = told.text if told is not None else both("session.made.startex")
    match event:
        case Changed() | Moved() | Flagged():
            return Link("effect", text, record, str(event.where), source_of(game.scenario, event))
        case Delivered():
            inject = game.scenario.injects.get(event.delivery.inject)
            when = inject.when.source if inject and inject.when else ""
            words = headline(eyes, event.delivery)
            return Link("inject", words, record, str(inject.where) if inject else "", when)
        case Branched():
            return _branch(eyes, record, event)
        case Ended():
            return Link("end", text, record, str(event.tried[-1].where), event.tried[-1].source)
        case Drawn():
            return Link("chance", text, record)
        case Tabled() | Answered() | PaperEnded():
            return Link("paper", text, record, told.where if told is not None else "")
        case Revealed():
            return Link("decision", text, record, str(event.cause.where or ""))
        case _:
            return Link("branch", text, record)


def decided(game: Game, record: int) -> Link:
    """Return the decision of a record: what a table sealed, or what control, the clock or a rewind did."""
    one = game.played_at(record)
    words = told_of(game.scenario, one.record.body)
    team = one.decision is not None and one.decision.seat in game.scenario.teams
    return Link("decision", both("theatre.sealed", what=words) if team else words, record)


def condition(game: Game, record: int, tried: Tried) -> Link:
    """Return a condition that held, with the figures that it read."""
    figures = listed([_figure(game, name, value) for name, value in tried.reads])
    return Link("condition", both("theatre.held", figures=figures), record, str(tried.where), tried.source)


def _branch(eyes: Eyes, record: int, event: Branched) -> Link:
    """Return the branch that was taken: where it leads, and its reason as people read it."""
    line = branches.lines(eyes, event)[-1]
    to = both("sight.branched", to=line.to)
    return Link("branch", listed([to, line.why], " · ") if line.why else to, record, line.where, line.source)


def _figure(game: Game, name: str, value: int | str) -> Text:
    scenario = game.scenario
    named = scenario.meters.get(name) or scenario.flags.get(name) or scenario.values.get(name)
    if name in ("ours", "theirs"):
        called = both(f"session.made.{name}")
    else:
        called = spelled(named.name, name) if named is not None else Text(name, name)
    return Text(f"{called.en} {value}", f"{called.ko} {value}")
