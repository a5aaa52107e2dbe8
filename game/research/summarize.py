"""From what was played to what a sweep says."""

from __future__ import annotations

from collections.abc import Sequence

from game.figures import intervals
from game.record.codec import RULES
from game.research.cells import Cell, play_of
from game.research.choices import MARGIN, choices
from game.research.columns import Column, Kind, column, kinds, rates, told
from game.research.coverage import coverage
from game.research.margins import axes, compared, margins
from game.research.measures import MEASURES, measures
from game.research.merged import Merged, Played
from game.research.summary import Rate, Spent, Spread, Summary, Told
from game.scenario.model import Scenario


def summarize(merged: Merged) -> Summary:
    """Return all that a sweep says."""
    plan = merged.plan
    scenario, columns = plan.scenario, kinds(plan.scenario)
    table = {
        (number, kind): column(played, kind) for number, played in enumerate(merged.free) for kind in columns
    }
    varying, numbers = axes(plan.cells), range(len(plan.cells))
    known = {measure.id for measure in measures(scenario)}
    return Summary(
        scenario=scenario.id,
        mechanics=scenario.hashes.mechanics,
        rules=RULES,
        edition=plan.edition,
        games=plan.games,
        seed=plan.seed,
        forced=plan.forced,
        level=intervals.LEVEL,
        margin=MARGIN,
        cells=tuple(
            _told(scenario, (cell,), (played,), {kind: [table[number, kind]] for kind in columns})
            for number, (cell, played) in enumerate(zip(plan.cells, merged.free, strict=True))
        ),
        all=_told(scenario, (), merged.free, {kind: [table[n, kind] for n in numbers] for kind in columns}),
        margins=tuple(each for axis in varying for each in margins(plan.cells, columns, table, axis)),
        differences=tuple(each for axis in varying for each in compared(plan.cells, columns, table, axis)),
        left_out=tuple(measure.id for measure in MEASURES if measure.id not in known),
        coverage=coverage(scenario, merged.free),
        phases=tuple(_spent(phase, merged.free) for phase in scenario.phases),
        choices=choices(merged),
        slow=play_of(scenario, plan.cells[0], plan.edition).why_not,
    )


def _told(
    scenario: Scenario, cell: Sequence[Cell], played: Sequence[Played], columns: dict[Kind, list[Column]]
) -> Told:
    """Return one cell, or all together where none is named."""
    found = {kind: told(each, kind.kind) for kind, each in columns.items()}
    return Told(
        settings=dict(cell[0].choices) if cell else {},
        seats=dict(cell[0].players) if cell else {},
        varied=dict(cell[0].varied) if cell else {},
        games=sum(each.games for each in played),
        endings=rates({kind.id: each for kind, each in found.items() if kind.group == "ending"}),
        also={name: _share(played, f"also/{name}") for name in scenario.also},
        objectives={
            objective.id: {
                letter: _share(played, f"rating/{objective.id}/{letter}") for letter, _ in objective.rating
            }
            for objective in scenario.objectives.values()
        },
        aims=_aims(scenario, played),
        measures={kind.id: each for kind, each in found.items() if kind.group == "measure"},
    )


def _aims(scenario: Scenario, played: Sequence[Played]) -> dict[str, dict[str, Rate]]:
    found: dict[str, dict[str, Rate]] = {}
    for team in scenario.teams:
        for aim in scenario.aims:
            if any(each.held(f"sealed/{team}/{aim}") for each in played):
                found.setdefault(team, {})[aim] = _share(played, f"met/{team}/{aim}", f"sealed/{team}/{aim}")
    return found


def _share(played: Sequence[Played], fact: str, among: str = "") -> Rate:
    """Return in which share of the games, or of those in which something else held, a fact held."""
    seeds = range(played[0].games)
    held = [sum(each.bits(fact) >> seed & 1 for each in played) for seed in seeds]
    of = [sum(each.bits(among) >> seed & 1 if among else 1 for each in played) for seed in seeds]
    alone = len(played) == 1
    share = intervals.wilson(sum(held), sum(of)) if alone else intervals.pooled(held, of)
    return Rate(sum(held), sum(of), share)


def _spent(phase: str, played: Sequence[Played]) -> Spent:
    minutes = _known(played, f"minutes/{phase}")
    return Spent(phase, len(minutes), _spread(minutes), _spread(_known(played, f"decisions/{phase}")))


def _known(played: Sequence[Played], figure: str) -> list[int]:
    return [value for each in played for value in each.figures.get(figure, ()) if value is not None]


def _spread(figures: Sequence[int]) -> Spread:
    low, middle, high = (intervals.quantile(figures, part) or 0 for part in (100, 500, 900))
    return Spread(low, middle, high)
