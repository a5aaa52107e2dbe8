"""Conditions in the words of the game: what control and evaluators read in place of the scenario's line."""

from __future__ import annotations

from game.scenario.conditions import POWERS, parse_open
from game.scenario.model import Value
from game.scenario.terms import ARITHMETIC, Shape
from game.sight.deeds import Speaker, deeds
from game.sight.eyes import moment
from game.texts import say
from game.texts.figures import per_cent
from game.texts.quoting import quoted
from game.texts.times import stamp

_COMPARED = {"<=": "most", ">=": "least", "<": "below", ">": "above", "==": "is", "!=": "is_not"}
_ORDER = ("<=", "<", ">=", ">")
_OF_TEAMS = ("chose", "refused")
"""What a table did, which is denied by its verb."""
OF_DOCTRINES = ("confidence", "capital", "takes", "costs", "commits")
"""What a doctrine's line reads beside the scenario's names: of its own capital, and of what is offered."""
_LONGEST = 160
"""Signs of a computed value that is still told in full where it is named."""


def in_words(speaker: Speaker, source: str) -> str:
    """Return a condition as people say it; a number that has no name stands under its id."""
    return told(speaker, read(source))


def read(source: str) -> Shape:
    """Return what a condition or a number is made of; names stay what they are."""
    return parse_open(source).shape


def told(speaker: Speaker, shape: Shape) -> str:
    """Return a condition or a number as people say it."""
    return _told(speaker, shape, 0)


def _told(speaker: Speaker, shape: Shape, power: int) -> str:
    kind = shape[0]
    if kind == "number":
        return str(shape[1]).replace("-", "−")
    if kind == "open":
        return _call(speaker, *shape[2:]) if _is_call(shape) else _name(speaker, shape[1], power)
    if kind in ("min", "max"):
        # The smaller of two, times something: without brackets the second would take it all.
        return f"({_extreme(speaker, shape)})" if power > POWERS["=="] else _extreme(speaker, shape)
    if kind == "not":
        if any(_is_call(shape[1], verb) and len(shape[1]) > 4 for verb in _OF_TEAMS):
            return _call(speaker, f"{shape[1][2]}.not", *shape[1][3:])
        return speaker.say("plain.not", what=_told(speaker, shape[1], POWERS["not"]))
    if kind == "minus":
        return f"−{_told(speaker, shape[1], POWERS['minus'])}"
    shown = _compared(speaker, shape) if kind in _COMPARED else _joined(speaker, shape)
    return f"({shown})" if POWERS[kind] <= power else shown


def _is_call(shape: Shape, verb: str = "") -> bool:
    """Return whether a shape is a function of ids: `("open", "hour_of(told)", "hour_of", "told")`."""
    return shape[0] == "open" and len(shape) > 2 and verb in ("", shape[2])


def _is_truth(speaker: Speaker, shape: Shape) -> bool:
    """Return whether a shape is yes or no, so that several of them added are counted."""
    if _is_name(shape):
        return shape[1] in speaker.scenario.flags
    return shape[0] in ("and", "or", "not") or (_is_call(shape) and not _is_call(shape, "hour_of"))


def _is_name(shape: Shape) -> bool:
    return shape[0] == "open" and len(shape) == 2


def _joined(speaker: Speaker, shape: Shape) -> str:
    sign, left, right = shape
    power = POWERS[sign]
    if sign == "and" and _is_name(left) and _timed(speaker, right) and left[1] == _first_flag(right):
        # That it happened is said by when it happened.
        return _timed(speaker, right)
    figures = _figure(speaker, left), _figure(speaker, right)
    if sign in "+-" and None not in figures:
        return str(ARITHMETIC[sign](*figures)).replace("-", "−")
    # What stands alone needs no brackets to the left of the same sign; in speech "and" beside "or" does.
    within = POWERS["and"] if sign == "or" else power
    first = _told(speaker, left, within if sign == "or" and left[0] != "or" else power - 1)
    second = _told(speaker, right, within)
    if sign in ("and", "or"):
        return speaker.say(f"plain.{sign}", left=first, right=second)
    signs = {"*": "×", "/": "÷", "-": "−"}
    return f"{first} {signs.get(sign, sign)} {second}"


