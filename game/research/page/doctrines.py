"""Doctrine cards as one page that stands alone, for any screen and paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor

from game.figures.charts import Point, dot_with_interval, scale
from game.figures.elements import Field, Row, chart_row, element, holding, table
from game.figures.intervals import Interval, wilson
from game.figures.svg import svg
from game.research.doctrines import RESERVE, Card, scales
from game.research.names import Names
from game.research.page.style import style
from game.rules import rules
from game.rules.state import Setup
from game.scenario.model import Scenario
from game.scenario.model.base import TAGS
from game.scenario.weighting import Weighting
from game.sight.plain import in_words
from game.texts import Text, bracketed, say
from game.texts.unparted import unparted

PEOPLE = ("means", "lethal", "calm", "force", "kind", "experts", "models")
"""What research found of people, each with its source; the words stand under `doctrines.people.`"""

BEFORE, GAMES = 1, 6
"""Of strategic games of experts, that in which people used cyber means before attacks that destroyed."""

_STYLE = """
.card{border:1px solid var(--line);border-radius:.4rem;padding:.2rem 1rem 1rem;margin:1.2rem 0}
.card h2{border:0;margin-top:.6rem}
@media (min-width:40.01rem){.card td:first-child{min-width:15rem}}
@media print{.card{break-before:page;border:0;padding:0}}
"""


def page(cards: Sequence[Card], names: Mapping[str, Names], lang: str) -> str:
    """Return the whole page: people first, then a card for each doctrine, exercise by exercise."""
    title = say("doctrines.title", lang)
    plate = element("div", say("research.plate", lang), "plate")
    body = (
        plate,
        element("h1", title),
        element("p", say("doctrines.first", lang), "lead"),
        *_people(lang, next(iter(names.values()))),
        *(part for name in dict.fromkeys(card.doctrine for card in cards)
          for part in _doctrine([card for card in cards if card.doctrine == name], names, lang)),
        plate,
    )  # fmt: skip
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style()}{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        + unparted("\n".join(body))
        + "\n</main>\n</body>\n</html>\n"
    )


def _people(lang: str, names: Names) -> Iterator[str]:
    yield element("h2", say("doctrines.people", lang))
    sources = names.scenario.sources
    rows = []
    for key in PEOPLE:
        number = say(f"doctrines.people.{key}.source", lang)
        cite = sources[number].cite.of(lang) if number in sources else ""
        rows.append([say(f"doctrines.people.{key}", lang), f"{number} {cite}".strip()])
    yield table([say("doctrines.found", lang), say("doctrines.source", lang)], rows, words=2, stacked=True)
    yield element("p", say("doctrines.people.limits", lang), "quiet")


def _doctrine(cards: Sequence[Card], names: Mapping[str, Names], lang: str) -> Iterator[str]:
    first = names[cards[0].scenario]
    doctrine = first.scenario.doctrines[cards[0].doctrine]
    inside = [element("h2", doctrine.name.of(lang)), element("p", doctrine.idea.of(lang), "lead")]
    if doctrine.sources:
        inside.append(_sources(first.scenario, doctrine.sources, lang))
    if not doctrine.uniform:
        inside += _rule(first, cards[0].doctrine, lang)
    inside += _aggression(cards, names, lang)
    for card in cards:
        inside += _choices(card, names[card.scenario])
    yield holding("div", inside, "card")


def _sources(scenario: Scenario, numbers: Sequence[str], lang: str) -> str:
    """Return the sources of a doctrine, each with its number, what it says and where it stands."""
    lines = []
    for number in numbers:
        source = scenario.sources[number]
        lines.append(f"{number}: {bracketed(source.text, source.cite).of(lang)}")
    inside = holding("ul", (element("li", line) for line in lines), "plain")
    return holding("details", (element("summary", say("claims.sources", lang)), inside))


def _rule(names: Names, name: str, lang: str) -> Iterator[str]:
    doctrine = names.scenario.doctrines[name]
    yield element("h3", say("doctrines.rule", lang))
    teller = _Teller(names.scenario, rules.setup(names.scenario), lang)
    rows: list[Row] = [
        [each.because.of(lang), _what(names, each.tag, lang), _when(teller, each.when), f"{each.points:+d}"]
        for each in doctrine.choose
    ]
    head = [say(f"doctrines.{key}", lang) for key in ("because", "tag", "when", "points")]
    yield table(head, rows, words=3, stacked=True)
    rows = [[each.because.of(lang), _when(teller, each.when), str(each.commits)] for each in doctrine.want]
    yield table(
        [say(f"doctrines.{key}", lang) for key in ("wants", "when", "commits")], rows, words=2, stacked=True
    )
    if doctrine.defer:
        yield element("p", say("doctrines.defer", lang, line=in_words(teller, doctrine.defer)))
    yield element("p", say("doctrines.slack", lang, steps=doctrine.slack))


@dataclass(frozen=True, slots=True)
class _Teller:
    """Says a doctrine's conditions in the words of an exercise."""

    scenario: Scenario
    setup: Setup
    lang: str
    by_name: bool = True
    by_hand: bool = False

    def say(self, key: str, **figures: Text | str | int) -> str:
        """Return a sentence of the interface under `paper.`, where the words of conditions stand."""
        return say(f"paper.{key}", self.lang, **figures)

    def of(self, text: Text) -> str:
        """Return a text of the exercise in the language."""
        return text.of(self.lang)


