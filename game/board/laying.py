"""Help and settings: pages that open over whatever is open, which stays beneath and comes back. Pure."""

from __future__ import annotations

from dataclasses import replace

from game.board.ui import UI

ABOVE = ("help", "settings")

WRITING = {"say": "say", "ask": "ask"}
"""Pages on which one writes as long as they are open: what takes the keys there."""


def laid(ui: UI, page: str) -> UI:
    """Return the ui with help or settings over whatever is open."""
    beneath = ui.beneath if ui.over in ABOVE else ui.over
    pages = {**ui.pages, "help": 0}
    return replace(ui, over=page, beneath=beneath, typing="", defining="", focus="", pages=pages)


def lifted(ui: UI) -> UI:
    """Return the ui once help or settings close: what lay beneath is as it was."""
    return replace(ui, over=ui.beneath, beneath="", focus="", typing=WRITING.get(ui.beneath, ""))
