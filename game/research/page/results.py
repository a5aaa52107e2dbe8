"""The sections on what happened: endings, measures, objectives and aims, time, coverage."""

from __future__ import annotations

from collections.abc import Iterator

from game.figures.charts import Part, Point, dot_with_interval, parts_of_a_whole, scale
from game.figures.elements import Field, chart_row, element, holding, table
from game.figures.marks import Chart
from game.figures.svg import svg
from game.research.names import Names
from game.research.page.parts import figure
from game.research.summary import Figure, Rate, Spread, Summary, Told
from game.research.table import rate, telling, written

_TENTHS = (0.0, 0.25, 0.5, 0.75, 1.0)


def endings(summary: Summary, names: Names) -> Iterator[str]:
    """Yield how the games ended: all together with a legend, then cell by cell."""
    yield element("h2", names.say("endings"))
    yield figure(
        names, (chart_row(names.say("endings.all"), _bar(summary.all, names)), _legend(summary, names))
    )
    yield element("h3", names.say("endings.cells"))
    for group, cells in _groups(summary, names).items():
        head = [element("h4", group)] if group else []
        yield figure(names, (*head, *(chart_row(_who(cell, names), _bar(cell, names)) for cell in cells)))
    codes = names.codes()
    figures = table(
        [names.say("cell"), names.say("games"), *(codes[name] for name in codes)],
        (
            [_cell(cell, summary, names), f"{cell.games:,}", *(_rate(cell.endings[name]) for name in codes)]
            for cell in (*summary.cells, summary.all)
        ),
    )
    yield holding("details", (element("summary", names.say("endings.figures")), figures))
    for name, found in summary.all.also.items():
        yield element("p", f"{names.say('met.also')}: {names.ending(name)}, {rate(found)}", "quiet")


def _cell(cell: Told, summary: Summary, names: Names) -> str:
    if not cell.seats:
        return names.say("endings.all")
    return names.cell(telling(cell, summary.cells), cell.seats, cell.varied)


def _groups(summary: Summary, names: Names) -> dict[str, list[Told]]:
    """Return the cells by what they share beside their doctrines: settings and a varied figure."""
    found: dict[str, list[Told]] = {}
    for cell in summary.cells:
        shared = names.circumstances(telling(cell, summary.cells), cell.varied)
        found.setdefault(shared, []).append(cell)
    return found


def _who(cell: Told, names: Names) -> str:
    return names.cell({}, cell.seats, {})


def _bar(cell: Told, names: Names) -> Chart:
    codes = names.codes()
    parts = [
        Part(found.share.value, names.scenario.endings[name].code.lower(), codes[name],
             f"{codes[name]} {names.ending(name)}: {rate(found)}")
        for name, found in cell.endings.items()
    ]  # fmt: skip
    held = [part for part in parts if part.share]
    return parts_of_a_whole(held, "; ".join(part.says for part in held))


def _legend(summary: Summary, names: Names) -> str:
    codes = names.codes()
    return holding(
        "ul",
        (
            holding(
                "li",
                (
                    element("span", codes[name], f"key {names.scenario.endings[name].code.lower()}"),
                    element("span", f"{names.ending(name)}: {rate(found)}"),
                ),
            )
            for name, found in summary.all.endings.items()
        ),
        "legend",
    )


def _rate(found: Rate | Figure) -> Field:
    """Return a share or a figure with its interval below it."""
    figure, _, rest = written(found).partition(" [")
    return Field(figure.removesuffix(" %"), f"[{rest}" if rest else "")


