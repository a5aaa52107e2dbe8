"""A plan of experiment: what everybody may know of it, and the key that says which group plays which arm.

The plan holds the hash of its key, and each log the hash of its plan: nobody can change an arm afterwards
and say that it was so from the beginning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from typing import Any

from game.record.chain import canonical, short_code

FORMAT = 1
"""Of plan and key."""


@dataclass(frozen=True, slots=True)
class Arm:
    """One way in which the exercise is set up."""

    name: str
    settings: Mapping[str, str]
    """Every axis with its choice."""
    seats: Mapping[str, str]
    """Every team with who plays it."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One game of one group."""

    group: int
    """From 1."""
    sitting: int
    """Which of the group's games, from 1."""
    arm: str
    seed: int


@dataclass(frozen=True, slots=True)
class Key:
    """Who plays what: sealed until the games are over."""

    arms: tuple[Arm, ...]
    games: tuple[Planned, ...]
    """By group, then by sitting."""
    seed: int
    """From which the assignment was drawn."""

    @property
    def digest(self) -> str:
        """Return the hash of the key, which the plan holds."""
        return sha256(canonical({"format": FORMAT, **asdict(self)})).hexdigest()

    def arm(self, name: str) -> Arm:
        """Return an arm by its name."""
        return next(arm for arm in self.arms if arm.name == name)

    def game(self, group: int, sitting: int) -> Planned:
        """Return what a group plays at one of its sittings; raise KeyError where there is no such game."""
        found = [each for each in self.games if (each.group, each.sitting) == (group, sitting)]
        if not found:
            raise KeyError((group, sitting))
        return found[0]


@dataclass(frozen=True, slots=True)
class Plan:
    """What everybody may know: how many arms, groups and games, and the hash of the key."""

    scenario: str
    mechanics: str
    texts: str
    edition: int | None
    arms: int
    groups: int
    sittings: int
    """Games of each group: 1, or one in each arm."""
    key: str

    @property
    def digest(self) -> str:
        """Return the hash of the plan, which stands in each log."""
        return sha256(canonical(plain(self))).hexdigest()

    @property
    def code(self) -> str:
        """Return the plan's code, which stands on its consent card and names no arm."""
        return short_code(self.digest)


def plain(value: Plan | Key) -> dict[str, Any]:
    """Return a plan or a key as JSON has it."""
    return {"format": FORMAT, **asdict(value)}


def plan_of(value: object) -> Plan:
    """Return the plan in a JSON value; raise ValueError where it is none."""
    known = _known(value, [each.name for each in fields(Plan)])
    words = (known["scenario"], known["mechanics"], known["texts"], known["key"])
    numbers = (known["arms"], known["groups"], known["sittings"])
    edition = known["edition"]
    if not all(isinstance(word, str) for word in words):
        raise ValueError("names its exercise or a hash by something else than a text")
    if not all(type(number) is int and number > 0 for number in numbers):
        raise ValueError("counts arms, groups or sittings by something else than a whole number")
    if edition is not None and type(edition) is not int:
        raise ValueError("has an edition that is no number of minutes")
    return Plan(**known)


def key_of(value: object) -> Key:
    """Return the key in a JSON value; raise ValueError where it is none."""
    known = _known(value, [each.name for each in fields(Key)])
    try:
        return Key(
            tuple(Arm(**_known(arm, ["name", "settings", "seats"], "")) for arm in known["arms"]),
            tuple(
                Planned(**_known(each, ["group", "sitting", "arm", "seed"], "")) for each in known["games"]
            ),
            known["seed"],
        )
    except TypeError:
        raise ValueError("has no arms or no games where a key has them") from None


def _known(value: object, names: Sequence[str], whole: str = "format") -> dict[str, Any]:
    """Return the fields of a JSON object, all of them and no others; raise ValueError for another."""
    wanted = {*names, *([whole] if whole else [])}
    if not isinstance(value, dict) or {*value} != wanted:
        raise ValueError(f"should hold {', '.join(sorted(wanted))} and nothing else")
    if whole and value[whole] != FORMAT:
        raise ValueError(f"is of format {value[whole]!r}, and this game reads format {FORMAT}")
    return {name: value[name] for name in names}
