"""A question for the odds: a state, told by the decisions that led to it, and who plays on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.ahead.outlook import Player
from game.record.chain import Body
from game.record.counted import counted, rewound_to
from game.scenario.model import Scenario
from game.session import Session, doctrine_of
from game.texts import NO_TEXT, both


@dataclass(frozen=True, slots=True)
class Asked:
    """Plain values, so that another process can be asked."""

    bodies: tuple[Body, ...]
    """The header, then every decision that counts, as the log holds them."""
    digest: str
    """Of the state that they lead to."""
    doctrines: tuple[tuple[str, str], ...]
    """Team and doctrine, for every team that somebody plays."""
    seed: int = 0


def ask(session: Session, chosen: Mapping[str, str], seed: int = 0) -> Asked:
    """Return the question for a session as it stands; `chosen` replaces doctrines by team."""
    records = counted(tuple(session.records))
    made = [each.body for each in records[1:] if each.body["kind"] == "decision"]
    bodies = (records[0].body, *(body for body in made if rewound_to(body) is None))
    known = doctrines(session.scenario, session.seats, chosen)
    return Asked(bodies, records[-1].body["digest"], tuple(known.items()), seed)


def doctrines(scenario: Scenario, seats: Mapping[str, str], chosen: Mapping[str, str]) -> Mapping[str, str]:
    """Return by which doctrine each team that somebody plays is played on.

    What was chosen; else the seat's own bot; else a broker for a team that is of several, and one school of
    thought after the other for the rest. Empty where the scenario has no doctrine.
    """
    schools = _schools(scenario)
    known: dict[str, str] = {}
    for number, team in enumerate(scenario.teams.values()):
        if seats.get(team.id) == "nobody" or not schools:
            continue
        broker = team.of and "broker" in scenario.doctrines
        own = doctrine_of(seats.get(team.id, "")) or ("broker" if broker else schools[number % len(schools)])
        known[team.id] = chosen[team.id] if chosen.get(team.id) in scenario.doctrines else own
    return known


def turned(scenario: Scenario, known: Mapping[str, str], team: str) -> Mapping[str, str]:
    """Return the doctrines with the next one of the file for a team; brokers are for teams of several."""
    if team not in known:
        return known
    schools = [*scenario.doctrines] if scenario.teams[team].of else _schools(scenario)
    place = schools.index(known[team]) + 1 if known[team] in schools else 0
    return {**known, team: schools[place % len(schools)]}


def words(known: Mapping[str, str]) -> str:
    """Return doctrines as a remark keeps them: `seoul=process washington=damage`."""
    return " ".join(f"{team}={doctrine}" for team, doctrine in known.items())


def players(scenario: Scenario, known: Mapping[str, str]) -> tuple[Player, ...]:
    """Return every team with the doctrine by which it is played on, in words."""
    found = []
    for team in scenario.teams.values():
        doctrine = scenario.doctrines.get(known.get(team.id, ""))
        called, idea = (doctrine.name, doctrine.idea) if doctrine else (both("ahead.nobody"), NO_TEXT)
        found.append(Player(team.id, team.name, doctrine.id if doctrine else "", called, idea))
    return tuple(found)


def _schools(scenario: Scenario) -> list[str]:
    return [name for name in scenario.doctrines if name != "broker"]
