"""What changed, as a viewer may know it: one line for each gauge and cause.

Several hidden causes are one nameless line that comes last, so that neither their number nor their order
shows; what one known cause did to one gauge in several effects is one line too, for the same reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.events import Changed, Event, Moved
from game.scenario.model import Meter
from game.sight import causes
from game.sight.eyes import Eyes, word
from game.sight.told import Happening
from game.texts import NO_TEXT, Text, both, figures

HIDDEN = ("", "")


def changes(eyes: Eyes, events: Sequence[Event]) -> list[Happening]:
    """Return the changes of gauges and markers among some events."""
    seen = [event for event in events if isinstance(event, Changed | Moved) and eyes.knows(event.audience)]
    if eyes.all_seeing:
        return [_line(eyes, event, event.before, event.after, known=True) for event in seen]
    groups: dict[tuple[str, tuple[str, str]], list[Changed | Moved]] = {}
    level: dict[str, int] = {}
    for event in seen:
        level.setdefault(_gauge(event), event.before)
        groups.setdefault((_gauge(event), causes.key(eyes, event.cause)), []).append(event)
    known = [found for found in groups.items() if found[0][1] != HIDDEN]
    order = [*eyes.state.scenario.meters, "ours", "theirs"]
    hidden = sorted(
        (found for found in groups.items() if found[0][1] == HIDDEN),
        key=lambda found: order.index(found[0][0]),
    )
    lines: list[Happening | None] = []
    for (gauge, cause), group in (*known, *hidden):
        before = level[gauge]
        level[gauge] = before + sum(event.after - event.before for event in group)
        lines.append(_told(eyes, group[0], before, level[gauge], cause != HIDDEN))
    return [line for line in lines if line is not None]


def _gauge(event: Changed | Moved) -> str:
    return event.meter if isinstance(event, Changed) else event.marker


def _told(eyes: Eyes, event: Changed | Moved, before: int, after: int, known: bool) -> Happening | None:
    """Return the line, or None where nothing is to be seen of it."""
    if before == after:
        return None
    if isinstance(event, Changed):
        meter = eyes.state.scenario.meters[event.meter]
        if meter.shown == "words" and word(meter, before) == word(meter, after):
            return None
    return _line(eyes, event, before, after, known)


def _line(eyes: Eyes, event: Changed | Moved, before: int, after: int, known: bool) -> Happening:
    exact = True
    if isinstance(event, Changed):
        meter = eyes.state.scenario.meters[event.meter]
        exact = meter.shown == "number" or eyes.all_seeing
        text = _changed(meter, before, after, exact)
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
        why=causes.why(eyes, event.cause) if known else NO_TEXT,
    )


def _changed(meter: Meter, before: int, after: int, exact: bool) -> Text:
    if not exact:
        return both("sight.changed_words", meter=meter.name, word=word(meter, after))
    return both(
        "sight.changed",
        meter=meter.name,
        before=figures.written(before, meter.unit),
        after=figures.written(after, meter.unit),
        change=figures.signed(after - before),
    )


def _moved(eyes: Eyes, event: Moved, before: int, after: int) -> Text:
    rung = eyes.state.scenario.ladder.rungs[after]
    name = rung.ours if event.marker == "ours" else rung.theirs
    return both(f"sight.moved.{event.marker}", before=before, after=after, rung=name)
