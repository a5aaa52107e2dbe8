"""The parts that conditions are compiled to: closures over the facts of a game, and what is known of each.

Truth inside a closure is Python's own; `Expression` turns it into 0 or 1 at the end.
"""

from __future__ import annotations

import operator
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Protocol

NEVER = 1_000_000
"""The hour of a flag that was never set: later than any other, so that no condition needs a special case."""

MOST_WEIGHT = 2_000
"""Operations that one expression may come to when the values that it names are counted in."""

MOST_DEPTH = 200
"""Closures that may stand inside each other when values are counted in."""


class Chosen(Protocol):
    """What was chosen at STARTEX."""

    @property
    def choices(self) -> Mapping[str, str]: ...
    @property
    def constants(self) -> Mapping[str, int]: ...


class Facts(Protocol):
    """What a condition may read: `game.rules.state.State`, or anything of its shape."""

    @property
    def meters(self) -> Mapping[str, int]: ...
    @property
    def flags(self) -> Mapping[str, int]: ...
    @property
    def draws(self) -> Mapping[str, str]: ...
    @property
    def setup(self) -> Chosen: ...
    @property
    def ours(self) -> int: ...
    @property
    def theirs(self) -> int: ...
    @property
    def hour(self) -> int: ...
    @property
    def turn(self) -> int: ...
    @property
    def spent(self) -> int: ...
    @property
    def chosen(self) -> AbstractSet[str]: ...
    @property
    def papers(self) -> Sequence[Any]: ...
    @property
    def talks(self) -> Any: ...


Run = Callable[[Any], int]

Shape = tuple[Any, ...]
"""What a term was made of, for those who compile it to something else: a word, then names, numbers, shapes,
as in `(">=", ("meter", "trust"), ("number", 60))`."""


@dataclass(frozen=True, slots=True)
class Term:
    """A piece of an expression, compiled."""

    run: Run
    truth: bool = False
    """Whether it is yes or no rather than a number."""
    constant: int | None = None
    """Its value where that is known when the file is read."""
    meter: str = ""
    """The meter, where it is nothing but one."""
    outcomes: tuple[str, ...] = ()
    """For a draw or setting whose outcomes are words: those words; it can only be compared with them."""
    weight: int = 1
    depth: int = 1
    shape: Shape = ("number", 0)


BROKEN = Term(lambda facts: 0, truth=True)
"""Stands for a value that could not be compiled; it fits everywhere, so that one fault is told once."""


def constant(number: int) -> Term:
    """Return a number that does not change."""
    return Term(lambda facts: number, constant=number, shape=("number", number))


def whole(term: Term) -> Run:
    """Return how to read a term with 0 and 1 for no and yes; a mere name or number is read as it stands."""
    run = term.run
    return (lambda facts: int(run(facts))) if term.truth or term.weight > 1 else run


def meter(name: str) -> Term:
    """Return a meter's figure."""
    return Term(lambda facts: facts.meters[name], meter=name, shape=("meter", name))


def flag(name: str) -> Term:
    """Return whether a flag is set."""
    return Term(lambda facts: name in facts.flags, truth=True, shape=("flag", name))


def tuned(name: str) -> Term:
    """Return a constant of the scenario, as tuned at STARTEX."""
    return Term(lambda facts: facts.setup.constants[name], shape=("constant", name))


def marker(name: str) -> Term:
    """Return `ours`, `theirs`, `hour`, `turn` or `spent`."""
    return Term(operator.attrgetter(name), shape=("marker", name))


def looked_up(name: str, *call: str, truth: bool = False) -> Term:
    """Return what a mapping holds under the name, for the open language; of a call also its verb and ids."""
    return Term(lambda facts: facts[name], truth=truth, shape=("open", name, *call))


def drawn(name: str, outcomes: tuple[str, ...]) -> Term:
    """Return a draw: a number where all its outcomes are whole numbers (0 until drawn), else its word."""
    return _outcome(outcomes, lambda facts: facts.draws.get(name, ""), ("draw", name))


def chosen_setting(name: str, choices: tuple[str, ...]) -> Term:
    """Return the choice on an axis, like a draw."""
    return _outcome(choices, lambda facts: facts.setup.choices.get(name, ""), ("setting", name))


def is_whole(word: str) -> bool:
    """Return whether an outcome counts as a number."""
    digits = word[1:] if word.startswith("-") else word
    return digits.isascii() and digits.isdigit() and len(digits) < 10


def _outcome(outcomes: tuple[str, ...], read: Callable[[Any], Any], shape: Shape) -> Term:
    if all(is_whole(word) for word in outcomes):
        numbers = {word: int(word) for word in outcomes}
        return Term(lambda facts: numbers.get(read(facts), 0), shape=shape)
    return Term(read, outcomes=outcomes, shape=shape)


def is_outcome(term: Term, word: str, *, equal: bool) -> Term:
    """Return whether a draw or setting came out as the word, or did not."""
    read: Callable[[Any], Any] = term.run
    shape = ("is" if equal else "is not", term.shape, word)
    if equal:
        return Term(lambda facts: read(facts) == word, truth=True, weight=2, depth=2, shape=shape)
    return Term(lambda facts: read(facts) != word, truth=True, weight=2, depth=2, shape=shape)


