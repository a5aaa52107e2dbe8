"""Exercise control in a window of its own: its ui beside the tables', and what the two share. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from game.board.react import closed
from game.board.ui import CONTROL, UI

Whose = Literal["all", "control", "tables"]

WHOSE: Mapping[str, Whose] = {
    "lang": "all",
    "theme": "all",
    "settings": "all",
    "unkept": "all",
    "read_in": "tables",
    "screen": "tables",
    "dry": "all",
    "over": "control",
    "beneath": "control",
    "shown": "control",
    "defining": "control",
    "term": "control",
    "reading": "control",
    "windows": "all",
    "mirrored": "all",
    "front": "tables",
    "focus": "control",
    "left": "control",
    "seat": "tables",
    "curtain": "control",
    "idle": "all",
    "reveal": "control",
    "blank": "all",
    "tab": "tables",
    "pages": "control",
    "drafts": "tables",
    "plan": "tables",
    "typing": "control",
    "typed": "control",
    "to": "control",
    "seen": "tables",
    "notice": "control",
    "bad": "control",
    "waiting": "tables",
    "token": "tables",
    "count": "tables",
    "grid": "tables",
    "apart": "control",
    "desk": "control",
    "playhead": "tables",
    "moving": "tables",
}
"""Every field of the ui. `all`: one value for all windows, changed in any of them. `control`: its window has
a value of its own. `tables`: theirs, which control's window reads and never changes."""


def apart(ui: UI, own: UI) -> UI:
    """Return the ui of exercise control's own window: what it has open itself, and what is the tables'."""
    return replace(
        ui,
        **_of("control", own)
        | {
            "apart": True,
            "over": own.over if own.opened in CONTROL else "conduct",
            "beneath": own.beneath if own.opened in CONTROL else "",
            "shown": "",
            "curtain": "closed",
        },
    )


def together(ui: UI, own: UI) -> UI:
    """Return the tables' ui after something was done in the window of exercise control."""
    return replace(ui, **_of("all", own))


def covered(ui: UI) -> UI:
    """Return the tables' ui once the displays have changed: others may now see what only some should.

    What was chosen and typed stays; curtain, exercise control and every open page are closed.
    """
    front = "room" if ui.screen == "play" else ui.front
    return replace(closed(ui), over="", shown="", reveal=False, front=front)


def _of(whose: Whose, ui: UI) -> dict[str, Any]:
    return {field: getattr(ui, field) for field, owner in WHOSE.items() if owner == whose}
