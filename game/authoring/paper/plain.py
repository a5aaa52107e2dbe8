"""Conditions in the words of the game: what control and evaluators read in place of the scenario's line."""

from __future__ import annotations

from typing import Any

from game.authoring.paper.order import Order
from game.scenario.tokens import tokens
from game.scenario.vocabulary import CALLS
from game.texts import say

Tree = tuple[Any, ...]
"""`("number", 3)`, `("name", id)`, `("call", name, ids)`, `("not", tree)`, or a sign and its two sides."""

_POWER = {"or": 1, "and": 2, "+": 5, "-": 5, "*": 6, "/": 6} | dict.fromkeys(
    ("==", "!=", "<=", ">=", "<", ">"), 4
)
_COMPARED = {"<=": "most", ">=": "least", "<": "below", ">": "above", "==": "is", "!=": "is_not"}
_LONGEST = 160
"""Signs of a computed value that is still told in full where it is named."""


def in_words(order: Order, source: str) -> str:
    """Return a condition as people say it; a number that has no name stands under its id."""
    return _told(order, _Reader(source).expression(0), 0)


class _Reader:
    """A line that `check` has found sound, taken apart by binding powers."""

    def __init__(self, source: str) -> None:
        self.words = [word for _, word in tokens(source)]
        self.at = 0

    def take(self) -> str:
        self.at += 1
        return self.words[self.at - 1]

    def expression(self, power: int) -> Tree:
        left = self.prefix()
        while _POWER.get(self.words[self.at], 0) > power:
            sign = self.take()
            left = (sign, left, self.expression(_POWER[sign]))
        return left

    def prefix(self) -> Tree:
        word = self.take()
        if word.isdecimal():
            return ("number", int(word))
        if word == "not":
            return ("not", self.expression(3))
        if word == "-":
            return ("-", ("number", 0), self.expression(7))
        if word == "(":
            inner = self.expression(0)
            self.take()
            return inner
        if word not in CALLS:
            return ("name", word)
        self.take()
        inside = []
        while True:
            inside.append(self.expression(0) if word in ("min", "max") else self.take())
            if self.take() == ")":
                return ("call", word, *inside)


def _told(order: Order, tree: Tree, power: int) -> str:
    kind = tree[0]
    if kind == "number":
        return str(tree[1])
    if kind == "name":
        return _name(order, tree[1], power)
    if kind == "call":
        return _call(order, tree)
    if kind == "not":
        return order.say("plain.not", what=_told(order, tree[1], 3))
    told = _compared(order, tree) if kind in _COMPARED else _joined(order, tree)
    return f"({told})" if _POWER[kind] <= power else told


def _joined(order: Order, tree: Tree) -> str:
    sign, left, right = tree
    power = _POWER[sign]
    if sign == "and" and left[0] == "name" and _timed(order, right) and left[1] == _first_flag(right):
        # That it happened is said by when it happened.
        return _timed(order, right)
    # What stands alone needs no brackets to the left of the same sign.
    first, second = _told(order, left, power - 1), _told(order, right, power)
    if sign in ("and", "or"):
        return order.say(f"plain.{sign}", left=first, right=second)
    signs = {"*": "×", "/": "÷", "-": "−"}
    return (
        f"−{second}" if left == ("number", 0) and sign == "-" else f"{first} {signs.get(sign, sign)} {second}"
    )


def _compared(order: Order, tree: Tree) -> str:
    sign, left, right = tree
    timed = _timed(order, tree)
    if timed:
        return timed
    if left[0] == "name" and right[0] == "name":
        outcome = _outcome(order, left[1], right[1])
        if outcome:
            return order.say(f"plain.{_COMPARED[sign]}", left=_name(order, left[1], 0), right=outcome)
    several = _sum(left)
    if sign == ">=" and len(several) > 1 and all(each[0] == "call" for each in several):
        shown = "; ".join(_told(order, each, 4) for each in several)
        return order.say("plain.some", number=_told(order, right, 4), shown=shown)
    return order.say(f"plain.{_COMPARED[sign]}", left=_told(order, left, 4), right=_told(order, right, 4))