def hour_of(name: str) -> Term:
    """Return the hour at which a flag was set, or `NEVER`."""

    def run(facts: Facts) -> int:
        minute = facts.flags.get(name)
        return NEVER if minute is None else minute // 60

    return Term(run, shape=("hour_of", name))


def chose(team: str, option: str) -> Term:
    """Return whether a team ever chose an option."""
    key = f"{team}:{option}"
    return Term(lambda facts: key in facts.chosen, truth=True, shape=("chose", team, option))


def concurred(text: str) -> Term:
    """Return whether a paper of this text was signed, with or without words or dissent."""

    def run(facts: Facts) -> int:
        return any(paper.how in ("signed", "dissent") and paper.text[0] == text for paper in facts.papers)

    return Term(run, truth=True, weight=3, shape=("concurred", text))


def refused(team: str, text: str) -> Term:
    """Return whether a team ever refused this text, by word or by a silence that counted as one."""

    def run(facts: Facts) -> int:
        talks = [paper.talks for paper in facts.papers]
        if facts.talks is not None:
            talks.append(facts.talks)
        return any(
            answer.team == team and answer.options[:1] in ((), ("non_concur",))
            for talk in talks
            for attempt in talk.attempts
            if attempt.text[:1] == (text,)
            for answer in attempt.answers
        )

    return Term(run, truth=True, weight=3, shape=("refused", team, text))


def overtaken(phase: str) -> Term:
    """Return whether the talks of a phase were overtaken."""

    def run(facts: Facts) -> int:
        return any(paper.how == "overtaken" and paper.phase == phase for paper in facts.papers)

    return Term(run, truth=True, weight=3, shape=("overtaken", phase))


def carries(reservation: str) -> Term:
    """Return whether the text on the table carries a reservation."""

    def run(facts: Facts) -> int:
        return facts.talks is not None and reservation in facts.talks.text[1:]

    return Term(run, truth=True, weight=2, shape=("carries", reservation))


def divide(left: int, right: int) -> int:
    """Return the quotient rounded down; by zero it is 0."""
    return left // right if right else 0


ARITHMETIC: Mapping[str, Callable[[Any, Any], int]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": divide,
    "min": min,
    "max": max,
}

COMPARISONS: Mapping[str, Callable[[Any, Any], int]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def binary(sign: str, left: Term, right: Term) -> Term:
    """Return two numbers reckoned or compared; known ones are folded, a meter beside one is read at once."""
    truth = sign in COMPARISONS
    function = COMPARISONS[sign] if truth else ARITHMETIC[sign]
    weight = left.weight + right.weight + 1
    depth = max(left.depth, right.depth) + 1
    if left.constant is not None and right.constant is not None:
        number = int(function(left.constant, right.constant))
        return Term(lambda facts: number, truth=truth, constant=number, shape=("number", number))
    shape = (sign, left.shape, right.shape)
    first, second = left.run, right.run
    if right.constant is not None:
        number = right.constant
        if left.meter:
            name = left.meter
            return Term(
                lambda facts: function(facts.meters[name], number),
                truth=truth, weight=weight, depth=2, shape=shape,
            )  # fmt: skip
        return Term(
            lambda facts: function(first(facts), number),
            truth=truth, weight=weight, depth=depth, shape=shape,
        )  # fmt: skip
    return Term(
        lambda facts: function(first(facts), second(facts)),
        truth=truth, weight=weight, depth=depth, shape=shape,
    )  # fmt: skip


def both(left: Term, right: Term) -> Term:
    """Return whether both hold; the second is not read where the first does not."""
    first, second = left.run, right.run
    return Term(
        lambda facts: first(facts) and second(facts),
        truth=True,
        weight=left.weight + right.weight + 1,
        depth=max(left.depth, right.depth) + 1,
        shape=("and", left.shape, right.shape),
    )


def either(left: Term, right: Term) -> Term:
    """Return whether one holds; the second is not read where the first does."""
    first, second = left.run, right.run
    return Term(
        lambda facts: first(facts) or second(facts),
        truth=True,
        weight=left.weight + right.weight + 1,
        depth=max(left.depth, right.depth) + 1,
        shape=("or", left.shape, right.shape),
    )


def negated(term: Term) -> Term:
    """Return whether the term does not hold."""
    run = term.run
    weight, depth = term.weight + 1, term.depth + 1
    return Term(
        lambda facts: not run(facts), truth=True, weight=weight, depth=depth, shape=("not", term.shape)
    )


def minus(term: Term) -> Term:
    """Return the number with the other sign."""
    if term.constant is not None:
        return constant(-term.constant)
    run = term.run
    weight, depth = term.weight + 1, term.depth + 1
    return Term(lambda facts: -run(facts), weight=weight, depth=depth, shape=("minus", term.shape))


def stepped(term: Term, steps: Sequence[tuple[int, int]]) -> Term:
    """Return the number that a table gives for a figure: of the last step at or below it, else the first."""
    bounds = [bound for bound, _ in steps][1:]
    numbers = [number for _, number in steps]
    run = term.run
    return Term(
        lambda facts: numbers[bisect_right(bounds, run(facts))],
        weight=term.weight + 1,
        depth=term.depth + 1,
        shape=("steps", term.shape, tuple(bounds), tuple(numbers)),
    )
