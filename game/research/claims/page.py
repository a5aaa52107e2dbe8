"""The claims on one page that stands alone: no script, nothing fetched, for any screen and paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from game.figures.charts import Point, dot_with_interval, scale
from game.figures.elements import Field, chart_row, element, holding, table
from game.figures.intervals import Interval
from game.figures.svg import svg
from game.research.claims.games import SAMPLES, used
from game.research.claims.names import Names
from game.research.claims.told import Asked, Report, Tried
from game.research.page.style import style
from game.scenario.claims import Ask

SIGNS = {
    "follows": "●", "bare": "◐", "built": "■", "open": "?", "not": "×", "unmoved": "○", "calibrated": "≈",
    "untested": "–",
}  # fmt: skip
"""A sign for each verdict, so that they are told apart without a colour as well."""

VERDICTS = tuple(SIGNS)

_STYLE = """
.word{font-weight:700;white-space:nowrap;border-radius:.2rem;padding:0 .35rem}
.word.follows{background:#86cfa3;color:#16191d}.word.bare{background:#d3e6a1;color:#16191d}
.word.built{background:#a6cdf0;color:#16191d}
.word.not{background:#f3b873;color:#16191d}.word.open{background:#cdcdcd;color:#16191d}
.word.calibrated{background:#d6a8e4;color:#16191d}.word.untested{font-weight:400;color:var(--quiet)}
.word.unmoved{background:#ece6d8;color:#16191d;outline:1px dashed #6b5f45}
td .word{white-space:normal;display:inline-block;text-align:left}
section{break-inside:avoid-page}
dl{margin:.4rem 0;max-width:46rem}dt{font-weight:600;font-size:.85rem;color:var(--quiet)}dd{margin:0 0 .35rem}
.trial{border-left:3px solid var(--line);padding-left:.8rem;margin:.9rem 0}
.trial h4{margin:.2rem 0}
@media (max-width:40rem){.stacked td:has(.untested){display:none}}
@media (min-width:40.01rem){.trial .row .value{min-width:13.5rem}}
@media print{.trial{break-inside:avoid}.word:not(.untested){border:1px solid #000}}
"""


def page(report: Report, names: Names) -> str:
    """Return the whole page."""
    title = names.say("title")
    body = (
        element("div", names.say("plate"), "plate"),
        element("h1", title),
        *_first(report, names),
        *_overview(report, names),
        *(part for claim in _tested(report, names) for part in _claim(claim, report.tried, report, names)),
        element("h2", names.say("targets")),
        element("p", names.say("targets.is" if report.targets else "targets.none")),
        *(part for target in names.claims.targets for part in _claim(target, report.targets, report, names)),
        *_method(report, names),
        element("div", names.say("plate"), "plate"),
    )
    return (
        f'<!doctype html>\n<html lang="{names.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)} · {escape(names.say('plate'))}</title>\n<style>{style()}{_STYLE}</style>\n"
        "</head>\n<body>\n<main>\n" + "\n".join(body) + "\n</main>\n</body>\n</html>\n"
    )


def _first(report: Report, names: Names) -> Iterator[str]:
    met = {each.verdict for each in report.tried}
    yield element("p", names.say("first"), "lead")
    yield element("p", names.say("head", **_head(report)), "quiet")
    yield holding(
        "dl",
        (
            part
            for verdict in VERDICTS
            if verdict in met
            for part in (
                holding("dt", (_word(verdict, names),)),
                element("dd", names.say(f"verdict.{verdict}.is")),
            )
        ),
    )


def _tested(report: Report, names: Names) -> list[str]:
    """Return the claims, those that some exercise tests before those that none does."""
    tested = {each.claim for each in report.tried if each.asked}
    return sorted(names.claims.claims, key=lambda claim: claim not in tested)


def _head(report: Report) -> dict[str, str | int]:
    return {
        "played": f"{report.played:,}",
        "games": f"{report.games:,}",
        "seed": report.seed,
        "scenarios": len(report.scenarios),
    }


def _overview(report: Report, names: Names) -> Iterator[str]:
    """Yield every claim with its verdict in every exercise."""
    found = {(each.claim, each.scenario): each.verdict for each in report.tried}
    every = _tested(report, names)
    tested = [name for name in every if any(each.claim == name and each.asked for each in report.tried)]
    yield element("h2", names.say("overview"))
    yield table(
        [names.say("claim"), *map(names.title, report.scenarios)],
        (
            [
                _named(name, names),
                *(_short(found.get((name, scenario), "untested"), names) for scenario in report.scenarios),
            ]
            for name in tested
        ),
        stacked=True,
    )
    if len(tested) < len(every):
        yield holding(
            "details",
            (
                element("summary", names.say("nowhere", claims=len(every) - len(tested))),
                holding("ul", (element("li", _named(name, names)) for name in every[len(tested) :]), "plain"),
            ),
        )


def _named(name: str, names: Names) -> str:
    return f"{name} {names.claim(name).name.of(names.lang)}"


def _short(verdict: str, names: Names) -> Field:
    words = "–" if verdict == "untested" else _signed(verdict, names)
    return Field(words, of=f"word {verdict}")


def _signed(verdict: str, names: Names, target: bool = False) -> str:
    return f"{SIGNS[verdict]}\N{NO-BREAK SPACE}{names.verdict(verdict, target)}"


def _claim(name: str, tried: Sequence[Tried], report: Report, names: Names) -> Iterator[str]:
    """Yield one claim, or one target, with what each exercise says of it."""
    claim, here = names.claim(name), [each for each in tried if each.claim == name]
    if not here:
        return
    yield element("h3" if name in names.claims.targets else "h2", _named(name, names))
    yield element("p", claim.says.of(names.lang), "lead")
    about = [("predicts", claim.predicts), ("refuted", claim.refuted), ("encoded", claim.encoded)]
    yield holding(
        "dl",
        (
            part
            for key, words in about
            if words.en
            for part in (element("dt", names.say(key)), element("dd", words.of(names.lang)))
        ),
    )
    if claim.calibrated is not None:
        yield element("p", claim.calibrated.of(names.lang))
    for each in here:
        if each.asked:
            yield from _trial(each, report, names)
    yield from _untested([each for each in here if not each.asked], names)
    yield holding(
        "details",
        (
            element("summary", names.say("sources")),
            holding(
                "ul", (element("li", f"{number}: {words}") for number, words in names.sources(name)), "plain"
            ),
        ),
    )


def _untested(tried: Sequence[Tried], names: Names) -> Iterator[str]:
    """Yield why exercises cannot test a claim, those with one reason together."""
    reasons: dict[str, list[str]] = {}
    for each in tried:
        cannot = names.trial(each.claim, each.scenario).cannot if each.claim in names.claims.claims else None
        if cannot:
            reasons.setdefault(cannot.of(names.lang), []).append(names.title(each.scenario))
    if reasons:
        yield element("p", names.say("cannot"), "quiet")
        yield holding(
            "ul",
            (element("li", f"{', '.join(where)}: {why}") for why, where in reasons.items()),
            "plain quiet",
        )


def _trial(tried: Tried, report: Report, names: Names) -> Iterator[str]:
    target = tried.claim in names.claims.targets
    head = holding("h4", (escape(f"{names.title(tried.scenario)}: "), _word(tried.verdict, names, target)))
    inside = [head]
    for asked in tried.asked:
        inside += _asked(tried, asked, names)
    inside.append(_again(tried, report, names))
    yield holding("div", inside, "trial")


def _again(tried: Tried, report: Report, names: Names) -> str:
    """Return by which command the games of the arms are played again."""
    every = [each for ask in names.trial(tried.claim, tried.scenario).asks for each in used(ask)]
    command = (
        f"python3 main.py hypotheses {tried.scenario} --only {tried.claim} --arm NAME "
        f"--games {report.games} --seed {report.seed}"
    )
    words = names.say("again.how", command=command, arms=", ".join(dict.fromkeys(every)))
    return element("p", words, "quiet")


def _asked(tried: Tried, asked: Asked, names: Names) -> Iterator[str]:
    """Yield one prediction: its figure, beside it that of the control, of varied figures, of each North."""
    ask = names.ask(tried.claim, tried.scenario, asked)
    rows = [(names.say("figure"), asked.value)]
    if asked.without is not None:
        rows.append((names.say("without"), asked.without))
    if asked.number == 0:
        if asked.varied is not None:
            rows.append((names.say("varied"), asked.varied))
        rows += [(names.north(tried.scenario, name), value) for name, value in asked.norths.items()]
    least = "" if ask.within else names.say("least", figure=_unit(ask.least, asked, names))
    if ask.why:
        least += f" {ask.why.of(names.lang)}"
    target = tried.claim in names.claims.targets
    # Bounds kept in one arm say nothing of what the arm does: beside a claim they carry no verdict.
    silent = asked.number == 0 or (bool(ask.within) and not target)
    word = "" if silent else f" ({_signed(asked.verdict, names, target)})"
    yield element("p", f"{ask.words.of(names.lang)}{word}. {least}".strip())
    yield _chart(rows, asked, ask, names)
    notes = list(_notes(asked, ask, names))
    if notes:
        yield element("p", " ".join(notes), "quiet")
    yield holding("details", (element("summary", names.say("levels")), _levels(tried, asked, names)))


def _unit(figure: int, asked: Asked, names: Names) -> str:
    return f"{figure} {names.say('points')}" if asked.kind == "share" else str(figure)


def _chart(rows: Sequence[tuple[str, Interval]], asked: Asked, ask: Ask, names: Names) -> str:
    low, high, ticks = _span([value for _, value in rows], asked, ask)
    times = 100 if asked.kind == "share" else 1
    drawn = (
        chart_row(
            name,
            dot_with_interval(
                Point(value.value, value.low, value.high, names.figure(asked, value, ask)), low, high, ticks,
                f"{name}: {names.figure(asked, value, ask)}",
            ),
            names.figure(asked, value, ask),
        )
        for name, value in rows
    )  # fmt: skip
    under = svg(scale(low, high, [(tick, f"{times * tick:g}") for tick in ticks]))
    foot = holding("div", (element("span", "", "name"), under, element("span", "", "value")), "row")
    return holding("figure", (*drawn, foot, element("figcaption", names.say("caution"))))


def _span(values: Sequence[Interval], asked: Asked, ask: Ask) -> tuple[float, float, list[float]]:
    """Return the ends of a scale that holds every interval, nothing and what was predicted, and its lines."""
    times = 100 if asked.kind == "share" else 1
    wanted = [0.0] if ask.within else [0.0, ask.least / times]
    wanted += [bound / times for bound in (ask.at_least, ask.at_most) if ask.within and bound is not None]
    low = min([*wanted, *(value.low for value in values)]) * times
    high = max([*wanted, *(value.high for value in values)]) * times
    step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 200, 1000, 10**6) if (high - low) / each <= 5)
    first, last = int(low // step), -int(-high // step)
    ticks = [number * step / times for number in range(first, last + 1)]
    return ticks[0], ticks[-1], ticks


def _notes(asked: Asked, ask: Ask, names: Names) -> Iterator[str]:
    """Yield what the figure rests on."""
    given = any(each.given for each in (*ask.more, *ask.less))
    if given:
        one, other = (f"{each.games:,}" for each in asked.levels)
        yield names.say("apart", one=one, other=other)
    else:
        yield names.say("counted" if ask.within else "pairs", games=f"{asked.games:,}")
    yield from names.moved(asked, ask)
    if asked.number == 0 and not ask.within:
        yield names.say("same", same=asked.same[0], of=asked.same[1], samples=SAMPLES)
    if given:
        yield names.say("given")


def _levels(tried: Tried, asked: Asked, names: Names) -> str:
    times, unit = (100, " %") if asked.kind == "share" else (1, "")
    rows: Iterable[list[str | Field]] = (
        [
            names.arm(tried.claim, tried.scenario, each.arm),
            f"{each.games:,}",
            Field(
                f"{times * each.value.value:.1f}{unit}",
                f"[{times * each.value.low:.1f}, {times * each.value.high:.1f}]",
            ),
        ]
        for each in asked.levels
    )
    return table([names.say("arm"), names.say("games"), names.say("level")], rows)


def _word(verdict: str, names: Names, target: bool = False) -> str:
    return element("span", _signed(verdict, names, target), f"word {verdict}")


def _method(report: Report, names: Names) -> Iterator[str]:
    yield element("h2", names.say("method"))
    figures: dict[str, str | int] = {
        "corrected": report.corrected, "samples": report.samples, "reach": report.reach,
        "games": f"{report.games:,}",
    }  # fmt: skip
    keys = ["method.cells", "method.verdicts", "method.control", "method.varied", "method.limits"]
    if any(asked.norths for each in report.tried for asked in each.asked):
        keys.insert(4, "method.norths")
    yield holding("ul", (element("li", names.say(key, **figures)) for key in keys), "plain")
    made = ", ".join(f"{name} {mechanics[:12]}" for name, mechanics in report.mechanics.items())
    yield element("p", names.say("made", rules=report.rules, mechanics=made, seed=report.seed), "quiet")
