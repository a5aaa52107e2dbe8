"""Why the game went where it is: the branches that were asked, as a viewer may know them.

Where a branch went is public, so a viewer may know that those before it did not hold. It may not know which
of two branches to one place was taken if one of them reads a secret: then a single line says no more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.rules.events import Branched, Event, Tried
from game.rules.state import CLOSE
from game.scenario.expression import Expression
from game.scenario.model import Branch
from game.scenario.vocabulary import written
from game.sight.eyes import UNKNOWN, Eyes
from game.sight.told import BranchLine
from game.texts import NO_TEXT, Text, both


def branch(eyes: Eyes, happened: Sequence[Event]) -> tuple[BranchLine, ...]:
    """Return the branches that were asked the last time a phase was left among some events."""
    left = [event for event in happened if isinstance(event, Branched) and eyes.knows(event.audience)]
    return lines(eyes, left[-1]) if left else ()


def lines(eyes: Eyes, event: Branched) -> tuple[BranchLine, ...]:
    """Return the branches that were asked on leaving one phase, in the order asked."""
    scenario = eyes.state.scenario
    branches = (*scenario.always, *scenario.phases[event.start].branches)
    if not _is_plain(eyes, branches, event.to):
        return (BranchLine(place_name(eyes, event.to), "", (), True, True, "", NO_TEXT),)
    authored = {each.where: each for each in branches}
    return tuple(_line(eyes, tried, authored.get(tried.where)) for tried in event.tried)


def endings(eyes: Eyes, tried: Sequence[Tried]) -> tuple[BranchLine, ...]:
    """Return the endings that were asked, in the order asked; nothing is hidden after the end."""
    authored = {each.where: each.why for each in eyes.state.scenario.endings.values()}
    return tuple(replace(_line(eyes, each, None), words=authored.get(each.where, NO_TEXT)) for each in tried)


def place_name(eyes: Eyes, to: str) -> Text:
    """Return the name of a phase or an ending; ENDEX for the close."""
    scenario = eyes.state.scenario
    if to == CLOSE:
        return both("sight.close")
    if to in scenario.phases:
        return scenario.phases[to].name
    return scenario.endings[to].title


def _is_plain(eyes: Eyes, branches: Sequence[Branch], to: str) -> bool:
    """Return whether where the game went tells this viewer which branch was taken."""
    ways = [each for each in branches if each.to == to]
    return len(ways) == 1 or all(each.when is None or _is_known(eyes, each.when) for each in branches)


def _is_known(eyes: Eyes, when: Expression) -> bool:
    calls = (written(name, words) for name, *words in when.calls)
    return all(eyes.knows_name(name) for name in (*when.reads, *calls))


def _line(eyes: Eyes, tried: Tried, branch: Branch | None) -> BranchLine:
    hidden = not all(eyes.knows_name(name) for name, _ in tried.reads)
    return BranchLine(
        to=place_name(eyes, tried.to),
        source="" if hidden else tried.source,
        values=() if hidden else tuple((name, _value(eyes, name, number)) for name, number in tried.reads),
        held=tried.held,
        hidden=hidden,
        where=str(tried.where),
        why=branch.why if branch is not None and tried.held else NO_TEXT,
    )


def _value(eyes: Eyes, name: str, number: int | str) -> str:
    meter = eyes.state.scenario.meters.get(name)
    if meter is not None and meter.shown == "words" and not (eyes.all_seeing or eyes.over):
        return UNKNOWN
    return str(number)
