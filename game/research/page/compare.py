"""The sections that compare: choices of settings and doctrines, varied figures, forced options."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from game.figures.charts import Point, curve
from game.figures.elements import Field, element, holding, table, with_commands
from game.figures.intervals import Interval
from game.figures.svg import svg
from game.research.names import Names
from game.research.page.parts import figure
from game.research.summary import Choice, Columns, Difference, Figure, Margin, Pair, Rate, Summary
from game.research.table import points, written


def margins(summary: Summary, names: Names) -> Iterator[str]:
    """Yield what each setting and each doctrine comes to, and how they differ."""
    axes = list(dict.fromkeys(margin.axis for margin in summary.margins))
    if axes:
        yield element("h2", names.say("margins"))
        yield element("p", f"{names.say('margins.unit')} {names.say('differences.unit')}", "quiet")
    for axis in axes:
        yield element("h3", names.axis(axis))
        yield from _axis(summary, names, axis)


def _axis(summary: Summary, names: Names, axis: str) -> Iterator[str]:
    """Yield the tables of one axis: endings and measures, then both as differences."""
    found = [margin for margin in summary.margins if margin.axis == axis]
    different = [each for each in summary.differences if each.axis == axis]
    endings = [names.say("what"), names.say("games"), *names.codes().values()]
    measured = [
        names.say("what"),
        names.say("games"),
        *(names.say(f"measure.{name}") for name in summary.all.measures),
    ]
    yield table(endings, (_margin(margin, margin.endings, names) for margin in found))
    yield table(measured, (_margin(margin, margin.measures, names) for margin in found))
    figures = [name for name, each in summary.all.measures.items() if isinstance(each, Figure)]
    endings[1] = measured[1] = names.say("seeds")
    yield holding(
        "details",
        (
            element("summary", names.say("differences")),
            table(endings, (_difference(each, each.endings, names) for each in different)),
            table(
                measured, (_difference(each, _measures(each, summary), names, figures) for each in different)
            ),
        ),
    )


def _margin(margin: Margin, columns: Columns, names: Names) -> list[str | Field]:
    return [names.on_axis(margin.axis, margin.choice), f"{margin.games:,}", *map(share, columns.values())]


def share(found: Rate | Figure) -> Field:
    """Return a share or a figure for a field."""
    words, _, rest = written(found).partition(" [")
    return Field(words.removesuffix(" %"), f"[{rest}" if rest else "")


def _difference(
    each: Difference, columns: Mapping[str, Interval | None], names: Names, figures: Container[str] = ()
) -> list[str | Field]:
    one, other = (names.on_axis(each.axis, choice) for choice in (each.one, each.other))
    found = [
        far(column, 1 if name in figures else 100) if column else Field("–")
        for name, column in columns.items()
    ]
    return [names.say("less", one=one, other=other), f"{each.seeds:,}", *found]


def _measures(each: Difference, summary: Summary) -> dict[str, Interval | None]:
    """Return the measures of a difference in the order of the columns; a median has none."""
    return {name: each.measures.get(name) for name in summary.all.measures}


def far(interval: Interval, unit: int = 100, margin: float = 0.0) -> Field:
    """Return a difference for a field, which stands out where it is none of chance."""
    scaled = Interval(*(each * unit / 100 for each in (interval.value, interval.low, interval.high)))
    words, _, rest = points(scaled).partition(" [")
    return Field(words, f"[{rest}", interval.beyond(margin))


def varied(summary: Summary, names: Names) -> Iterator[str]:
    """Yield a curve for each ending and measure over the figures that were varied."""
    found = [margin for margin in summary.margins if margin.axis.startswith("vary/")]
    if not found:
        return
    meter = names.axis(found[0].axis)
    yield element("h2", names.say("vary", name=meter))
    codes = names.codes()
    curves = [
        _curve(
            f"{codes[name]} {names.ending(name)}", meter, {m.choice: m.endings[name] for m in found}, names
        )
        for name in codes
        if any(margin.endings[name].held for margin in found)
    ]
    curves += [
        _curve(names.say(f"measure.{name}"), meter, {m.choice: m.measures[name] for m in found}, names)
        for name in summary.all.measures
    ]
    yield holding("div", curves, "curves")


def _curve(title: str, meter: str, found: Mapping[str, Rate | Figure], names: Names) -> str:
    shown: list[tuple[str, Point | None]] = []
    for choice, each in found.items():
        interval = each.share if isinstance(each, Rate) else each.value
        point = Point(interval.value, interval.low, interval.high, written(each))
        shown.append((choice, point if each.of else None))
    shares = all(isinstance(each, Rate) for each in found.values())
    high = 1.0 if shares else max((point.high for _, point in shown if point), default=0.0) or 1.0
    says = "; ".join(f"{choice}: {written(each)}" for choice, each in found.items())
    top = "100 %" if shares else f"{high:.0f}"
    return figure(
        names,
        (element("h3", title), svg(curve(shown, 0.0, high, top, f"{title}. {says}"))),
        f"{names.say('vary.axis', name=meter)}. {says}.",
    )


def choices(summary: Summary, names: Names) -> Iterator[str]:
    """Yield which choices matter and which do not, then each decision in full."""
    yield element("h2", names.say("choices"))
    if not summary.choices:
        yield with_commands("p", names.say("choices.none"))
        return
    yield element(
        "p",
        names.say(
            "choices.how",
            games=summary.forced,
            margin=round(100 * summary.margin),
            endings=len(summary.all.endings),
        ),
        "quiet",
    )
    head = [
        names.say("choices.point"),
        names.say("finding"),
        names.say("choices.largest"),
        names.say("choices.pairs"),
    ]
    yield table(head, (_choice(choice, names) for choice in summary.choices), words=3)
    for choice in summary.choices:
        yield holding("details", (element("summary", names.point(choice)), *_in_full(choice, names)))


def _choice(choice: Choice, names: Names) -> list[str | Field]:
    differ = sum(pair.verdict == "matters" for pair in choice.pairs)
    best = names.say("verdict.best", option=names.option(choice.best)) if choice.best else ""
    return [
        names.point(choice),
        Field(names.say(f"verdict.{choice.verdict}"), best),
        largest(choice, names),
        names.say("choices.of", differ=differ, pairs=len(choice.pairs)),
    ]


def largest(choice: Choice, names: Names) -> Field:
    """Return the ending on which two options of a decision surely differ most."""
    known = [(pair, name, each) for pair in choice.pairs if pair.games for name, each in pair.endings.items()]
    if not known:
        return Field(names.say("never_open"))
    pair, name, interval = max(known, key=lambda each: (each[2].least, abs(each[2].value)))
    return Field(f"{names.codes()[name]} {points(interval)}", _pair_name(pair, names))


def _pair_name(pair: Pair, names: Names) -> str:
    return names.say("less", one=names.option(pair.one), other=names.option(pair.other))


def _in_full(choice: Choice, names: Names) -> Iterator[str]:
    codes = names.codes()
    yield element("p", f"{names.say('choices.odds')}. {names.say('choices.against')}", "quiet")
    yield table(
        [names.say("option"), names.say("games"), *codes.values()],
        (
            [
                names.option(each.option),
                f"{each.games:,}",
                *(
                    Field(f"{100 * each.endings[name].share.value:.1f}", points(each.against[name]))
                    if each.games
                    else Field("–")
                    for name in codes
                ),
            ]
            for each in choice.options
        ),
    )
    yield table(
        [
            names.say("pair"),
            names.say("finding"),
            names.say("choices.cells"),
            *codes.values(),
            names.say("aim"),
        ],
        (
            [
                _pair_name(pair, names),
                names.say(f"verdict.{pair.verdict}") if pair.games else names.say("never_open"),
                str(pair.cells),
                *(
                    far(interval, margin=0.03) if pair.games else Field("–")
                    for interval in pair.endings.values()
                ),
                far(pair.aims) if pair.aims else Field("–"),
            ]
            for pair in choice.pairs
        ),
        words=2,
    )
