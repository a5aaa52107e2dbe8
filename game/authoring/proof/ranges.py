"""Ranges: what the numbers of a game may lie between, and which facts may hold, in some set of states.

A `Ranges` may stand for more states than there are, never for fewer: what it says cannot be cannot be.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.scenario.terms import NEVER, Shape, is_whole

Range = tuple[int, int]
"""From and to, both included."""

NO, YES, EITHER = 1, 2, 3
"""Whether a fact may fail, may hold, or both."""


@dataclass(slots=True)
class Ranges:
    """A set of states, told by ranges."""

    numbers: dict[str, Range]
    """Meters, `ours`, `theirs`, `minute`, `turn`, `spent`, and `set FLAG`: the minute at which it was set."""
    facts: dict[Shape, int]
    """Flags, calls, locks and deliveries that may have happened; what is not named has not."""
    words: dict[str, frozenset[str]]
    """Draws and settings with what they may have come out as; `""` for a draw that is not made yet."""
    constants: dict[str, Range] = field(default_factory=dict)

    def copy(self) -> Ranges:
        """Return the same ranges, to be changed."""
        return Ranges(dict(self.numbers), dict(self.facts), dict(self.words), self.constants)

    def fact(self, shape: Shape) -> int:
        """Return whether a fact may fail or hold."""
        return self.facts.get(shape, NO)

    def join(self, other: Ranges | None) -> Ranges:
        """Return ranges that hold the states of both."""
        if other is None:
            return self
        numbers = {
            name: hull(self.numbers.get(name), other.numbers.get(name))
            for name in (*self.numbers, *(name for name in other.numbers if name not in self.numbers))
        }
        facts = {shape: self.fact(shape) | other.fact(shape) for shape in {**self.facts, **other.facts}}
        words = {name: outcomes | other.words[name] for name, outcomes in self.words.items()}
        return Ranges(numbers, facts, words, self.constants)


def joined(every: Iterable[Ranges | None]) -> Ranges | None:
    """Return ranges that hold all states of some; none where there are none."""
    found: Ranges | None = None
    for each in every:
        if each is not None:
            found = each if found is None else found.join(each)
    return found


def hull(one: Range | None, other: Range | None) -> Range:
    """Return the range from the lowest to the highest of two."""
    if one is None or other is None:
        known = one or other
        assert known is not None
        return known
    return min(one[0], other[0]), max(one[1], other[1])


def within(number: Range, low: int, high: int) -> Range:
    """Return a range with both ends brought between two numbers."""
    return min(max(number[0], low), high), min(max(number[1], low), high)


# What a line may come to.


def number(shape: Shape, known: Ranges) -> Range:
    """Return what a line may lie between; a condition between 0 and 1."""
    word = shape[0]
    match word:
        case "number":
            return shape[1], shape[1]
        case "meter":
            return known.numbers[shape[1]]
        case "constant":
            return known.constants[shape[1]]
        case "marker":
            return _marker(shape[1], known)
        case "minus":
            low, high = number(shape[1], known)
            return -high, -low
        case "steps":
            return _stepped(number(shape[1], known), shape[2], shape[3])
        case "draw" | "setting":
            figures = [int(outcome) if is_whole(outcome) else 0 for outcome in known.words[shape[1]]]
            return min(figures), max(figures)
        case "hour_of":
            return _hour_of(shape[1], known)
        case "+" | "-" | "*" | "/" | "min" | "max":
            return _reckoned(word, number(shape[1], known), number(shape[2], known))
    return int(assume(shape, known, False) is None), int(assume(shape, known, True) is not None)


def _marker(name: str, known: Ranges) -> Range:
    if name == "hour":
        low, high = known.numbers["minute"]
        return low // 60, high // 60
    return known.numbers[name]


def _hour_of(flag: str, known: Ranges) -> Range:
    held = known.fact(("flag", flag))
    if held == NO:
        return NEVER, NEVER
    low, high = known.numbers[f"set {flag}"]
    return low // 60, NEVER if held == EITHER else high // 60


def _stepped(at: Range, bounds: tuple[int, ...], numbers: tuple[int, ...]) -> Range:
    met = [
        figure
        for place, figure in enumerate(numbers)
        if (place == 0 or bounds[place - 1] <= at[1]) and (place == len(bounds) or bounds[place] > at[0])
    ]
    return min(met), max(met)


def _reckoned(sign: str, left: Range, right: Range) -> Range:
    match sign:
        case "+":
            return left[0] + right[0], left[1] + right[1]
        case "-":
            return left[0] - right[1], left[1] - right[0]
        case "min":
            return min(left[0], right[0]), min(left[1], right[1])
        case "max":
            return max(left[0], right[0]), max(left[1], right[1])
        case "*":
            corners = [one * other for one in left for other in right]
            return min(corners), max(corners)
    # A division rounds down; by zero it is 0. What divides goes from its ends to the numbers beside zero.
    divisors = [each for each in (*right, -1, 1) if right[0] <= each <= right[1] and each]
    quotients = [one // other for one in left for other in divisors]
    if right[0] <= 0 <= right[1]:
        quotients.append(0)
    return min(quotients), max(quotients)


# What is left of the states when a line holds, or does not.

_OPPOSITE = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
_TURNED = {"==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}


def assume(shape: Shape, known: Ranges, held: bool) -> Ranges | None:
    """Return the states in which a condition holds, or those in which it does not; none if there are none."""
    word = shape[0]
    match word:
        case "number":
            return known if bool(shape[1]) == held else None
        case "not":
            return assume(shape[1], known, not held)
        case "and" | "or":
            if held == (word == "and"):
                return _all(shape[1], shape[2], known, held)
            first = assume(shape[1], known, held)
            rest = assume(shape[1], known, not held)
            return joined((first, None if rest is None else assume(shape[2], rest, held)))
        case "is" | "is not":
            return _come_out(shape[1][1], shape[2], known, held == (word == "is"))
        case "flag" | "chose" | "concurred" | "refused" | "overtaken" | "carries":
            return _fact(shape, known, held)
    if word in _OPPOSITE:
        return _compared(word if held else _OPPOSITE[word], shape[1], shape[2], known)
    low, high = number(shape, known)
    may = (low, high) != (0, 0) if held else low <= 0 <= high
    return known if may else None


def _all(one: Shape, other: Shape, known: Ranges, held: bool) -> Ranges | None:
    """Return the states in which both are so; what the second leaves may narrow the first once more."""
    found: Ranges | None = known
    for shape in (one, other, one):
        found = None if found is None else assume(shape, found, held)
    return found


def _fact(shape: Shape, known: Ranges, held: bool) -> Ranges | None:
    left = known.fact(shape) & (YES if held else NO)
    if not left or left == known.fact(shape):
        return known if left else None
    found = known.copy()
    found.facts[shape] = left
    return found


def _come_out(name: str, word: str, known: Ranges, held: bool) -> Ranges | None:
    outcomes = known.words[name]
    left = frozenset(each for each in outcomes if (each == word) == held)
    if not left or left == outcomes:
        return known if left else None
    found = known.copy()
    found.words[name] = left
    return found


def _compared(sign: str, left: Shape, right: Shape, known: Ranges) -> Ranges | None:
    if left == right:
        return known if sign in ("==", "<=", ">=") else None
    one, other = number(left, known), number(right, known)
    if not _possible(sign, one, other):
        return None
    found = _narrowed(left, _limits(sign, one, other), known)
    return found and _narrowed(right, _limits(_TURNED[sign], other, one), found)


def _possible(sign: str, one: Range, other: Range) -> bool:
    match sign:
        case "==":
            return one[0] <= other[1] and other[0] <= one[1]
        case "!=":
            return not one[0] == one[1] == other[0] == other[1]
        case "<":
            return one[0] < other[1]
        case "<=":
            return one[0] <= other[1]
        case ">":
            return one[1] > other[0]
    return one[1] >= other[0]


def _limits(sign: str, one: Range, other: Range) -> Range:
    """Return what is left of a number that compares so with another."""
    low, high = one
    match sign:
        case "==":
            return max(low, other[0]), min(high, other[1])
        case "<":
            return low, min(high, other[1] - 1)
        case "<=":
            return low, min(high, other[1])
        case ">":
            return max(low, other[0] + 1), high
        case ">=":
            return max(low, other[0]), high
    if other[0] == other[1]:
        return low + (low == other[0]), high - (high == other[0])
    return one


def _narrowed(shape: Shape, limits: Range, known: Ranges) -> Ranges | None:
    """Return the states in which a name lies within limits; other lines than names narrow nothing."""
    if shape[0] == "draw":
        outcomes = known.words[shape[1]]
        left = frozenset(
            each for each in outcomes if limits[0] <= (int(each) if is_whole(each) else 0) <= limits[1]
        )
        if not left or left == outcomes:
            return known if left else None
        found = known.copy()
        found.words[shape[1]] = left
        return found
    if shape[0] not in ("meter", "marker") or shape[1] == "hour":
        return known
    if limits[0] > limits[1]:
        return None
    if known.numbers[shape[1]] == limits:
        return known
    found = known.copy()
    found.numbers[shape[1]] = limits
    return found
