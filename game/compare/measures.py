"""The figures of a group by which groups and arms are compared, each one figure for one group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from game.compare.asked import CHOSE, LAPSED, Asked
from game.compare.groups import Group, Share, scenario_of
from game.compare.names import option_name, question_name, talks_name
from game.compare.talks import Talks, dissent_texts, signed_texts
from game.figures.intervals import Interval
from game.figures.small import median
from game.texts import NO_TEXT, Text, both

Kind = Literal["share", "order", "amount"]
"""`share`: 0 or 1; `order`: only more or less means something; `amount`: differences mean something."""

LETTERS = ("U", "M", "S", "P")
"""Ratings from the worst to the best."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of each group."""

    id: str
    name: Text
    kind: Kind
    values: tuple[float | None, ...]
    """By the place of the group; None where the game does not say."""
    unit: Text = NO_TEXT

    def of(self, places: Sequence[int]) -> list[float]:
        """Return the figures of some groups, without those that have none."""
        found = (self.values[place] for place in places)
        return [value for value in found if value is not None]

    def share(self, places: Sequence[int]) -> Share:
        """Return in how many of some groups it holds."""
        found = self.of(places)
        return Share(round(sum(found)), len(found))

    def middle(self, places: Sequence[int]) -> Interval | None:
        """Return the median of some groups with its interval; None where none has a figure."""
        return median(self.of(places))


def measures(
    groups: Sequence[Group], asked: Sequence[Asked], all_talks: Sequence[Talks]
) -> tuple[Measure, ...]:
    """Return every measure that some group has a figure for."""
    found = (
        *_endings(groups), *_texts(groups, all_talks), *_talks(groups, all_talks), *_course(groups),
        *_ratings(groups), *_gauges(groups), *_choices(groups, asked),
    )  # fmt: skip
    return tuple(each for each in found if any(value is not None for value in each.values))


def _endings(groups: Sequence[Group]) -> Iterator[Measure]:
    scenario = scenario_of(groups)
    for ending in (*scenario.endings.values(), *scenario.also.values()):
        values = tuple(
            None if group.ended is None else float(ending.id in (group.ended.ending, *group.ended.also))
            for group in groups
        )
        if any(values):
            name = both("compare.measure.ending", code=ending.code, title=ending.title)
            yield Measure(f"ending.{ending.id}", name, "share", values)


def _texts(groups: Sequence[Group], all_talks: Sequence[Talks]) -> Iterator[Measure]:
    scenario = scenario_of(groups)
    kinds = (("signed", signed_texts, Talks.signed), ("dissent", dissent_texts, Talks.dissent))
    for kind, texts, places in kinds:
        for text in texts(all_talks):
            could = {place for each in all_talks if text in each.offer for place in each.held}
            did = {place for each in all_talks for place in places(each, text)}
            values = tuple(float(n in did) if n in could else None for n in range(len(groups)))
            name = both(f"compare.measure.{kind}", text=option_name(scenario, text))
            yield Measure(f"{kind}.{text}", name, "share", values)


def _talks(groups: Sequence[Group], all_talks: Sequence[Talks]) -> Iterator[Measure]:
    scenario = scenario_of(groups)
    for each in all_talks:
        key, name = f"{each.phase}.{each.time}", talks_name(scenario, each, all_talks)
        steps, hours = each.distances, each.hours
        yield Measure(
            f"distance.{key}", both("compare.measure.distance", phase=name), "order",
            _values(groups, steps),
        )  # fmt: skip
        yield Measure(
            f"latency.{key}", both("compare.measure.latency", phase=name), "amount",
            _values(groups, hours), both("compare.unit.hours"),
        )  # fmt: skip


def _values(groups: Sequence[Group], found: dict[int, int | None] | dict[int, int]) -> tuple[int | None, ...]:
    return tuple(found.get(place) for place in range(len(groups)))


def _course(groups: Sequence[Group]) -> Iterator[Measure]:
    for marker in ("theirs", "ours"):
        highest = tuple(group.highest(marker) for group in groups)
        yield Measure(f"rung.{marker}", both(f"compare.measure.{marker}"), "order", highest)
    hours = tuple(group.game.end.minute / 60 if group.ended else None for group in groups)
    yield Measure("hours", both("compare.measure.hours"), "amount", hours, both("compare.unit.hours"))
    lapses = tuple(sum(choice.lapsed and not choice.forced for choice in g.choices) for g in groups)
    yield Measure("lapses", both("compare.measure.lapses"), "amount", lapses)
    minutes = tuple(deciding(group) for group in groups)
    yield Measure("minutes", both("compare.measure.minutes"), "amount", minutes, both("compare.unit.minutes"))


def deciding(group: Group, phase: str = "", team: str = "", stage: str = "decide") -> float | None:
    """Return the median of the real minutes that a group's tables took for questions of a stage.

    None if unknown. A lapse is no answer and has no time. With a phase or a team, of those questions alone.
    """
    found = [
        each.seconds / 60
        for each in group.timing
        if each.stage == stage and not each.lapsed and each.seconds is not None
        and phase in ("", each.phase) and team in ("", each.seat)
    ]  # fmt: skip
    middle = median(found)
    return middle.value if middle else None


def _ratings(groups: Sequence[Group]) -> Iterator[Measure]:
    for objective in scenario_of(groups).objectives.values():
        letters = [dict(g.ended.ratings).get(objective.id, "") if g.ended else "" for g in groups]
        values = tuple(LETTERS.index(letter) if letter in LETTERS else None for letter in letters)
        yield Measure(f"rating.{objective.id}", objective.text, "order", values)


def _gauges(groups: Sequence[Group]) -> Iterator[Measure]:
    scenario = scenario_of(groups)
    shown = {name for ending in scenario.endings.values() for name in ending.shows}
    for meter in scenario.meters.values():
        # A gauge that people know in words has no figure for them, here neither.
        if meter.id in shown and meter.shown == "number":
            values = tuple(group.game.end.meters[meter.id] if group.ended else None for group in groups)
            yield Measure(
                f"gauge.{meter.id}", both("compare.measure.gauge", name=meter.name), "amount", values
            )


def _choices(groups: Sequence[Group], asked: Sequence[Asked]) -> Iterator[Measure]:
    scenario = scenario_of(groups)
    for each in asked:
        counted = {place for place, answer in each.answers.items() if answer.how in (CHOSE, LAPSED)}
        for option in each.offer:
            chose = set(each.chose(option))
            if not chose:
                continue
            values = tuple(float(n in chose) if n in counted else None for n in range(len(groups)))
            name = both(
                "compare.measure.chose", question=question_name(scenario, each, asked),
                option=option_name(scenario, option),
            )  # fmt: skip
            yield Measure(f"chose.{each.phase}.{each.time}.{each.team}.{option}", name, "share", values)
