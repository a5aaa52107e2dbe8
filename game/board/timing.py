"""What follows from keys about time and talk: the clock, the plan, questions to control, the line. Pure."""

from __future__ import annotations

from dataclasses import replace

from game.board.choosing import Reaction
from game.board.intent import Ask, Conduct, InGroup
from game.board.region import Action
from game.board.scene import Scene
from game.board.screen.control.questions import chosen_question
from game.board.ui import NOTE, UI
from game.texts import NO_TEXT

MOST_MINUTES = 240
MOST_LINE = 30
ASK = "ask"
"""The point under which a table's draft of a question to control is kept."""


def timing(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """Return the reaction to what is asked about time and talk, or None."""
    if ui.typing == ASK and action.verb in ("text", "erase"):
        return _typed(ui, action), ()
    if action.verb != "time":
        return None
    if action.what in (ASK, "asked"):
        return _asking(ui, action)
    desk = ui.desk
    match action.what, action.values:
        case "minutes", (step,):
            minutes = max(1, min(MOST_MINUTES, desk.minutes + int(step)))
            return replace(ui, desk=replace(desk, minutes=minutes), pages={**ui.pages, "fit": 0}), ()
        case "line", (step,):
            minutes = max(1, min(MOST_LINE, desk.line + int(step)))
            return replace(ui, desk=replace(desk, line=minutes)), ()
        case "stands", _:
            return replace(ui, desk=replace(desk, stands=not desk.stands)), ()
        case "type", (field,):
            return replace(ui, typing=field, focus="", notice=NO_TEXT, desk=replace(desk, note="")), ()
        case _:
            return _conduct(ui, action, scene)


def _conduct(ui: UI, action: Action, scene: Scene) -> Reaction:
    desk = ui.desk
    words = desk.note.strip() if ui.typing in ("desk.answer", "desk.line") else ""
    match action.what, action.values:
        case "extend" | "slow" | "reseat", _:
            intent = Conduct(action.what, "", action.values)
        case "fit", _:
            intent = Conduct("fit", "", (str(desk.minutes),))
        case "answer", (how,):
            record = chosen_question(scene, ui)
            if not record or (how == "words" and not words):
                return replace(ui, typing=""), ()
            intent = Conduct("answer", words, (str(record), how))
        case "open_line", _:
            intent = Conduct("open_line", "", (str(desk.line), "stands" if desk.stands else "runs"))
        case _:
            intent = Conduct("close_line", words)
    ui = replace(ui, typing="", notice=NO_TEXT, desk=replace(desk, note=""))
    return ui, (InGroup(ui.grid.row, intent) if ui.screen == "grid" else intent,)


def _asking(ui: UI, action: Action) -> Reaction:
    """React to a table's opening the page for its question, and to its sending it."""
    if action.what == ASK:
        return replace(ui, over=ASK, typing=ASK, focus="", notice=NO_TEXT), ()
    words = ui.draft(ui.seat, ASK).note.strip()
    ui = replace(ui, typing=ASK if not words else "", notice=NO_TEXT)
    return (_drafted(ui, ""), (Ask(ui.seat, words),)) if words else (ui, ())


def _typed(ui: UI, action: Action) -> UI:
    now = ui.draft(ui.seat, ASK).note
    return _drafted(ui, now[:-1] if action.verb == "erase" else (now + action.what)[:NOTE])


def _drafted(ui: UI, words: str) -> UI:
    draft = replace(ui.draft(ui.seat, ASK), note=words)
    return replace(ui, drafts={**ui.drafts, f"{ui.seat} {ASK}": draft})
