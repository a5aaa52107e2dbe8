"""A review as plain values for other programs: shares of games from 0 to 1, each with its interval."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.figures.intervals import Interval
from game.review.found import Luck, Review, Turn
from game.review.reckoning import Shift

DIGITS = 5


def plainly(review: Review) -> dict[str, Any]:
    """Return a review ready for JSON; every table, ending and option by its id."""
    return {
        "note": "follows from our rules and these doctrines; nothing about the world",
        "seed": review.seed,
        "games": review.games,
        "margin": review.margin,
        "widest": round(review.widest, DIGITS),
        "widest_of_a_part": round(_widest_of_a_part(review), DIGITS),
        "north": review.north,
        "cells": [{"players": dict(cell.players), "north": cell.north} for cell in review.spread.cells],
        "decisions": review.decisions,
        "draws": review.draws,
        "turning": [_turn(turn) for turn in review.turning],
        "missed": [_turn(turn) for turn in review.missed],
        "beside": [list(each) for each in review.beside],
        "luck": [_luck(luck) for luck in review.luck],
    }


def _widest_of_a_part(review: Review) -> float:
    """Return the longest interval of `norths` and `schools`: these are parts of the games, not all."""
    return max((turn.widest_of_a_part for turn in (*review.turning, *review.missed)), default=0.0)


def _turn(turn: Turn) -> dict[str, Any]:
    judged = turn.judged
    return {
        "moment": turn.moment.number,
        "phase": turn.moment.base.phase,
        "kind": turn.moment.kind,
        "seat": turn.made.seat,
        "options": list(turn.made.options),
        "lapsed": turn.made.lapsed,
        "record": turn.made.record,
        "shown": turn.moment.shown,
        "games": turn.games,
        "moved": turn.moved,
        "endings": _shifts(turn.endings),
        "objectives": _shifts(turn.objectives),
        "norths": {north: _interval(each) for north, each in turn.norths.items()},
        "schools": {f"{team}={school}": _interval(each) for (team, school), each in turn.schools.items()},
        "judged": {
            "by": list(judged.by),
            "met": _interval(judged.met),
            "odds": _shift(judged.odds),
            "best": list(judged.best),
            "gain": _interval(judged.gain),
            "tried": judged.tried,
        },
    }


def _luck(luck: Luck) -> dict[str, Any]:
    return {
        "draws": dict(zip(luck.fate.names, luck.fate.outcomes, strict=True)),
        "records": list(luck.fate.records),
        "games": luck.games,
        "moved": luck.moved,
        "endings": _shifts(luck.endings),
    }


def _shifts(shifts: Mapping[str, Shift]) -> dict[str, Any]:
    return {name: _shift(each) for name, each in shifts.items()}


def _shift(shift: Shift) -> dict[str, Any]:
    return {
        "before": _interval(shift.before), "after": _interval(shift.after), "moved": _interval(shift.moved),
    }  # fmt: skip


def _interval(interval: Interval) -> list[float]:
    return [round(each, DIGITS) for each in (interval.value, interval.low, interval.high)]
