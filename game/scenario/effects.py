"""The effect language: one line of `do:` -> an `Effect`. Parsed only; the rules carry it out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal, cast

from game.scenario.conditions import parse as parse_condition
from game.scenario.expression import Expression
from game.scenario.model import Effect, Where
from game.scenario.near import near_or_all
from game.scenario.vocabulary import ConditionFault, Vocabulary

NOWHERE = Where("", 0, 0)
"""For lines that stand in no file."""

_IF = re.compile(r"(?: |^)if(?= |$)")
_NAME = re.compile(r" *([a-z][a-z0-9_]*)(?![A-Za-z0-9_])", re.ASCII)
_CHANGE = re.compile(r" *(\+|-|to(?= |$)|to(?=-)|at least(?= |$))", re.ASCII)
_DEEDS = ("set", "clear", "send", "lock", "unlock")
_FORMS = (
    "METER + n, METER - n, METER to n, ours to n, ours at least n, theirs the same, "
    "set, clear, send, lock or unlock NAME"
)

Deed = Literal["set", "clear", "send", "lock", "unlock"]


def parse(line: str, vocabulary: Vocabulary, where: Where = NOWHERE) -> Effect:
    """Return the effect that a line says; `ConditionFault` says where it is wrong."""
    divided = _IF.search(line)
    head = line[: divided.start()] if divided else line
    when: Expression | None = None
    first = _NAME.match(head)
    if not first:
        start = len(head) - len(head.lstrip(" "))
        raise ConditionFault(start, "SC105", f"an effect is one of {_FORMS}")
    if first[1] in _DEEDS:
        effect = _deed(line, head, cast(Deed, first[1]), first.end(), vocabulary, where)
    else:
        effect = _change(line, head, first, vocabulary, where)
    if divided:
        start = divided.end()
        when = _shifted(line[start:], start, vocabulary, "condition")
    return replace(effect, when=when) if when else effect


def _deed(line: str, head: str, deed: Deed, end: int, vocabulary: Vocabulary, where: Where) -> Effect:
    target = _NAME.match(head, end)
    if not target:
        raise ConditionFault(min(end + 1, len(head)), "SC105", f"`{deed}` takes a name")
    rest = head[target.end() :]
    if rest.strip(" "):
        offset = target.end() + len(rest) - len(rest.lstrip(" "))
        raise ConditionFault(offset, "SC105", f"nothing may follow `{deed} {target[1]}` but `if`")
    name = target[1]
    if deed in ("set", "clear"):
        what, right = "flag", vocabulary.kinds.get(name) == "flag"
    elif deed == "send":
        what, right = "inject", name in vocabulary.injects
    else:
        what, right = "option", name in vocabulary.options or name in vocabulary.texts
    if not right:
        raise ConditionFault(
            target.start(1), "SC106", f"unknown {what} '{name}'{near_or_all(name, _known(vocabulary, what))}"
        )
    return Effect(deed, name, None, None, line, where)


def _known(vocabulary: Vocabulary, what: str) -> list[str]:
    if what == "flag":
        return vocabulary.named("flag")
    return (
        sorted(vocabulary.injects) if what == "inject" else [*vocabulary.options, *sorted(vocabulary.texts)]
    )


def _change(line: str, head: str, name: re.Match[str], vocabulary: Vocabulary, where: Where) -> Effect:
    target = name[1]
    sign = _CHANGE.match(head, name.end())
    if not sign:
        offset = min(name.end() + 1, len(head))
        raise ConditionFault(
            offset, "SC105", f"expected +, - or `to` after '{target}'; an effect is one of {_FORMS}"
        )
    if target in ("ours", "theirs"):
        if sign[1] not in ("to", "at least"):
            message = f"a marker moves with `{target} to n` or `{target} at least n`"
            raise ConditionFault(sign.start(1), "SC105", message)
        amount = _shifted(head[sign.end() :], sign.end(), vocabulary, "amount")
        marker: Literal["ours", "theirs"] = "ours" if target == "ours" else "theirs"
        return Effect(marker, "", amount, None, line, where, least=sign[1] == "at least")
    kind = vocabulary.kind(target)
    if kind != "meter":
        if kind == "flag":
            message = f"'{target}' is a flag: write `set {target}` or `clear {target}`"
        elif kind:
            message = f"'{target}' is a {kind}, and only meters change"
        else:
            message = f"unknown meter '{target}'{near_or_all(target, vocabulary.named('meter'))}"
        raise ConditionFault(name.start(1), "SC106", message)
    if sign[1] == "at least":
        message = f"only the markers ours and theirs move `at least`; write `{target} to n`"
        raise ConditionFault(sign.start(1), "SC105", message)
    if sign[1] == "to":
        amount = _shifted(head[sign.end() :], sign.end(), vocabulary, "amount")
        return Effect("to", target, amount, None, line, where)
    return Effect("add", target, _added(head, sign, vocabulary), None, line, where)


def _added(head: str, sign: re.Match[str], vocabulary: Vocabulary) -> Expression:
    """Return what is added: `- 7 / 2` takes 3, as `trust - 7 / 2` reads, not the 4 of a negative division."""
    start = sign.end()
    if sign[1] == "+":
        return _shifted(head[start:], start, vocabulary, "amount")
    return _shifted("0" + head[sign.start(1) :], sign.start(1) - 1, vocabulary, "amount")


def _shifted(
    source: str, start: int, vocabulary: Vocabulary, wanted: Literal["condition", "amount"]
) -> Expression:
    """Return a part of the line compiled, its faults counted from the beginning of the line."""
    try:
        return parse_condition(source, vocabulary, wanted)
    except ConditionFault as fault:
        raise ConditionFault(fault.offset + start, fault.code, fault.message) from None