def _when(teller: _Teller, line: str) -> Field:
    """Return a condition in words, beneath it as its author wrote it."""
    return Field(in_words(teller, line), small=line) if line else Field(say("doctrines.always", teller.lang))


def _what(names: Names, tag: str, lang: str) -> str:
    scenario = names.scenario
    if tag in scenario.options:
        return scenario.options[tag].name.of(lang)
    if tag in TAGS:
        return say(f"doctrines.tag.{tag}", lang)
    if tag in scenario.aims:
        return say("doctrines.serves", lang, aim=scenario.aims[tag].name)
    return tag


def _aggression(cards: Sequence[Card], names: Mapping[str, Names], lang: str) -> Iterator[str]:
    """Yield how far its own acts escalated, beside people; and apart, what it had to answer."""
    every = scales()
    yield element("h3", say("doctrines.aggression", lang))
    yield from _scored(
        {name: each for name, each in every.items() if each.scores == "acts"}, cards, names, lang
    )
    yield from _shares(cards, names, lang)
    yield element("h3", say("doctrines.met", lang))
    yield from _scored(
        {name: each for name, each in every.items() if each.scores != "acts"}, cards, names, lang
    )


def _scored(
    every: Mapping[str, Weighting], cards: Sequence[Card], names: Mapping[str, Names], lang: str
) -> Iterator[str]:
    for name, made in every.items():
        values = [card.aggression[name] for card in cards]
        low = float(floor(min(0.0, *(value.low for value in values))))
        high = 5.0 if made.scores == "incident" else float(ceil(max(10.0, *(value.high for value in values))))
        ticks = sorted({low, 0.0, high})
        rows = [
            chart_row(
                names[card.scenario].title,
                dot_with_interval(Point(value.value, value.low, value.high, ""), low, high, ticks,
                                  f"{names[card.scenario].title}: {value.value:.1f}"),
                f"{value.value:.1f} [{value.low:.1f}, {value.high:.1f}]",
            )
            for card, value in zip(cards, values, strict=True)
        ]  # fmt: skip
        under = svg(scale(low, high, [(tick, f"{tick:.0f}") for tick in ticks]))
        foot = holding("div", (element("span", "", "name"), under, element("span", "", "value")), "row")
        words = say(f"doctrines.scale.{made.scores}", lang, scale=bracketed(made.name, made.cite))
        caution = say("research.caution", lang)
        yield holding("figure", (element("p", words), *rows, foot, element("figcaption", caution)))


def _shares(cards: Sequence[Card], names: Mapping[str, Names], lang: str) -> Iterator[str]:
    """Yield how often it acted beyond its own networks, and beneath how often people did."""
    head = [say("doctrines.exercise", lang), say("doctrines.games", lang), say("doctrines.means", lang),
            say("doctrines.forces", lang)]  # fmt: skip
    rows = [
        [names[card.scenario].title, f"{card.games:,}", _percent(card.means), _percent(card.forces)]
        for card in cards
    ]
    people = [say("doctrines.beside", lang), f"{GAMES}", _percent(wilson(BEFORE, GAMES)), "–"]
    yield table(head, [*rows, people], stacked=True)
    yield element("p", say("doctrines.beside.how", lang), "quiet")


def _percent(share: Interval) -> str:
    value, low, high = (100 * each for each in (share.value, share.low, share.high))
    return f"{value:.1f}\N{NO-BREAK SPACE}% [{low:.1f}, {high:.1f}]"


def _named(option: str, names: Names) -> str:
    return say("doctrines.reserve", names.lang) if option == RESERVE else names.option(option)


def _choices(card: Card, names: Names) -> Iterator[str]:
    rows = [
        [
            say(
                f"doctrines.at.{each.stage or 'question'}",
                names.lang,
                phase=names.phase(each.phase),
                team=names.team(each.team),
            ),
            "; ".join(
                f"{_named(option, names)} {100 * share:.0f}\N{NO-BREAK SPACE}%"
                for option, share in sorted(each.options.items(), key=lambda item: -item[1])
            ),
        ]
        for each in card.chosen
    ]
    head = [say("doctrines.question", names.lang), say("doctrines.chose", names.lang)]
    shown = table(head, rows, words=2, stacked=True)
    heading = say("doctrines.choices", names.lang, scenario=names.title)
    yield element("h3", heading)
    yield shown
