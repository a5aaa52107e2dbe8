"""What a sweep played, in sentences: edition, settings, who sits where, what was varied and forced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.research.names import Names
from game.research.summary import Summary


def played(summary: Summary, names: Names) -> Iterator[str]:
    """Yield what was played, so that figures printed under it stand alone."""
    edition = summary.edition
    yield names.say("edition.whole") if edition is None else names.say("edition", minutes=edition)
    cells = summary.cells
    settings = {
        names.axis(f"set/{axis}"): [names.choice(axis, cell.settings[axis]) for cell in cells]
        for axis in cells[0].settings
    }
    if settings:
        yield names.say("settings", settings=_listed(settings.items(), names))
    seats = {
        names.team(team): [names.doctrine(cell.seats.get(team, "")) for cell in cells]
        for team in names.scenario.teams
    }
    yield names.say("seats", seats=_listed(seats.items(), names))
    varied = {names.meter(name): [str(cell.varied[name]) for cell in cells] for name in cells[0].varied}
    if varied:
        yield names.say("varied", figures=_listed(varied.items(), names))
    if summary.forced:
        yield names.say("forced", games=summary.forced)


def _listed(found: Iterable[tuple[str, list[str]]], names: Names) -> str:
    return "; ".join(names.say("of", name=name, each=", ".join(dict.fromkeys(each))) for name, each in found)
