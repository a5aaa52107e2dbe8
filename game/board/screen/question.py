"""The question to a seat: what it may choose, what it has sealed, or that it is not asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.board.part import Part
from game.board.region import Box, Layout, Region
from game.board.scene import Scene, by_card
from game.board.screen import asking, reasons, receipt, signing
from game.board.ui import UI
from game.texts import NO_TEXT

if TYPE_CHECKING:
    from game.session import View

TURNING = ("page", "over")
"""What a table with answer cards may press behind its curtain: it reads; its answer is keyed in openly."""

ANSWERING = ("seal", "seal.words", "reasons", "close.curtain", "unseal", "receipt.words")
"""What stands below a question for those who answer it here."""


def layout(scene: Scene, ui: UI, box: Box) -> Layout:
    """Return what the right side of a curtain shows."""
    view = scene.seat
    assert view is not None
    if ui.opened != "cards" and view.question is not None and by_card(view, scene.how.get(view.viewer, "")):
        return _read(view, ui, box)
    return _asked(view, ui, box)


def _read(view: View, ui: UI, box: Box) -> Layout:
    """Return the question as a table with answer cards reads it: its numbers are those on the cards."""
    question = view.question
    assert question is not None
    sealed = question.own is not None and not question.owes
    shown = _asked(view, replace(ui, tab="choose", notice=NO_TEXT), box)
    foot = Part("seal.words", Box(box.x, box.bottom - 58, box.w, 58), ui.look)
    foot.icon("credit-card", box.x + 4, box.bottom - 46, 32, ui.look.c.team(view.viewer))
    words = ui.look.say("ask.cards.keyed" if sealed else "ask.cards")
    foot.prose(words, box.x + 52, box.bottom - 35, box.w - 60, 20, 2, "bold", leading=26)
    return (*(_still(region) for region in shown if region.id not in ANSWERING), foot.region())


def _still(region: Region) -> Region:
    """Return a region that can be read; what only turns a page may still be pressed."""
    if region.action is None or region.action.verb in TURNING:
        return region
    return replace(region, action=None, released=None, keys=())


def _asked(view: View, ui: UI, box: Box) -> Layout:
    question = view.question
    if question is None:
        return asking.idle(view, ui, box)
    if question.own is not None and not question.owes:
        return receipt.layout(view, question, ui, box)
    if ui.tab == "reasons" and question.kind != "aims":
        return reasons.layout(view, question, ui, box)
    if question.kind in ("decide", "aims"):
        return asking.choosing(view, question, ui, box)
    return signing.layout(view, question, ui, box)
