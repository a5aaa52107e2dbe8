"""A list to choose from by Up and Down or by a click; it shows the rows around the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.board.part import Look, Part
from game.board.region import Action, Box, Layout, Region
from game.board.theme import mixed
from game.measure import width

ROW = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """One row; without an id it is a heading."""

    id: str
    title: str
    side: str = ""
    icon: str = ""
    dim: bool = False
    shut: bool = False
    """Whether it only stands there and cannot be chosen."""


def listing(name: str, box: Box, entries: Sequence[Entry], chosen: str, look: Look) -> Layout:
    """Return the rows that have room, the chosen one among them; `name` is the list's in `ui.desk.chosen`."""
    most = max(1, int(box.h // ROW))
    at = next((n for n, entry in enumerate(entries) if entry.id and entry.id == chosen), 0)
    first = max(0, min(at - most // 2, len(entries) - most))
    keys = _keys(entries, at)
    places = [n for n, entry in enumerate(entries) if _open(entry)]
    place = f"{places.index(at) + 1}/{len(places)}" if at in places and len(places) > 1 else ""
    return tuple(
        _row(
            name, Box(box.x, box.y + (n - first) * ROW, box.w, ROW - 6), entry, place if n == at else "",
            n == at, keys.get(n, ""), look,
        )
        for n, entry in enumerate(entries)
        if first <= n < first + most
    )  # fmt: skip


def first_of(entries: Sequence[Entry], chosen: str) -> str:
    """Return the entry that is chosen: the one named, if it is still there, else the first."""
    ids = [entry.id for entry in entries if _open(entry)]
    return chosen if chosen in ids else ids[0] if ids else ""


def _arrow(part: Part, key: str, right: float, y: float) -> float:
    """Draw the cap of an arrow key and return its left edge: the font has no small arrows."""
    part.rect(Box(right - 28, y - 14, 28, 28), line=part.c.sub, wide=1.6, round=6)
    part.icon("arrow-up" if key == "Up" else "arrow-down", right - 23, y - 9, 18, part.c.sub, 2.2)
    return right - 28


def _keys(entries: Sequence[Entry], at: int) -> dict[int, str]:
    before = [n for n in range(at) if _open(entries[n])]
    after = [n for n in range(at + 1, len(entries)) if _open(entries[n])]
    return {**({before[-1]: "Up"} if before else {}), **({after[0]: "Down"} if after else {})}


def _open(entry: Entry) -> bool:
    return bool(entry.id) and not entry.shut


def _row(name: str, box: Box, entry: Entry, place: str, on: bool, key: str, look: Look) -> Region:
    c = look.c
    part = Part(f"{name}.{entry.id or 'head ' + entry.title}", box, look)
    if not entry.id:
        wide = part.text(entry.title, box.x + 4, box.bottom - 10, 18, "bold", c.sub, room=box.w - 8)
        part.line(box.x + wide + 16, box.bottom - 16, box.right - 4, box.bottom - 16, c.hair)
        return part.region(bleed=0)
    fill = mixed(c.accent, 12, c.panel) if on else c.panel2
    part.rect(box.inset(1), fill=fill, line=c.accent if on else c.line, wide=3 if on else 1.6, round=11,
              dash="7 6" if entry.shut else "")  # fmt: skip
    ink = c.dim if entry.dim else c.text
    x, right = box.x + 14, box.right - 14
    if entry.icon:
        part.icon(entry.icon, x, box.y + box.h / 2 - 11, 22, c.sub if entry.dim else c.accent)
        x += 34
    if key:
        right = _arrow(part, key, right, box.y + box.h / 2) - 12
    if place:
        right -= part.text(place, right, box.y + box.h / 2 + 6.5, 18, "semibold", c.accent, "right") + 14
    if entry.side:
        right -= part.text(entry.side, right, box.y + box.h / 2 + 6.5, 18, "semibold", c.sub, "right") + 12
    room = right - x
    two = width(entry.title, 18, "bold") > room
    base = box.y + box.h / 2 - 2 if two else box.y + box.h / 2 + 6.5
    part.prose(entry.title, x, base, room, 18, 2 if two else 1, "bold" if on else "semibold", ink, 19,
               excerpt=True)  # fmt: skip
    if entry.shut:
        return part.region(bleed=0)
    return part.region(Action("desk", "choose", (name, entry.id)), *((key,) if key else ()), round=11)
