"""One option as a row: number, name, what it takes, costs and needs, in columns that all rows share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.board.part import Look, Part
from game.board.region import Action, Box, Region
from game.board.theme import mixed
from game.measure import fitted, wrap
from game.texts import NO_TEXT, Text, bracketed
from game.texts.figures import duration
from game.texts.quoting import quoted

if TYPE_CHECKING:
    from game.session import NeedLine, Offer

State = Literal["free", "chosen", "closed"]

TAKES, COSTS, NEEDS = 620, 716, 790
"""Where the columns begin, from the left edge of the row."""

MOST_NEEDS = 3
"""Lines of needs that a row has height for."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows."""

    name: Text
    under: Text
    takes: str = ""
    costs: str = ""
    needs: tuple[tuple[str, bool], ...] = ()
    """Lines and whether each holds."""
    state: State = "free"
    refusal: Text | None = None
    """Why it is closed, for the column of needs."""
    refused: bool = False
    """Whether what stands under the name says why it is closed."""
    lapse: bool = False
    best: Text = NO_TEXT
    """The line that its own advocates would sign, shown where there is height for it."""


def row(id: str, box: Box, number: str, entry: Row, action: Action | None, colour: str, look: Look) -> Region:
    """Return a row; a closed one stays readable and says why."""
    c = look.c
    part = Part(id, box, look)
    closed, chosen = entry.state == "closed", entry.state == "chosen"
    ground = c.panel2 if closed else mixed(colour, 16, c.panel) if chosen else c.panel
    part.rect(box.inset(1), fill=ground, line=colour if chosen else c.line, wide=3.5 if chosen else 1.6,
              dash="7 6" if closed else "")  # fmt: skip
    middle = box.y + box.h / 2
    _number(part, Box(box.x + 16, middle - 23, 46, 46), number, entry.state, colour)
    wide_columns = bool(entry.takes or entry.costs or entry.needs)
    air = 12 if look.size == 100 else 22
    room = (TAKES - 82 if wide_columns else box.w - 82 - (70 if chosen else 20)) - air
    ink = c.sub if closed else c.text
    _texts(part, box, entry, room, ink, look)
    part.text(entry.takes, box.x + TAKES, middle + 7, 20, "bold", ink, room=COSTS - TAKES - 10)
    part.text(entry.costs, box.x + COSTS, middle + 7, 20, "bold", ink, room=NEEDS - COSTS - 10)
    _needs(part, box, entry, look)
    if chosen:
        part.circle(box.right - 36, middle, 19, fill=colour)
        part.icon("check", box.right - 49, middle - 13, 26, c.on_team, 3)
    return part.region(action, *((number,) if action and number else ()), round=12)


def _texts(part: Part, box: Box, entry: Row, room: float, ink: str, look: Look) -> None:
    """Draw name, summary and, where the row is high enough, the line that its advocates would sign."""
    under = look.of(entry.under)
    if entry.lapse:
        under = f"{under} {look.say('lapse.here')}".strip()
    if look.size > 100:
        _larger(part, box, entry, under, room, ink, look)
        return
    lines = min(2, len(wrap(under, 18, "regular", room))) if under else 0
    size = 24 if box.h >= 90 else 22 if box.h >= 80 or lines < 2 else 20
    best = look.of(entry.best) if box.h >= 112 else ""
    more = min(4 - max(1, lines), len(wrap(quoted(best), 18, "regular", room))) if best else 0
    step = 23 if box.h >= 100 else 20
    gap = 25 if box.h >= 80 else 22 if lines < 2 else 20
    tall = size * 0.74 + (gap + step * (lines - 1)) * bool(lines) + (step * more + 3) * bool(more) + 4
    y = box.y + (box.h - tall) / 2 + size * 0.74
    part.text(look.of(entry.name), box.x + 82, y, size, "bold", ink, room=room)
    small = 19 if lines == 1 else 18
    ink = part.c.bad if entry.refused else part.c.sub
    y = part.prose(under, box.x + 82, y + gap, room, small, lines, "regular", ink, step)
    if best:
        part.prose(quoted(best), box.x + 82, y + 3, room, 18, more, "regular", part.c.dim, step,
                   excerpt=True)  # fmt: skip


