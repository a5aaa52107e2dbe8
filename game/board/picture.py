"""Which screen a window shows now, and what lies over every screen: trouble, the strip, the focus."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from game.board.marking import marked, terms_of
from game.board.motion import Cue
from game.board.part import Part
from game.board.piece.dry_band import dry_band
from game.board.piece.flow import name_of
from game.board.piece.strip import strip
from game.board.piece.unkept_band import unkept_band
from game.board.piece.watch_band import watch_band
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen import (
    about,
    ask,
    briefing,
    cards,
    class_ask,
    cover,
    curtain,
    detail,
    ending,
    faults,
    glossary,
    grid,
    happened,
    help,
    joining,
    menu,
    notice,
    odds,
    paper,
    reader,
    resolution,
    room,
    rungs,
    settings,
    small,
    table,
    turn_sheet,
)
from game.board.screen.control import page as control
from game.board.screen.theatre import eyes, theatre
from game.board.ui import CONTROL, UI
from game.measure import width
from game.session import resolved

if TYPE_CHECKING:
    from game.session import View

Window = Literal["room", "table", "control"]

CLOSE = Action("close")
CLOSE_SHOWN = Action("close_shown")


def picture(scene: Scene, ui: UI, window: Window) -> Layout:
    """Return the regions of a window, those that lie above last."""
    if window == "table" and ui.curtain != "closed":
        ui = replace(ui, read_in=ui.read_by(ui.seat))
    regions = _regions(scene, ui, window)
    foot = watch_band(scene, ui, window) or dry_band(ui, window) or unkept_band(scene, ui, window)
    foot = foot or strip(ui, window)
    regions = _glossed((*_troubled(_lined(regions, scene, ui), scene, ui), *foot), scene, ui, window)
    return (*regions, *_ring(regions, ui))


def _glossed(regions: Layout, scene: Scene, ui: UI, window: Window) -> Layout:
    """Return the picture with its terms marked, and the glossary over it where it is open."""
    covered = any(region.id == "cover" for region in regions)
    if not scene.glossary.terms or ui.screen == "grid" or covered:
        return regions
    regions = marked(regions, scene.glossary, ui.look, window)
    if ui.defining != window:
        return regions
    return (*regions, *glossary.layout(scene, ui, terms_of(regions, scene.glossary, ui.look.lang)))


def _regions(scene: Scene, ui: UI, window: Window) -> Layout:
    if ui.screen == "theatre" and scene.theatre is not None:
        return _theatre(scene, ui, window)
    if window == "room":
        return _room(scene, ui)
    if window == "table":
        return _table(scene, ui)
    if scene.control is None:
        return cover.layout(ui, "control")
    return (*control.layout(scene, ui), *_over(scene, ui))


def _theatre(scene: Scene, ui: UI, window: Window) -> Layout:
    """Return a moment of a recorded game: all tables side by side, or what one viewer saw."""
    if eyes.is_hidden(scene, ui, window):
        return cover.layout(ui, "theatre")
    if not ui.playhead.see or eyes.is_early(scene, ui):
        base = theatre.layout(scene, ui)
    else:
        assert scene.room is not None
        own = eyes.ui_of(scene, ui, mark(scene.room))
        base = eyes.framed(_seen(scene, own), scene, ui)
    return (*base, *theatre.over(scene, ui), *_over(scene, ui))


def _seen(scene: Scene, own: UI) -> Layout:
    """Return what the viewer of a recorded game saw: a seat, exercise control or the room."""
    if scene.control is not None:
        return control.past(scene, own)
    return curtain.layout(scene, own) if scene.seat is not None else _room(scene, own)


def face(ui: UI) -> Window:
    """Return which of the two pictures the only window shows."""
    if ui.screen != "play" or ui.curtain != "closed" or ui.over:
        return "table"
    return ui.front


def mark(view: View) -> str:
    """Return the name of the moment that a resolution leads to; `ui.seen` keeps the last one looked at."""
    return "over" if view.stage == "over" else f"t{view.turn}"


def unseen(view: View, ui: UI) -> bool:
    """Return whether the room has still to be shown what happened last."""
    return ui.seen != mark(view) and resolved(view.happenings)


def turned_over(view: View, ui: UI) -> bool:
    """Return whether a paper has just been signed or refused for good and the room still looks at it."""
    return view.turned is not None and ui.page("told") == 0


def cue(scene: Scene, ui: UI, window: Window) -> Cue:
    """Return what a window's picture explains by moving: a paper, what happened, an arrow on the map."""
    view = scene.room
    open_page = ui.shown if window == "room" else ui.shown or ui.over
    if view is None or ui.screen != "play" or ui.blank or open_page or ui.curtain != "closed":
        return Cue()
    if unseen(view, ui):
        return Cue(f"{'paper' if turned_over(view, ui) else 'told'} {mark(view)}")
    if window == "table" or view.stage not in ("aims", "decide", "chance"):
        return Cue()
    return Cue("map", tuple(name_of(flow) for flow in view.map.flows))


