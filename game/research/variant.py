"""An exercise that is not quite as its author wrote it: a draw that comes out one way, a rule taken out,
most figures a little other. What follows of it depends on the scenario and the variant alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from typing import Any

from game.errors import GameError
from game.scenario import document
from game.scenario.edits import Edit, apply, edited, found
from game.scenario.model import Scenario
from game.scenario.near import near_or_all
from game.scenario.reader import Map

TEMPER = "temper"
"""The draw that says which North it is."""

REACH = 25
"""Percent by which a figure is varied, at most, either way."""

PLACES = (
    "constants.*", "meters.*.start", "settings.*.choices.*.set.*", "options.*.cost.*", "**.do.*",
    "**.refused.*", "doctrines.*.choose.*.points", "draws.*.of.*", "**.pace", "**.odds", "doctrines.*.defer",
)  # fmt: skip
"""Where the figures stand that are varied: constants, starts, settings' figures, prices, effects' amounts,
what a doctrine gives a tag, odds of draws, and the bare figure with which pace, odds and delay begin."""

_AMOUNT = re.compile(r"(.*? [-+] )(\d{1,5})((?: if .*)?)", re.ASCII)
"""An effect whose amount is a bare figure. `to`, `at least` and what is reckoned are not varied."""

_BEGINS = re.compile(r"()(\d{1,5})((?: [-+] .*)?)", re.ASCII)
"""A sum that begins with a bare figure, as a pace: that figure is varied, and no other of it."""

_SUMS = ("pace", "odds", "defer")


@dataclass(frozen=True, slots=True)
class Sample:
    """One of several drafts in which the figures at `PLACES` are varied at once, by a Latin hypercube."""

    number: int
    """From 0."""
    of: int
    seed: int


@dataclass(frozen=True, slots=True)
class Variant:
    """What differs from the exercise as it is written."""

    drawn: tuple[tuple[str, str], ...] = ()
    """Draws that come out so in every game."""
    edits: tuple[Edit, ...] = ()
    sample: Sample | None = None


PLAIN = Variant()


def varied(scenario: Scenario, variant: Variant) -> Scenario:
    """Return the exercise with a variant; raise GameError for what it has not."""
    scenario = _edited(scenario, variant.edits, variant.sample)
    if not variant.drawn:
        return scenario
    draws = dict(scenario.draws)
    for name, outcome in variant.drawn:
        if name not in draws:
            raise GameError(f"{scenario.id} has no draw {name!r}{near_or_all(name, draws)}")
        known = [each for each, _ in draws[name].of]
        if outcome not in known:
            raise GameError(f"{scenario.id}: {name} never comes out {outcome!r}{near_or_all(outcome, known)}")
        draws[name] = replace(draws[name], of=tuple((each, 1000 * (each == outcome)) for each in known))
    return replace(scenario, draws=draws)


def _edited(scenario: Scenario, edits: tuple[Edit, ...], sample: Sample | None) -> Scenario:
    if sample is None:
        return edited(scenario, edits)
    from game.scenario.building import built

    tree = document.read(scenario.document)
    for edit in edits:
        apply(tree, edit)
    vary(tree, sample)
    made, faults = built(tree, {})
    if made is None:
        raise GameError(f"{scenario.id}: varied, it is no scenario any more: {faults[0].message}")
    return made


def vary(tree: Map, sample: Sample) -> None:
    """Vary the figures of a tree that stand at `PLACES`, each by its own share of `REACH` percent.

    The share hangs on the figure's path and on nothing else of the file: not on its folder or its lines.
    """
    for path in PLACES:
        for name, (box, key) in list(found(tree, path.split("."))):
            value = box[key]  # type: ignore[index]
            box[key] = _moved(tree, box, key, value, _share(name, sample))  # type: ignore[index]
    for draw in tree.get("draws", {}).values():
        _add_up(draw["of"])


def _add_up(odds: Map) -> None:
    """Make the odds of a draw add up again to 1000 per mille, what is left going to the likeliest."""
    total = sum(odds.values())
    for outcome, odd in odds.items():
        odds[outcome] = odd * 1000 // total
    likeliest = max(odds, key=lambda outcome: odds[outcome])
    odds[likeliest] += 1000 - sum(odds.values())


def _moved(tree: Map, box: Any, key: Any, value: Any, share: float) -> Any:
    """Return a figure, or an effect with its amount, moved by a share of itself, meters in their bounds."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return value
    if isinstance(value, str):
        amount = (_BEGINS if key in _SUMS else _AMOUNT).fullmatch(value)
        return f"{amount[1]}{_times(int(amount[2]), share)}{amount[3]}" if amount else value
    meter = tree["meters"].get(key) if key != "start" else box
    moved = _times(value, share)
    return max(meter.get("low", 0), min(meter.get("high", 100), moved)) if isinstance(meter, Map) else moved


def _times(figure: int, share: float) -> int:
    return int(figure * (1 + share) + (0.5 if figure >= 0 else -0.5))


def _share(name: str, sample: Sample) -> float:
    """Return by which share of itself a figure differs in a sample, from -REACH to REACH percent.

    Each figure takes each of as many steps as there are samples once, in an order of its own.
    """
    step = _order(name, sample.of, sample.seed)[sample.number]
    return REACH / 100 * ((2 * step + 1) / sample.of - 1)


@cache
def _order(name: str, of: int, seed: int) -> tuple[int, ...]:
    return tuple(sorted(range(of), key=lambda step: sha256(f"{seed}\0{name}\0{step}".encode()).digest()))


def samples(number: int, seed: int) -> Iterator[Sample]:
    """Yield so many samples of one hypercube."""
    return (Sample(each, number, seed) for each in range(number))
