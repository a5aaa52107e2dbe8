"""What was hit and how it recovers: a mark by its state on the map, and a line in words in the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.inject import ICONS
from game.board.region import Box
from game.board.theme import mixed
from game.measure import width
from game.texts import Text

if TYPE_CHECKING:
    from game.session import View

TALL = 34
"""Height of a line of the list."""
TWO = 52
"""Height of an entry of a list in two lines."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an inset's list, and its mark on the map."""

    place: str
    name: Text
    state: str
    """`hit`, `partly`, `restored`; or `said` for a place that a public message named."""
    label: str
    """Its number; for a message the icon of its medium."""
    word: Text


def rows_of(view: View, inset: str) -> tuple[Row, ...]:
    """Return the lines of an inset: what was hit, numbered, then the places that public messages named."""
    places = {place.id: place for place in view.places if place.inset == inset}
    hit = [harm for harm in view.map.harms if harm.place in places]
    rows = [
        Row(harm.place, harm.name, harm.state, str(number), harm.word) for number, harm in enumerate(hit, 1)
    ]
    named = {message.place: message for message in view.messages if message.place in places}
    taken = {row.place for row in rows}
    for place, message in named.items():
        if place not in taken:
            time = message.moment.time
            icon = ICONS.get(message.medium, "circle-alert")
            rows.append(Row(place, places[place].name, "said", icon, Text(time, time)))
    return tuple(rows)


def draw_rows(part: Part, rows: tuple[Row, ...], where: Box, foot: float, look: Look) -> None:
    """Draw the list at the foot of an inset."""
    c = look.c
    top = where.bottom - foot
    part.line(where.x + 14, top - 4, where.right - 14, top - 4, c.hair)
    if not rows:
        part.text(look.say("harm.none"), where.x + 18, top + 23, 19, "semibold", c.sub, room=where.w - 36)
    for number, row in enumerate(rows):
        middle = top + number * TALL + TALL / 2 - 1
        draw_mark(part, row, where.x + 30, middle, look)
        word = look.of(row.word)
        ink = _ink(row, look)
        part.text(word, where.right - 16, middle + 7, 19, "bold", ink, "right", room=where.w / 2 - 20)
        room = where.w - 76 - width(word, 19, "bold")
        part.text(look.of(row.name), where.x + 52, middle + 7, 20, "semibold", c.text, room=room)


def draw_beside(part: Part, rows: tuple[Row, ...], box: Box, look: Look) -> None:
    """Draw a list in two lines an entry, as many as the box holds: what it is, and beneath how it stands."""
    c = look.c
    if not rows:
        part.fill(look.say("harm.none"), Box(box.x + 10, box.y + 4, box.w - 22, 80), 19, "semibold", c.sub)
    for number, row in enumerate(rows[: int(box.h // TWO)]):
        top, room = box.y + number * TWO, box.w - 60
        draw_mark(part, row, box.x + 24, top + 24, look)
        part.text(look.of(row.name), box.x + 46, top + 20, 20, "semibold", c.text, room=room)
        part.text(look.of(row.word), box.x + 46, top + 43, 19, "bold", _ink(row, look), room=room)


def _ink(row: Row, look: Look) -> str:
    return {"restored": look.c.good, "said": look.c.sub}.get(row.state, look.c.bad)


def draw_count(part: Part, rows: tuple[Row, ...], where: Box, look: Look) -> float:
    """Draw in an inset's head how much of it is hit; return the width that this takes."""
    c = look.c
    down = sum(row.state in ("hit", "partly") for row in rows)
    if all(row.state == "said" for row in rows):
        return 0
    said = look.say("harm.count", count=down) if down else look.say("harm.over")
    colour = c.bad if down else c.good
    return part.text(said, where.right - 16, where.y + 34, 19, "bold", colour, "right", room=where.w / 2) + 12


def draw_mark(part: Part, row: Row, x: float, y: float, look: Look, large: bool = False) -> None:
    """Draw a mark by its state: a full disc that glows, a half one, a ring; numbered as in the list."""
    c = look.c
    r = 15.0 if large else 13.0
    if row.state == "said":
        part.circle(x, y, r, fill=c.panel, line=c.sub, wide=2)
        part.icon(row.label, x - 8, y - 8, 16, c.sub, 2.4)
        return
    if row.state == "hit":
        if large:
            part.circle(x, y, 24, fill=c.bad, opacity=0.2)
        part.circle(x, y, r, fill=c.bad)
    elif row.state == "partly":
        part.circle(x, y, r, fill=c.panel)
        part.path(f"M{x - r:g} {y:g}a{r:g} {r:g} 0 0 0 {2 * r:g} 0z", fill=mixed(c.bad, 38, c.panel))
        part.circle(x, y, r, line=c.bad, wide=2.6)
    else:
        part.circle(x, y, r, fill=c.panel, line=c.good, wide=2.6)
    ink = {"hit": c.on_bad, "restored": c.good}.get(row.state, c.text)
    part.text(row.label, x, y + 6.5, 18, "extrabold", ink, "centre")


def standing(part: Part, view: View, look: Look) -> None:
    """Draw how everything that was hit stands now, for a part that brought no news."""
    c, box = look.c, part.box
    part.panel()
    part.pair(look.both("harm.now"), box.x + 22, box.y + 38, 24, 18, box.w - 44, weight="extrabold")
    rows = [row for inset in view.map.insets for row in rows_of(view, inset.id) if row.state != "said"][:6]
    across = 1 if len(rows) <= 4 else 2
    wide = (box.w - 44) / across
    for number, row in enumerate(rows):
        x, y = box.x + 22 + wide * (number % across), box.y + 70 + TALL * (number // across)
        draw_mark(part, row, x + 15, y, look)
        word = look.of(row.word)
        ink = c.good if row.state == "restored" else c.bad
        part.text(look.of(row.name), x + 42, y + 7, 20, "bold", room=wide - 66 - width(word, 19, "bold"))
        part.text(word, x + wide - 16, y + 7, 19, "bold", ink, "right", room=wide / 2)
