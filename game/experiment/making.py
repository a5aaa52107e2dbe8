"""A plan from what was asked for: arms from words, groups, a seed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import combinations

from game.errors import GameError
from game.experiment.assigning import assigned
from game.experiment.plan import Arm, Key, Plan
from game.rules import rules
from game.scenario.model import Scenario
from game.scenario.near import near_or_all
from game.session.players import complete, program_of

SHAPE = "NAME:KEY=VALUE, a setting or a team, as in early:era=era_2020 or alone:alliance=nobody"
_NAME = re.compile(r"[a-z][a-z0-9_]*")


def made(
    scenario: Scenario, arms: Sequence[Arm], edition: int | None, groups: int, every_arm: bool, seed: int
) -> tuple[Plan, Key]:
    """Return a plan and its key; raise GameError for numbers of groups that do not balance."""
    key = Key(tuple(arms), assigned(arms, groups, every_arm, seed), seed)
    plan = Plan(
        scenario=scenario.id,
        mechanics=scenario.hashes.mechanics,
        texts=scenario.hashes.texts,
        edition=edition,
        arms=len(arms),
        groups=groups,
        sittings=len(arms) if every_arm else 1,
        key=key.digest,
    )
    return plan, key


def arms_from(
    scenario: Scenario,
    words: Sequence[str],
    sets: Mapping[str, str],
    seats: Mapping[str, str],
    edition: int | None,
) -> tuple[Arm, ...]:
    """Return the arms that words like `early:era=era_2020` name; `sets` and `seats` are those of all arms.

    Raise GameError for another shape, a name twice, what the scenario has not, or two arms that are one.
    """
    found = tuple(_arm(scenario, word, sets, seats, edition) for word in words)
    for one, other in combinations(found, 2):
        if one.name == other.name:
            raise GameError(f"--arm {one.name} is given twice")
        if (one.settings, one.seats) == (other.settings, other.seats):
            raise GameError(f"--arm {one.name} and --arm {other.name} are set up alike: they are one arm")
    return found


def _arm(
    scenario: Scenario, word: str, sets: Mapping[str, str], seats: Mapping[str, str], edition: int | None
) -> Arm:
    name, colon, rest = word.partition(":")
    if not colon or not _NAME.fullmatch(name):
        raise GameError(f"--arm {word!r} should be {SHAPE}")
    choices, players = dict(sets), dict(seats)
    own: set[str] = set()
    for part in rest.split(","):
        key, sign, value = part.strip().partition("=")
        if not (sign and key and value):
            raise GameError(f"--arm {word!r} should be {SHAPE}")
        if key in own:
            raise GameError(f"--arm {name}: {key} is given twice")
        own.add(key)
        if key in scenario.settings:
            choices[key] = value
        elif key in scenario.teams:
            players[key] = value
        else:
            names = [*scenario.settings, *scenario.teams]
            raise GameError(f"--arm {name}: unknown setting or team {key!r}{near_or_all(key, names)}")
    return Arm(name, dict(rules.setup(scenario, choices, edition).choices), _seated(scenario, name, players))


def _seated(scenario: Scenario, name: str, players: Mapping[str, str]) -> Mapping[str, str]:
    for team, player in players.items():
        if program_of(player) is not None:
            raise GameError(f"--arm {name}: {team} is {player}; a plan seats people, cards, bot:NAME, nobody")
    return dict(complete(scenario, players))
