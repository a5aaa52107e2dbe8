"""What changed: each gauge where it was, where it is, and by whose doing; a movement shows the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Box, Layout, Region
from game.measure import fitted, width

if TYPE_CHECKING:
    from game.session import Gauge, Happening, View

DID = Box(510, 104, 730, 256)
MOST = 4


def did(view: View, look: Look) -> Layout:
    """Return the panel and a region for each row, the changed gauges first; the others stand unchanged."""
    gauges = {gauge.meter: gauge for gauge in view.gauges}
    changed: dict[str, list[Happening]] = {}
    for happening in view.happenings:
        if happening.kind == "changed" and happening.meter in gauges:
            changed.setdefault(happening.meter, []).append(happening)
    rest = [meter for meter, gauge in gauges.items() if meter not in changed and gauge.value is not None]
    shown = [*changed, *rest][:MOST]
    more = len(changed) - sum(meter in changed for meter in shown)
    high = min(64.0, 192 / max(1, len(shown)))
    boxes = (Box(DID.x + 10, DID.y + 58 + number * high, DID.w - 20, high) for number in range(MOST))
    rows = [
        _row(gauges[meter], changed.get(meter, []), box, look)
        for meter, box in zip(shown, boxes, strict=False)
    ]
    return (_panel(look, more, bool(changed), bool(shown)), *rows)


def _panel(look: Look, more: int, changed: bool, shown: bool) -> Region:
    c = look.c
    part = Part("did", DID, look.plain)
    part.panel()
    title = look.say("did" if changed or not shown else "did.same")
    part.text(title, DID.x + 22, DID.y + 38, 25, "extrabold", room=330)
    if not shown:
        part.text(look.say("did.nothing"), DID.x + 22, DID.y + 110, 22, "regular", c.sub, room=DID.w - 44)
        return part.region(round=16)
    part.circle(DID.x + 372, DID.y + 31, 7, line=c.text, wide=2)
    x = DID.x + 388 + part.text(look.say("did.before"), DID.x + 388, DID.y + 38, 19, "semibold", c.sub) + 20
    part.circle(x, DID.y + 31, 7, fill=c.text)
    part.text(look.say("did.now"), x + 16, DID.y + 38, 19, "semibold", c.sub)
    by = part.text(look.say("did.by"), DID.right - 22, DID.y + 38, 19, "semibold", c.sub, "right")
    if more:
        said = look.say("did.more", count=more)
        part.text(said, DID.right - 46 - by, DID.y + 38, 18, "regular", c.sub, "right")
    return part.region(round=16)


def _row(gauge: Gauge, lines: list[Happening], box: Box, look: Look) -> Region:
    c = look.c
    part = Part(f"did.{gauge.meter}", box, look.plain)
    part.line(box.x + 10, box.y, box.right - 10, box.y, c.hair)
    y = box.y + (box.h - 48) / 2
    name = look.of(gauge.heading)
    size = fitted(name, (22, 21, 20, 19, 18), "bold", 200)
    two = width(name, size, "bold") > 200
    ink = c.text if lines else c.sub
    part.prose(name, box.x + 12, y + (21 if two else 32), 200, size, 2, "bold", ink, 21)
    first, last = (lines[0].before, lines[-1].after) if lines else (gauge.value, gauge.value)
    if first is None or last is None:
        part.text(look.of(lines[-1].text), box.x + 216, y + 32, 20, "semibold", c.text, room=400)
    else:
        _track(part, first, last, gauge, box.x + 226, y + 25, look)
    x = box.right - 22.0
    for team in dict.fromkeys(line.team for line in reversed(lines) if line.team):
        part.mark(team, x, y + 25, 10)
        x -= 28
    return part.region(bleed=2)


def _track(part: Part, before: int, after: int, gauge: Gauge, left: float, y: float, look: Look) -> None:
    c, wide = look.c, 214.0
    span = max(1, gauge.high - gauge.low)
    present = round(look.moving.between(before, after))
    was, now = (
        left + wide * (min(max(figure, gauge.low), gauge.high) - gauge.low) / span
        for figure in (before, present)
    )
    part.rect(Box(left, y - 5, wide, 10), fill=c.hair, round=5)
    colour = c.dim if before == after else c.bad if (after > before) == gauge.worse else c.good
    if before != after:
        part.line(was, y, now, y, colour, 8)
        part.circle(was, y, 8, fill=c.panel, line=c.text, wide=2)
    part.circle(now, y, 8.5, fill=c.text if before != after else c.dim)
    figure = f"{present:,}".replace("-", "−")
    ink = c.text if before != after else c.sub
    part.text(figure, left + wide + 82, y + 10, 30, "extrabold", ink, "right", room=70)
    moved = after - before
    x = left + wide + 94
    if moved:
        way = -1 if moved > 0 else 1
        part.path(f"M{x:g} {y - 5 * way:g}h14l-7 {10 * way:g}z", fill=colour)
    label = f"{moved:+,d}".replace("-", "−") if moved else "±0"
    part.text(label, x + 20, y + 8, 23, "bold", colour, room=76)
