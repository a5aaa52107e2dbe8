"""Settings as arms: what groups of one setting came to less what those of another did, with an interval.

The unit is the group, not the player and not the decision. Arms are independent groups, whatever luck they
share; so an interval says what other groups might have done under these draws, and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from game.compare.groups import Group, scenario_of
from game.compare.measures import Measure
from game.compare.names import choice_name, length_name, player_name
from game.compare.within import Twice, within
from game.experiment.plan import Planned
from game.figures.intervals import Interval
from game.figures.small import higher, share_difference, shift, too_few
from game.texts import Text, both

Verdict = Literal["differ", "open", "few"]
"""`differ`: the interval leaves out no difference. `open`: it holds it. `few`: too few groups to tell."""


@dataclass(frozen=True, slots=True)
class Arm:
    """The groups that had one choice."""

    choice: str
    name: Text
    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """One measure in two arms."""

    measure: Measure
    one: int
    """Groups of the first arm that have a figure."""
    other: int
    difference: Interval | None
    """First less second; for `order`, how often a group of the first stands above one of the second, less
    how often below. None where there are too few groups."""
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Pair:
    """Two arms of an axis, measure by measure."""

    one: Arm
    other: Arm
    contrasts: tuple[Contrast, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """Something on which the groups differ: a setting, the length, who sat at a table."""

    id: str
    name: Text
    arms: tuple[Arm, ...]
    pairs: tuple[Pair, ...]
    mixed: tuple[Text, ...]
    """Other axes on which these arms differ too: their effects cannot be told apart."""
    luck: bool
    """Whether an arm has the draws of one class alone and another arm has others: no setting without luck."""
    within: bool = False
    """Whether each group played all arms, so that a difference is a group's own."""


def axes(
    groups: Sequence[Group], measures: Sequence[Measure], planned: Sequence[Planned] = ()
) -> tuple[Axis, ...]:
    """Return the axes on which the groups differ, each with all pairs of its arms.

    Where a plan says in which arm each group was, that alone: it was to be compared, and nothing else.
    """
    if planned:
        return _planned(groups, measures, planned)
    split = [(id_, name, arms) for id_, name, arms in _split(groups) if len(arms) > 1]
    found = []
    for id_, name, arms in split:
        mixed = tuple(
            other_name
            for other_id, other_name, other_arms in split
            if other_id != id_ and _differ(arms, other_arms)
        )
        pairs = tuple(_pair(one, other, measures) for one, other in combinations(arms, 2))
        found.append(Axis(id_, name, arms, pairs, mixed, _luck(groups, arms)))
    return tuple(found)


def _split(groups: Sequence[Group]) -> Iterator[tuple[str, Text, tuple[Arm, ...]]]:
    scenario = scenario_of(groups)
    headers = [group.game.header for group in groups]
    for axis, setting in scenario.settings.items():
        order = [choice.id for choice in setting.choices]
        chosen = [header.settings[axis] for header in headers]

        def named(choice: str, axis: str = axis) -> Text:
            return choice_name(scenario, axis, choice)

        yield f"set.{axis}", setting.name, _arms(chosen, order, named)
    lengths = {str(header.edition): header.edition for header in headers}
    order = sorted(lengths, key=lambda word: lengths[word] or 10**6)
    yield "edition", both("debrief.fact.edition"), _arms(
        [str(header.edition) for header in headers], order, lambda word: length_name(lengths[word])
    )  # fmt: skip
    for team in scenario.teams.values():
        players = [header.seats.get(team.id, "nobody") for header in headers]
        yield f"seat.{team.id}", both("compare.axis.seat", team=team.name), _arms(
            players, sorted(set(players)), lambda player: player_name(scenario, player)
        )  # fmt: skip


def _arms(chosen: Sequence[str], order: Sequence[str], named: Callable[[str], Text]) -> tuple[Arm, ...]:
    places = {choice: tuple(n for n, each in enumerate(chosen) if each == choice) for choice in order}
    return tuple(Arm(choice, named(choice), found) for choice, found in places.items() if found)


def _differ(arms: Sequence[Arm], others: Sequence[Arm]) -> bool:
    """Return whether the make-up of the arms on another axis is not the same in all of them."""
    makeups = {
        tuple(len(set(arm.groups) & set(other.groups)) / len(arm.groups) for other in others) for arm in arms
    }
    return len(makeups) > 1


def _luck(groups: Sequence[Group], arms: Sequence[Arm]) -> bool:
    """Return whether the draws of the arms cannot be told from the arms."""
    seeds = [frozenset(groups[place].game.header.seed for place in arm.groups) for arm in arms]
    return len(set(seeds)) > 1 and min(map(len, seeds)) == 1


def _planned(
    groups: Sequence[Group], measures: Sequence[Measure], planned: Sequence[Planned]
) -> tuple[Axis, ...]:
    names = [game.arm for game in planned]
    arms = _arms(names, sorted(set(names)), lambda name: Text(name, name))
    pairs = tuple(
        _pair_within(one, other, measures, twice) if (twice := _twice(one, other, planned)) is not None
        else _pair(one, other, measures)
        for one, other in combinations(arms, 2)
    )  # fmt: skip
    name = both("compare.axis.plan")
    several = any(game.sitting > 1 for game in planned)
    return (Axis("plan", name, arms, pairs, (), _luck(groups, arms), several),) if len(arms) > 1 else ()


def _twice(one: Arm, other: Arm, planned: Sequence[Planned]) -> Twice | None:
    """Return the groups that played both arms; None where each group plays one arm."""
    if all(game.sitting == 1 for game in planned):
        return None
    places = {planned[place].group: place for place in other.groups}
    pairs = ((place, places.get(planned[place].group)) for place in one.groups)
    return tuple((first, second) for first, second in pairs if second is not None)


def _pair_within(one: Arm, other: Arm, measures: Sequence[Measure], twice: Twice) -> Pair:
    contrasts = []
    for measure in measures:
        if contrast(measure, one.groups, other.groups) is None:
            continue
        number, difference = within(measure, twice)
        verdict: Verdict = "few" if difference is None else "differ" if difference.beyond(0) else "open"
        contrasts.append(Contrast(measure, number, number, difference, verdict))
    return Pair(one, other, tuple(contrasts))


def _pair(one: Arm, other: Arm, measures: Sequence[Measure]) -> Pair:
    known = (contrast(each, one.groups, other.groups) for each in measures)
    return Pair(one, other, tuple(each for each in known if each is not None))


def contrast(measure: Measure, one: Sequence[int], other: Sequence[int]) -> Contrast | None:
    """Return a measure in two arms; None where an arm has no figure, or all groups of both have the same."""
    first, second = measure.of(one), measure.of(other)
    if not first or not second or len({*first, *second}) == 1:
        return None
    if too_few(len(first), len(second)):
        return Contrast(measure, len(first), len(second), None, "few")
    match measure.kind:
        case "share":
            difference = share_difference(round(sum(first)), len(first), round(sum(second)), len(second))
        case "order":
            found = higher(first, second)
            difference = Interval(2 * found.value - 1, 2 * found.low - 1, 2 * found.high - 1)
        case "amount":
            difference = shift(first, second)
    return Contrast(
        measure, len(first), len(second), difference, "differ" if difference.beyond(0) else "open"
    )
