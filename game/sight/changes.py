"""What changed, as a viewer may know it: one line for each gauge and cause.

A known cause is told as it would have been alone, whatever hidden ones moved before it: else a bound that
cut it short would tell of them. What is then missing to where the gauge stands is one nameless line that
comes last, so that neither the number nor the order of hidden causes shows.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.events import Changed, Event, Moved
from game.scenario.model import Meter
from game.sight import causes
from game.sight.eyes import Eyes, word
from game.sight.told import Happening
from game.texts import Text, both, figures

HIDDEN = ("", "")

Change = Changed | Moved


def changes(eyes: Eyes, events: Sequence[Event]) -> list[Happening]:
    """Return the changes of gauges and markers among some events."""
    seen = [event for event in events if isinstance(event, Change) and eyes.knows(event.audience)]
    if eyes.all_seeing:
        return [_line(eyes, event, event.before, event.after, known=True) for event in seen]
    groups: dict[tuple[str, tuple[str, str]], list[Change]] = {}
    level: dict[str, int] = {}
    last: dict[str, Change] = {}
    for event in seen:
        level.setdefault(_gauge(event), event.before)
        last[_gauge(event)] = event
        groups.setdefault((_gauge(event), causes.key(eyes, event.cause)), []).append(event)
    lines: list[Happening | None] = []
    for (gauge, cause), group in groups.items():
        if cause != HIDDEN:
            before = level[gauge]
            for event in group:
                level[gauge] = _alone(eyes, event, level[gauge])
            lines.append(_told(eyes, group[0], before, level[gauge], known=True))
    for gauge in (*eyes.state.scenario.meters, "ours", "theirs"):
        if gauge in last:
            lines.append(_told(eyes, last[gauge], level[gauge], last[gauge].after, known=False))
    return [line for line in lines if line is not None]


def _alone(eyes: Eyes, event: Change, level: int) -> int:
    """Return where a gauge comes from a level by what this effect asked for; markers go to their rung."""
    if isinstance(event, Moved):
        return event.after
    meter = eyes.state.scenario.meters[event.meter]
    return min(max(level + event.wanted - event.before, meter.low), meter.high)


def _gauge(event: Change) -> str:
    return event.meter if isinstance(event, Changed) else event.marker


def _told(eyes: Eyes, event: Change, before: int, after: int, known: bool) -> Happening | None:
    """Return the line, or None where nothing is to be seen of it."""
    if before == after:
        return None
    if isinstance(event, Changed):
        meter = eyes.state.scenario.meters[event.meter]
        if meter.shown == "words" and word(meter, before) == word(meter, after):
            return None
    return _line(eyes, event, before, after, known)


def _line(eyes: Eyes, event: Change, before: int, after: int, known: bool) -> Happening:
    exact = True
    if isinstance(event, Changed):
        meter = eyes.state.scenario.meters[event.meter]
        exact = meter.shown == "number" or eyes.all_seeing
        text = changed(meter, before, after) if exact else _in_words(meter, after)
    else:
        text = _moved(eyes, event, before, after)
    return Happening(
        kind="changed" if isinstance(event, Changed) else "moved",
        text=text,
        team=event.cause.team if known else "",
        meter=_gauge(event),
        before=before if exact else None,
        after=after if exact else None,
        where=causes.where(eyes, event.cause, event.where) if known else "",
        why=causes.why(eyes, event.cause) if known else causes.untold(eyes),
    )


def changed(meter: Meter, before: int, after: int) -> Text:
    """Return a meter's name, from where to where it came, and by how much, as its unit is written."""
    return both(
        "sight.changed",
        meter=meter.name,
        before=figures.written(before, meter.unit),
        after=figures.written(after, meter.unit),
        change=figures.change(after - before, meter.unit),
    )


def _in_words(meter: Meter, after: int) -> Text:
    return both("sight.changed_words", meter=meter.name, word=word(meter, after))


def _moved(eyes: Eyes, event: Moved, before: int, after: int) -> Text:
    rung = eyes.state.scenario.ladder.rungs[after]
    name = rung.ours if event.marker == "ours" else rung.theirs
    return both(f"sight.moved.{event.marker}", before=before, after=after, rung=name)
