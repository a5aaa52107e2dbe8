"""What of a scenario occurred in a sweep, and what never did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.research.merged import Played, together
from game.research.summary import Met
from game.scenario.model import Scenario
from game.scenario.occurring import occurring


def coverage(scenario: Scenario, cells: Sequence[Played]) -> tuple[Met, ...]:
    """Return everything that can occur, in the scenario's order, with the number of games in which it did."""
    counts, games = together(cells), sum(cell.games for cell in cells)
    for fact in {name for cell in cells for name in cell.facts}:
        counts[fact] = sum(cell.held(fact) for cell in cells)
    return tuple(Met(kind, name, counts[f"{kind}/{name}"], games) for kind, name in everything(scenario))


_FACTS = {"text": ("tabled", "signed"), "fate": ("draw",), "phase": (), "unsigned": ()}
"""Kind of what may occur -> the kinds of facts by which games tell of it; else its own."""


def everything(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """Yield the kind and the name of everything that a game may meet; the names are those of `work`."""
    for each in occurring(scenario):
        names = each.names
        if each.kind == "branch":
            # Games count a phase's branches from 0; which of `always` was taken they do not tell.
            if names[0] == "always":
                continue
            names = (names[0], str(int(names[1]) - 1))
        yield from ((fact, "/".join(names)) for fact in _FACTS.get(each.kind, (each.kind,)))
