"""Who plays where nothing is said: the four schools at each capital, an honest broker where two meet."""

from __future__ import annotations

from game.errors import GameError
from game.scenario.model import Scenario

SCHOOLS = ("damage", "function", "process", "paralysis")
"""The four readings of the article's question, as doctrines: every pair of them is played."""

BROKER, UNIFORM = "broker", "uniform"


def usual(scenario: Scenario, team: str) -> tuple[str, ...]:
    """Return the doctrines by which a team is played; none where it is left to nobody.

    Raise GameError for a scenario without any.
    """
    if scenario.teams[team].of:
        return (BROKER,) if BROKER in scenario.doctrines else ()
    schools = tuple(name for name in SCHOOLS if name in scenario.doctrines)
    others = tuple(name for name, each in scenario.doctrines.items() if not each.uniform and name != BROKER)
    found = schools or others or tuple(scenario.doctrines)
    if not found:
        raise GameError(f"{scenario.id} has no doctrine by which a bot could play")
    return found
