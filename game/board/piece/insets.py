"""Insets of the map: a part of the world on its own card, with what was hit there and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.art import outline
from game.board.part import Look, Part
from game.board.piece.flow import Spot
from game.board.piece.ground import Frame, frame, land
from game.board.piece.harms import draw_beside, draw_count, draw_mark, draw_rows, rows_of
from game.board.piece.inject import ICONS
from game.board.region import Align, Box, Region
from game.measure import width

if TYPE_CHECKING:
    from game.session import Inset, View

NARROW, BROAD = 244, 372
"""Widths of insets: of one place, and of several with their list."""
BESIDE = 150
"""Width of the outline in an inset that has its list beside it."""
GAP = 14
"""Space between two insets."""
ROW = 34
"""Height of a line in an inset's list."""


def placed(view: View, box: Box) -> list[tuple[Inset, Box]]:
    """Return each inset with its box, in the corner that the scenario names."""
    found: list[tuple[Inset, Box]] = []
    taken: dict[str, float] = {}
    for inset in view.map.insets:
        shape = outline(inset.shape)
        if shape is None:
            continue
        foot = _foot(view, inset)
        wide = BROAD if foot and not _slim(view, inset) else NARROW
        whole = frame(shape, Box(0, 0, wide - 20, 1000), cover=False)
        high = min(240.0, whole.box.h) + 60 + foot
        if _beside(view, inset):
            wide, high = BROAD, (box.h - 32 + GAP) / _on_side(view, inset) - GAP
        used = taken.get(inset.anchor, 0)
        taken[inset.anchor] = used + high + GAP
        x = box.x + 16 if "left" in inset.anchor else box.right - 16 - wide
        y = box.y + 16 + used if "top" in inset.anchor else box.bottom - 16 - used - high
        found.append((inset, Box(x, y, wide, high)))
    return found


def _lists(view: View, inset: Inset) -> bool:
    """Say whether an inset shows several places, and so has a list."""
    return sum(place.inset == inset.id for place in view.places) > 1


def _slim(view: View, inset: Inset) -> bool:
    """Say whether an inset with a list stays narrow: where it would cover the peninsula, and a line fits."""
    rows = rows_of(view, inset.id)
    if not _lists(view, inset) or "right" not in inset.anchor or len(rows) != 1:
        return False
    name, word = rows[0].name, rows[0].word
    wide = [(width(name.of(lang), 20, "semibold"), width(word.of(lang), 19, "bold")) for lang in ("en", "ko")]
    return all(said <= NARROW / 2 - 20 and named + said <= NARROW - 76 for named, said in wide)


def _on_side(view: View, inset: Inset) -> int:
    """Return how many insets stand on an inset's side of the map."""
    side = "left" in inset.anchor
    return sum(("left" in other.anchor) == side for other in view.map.insets)


def _beside(view: View, inset: Inset) -> bool:
    """Say whether an inset's list stands beside its outline: two insets share the height of their side."""
    return _lists(view, inset) and _on_side(view, inset) > 1


def _foot(view: View, inset: Inset) -> float:
    """Return the height of the list beneath an inset's outline: none where it stands beside it."""
    if not _lists(view, inset) or _beside(view, inset):
        return 0
    return ROW * max(1, len(rows_of(view, inset.id))) + 6


def inset_frame(view: View, inset: Inset, where: Box) -> Frame:
    shape = outline(inset.shape)
    assert shape is not None
    wide = BESIDE if _beside(view, inset) else where.w - 20
    box = Box(where.x + 10, where.y + 48, wide, where.h - 58 - _foot(view, inset))
    return frame(shape, box, cover=False)


def draw_inset(inset: Inset, where: Box, view: View, spots: tuple[Spot, ...], look: Look) -> Region:
    """Draw one inset: outline, numbered marks, and in a list what each is and how it stands."""
    c = look.c
    part = Part(f"map.{inset.id}", where, look)
    part.panel(line=c.accent if inset.leader else c.line, round=12)
    listed = _lists(view, inset)
    rows = rows_of(view, inset.id) if listed else ()
    if _beside(view, inset):
        left = where.x + 10 + BESIDE
        draw_beside(part, rows, Box(left, where.y + 52, where.right - left, where.h - 60), look)
    elif listed:
        draw_rows(part, rows, where, _foot(view, inset), look)
    count = 0.0 if _slim(view, inset) else draw_count(part, rows, where, look)
    part.pair(inset.name, where.x + 16, where.y + 34, 24, 18, where.w - 40 - count)
    shape = outline(inset.shape)
    assert shape is not None
    land(part, shape, inset_frame(view, inset, where), ("kr", "us"))
    own = {spot.place.id: spot for spot in spots if spot.place.inset == inset.id}
    marked = {row.place for row in rows}
    for spot in own.values():
        if not listed:
            draw_dot(part, spot, look)
            draw_name(part, spot, look, where)
        elif spot.place.id not in marked:
            part.circle(spot.x, spot.y, 5, fill=c.panel, line=c.dim, wide=2)
    for row in rows:
        if row.place in own:
            draw_mark(part, row, own[row.place].x, own[row.place].y, look, large=True)
    return part.region()


def draw_dot(part: Part, spot: Spot, look: Look) -> None:
    """Draw a place: a dot, or the sign of the medium where the latest public message came from."""
    c = look.c
    if spot.news:
        part.circle(spot.x, spot.y, 14, fill=c.panel, line=c.text, wide=2.4)
        icon = ICONS.get(spot.news.medium, "circle-alert")
        part.icon(icon, spot.x - 9, spot.y - 9, 18, c.text, 2.4)
        return
    part.circle(spot.x, spot.y, 8, fill=c.panel)
    part.circle(spot.x, spot.y, 5.5, fill=c.text)


def draw_name(part: Part, spot: Spot, look: Look, box: Box, away: bool = False) -> None:
    name = look.of(spot.place.name)
    wide = width(name, 20, "bold")
    reach = 20 if spot.news else 13
    side = "below" if away and spot.place.side == "left" else spot.place.side
    if side == "right" and spot.x + reach + wide > box.right - 12:
        side = "left"
    where: dict[str, tuple[float, float, Align]] = {
        "right": (spot.x + reach, spot.y + 7, "left"),
        "left": (spot.x - reach, spot.y + 7, "right"),
        "above": (spot.x, spot.y - reach - 3, "centre"),
        "below": (spot.x, spot.y + reach + 17, "centre"),
    }
    x, y, align = where[side]
    part.text(name, x, y, 20, "bold", align=align, halo=look.c.sea)
