"""The page, put together."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from game.figures.elements import element, holding, with_commands
from game.research.names import Names, seeds
from game.research.page import compare, results
from game.research.page.style import style
from game.research.played import played
from game.research.summary import Summary
from game.texts.unparted import unparted


def page(summary: Summary, names: Names) -> str:
    """Return the whole page of a sweep."""
    title = names.say("title", scenario=names.title)
    body = (
        element("div", names.say("plate"), "plate"),
        element("h1", title),
        *_first(summary, names),
        *results.endings(summary, names),
        *results.measures(summary, names),
        *compare.margins(summary, names),
        *compare.varied(summary, names),
        *compare.choices(summary, names),
        *results.phases(summary, names),
        *results.objectives(summary, names),
        *results.coverage(summary, names),
        *_method(summary, names),
        element("div", names.say("plate"), "plate"),
    )
    return (
        f'<!doctype html>\n<html lang="{names.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)} · {escape(names.say('plate'))}</title>\n<style>{style()}</style>\n</head>\n"
        "<body>\n<main>\n" + unparted("\n".join(body)) + "\n</main>\n</body>\n</html>\n"
    )


def _first(summary: Summary, names: Names) -> Iterator[str]:
    """Yield what this is, before any figure."""
    first = names.say("first", scenario=names.title, games=summary.all.games)
    yield element("p", f"{first} {names.say('fiction')}", "lead")
    parts = [
        names.say(
            "cells", cells=len(summary.cells), games=summary.games,
            seeds=seeds(summary.seed, summary.games, names.lang),
        ),
    ]  # fmt: skip
    parts += played(summary, names)
    parts.append(names.say("rows", capitals=names.capitals))
    yield element("p", " ".join(parts), "quiet")
    yield element("p", names.say("unit"), "quiet")


def _method(summary: Summary, names: Names) -> Iterator[str]:
    yield element("h2", names.say("method"))
    keys = ("method.games", "method.shares", "method.many")
    yield holding("ul", (with_commands("li", names.say(key)) for key in keys), "plain")
    made = names.say("made", rules=summary.rules, mechanics=summary.mechanics[:12])
    yield element("p", made, "quiet")
