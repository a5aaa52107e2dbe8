"""Buttons, selectors and fields: what can be pressed looks it, and shows its key."""

from __future__ import annotations

from typing import Literal

from game.board.part import Look, Part
from game.board.region import Action, Box, Region
from game.board.theme import mixed
from game.measure import Weight, fitted, width

Kind = Literal["primary", "plain", "alarm", "off", "dark"]


def button(
    id: str, box: Box, label: str, action: Action | None, look: Look, *, key: str = "", icon: str = "",
    kind: Kind = "plain", colour: str = "", size: int = 22,
) -> Region:  # fmt: skip
    """Return a button; one that is off has no action and says so by its dashed line."""
    look = look.plain
    c = look.c
    part = Part(id, box, look)
    main = colour or c.accent
    fill, line, ink, dash = {
        "primary": (main, main, c.on_team if colour else c.on_accent, ""),
        "plain": (c.panel, main, c.text, ""),
        "alarm": (c.bad, c.bad, c.on_bad, ""),
        "off": (c.panel2, c.line, c.dim, "7 6"),
        "dark": ("#1D4468", "#5E87AB", "#FFFFFF", ""),
    }[kind]
    part.rect(box.inset(1), fill=fill, line=line, wide=2, round=12, dash=dash)
    middle = box.y + box.h / 2
    cap = max(28, width(key, 18, "semibold") + 16) + 12 if key else 0
    mark = 36 if icon else 0
    room = box.w - 20 - cap - mark
    size = fitted(label, tuple(range(size, 17, -1)), "bold", room)
    wide = min(room, width(label, size, "bold"))
    x = box.x + (box.w - wide - cap - mark) / 2
    if icon:
        part.icon(icon, x, middle - 13, 26, ink)
        x += mark
    part.text(label, x, middle + size * 0.36, size, "bold", ink, room=room)
    if key:
        part.key(key, x + wide + cap, middle, ink)
    keys = (key,) if key and action else ()
    return part.region(action if kind != "off" else None, *keys, round=12)


def cells(
    id: str, box: Box, entries: tuple[tuple[str, str], ...], chosen: str, verb: Action, look: Look,
    colour: str = "",
) -> tuple[Region, ...]:  # fmt: skip
    """Return a selector: one cell an entry (value, label), the chosen one filled."""
    look = look.plain
    c = look.c
    ground = Part(f"{id}.ground", box, look)
    ground.rect(box, fill=c.panel2, line=c.line, wide=1.6, round=12)
    wides = [max(width(line, 20, "semibold") for line in lines_of(label)) + 20 for _, label in entries]
    scale = (box.w - 8) / sum(wides) if wides else 1
    regions = [ground.region()]
    x = box.x + 4
    for (value, label), wide in zip(entries, wides, strict=True):
        cell = Box(x, box.y + 4, wide * scale, box.h - 8)
        part = Part(f"{id}.{value}", cell, look)
        on = value == chosen
        if on:
            part.rect(cell, fill=colour or c.accent, round=9)
        ink = (c.on_team if colour else c.on_accent) if on else c.text
        lines = lines_of(label)
        longest = max(lines, key=lambda line: width(line, 20, "bold"))
        size = fitted(longest, (20, 19, 18), "bold", cell.w - 8)
        base = cell.y + cell.h / 2 + size * 0.36 - (len(lines) - 1) * 10
        for line in lines:
            part.text(
                line, cell.middle, base, size, "bold" if on else "semibold", ink, "centre", room=cell.w - 4
            )
            base += 20
        action = Action(verb.verb, verb.what, (*verb.values, value))
        regions.append(part.region(action, round=9))
        x += wide * scale
    return tuple(regions)


def fits_cells(entries: tuple[tuple[str, str], ...], room: float) -> bool:
    """Return whether a selector of these entries can be read in a width."""
    labels = (max(width(line, 18, "bold") for line in lines_of(label)) for _, label in entries)
    return sum(label + 14 for label in labels) <= room - 8


def lines_of(label: str) -> tuple[str, ...]:
    """Return a label in one line, or in two where it ends in brackets."""
    first, bracket, rest = label.partition(" (")
    return (first, "(" + rest) if bracket else (label,)


def field(
    id: str, box: Box, label: str, text: str, action: Action, look: Look, *, typing: bool, most: int,
    key: str = "", hint: str = "", colour: str = "",
) -> Region:  # fmt: skip
    """Return a field to type in; it shows the end of what does not fit."""
    look = look.plain
    c = look.c
    part = Part(id, box, look)
    part.rect(box, fill=c.panel, line=colour or c.accent if typing else c.line, wide=3 if typing else 1.6)
    middle = box.y + box.h / 2 + 7
    x = box.x + 18
    x += part.text(label, x, middle, 20, "bold", colour or c.accent) + 14
    part.line(x - 4, box.y + 12, x - 4, box.bottom - 12, c.line)
    right = box.right - 14
    if most:
        right -= part.text(f"{len(text)} / {most}", right, middle, 18, "semibold", c.dim, "right") + 14
    if key and not typing:
        right = part.key(key, right, box.y + box.h / 2) - 12
    shown = text
    while shown and width(shown, 20, "regular") > right - x - 14:
        shown = shown[1:]
    if shown or typing:
        end = x + 8 + part.text(shown, x + 8, middle, 20, "regular")
        if typing:
            part.line(end + 2, box.y + 13, end + 2, box.bottom - 13, colour or c.accent, 2.4)
    elif hint:
        part.text(hint, x + 8, middle, 20, "regular", c.dim, room=right - x - 12)
    return part.region(action, *((key,) if key else ()), round=12)


def toggle(
    id: str, box: Box, label: str, on: bool, action: Action, look: Look, *, key: str = "", colour: str = "",
    read: bool = False,
) -> Region:  # fmt: skip
    """Return a chip that is on or off: filled with a tick, or an outline; what is `read` grows."""
    look = look if read else look.plain
    c = look.c
    main = colour or c.accent
    part = Part(id, box, look)
    part.rect(box.inset(1), fill=mixed(main, 16, c.panel) if on else c.panel, line=main if on else c.line,
              wide=3 if on else 1.6, round=11)  # fmt: skip
    middle = box.y + box.h / 2
    x = box.x + 12
    if key:
        wide = max(28, width(key, 18, "semibold") + 16)
        part.key(key, x + wide, middle, main if on else c.sub)
        x += wide + 10
    room = box.right - x - (42 if on else 12)
    weight: Weight = "bold" if on else "semibold"
    if look.size > 100:
        part.fill(label, Box(x, box.y + 4, room, box.h - 8), 18, weight, c.text)
    elif width(label, 18, weight) <= room:
        part.text(label, x, middle + 7, 20, weight, c.text, room=room)
    else:
        part.prose(label, x, middle - 3, room, 18, 2, weight, c.text, 20)
    if on:
        part.icon("check", box.right - 34, middle - 12, 24, main, 3)
    return part.region(action, *((key,) if key else ()), round=11)
