"""The map: outlines, places, insets, and what moved between whom. Every name on it is the scenario's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, hypot, radians
from typing import TYPE_CHECKING

from game.board.art import Outline, outline
from game.board.part import Look, Part
from game.board.piece.flow import Curve, Spot, curve_between, draw_key, draw_tag, flow_region
from game.board.piece.harms import Row, draw_beside, draw_count, draw_mark, draw_rows, rows_of
from game.board.piece.inject import ICONS
from game.board.region import Align, Box, Layout, Region
from game.measure import width

if TYPE_CHECKING:
    from game.session import FlowLine, Inset, Place, View

MAIN = Box(340, 104, 900, 492)
NARROW, BROAD = 244, 372
"""Widths of insets: of one place, and of several with their list."""
BESIDE = 150
"""Width of the outline in an inset that has its list beside it."""
GAP = 14
"""Space between two insets."""
ROW = 34
"""Height of a line in an inset's list."""
CLOSE = 4.0
"""Degrees kept free around the places that the exercise names."""


@dataclass(frozen=True, slots=True)
class Frame:
    """An outline laid into a box: where a point of the earth stands in the picture."""

    box: Box
    west: float
    north: float
    across: float
    """Units of the picture to a degree of longitude."""
    down: float

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return the point of the picture, for degrees."""
        return (
            self.box.x + (longitude - self.west) * self.across,
            self.box.y + (self.north - latitude) * self.down,
        )


def frame(shape: Outline, box: Box, cover: bool) -> Frame:
    """Return the outline's frame in a box: covering it, or wholly inside it."""
    west, south, east, north = (edge / shape.per_degree for edge in shape.bounds)
    squeeze = cos(radians((south + north) / 2))
    wide, high = (east - west) * squeeze, north - south
    scale = max(box.w / wide, box.h / high) if cover else min(box.w / wide, box.h / high)
    x, y = box.x + (box.w - wide * scale) / 2, box.y + (box.h - high * scale) / 2
    return Frame(Box(x, y, wide * scale, high * scale), west, north, scale * squeeze, scale)


def world(view: View, look: Look, box: Box = MAIN) -> Layout:
    """Return the map: ground, insets, flows and places, each a layer of its own."""
    look = look.plain
    shape = outline(view.map.shape)
    if shape is None:
        part = Part("map", box, look)
        part.panel(fill=look.c.sea)
        return (part.region(),)
    insets = _insets(view, box)
    main = _main(view, shape, box, insets)
    spots = _spots(view, main, insets)
    regions = [_ground(view.map.shape, box, main, look)]
    regions += _leaders(insets, spots, look)
    regions += [_inset(inset, where, view, spots, look) for inset, where in insets]
    curves = _curves(view, spots, insets)
    regions += [flow_region(number, *drawn, look, box) for number, drawn in enumerate(curves)]
    hit = {row.place: row for row in rows_of(view, "") if row.state != "said"}
    regions += [_over(look, box, spots, insets, curves, hit)]
    return tuple(regions)


def _main(view: View, shape: Outline, box: Box, insets: list[tuple[Inset, Box]]) -> Frame:
    """Return the main frame: drawn close to the places that are named, beside the insets.

    A place so far off that it would push the others beneath an inset is left outside.
    """
    whole = frame(shape, box, cover=True)
    named = [place for place in view.places if not place.inset]
    if not named:
        return whole
    left = max((where.right for _, where in insets if where.x < box.middle), default=box.x)
    free = Box(left, box.y, box.right - left - (60 if len(insets) > 1 else 0), box.h)
    leaders = {inset.leader for inset, _ in insets}
    home = next((place for place in named if place.id in leaders), named[0])
    named.sort(key=lambda place: hypot(place.longitude - home.longitude, place.latitude - home.latitude))
    while True:
        close = _close(whole, named, free, box)
        spots = (close.at(place.longitude / 100, place.latitude / 100) for place in named)
        if len(named) == 1 or all(free.holds(*spot) for spot in spots):
            return close
        named.pop()


def _close(whole: Frame, named: list[Place], free: Box, box: Box) -> Frame:
    """Return the frame that shows some places as large as they fit in the free part of the box."""
    west, east = (edge(place.longitude for place in named) / 100 for edge in (min, max))
    south, north = (edge(place.latitude for place in named) / 100 for edge in (min, max))
    squeeze = whole.across / whole.down
    down = min(free.w / ((east - west + CLOSE) * squeeze), free.h / (north - south + CLOSE))
    down = min(max(down, whole.down), whole.down * 3)
    wide = whole.box.w * down / whole.down
    high = whole.box.h * down / whole.down
    x = free.middle - ((west + east) / 2 - whole.west) * down * squeeze
    y = free.y + free.h / 2 - (whole.north - (south + north) / 2) * down
    x = min(max(x, box.right - wide), box.x)
    y = min(max(y, box.bottom - high), box.y)
    return Frame(Box(x, y, wide, high), whole.west, whole.north, down * squeeze, down)