def _timed(order: Order, tree: Tree) -> str:
    """Return a comparison of hours as one says it, or nothing if it is none."""
    if tree[0] not in ("<=", "<"):
        return ""
    sign, left, right = tree
    ahead = ("number", 0)
    if left[0] == "+":
        _, left, ahead = left
    if left[:2] != ("call", "hour_of"):
        return ""
    first = _told(order, ("name", left[2]), 4)
    if right[0] == "number" and ahead[1] == 0:
        return order.say("plain.by_hour", what=first, hour=right[1])
    if right[:2] != ("call", "hour_of") or ahead[0] != "number":
        return ""
    then = _told(order, ("name", right[2]), 4)
    if ahead[1]:
        return order.say("plain.hours_before", first=first, then=then, hours=ahead[1])
    return order.say("plain.before" if sign == "<" else "plain.not_after", first=first, then=then)


def _first_flag(tree: Tree) -> str:
    """Return the flag whose hour stands leftmost in a comparison."""
    left = tree[1][1] if tree[1][0] == "+" else tree[1]
    return str(left[2])


def _sum(tree: Tree) -> list[Tree]:
    return [*_sum(tree[1]), *_sum(tree[2])] if tree[0] == "+" else [tree]


def _outcome(order: Order, name: str, outcome: str) -> str:
    """Return what a draw or setting came out as, in words; nothing if it is neither."""
    draw, setting = order.scenario.draws.get(name), order.scenario.settings.get(name)
    if draw:
        found = dict(draw.names).get(outcome)
        return f"“{order.of(found)}”" if found else outcome
    names = {each.id: order.of(each.name).split("\n")[0] for each in setting.choices} if setting else {}
    return f"“{names[outcome]}”" if outcome in names else ""


def _name(order: Order, name: str, power: int) -> str:
    scenario = order.scenario
    for known in (scenario.flags, scenario.draws, scenario.meters):
        thing = known.get(name)
        if thing is not None and thing.name:
            shown = order.of(thing.name)
            return shown if known is scenario.meters else f"“{shown}”"
    if name in scenario.settings:
        return f"“{order.of(scenario.settings[name].name)}”"
    if name in scenario.constants:
        return str(dict(order.setup.constants).get(name, scenario.constants[name]))
    if name in ("ours", "theirs", "hour", "turn", "spent"):
        return order.say(f"plain.{name}")
    if name in scenario.values and scenario.values[name].expression.truth:
        told = _told(order, _Reader(scenario.values[name].expression.source).expression(0), power)
        if len(told) <= _LONGEST:
            return told
    return f"‘{name.replace('_', ' ')}’"


def _call(order: Order, tree: Tree) -> str:
    _, verb, *inside = tree
    scenario = order.scenario
    if verb in ("min", "max"):
        first, second = inside
        if verb == "max" and first[0] == "-" and second == ("-", first[2], first[1]):
            return order.say("plain.gap", first=_told(order, first[1], 4), second=_told(order, first[2], 4))
        return order.say(f"plain.{verb}", first=_told(order, first, 0), second=_told(order, second, 0))
    if verb == "hour_of":
        return order.say("plain.hour_of", what=_told(order, ("name", inside[0]), 4))
    if verb == "overtaken":
        return order.say("plain.overtaken", what=scenario.phases[inside[0]].name)
    if verb == "carries":
        held = {each.id: each.label for text in scenario.texts.values() for each in text.reservations}
        return order.say("plain.carries", what=held[inside[0]])
    thing = scenario.texts[inside[-1]] if inside[-1] in scenario.texts else scenario.options[inside[-1]]
    who = scenario.teams[inside[0]].name if len(inside) > 1 else say("board.answer.none", order.lang)
    return order.say(f"plain.{verb}", who=who, what=thing.name)