def _compared(speaker: Speaker, shape: Shape) -> str:
    sign, left, right = shape
    if sign in (">", ">=") and _is_call(left, "hour_of") and _number(speaker, right) is not None:
        # What never happened did not happen before an hour either.
        return speaker.say("plain.not", what=_timed(speaker, ("<" if sign == ">=" else "<=", left, right)))
    timed = _timed(speaker, shape)
    if timed:
        return timed
    if _is_name(left) and (_is_name(right) or (right[0] == "number" and not speaker.by_hand)):
        outcome = _outcome(speaker, left[1], str(right[1]))
        if outcome:
            return speaker.say(f"plain.{_COMPARED[sign]}", left=_name(speaker, left[1], 0), right=outcome)
    several = counted(speaker, shape)
    if several:
        shown = "; ".join(_told(speaker, each, 0) for each in several)
        return speaker.say("plain.some", number=_told(speaker, right, 4), shown=shown)
    # A number follows what it bounds without a particle; what has a name of its own does not.
    that = ".that" if sign in _ORDER and _figure(speaker, right) is None else ""
    key = f"plain.{_COMPARED[sign]}{that}"
    first, second = _told(speaker, left, 4), _told(speaker, right, 4)
    if sign in _ORDER and not that and not speaker.by_hand:
        first, second = per_cent(first, second, speaker.lang)
    return speaker.say(key, left=first, right=second)


def _timed(speaker: Speaker, shape: Shape) -> str:
    """Return a comparison of hours as one says it, or nothing if it is none."""
    if shape[0] not in _ORDER:
        return ""
    sign, left, right = shape
    if left == ("open", "hour") or _is_call(left, "hour_of"):
        hour = _number(speaker, right)
        if hour is not None:
            return _by_the_clock(speaker, left, sign, hour)
        if speaker.by_hand and sign == "<=" and right[0] == "number" and left != ("open", "hour"):
            return speaker.say(
                "plain.by_hour", what=_name(speaker, left[3], 4), hour=_told(speaker, right, 4)
            )
    if sign not in ("<=", "<"):
        return ""
    ahead = ("number", 0)
    if left[0] == "+":
        _, left, ahead = left
    if not _is_call(left, "hour_of"):
        return ""
    first = _told(speaker, ("open", left[3]), 4)
    if not _is_call(right, "hour_of") or ahead[0] != "number":
        return ""
    then = _told(speaker, ("open", right[3]), 4)
    if ahead[1]:
        return speaker.say("plain.hours_before", first=first, then=then, hours=ahead[1])
    return speaker.say("plain.before" if sign == "<" else "plain.not_after", first=first, then=then)


def _by_the_clock(speaker: Speaker, left: Shape, sign: str, hour: int) -> str:
    """Return what happened, or that it is, before or from an hour on, by the clock of the exercise."""
    # The hour counted is the one that has begun: up to hour 46 is before hour 47.
    at = hour + (sign in ("<=", ">"))
    when = stamp(moment(speaker.scenario, at * 60)).of(speaker.lang)
    key = "until" if sign in ("<=", "<") else "from"
    if left == ("open", "hour"):
        return speaker.say(f"plain.{key}_then", when=when)
    return speaker.say(f"plain.{key}", what=_name(speaker, left[3], 4), when=when)


def _number(speaker: Speaker, shape: Shape) -> int | None:
    """Return a number or constant, or nothing if it is neither, or is reckoned with by hand."""
    return None if speaker.by_hand else _figure(speaker, shape)


def _figure(speaker: Speaker, shape: Shape) -> int | None:
    """Return a number or constant, or nothing if it is neither."""
    if shape[0] == "number":
        return int(shape[1])
    if _is_name(shape) and shape[1] in speaker.scenario.constants:
        return _constant(speaker, shape[1])
    return None


def _constant(speaker: Speaker, name: str) -> int:
    return dict(speaker.setup.constants).get(name, speaker.scenario.constants[name])


def _first_flag(shape: Shape) -> str:
    """Return the flag whose hour stands leftmost in a comparison, or nothing if none does."""
    left = shape[1][1] if shape[1][0] == "+" else shape[1]
    return str(left[3]) if _is_call(left, "hour_of") else ""


