"""Expressions of the condition language as Python's: what is known beforehand is worked out beforehand."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from game.scenario.terms import ARITHMETIC, COMPARISONS, Shape, divide

OR, AND, NOT, COMPARED, ADDED, TIMES, MINUS, ATOM = range(1, 9)
"""How strongly Python's operators bind."""

_POWERS = {"+": ADDED, "-": ADDED, "*": TIMES, "/": TIMES} | dict.fromkeys(COMPARISONS, COMPARED)


class Code(NamedTuple):
    """An expression of the program."""

    text: str
    power: int = ATOM
    constant: int | None = None
    """Its value, where that is known already."""
    reads: frozenset[str] = frozenset()
    """The variables in it."""

    def inside(self, power: int) -> str:
        """Return its text, in parentheses where an operator of this power would tear it apart."""
        return f"({self.text})" if self.power < power else self.text


MOST_STEPS = 6
"""Steps of a table up to which asking one after the other is quicker than a search."""

Look = Callable[[Shape], Code]
"""What a name, or a function of names, is in the program."""

NO = Code("False", constant=0)
YES = Code("True", constant=1)


def number(value: int) -> Code:
    """Return a number that is known."""
    return Code(str(int(value)), ATOM if value >= 0 else MINUS, int(value))


def variable(name: str) -> Code:
    """Return a variable of the program."""
    return Code(name, reads=frozenset((name,)))


def code(shape: Shape, look: Look) -> Code:
    """Return the Python of a parsed line; names are what `look` says they are."""
    word = shape[0]
    if word == "number":
        return number(shape[1])
    if word == "and":
        return both(code(shape[1], look), code(shape[2], look))
    if word == "or":
        return either(code(shape[1], look), code(shape[2], look))
    if word == "not":
        return negated(code(shape[1], look))
    if word == "minus":
        inner = code(shape[1], look)
        known = inner.constant
        return (
            number(-known) if known is not None else Code(f"-{inner.inside(ATOM)}", MINUS, None, inner.reads)
        )
    if word == "steps":
        return _stepped(code(shape[1], look), shape[2], shape[3])
    if word in ARITHMETIC or word in COMPARISONS:
        return binary(word, code(shape[1], look), code(shape[2], look))
    return look(shape)


def binary(sign: str, left: Code, right: Code) -> Code:
    """Return two numbers reckoned or compared."""
    function = ARITHMETIC.get(sign) or COMPARISONS[sign]
    if left.constant is not None and right.constant is not None:
        return number(function(left.constant, right.constant))
    reads = left.reads | right.reads
    if sign in ("min", "max") and left.power == right.power == ATOM and _is_word(left) and _is_word(right):
        # Much quicker than a call, and as plain.
        test = f"{left.text} {'<=' if sign == 'min' else '>='} {right.text}"
        return Code(f"({left.text} if {test} else {right.text})", reads=reads)
    if sign in ("min", "max"):
        return Code(f"{sign}({left.text}, {right.text})", reads=reads)
    if sign == "/" and not right.constant:
        return (
            NO if right.constant == 0 else Code(f"{divide.__name__}({left.text}, {right.text})", reads=reads)
        )
    if sign == "*" and 1 in (left.constant, right.constant):
        return left if right.constant == 1 else right
    power = _POWERS[sign]
    # Comparisons would chain, so neither side of one may be another.
    first = left.inside(power + (power == COMPARED))
    second = right.inside(power + 1)
    return Code(f"{first} {'//' if sign == '/' else sign} {second}", power, None, reads)


def both(left: Code, right: Code) -> Code:
    """Return whether both hold, as Python's `and`."""
    if left.constant is not None:
        return right if left.constant else left
    if right.constant and left.power in (NOT, COMPARED):
        return left
    return Code(f"{left.inside(AND)} and {right.inside(AND)}", AND, None, left.reads | right.reads)


def either(left: Code, right: Code) -> Code:
    """Return whether one holds, as Python's `or`."""
    if left.constant is not None:
        return left if left.constant else right
    if right.constant == 0:
        return left
    return Code(f"{left.inside(OR)} or {right.inside(OR)}", OR, None, left.reads | right.reads)


def all_of(parts: Iterable[Code]) -> Code:
    """Return whether all parts hold; none do."""
    found = YES
    for part in parts:
        if part.constant is None:
            found = part if found is YES else both(found, part)
        elif not part.constant:
            return NO
    return found


def negated(inner: Code) -> Code:
    """Return whether it does not hold."""
    if inner.constant is not None:
        return NO if inner.constant else YES
    if inner.text.endswith(" is not None") and inner.power == COMPARED:
        return Code(inner.text.replace(" is not None", " is None"), COMPARED, None, inner.reads)
    return Code(f"not {inner.inside(NOT)}", NOT, None, inner.reads)


def added(parts: Iterable[Code]) -> Code:
    """Return a sum, its known parts reckoned together."""
    known, open_ones = 0, []
    for part in parts:
        if part.constant is None:
            open_ones.append(part)
        else:
            known += part.constant
    if not open_ones:
        return number(known)
    text = " + ".join(part.inside(ADDED) for part in open_ones)
    if known:
        text += f" {'-' if known < 0 else '+'} {abs(known)}"
    power = ADDED if len(open_ones) > 1 or known else open_ones[0].power
    return Code(text, power, None, frozenset().union(*(part.reads for part in open_ones)))


def chosen(condition: Code, then: Code, otherwise: Code) -> Code:
    """Return one value or another."""
    if condition.constant is not None:
        return then if condition.constant else otherwise
    text = f"({then.text} if {condition.text} else {otherwise.text})"
    return Code(text, ATOM, None, condition.reads | then.reads | otherwise.reads)


def _is_word(part: Code) -> bool:
    """Return whether it is a variable or a number, which costs nothing to be read twice."""
    return part.text.isidentifier() or part.constant is not None


def _stepped(inner: Code, bounds: tuple[int, ...], numbers: tuple[int, ...]) -> Code:
    if inner.constant is not None:
        return number(numbers[sum(map(operator.le, bounds, (inner.constant,) * len(bounds)))])
    if _is_word(inner) and len(bounds) < MOST_STEPS:
        steps = "".join(
            f"{n} if {inner.text} < {bound} else " for n, bound in zip(numbers, bounds, strict=False)
        )
        return Code(f"({steps}{numbers[-1]})", reads=inner.reads)
    return Code(f"{numbers}[bisect_right({bounds}, {inner.text})]", reads=inner.reads)


def renamed(look: Look, names: Mapping[str, str]) -> Look:
    """Return a look-up that reads some variables as they were before: `names` says where that is kept."""
    if not names:
        return look

    def before(shape: Shape) -> Code:
        found = look(shape)
        for name in sorted(found.reads & names.keys(), key=len, reverse=True):
            found = Code(found.text.replace(name, names[name]), found.power, found.constant, found.reads)
        return found

    return before
