"""One claim in one exercise on the page: its verdict, its figures as charts, what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from re import findall

from game.figures.charts import Point, dot_with_interval, scale
from game.figures.elements import Field, chart_row, element, holding, table
from game.figures.intervals import Interval
from game.figures.svg import svg
from game.research.claims.games import SAMPLES
from game.research.claims.names import Names
from game.research.claims.told import Asked, Report, Tried
from game.scenario.claims import Ask

SIGNS = {
    "follows": "●", "bare": "◐", "built": "■", "open": "?", "not": "×", "unmoved": "○", "calibrated": "≈",
    "untested": "–",
}  # fmt: skip
"""A sign for each verdict, so that they are told apart without a colour as well."""


def signed(verdict: str, names: Names, target: bool = False) -> str:
    """Return a verdict with its sign."""
    return f"{SIGNS[verdict]}\N{NO-BREAK SPACE}{names.verdict(verdict, target)}"


def word_of(verdict: str, names: Names, target: bool = False) -> str:
    """Return a verdict with its sign and colour."""
    return element("span", signed(verdict, names, target), f"word {verdict}")


def trial_of(tried: Tried, report: Report, names: Names) -> Iterator[str]:
    """Yield what one exercise says of a claim, or of a target."""
    target = tried.claim in names.claims.targets
    first = names.ask(tried.claim, tried.scenario, tried.asked[0])
    head = holding(
        "h4" if target else "h3",
        (escape(f"{names.title(tried.scenario)}: "), word_of(tried.verdict, names, target)),
    )
    inside = [head]
    calibrated = names.trial(tried.claim, tried.scenario).calibrated
    if calibrated:
        inside.append(element("p", calibrated.of(names.lang)))
    inside += (element("p", words) for words in names.why(tried.asked[0], first))
    for asked in tried.asked:
        inside += _asked(tried, asked, names)
    inside.append(_again(tried, report, names))
    yield holding("div", inside, "trial")


def _again(tried: Tried, report: Report, names: Names) -> str:
    """Return by which command the games of the arms are played again."""
    command = (
        f"python3 main.py hypotheses {tried.scenario} --only {tried.claim} --arm NAME "
        f"--games {report.games} --seed {report.seed}"
    )
    asks = names.trial(tried.claim, tried.scenario).asks
    arms = names.say("again.names", arms=names.arms(tried.claim, tried.scenario, asks))
    # Where a line ends, no option is torn from its dashes or from its value.
    whole = " ".join(element("span", word) for word in findall(r"--\S+ \S+|\S+", command))
    said = (escape(names.say("again.how")), f" <code>{whole}</code><br>", escape(arms))
    return holding("p", said, "quiet")


def _asked(tried: Tried, asked: Asked, names: Names) -> Iterator[str]:
    """Yield one prediction: its figure, beside it that of the control, of varied figures, of each North."""
    ask = names.ask(tried.claim, tried.scenario, asked)
    rows, norths = [(names.say("figure"), asked.value)], []
    if asked.without is not None:
        rows.append((names.say("without"), asked.without))
    if asked.number == 0:
        if asked.varied is not None:
            rows.append((names.say("varied"), asked.varied))
        norths = [(names.north(tried.scenario, name), value) for name, value in asked.norths.items()]
    target = tried.claim in names.claims.targets
    word = f" ({signed(names.own(tried, asked), names, target)})" if names.marked(tried, asked) else ""
    yield element("p", f"{ask.words.of(names.lang)}{word}. {names.predicted(tried.scenario, asked, ask)}")
    if asked.number:
        yield from (element("p", words, "quiet") for words in names.why(asked, ask))
    carried = " ".join(names.carried(tried.scenario, asked))
    if carried:
        yield element("p", carried)
    yield _chart(tried.scenario, rows, norths, asked, ask, names)
    notes = list(_notes(tried.scenario, asked, ask, names))
    if notes:
        yield element("p", " ".join(notes), "quiet")
    yield holding("details", (element("summary", names.say("levels")), _levels(tried, asked, names)))


def _chart(
    scenario: str,
    rows: Sequence[tuple[str, Interval]],
    norths: Sequence[tuple[str, Interval]],
    asked: Asked,
    ask: Ask,
    names: Names,
) -> str:
    low, high, ticks = _span([value for _, value in (*rows, *norths)], asked, ask)
    times = 100 if asked.kind == "share" else 1

    def drawn(name: str, value: Interval) -> str:
        figure = names.figure(scenario, asked, value, ask)
        point = Point(value.value, value.low, value.high, figure)
        return chart_row(name, dot_with_interval(point, low, high, ticks, f"{name}: {figure}"), figure)

    each = [drawn(name, value) for name, value in rows]
    if norths:
        each += (element("p", names.say("norths"), "by"), *(drawn(name, value) for name, value in norths))
    under = svg(scale(low, high, [(tick, f"{times * tick:g}") for tick in ticks]))
    foot = holding("div", (element("span", "", "name"), under, element("span", "", "value")), "row")
    return holding("figure", (*each, foot, element("figcaption", names.say("caution"))))


def _span(values: Sequence[Interval], asked: Asked, ask: Ask) -> tuple[float, float, list[float]]:
    """Return the ends of a scale that holds every interval, nothing and what was predicted, and its lines."""
    times = 100 if asked.kind == "share" else 1
    wanted = [0.0] if ask.bounded else [0.0, ask.least / times]
    wanted += [bound / times for bound in (ask.at_least, ask.at_most) if bound is not None]
    low = min([*wanted, *(value.low for value in values)]) * times
    high = max([*wanted, *(value.high for value in values)]) * times
    step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 200, 1000, 10**6) if (high - low) / each <= 5)
    first, last = int(low // step), -int(-high // step)
    ticks = [number * step / times for number in range(first, last + 1)]
    return ticks[0], ticks[-1], ticks


def _notes(scenario: str, asked: Asked, ask: Ask, names: Names) -> Iterator[str]:
    """Yield what the figure rests on."""
    given = any(each.given for each in (*ask.more, *ask.less))
    if given:
        one, other = (each.games for each in asked.levels)
        yield names.say("apart", one=one, other=other)
    elif asked.pairs is not None and not ask.within:
        yield names.say("pairs", games=f"{asked.pairs:,}")
    else:
        yield names.say("counted", games=asked.games)
    yield from names.moved(scenario, asked)
    if asked.number == 0 and not ask.within:
        same, of = asked.same
        yield names.say("same", same=same, other=of - same, of=of, samples=SAMPLES)
    if given:
        yield names.say("given")


def _levels(tried: Tried, asked: Asked, names: Names) -> str:
    rows: Iterable[list[str | Field]] = (
        [
            names.arm(tried.claim, tried.scenario, each.arm),
            f"{each.games:,}",
            Field(*names.parts(tried.scenario, asked.measure, each.value)),
        ]
        for each in asked.levels
    )
    return table([names.say("arm"), names.say("games"), names.say("level")], rows, stacked=True)
