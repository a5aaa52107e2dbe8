"""The section on settings as arms: what each came to, and the difference with its interval."""

from __future__ import annotations

from collections.abc import Iterator

from game.compare.arms import Axis, Contrast, Pair
from game.compare.shown import Shown, apart, in_arm, verdict
from game.figures.elements import Field, element, holding, table


def arms(shown: Shown) -> Iterator[str]:
    """Yield each axis on which the groups differ."""
    yield element("p", shown.say("arms.how"), "quiet")
    for axis in shown.found.axes:
        if axis.id.startswith("seat."):
            yield holding("details", (element("summary", shown.of(axis.name)), *_axis(shown, axis)))
        else:
            yield element("h3", shown.of(axis.name))
            yield from _axis(shown, axis)


def _axis(shown: Shown, axis: Axis) -> Iterator[str]:
    made = "; ".join(
        shown.say("arms.arm", arm=shown.of(arm.name), groups=len(arm.groups)) for arm in axis.arms
    )
    yield element("p", f"{made}.")
    if axis.within:
        yield element("p", shown.say("arms.within"), "quiet")
    if axis.mixed:
        others = ", ".join(map(shown.of, axis.mixed))
        yield element("p", shown.say("arms.mixed", others=others), "quiet")
    if axis.luck:
        yield element("p", shown.say("arms.luck"), "quiet")
    for pair in axis.pairs:
        yield from _pair(shown, axis, pair)


def _pair(shown: Shown, axis: Axis, pair: Pair) -> Iterator[str]:
    one, other = shown.of(pair.one.name), shown.of(pair.other.name)
    sizes = {"one": len(pair.one.groups), "other": len(pair.other.groups)}
    if all(each.verdict == "few" for each in pair.contrasts):
        yield element("p", shown.say("arms.few", a=one, b=other, **sizes))
    else:
        told = [each for each in pair.contrasts if each.verdict == "differ"]
        key = ("arms.apart" if axis.luck else "arms.differ") if told else "arms.none"
        yield element("p", shown.say(key, a=one, b=other, number=len(told), of=len(pair.contrasts)))
        if any(each.verdict == "few" for each in pair.contrasts):
            yield element("p", shown.say("arms.blank"), "quiet")
    head = [shown.say("arms.measure"), one, other, shown.say("arms.less", a=one, b=other), ""]
    results = [each for each in pair.contrasts if not each.measure.id.startswith("chose.")]
    chosen = [each for each in pair.contrasts if each.measure.id.startswith("chose.")]
    yield table(head, [_row(shown, axis, pair, each) for each in results])
    if chosen:
        summary = element("summary", shown.say("arms.choices", a=one, b=other))
        yield holding("details", (summary, table(head, [_row(shown, axis, pair, each) for each in chosen])))


def _row(shown: Shown, axis: Axis, pair: Pair, each: Contrast) -> list[str | Field]:
    return [
        shown.of(each.measure.name),
        in_arm(shown, each.measure, pair.one.groups),
        in_arm(shown, each.measure, pair.other.groups),
        apart(shown, each),
        "" if each.verdict == "few" else verdict(shown, axis, each),
    ]
