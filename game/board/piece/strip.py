"""The line at the foot: which window this is, a mirrored display, settings that are not remembered."""

from __future__ import annotations

from game.board.part import Part
from game.board.region import Action, Box, Layout
from game.board.ui import CONTROL, UI
from game.measure import width
from game.texts import both


def strip(ui: UI, window: str) -> Layout:
    """Return the line at the foot: that room and table share a window, or that the display is mirrored."""
    if ui.screen in ("notice", "menu", "briefing"):
        return _unkept(ui) if window == "table" and not ui.over else ()
    if ui.screen != "play" or ui.curtain != "closed" or ui.opened in (*CONTROL, "cards"):
        return ()
    if ui.windows == 1:
        key = "strip.room" if window == "room" else "strip.table"
    elif ui.mirrored:
        key = "strip.mirrored"
    else:
        return ()
    look = ui.look
    if ui.windows == 1 and window == "room" and ui.notice == both(MARKED) and ui.idle < SAID:
        return _said(ui)
    part = Part("strip", Box(24, 878, 1552, 22), look)
    if ui.mirrored:
        said = look.say(key)
        half = width(said, 18, "bold") / 2
        part.rect(Box(800 - half - 52, 877, 2 * half + 80, 23), fill=look.c.accent, round=8)
        part.icon("monitor", 800 - half - 38, 879, 19, look.c.on_accent, 2.4)
        part.text(said, 800, 895, 18, "bold", look.c.on_accent, "centre", room=1400)
    else:
        part.rect(part.box, fill=look.c.bg, round=4)
        part.text(look.say(key), 800, 893, 18, "semibold", look.c.sub, "centre", room=1500)
    return (
        (part.region(Action("front"), "F4", bleed=0, round=4),)
        if ui.windows == 1
        else (part.region(bleed=0),)
    )


MARKED = "board.done.mark"

SAID = 4
"""Seconds for which the room's only window says that a mark was made."""


def _said(ui: UI) -> Layout:
    """Return the line that says that a mark was made, and not which: all may see it."""
    look = ui.look
    part = Part("strip", Box(24, 878, 1552, 22), look)
    part.text(look.of(ui.notice), 800, 893, 18, "bold", look.c.good, "centre", room=1500)
    return (part.region(Action("front"), "F4", bleed=0, round=4),)


def _unkept(ui: UI) -> Layout:
    """Return the line that says why the settings are not remembered."""
    if not ui.unkept:
        return ()
    look = ui.look
    part = Part("unkept", Box(24, 878, 1552, 22), look)
    part.text(look.of(ui.unkept), 800, 893, 18, "semibold", look.c.bad, "centre", room=1500, excerpt=True)
    return (part.region(bleed=0),)
