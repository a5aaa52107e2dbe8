"""Games for compiled play and the rules to play alike: settings, editions, empty seats, forced choices.

A case is named by its scenario and number: `case("small", 17)` is the same everywhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from game.odds import by_rules
from game.odds.tally import Force, Game, Options
from game.rules import rules
from game.rules.state import Setup
from game.rules.table import table
from game.scenario import loader
from game.scenario.model import Decide, Joint, Scenario

HERE = Path(__file__).parent

SHARED = "eight_minutes"
"""Whose doctrines are lent to scenarios that have none."""

SHARES = {
    "eight_minutes": 36, "small": 20, "talks": 16, "three_waves": 10, "electronic_robbery": 6,
    "harbor_and_exchange": 6, "mirror_week": 6, "ward_seven": 6, "knots": 15,
}  # fmt: skip
"""Of a hundred games of the shared doctrines how many are played of a scenario; `knots` adds its own."""

A_DOCTRINE = int(os.environ.get("ODDS_GAMES", "600"))
"""Games that each doctrine sits in; `.ci/run` asks for 1,000 on its first Python."""

PER_CASE, CASES = 20, 10
PER_BLOCK = PER_CASE * CASES
"""Games that one test plays."""

MANY_GAMES, MANY_CASES = 20_000, 100
"""In a long run: games that each doctrine sits in of each scenario that is shipped; cases of one test."""

BY_LOT = 5
"""In one of so many cases every seat decides by lot: that goes where no doctrine does."""

EMPTY = 0.12
"""How often a seat has nobody in it."""

ALIKE = "alike_"
"""`case("alike_small", 17)` is a case of `small` in which all capitals have one school."""


RULES_OF_TIME = (
    "{every: 1h, when: hidden, do: [grid + 1]}",
    "{every: 1h, when: not told, do: [trust - 1]}",
    "{every: 3h, when: hour >= 30 and trust < 40, do: [set hidden]}",
    "{every: 5h, when: grid >= 60, do: [clear hidden]}",
    '{every: 2h, do: ["secret to max(secret, grid)"]}',
    '{every: 9h, do: ["secret to max(secret, trust + 60)"]}',
    "{every: 7h, when: secret > 55, do: [grid to 10, clear hidden, secret to 20]}",
    "{every: 6h, when: hour <= 100, do: [trust + 4]}",
    "{every: 4h, when: grid < 20, do: [set hidden]}",
    "{every: 2h, when: accused or cause == attack, do: [grid - 1]}",
    "{every: 1h, when: not hidden, do: [capital + 1, secret - 1]}",
    "{every: 3h, when: trust > 30, do: [set accused, capital - 2]}",
    "{every: 12h, when: capital < 3, do: [clear accused, send leak]}",
    "{every: 2h, do: [trust + 1, secret + grid / 20]}",
    "{every: 3h, when: hour >= 40 or trust < 20, do: [capital + 1]}",
    "{every: 1h, when: hour <= 30 and not accused, do: [secret + 1]}",
    "{every: 2h, when: cause == attack, do: [grid + 3]}",
    "{every: 5h, when: cause == attack and grid >= 50, do: [grid to 20]}",
    "{every: 3h, do: [secret - secret / 3]}",
    "{every: 12h, do: [grid + 9]}",
    '{every: 2h, when: hidden, do: ["grid to grid + 2"]}',
)
"""Rules of `passing` that hang on each other; `clockwork_N` has some of them by lot, and long days."""

HASTY, HASTE, MANY, FEW = 3, 20, 7, 2
"""One in so many goes so much faster, with few rules: more steps than one is asked at in one stretch."""


def clockwork(number: int) -> Scenario:
    """Return the small scenario with other rules of time, in which more of it passes."""
    lots = Random(f"clockwork/{number}")  # noqa: S311
    text = (HERE / "scenarios" / "small.yaml").read_text(encoding="utf-8")
    start, end = text.index("passing:\n"), text.index("estimates:\n")
    rules_of_time = "".join(
        f"  - {rule}\n" for rule in lots.sample(RULES_OF_TIME, FEW if number % HASTY == 0 else MANY)
    )
    text = f"{text[:start]}passing:\n{rules_of_time}{text[end:]}"
    for short, long in (
        ("opens: 6h", "opens: 75h"),
        ("opens: 12h", "opens: 170h"),
        ("takes: 3h", "takes: 50h"),
    ):
        text = text.replace(short, long)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "clockwork.yaml"
        file.write_text(text, encoding="utf-8")
        board = loader.load(file)
    if number % HASTY:
        return board
    hasty = tuple(replace(rule, every=rule.every // HASTE) for rule in board.passing)
    wide = {name: replace(meter, low=-9_999, high=9_999) for name, meter in board.meters.items()}
    return replace(board, passing=hasty, meters=wide)


@cache
def scenario(name: str) -> Scenario:
    """Return a shipped scenario or one of the tests', with doctrines."""
    made = HERE / "scenarios" / f"{name}.yaml"
    if name.startswith("clockwork_"):
        found = clockwork(int(name.removeprefix("clockwork_")))
    elif name.startswith(ALIKE):
        found = scenario(name.removeprefix(ALIKE))
    else:
        found = loader.load(made if made.is_file() else loader.find(name))
    return found if found.doctrines else replace(found, doctrines=scenario(SHARED).doctrines)