def _ground(shape: str, box: Box, main: Frame, look: Look) -> Region:
    part = Part("map", box, look)
    part.shape(_ground_drawing(shape, box, main, Look("en", look.theme, contrast=look.contrast)))
    return part.region(round=16, bleed=8)


@lru_cache(maxsize=8)
def _ground_drawing(name: str, box: Box, main: Frame, look: Look) -> str:
    """Return sea, land and a rounded frame that hides what reaches over it."""
    shape = outline(name)
    assert shape is not None
    c = look.c
    part = Part("map", box, look)
    part.rect(box, fill=c.sea, round=0)
    land(part, shape, main, ("kr",))
    outside = f"M{box.x - 20:g} {box.y - 20:g}h{box.w + 40:g}v{box.h + 40:g}h{-box.w - 40:g}z"
    r, w, h = 16.0, box.w, box.h
    hole = (
        f"M{box.x + r:g} {box.y:g}a{r:g} {r:g} 0 0 0 {-r:g} {r:g}v{h - 2 * r:g}a{r:g} {r:g} 0 0 0 {r:g} {r:g}"
        f"h{w - 2 * r:g}a{r:g} {r:g} 0 0 0 {r:g} {-r:g}v{-(h - 2 * r):g}a{r:g} {r:g} 0 0 0 {-r:g} {-r:g}z"
    )
    part.shape(f'<path d="{outside}{hole}" fill="{c.bg}" fill-rule="evenodd"/>')
    part.rect(box.inset(1), line=c.line, wide=2.5, round=15)
    return part.region().drawing


def land(part: Part, shape: Outline, where: Frame, home: tuple[str, ...]) -> None:
    """Draw an outline's land and rivers; `home` is tinted."""
    c = part.c
    unit = shape.per_degree
    for country, rings in shape.land:
        d = "".join(_ring(ring, where, unit) + "Z" for ring in rings)
        part.path(d, fill=c.home if country in home else c.land, line=c.coast, wide=1.2)
    for wide, line in shape.rivers:
        part.path(_ring(line, where, unit), line=c.coast, wide=wide * where.down / unit + 2)
        part.path(_ring(line, where, unit), line=c.sea, wide=wide * where.down / unit)


def _ring(ring: tuple[tuple[int, int], ...], where: Frame, unit: int) -> str:
    points = (where.at(x / unit, y / unit) for x, y in ring)
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _insets(view: View, box: Box) -> list[tuple[Inset, Box]]:
    """Return each inset with its box, in the corner that the scenario names."""
    placed: list[tuple[Inset, Box]] = []
    taken: dict[str, float] = {}
    for inset in view.map.insets:
        shape = outline(inset.shape)
        if shape is None:
            continue
        foot = _foot(view, inset)
        wide = BROAD if foot else NARROW
        whole = frame(shape, Box(0, 0, wide - 20, 1000), cover=False)
        high = min(240.0, whole.box.h) + 60 + foot
        if _beside(view, inset):
            wide, high = BROAD, (box.h - 32 + GAP) / _on_side(view, inset) - GAP
        used = taken.get(inset.anchor, 0)
        taken[inset.anchor] = used + high + GAP
        x = box.x + 16 if "left" in inset.anchor else box.right - 16 - wide
        y = box.y + 16 + used if "top" in inset.anchor else box.bottom - 16 - used - high
        placed.append((inset, Box(x, y, wide, high)))
    return placed


def _lists(view: View, inset: Inset) -> bool:
    """Say whether an inset shows several places, and so has a list."""
    return sum(place.inset == inset.id for place in view.places) > 1


def _on_side(view: View, inset: Inset) -> int:
    """Return how many insets stand on an inset's side of the map."""
    side = "left" in inset.anchor
    return sum(("left" in other.anchor) == side for other in view.map.insets)


def _beside(view: View, inset: Inset) -> bool:
    """Say whether an inset's list stands beside its outline: two insets have to share the height of their side."""
    return _lists(view, inset) and _on_side(view, inset) > 1


def _foot(view: View, inset: Inset) -> float:
    """Return the height of the list beneath an inset's outline: none where it stands beside, or there is none."""
    if not _lists(view, inset) or _beside(view, inset):
        return 0
    return ROW * max(1, len(rows_of(view, inset.id))) + 6


def _inset_frame(view: View, inset: Inset, where: Box) -> Frame:
    shape = outline(inset.shape)
    assert shape is not None
    wide = BESIDE if _beside(view, inset) else where.w - 20
    box = Box(where.x + 10, where.y + 48, wide, where.h - 58 - _foot(view, inset))
    return frame(shape, box, cover=False)


