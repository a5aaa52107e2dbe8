"""Who knew what when: each report with the tables that had it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief.game import Game
from game.rules.events import Delivered
from game.scenario.model import Audience
from game.sight.eyes import eyes_of
from game.sight.hour import borne
from game.sight.messages import headline
from game.texts import Text, both


@dataclass(frozen=True, slots=True)
class Known:
    """One report that came."""

    inject: str
    headline: Text
    minute: int
    """Of the exercise."""
    turn: int
    """Of the phase in which it came."""
    record: int
    """The record that brought it."""
    wholly: tuple[str, ...]
    """Teams all of whose seats had it."""
    partly: tuple[str, ...]
    """Teams of which one role alone had it."""
    to: tuple[Text, ...]
    """Teams and roles that it was addressed to, by name; empty where it reached nobody who plays."""
    public: bool
    """Whether it went to all."""
    said: bool
    """Whether they are exercise control's own words."""


def known(game: Game) -> tuple[Known, ...]:
    """Return every report that came, in order, with who had it."""
    eyes = eyes_of(game.end, "white_cell")
    found = []
    for turn, n, event in game.told():
        if not isinstance(event, Delivered):
            continue
        delivery = event.delivery
        had = {team: _had(delivery.to, team) for team in game.teams}
        public = any(who in ("all", "room") for who in delivery.to)
        found.append(
            Known(
                delivery.inject, headline(eyes, delivery), borne(eyes, delivery), turn, n,
                tuple(team for team, how in had.items() if how == "wholly"),
                tuple(team for team, how in had.items() if how == "partly"),
                tuple(_addressees(game, delivery.to)), public, bool(delivery.text),
            )
        )  # fmt: skip
    return tuple(found)


def _addressees(game: Game, to: Audience) -> Iterator[Text]:
    """Yield the teams and roles of an audience that play; a role with its team."""
    for who in to:
        team = who.partition(".")[0]
        if team not in game.teams:
            continue
        name = game.scenario.teams[team].name
        role = game.scenario.roles.get(who)
        yield both("debrief.known.role", team=name, role=role.title) if role else name


def _had(to: Audience, team: str) -> str:
    if any(who in ("all", "room", team) for who in to):
        return "wholly"
    return "partly" if any(who.startswith(f"{team}.") for who in to) else ""