def _room(scene: Scene, ui: UI) -> Layout:
    view = scene.room
    if ui.screen == "grid" and scene.groups is not None:
        base = cover.layout(ui, "blank") if ui.blank else grid.layout(scene, ui, room=True)
        return (*base, *_door(scene, ui))
    if view is None or ui.screen in ("notice", "menu"):
        return cover.layout(ui, "before")
    if ui.blank:
        return cover.layout(ui, "blank")
    if ui.windows > 1 and ui.curtain != "closed" and ui.screen == "play" and ui.mirrored:
        return cover.layout(ui, "curtain")
    if ui.screen == "briefing":
        return (*briefing.layout(scene, ui, table=False), *_door(scene, ui))
    if unseen(view, ui):
        regions = _told(scene, ui, view)
    elif view.stage == "over" and view.ending:
        regions = ending.layout(scene, ui)
    elif view.paper is not None and view.stage in ("instruct", "draft", "ratify"):
        regions = paper.layout(scene, ui)
    else:
        regions = room.layout(scene, ui)
    return (*regions, *_shown(view, ui), *_door(scene, ui))


def _told(scene: Scene, ui: UI, view: View) -> Layout:
    """Return what happened: first the paper as it was turned over, where there was one, then what it did."""
    if turned_over(view, ui):
        return paper.turned(scene, ui)
    return resolution.layout(scene, ui)


def _shown(view: View, ui: UI) -> Layout:
    match ui.shown:
        case "ladder":
            return rungs.layout(view, ui, CLOSE_SHOWN)
        case "reader":
            return reader.layout(view, ui, CLOSE_SHOWN)
        case "happened":
            return happened.layout(view, ui, CLOSE_SHOWN)
        case _:
            return ()


def _table(scene: Scene, ui: UI) -> Layout:
    view = scene.room
    if ui.screen == "grid" and scene.groups is not None:
        return _class(scene, ui)
    if view is None or ui.screen in ("notice", "menu"):
        base = notice.layout(scene, ui) if ui.screen == "notice" else menu.layout(scene, ui)
    elif ui.screen == "briefing":
        base = (*briefing.layout(scene, ui, table=True), *_door(scene, ui))
    elif ui.opened == "cards":
        base = cards.layout(scene, ui)
    elif ui.opened in CONTROL and scene.control is not None:
        base = control.layout(scene, ui)
    elif ui.curtain != "closed" and scene.seat is not None:
        base = curtain.layout(scene, ui)
    elif unseen(view, ui):
        base = _told(scene, ui, view)
        return (*base, *_shown(view, ui), *_door(scene, ui), *_over(scene, ui))
    elif view.stage == "over" and view.ending:
        base = ending.layout(scene, ui)
        return (*base, *_shown(view, ui), *_door(scene, ui), *_over(scene, ui))
    else:
        base = (*table.layout(scene, ui), *_door(scene, ui))
    return (*base, *_over(scene, ui))


def _class(scene: Scene, ui: UI) -> Layout:
    """Return the class's grid, one group's sheet, or exercise control for one group."""
    if ui.opened == "sheet" and scene.sheet is not None:
        return (*turn_sheet.layout(scene, ui), *_over(scene, ui))
    if ui.opened in CONTROL and scene.control is not None:
        return (*control.layout(scene, ui), *_over(scene, ui))
    return (*grid.layout(scene, ui), *_door(scene, ui), *_over(scene, ui))


def _door(scene: Scene, ui: UI) -> Layout:
    """Return how devices join, laid over a window of a hosted game, or the key that opens it."""
    if scene.joining is None:
        return ()
    if ui.shown == "joining":
        return joining.layout(scene.joining, scene, ui, CLOSE_SHOWN)
    return (Region("joining.key", Box(0, 0, 0, 0), action=Action("show", "joining"), keys=("J",)),)


