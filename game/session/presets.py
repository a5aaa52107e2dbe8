"""Three ways to begin that need one word or one key: a class, a workshop, a demonstration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.errors import GameError
from game.scenario.model import Scenario, Team
from game.scenario.near import near_or_all
from game.session.players import BOT, CARDS, NOBODY, PEOPLE

PRESETS = ("class", "workshop", "demonstration")
"""In the order of their keys in the menu."""

SHOWN = ("process", "damage")
"""The doctrines of a demonstration's capitals, where the scenario has them: they disagree, and say why."""


@dataclass(frozen=True, slots=True)
class Preset:
    """How long a game is played, and who plays each team."""

    edition: int | None
    """Minutes; none for the whole scenario, where it has no editions."""
    seats: Mapping[str, str]


def preset(scenario: Scenario, name: str) -> Preset:
    """Return what a preset makes of a scenario; raise GameError, naming it, for one that there is not.

    A class plays the shortest edition with answer cards, a workshop the longest at the laptop, both without a
    table for the alliance; a demonstration is the shortest edition by bots.
    """
    if name not in PRESETS:
        raise GameError(f"unknown preset {name!r}{near_or_all(name, PRESETS)}")
    fits = max if name == "workshop" else min
    edition = fits(scenario.editions, default=None)
    if name == "demonstration":
        return Preset(edition, _bots(scenario))
    player = CARDS if name == "class" else PEOPLE
    return Preset(edition, {team.id: NOBODY if team.of else player for team in scenario.teams.values()})


def _bots(scenario: Scenario) -> dict[str, str]:
    """Return a bot for each team: the capitals by schools that differ, the alliance by its broker."""
    schools = [name for name, known in scenario.doctrines.items() if not known.uniform and name != "broker"]
    schools = sorted(schools, key=lambda name: SHOWN.index(name) if name in SHOWN else len(SHOWN))
    capitals = [team.id for team in scenario.teams.values() if not team.of]

    def player(team: Team) -> str:
        if team.of and "broker" in scenario.doctrines:
            return f"{BOT}broker"
        if team.of or not schools:
            return NOBODY
        return f"{BOT}{schools[capitals.index(team.id) % len(schools)]}"

    return {team.id: player(team) for team in scenario.teams.values()}
