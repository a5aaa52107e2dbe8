"""What follows from keys on the page of a group's questions to control. Pure."""

from __future__ import annotations

from dataclasses import replace

from game.board.choosing import Reaction
from game.board.classing import selected
from game.board.intent import Ask, Conduct, InGroup
from game.board.region import Action
from game.board.scene import Scene
from game.board.screen.class_ask import waiting
from game.board.ui import NOTE, UI
from game.texts import NO_TEXT

WRITING = ("class_ask", "class_answer")


def class_asking(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """Return the reaction to what is noted and answered for a group's tables, or None."""
    if ui.typing in WRITING and action.verb in ("text", "erase"):
        words = ui.typed[:-1] if action.verb == "erase" else (ui.typed + action.what)[:NOTE]
        return replace(ui, typed=words), ()
    if action.verb != "class_ask" or scene.groups is None:
        return None
    match action.what:
        case "open":
            return replace(ui, over="class_ask", typed="", typing="", focus="", notice=NO_TEXT), ()
        case "type":
            return replace(ui, typing=action.values[0], typed="", focus="", notice=NO_TEXT), ()
        case "tap":
            return _answered(ui, scene, action.values[0], "")
        case _:
            return _sent(ui, scene)


def _sent(ui: UI, scene: Scene) -> Reaction:
    """Put the question of the selected table on the record, or answer in words."""
    words, what = ui.typed.strip(), ui.typing
    if not words:
        return ui, ()
    ui = replace(ui, typing="", typed="", notice=NO_TEXT)
    if what == "class_answer":
        return _answered(ui, scene, "words", words)
    assert scene.groups is not None
    _, cell = selected(scene.groups, ui.grid)
    return ui, (InGroup(ui.grid.row, Ask(cell.team, words)),)


def _answered(ui: UI, scene: Scene, how: str, words: str) -> Reaction:
    due = waiting(scene)
    if not due:
        return ui, ()
    return ui, (InGroup(ui.grid.row, Conduct("answer", words, (str(due[0].record), how))),)
