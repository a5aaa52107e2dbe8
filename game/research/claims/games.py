"""Which games test a scenario's claims: every arm as it is, without a rule, and with its figures varied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from game.research.cells import Cell, cells, check_figure
from game.research.tasks import Plan
from game.research.variant import Variant, samples
from game.scenario.claims import Arm, Ask, Claim, Claims, Trial
from game.scenario.edits import Edit
from game.scenario.model import Scenario

SAMPLES = 34
"""Drafts in which figures are varied, all that can be at once: each pair of doctrines plays two."""

SHARE = 3
"""All samples together have one in so many of an arm's games."""

LEAST = 1000
"""Games of a cell below which the protocol calls no claim tested."""

Thing = TypeVar("Thing")

Key = tuple[Arm, str]
"""An arm, and the claim whose rule is taken out of it, if any."""


@dataclass(frozen=True, slots=True)
class Tests:
    """The games of one scenario's claims, and where each arm's cells stand among them."""

    scenario: Scenario
    claims: Claims
    plan: Plan
    plain: Mapping[Key, tuple[int, ...]]
    """The cells of an arm, one for each pair of doctrines."""
    sampled: Mapping[Arm, tuple[int, ...]]
    """The cells of an arm with figures varied, one for each sample."""


def tests(scenario: Scenario, claims: Claims, games: int, seed: int) -> Tests:
    """Return the games that test a scenario's claims, `games` in each arm or a few more.

    An arm's games are spread over the pairs of doctrines, each with seeds of its own, the same in every arm.
    Raise GameError for a name in an arm that the scenario has not.
    """
    asked: dict[Key, tuple[Edit, ...]] = {}
    """By arm and claim, the lines that are taken out."""
    measures: dict[str, None] = {}
    for claim, trial in trials(scenario, claims):
        for ask in trial.asks:
            measures |= dict.fromkeys(ask.measures)
        for arm in _used(trial):
            asked[arm, ""] = ()
            if trial.off:
                asked[arm, claim.id] = trial.off
    wanted = dict.fromkeys(arm for _, trial in trials(scenario, claims) for arm in deciding(trial))
    known = {(arm, claim): spread(scenario, arm, games, off) for (arm, claim), off in asked.items()}
    drafted = {arm: drafts(scenario, arm, games, seed) for arm in wanted}
    every = [cell for rows in (*known.values(), *drafted.values()) for cell in rows]
    order = _ordered(every, scenario)
    place = {number: place for place, number in enumerate(order)}
    left = iter(range(len(every)))
    plain = {key: tuple(place[next(left)] for _ in rows) for key, rows in known.items()}
    sampled = {arm: tuple(place[next(left)] for _ in rows) for arm, rows in drafted.items()}
    plan = Plan(scenario, tuple(every[n] for n in order), None, games, seed, asked=tuple(measures))
    return Tests(scenario, claims, plan, plain, sampled)


def _ordered(found: Sequence[Cell], scenario: Scenario) -> list[int]:
    """Return the numbers of cells as they are best played: of the same lines, then of the same program.

    Whoever plays what follows each other so makes each exercise, and each program, once.
    """
    lines = [replace(cell.variant, drawn=()) for cell in found]
    programs = [cell.program(scenario.meters) for cell in found]
    first_line, first_program = _first(lines), _first(programs)
    return sorted(range(len(found)), key=lambda n: (first_line[lines[n]], first_program[programs[n]]))


def _first(things: Iterable[Thing]) -> dict[Thing, int]:
    """Return which of the things was met how early."""
    return {thing: number for number, thing in enumerate(dict.fromkeys(things))}


def trials(scenario: Scenario, claims: Claims) -> Iterator[tuple[Claim, Trial]]:
    """Yield the claims and targets that a scenario tests."""
    for claim in (*claims.claims.values(), *claims.targets.values()):
        trial = claim.trials.get(scenario.id)
        if trial and not trial.cannot:
            yield claim, trial


def used(ask: Ask) -> list[str]:
    """Return the names of the arms that are asked about."""
    return list(dict.fromkeys([*(each.arm for each in (*ask.more, *ask.less)), *ask.within]))


def _used(trial: Trial) -> list[Arm]:
    names = [name for ask in trial.asks for name in used(ask)]
    return [trial.arms[name] for name in dict.fromkeys(names)]


def deciding(trial: Trial) -> list[Arm]:
    """Return the arms of the first ask: the figures of these are varied."""
    return _used(replace(trial, asks=trial.asks[:1]))


def seated(scenario: Scenario, arm: Arm) -> tuple[Cell, ...]:
    """Return an arm's cells, one for each pair of doctrines; raise GameError for what there is not."""
    for name, figure in arm.varied:
        check_figure(scenario, name, figure)
    seats = [f"{team}=bot:{doctrine}" for team, doctrine in arm.seats]
    variant = Variant(drawn=arm.drawn, edits=arm.edits)
    return tuple(
        replace(cell, varied=arm.varied, variant=variant)
        for cell in cells(scenario, dict(arm.choices), seats)
    )


def spread(scenario: Scenario, arm: Arm, games: int, off: tuple[Edit, ...] = ()) -> list[Cell]:
    """Return an arm's games spread over the pairs of doctrines, each with seeds of its own; without `off`."""
    rows = seated(scenario, arm)
    each = -(-games // len(rows))
    return [
        replace(
            cell, games=each, after=each * number,
            variant=replace(cell.variant, edits=(*cell.variant.edits, *off)),
        )
        for number, cell in enumerate(rows)
    ]  # fmt: skip


def drafts(scenario: Scenario, arm: Arm, games: int, seed: int) -> list[Cell]:
    """Return an arm's games with figures varied: of each sample some, by one pair of doctrines."""
    rows = seated(scenario, arm)
    each = max(1, games // (SHARE * SAMPLES))
    return [
        replace(
            rows[sample.number % len(rows)], games=each, after=games + each * sample.number,
            variant=replace(rows[0].variant, sample=sample),
        )
        for sample in samples(SAMPLES, seed)
    ]  # fmt: skip
