"""The map: outlines, places, insets, and what moved between whom. Every name on it is the scenario's."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import hypot
from typing import TYPE_CHECKING

from game.board.art import Outline, outline
from game.board.part import Look, Part
from game.board.piece.flow import Curve, Spot, curve_between, draw_key, draw_tag, flow_region
from game.board.piece.ground import Frame, frame, land
from game.board.piece.harms import Row, draw_mark, rows_of
from game.board.piece.insets import draw_dot, draw_inset, draw_name, inset_frame, placed
from game.board.region import Box, Layout, Region

if TYPE_CHECKING:
    from game.session import FlowLine, Inset, Place, View

MAIN = Box(340, 104, 900, 492)
CLOSE = 4.0
"""Degrees kept free around the places that the exercise names."""


def world(view: View, look: Look, box: Box = MAIN) -> Layout:
    """Return the map: ground, insets, flows and places, each a layer of its own."""
    look = look.plain
    shape = outline(view.map.shape)
    if shape is None:
        part = Part("map", box, look)
        part.panel(fill=look.c.sea)
        return (part.region(),)
    insets = placed(view, box)
    main = _main(view, shape, box, insets)
    spots = _spots(view, main, insets)
    regions = [_ground(view.map.shape, box, main, look)]
    regions += _leaders(insets, spots, look)
    regions += [draw_inset(inset, where, view, spots, look) for inset, where in insets]
    curves = _curves(view, spots, insets, box)
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


def _spots(view: View, main: Frame, insets: list[tuple[Inset, Box]]) -> tuple[Spot, ...]:
    public = {message.place: message for message in view.messages if message.place}
    frames = {inset.id: inset_frame(view, inset, where) for inset, where in insets}
    spots = []
    for place in view.places:
        where = frames.get(place.inset, main)
        x, y = where.at(place.longitude / 100, place.latitude / 100)
        spots.append(Spot(place, x, y, public.get(place.id)))
    return tuple(spots)


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
    view: View, spots: tuple[Spot, ...], insets: list[tuple[Inset, Box]], box: Box
) -> list[tuple[FlowLine, Curve]]:
    """Return the lines of the flows; one of a place beyond the map begins or ends at its edge."""
    by_id = {spot.place.id: _within(spot, box.inset(6)) for spot in spots}
    held = {inset.id: where for inset, where in insets}
    return [
        (flow, curve_between(by_id[flow.start], by_id[flow.end], held, number))
        for number, flow in enumerate(view.map.flows)
        if flow.start in by_id and flow.end in by_id
    ]


def _within(spot: Spot, box: Box) -> Spot:
    return replace(spot, x=min(max(spot.x, box.x), box.right), y=min(max(spot.y, box.y), box.bottom))


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
            draw_dot(part, spot, look)
        # The line from its inset comes in at the left.
        draw_name(part, spot, look, box, away=spot.place.id in leaders)
    names = [words.box for words in part.region().words]
    names += [Box(spot.x - 14, spot.y - 14, 28, 28) for spot in shown]
    tags: list[Box] = [*covered, *names]
    for flow, curve in curves:
        tags.append(draw_tag(part, flow, curve, look, box, tags))
    if curves:
        draw_key(part, curves, look, box, tags)
    return part.region(round=16)
