"""What follows from a key or a click on exercise control's pages. Pure."""

from __future__ import annotations

from dataclasses import replace

from game.board.choosing import Reaction
from game.board.desk import WORDS, Desk
from game.board.intent import Conduct, InGroup, Whose
from game.board.region import Action
from game.board.scene import Scene
from game.board.screen.control.decide import deed_of
from game.board.screen.control.record import chosen_record
from game.board.ui import CONTROL, UI
from game.session import to_word
from game.texts import NO_TEXT


def conducting(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """Return the reaction to what only exercise control's pages ask for, or None."""
    if ui.typing.startswith("desk.") and action.verb in ("text", "erase"):
        return replace(ui, desk=_typed(ui.desk, ui.typing, action)), ()
    if action.verb == "type" and action.what.startswith("desk."):
        return replace(ui, typing=action.what, focus="", notice=NO_TEXT), ()
    if action.verb != "desk":
        return None
    turned = _turned(ui.desk, action)
    if turned is not None:
        return replace(ui, desk=turned, focus="", notice=NO_TEXT, typing=""), ()
    return _done(ui, action, scene)


def _typed(desk: Desk, field: str, action: Action) -> Desk:
    name = "reason" if field == "desk.reason" else "note"
    now = desk.reason if name == "reason" else desk.note
    words = now[:-1] if action.verb == "erase" else (now + action.what)[:WORDS]
    return replace(desk, reason=words) if name == "reason" else replace(desk, note=words)


def _turned(desk: Desk, action: Action) -> Desk | None:
    """Return the desk after something was opened or chosen, or None where something is to be done."""
    values = action.values
    match action.what:
        case "page":
            return replace(desk, page=values[0])
        case "choose":
            return replace(desk, chosen={**desk.chosen, values[0]: values[1]}, figure=None)
        case "deed":
            deed = next(each for each in ("for", "paper", "set") if each == values[0])
            return replace(desk, deed=deed, figure=None)
        case "team":
            return replace(desk, team=values[0])
        case "figure":
            return replace(desk, figure=int(values[0]))
        case _:
            return None


def _done(ui: UI, action: Action, scene: Scene) -> Reaction:
    """Return what is asked of the session."""
    match action.what:
        case "mark":
            told: Whose = "control" if ui.apart or ui.opened in CONTROL else "tables"
            return _ask(ui, Conduct("mark", "", action.values), told)
        case "typed" if action.values == ("desk.reason",):
            return replace(ui, typing=""), ()
        case "typed":
            return _noted(ui, scene)
        case "advance":
            return _ask(replace(ui, over="conduct"), Conduct("skip"))
        case "rewind":
            record = chosen_record(scene, ui)
            chosen = {name: entry for name, entry in ui.desk.chosen.items() if name != "made"}
            ui = replace(ui, over="conduct", desk=replace(ui.desk, chosen=chosen))
            return _ask(ui, Conduct("rewind", "", (str(record),))) if record is not None else (ui, ())
        case "decide":
            deed = deed_of(scene, ui)
            verb = "override" if ui.desk.deed == "for" else ui.desk.deed
            words = ui.desk.reason.strip()
            if not deed or not words:
                return ui, ()
            return _ask(
                replace(ui, desk=replace(ui.desk, reason="", figure=None)), Conduct(verb, words, deed)
            )
        case _:
            return ui, ()


def _noted(ui: UI, scene: Scene) -> Reaction:
    """Return the reaction to the end of typing a note, or words about the last mark."""
    words = ui.desk.note.strip()
    about = to_word(scene.known.noted) if ui.typing == "desk.words" else 0
    ui = replace(ui, typing="", desk=replace(ui.desk, note=""))
    if not words:
        return ui, ()
    return _ask(ui, Conduct("note", words, (str(about),) if about else ()))


def _ask(ui: UI, intent: Conduct, whose: Whose = "control") -> Reaction:
    asked = InGroup(ui.grid.row, intent, whose) if ui.screen == "grid" else intent
    return replace(ui, notice=NO_TEXT), (asked,)
