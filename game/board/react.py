"""What follows from a key or a click: a new ui, and what the session is to be asked. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.board import planning
from game.board.choosing import Reaction, asked, choosing, draft_of, drafted, reasoning
from game.board.class_asking import class_asking
from game.board.classing import classing
from game.board.conducting import conducting
from game.board.defining import defining, with_focus
from game.board.intent import Begin, Conduct, InGroup, Leave, Odds, Resume, Turn
from game.board.joining import lobbying
from game.board.laying import ABOVE, laid, lifted
from game.board.picture import mark, turned_over, unseen
from game.board.playhead import beaten
from game.board.region import Action
from game.board.scene import Scene
from game.board.screen.small import WORDS
from game.board.setting import setting
from game.board.staging import staging
from game.board.timing import timing
from game.board.ui import CONTROL, NOTE, PATIENCE, UI, Pace
from game.texts import NO_TEXT

LOOKING = ("people", "cards")
"""Who has a curtain: those at this table, and those who read here and answer with cards."""

PACES: Mapping[Pace, Pace] = {"": "", "slow": "fast", "fast": "step", "step": "slow"}
"""What the key of the pace makes of a dry run's."""


def react(ui: UI, action: Action, scene: Scene) -> Reaction:
    """Return what an action makes of the ui, and the intents that go to the session."""
    if action.verb == "second":
        return _second(ui, scene)
    ui = replace(ui, idle=0)
    for answer in (
        staging,
        class_asking,
        classing,
        timing,
        lobbying,
        conducting,
        setting,
        defining,
        _moving,
        _curtains,
        choosing,
        _conducting,
        _planning,
    ):
        reaction = answer(ui, action, scene)
        if reaction is not None:
            after, intents = reaction
            return with_focus(ui, after, action.verb), intents
    return ui, ()


def _second(ui: UI, scene: Scene) -> Reaction:
    """Let a second pass: a curtain that nobody touches closes by itself."""
    ui = replace(ui, idle=ui.idle + 1)
    if ui.screen == "theatre" and scene.theatre is not None:
        return replace(ui, playhead=beaten(ui.playhead, scene.theatre.moments)), ()
    if ui.curtain != "closed" and ui.idle >= PATIENCE:
        ui = closed(ui)
    return ui, ()


def closed(ui: UI) -> UI:
    """Return the ui with the curtain drawn and nothing of the seat left on the screen."""
    over = "" if ui.over in ("reader", "card", "detail", "ask") else ui.over
    return replace(
        ui,
        curtain="closed",
        defining="" if ui.defining == "table" else ui.defining,
        typing="",
        tab="choose",
        over=over,
        beneath="",
        reading="",
        focus="",
        notice=NO_TEXT,
        pages={},
    )