def counted(speaker: Speaker, shape: Shape) -> list[Shape]:
    """Return the truths of which a condition asks for so many at least; empty if it asks for none."""
    several = _sum(shape[1]) if shape[0] == ">=" else []
    return several if len(several) > 1 and all(_is_truth(speaker, each) for each in several) else []


def _sum(shape: Shape) -> list[Shape]:
    return [*_sum(shape[1]), *_sum(shape[2])] if shape[0] == "+" else [shape]


def _outcome(speaker: Speaker, name: str, outcome: str) -> str:
    """Return what a draw or setting came out as, in words; nothing if it has none."""
    draw, setting = speaker.scenario.draws.get(name), speaker.scenario.settings.get(name)
    if draw:
        found = dict(draw.names).get(outcome)
        return quoted(speaker.of(found)) if found else ""
    names = {each.id: speaker.of(each.name).split("\n")[0] for each in setting.choices} if setting else {}
    return quoted(names[outcome]) if outcome in names else ""


def _name(speaker: Speaker, name: str, power: int) -> str:
    scenario = speaker.scenario
    for known in (scenario.flags, scenario.draws, scenario.meters):
        thing = known.get(name)
        if thing is not None and thing.name:
            shown = speaker.of(thing.name)
            return shown if known is scenario.meters else quoted(shown)
    if name in scenario.flags:
        return _done(speaker, name, power)
    if name in scenario.settings:
        return quoted(speaker.of(scenario.settings[name].name))
    if name in scenario.constants:
        return str(_constant(speaker, name))
    if name in ("ours", "theirs", "hour", "turn", "spent"):
        return speaker.say(f"plain.{name}")
    if name in scenario.values:
        return _value(speaker, scenario.values[name], power)
    if name in OF_DOCTRINES:
        return speaker.say(f"plain.own.{name}")
    return f"‘{name.replace('_', ' ')}’"


def _done(speaker: Speaker, flag: str, power: int) -> str:
    """Return what sets a flag without a name; its own id where nothing does that anybody chooses."""
    ways = [] if speaker.by_hand else deeds(speaker, flag)
    if not ways:
        return f"‘{flag.replace('_', ' ')}’"
    shown = ways[0]
    for way in ways[1:]:
        shown = speaker.say("plain.or", left=shown, right=way)
    return f"({shown})" if len(ways) > 1 and power else shown


def _value(speaker: Speaker, value: Value, power: int) -> str:
    """Return a value's name, or what makes it hold; its own id where that is long, or a number."""
    if value.name:
        return quoted(speaker.of(value.name)) if value.expression.truth else speaker.of(value.name)
    if value.expression.truth and not speaker.by_name:
        shown = _told(speaker, read(value.expression.source), power)
        if len(shown) <= _LONGEST:
            return shown
    return f"‘{value.id.replace('_', ' ')}’"


def _extreme(speaker: Speaker, shape: Shape) -> str:
    """Return the smaller or larger of two; the larger of two differences is their gap."""
    verb, first, second = shape
    if verb == "max" and first[0] == "-" and second == ("-", first[2], first[1]):
        return speaker.say("plain.gap", first=_told(speaker, first[1], 4), second=_told(speaker, first[2], 4))
    return speaker.say(f"plain.{verb}", first=_told(speaker, first, 0), second=_told(speaker, second, 0))


def _call(speaker: Speaker, verb: str, *ids: str) -> str:
    scenario = speaker.scenario
    if verb == "hour_of":
        return speaker.say("plain.hour_of", what=_name(speaker, ids[0], 4))
    if verb == "overtaken":
        return speaker.say("plain.overtaken", what=scenario.phases[ids[0]].name)
    if verb == "carries":
        held = {each.id: each.label for text in scenario.texts.values() for each in text.reservations}
        return speaker.say("plain.carries", what=held[ids[0]])
    thing = scenario.texts[ids[-1]] if ids[-1] in scenario.texts else scenario.options[ids[-1]]
    who = scenario.teams[ids[0]].name if len(ids) > 1 else say("board.answer.none", speaker.lang)
    return speaker.say(f"plain.{verb}", who=who, what=thing.name)
