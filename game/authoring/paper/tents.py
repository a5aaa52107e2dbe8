"""Name tents: an office on each, in both languages, for the table that it sits at."""

from __future__ import annotations

from game.authoring.paper.order import Data, Order, Sheet
from game.scenario.model import Team
from game.texts import Text, both


def tents(order: Order) -> list[Sheet]:
    """Return one file of tents: every seat in the order of the tables, then control and an evaluator."""
    shown = []
    for team in order.teams():
        roles = [role for role in order.scenario.roles.values() if role.team == team.id]
        shown += [_tent(order, role.title, team) for role in roles] or [_tent(order, team.name, team)]
    shown += [_tent(order, both(f"paper.tent.{each}"), None) for each in ("control", "evaluator")]
    data: Data = {"team": None, "tents": shown}
    return [Sheet("tents", "tents", order.say("title.tents"), order.say("reader.all"), "", data)]


def _tent(order: Order, title: Text, team: Team | None) -> Data:
    here, there = order.pair(title)
    if order.lang == "ko":
        here, there = there, here
    return {"title": here, "other": there, "team": order.team(team) if team else None}