def _moving(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """React to what only moves about: pages, focus, screens."""
    what, values = action.what, action.values
    match action.verb:
        case "none":
            return ui, ()
        case "focus":
            return replace(ui, focus=what), ()
        case "page":
            step, count = int(values[0]), int(values[1])
            return replace(ui, pages={**ui.pages, what: (ui.page(what) + step) % max(1, count)}), ()
        case "show":
            reading = values[0] if values else ""
            return replace(ui, shown=what, reading=reading, pages={**ui.pages, "reader": 0}), ()
        case "close_shown":
            return replace(ui, shown="", reading="", focus=""), ()
        case "read":
            return replace(ui, reading=what, pages={**ui.pages, "reader": 0}), ()
        case "over":
            reading = values[0] if values else ""
            return _opened(ui, what, reading, scene), ()
        case "front":
            ui = replace(closed(ui), over="", shown="")
            return replace(ui, front="table" if ui.front == "room" else "room"), ()
        case "control_window":
            return ui, (Turn("control"),)
        case "fullscreen" | "windows" | "next":
            return ui, (Turn(action.verb),)
        case "pace":
            return replace(ui, dry=PACES[ui.dry]), ()
        case "screen":
            ui = replace(closed(ui), over="", shown="")
            return replace(ui, screen="notice" if what == "notice" else "menu"), (Leave(),)
        case "quit":
            return ui, (Turn("quit"),)
        case "type":
            return replace(ui, typing="" if ui.typing == what else what), ()
        case "text":
            return _typed(ui, what, scene), ()
        case "erase":
            return _erased(ui, scene), ()
        case _:
            return None


def _opened(ui: UI, what: str, reading: str, scene: Scene) -> UI:
    if what in ABOVE:
        return laid(ui, what)
    told = ui.notice, ui.bad
    ui = replace(ui, over=what, reading=reading, focus="", notice=NO_TEXT, pages={**ui.pages, "reader": 0})
    if what == "say":
        return replace(ui, typing="say", typed="", to=("all",))
    if what == "cards":
        first = next((team for team, how in scene.how.items() if how == "cards"), "")
        return replace(closed(ui), over="cards", seat=first)
    if what == "conduct" and ui.screen == "grid":
        # What became of control's last act in a group stands here and not on the grid.
        return replace(closed(ui), over="conduct", notice=told[0], bad=told[1])
    if what == "conduct":
        return replace(closed(ui), over="conduct")
    return ui


def _typed(ui: UI, text: str, scene: Scene) -> UI:
    if ui.typing == "say":
        return replace(ui, typed=(ui.typed + text)[:WORDS])
    here = asked(scene, ui)
    if ui.typing != "note" or here is None:
        return ui
    return drafted(ui, here, note=(draft_of(ui, here).note + text)[:NOTE])


def _erased(ui: UI, scene: Scene) -> UI:
    if ui.typing == "say":
        return replace(ui, typed=ui.typed[:-1])
    here = asked(scene, ui)
    if ui.typing != "note" or here is None:
        return ui
    return drafted(ui, here, note=draft_of(ui, here).note[:-1])


def _curtains(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """React to looking behind a curtain, latching it, and closing whatever is open."""
    match action.verb:
        case "hold":
            if ui.curtain == "open" or not _may_look(ui, action.what, scene):
                return ui, ()
            return replace(closed(ui), seat=action.what, curtain="peek", over="", shown=""), ()
        case "open":
            if not _may_look(ui, action.what, scene):
                return ui, ()
            return replace(closed(ui), seat=action.what, curtain="open", over="", shown=""), ()
        case "let_go":
            if ui.curtain == "peek" and ui.seat == action.what:
                return closed(ui), ()
            return ui, ()
        case "latch":
            return (replace(ui, curtain="open"), ()) if ui.curtain == "peek" else (ui, ())
        case "close":
            return _closed_one(ui, scene), ()
        case "gather":
            return replace(closed(ui), over="", front="room"), ()
        case "blank":
            return replace(ui, blank=not ui.blank), ()
        case "reveal":
            return replace(ui, reveal=True), ()
        case "cover":
            return replace(ui, reveal=False), ()
        case _:
            return None


def _may_look(ui: UI, seat: str, scene: Scene) -> bool:
    """Return whether a seat has a curtain; in a dry run the facilitator looks behind those of bots too."""
    how = scene.how.get(seat, "")
    return how in LOOKING or (bool(ui.dry) and how.startswith("bot:"))


def _closed_one(ui: UI, scene: Scene) -> UI:
    """Close the uppermost thing that is open."""
    if ui.over in ABOVE:
        return lifted(ui)
    if ui.typing and ui.over != "say":
        return replace(ui, typing="")
    if ui.over in ("", "cards") and reasoning(scene, ui):
        return replace(ui, tab="choose", focus="", notice=NO_TEXT)
    if ui.over in CONTROL[1:]:
        return replace(ui, over="conduct", typing="", focus="", notice=NO_TEXT)
    if ui.over:
        return replace(ui, over="", reading="", focus="", typing="", notice=NO_TEXT, reveal=False)
    if ui.curtain != "closed":
        return closed(ui)
    return replace(ui, shown="", focus="")


def _conducting(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """React to exercise control, and to the room's going on."""
    match action.verb:
        case "startex":
            return replace(ui, screen="play", front="room", over="", focus=""), (Conduct("start"),)
        case "go_on":
            if scene.room is None:
                return ui, ()
            shown = unseen(scene.room, ui)
            if shown and turned_over(scene.room, ui):
                return replace(ui, pages={**ui.pages, "told": 1}, focus=""), ()
            ui = replace(ui, seen=mark(scene.room), shown="", focus="", pages={})
            return ui, (Conduct("resume"),) if shown and scene.room.stage != "over" else ()
        case "odds":
            odds = Odds(action.what)
            asked = InGroup(ui.grid.row, odds) if ui.screen == "grid" else odds
            return replace(ui, over="odds", focus="", notice=NO_TEXT), (asked,)
        case "keyed":
            return replace(ui, seat=action.what, tab="choose", notice=NO_TEXT, pages={}), ()
        case "to":
            return replace(ui, to=_addressed(ui.to or ("all",), action.what)), ()
        case "conduct" if action.what == "say":
            words = ui.typed.strip()
            if not words:
                return ui, ()
            ui = replace(ui, over="conduct", typing="", typed="")
            return ui, (Conduct("say", words, ui.to or ("all",)),)
        case "conduct" if action.what == "clock":
            return ui, (Conduct("resume" if scene.clock.paused else "pause"),)
        case "conduct":
            over = "" if action.what == "endex" else ui.over
            return replace(ui, over=over, notice=NO_TEXT), (Conduct(action.what, "", action.values),)
        case _:
            return None


def _addressed(to: tuple[str, ...], seat: str) -> tuple[str, ...]:
    if seat == "all":
        return ("all",)
    kept = tuple(entry for entry in to if entry not in ("all", seat))
    return kept if seat in to and kept else (*kept, seat)


def _planning(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """React to the menu."""
    match action.verb:
        case "plan":
            return replace(
                ui, plan=planning.planned(ui.plan, action.what, action.values[0], scene.offered)
            ), ()
        case "seat":
            return replace(ui, plan=planning.seated(ui.plan, action.what, scene.offered)), ()
        case "seed":
            return ui, (Turn("seed"),)
        case "start":
            return ui, (Begin(ui.plan, dry=action.what == "dry"),)
        case "resume":
            return ui, (Resume(),)
        case _:
            return None
