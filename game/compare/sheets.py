"""A class as sheets: a row for each group, and the counts, for those who reckon further in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.compare.asked import CHOSE, LAPSED, Asked
from game.compare.comparison import Comparison
from game.compare.groups import Group, Share, label_list
from game.compare.measures import LETTERS, Measure
from game.compare.names import choice_name, length_name, option_name, player_name, question_name
from game.compare.shown import Shown, difference_unit, in_arm
from game.texts import say

Cell = str | int | float | None

METHOD = ("unit", "shares", "medians", "luck", "left")
"""The keys of what has to be said beside every figure."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under a head."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(found: Comparison, lang: str) -> tuple[Sheet, ...]:
    """Return the sheets in a language: groups, what was chosen, how it ended and what was signed, arms."""
    shown = Shown(found, lang)
    head = [shown.say(f"sheet.{key}") for key in ("what", "groups", "of", "share", "low", "high", "which")]
    question = [shown.say("sheet.question"), *head]
    kinds = (
        "axis",
        "one",
        "other",
        "what",
        "in_one",
        "in_other",
        "difference",
        "low",
        "high",
        "unit",
        "verdict",
    )
    return (
        _groups(shown),
        Sheet(shown.say("choices"), tuple(question), tuple(_choices(shown))),
        Sheet(shown.say("sheet.results"), tuple(head), tuple(_results(shown))),
        Sheet(shown.say("arms"), tuple(shown.say(f"sheet.{key}") for key in kinds), tuple(_arms(shown))),
        *_players(shown),
    )


def _groups(shown: Shown) -> Sheet:
    found, scenario = shown.found, shown.found.scenario
    figures = [measure for measure in found.measures if measure.kind != "share"]
    keys = (
        "group",
        "number",
        "code",
        "length",
        "ended",
        "ending_code",
        "ending",
        "also",
        "signed",
        "dissent",
    )
    # The mark of the exercise stands on everything that leaves the program.
    head = [*(shown.say(f"sheet.{key}") for key in keys[:3]), say("debrief.plate", shown.lang)]
    head += [shown.say(f"sheet.{key}") for key in keys[3:]]
    head += [shown.of(setting.name) for setting in scenario.settings.values()]
    head += [shown.say("axis.seat", team=team.name) for team in scenario.teams.values()]
    head += [_measured(shown, measure) for measure in figures]
    head += [shown.of(question_name(scenario, each, found.asked)) for each in found.asked]
    rows = []
    for place, group in enumerate(found.groups):
        row: list[Cell] = [*_about(shown, group)]
        row += [_figure(measure, place) for measure in figures]
        row += [_answer(shown, each, place) for each in found.asked]
        rows.append(tuple(row))
    return Sheet(shown.say("sheet.title"), tuple(head), tuple(rows))


def _measured(shown: Shown, measure: Measure) -> str:
    unit = shown.of(measure.unit).strip("()")
    return f"{shown.of(measure.name)} ({unit})" if unit else shown.of(measure.name)


def _figure(measure: Measure, place: int) -> Cell:
    value = measure.values[place]
    if value is None:
        return None
    if measure.id.startswith("rating."):
        return LETTERS[int(value)]
    return int(value) if value == int(value) else round(value, 2)


def _about(shown: Shown, group: Group) -> Iterator[Cell]:
    scenario, header, ended = shown.found.scenario, group.game.header, group.ended
    yield from (group.label, header.group, group.game.records[-1].code, shown.of(scenario.title))
    yield shown.of(length_name(header.edition))
    yield shown.say("sheet.yes" if ended else "sheet.no")
    reached = shown.found.ending(ended.ending) if ended else None
    yield reached.code if reached else ""
    yield shown.of(reached.title) if reached else ""
    yield "; ".join(shown.of(shown.found.ending(name).title) for name in ended.also) if ended else ""
    for how in ("signed", "dissent"):
        yield "; ".join(shown.of(option_name(scenario, text)) for text in group.in_force(how))
    for axis in scenario.settings:
        yield shown.of(choice_name(scenario, axis, header.settings[axis]))
    for team in scenario.teams:
        yield shown.of(player_name(scenario, header.seats.get(team, "nobody")))


def _answer(shown: Shown, each: Asked, place: int) -> str:
    answer = each.answers.get(place)
    if answer is None:
        return ""
    if answer.how != CHOSE:
        return shown.say("lapsed" if answer.how == LAPSED else "forced")
    return " + ".join(shown.of(option_name(shown.found.scenario, name)) for name in answer.options)


def _players(shown: Shown) -> Iterator[Sheet]:
    """Yield who chose what, where that was asked for."""
    if not shown.found.players:
        return
    keys = ("question", "what", "who", "groups", "of", "share", "low", "high")
    head = [shown.say(f"sheet.{key}") for key in keys]
    rows: list[tuple[Cell, ...]] = [
        (shown.seat(each), shown.wish(chosen.option), shown.of(player.name), share.held, share.of,
         *(round(100 * part, 1) for part in (share.interval.value, share.interval.low, share.interval.high)))
        for each in shown.found.players for chosen in each.chosen
        for player, share in zip(each.players, chosen.shares, strict=True)
    ]  # fmt: skip
    yield Sheet(shown.say("players"), tuple(head), tuple(rows))


def _share(shown: Shown, places: Sequence[int], of: int) -> tuple[Cell, ...]:
    share = Share(len(places), of)
    interval = [
        round(100 * part, 1) for part in (share.interval.value, share.interval.low, share.interval.high)
    ]
    return (share.held, share.of, *(interval if of else (None,) * 3), label_list(shown.found.groups, places))


def _choices(shown: Shown) -> Iterator[tuple[Cell, ...]]:
    found = shown.found
    for each in found.asked:
        question = shown.of(question_name(found.scenario, each, found.asked))
        for option in each.offer:
            name = shown.of(option_name(found.scenario, option))
            yield (question, name, *_share(shown, each.chose(option), each.of))
        lapsed = each.who(LAPSED)
        if lapsed:
            yield (question, shown.say("lapsed"), *_share(shown, lapsed, each.of))


def _results(shown: Shown) -> Iterator[tuple[Cell, ...]]:
    found = shown.found
    for measure in found.measures:
        if measure.kind == "share" and not measure.id.startswith("chose."):
            places = [place for place, value in enumerate(measure.values) if value]
            of = sum(value is not None for value in measure.values)
            yield (shown.of(measure.name), *_share(shown, places, of))


def _arms(shown: Shown) -> Iterator[tuple[Cell, ...]]:
    for axis in shown.found.axes:
        for pair in axis.pairs:
            for each in pair.contrasts:
                unit = 1 if each.measure.kind == "amount" else 100
                apart = each.difference
                parts = (None,) * 3 if apart is None else (apart.value, apart.low, apart.high)
                yield (
                    shown.of(axis.name), shown.of(pair.one.name), shown.of(pair.other.name),
                    shown.of(each.measure.name), in_arm(shown, each.measure, pair.one.groups),
                    in_arm(shown, each.measure, pair.other.groups),
                    *(None if part is None else round(unit * part, 2) for part in parts),
                    difference_unit(shown, each.measure),
                    shown.say(f"verdict.{each.verdict}"),
                )  # fmt: skip
