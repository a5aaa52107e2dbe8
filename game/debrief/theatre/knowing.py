"""What each table knew at a moment: reports and sealed acts as facts, with who had them and since when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from game.debrief.game import Game
from game.debrief.knowing import known
from game.rules.events import Revealed
from game.rules.state import Decision
from game.session import options_name
from game.texts import Text, both


@dataclass(frozen=True, slots=True)
class Knew:
    """One table and one fact."""

    how: Literal["knew", "part", "not"]
    """`part`: one role of the table alone had it."""
    minute: int | None
    """Of the exercise: since when it knew, or when it was to learn it; none where it was never told."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that could be known."""

    kind: Literal["inject", "decide", "instruct"]
    title: Text
    record: int
    """The record that made it a fact."""
    inject: str
    """Of a report its id; else empty."""
    medium: str
    """Of a report; else empty."""
    team: str
    """Whose act it is; else empty."""
    knew: Mapping[str, Knew]
    """Team -> whether it knew."""


def facts(game: Game, at: int) -> tuple[Fact, ...]:
    """Return what there was to know after record `at`, in order, with what each team knew of it then."""
    return tuple(sorted(_facts(game, at), key=lambda fact: fact.record))


def _facts(game: Game, at: int) -> Iterator[Fact]:
    for report in known(game):
        if report.record > at:
            continue
        how = {team: _had(report.minute, team in report.wholly, team in report.partly) for team in game.teams}
        inject = game.scenario.injects.get(report.inject)
        medium = inject.medium if inject is not None else "memo"
        yield Fact("inject", report.headline, report.record, report.inject, medium, "", how)
    shown = {
        (event.team, event.decision.point): n
        for n, event in game.events()
        if isinstance(event, Revealed) and "all" in event.audience
    }
    for (team, point), record in game.decided.items():
        decision = game.played_at(record).decision
        if record > at or decision is None or team != decision.seat or team not in game.teams:
            continue
        kind = kind_of(point)
        if kind != "other":
            turned = shown.get((team, point)) if kind == "decide" else None
            for part, since in _parts(game, decision, turned):
                how = {each: _learnt(game, each == team, record, since, at) for each in game.teams}
                yield Fact(kind, act(game, part), record, "", "", team, how)


def _parts(game: Game, decision: Decision, turned: int | None) -> Iterator[tuple[Decision, int | None]]:
    """Yield a decision with when it was turned over for all; what of it stays with its table by itself."""
    known = game.scenario.options
    own = [word for word in decision.options if word in known and known[word].reveal == "own"]
    open_to_all = [word for word in decision.options if word not in own]
    if turned is None or not own:
        yield decision, turned
    else:
        yield replace(decision, options=tuple(open_to_all)), turned
        yield replace(decision, options=tuple(own)), None


def kind_of(point: str) -> Literal["decide", "instruct", "other"]:
    """Return what was asked at a point, as far as its answer stays sealed from others for a while."""
    parts = point.split(".")
    if len(parts) == 1:
        return "decide"
    return "instruct" if parts[1] == "instruct" else "other"


def act(game: Game, decision: Decision) -> Text:
    """Return what a table decided in a line: who, and what."""
    names = options_name(game.scenario, decision.options)
    key = "theatre.instructed" if kind_of(decision.point) == "instruct" else "session.made.team"
    return both(key, team=game.scenario.teams[decision.seat].name, what=names)


def _had(minute: int, wholly: bool, partly: bool) -> Knew:
    if wholly:
        return Knew("knew", minute)
    return Knew("part", minute) if partly else Knew("not", None)


def _learnt(game: Game, own: bool, sealed: int, turned: int | None, at: int) -> Knew:
    """Return whether a table knew of an act: its own since it sealed it, others' once they were shown."""
    since = sealed if own else turned
    if since is None:
        return Knew("not", None)
    return Knew("knew" if since <= at else "not", game.minutes[since])


@dataclass(frozen=True, slots=True)
class Then:
    """What a table sealed next."""

    what: Text
    record: int
    minute: int


def then(game: Game, at: int) -> Mapping[str, Then]:
    """Return by team what each decided next after a record; who decided nothing more is left out."""
    found: dict[str, Then] = {}
    for (team, _), record in sorted(game.decided.items(), key=lambda entry: entry[1]):
        if record <= at or team not in game.teams or team in found:
            continue
        decision = game.played_at(record).decision
        if decision is not None and decision.seat == "white_cell":
            continue
        own = decision is not None and decision.seat == team
        what = (
            options_name(game.scenario, decision.options)
            if decision is not None and own
            else both("theatre.lapsed")
        )
        found[team] = Then(what, record, game.minutes[record])
    return found
