"""Keys by the names that the screens show, and what each does: the screen's own first, then everybody's."""

from __future__ import annotations

from game.board.region import Action, Layout, Region, pressed, stops
from game.board.ui import UI

EVERYWHERE = {
    "F2": Action("lang"),
    "F3": Action("theme"),
    "F6": Action("windows"),
    "F11": Action("fullscreen"),
}
"""Keys that mean the same on every screen."""

FUNCTION = tuple(f"F{number}" for number in range(1, 13))
"""Keys that write nothing, so they are heard while somebody types."""

PAGES = {"F1": "help", "F5": "settings"}
"""Keys of pages that open over whatever is open, and close them again."""

MARKS = {
    "F8": Action("desk", "mark", ("strength",)),
    "F9": Action("desk", "mark", ("improve",)),
    "F12": Action("desk", "mark", ("question",)),
}
"""Keys that mark the moment for exercise control, in its window and wherever no table is at the screen."""

IN_PLAY = {
    "F4": Action("front"),
    "C": Action("over", "conduct"),
    "K": Action("over", "cards"),
    "P": Action("conduct", "clock"),
}
"""Keys that mean the same wherever nothing else is open during play."""


def found(key: str, regions: Layout, ui: UI) -> Region | None:
    """Return the region that a key belongs to on this screen."""
    if ui.typing and key not in ("Enter", "Esc", *FUNCTION):
        return None
    region = pressed(regions, key)
    if region is None and key in ("Space", "Enter") and ui.focus:
        return next((entry for entry in reversed(regions) if entry.id == ui.focus and entry.action), None)
    return region


def action_for(key: str, regions: Layout, ui: UI) -> Action:
    """Return what a key asks for; `none` where it means nothing here."""
    if ui.typing == "note" and key in ("Enter", "Esc"):
        return Action("type", ui.typing)
    if ui.typing and key not in ("Enter", "Esc", "Tab", *FUNCTION):
        return Action("erase") if key == "Backspace" else Action("none")
    region = found(key, regions, ui)
    if region is not None and region.action is not None:
        return region.action
    if key in ("Tab", "ShiftTab"):
        return Action("focus", following(regions, ui.focus, 1 if key == "Tab" else -1))
    if key in EVERYWHERE:
        return EVERYWHERE[key]
    if key in IN_PLAY and ui.screen == "play" and not ui.over and ui.curtain == "closed" and not ui.shown:
        return IN_PLAY[key]
    if key in MARKS and ui.screen in ("play", "grid") and ui.curtain == "closed":
        return MARKS[key]
    if key in PAGES and ui.over != "opening" and ui.curtain != "peek":
        return Action("close") if ui.over == PAGES[key] else Action("over", PAGES[key])
    return Action("none")


def following(regions: Layout, focus: str, step: int) -> str:
    """Return the region that has the focus next; from none the first, or the last."""
    order = stops(regions)
    if not order:
        return ""
    if focus not in order:
        return order[0] if step > 0 else order[-1]
    return order[(order.index(focus) + step) % len(order)]