def measures(summary: Summary, names: Names) -> Iterator[str]:
    """Yield the outcome measures: each with its meaning, then by cell."""
    yield element("h2", names.say("measures"))
    shares = {name: each for name, each in summary.all.measures.items() if isinstance(each, Rate)}
    rows = [
        chart_row(names.say(f"measure.{name}"), _dot(found), written(found)) for name, found in shares.items()
    ]
    ticks = svg(scale(0, 1, [(tick, f"{100 * tick:.0f} %") for tick in _TENTHS]))
    under = holding("div", (element("span", "", "name"), ticks, element("span", "", "value")), "row")
    yield figure(names, (*rows, under))
    for name, found in summary.all.measures.items():
        if not isinstance(found, Rate):
            yield element("p", f"{names.say(f'measure.{name}')}: {written(found)}")
    yield holding(
        "ul",
        (
            element("li", f"{names.say(f'measure.{name}')}: {_meaning(name, found, names)}.")
            for name, found in summary.all.measures.items()
        ),
        "plain quiet",
    )
    if summary.left_out:
        missing = ", ".join(names.say(f"measure.{name}") for name in summary.left_out)
        yield element("p", names.say("left_out", names=missing), "quiet")
    by_cell = table(
        [names.say("cell"), *(names.say(f"measure.{name}") for name in summary.all.measures)],
        (
            [_cell(cell, summary, names), *map(_rate, cell.measures.values())]
            for cell in (*summary.cells, summary.all)
        ),
    )
    yield holding("details", (element("summary", names.say("measures.cells")), by_cell))


def _meaning(name: str, found: Rate | Figure, names: Names) -> str:
    """Return what a measure is, and of a figure whether it is a mean or a median."""
    meaning = names.say(f"measure.{name}.is")
    return meaning if isinstance(found, Rate) else names.say(f"told.{found.kind}", meaning=meaning)


def _dot(found: Rate) -> Chart:
    share = found.share
    point = Point(share.value, share.low, share.high, written(found))
    return dot_with_interval(point, 0, 1, _TENTHS, written(found))


def objectives(summary: Summary, names: Names) -> Iterator[str]:
    """Yield how objectives were rated, and which aims were met."""
    scenario = names.scenario
    if scenario.objectives or summary.all.aims:
        yield element("h2", names.say("objectives"))
    if scenario.objectives:
        yield figure(
            names,
            (
                chart_row(
                    scenario.objectives[name].text.of(names.lang),
                    parts_of_a_whole(
                        [
                            Part(
                                found.share.value,
                                f"rating-{letter.lower()}",
                                letter,
                                f"{letter}: {rate(found)}",
                            )
                            for letter, found in letters.items()
                        ],
                        "; ".join(f"{letter}: {rate(found)}" for letter, found in letters.items()),
                    ),
                )
                for name, letters in summary.all.objectives.items()
            ),
            names.say("objectives.letters"),
        )
    if summary.all.aims:
        yield element("p", names.say("aims"))
        teams = list(summary.all.aims)
        yield table(
            [names.say("aim"), *map(names.team, teams)],
            (
                [aim.name.of(names.lang), *(_met(summary, team, aim.id) for team in teams)]
                for aim in scenario.aims.values()
            ),
        )


def _met(summary: Summary, team: str, aim: str) -> Field:
    found = summary.all.aims[team].get(aim)
    return _rate(found) if found else Field("–")


def phases(summary: Summary, names: Names) -> Iterator[str]:
    """Yield what each phase took."""
    yield element("h2", names.say("phases"))
    yield element("p", names.say("phases.unit"), "quiet")
    yield table(
        [names.say("phase"), names.say("entered"), names.say("hours"), names.say("decisions")],
        (
            [
                names.phase(each.phase),
                f"{each.games:,}",
                _spread(each.minutes, 60),
                _spread(each.decisions, 1),
            ]
            for each in summary.phases
        ),
    )


def _spread(spread: Spread, unit: int) -> Field:
    low, middle, high = (f"{figure / unit:g}" for figure in (spread.low, spread.middle, spread.high))
    return Field(middle, f"[{low}, {high}]")


def coverage(summary: Summary, names: Names) -> Iterator[str]:
    """Yield what never occurred, and everything with its number of games."""
    yield element("h2", names.say("coverage"))
    never = [met for met in summary.coverage if not met.games]
    if never:
        yield element("h3", names.say("coverage.never"))
        yield holding(
            "ul",
            (element("li", f"{names.say(f'met.{met.kind}')}: {names.met(met)}") for met in never),
            "plain",
        )
    else:
        yield element("p", names.say("coverage.whole"))
    rows = [
        [names.say(f"met.{met.kind}"), names.met(met), f"{met.games:,}", f"{100 * met.games / met.of:.1f} %"]
        for met in summary.coverage
    ]
    head = [names.say(key) for key in ("kind", "what", "games", "share")]
    yield holding("details", (element("summary", names.say("coverage.all")), table(head, rows, words=2)))
