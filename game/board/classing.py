"""What follows from a key or a click on the class's grid and a group's turn sheet. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.board.class_face import Cell, ClassFace, Grid, Row, place_of
from game.board.intent import Conduct, Decide, InClass, InGroup, Intent
from game.board.keying import Slot, Typed, answer, erased, estimated, pressed, turned
from game.board.region import Action
from game.board.scene import Scene
from game.board.ui import CONTROL, UI
from game.texts import NO_TEXT, Text, both

if TYPE_CHECKING:
    from game.session import Decision

Reaction = tuple[UI, tuple[Intent, ...]]

LABEL = 16
"""The most characters of a group's label."""


def classing(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """Return what an action makes of the grid, or None where it is no action of the grid's."""
    face = scene.groups
    if ui.screen != "grid" or face is None:
        return None
    if ui.over in CONTROL and action.verb == "conduct":
        return _control(ui, action, scene)
    verb, what = action.verb, action.what
    match verb:
        case "cell":
            return _selected(ui, int(what), int(action.values[0])), ()
        case "move":
            return _moved(ui, face, what), ()
        case "next":
            first = min((row.place, n) for n, row in enumerate(face.rows) if row.place) \
                if any(row.place for row in face.rows) else (0, ui.grid.row)  # fmt: skip
            return _owing(ui, face, first[1]), ()
        case "card" | "card_erase" | "card_estimate":
            return _keyed(ui, face, verb, what), ()
        case "card_in":
            return _confirmed(ui, face)
        case "card_back":
            return _taken_back(ui, face)
        case "look" | "unlook":
            return replace(ui, grid=replace(ui.grid, look=verb == "look")), ()
        case "sheet":
            row = int(what) if what else ui.grid.row
            ui = _selected(ui, row, ui.grid.column)
            return replace(ui, over="sheet", pages={}, shown="", grid=replace(ui.grid, page=0, part=0)), ()
        case "sheet_page":
            return replace(ui, grid=replace(ui.grid, page=int(what), part=0)), ()
        case "sheet_part":
            return replace(ui, grid=replace(ui.grid, part=int(what))), ()
        case "handed":
            ui = replace(ui, over="", shown="", pages={})
            return _owing(ui, face, ui.grid.row), (InClass("handed", ui.grid.row),)
        case "in_class":
            return _in_class(ui, face, what)
        case "label":
            return replace(ui, typing="label", typed=face.rows[ui.grid.row].label), ()
        case "label_in":
            return replace(ui, typing="", typed=""), (InClass("label", ui.grid.row, ui.typed),)
        case "text" if ui.typing == "label":
            return replace(ui, typed=(ui.typed + what)[:LABEL]), ()
        case "erase" if ui.typing == "label":
            return replace(ui, typed=ui.typed[:-1]), ()
        case "close" if ui.typing == "label":
            return replace(ui, typing="", typed=""), ()
        case _:
            return None


def selected(face: ClassFace, grid: Grid) -> tuple[Row, Cell]:
    """Return the group and the table that are selected."""
    row = face.rows[min(grid.row, len(face.rows) - 1)]
    return row, row.cells[min(grid.column, len(row.cells) - 1)]


def typed_in(grid: Grid, cell: Cell) -> Typed:
    """Return what has been keyed in for the selected table and is not confirmed."""
    return grid.typed.get(place_of(grid.row, cell.team, cell.slot.point), Typed()) if cell.slot else Typed()


def _selected(ui: UI, row: int, column: int) -> UI:
    return replace(ui, grid=replace(ui.grid, row=row, column=column, said=NO_TEXT, look=False))


def _moved(ui: UI, face: ClassFace, way: str) -> UI:
    rows, columns = len(face.rows), len(face.rows[0].cells)
    row, column = ui.grid.row, ui.grid.column
    match way:
        case "up" | "down":
            row = (row + (1 if way == "down" else -1)) % rows
        case "left" | "right":
            column = (column + (1 if way == "right" else -1)) % columns
        case _:
            order = row * columns + column + (1 if way == "on" else -1)
            row, column = divmod(order % (rows * columns), columns)
    return _selected(ui, row, column)


def _owing(ui: UI, face: ClassFace, row: int) -> UI:
    """Select a group at its first table that owes an answer."""
    cells = face.rows[row].cells
    column = next((n for n, cell in enumerate(cells) if cell.slot and cell.slot.owes), 0)
    return _selected(ui, row, column)


def _with(ui: UI, cell: Cell, typed: Typed) -> UI:
    assert cell.slot is not None
    where = place_of(ui.grid.row, cell.team, cell.slot.point)
    return replace(ui, grid=replace(ui.grid, typed={**ui.grid.typed, where: typed}, said=NO_TEXT))


def _open(ui: UI, face: ClassFace) -> tuple[Cell, Slot] | None:
    """Return the selected table, if a card can be keyed in for it."""
    row, cell = selected(face, ui.grid)
    if row.sheet or row.over or ui.waiting or cell.slot is None or not cell.slot.owes:
        return None
    return cell, cell.slot


def _keyed(ui: UI, face: ClassFace, verb: str, key: str) -> UI:
    here = _open(ui, face)
    if here is None:
        return _closed(ui, face)
    cell, slot = here
    typed = typed_in(ui.grid, cell)
    match verb:
        case "card":
            return _with(ui, cell, pressed(slot, typed, key))
        case "card_erase":
            return _with(ui, cell, erased(slot, typed))
        case _:
            return _with(ui, cell, turned(slot, typed))


def _closed(ui: UI, face: ClassFace) -> UI:
    """Return the ui with the reason why nothing can be keyed in for the selected table."""
    row, cell = selected(face, ui.grid)
    why = "over" if row.over else "sheet" if row.sheet else "saving" if ui.waiting else cell.state
    return _says(ui, both(f"board.grid.closed.{why}"))


def _says(ui: UI, words: Text) -> UI:
    return replace(ui, grid=replace(ui.grid, said=words, bad=True))


def _confirmed(ui: UI, face: ClassFace) -> Reaction:
    here = _open(ui, face)
    if here is None:
        return _closed(ui, face), ()
    cell, slot = here
    typed = typed_in(ui.grid, cell)
    options, refused = answer(slot, typed)
    if refused:
        return _with(ui, cell, replace(typed, refused=refused)), ()
    decision = _decision(ui, cell.team, slot.point, options, estimated(slot, typed))
    return _asking(ui, decision)


def _taken_back(ui: UI, face: ClassFace) -> Reaction:
    row, cell = selected(face, ui.grid)
    if row.sheet or row.over:
        return _says(ui, both("board.grid.no.unseal.late")), ()
    if cell.slot is None or cell.slot.owes:
        return _says(ui, both("board.grid.no.unseal.nothing")), ()
    if not cell.slot.may_unseal:
        return _says(ui, both("board.grid.no.unseal")), ()
    if ui.waiting:
        return ui, ()
    return _asking(ui, _decision(ui, cell.team, cell.slot.point, ("unseal",), ()))


def _decision(
    ui: UI, team: str, point: str, options: tuple[str, ...], estimates: tuple[tuple[str, str], ...]
) -> Decision:
    from game.session import Decision

    return Decision(team, options, point, request=f"{ui.token}.{ui.count}", estimates=estimates)


def _asking(ui: UI, decision: Decision) -> Reaction:
    ui = replace(ui, count=ui.count + 1, waiting=(*ui.waiting, decision.request))
    return ui, (InGroup(ui.grid.row, Decide(decision, "")),)


def _in_class(ui: UI, face: ClassFace, what: str) -> Reaction:
    row, cell = selected(face, ui.grid)
    match what:
        case "lapse":
            if row.sheet or row.over or cell.slot is None or not cell.slot.owes:
                return _closed(ui, face), ()
            return ui, (InClass("lapse", ui.grid.row, cell.team),)
        case "extend":
            return ui, (InGroup(ui.grid.row, Conduct("extend"), "tables"),)
        case "endex_one":
            return replace(ui, over=""), (InGroup(ui.grid.row, Conduct("endex"), "tables"),)
        case "endex_all":
            return replace(ui, over=""), (InClass("endex"),)
        case _:
            return replace(ui, grid=replace(ui.grid, said=NO_TEXT)), (InClass(what, ui.grid.row),)


def _control(ui: UI, action: Action, scene: Scene) -> Reaction:
    """Let exercise control act in the selected group alone."""
    if action.what == "say":
        words = ui.typed.strip()
        if not words:
            return ui, ()
        said = Conduct("say", words, ui.to or ("all",))
        return replace(ui, over="conduct", typing="", typed=""), (InGroup(ui.grid.row, said),)
    verb = action.what
    if verb == "clock":
        verb = "resume" if scene.clock.paused else "pause"
    over = "" if verb == "endex" else ui.over
    done = Conduct(verb, "", action.values)
    return replace(ui, over=over, notice=NO_TEXT), (InGroup(ui.grid.row, done),)
