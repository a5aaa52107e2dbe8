"""A sweep as text for a terminal: one table, then what deserves a sentence."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from game.figures.intervals import Interval
from game.research.names import Names, seeds
from game.research.played import played
from game.research.summary import Choice, Columns, Figure, Rate, Summary, Told


def lines(summary: Summary, names: Names) -> Iterator[str]:
    """Yield the lines of a sweep."""
    yield names.say("plate")
    yield names.say(
        "terminal.head", scenario=names.title, games=summary.all.games, each=f"{summary.games:,}",
        cells=len(summary.cells), seeds=seeds(summary.seed, summary.games, names.lang),
    )  # fmt: skip
    yield from played(summary, names)
    yield names.say("rows", capitals=names.capitals)
    yield names.say("caution")
    yield ""
    yield from _endings(summary, names)
    yield ""
    yield from _measures(summary, names)
    if summary.choices:
        yield ""
        yield names.say("terminal.choices")
        yield from (f"  {line}" for choice in summary.choices for line in _choice(choice, names))
    yield ""
    never = [met for met in summary.coverage if not met.games]
    yield names.say("terminal.reached", met=len(summary.coverage) - len(never), all=len(summary.coverage))
    for met in never:
        yield f"  {names.say('terminal.never')}: {names.say(f'met.{met.kind}')}, {names.met(met)}"


def _endings(summary: Summary, names: Names) -> Iterator[str]:
    codes = names.codes()
    known = [ending for ending in codes if summary.all.endings[ending].held]
    head = [names.say("terminal.percent"), *(codes[ending] for ending in known)]
    rows = [[names.cell(*_where(cell, summary)), *_shares(cell.endings, known)] for cell in summary.cells]
    rows.append([names.say("terminal.all"), *_shares(summary.all.endings, known)])
    yield from table([head, *rows])
    yield ""
    for ending in known:
        yield f"  {codes[ending]:<4} {names.ending(ending)}: {rate(summary.all.endings[ending])}"


def _measures(summary: Summary, names: Names) -> Iterator[str]:
    for name, figure in summary.all.measures.items():
        yield f"  {names.say(f'measure.{name}')}: {written(figure)}"
    if summary.left_out:
        missing = ", ".join(names.say(f"measure.{name}") for name in summary.left_out)
        yield f"  {names.say('left_out', names=missing)}"


def _where(cell: Told, summary: Summary) -> tuple[dict[str, str], dict[str, str], dict[str, int]]:
    """Return what tells a cell from others: the settings that differ, the doctrines, the figure."""
    return telling(cell, summary.cells), dict(cell.seats), dict(cell.varied)


def telling(cell: Told, cells: Sequence[Told]) -> dict[str, str]:
    """Return the settings of a cell on which the cells of a sweep differ."""
    return {
        axis: choice
        for axis, choice in cell.settings.items()
        if len({other.settings[axis] for other in cells}) > 1
    }


def _shares(columns: Columns, known: Sequence[str]) -> list[str]:
    return [f"{100 * each.share.value:.0f}" for each in (columns[n] for n in known) if isinstance(each, Rate)]


def _choice(choice: Choice, names: Names) -> Iterator[str]:
    differ = sum(pair.verdict == "matters" for pair in choice.pairs)
    counted = names.say("choices.of", differ=differ, pairs=len(choice.pairs))
    yield f"{names.point(choice)}: {names.say(f'verdict.{choice.verdict}')} ({counted})"
    if choice.best:
        yield f"  {names.say('verdict.best', option=names.option(choice.best))}"


def rate(found: Rate) -> str:
    """Return a share in percent with its interval."""
    low, high = 100 * found.share.low, 100 * found.share.high
    return f"{100 * found.share.value:.1f} % [{low:.1f}, {high:.1f}]"


def written(found: Rate | Figure) -> str:
    """Return a share or a figure with its interval; a dash where no game has one."""
    if isinstance(found, Rate):
        return rate(found) if found.of else "–"
    value = found.value
    places = 0 if found.kind == "median" else 1
    return f"{value.value:.{places}f} [{value.low:.{places}f}, {value.high:.{places}f}]" if found.of else "–"


def points(interval: Interval) -> str:
    """Return a difference in points of 100 games with its interval."""
    value, low, high = (100 * each + 0.0 for each in (interval.value, interval.low, interval.high))
    return f"{value:+.0f} [{low:+.0f}, {high:+.0f}]"


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows of a table: the first column to the left, figures to the right."""
    wide = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        first = row[0] + " " * (wide[0] - width(row[0]))
        rest = (" " * (wide[n] - width(cell)) + cell for n, cell in enumerate(row) if n)
        yield "  ".join((first, *rest)).rstrip()


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
