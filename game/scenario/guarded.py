"""Draws that count under one choice of a setting alone: under the others nothing was drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from game.scenario.expression import Expression
from game.scenario.model import Draw, Scenario
from game.scenario.terms import Shape

Guard = tuple[str, str]
"""A setting and one of its choices."""


def guarded(scenario: Scenario) -> Mapping[str, Draw]:
    """Return the draws, each with the choice under which alone anything in the scenario asks for it."""
    asked: dict[str, list[frozenset[Guard]]] = {}
    for expression in _expressions(scenario):
        for draw, guards in _asked(expression.shape, frozenset()):
            asked.setdefault(draw, []).append(guards)
    return {
        name: replace(draw, under=min(frozenset.intersection(*asked[name]), default=None))
        if name in asked
        else draw
        for name, draw in scenario.draws.items()
    }


def _expressions(thing: object) -> Iterator[Expression]:
    match thing:
        case Expression():
            yield thing
        case Mapping():
            for each in thing.values():
                yield from _expressions(each)
        case tuple() | list():
            for each in thing:
                yield from _expressions(each)
        case _ if is_dataclass(thing):
            for field in fields(thing):
                yield from _expressions(getattr(thing, field.name))


def _asked(shape: Sequence[Any], guards: frozenset[Guard]) -> Iterator[tuple[str, frozenset[Guard]]]:
    """Yield each draw that a line asks for with the choices without which it would come to nothing."""
    match shape:
        case ("draw", str(name)):
            yield name, guards
        case ("and" | "*", left, right):
            yield from _asked(left, guards | _said(right))
            yield from _asked(right, guards | _said(left))
        case _:
            for part in shape:
                if isinstance(part, tuple):
                    yield from _asked(part, guards)


def _said(shape: Shape) -> frozenset[Guard]:
    """Return the choices that a condition asks for, whatever else it does."""
    match shape:
        case ("is", ("setting", str(setting)), str(choice)):
            return frozenset({(setting, choice)})
        case ("and" | "*", left, right):
            return _said(left) | _said(right)
    return frozenset()
