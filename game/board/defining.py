"""What follows from asking for a term; and where the focus goes back to when a page closes. Pure."""

from __future__ import annotations

from dataclasses import replace

from game.board.choosing import Reaction
from game.board.region import Action
from game.board.scene import Scene
from game.board.ui import UI

CLOSING = ("close", "close_shown", "gloss_close")


def defining(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """Return what an action makes of the glossary's page, or None where it is no such action."""
    match action.verb:
        case "gloss":
            pages = {**ui.pages, "glossary": 0}
            return replace(ui, defining=action.values[0], term=action.what, focus="", pages=pages), ()
        case "gloss_close":
            return replace(ui, defining="", term="", focus=""), ()
        case _:
            return None


def with_focus(before: UI, after: UI, verb: str) -> UI:
    """Return the ui with the focus where it was on the page that a closing one lays free."""
    here, there = _page(before), _page(after)
    if here == there:
        return after
    left = {**before.left, here: before.focus}
    focus = left.get(there, "") if verb in CLOSING and not after.focus else after.focus
    return replace(after, left=left, focus=focus)


def _page(ui: UI) -> str:
    seat = ui.seat if ui.curtain != "closed" else ""
    return f"{ui.screen} {ui.over} {ui.shown} {ui.defining} {ui.curtain} {seat}"
