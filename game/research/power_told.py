"""The power of a planned study as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from game.figures.intervals import Interval
from game.research.names import Names
from game.research.power import LADDER, Power, Sight
from game.research.table import table
from game.scenario.model import Scenario
from game.texts import say

LEAST = 0.05
"""The chance below which a figure is not told: so often luck alone shows one."""


def lines(found: Power, scenario: Scenario, lang: str) -> Iterator[str]:
    """Yield the lines: a row for each figure and pair of arms, then what the figures are and are not."""
    told = [sight for sight in found.sights if sight.chance >= LEAST]

    def words(key: str, **figures: str | int) -> str:
        return say(f"experiment.power.{key}", lang, **figures)

    yield say("research.plate", lang)
    yield words(
        "head", scenario=scenario.title.of(lang), groups=found.groups, each=found.each, games=found.games
    )  # fmt: skip
    pairs = dict.fromkeys((sight.one, sight.other) for sight in found.sights)
    for one, other in pairs:
        head = [words("measure"), one, other, words("chance"), words("enough")]
        rows = [
            [_name(sight, scenario, lang) + " *" * sight.given,
             *(_value(sight, value) for value in sight.values), f"{100 * sight.chance:.0f} %",
             words("none", most=LADDER[-1]) if sight.enough is None else str(sight.enough)]
            for sight in told if (sight.one, sight.other) == (one, other)
        ]  # fmt: skip
        yield ""
        yield from table([head, *rows])
    if len(told) < len(found.sights):
        yield words("unseen", percent=round(100 * LEAST), number=len(found.sights) - len(told))
    yield ""
    if any(sight.given for sight in told):
        yield words("given")
    yield words("seen")
    yield words("draws")
    yield words("bots")


def _name(sight: Sight, scenario: Scenario, lang: str) -> str:
    kind, _, part = sight.measure.partition("/")
    if kind == "ending":
        ending = {**scenario.endings, **scenario.also}[part]
        return say("compare.measure.ending", lang, code=ending.code, title=ending.title.of(lang))
    if kind == "meter":
        return say("experiment.power.of_meter", lang, name=scenario.meters[part].name.of(lang))
    return Names(scenario, lang).say(f"measure.{sight.measure}")


def _value(sight: Sight, value: Interval) -> str:
    return f"{100 * value.value:.0f} %" if sight.kind == "share" else f"{value.value:.1f}"
