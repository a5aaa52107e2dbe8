"""What stands before the first claim: the article, what was played, what verdicts, words and figures mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.figures.elements import element, holding
from game.research.claims.games import LEAST
from game.research.claims.names import Names
from game.research.claims.told import Report
from game.research.claims.trial import SIGNS, word_of

TERMS = ("figure", "arm", "doctrine", "pair", "course", "binds", "rung")
"""Words and signs of the page that are no verdict and nothing that is counted."""


def links(names: Names) -> str:
    """Return the ways to what the page means and to where all verdicts stand, for the first screenful."""
    found = (
        f'<a href="#{to}">{element("span", names.say(key))}</a>'
        for to, key in (("verdicts", "verdicts"), ("terms", "terms"), ("all", "overview"), ("how", "method"))
    )
    return holding("nav", found)


def first(report: Report, names: Names, told: Sequence[str]) -> Iterator[str]:
    """Yield what a reader should know before any verdict; `told` are the verdicts that the page gives."""
    yield element("p", names.say("first"), "lead")
    if report.games < LEAST:
        yield element("p", names.say("few", games=report.games, least=f"{LEAST:,}"), "few")
    article = " ".join(names.article())
    if article:
        yield element("p", article, "quiet")
    yield element("p", played(report, names), "quiet")
    yield '<h2 id="verdicts" class="slim">' + element("span", names.say("verdicts")) + "</h2>"
    yield holding(
        "dl",
        (
            part
            for verdict in told
            for part in (
                holding("dt", (word_of(verdict, names),)),
                element("dd", names.say(f"verdict.{verdict}.is")),
            )
        ),
        "beside",
    )
    entries = (
        part
        for term in TERMS
        for part in (
            element("dt", names.say(f"term.{term}")),
            element("dd", names.say(f"term.{term}.is", corrected=report.corrected)),
        )
    )
    inside = (
        element("summary", names.say("terms")),
        f'<div id="terms">{holding("dl", entries, "beside")}</div>',
    )
    yield holding("details", inside)


def played(report: Report, names: Names) -> str:
    """Return what was played, in a sentence."""
    return names.say(
        "head",
        played=f"{report.played:,}",
        games=f"{report.games:,}",
        seed=report.seed,
        scenarios=len(report.scenarios),
    )


def met(report: Report, names: Names) -> list[str]:
    """Return the verdicts that some claim has, or a line beside it, in the order of the page."""
    found = {each.verdict for each in report.tried}
    found |= {names.own(each, asked) for each in report.tried for asked in each.asked if asked.number}
    return [verdict for verdict in SIGNS if verdict in found]