def _spots(view: View, main: Frame, insets: list[tuple[Inset, Box]]) -> tuple[Spot, ...]:
    public = {message.place: message for message in view.messages if message.place}
    frames = {inset.id: _inset_frame(view, inset, where) for inset, where in insets}
    spots = []
    for place in view.places:
        where = frames.get(place.inset, main)
        x, y = where.at(place.longitude / 100, place.latitude / 100)
        spots.append(Spot(place, x, y, public.get(place.id)))
    return tuple(spots)


def _inset(inset: Inset, where: Box, view: View, spots: tuple[Spot, ...], look: Look) -> Region:
    """Draw one inset: outline, numbered marks, and in a list beneath or beside what each is and how it stands."""
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
    count = draw_count(part, rows, where, look)
    part.pair(inset.name, where.x + 16, where.y + 34, 24, 18, where.w - 40 - count)
    shape = outline(inset.shape)
    assert shape is not None
    land(part, shape, _inset_frame(view, inset, where), ("kr", "us"))
    own = {spot.place.id: spot for spot in spots if spot.place.inset == inset.id}
    marked = {row.place for row in rows}
    for spot in own.values():
        if not listed:
            _dot(part, spot, look)
            _name(part, spot, look, where)
        elif spot.place.id not in marked:
            part.circle(spot.x, spot.y, 5, fill=c.panel, line=c.dim, wide=2)
    for row in rows:
        if row.place in own:
            draw_mark(part, row, own[row.place].x, own[row.place].y, look, large=True)
    return part.region()


def _leaders(insets: list[tuple[Inset, Box]], spots: tuple[Spot, ...], look: Look) -> list[Region]:
    """Return the lines that tie insets to their places: apart, so that an inset stays a small drawing."""
    by_id = {spot.place.id: spot for spot in spots}
    regions = []
    for inset, where in insets:
        spot = by_id.get(inset.leader)
        if spot is None or where.holds(spot.x, spot.y):
            continue
        edge = where.right if spot.x > where.right else where.x
        y = min(max(spot.y, where.y + 30), where.bottom - 30)
        ground = Box(min(edge, spot.x), min(y, spot.y), abs(edge - spot.x), abs(y - spot.y))
        part = Part(f"leader.{inset.id}", ground, look)
        part.line(edge, y, spot.x, spot.y, look.c.accent, 2.5)
        regions.append(part.region(bleed=4))
    return regions


def _curves(
    view: View, spots: tuple[Spot, ...], insets: list[tuple[Inset, Box]]
) -> list[tuple[FlowLine, Curve]]:
    by_id = {spot.place.id: spot for spot in spots}
    held = {inset.id: where for inset, where in insets}
    return [
        (flow, curve_between(by_id[flow.start], by_id[flow.end], held, number))
        for number, flow in enumerate(view.map.flows)
        if flow.start in by_id and flow.end in by_id
    ]


def _over(
    look: Look,
    box: Box,
    spots: tuple[Spot, ...],
    insets: list[tuple[Inset, Box]],
    curves: list[tuple[FlowLine, Curve]],
    hit: dict[str, Row],
) -> Region:
    """Draw the dots and names of the main map's places, then the labels of the arrows."""
    part = Part("map.over", box, look)
    covered = [where for _, where in insets]
    shown = [spot for spot in spots if not spot.place.inset and box.inset(10).holds(spot.x, spot.y)]
    shown = [spot for spot in shown if not any(where.holds(spot.x, spot.y) for where in covered)]
    leaders = {inset.leader for inset, where in insets if where.x < box.middle}
    for spot in shown:
        if spot.place.id in hit:
            draw_mark(part, replace(hit[spot.place.id], label="!"), spot.x, spot.y, look, large=True)
        else:
            _dot(part, spot, look)
        # The line from its inset comes in at the left.
        _name(part, spot, look, box, away=spot.place.id in leaders)
    names = [words.box for words in part.region().words]
    names += [Box(spot.x - 14, spot.y - 14, 28, 28) for spot in shown]
    tags: list[Box] = [*covered, *names]
    for flow, curve in curves:
        tags.append(draw_tag(part, flow, curve, look, box, tags))
    if curves:
        draw_key(part, curves, look, box, tags)
    return part.region(round=16)


def _dot(part: Part, spot: Spot, look: Look) -> None:
    """Draw a place: a dot, or the sign of the medium where the latest public message came from."""
    c = look.c
    if spot.news:
        part.circle(spot.x, spot.y, 14, fill=c.panel, line=c.text, wide=2.4)
        icon = ICONS.get(spot.news.medium, "circle-alert")
        part.icon(icon, spot.x - 9, spot.y - 9, 18, c.text, 2.4)
        return
    part.circle(spot.x, spot.y, 8, fill=c.panel)
    part.circle(spot.x, spot.y, 5.5, fill=c.text)


def _name(part: Part, spot: Spot, look: Look, box: Box, away: bool = False) -> None:
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
