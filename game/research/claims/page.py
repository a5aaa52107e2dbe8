"""The claims on one page that stands alone: no script, nothing fetched, for any screen and paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from game.figures.elements import Field, element, holding, table
from game.research.claims.first import first, links, met
from game.research.claims.names import Names
from game.research.claims.told import Report, Tried
from game.research.claims.trial import signed, trial_of
from game.research.page.style import style
from game.texts.unparted import unparted

_STYLE = """
.word{font-weight:700;white-space:nowrap;border-radius:.2rem;padding:0 .35rem}
.word.follows{background:#86cfa3;color:#16191d}.word.bare{background:#d3e6a1;color:#16191d}
.word.built{background:#a6cdf0;color:#16191d}
.word.not{background:#f3b873;color:#16191d}.word.open{background:#cdcdcd;color:#16191d}
.word.calibrated{background:#d6a8e4;color:#16191d}.word.untested{font-weight:400;color:var(--quiet)}
.word.unmoved{background:#ece6d8;color:#16191d;outline:1px dashed #6b5f45}
td .word{white-space:normal;display:inline-block;text-align:left}
nav{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin:.2rem 0 .6rem}
a{color:var(--dot)}nav a,nav span{white-space:nowrap}
code span{white-space:nowrap}code{font-size:.95em;overflow-wrap:normal}
h2.slim{font-size:1rem;border:0;padding:0;margin:.8rem 0 .3rem}
dl.beside{display:grid;grid-template-columns:max-content 1fr;gap:.2rem .8rem;max-width:none;
font-size:.88rem;line-height:1.35}
dl.beside dd{margin:0}
dl{margin:.4rem 0;max-width:46rem}dt{font-weight:600;font-size:.85rem;color:var(--quiet)}dd{margin:0 0 .35rem}
.trial{border-left:3px solid var(--line);padding-left:.8rem;margin:.9rem 0}
.trial h3,.trial h4{margin:.2rem 0;font-size:.92rem}
@media (max-width:40rem){dl.beside{display:block}dl.beside dd{margin:0 0 .35rem}
.stacked td:has(.untested){display:none}}
@media (max-width:27rem){.trial .row{grid-template-columns:1fr}.trial .row .value{grid-row:2;text-align:left}
.trial .row svg{grid-column:1;grid-row:3}}
@media (min-width:40.01rem){.trial .row .value{min-width:17rem}}
.few{border:2px solid var(--plate);padding:.4rem .6rem;font-weight:600}
.by{margin:.5rem 0 0;font-size:.85rem;font-weight:600}
@media print{details::details-content{content-visibility:visible;block-size:auto}
nav{display:none}dt,summary,h3,h4{break-after:avoid}
.trial .row{grid-template-columns:11rem 1fr 15.5rem}.trial .row .value{min-width:0}
.trial p:has(+figure){break-after:avoid}
.trial{break-inside:auto}.word:not(.untested){border:1px solid #000}}
"""


def page(report: Report, names: Names) -> str:
    """Return the whole page."""
    title = names.say("title")
    body = (
        element("div", names.say("plate"), "plate"),
        element("h1", title),
        links(names),
        *first(report, names, met(report, names)),
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
        "</head>\n<body>\n<main>\n" + unparted("\n".join(body)) + "\n</main>\n</body>\n</html>\n"
    )


def _tested(report: Report, names: Names) -> list[str]:
    """Return the claims, those that some exercise tests before those that none does."""
    tested = names.tested(report.tried)
    return sorted(names.claims.claims, key=lambda claim: claim not in tested)


def _overview(report: Report, names: Names) -> Iterator[str]:
    """Yield every claim with its verdict in every exercise."""
    found = {(each.claim, each.scenario): each.verdict for each in report.tried}
    every = _tested(report, names)
    tested = [name for name in every if name in names.tested(report.tried)]
    inside = [
        element("summary", names.say("overview")),
        '<div id="all">',
        table(
            [names.say("claim"), *map(names.title, report.scenarios)],
            (
                [
                    _named(name, names),
                    *(
                        _short(found.get((name, scenario), "untested"), names)
                        for scenario in report.scenarios
                    ),
                ]
                for name in tested
            ),
            stacked=True,
        ),
    ]
    if len(tested) < len(every):
        untested = names.untested(report.tried)
        inside.append(element("p", names.nowhere(report.tried)))
        inside.append(holding("ul", (element("li", each) for each in untested), "plain"))
    # Folded: a reader is first asked what to expect.
    yield holding("details", (*inside, "</div>"))


def _named(name: str, names: Names) -> str:
    return f"{name} {names.claim(name).name.of(names.lang)}"


def _short(verdict: str, names: Names) -> Field:
    words = "–" if verdict == "untested" else signed(verdict, names)
    return Field(words, of=f"word {verdict}")


def _claim(name: str, tried: Sequence[Tried], report: Report, names: Names) -> Iterator[str]:
    """Yield one claim, or one target, with what each exercise says of it."""
    claim, here = names.claim(name), [each for each in tried if each.claim == name]
    if not here:
        return
    yield element("h3" if name in names.claims.targets else "h2", _named(name, names))
    yield element("p", claim.says.of(names.lang), "lead")
    about = [
        ("predicts", claim.predicts), ("refuted", claim.refuted), ("encoded", claim.encoded),
        ("instead", claim.instead),
    ]  # fmt: skip
    told = [(names.say(key), words.of(names.lang)) for key, words in about if words.en]
    said = [part for key, words in told for part in (element("dt", key), element("dd", words))]
    counted = names.counted(name, here)
    if counted:
        said[2:2] = [element("dt", names.say("meant")), *(element("dd", words) for words in counted)]
    yield holding("dl", said)
    for each in here:
        if each.asked:
            yield from trial_of(each, report, names)
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


def _method(report: Report, names: Names) -> Iterator[str]:
    yield f'<h2 id="how">{escape(names.say("method"))}</h2>'
    figures: dict[str, str | int] = {
        "corrected": report.corrected, "samples": report.samples, "reach": report.reach,
        "games": f"{report.games:,}",
    }  # fmt: skip
    keys = [
        "method.cells",
        "method.verdicts",
        "method.sizes",
        "method.control",
        "method.varied",
        "method.limits",
    ]
    if any(asked.norths for each in report.tried for asked in each.asked):
        keys.insert(5, "method.norths")
    yield holding("ul", (element("li", names.say(key, **figures)) for key in keys), "plain")
    made = ", ".join(f"{name} {mechanics[:12]}" for name, mechanics in report.mechanics.items())
    yield element("p", names.say("made", rules=report.rules, mechanics=made, seed=report.seed), "quiet")
