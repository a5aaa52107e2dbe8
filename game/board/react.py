"""What follows from a key or a click: a new ui, and what the session is to be asked. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.board import planning
from game.board.intent import Begin, Conduct, Decide, Intent, Leave, Resume, Turn
from game.board.picture import mark, turned_over, unseen
from game.board.region import Action
from game.board.scene import Scene
from game.board.screen.signing import with_word
from game.board.screen.small import WORDS
from game.board.ui import NOTE, PATIENCE, UI, Draft
from game.texts import NO_TEXT

if TYPE_CHECKING:
    from game.session import QuestionView, View

Reaction = tuple[UI, tuple[Intent, ...]]

MOST_REASONS = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """The seat whose question is open on the screen."""

    view: View
    question: QuestionView


def asked(scene: Scene, ui: UI) -> Asked | None:
    """Return the seat that may choose now: the one behind the open curtain or whose cards are keyed in."""
    if ui.over == "cards":
        view = scene.cards.get(ui.seat)
    else:
        view = scene.seat if ui.curtain == "open" else None
    if view is None or view.question is None:
        return None
    return Asked(view, view.question)


def react(ui: UI, action: Action, scene: Scene) -> Reaction:
    """Return what an action makes of the ui, and the intents that go to the session."""
    if action.verb == "second":
        return _second(ui, scene)
    ui = replace(ui, idle=0)
    for answer in (_moving, _curtains, _asking, _conducting, _planning):
        reaction = answer(ui, action, scene)
        if reaction is not None:
            return reaction
    return ui, ()


def _second(ui: UI, scene: Scene) -> Reaction:
    """Let a second pass: a curtain that nobody touches closes by itself."""
    ui = replace(ui, idle=ui.idle + 1)
    if ui.curtain != "closed" and ui.idle >= PATIENCE:
        ui = closed(ui)
    return ui, ()


def closed(ui: UI) -> UI:
    """Return the ui with the curtain drawn and nothing of the seat left on the screen."""
    over = "" if ui.over in ("reader", "card", "detail") else ui.over
    return replace(
        ui,
        curtain="closed",
        typing="",
        tab="choose",
        over=over,
        reading="",
        focus="",
        notice=NO_TEXT,
        pages={},
    )


def _moving(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """React to what only moves about: pages, focus, language, colours, screens."""
    what, values = action.what, action.values
    match action.verb:
        case "none":
            return ui, ()
        case "lang":
            lang = values[0] if values else ("ko" if ui.lang == "en" else "en")
            return replace(ui, lang=lang), ()
        case "theme":
            return replace(ui, theme="dark" if ui.theme == "light" else "light"), ()
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
        case "fullscreen" | "windows":
            return ui, (Turn(action.verb),)
        case "screen":
            return replace(ui, screen=what, over="", shown="", focus=""), (Leave(),) if what == "menu" else ()  # type: ignore[arg-type]
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
    ui = replace(ui, over=what, reading=reading, focus="", notice=NO_TEXT, pages={**ui.pages, "reader": 0})
    if what == "say":
        return replace(ui, typing="say", typed="", to=("all",))
    if what == "cards":
        first = next((team for team, how in scene.how.items() if how == "cards"), "")
        return replace(closed(ui), over="cards", seat=first)
    if what == "conduct":
        return replace(closed(ui), over="conduct")
    return ui


def _typed(ui: UI, text: str, scene: Scene) -> UI:
    if ui.typing == "say":
        return replace(ui, typed=(ui.typed + text)[:WORDS])
    here = asked(scene, ui)
    if ui.typing != "note" or here is None:
        return ui
    return _drafted(ui, here, note=(_draft(ui, here).note + text)[:NOTE])


def _erased(ui: UI, scene: Scene) -> UI:
    if ui.typing == "say":
        return replace(ui, typed=ui.typed[:-1])
    here = asked(scene, ui)
    if ui.typing != "note" or here is None:
        return ui
    return _drafted(ui, here, note=_draft(ui, here).note[:-1])


def _curtains(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """React to looking behind a curtain, latching it, and closing whatever is open."""
    match action.verb:
        case "hold":
            if ui.curtain == "open" or scene.how.get(action.what) != "people":
                return ui, ()
            return replace(closed(ui), seat=action.what, curtain="peek", over="", shown=""), ()
        case "let_go":
            if ui.curtain == "peek" and ui.seat == action.what:
                return closed(ui), ()
            return ui, ()
        case "latch":
            return (replace(ui, curtain="open"), ()) if ui.curtain == "peek" else (ui, ())
        case "close":
            return _closed_one(ui), ()
        case "blank":
            return replace(ui, blank=not ui.blank), ()
        case "reveal":
            return replace(ui, reveal=True), ()
        case "cover":
            return replace(ui, reveal=False), ()
        case _:
            return None


def _closed_one(ui: UI) -> UI:
    """Close the uppermost thing that is open."""
    if ui.typing and ui.over != "say":
        return replace(ui, typing="")
    if ui.over in ("say", "endex"):
        return replace(ui, over="conduct", typing="", focus="", notice=NO_TEXT)
    if ui.over:
        return replace(ui, over="", reading="", focus="", typing="", notice=NO_TEXT, reveal=False)
    if ui.curtain != "closed":
        return closed(ui)
    return replace(ui, shown="", focus="")


def _asking(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """React to what a seat chooses, says and seals."""
    if action.verb == "tab":
        return replace(ui, tab=action.what, typing="", focus="", notice=NO_TEXT), ()
    here = asked(scene, ui)
    if here is None:
        return None
    draft, what = _draft(ui, here), action.what
    match action.verb:
        case "pick":
            options = _picked(here.question, draft.options, what)
            return replace(_drafted(ui, here, options=options), notice=NO_TEXT), ()
        case "word":
            return _drafted(
                ui, here, options=with_word(here.question, draft.options, what) or draft.options
            ), ()
        case "answer":
            return replace(_drafted(ui, here, options=action.values), notice=NO_TEXT), ()
        case "because":
            because = tuple(id for id in draft.because if id != what)
            if what not in draft.because:
                because = (*because, what)[-MOST_REASONS:]
            return _drafted(ui, here, because=because), ()
        case "sake" | "unknown" | "confidence":
            value = "" if getattr(draft, action.verb) == what else what
            return _drafted(ui, here, **{action.verb: value}), ()
        case "known":
            return _drafted(ui, here, known=_following(here.question.because, draft.known)), ()
        case "way_back":
            return _drafted(ui, here, way_back=not draft.way_back), ()
        case "estimate":
            return _drafted(ui, here, estimates={**draft.estimates, what: action.values[-1]}), ()
        case "seal":
            return _sealed(ui, here, draft)
        case "unseal":
            return _unsealed(ui, here)
        case _:
            return None


def _draft(ui: UI, here: Asked) -> Draft:
    return ui.draft(here.view.viewer, here.question.point)


def _drafted(ui: UI, here: Asked, **changes: object) -> UI:
    draft = replace(_draft(ui, here), **changes)  # type: ignore[arg-type]
    return replace(ui, drafts={**ui.drafts, f"{here.view.viewer} {here.question.point}": draft})


def _picked(question: QuestionView, options: tuple[str, ...], option: str) -> tuple[str, ...]:
    """Return the options with one more or one less: one choice replaces another, a package fills up."""
    if question.kind not in ("decide", "aims"):
        return (option,)
    if option in options:
        return tuple(entry for entry in options if entry != option)
    if question.pick == 1:
        return (option,)
    return (*options, option) if len(options) < question.pick else options


def _following(ids: tuple[str, ...], present: str) -> str:
    """Return the next report that a statement may rest on; none after the last."""
    order = ("", *reversed(ids))
    return order[(order.index(present) + 1) % len(order)] if present in order else ""


def _sealed(ui: UI, here: Asked, draft: Draft) -> Reaction:
    from game.session import Decision, Stated

    if not draft.options or ui.waiting:
        return ui, ()
    speaks = any(offer.public for offer in here.question.offers if offer.id in draft.options)
    stated = Stated(draft.known, draft.unknown, draft.confidence, draft.way_back)  # type: ignore[arg-type]
    ids = {estimate.id for estimate in here.question.estimates}
    decision = Decision(
        seat=here.view.viewer,
        options=_ordered(here.question, draft.options),
        point=here.question.point,
        request=f"{ui.token}.{ui.count}",
        estimates=tuple((id, answer) for id, answer in draft.estimates.items() if id in ids),
        because=draft.because,
        sake=draft.sake,
        stated=stated if speaks and stated != Stated() else None,
    )
    ui = replace(ui, count=ui.count + 1, waiting=(*ui.waiting, decision.request), notice=NO_TEXT, focus="")
    return ui, (Decide(decision, draft.note),)


def _ordered(question: QuestionView, options: tuple[str, ...]) -> tuple[str, ...]:
    """Return a package in the order of the offers, whatever order it was tapped in."""
    order = [offer.id for offer in question.offers]
    return tuple(sorted(options, key=order.index)) if all(id in order for id in options) else options


def _unsealed(ui: UI, here: Asked) -> Reaction:
    from game.session import Decision

    if ui.waiting:
        return ui, ()
    request = f"{ui.token}.{ui.count}"
    decision = Decision(here.view.viewer, ("unseal",), here.question.point, request)
    return replace(ui, count=ui.count + 1, waiting=(*ui.waiting, request)), (Decide(decision, ""),)


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
            return ui, (Begin(ui.plan),)
        case "resume":
            return ui, (Resume(),)
        case _:
            return None
