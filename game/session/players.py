"""Who sits where: `seoul=people`, `washington=bot:process`, `alliance=nobody`, `seoul=bot:program:me.py`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.errors import SeatError
from game.scenario.model import Scenario
from game.scenario.near import near_or_all

PEOPLE = "people"
CARDS = "cards"
NOBODY = "nobody"
BOT = "bot:"
PROGRAM = "program:"
"""After `bot:`, and before the name of a program of somebody's own."""


def seats_from(scenario: Scenario, words: Iterable[str]) -> Mapping[str, str]:
    """Return who plays each team, people where nothing is said, from words like `seoul=bot:process`.

    Raise SeatError for a word that names no team, player or doctrine, or a team a second time.
    """
    said: dict[str, str] = {}
    for word in words:
        team, equals, player = word.partition("=")
        if not equals:
            raise SeatError(f"seat {word!r}: write TEAM=people, cards, bot:NAME or nobody")
        if team in said:
            raise SeatError(f"seat {team!r} is given twice, {said[team]!r} and {player!r}")
        said[team] = player
    return complete(scenario, said)


def complete(scenario: Scenario, seats: Mapping[str, str]) -> Mapping[str, str]:
    """Return who plays each team of the scenario, in its order; raise SeatError for what there is not."""
    for team, player in seats.items():
        if team not in scenario.teams:
            raise SeatError(f"seat {team!r}: unknown team{near_or_all(team, scenario.teams)}")
        _check(scenario, team, player)
    return {team: seats.get(team, PEOPLE) for team in scenario.teams}


def doctrine_of(player: str) -> str | None:
    """Return the doctrine by which a bot plays, or none for everybody else."""
    return player.removeprefix(BOT) if player.startswith(BOT) and program_of(player) is None else None


def program_of(player: str) -> str | None:
    """Return the program that plays, as it is named, or none for everybody else."""
    named = player.removeprefix(BOT + PROGRAM)
    return named if named and named != player else None


def _check(scenario: Scenario, team: str, player: str) -> None:
    name = doctrine_of(player)
    if program_of(player) is not None:
        return
    if name is None:
        players = (PEOPLE, CARDS, NOBODY)
        if player not in players:
            words = (*players, *(f"{BOT}{doctrine}" for doctrine in scenario.doctrines))
            raise SeatError(f"seat {team!r}: unknown player {player!r}{near_or_all(player, words)}")
    elif name not in scenario.doctrines:
        raise SeatError(f"seat {team!r}: unknown doctrine {name!r}{near_or_all(name, scenario.doctrines)}")
