"""The condition language: one line -> a compiled, harmless expression over whole numbers.

`parse(source, vocabulary)` is for scenarios: every name is known and typed, and the expression is asked of a
state. `parse_open(source)` is for the doctrines of bots: any name may stand, and the expression is asked of a
mapping that holds a number for every name in its `reads`, such as `{"trust": 60, "chose(seoul:hold)": 1}`;
who asks looks first whether the mapping holds them all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, cast

from game.scenario import terms
from game.scenario.expression import Expression, OpenExpression
from game.scenario.near import listed, near, near_or_all
from game.scenario.terms import Facts, Term
from game.scenario.tokens import tokens
from game.scenario.vocabulary import CALLS, ConditionFault, OpenVocabulary, Vocabulary, written

__all__ = ["POWERS", "ConditionFault", "Facts", "Vocabulary", "parse", "parse_open"]

MOST_LEVELS = 20

Wanted = Literal["condition", "number", "amount", "any"]
"""`amount`: a number without comparison, as effects take it."""

POWERS = {"or": 1, "and": 2, "not": 3, "+": 5, "-": 5, "*": 6, "/": 6, "minus": 7} | dict.fromkeys(
    terms.COMPARISONS, 4
)
"""How closely each sign binds what stands beside it; `minus` is the sign before a number."""


def parse(source: str, vocabulary: Vocabulary, wanted: Wanted = "any", *, gate: bool = False) -> Expression:
    """Return the compiled line; `ConditionFault` says where it is wrong. `carries` stands in gates only."""
    key = (source, wanted, gate)
    known = vocabulary.lines.get(key)
    if known is None:
        known = vocabulary.lines[key] = _compiled(source, vocabulary, wanted, gate)
    return cast(Expression, known)


def _compiled(source: str, vocabulary: Vocabulary, wanted: Wanted, gate: bool) -> Expression:
    parser = _Parser(source, vocabulary, compares=wanted != "amount", gate=gate)
    term = parser.whole()
    _check_wanted(term, wanted, parser.tokens[0][0])
    return Expression(
        source=source.strip(" "),
        reads=tuple(sorted(parser.names)),
        calls=tuple(sorted(parser.calls)),
        truth=term.truth,
        constant=term.constant,
        run=term.run,
        looks=tuple((name, parser.looks[name]) for name in sorted(parser.looks)),
        shape=term.shape,
    )


def parse_open(source: str) -> OpenExpression:
    """Return the compiled line over names that nobody declares."""
    parser = _Parser(source, OpenVocabulary(), compares=True, gate=True)
    term = parser.whole()
    return OpenExpression(source=source, reads=tuple(sorted(parser.looks)), run=term.run, shape=term.shape)


def _check_wanted(term: Term, wanted: Wanted, offset: int) -> None:
    if term.outcomes:
        raise ConditionFault(offset, "SC103", f"compare it with an outcome: == {listed(term.outcomes)}")
    if wanted == "condition" and not term.truth:
        message = "a condition is expected, and this is a number; compare it with one"
        raise ConditionFault(offset, "SC103", message)


class _Parser:
    """One pass over one line, by binding powers."""

    def __init__(
        self, source: str, vocabulary: Vocabulary | OpenVocabulary, *, compares: bool, gate: bool
    ) -> None:
        self.source = source
        self.vocabulary = vocabulary
        self.compares = compares
        self.gate = gate
        self.names: set[str] = set()
        self.calls: set[tuple[str, ...]] = set()
        self.looks: dict[str, Callable[[Any], Any]] = {}
        self.level = 0
        self.at = 0
        self.tokens = tokens(source)

    def whole(self) -> Term:
        """Return the whole line compiled."""
        term = self.expression(0)
        offset, text = self.tokens[self.at]
        if text:
            raise ConditionFault(offset, "SC101", f"nothing may follow here, found '{text}'")
        return term

    def expression(self, power: int) -> Term:
        left = self.prefix()
        while True:
            offset, sign = self.tokens[self.at]
            # Those two stand before a term, never between two.
            binding = 0 if sign in ("not", "minus") else POWERS.get(sign, 0)
            if binding <= power:
                return left
            self.at += 1
            left = self.infix(left, sign, offset, binding)

    def infix(self, left: Term, sign: str, offset: int, binding: int) -> Term:
        if not self.compares and binding < 5:
            raise ConditionFault(offset, "SC103", f"an amount is a number, without '{sign}'")
        if left.outcomes:
            return self.outcome(left, sign, offset)
        start = self.tokens[self.at][0]
        right = self.expression(binding)
        if right.outcomes:
            raise ConditionFault(
                start, "SC103", "write the draw or setting first, then == or !=, then its outcome"
            )
        if binding <= 2:
            for term, where in ((left, offset), (right, start)):
                if not term.truth:
                    raise ConditionFault(
                        where, "SC103", f"'{sign}' joins conditions, and one side is a number"
                    )
            made = terms.both(left, right) if sign == "and" else terms.either(left, right)
        else:
            if sign == "/" and right.constant == 0:
                raise ConditionFault(start, "SC103", "division by 0 is always 0")
            made = terms.binary(sign, left, right)
            if binding == 4:
                self.unchained()
        return _bounded(made, offset)

    def outcome(self, left: Term, sign: str, offset: int) -> Term:
        """Return a draw or setting compared with one of its own words."""
        words = listed(left.outcomes)
        if sign not in ("==", "!="):
            raise ConditionFault(offset, "SC103", f"only == and != go with outcomes ({words})")
        start, word = self.tokens[self.at]
        self.at += 1
        if word == "-":
            word += self.tokens[self.at][1]
            self.at += 1
        if word not in left.outcomes:
            found = f"'{word}' is no outcome here" if word else "an outcome is missing here"
            raise ConditionFault(start, "SC102", f"{found}, expected {words}{near(word, left.outcomes)}")
        self.unchained()
        return terms.is_outcome(left, word, equal=sign == "==")

    def unchained(self) -> None:
        offset, sign = self.tokens[self.at]
        if sign in terms.COMPARISONS:
            raise ConditionFault(offset, "SC101", "comparisons do not chain; join two with `and`")

    def prefix(self) -> Term:
        offset, text = self.tokens[self.at]
        self.at += 1
        if not text:
            raise ConditionFault(offset, "SC101", "something is missing here: a name, a number or `not`")
        if text[0].isdigit():
            if len(text) > 9:
                raise ConditionFault(offset, "SC101", "a number has at most 9 digits")
            return terms.constant(int(text))
        if text == "(":
            return self.deeper(offset, self.parenthesis)
        if text == "-":
            return self.deeper(offset, lambda: terms.minus(self.number(POWERS["minus"])))
        if text == "not":
            return self.deeper(offset, self.negation)
        if not text[0].isalpha() or text in ("and", "or"):
            raise ConditionFault(offset, "SC101", f"'{text}' cannot stand here; a name or number is expected")
        if text in CALLS:
            return self.deeper(offset, lambda: self.call(text, offset))
        if self.tokens[self.at][1] == "(":
            raise ConditionFault(offset, "SC102", f"unknown function '{text}'{near_or_all(text, CALLS)}")
        return self.name(text, offset)

    def deeper(self, offset: int, inner: Callable[[], Term]) -> Term:
        """Return what stands inside; 20 levels are enough for anything that a person can read."""
        self.level += 1
        if self.level > MOST_LEVELS:
            raise ConditionFault(
                offset, "SC101", f"more than {MOST_LEVELS} levels; name a part under `values:`"
            )
        term = inner()
        self.level -= 1
        return term

    def parenthesis(self) -> Term:
        term = self.expression(0)
        self.expect(")")
        return term

    def number(self, power: int) -> Term:
        start = self.tokens[self.at][0]
        term = self.expression(power)
        if term.outcomes:
            raise ConditionFault(
                start, "SC103", f"this is a word, not a number; it is one of {', '.join(term.outcomes)}"
            )
        return term

    def negation(self) -> Term:
        offset = self.tokens[self.at][0]
        if not self.compares:
            raise ConditionFault(offset, "SC103", "an amount is a number, without 'not'")
        term = self.expression(POWERS["not"])
        if not term.truth:
            raise ConditionFault(offset, "SC103", "`not` goes with a condition, and this is a number")
        return terms.negated(term)

    def expect(self, text: str) -> None:
        offset, found = self.tokens[self.at]
        if found != text:
            raise ConditionFault(
                offset, "SC101", f"'{text}' is expected here, found {repr(found) if found else 'the end'}"
            )
        self.at += 1

    def call(self, name: str, offset: int) -> Term:
        self.expect("(")
        if name in ("min", "max"):
            left = self.number(0)
            self.expect(",")
            right = self.number(0)
            self.expect(")")
            return _bounded(terms.binary(name, left, right), offset)
        words: list[str] = []
        offsets: list[int] = []
        for place in range(CALLS[name]):
            if place:
                self.expect(":" if name == "chose" else ",")
            start, word = self.tokens[self.at]
            if not word[:1].isalpha():
                raise ConditionFault(start, "SC101", f"{name}(...) takes a name here, found {word!r}")
            self.at += 1
            words.append(word)
            offsets.append(start)
        self.expect(")")
        if name == "carries" and not self.gate:
            raise ConditionFault(offset, "SC103", "carries(...) may stand in a gate only")
        term = self.vocabulary.call(name, words, offsets)
        self.calls.add((name, *words))
        if name == "hour_of":
            self.names.add(words[0])
        self.looks[written(name, words)] = terms.whole(term)
        return term

    def name(self, name: str, offset: int) -> Term:
        if name in self.vocabulary.values:
            term = value(cast(Vocabulary, self.vocabulary), name, offset)
        else:
            term = self.vocabulary.term(name, offset)
        self.names.add(name)
        self.looks[name] = terms.whole(term)
        return term


class _Chained(ConditionFault):
    """Of values that name each other without end: no line is wrong alone; told where one is named."""


def value(vocabulary: Vocabulary, name: str, offset: int = 0) -> Term:
    """Return a value's own expression compiled, each once."""
    known = vocabulary.compiled.get(name)
    if known is not None:
        return known
    if name in vocabulary.compiling:
        circle = " > ".join([*vocabulary.compiling[vocabulary.compiling.index(name) :], name])
        raise _Chained(offset, "SC104", f"value '{name}' is made of itself: {circle}")
    if len(vocabulary.compiling) > MOST_LEVELS:
        raise _Chained(offset, "SC101", f"too much: values name each other over {MOST_LEVELS} levels")
    definition = vocabulary.values[name]
    vocabulary.compiling.append(name)
    try:
        parser = _Parser(definition.source, vocabulary, compares=True, gate=False)
        term = parser.whole()
        _check_wanted(term, "any", parser.tokens[0][0])
    except _Chained as fault:
        vocabulary.compiled[name] = terms.BROKEN
        raise _Chained(offset, fault.code, fault.message) from None
    except ConditionFault:
        # The fault is told where the value stands; those who name it are told nothing.
        vocabulary.compiled[name] = terms.BROKEN
        return terms.BROKEN
    finally:
        vocabulary.compiling.pop()
    if definition.steps:
        term = terms.stepped(term, definition.steps)
    vocabulary.compiled[name] = term
    return term


def _bounded(term: Term, offset: int) -> Term:
    if term.weight > terms.MOST_WEIGHT or term.depth > terms.MOST_DEPTH:
        raise ConditionFault(offset, "SC101", "too much when the values that it names are counted in")
    return term