def _larger(part: Part, box: Box, entry: Row, under: str, room: float, ink: str, look: Look) -> None:
    """Draw name and summary as large as they are to be read; its best case stands in the option's page."""
    name = max(20, min(look.sized(22), int(box.h * (0.3 if under else 0.6))))
    size = fitted(look.of(entry.name), tuple(range(name, 17, -1)), "bold", room)
    space = Box(box.x + 82, box.y + 13 + 0.94 * size, room, box.h - 20 - 0.94 * size)
    high = part.filling(under, space, 18, "regular")[2] + 5 if under else 0
    top = box.y + (box.h - 0.94 * size - high) / 2
    part.text(look.of(entry.name), box.x + 82, top + 0.74 * size, size, "bold", ink, room=room)
    where = Box(space.x, top + 0.94 * size + 5, room, space.h)
    part.fill(under, where, 18, "regular", part.c.bad if entry.refused else part.c.sub, middle=False)


def _number(part: Part, box: Box, number: str, state: str, colour: str) -> None:
    c = part.c
    if state == "closed":
        for step in range(0, 90, 11):
            x1, y1 = box.x - 12 + max(0, step - 66), box.y - 12 + min(step, 66)
            x2, y2 = box.x - 12 + min(step, 66), box.y - 12 + max(0, step - 66)
            part.line(x1, y1, x2, y2, c.hair, 1.4)
        part.rect(box, fill=c.panel, line=c.dim, wide=1.6, round=10, dash="4 4")
        part.icon("lock", box.x + 11, box.y + 11, 24, c.dim)
        return
    chosen = state == "chosen"
    part.rect(box, fill=colour if chosen else c.panel, line=colour if chosen else c.accent, wide=2, round=10)
    part.text(number, box.middle, box.y + 32, 24, "extrabold", c.on_team if chosen else c.text, "centre",
              room=box.w - 6)  # fmt: skip


def _needs(part: Part, box: Box, entry: Row, look: Look) -> None:
    c = look.c
    x, right = box.x + NEEDS, box.right - (70 if entry.state == "chosen" else 16)
    lines: list[tuple[str, bool]] = list(entry.needs)
    if entry.state == "closed" and entry.refusal and all(held for _, held in lines):
        lines = [(look.of(entry.refusal), False)]
    broken: list[tuple[str, bool, bool]] = []
    for text, held in lines:
        wrapped = wrap(text, 18, "semibold", right - x - 26)
        broken += [(line, held, first == 0) for first, line in enumerate(wrapped)]
    shown = broken
    if len(broken) > MOST_NEEDS:
        # The rest stands in the option's page: what is missing comes first.
        shown = sorted(broken, key=lambda line: line[1])[:MOST_NEEDS]
        shown[-1] = (shown[-1][0] + " …", *shown[-1][1:])
    if not shown and not entry.refused and (entry.takes or entry.costs):
        part.text(look.say("needs.nothing"), x, box.y + box.h / 2 + 7, 19, "regular", c.dim)
    y = box.y + box.h / 2 + 7 - (len(shown) - 1) * 10.5
    for line, held, first in shown:
        if first:
            part.icon("check" if held else "x", x - 2, y - 15, 20, c.good if held else c.bad, 2.6)
        part.text(
            line, x + 24, y, 18, "semibold", c.sub if held else c.bad, room=right - x - 24, excerpt=True
        )
        y += 21


def offer_row(offer: Offer, chosen: bool, look: Look) -> Row:
    """Return the row of a national option."""
    costs = " + ".join(str(amount) for _, _, amount in offer.costs)
    return Row(
        name=offer.name,
        under=offer.summary or offer.best_case,
        takes=look.of(duration(offer.minutes)) if offer.minutes else look.say("takes.none"),
        costs=costs or "0",
        needs=tuple((need_words(need, look), need.held) for need in offer.needs),
        state="chosen" if chosen else "free" if offer.open else "closed",
        refusal=offer.refusal,
        lapse=offer.lapse,
        best=offer.best_case,
    )


def need_words(need: NeedLine, look: Look) -> str:
    """Return a need and, where it does not hold, what there is."""
    return look.of(need.words if need.held else bracketed(need.words, need.have))


def heads(part: Part, x: float, y: float, look: Look) -> None:
    """Draw the heads of the three columns."""
    for key, at in (("takes", TAKES), ("costs", COSTS), ("needs", NEEDS)):
        part.text(look.say(f"column.{key}"), x + at, y, 18, "semibold", look.c.sub, room=90)
