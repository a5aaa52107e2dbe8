"""What of a scenario occurred in a sweep, and what never did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.research.merged import Played, together
from game.research.summary import Met
from game.scenario.model import Chance, Scenario


def coverage(scenario: Scenario, cells: Sequence[Played]) -> tuple[Met, ...]:
    """Return everything that can occur, in the scenario's order, with the number of games in which it did."""
    counts, games = together(cells), sum(cell.games for cell in cells)
    for fact in {name for cell in cells for name in cell.facts}:
        counts[fact] = sum(cell.held(fact) for cell in cells)
    return tuple(Met(kind, name, counts[f"{kind}/{name}"], games) for kind, name in everything(scenario))


def everything(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """Yield the kind and the name of everything that a game may meet; the names are those of `work`."""
    yield from (("ending", name) for name in scenario.endings)
    yield from (("also", name) for name in scenario.also)
    yield from (("rating", f"{objective.id}/{letter}") for objective in scenario.objectives.values()
                for letter, _ in objective.rating)  # fmt: skip
    yield from (("inject", inject) for inject in scenario.injects)
    yield from (("option", option) for option in scenario.options)
    for text in scenario.texts.values():
        yield "tabled", text.id
        yield "signed", text.id
        yield from (("reservation", f"{text.id}/{held.id}") for held in text.reservations)
    for draw in scenario.draws.values():
        yield from (("draw", f"{draw.id}/{outcome}") for outcome, odds in draw.of if odds)
    for phase in scenario.phases.values():
        if isinstance(phase.asks, Chance):
            yield from (("draw", f"{phase.id}/{outcome.id}") for outcome in phase.asks.outcomes)
        yield from (("branch", f"{phase.id}/{number}") for number in range(len(phase.branches)))