def _over(scene: Scene, ui: UI) -> Layout:
    match ui.over:
        case "help":
            return help.layout(ui, CLOSE)
        case "settings":
            return settings.layout(scene, ui, CLOSE)
        case "about":
            return about.layout(scene, ui, CLOSE)
        case "reader" if scene.seat is not None:
            return reader.layout(scene.seat, ui, CLOSE)
        case "detail":
            view = scene.seat or scene.cards.get(ui.seat)
            question = view.question if view else None
            return detail.layout(view, question, ui, CLOSE) if view and question else ()
        case "card":
            return small.card(scene, ui)
        case "ask" if scene.seat is not None:
            return ask.layout(scene, ui)
        case "say":
            return small.say(scene, ui)
        case "odds":
            return odds.layout(scene, ui, CLOSE)
        case "advance":
            return small.sure(ui, "advance", Action("desk", "advance"), "skip-forward")
        case "rewind":
            return small.sure(ui, "rewind", Action("desk", "rewind"), "undo-2")
        case "endex":
            return small.sure(ui, "endex", Action("conduct", "endex"), "flag")
        case "class_ask" if scene.groups is not None:
            return class_ask.layout(scene, ui)
        case "class_endex":
            return small.class_endex(ui)
        case "class_leave":
            return small.sure(ui, "class_leave", Action("screen", "menu"), "log-out")
        case "failed":
            return small.failed(ui)
        case "faults":
            return faults.layout(scene, ui, CLOSE)
        case "opening":
            return faults.opening(ui)
        case "quit":
            words = "quit.unkept" if scene.unkept else "quit.words"
            return small.sure(ui, "quit", Action("quit"), "log-out", words)
        case _:
            return ()


FOOT = ("timeline", "grid.foot", "seal.words", "receipt.words", "reasons.words")
"""What the red bar takes the place of: the foot of a screen, or that of a seat's question."""


def _troubled(regions: Layout, scene: Scene, ui: UI) -> Layout:
    """Return the regions with the red bar in place of their foot: nothing more is recorded, and why."""
    if not scene.trouble:
        return regions
    look, c = ui.look, ui.look.c
    kept = tuple(region for region in regions if region.id not in FOOT)
    behind = any(region.id in FOOT[1:] for region in regions)
    box = Box(526, 818, 650, 58) if behind else Box(24, 822, 1552, 56)
    if any(region.id == "grid.foot" for region in regions):
        box = Box(32, 792, 590, 80)
    part = Part("trouble", box, look)
    part.rect(box, fill=c.bad, line=c.panel, wide=2, round=10)
    part.icon("triangle-alert", box.x + 18, box.y + box.h / 2 - 17, 34, c.on_bad, 2.4)
    words, room = look.of(scene.trouble), box.w - 84
    if width(words, 20, "extrabold") <= room:
        part.text(words, box.x + 66, box.y + box.h / 2 + 9, 25, "extrabold", c.on_bad, room=room)
    else:
        part.prose(words, box.x + 66, box.y + 25, room, 18, 2, "bold", c.on_bad, 23, excerpt=True)
    return (*kept, part.region(round=10))


def _lined(regions: Layout, scene: Scene, ui: UI) -> Layout:
    """Return the regions with the line between the capitals in place of the timeline, while it is open."""
    at = next((n for n, region in enumerate(regions) if region.id == "timeline"), None)
    if scene.line is None or at is None or scene.trouble:
        return regions
    look, c = ui.look, ui.look.c
    box = Box(24, 822, 1552, 56)
    part = Part("line", box, look)
    part.rect(box, fill=c.accent, round=10)
    part.icon("phone", box.x + 20, box.y + 13, 30, c.on_accent, 2.4)
    face = f"{scene.line // 60}:{scene.line % 60:02d}"
    words = look.say("line.open", left=face) if scene.line else look.say("line.up")
    part.text(words, box.x + 66, box.y + 38, 26, "extrabold", c.on_accent, room=box.w - 90)
    return (*regions[:at], part.region(round=10), *regions[at + 1 :])


def _ring(regions: Layout, ui: UI) -> tuple[Region, ...]:
    """Return the focus ring around the region that has the focus."""
    found = next((region for region in reversed(regions) if region.id == ui.focus and region.action), None)
    if found is None or not found.box.w:
        return ()
    look = ui.look
    part = Part("focus", found.box, look)
    around = Box(found.box.x - 5, found.box.y - 5, found.box.w + 10, found.box.h + 10)
    part.rect(around, line=look.c.bg, wide=7, round=found.round + 4)
    part.rect(around, line=look.c.accent, wide=3, round=found.round + 4)
    return (part.region(bleed=12),)
