"""Conditions, numbers and effects of a scenario as lines and marks: what they say and how it is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.authoring.paper.conductor.rows import Line, Mark
from game.authoring.paper.order import Order
from game.scenario.expression import Expression
from game.scenario.model import Effect
from game.scenario.terms import Shape
from game.sight.plain import read, told

MINUS = "−"


def line(order: Order, expression: Expression) -> Line:
    """Return a condition or a number; the constants of the settings stand in it as figures."""
    tree = read(expression.source)
    return Line(settled(tree, order.setup.constants), told(order, tree))


def maybe(order: Order, expression: Expression | None) -> Line | None:
    """Return a condition, or none where there is none."""
    return None if expression is None else line(order, expression)


def settled(tree: Shape, constants: Mapping[str, int]) -> Shape:
    """Return what a line is made of with its constants as numbers."""
    if tree[0] == "open" and tree[1] in constants:
        return ("number", constants[tree[1]])
    return tuple(settled(part, constants) if isinstance(part, tuple) else part for part in tree)


def marks(order: Order, effects: Sequence[Effect]) -> tuple[Mark, ...]:
    """Return what effects mark, in their order; an inject that this edition leaves out is sent by none."""
    left = order.left_out()
    return tuple(
        _mark(order, effect) for effect in effects if not (effect.kind == "send" and effect.target in left)
    )


def _mark(order: Order, effect: Effect) -> Mark:
    amount, when = maybe(order, effect.amount), maybe(order, effect.when)
    words = _deed(order, effect, amount)
    if when is not None:
        words = order.say("hand.if", mark=words, when=when.words)
    return Mark(effect.kind, effect.target, amount, when, effect.least, words)


def _deed(order: Order, effect: Effect, amount: Line | None) -> str:
    kind, name = effect.kind, effect.target
    if kind == "add" and amount is not None:
        return f"{named(order, name)} {_change(order, effect, amount)}"
    if kind == "to" and amount is not None:
        return order.say("hand.to", what=named(order, name), figure=figure(amount))
    if kind in ("ours", "theirs") and amount is not None:
        key = "hand.least" if effect.least else "hand.rung"
        rung = figure(amount) if number(amount.tree) is not None else f"({amount.words})"
        return order.say(key, what=order.say(f"hand.{kind}"), figure=rung)
    if kind in ("set", "clear"):
        return order.say(f"hand.{kind}", what=named(order, name))
    if kind == "send":
        inject = order.scenario.injects[name]
        return order.say("hand.send", msel=inject.msel, headline=order.of(inject.headline))
    known = order.scenario.options.get(name) or order.scenario.texts[name]
    return order.say(f"hand.{kind}", what=order.of(known.name))


def _change(order: Order, effect: Effect, amount: Line) -> str:
    """Return what is added, with its sign: a number where it is known, else how it is worked out."""
    known = number(amount.tree)
    if known is not None:
        return f"{'+' if known >= 0 else MINUS}{abs(known)}"
    if amount.tree[0] == "-" and amount.tree[1] == ("number", 0):
        # What is taken away is written as it is read: less so much.
        assert effect.amount is not None
        taken = read(effect.amount.source)[2]
        return f"{MINUS} ({told(order, taken)})"
    return f"+ ({amount.words})"


def figure(amount: Line) -> str:
    """Return a number where it is known, else how it is worked out."""
    known = number(amount.tree)
    return amount.words if known is None else str(known).replace("-", MINUS)


def number(tree: Shape) -> int | None:
    """Return what a line comes to whatever the sheet says, or none."""
    if tree[0] == "-" and tree[1] == ("number", 0) and tree[2][0] == "number":
        return -int(tree[2][1])
    return int(tree[1]) if tree[0] == "number" else None


def named(order: Order, name: str) -> str:
    """Return what a gauge, a box, a draw or a reckoning is called wherever the book speaks of it."""
    return told(order, ("open", name))
