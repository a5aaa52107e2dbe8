"""What follows from a key or a click on exercise control's pages. Pure."""

from __future__ import annotations

from dataclasses import replace

from game.board.choosing import Reaction
from game.board.region import Action
from game.board.scene import Scene
from game.board.ui import UI
from game.texts import NO_TEXT


def conducting(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """Return the reaction to what only exercise control's pages ask for, or None."""
    if action.verb != "desk":
        return None
    desk, values = ui.desk, action.values
    match action.what:
        case "page":
            return replace(ui, desk=replace(desk, page=values[0]), focus="", notice=NO_TEXT), ()
        case "choose":
            name, entry = values
            chosen = {**desk.chosen, name: entry}
            return replace(ui, desk=replace(desk, chosen=chosen), focus="", notice=NO_TEXT), ()
        case _:
            return ui, ()
