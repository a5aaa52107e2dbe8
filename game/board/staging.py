"""What follows from a key or a click in the replay theatre. Pure."""

from __future__ import annotations

from dataclasses import replace

from game.board.choosing import Reaction
from game.board.intent import Theatre
from game.board.picture import mark, turned_over, unseen
from game.board.playhead import Playhead, jumped, stepped, turned
from game.board.region import Action
from game.board.scene import Scene
from game.board.screen.theatre.eyes import ui_of
from game.board.theatre_face import TheatreFace
from game.board.ui import UI
from game.texts import NO_TEXT

DIGITS = 7
"""The most digits of a record's number."""

FASTER = {1: 2, 2: 4, 4: 1}


def staging(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """Return the reaction to what is done in the theatre, or None for what every screen knows."""
    face = scene.theatre
    if (action.verb, action.what) == ("theatre", "watch"):
        over = ui.screen == "play" and scene.room is not None and scene.room.stage == "over"
        return ui, (Theatre("watch", *map(int, action.values)),) if over else ()
    if ui.screen != "theatre" or face is None:
        return None
    if ui.typing == "record" and action.verb in ("text", "erase"):
        return replace(ui, typed=_typed(ui.typed, action)), ()
    if action.verb == "go_on":
        return _gone_on(ui, scene), ()
    if action.verb == "close" and not ui.over and not ui.shown:
        back = (Theatre("back"),) if face.back and not ui.typing else ()
        return replace(ui, typing="", typed=""), back
    if action.verb != "theatre":
        return None
    ui = replace(ui, notice=NO_TEXT)
    head = _moved(ui.playhead, action, face)
    if head is not None:
        return _at(ui, head, action.what), ()
    return _done(ui, action, face)


def _typed(typed: str, action: Action) -> str:
    if action.verb == "erase":
        return typed[:-1]
    return (typed + "".join(sign for sign in action.what if sign.isdecimal() and sign.isascii()))[:DIGITS]


def _gone_on(ui: UI, scene: Scene) -> UI:
    """Go on from what the record brought to the room as it then was; a paper turned over comes first."""
    assert scene.room is not None
    own = ui_of(scene, ui, mark(scene.room))
    if unseen(scene.room, own) and turned_over(scene.room, own):
        return replace(ui, pages={**ui.pages, "told": 1}, focus="")
    return replace(ui, playhead=replace(ui.playhead, told=False), pages={}, shown="", focus="")


def _moved(head: Playhead, action: Action, face: TheatreFace) -> Playhead | None:
    """Return the playhead where an action moves it, or None."""
    moments, what = face.moments, action.what
    marks = sorted({*face.bookmarks, *_marked(face)})
    match what:
        case "back" | "on":
            return stepped(head, moments, 1 if what == "on" else -1)
        case "phase_back" | "phase_on":
            return turned(head, moments, 1 if what == "phase_on" else -1)
        case "mark_back" | "mark_on":
            return jumped(head, marks, 1 if what == "mark_on" else -1)
        case "home":
            return head.to(moments[0].record)
        case "end":
            return head.to(moments[-1].record)
        case "go":
            return head.to(min(int(action.values[0]), face.last))
        case _:
            return None


def _marked(face: TheatreFace) -> list[int]:
    """Return the records of the marks that control made."""
    return [each.record for each in face.moments if any(sign.kind == "mark" for sign in each.signs)]


def _at(ui: UI, head: Playhead, what: str) -> UI:
    """Return the ui with the replay elsewhere: what was open of the old moment closes."""
    # Whoever moves by hand has taken over from what played by itself.
    head = replace(head, playing=False)
    over = ui.over if ui.over == "chain" and what != "go" else ""
    pages = {name: page for name, page in ui.pages.items() if name in ("facts", "card")}
    return replace(ui, playhead=head, over=over, shown="", reading="", pages=pages)


def _done(ui: UI, action: Action, face: TheatreFace) -> Reaction:
    head, what, values = ui.playhead, action.what, action.values
    match what:
        case "see":
            seen = replace(head, see=values[0], told=True)
            pages = face.turned_up(values[0])
            return replace(ui, playhead=seen, over="", shown="", pages=pages, focus=""), ()
        case "play":
            return replace(ui, playhead=replace(head, playing=not head.playing, waited=0)), ()
        case "speed":
            return replace(ui, playhead=replace(head, speed=FASTER[head.speed])), ()
        case "number":
            return replace(ui, typing="record", typed="", focus=""), ()
        case "typed":
            head = head.to(min(int(ui.typed), face.last)) if ui.typed else head
            return replace(_at(ui, head, what), typing="", typed=""), ()
        case "event":
            return replace(ui, playhead=replace(head, event=int(values[0]))), ()
        case "agree":
            over = "beside" if face.beside is not None else ""
            return replace(ui, playhead=replace(head, agreed=True), over=over, focus=""), ()
        case "open":
            head = replace(head, game=int(values[0])).to(int(values[1]))
            return replace(ui, playhead=head, over="", focus="", pages={}), ()
        case "leave" if face.back:
            return ui, (Theatre("back"),)
        case "bookmark":
            return ui, (Theatre("bookmark"),)
        case "fork":
            who = dict.fromkeys(face.players, "people")
            return replace(ui, over="fork", focus="", playhead=replace(head, who=who, playing=False)), ()
        case "who":
            return replace(ui, playhead=replace(head, who=_next(head, values[0], face))), ()
        case "forked" if not face.closed and not face.by_hand:
            return replace(ui, over="", pages={}), (Theatre("fork"),)
        case _:
            return ui, ()


def _next(head: Playhead, team: str, face: TheatreFace) -> dict[str, str]:
    """Return who plays on with the next player for a team."""
    players = [how for how, _ in face.players[team]]
    now = head.who.get(team, players[0])
    following = players[(players.index(now) + 1) % len(players)] if now in players else players[0]
    return {**head.who, team: following}
