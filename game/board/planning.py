"""A game that is being set up: what a choice in the menu makes of the plan."""

from __future__ import annotations

from dataclasses import replace

from game.board.scene import Offered
from game.board.ui import Plan


def plan_for(offered: Offered, plan: Plan) -> Plan:
    """Return a plan for a scenario with its defaults."""
    choices = {axis.id: axis.default for axis in offered.axes}
    return _preset(replace(plan, scenario=offered.id, choices=choices), "workshop", offered)


def planned(plan: Plan, what: str, value: str, offered: tuple[Offered, ...]) -> Plan:
    """Return the plan with one choice made: `scenario`, `axis NAME`, `edition` or `preset`."""
    here = next(
        (entry for entry in offered if entry.id == (value if what == "scenario" else plan.scenario)), None
    )
    if here is None:
        return plan
    if what == "scenario":
        return plan_for(here, plan)
    if what == "groups":
        return replace(plan, groups=int(value))
    if what == "pace":
        return replace(plan, pace=int(value))
    if what == "edition":
        return replace(plan, edition=int(value) if value else None, preset="")
    if what == "preset":
        return _preset(plan, value, here)
    return replace(plan, choices={**plan.choices, what.removeprefix("axis "): value})


def seated(plan: Plan, team: str, offered: tuple[Offered, ...]) -> Plan:
    """Return the plan with the next way to play a team: people, cards, each bot, nobody."""
    here = next((entry for entry in offered if entry.id == plan.scenario), None)
    if here is None:
        return plan
    ways = ("people", "cards", *(f"bot:{id}" for id, _, _ in here.doctrines), "nobody")
    now = plan.seats.get(team, "people")
    following = ways[(ways.index(now) + 1) % len(ways)] if now in ways else "people"
    return replace(plan, seats={**plan.seats, team: following}, preset="")


def _preset(plan: Plan, name: str, offered: Offered) -> Plan:
    """Return the plan with how long is played and who sits where as a preset has it.

    Groups key in cards alone, so that people at the laptop and bots play a game of its own.
    """
    chosen = offered.presets[name]
    groups = plan.groups if name == "class" else 0
    return replace(plan, preset=name, edition=chosen.edition, seats=chosen.seats, groups=groups)