@dataclass(frozen=True)
class Case:
    """One way to play a scenario, and the seeds to play it with."""

    name: str
    setup: Setup
    doctrines: dict[str, str]
    force: Force | None
    seeds: range

    @property
    def scenario(self) -> Scenario:
        return scenario(self.name)

    def by_rules(self) -> tuple[Game, ...]:
        """Return the games as the rules play them."""
        return tuple(
            by_rules.play(self.scenario, self.setup, self.doctrines, seed, self.force) for seed in self.seeds
        )


def case(name: str, number: int) -> Case:
    """Return one case of a scenario: chosen by lot, and always the same."""
    board, lots = scenario(name), Random(f"{name}/{number}")  # noqa: S311
    choices = {axis: lots.choice(setting.choices).id for axis, setting in board.settings.items()}
    edition = lots.choice([None, None, *board.editions])
    schools = lots.sample(list(board.doctrines), len(board.teams))
    if number % BY_LOT == 0:
        schools = ["uniform"] * len(schools)
    seats = {team: school for team, school in zip(board.teams, schools, strict=True) if lots.random() > EMPTY}
    if name.startswith(ALIKE):
        # One after the other, not by lot: so a few cases have every school.
        seats |= dict.fromkeys(table(board).capitals, [*board.doctrines][number % len(board.doctrines)])
        seats = {team: seats[team] for team in board.teams if team in seats}
    force = _force(board, lots) if number % 3 == 2 else None
    start = number * PER_CASE
    return Case(name, rules.setup(board, choices, edition), seats, force, range(start, start + PER_CASE))


def _force(board: Scenario, lots: Random) -> Force:
    """Return something forced: often allowed, sometimes not, sometimes no sense at all."""
    phase, team = lots.choice(list(board.phases.values())), lots.choice(list(board.teams))
    options: Options = ("nonsense",)
    match phase.asks:
        case Decide(questions):
            asked = lots.choice(questions)
            team, picked = asked.team, lots.randint(1, asked.pick)
            options = tuple(lots.sample(asked.offer, min(picked, len(asked.offer))))
        case Joint():
            text = board.texts[lots.choice(phase.asks.offer)]
            words = [held.id for held in text.reservations]
            said: list[Options] = [("none",), ("concur",), ("non_concur",), (text.id,)]
            said += [(begin, word) for word in words for begin in ("concur", text.id)]
            options = lots.choice(said)
    return Force(phase.id, team, options)


def games_for(sat: int, board: Scenario) -> int:
    """Return in how many games every doctrine of a scenario sits so often."""
    seats = len(board.teams) * (1 - EMPTY) * (1 - 1 / BY_LOT)
    # A little more, since lots do not fall evenly.
    return int(sat * len(board.doctrines) / seats * 1.1) + PER_BLOCK


def blocks() -> Iterator[tuple[str, int]]:
    """Yield the blocks of games that give every doctrine its number of games, scenario by scenario."""
    games = games_for(A_DOCTRINE, scenario(SHARED))
    for name, share in SHARES.items():
        for number in range(-(-games * share // (100 * PER_BLOCK))):
            yield name, number


def cases(name: str, block: int) -> Iterator[Case]:
    """Yield the cases of one block."""
    return (case(name, block * CASES + number) for number in range(CASES))


def many_blocks() -> Iterator[tuple[str, int]]:
    """Yield the blocks of a long run: every doctrine in its many games of each scenario that is shipped."""
    for name in loader.shipped():
        for number in range(-(-games_for(MANY_GAMES, scenario(name)) // (PER_CASE * MANY_CASES))):
            yield name, number


def many_cases(name: str, block: int) -> Iterator[Case]:
    """Yield the cases of one block of a long run."""
    return (case(name, block * MANY_CASES + number) for number in range(MANY_CASES))
