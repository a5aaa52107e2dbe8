"""A class as text for a terminal: the answer, the groups, each question, the arms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.compare.answer import answer
from game.compare.asked import LAPSED
from game.compare.comparison import Comparison
from game.compare.groups import Share, label_list
from game.compare.names import option_name, question_name, talks_name
from game.compare.shown import Shown, in_arm, percent, points, verdict
from game.compare.shown import apart as told_apart
from game.texts import say


def lines(found: Comparison, lang: str, folders: Sequence[str]) -> Iterator[str]:
    """Yield the lines; `folders` says where each group's log lies."""
    shown = Shown(found, lang)
    yield say("debrief.plate", lang)
    yield f"{shown.of(found.scenario.title)}: {shown.say('kind')}"
    yield ""
    yield from (shown.of(line) for line in answer(found))
    yield ""
    for group, folder in zip(found.groups, folders, strict=True):
        ended = group.ended
        ending = found.ending(ended.ending) if ended else None
        words = f"{ending.code} {shown.of(ending.title)}" if ending else shown.say(group.unended)
        for name in ended.also if ended else ():
            also = f"{found.ending(name).code} {shown.of(found.ending(name).title)}"
            words = f"{words}, {shown.say('joined', ending=also)}"
        yield f"  {group.label:<4}{words}  ({folder})"
    if found.players:
        yield from _players(shown)
    else:
        yield from _questions(shown)
        yield from _talks(shown)
        yield from _arms(shown)
    yield ""
    yield shown.say("method.unit")
    yield shown.say("method.luck")


def _line(shown: Shown, words: str, places: Sequence[int], of: int) -> str:
    counted = f"{len(places)}/{of}"
    groups = f": {label_list(shown.found.groups, places)}" if places else ""
    return f"  {counted:>7} {percent(Share(len(places), of).interval):<11} {words}{groups}"


def _questions(shown: Shown) -> Iterator[str]:
    found = shown.found
    for each in found.asked:
        yield ""
        yield shown.of(question_name(found.scenario, each, found.asked))
        for name in each.offer:
            words = shown.of(option_name(found.scenario, name))
            yield _line(shown, words, each.chose(name), each.of)
        if each.who(LAPSED):
            yield _line(shown, shown.say("lapsed"), each.who(LAPSED), each.of)


def _players(shown: Shown) -> Iterator[str]:
    """Yield each question with a row for each kind of player under each option."""
    for each in shown.found.players:
        yield ""
        yield shown.seat(each)
        for chosen in each.chosen:
            yield f"  {shown.wish(chosen.option)}"
            for player, share, apart in zip(each.players, chosen.shares, chosen.apart, strict=True):
                counted = f"{share.held}/{share.of}"
                words = f"{counted:>9} {percent(share.interval):<11} {shown.of(player.name)}"
                if apart is not None and apart.beyond(0):
                    first = shown.of(each.players[0].name)
                    words += f": {shown.say('players.apart', first=first, points=points(apart))}"
                yield words
    yield ""
    yield shown.say("players.how")


def _talks(shown: Shown) -> Iterator[str]:
    found = shown.found
    for each in found.talks:
        yield ""
        yield shown.of(talks_name(found.scenario, each, found.talks))
        for name in each.offer:
            words = shown.of(option_name(found.scenario, name))
            if each.signed(name):
                yield _line(shown, words, each.signed(name), len(each.held))
            if each.dissent(name):
                yield _line(shown, shown.say("dissent", text=words), each.dissent(name), len(each.held))
        yield _line(shown, shown.say("unsigned"), each.unsigned(), len(each.held))


def _arms(shown: Shown) -> Iterator[str]:
    for axis in shown.found.axes:
        if axis.id.startswith("seat."):
            continue
        if axis.mixed or axis.luck or axis.within:
            yield ""
        if axis.within:
            yield shown.say("arms.within")
        if axis.mixed:
            yield shown.say("arms.mixed", others=", ".join(map(shown.of, axis.mixed)))
        if axis.luck:
            yield shown.say("arms.luck")
        for pair in axis.pairs:
            yield ""
            yield f"{shown.of(axis.name)}: {shown.say('arms.less', a=pair.one.name, b=pair.other.name)}"
            told = [each for each in pair.contrasts if each.verdict != "few"]
            if not told:
                sizes = {"one": len(pair.one.groups), "other": len(pair.other.groups)}
                yield f"  {shown.say('arms.few', **sizes)}"
            for each in told:
                if each.verdict == "differ" or not each.measure.id.startswith("chose."):
                    one, other = (in_arm(shown, each.measure, arm.groups) for arm in (pair.one, pair.other))
                    field = told_apart(shown, each)
                    yield (
                        f"  {shown.of(each.measure.name)}: {one} / {other}: {field.words} {field.small}, "
                        f"{verdict(shown, axis, each)}"
                    )
