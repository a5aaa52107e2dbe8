"""The answer before the tables: what the class did, in the first lines of the page."""

from __future__ import annotations

from collections.abc import Iterator

from game.compare.asked import CHOSE, LAPSED, most_divided
from game.compare.comparison import Comparison
from game.compare.names import option_name, question_name
from game.sight.texts import listed
from game.texts import Text, both

MOST_ENDINGS = 3
MOST_TEXTS = 3
MOST_OPTIONS = 3
MOST = 99
"""More options than any question has."""


def answer(found: Comparison) -> tuple[Text, ...]:
    """Return what the class did: who signed what, how it ended, where the groups parted."""
    return tuple(_answer(found))


def _answer(found: Comparison) -> Iterator[Text]:
    number = len(found.groups)
    yield from _signed(found)
    if found.dissent:
        told = [
            both("compare.answer.text", text=option_name(found.scenario, name), groups=share.held)
            for name, share in found.dissent.items()
        ]
        yield both("compare.answer.dissent", told=listed(told, "; "))
    if found.over:
        told = [
            both("compare.answer.ending", code=found.ending(name).code, title=found.ending(name).title,
                 groups=len(places))
            for name, places in list(found.endings.items())[:MOST_ENDINGS]
        ]  # fmt: skip
        rest = sum(len(places) for places in list(found.endings.values())[MOST_ENDINGS:])
        key = "compare.answer.endings.more" if rest else "compare.answer.endings"
        yield both(key, over=len(found.over), told=listed(told, "; "), rest=rest)
    others = [group.unended for group in found.groups if not group.ended]
    for why in ("stopped", "absent", "open"):
        if why in others:
            yield both(f"compare.answer.{why}", groups=others.count(why), all=number)
    yield from parted(found, 1, "compare.answer.parted", MOST_OPTIONS)


def _signed(found: Comparison) -> Iterator[Text]:
    """Yield who signed: the text that most signed, then the most binding ones."""
    signed = found.signed
    if not found.talks:
        return
    if not signed:
        yield both("compare.answer.none", groups=len({n for each in found.talks for n in each.held}))
        return
    texts = found.scenario.texts
    first = max(signed, key=lambda name: (signed[name].held, texts[name].commits))
    further = sorted(
        (name for name in signed if texts[name].commits > texts[first].commits),
        key=lambda name: -texts[name].commits,
    )
    share, all_could = signed[first], signed[first].of == len(found.groups)
    yield both(
        "compare.answer.signed" if all_could else "compare.answer.signed.could", held=share.held, of=share.of,
        text=option_name(found.scenario, first),
    )  # fmt: skip
    # What as many signed and binds less would else be nowhere in the first lines.
    even = [name for name in signed if signed[name].held == share.held and name not in (first, *further)]
    if even:
        named = [both("compare.answer.even.text", text=option_name(found.scenario, name)) for name in even]
        yield both("compare.answer.even", texts=listed(named[:MOST_TEXTS]))
    if further:
        told = [
            both("compare.answer.text", text=option_name(found.scenario, name), groups=signed[name].held)
            for name in further[: MOST_TEXTS - 1]
        ]
        yield both("compare.answer.further", told=listed(told, "; "))


def parted(found: Comparison, most: int, key: str, options: int = MOST) -> Iterator[Text]:
    """Yield the questions on which the groups parted most, with how many chose what, as `key` says it.

    Only the `options` that most groups chose, where fewer are wanted.
    """
    for each in most_divided(found.asked, most):
        counts = {option: len(each.chose(option)) for option in each.offer if each.chose(option)}
        ranked = sorted(counts, key=lambda option: -counts[option])
        told = [
            both("compare.answer.option", option=option_name(found.scenario, option), groups=counts[option])
            for option in ranked[:options]
        ]
        lapsed = len(each.who(LAPSED))
        if lapsed and options == MOST:
            told.append(both("compare.answer.lapsed", groups=lapsed))
        yield both(
            key, question=question_name(found.scenario, each, found.asked),
            told=listed(told, "; "), of=len(each.who(CHOSE)) + lapsed,
        )  # fmt: skip
