"""Conditions in the words of the game: what control and evaluators read in place of the scenario's line."""

from __future__ import annotations

from game.authoring.paper.order import Order
from game.scenario.conditions import POWERS, parse_open
from game.scenario.terms import Shape
from game.texts import say

_COMPARED = {"<=": "most", ">=": "least", "<": "below", ">": "above", "==": "is", "!=": "is_not"}
_LONGEST = 160
"""Signs of a computed value that is still told in full where it is named."""


def in_words(order: Order, source: str) -> str:
    """Return a condition as people say it; a number that has no name stands under its id."""
    return told(order, read(source))


def read(source: str) -> Shape:
    """Return what a condition or a number is made of; names stay what they are."""
    return parse_open(source).shape


def told(order: Order, shape: Shape) -> str:
    """Return a condition or a number as people say it."""
    return _told(order, shape, 0)


def _told(order: Order, shape: Shape, power: int) -> str:
    kind = shape[0]
    if kind == "number":
        return str(shape[1]).replace("-", "−")
    if kind == "open":
        return _call(order, *shape[2:]) if _is_call(shape) else _name(order, shape[1], power)
    if kind in ("min", "max"):
        # The smaller of two, times something: without brackets the second would take it all.
        return f"({_extreme(order, shape)})" if power > POWERS["=="] else _extreme(order, shape)
    if kind == "not":
        return order.say("plain.not", what=_told(order, shape[1], POWERS["not"]))
    if kind == "minus":
        return f"−{_told(order, shape[1], POWERS['minus'])}"
    shown = _compared(order, shape) if kind in _COMPARED else _joined(order, shape)
    return f"({shown})" if POWERS[kind] <= power else shown


def _is_call(shape: Shape, verb: str = "") -> bool:
    """Return whether a shape is a function of ids: `("open", "hour_of(told)", "hour_of", "told")`."""
    return shape[0] == "open" and len(shape) > 2 and verb in ("", shape[2])


def _is_name(shape: Shape) -> bool:
    return shape[0] == "open" and len(shape) == 2


def _joined(order: Order, shape: Shape) -> str:
    sign, left, right = shape
    power = POWERS[sign]
    if sign == "and" and _is_name(left) and _timed(order, right) and left[1] == _first_flag(right):
        # That it happened is said by when it happened.
        return _timed(order, right)
    # What stands alone needs no brackets to the left of the same sign.
    first, second = _told(order, left, power - 1), _told(order, right, power)
    if sign in ("and", "or"):
        return order.say(f"plain.{sign}", left=first, right=second)
    signs = {"*": "×", "/": "÷", "-": "−"}
    return f"{first} {signs.get(sign, sign)} {second}"


def _compared(order: Order, shape: Shape) -> str:
    sign, left, right = shape
    timed = _timed(order, shape)
    if timed:
        return timed
    if _is_name(left) and _is_name(right):
        outcome = _outcome(order, left[1], right[1])
        if outcome:
            return order.say(f"plain.{_COMPARED[sign]}", left=_name(order, left[1], 0), right=outcome)
    several = _sum(left)
    if sign == ">=" and len(several) > 1 and all(_is_call(each) for each in several):
        shown = "; ".join(_told(order, each, 4) for each in several)
        return order.say("plain.some", number=_told(order, right, 4), shown=shown)
    return order.say(f"plain.{_COMPARED[sign]}", left=_told(order, left, 4), right=_told(order, right, 4))


def _timed(order: Order, shape: Shape) -> str:
    """Return a comparison of hours as one says it, or nothing if it is none."""
    if shape[0] not in ("<=", "<"):
        return ""
    sign, left, right = shape
    ahead = ("number", 0)
    if left[0] == "+":
        _, left, ahead = left
    if not _is_call(left, "hour_of"):
        return ""
    first = _told(order, ("open", left[3]), 4)
    if right[0] == "number" and ahead[1] == 0:
        return order.say("plain.by_hour", what=first, hour=_told(order, right, 4))
    if not _is_call(right, "hour_of") or ahead[0] != "number":
        return ""
    then = _told(order, ("open", right[3]), 4)
    if ahead[1]:
        return order.say("plain.hours_before", first=first, then=then, hours=ahead[1])
    return order.say("plain.before" if sign == "<" else "plain.not_after", first=first, then=then)


def _first_flag(shape: Shape) -> str:
    """Return the flag whose hour stands leftmost in a comparison."""
    left = shape[1][1] if shape[1][0] == "+" else shape[1]
    return str(left[3])


def _sum(shape: Shape) -> list[Shape]:
    return [*_sum(shape[1]), *_sum(shape[2])] if shape[0] == "+" else [shape]


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
    if name in scenario.values and scenario.values[name].expression.truth and not order.by_name:
        shown = _told(order, read(scenario.values[name].expression.source), power)
        if len(shown) <= _LONGEST:
            return shown
    return f"‘{name.replace('_', ' ')}’"


def _extreme(order: Order, shape: Shape) -> str:
    """Return the smaller or larger of two; the larger of two differences is their gap."""
    verb, first, second = shape
    if verb == "max" and first[0] == "-" and second == ("-", first[2], first[1]):
        return order.say("plain.gap", first=_told(order, first[1], 4), second=_told(order, first[2], 4))
    return order.say(f"plain.{verb}", first=_told(order, first, 0), second=_told(order, second, 0))


def _call(order: Order, verb: str, *ids: str) -> str:
    scenario = order.scenario
    if verb == "hour_of":
        return order.say("plain.hour_of", what=_name(order, ids[0], 4))
    if verb == "overtaken":
        return order.say("plain.overtaken", what=scenario.phases[ids[0]].name)
    if verb == "carries":
        held = {each.id: each.label for text in scenario.texts.values() for each in text.reservations}
        return order.say("plain.carries", what=held[ids[0]])
    thing = scenario.texts[ids[-1]] if ids[-1] in scenario.texts else scenario.options[ids[-1]]
    who = scenario.teams[ids[0]].name if len(ids) > 1 else say("board.answer.none", order.lang)
    return order.say(f"plain.{verb}", who=who, what=thing.name)
