"""What a seat chooses, says and seals, as a new draft or a decision. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.board.intent import Decide, Intent
from game.board.region import Action
from game.board.scene import Scene, by_card
from game.board.screen.signing import with_word
from game.board.ui import UI, Draft
from game.texts import NO_TEXT, Text, both

if TYPE_CHECKING:
    from game.session import QuestionView, View

Reaction = tuple[UI, tuple[Intent, ...]]
"""A new ui, and what is asked of the session."""

MOST_REASONS = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """The seat whose question is open on the screen."""

    view: View
    question: QuestionView


def asked(scene: Scene, ui: UI) -> Asked | None:
    """Return the seat that may choose now: the one behind the open curtain or whose cards are keyed in.

    A table with answer cards only reads behind its curtain, but seals its aims there.
    """
    carded = by_card(scene.seat, scene.how.get(ui.seat, ""))
    behind = scene.seat if ui.curtain == "open" and not carded else None
    view = scene.cards.get(ui.seat) if ui.over == "cards" else behind
    if view is None or view.question is None:
        return None
    return Asked(view, view.question)


def reasoning(scene: Scene, ui: UI) -> bool:
    """Return whether the page of reasons is what is open: a step behind the question."""
    here = asked(scene, ui)
    if ui.tab != "reasons" or here is None or here.question.kind == "aims":
        return False
    return here.question.own is None or here.question.owes


def choosing(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """Return what an action makes of a seat's draft, or None where it is no such action."""
    if action.verb == "tab":
        return replace(ui, tab=action.what, typing="", focus="", notice=NO_TEXT), ()
    here = asked(scene, ui)
    if here is None:
        return None
    draft, what = draft_of(ui, here), action.what
    match action.verb:
        case "pick":
            rival = _rival(here.question, draft.options, what)
            if rival:
                return replace(ui, notice=rival, bad=True), ()
            options = _picked(here.question, draft.options, what)
            return replace(drafted(ui, here, options=options), notice=NO_TEXT), ()
        case "word":
            return drafted(
                ui, here, options=with_word(here.question, draft.options, what) or draft.options
            ), ()
        case "answer":
            return replace(drafted(ui, here, options=action.values), notice=NO_TEXT), ()
        case "because":
            because = tuple(id for id in draft.because if id != what)
            if what not in draft.because:
                because = (*because, what)[-MOST_REASONS:]
            return drafted(ui, here, because=because), ()
        case "sake" | "unknown" | "confidence":
            value = "" if getattr(draft, action.verb) == what else what
            return drafted(ui, here, **{action.verb: value}), ()
        case "known":
            return drafted(ui, here, known=_following(here.question.because, draft.known)), ()
        case "way_back":
            return drafted(ui, here, way_back=not draft.way_back), ()
        case "estimate":
            return drafted(ui, here, estimates={**draft.estimates, what: action.values[-1]}), ()
        case "seal":
            return _sealed(ui, here, draft)
        case "unseal":
            return _unsealed(ui, here)
        case _:
            return None


def draft_of(ui: UI, here: Asked) -> Draft:
    """Return what the seat has put together so far."""
    return ui.draft(here.view.viewer, here.question.point)


def drafted(ui: UI, here: Asked, **changes: object) -> UI:
    """Return the ui with the seat's draft changed."""
    draft = replace(draft_of(ui, here), **changes)  # type: ignore[arg-type]
    return replace(ui, drafts={**ui.drafts, f"{here.view.viewer} {here.question.point}": draft})


def _picked(question: QuestionView, options: tuple[str, ...], option: str) -> tuple[str, ...]:
    """Return the options with one more or one less: one choice replaces another, a package fills up."""
    if question.kind not in ("decide", "aims"):
        return (option,)
    if option in options:
        return tuple(entry for entry in options if entry != option)
    if question.pick == 1:
        return (option,)
    return (*options, option)


def _rival(question: QuestionView, options: tuple[str, ...], option: str) -> Text:
    """Return why an option cannot join those of the draft, in the rules' words; empty where it can."""
    offers = {offer.id: offer for offer in question.offers}
    if question.pick == 1 or option in options or option not in offers:
        return NO_TEXT
    for other in options:
        if option in offers[other].excludes:
            return both("rules.excludes", one=offers[other].name, other=offers[option].name)
    if len(options) >= question.pick:
        return both("rules.too_many", pick=question.pick)
    return NO_TEXT


def _following(ids: tuple[str, ...], present: str) -> str:
    """Return the next report that a statement may rest on; none after the last."""
    order = ("", *reversed(ids))
    return order[(order.index(present) + 1) % len(order)] if present in order else ""


def _sealed(ui: UI, here: Asked, draft: Draft) -> Reaction:
    from game.session import Decision, Stated

    if not draft.options or ui.waiting:
        return ui, ()
    speaks = any(offer.public for offer in here.question.offers if offer.id in draft.options)
    stated = Stated(draft.known, draft.unknown, draft.confidence, draft.way_back)
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
