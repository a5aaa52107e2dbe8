"""The question to a seat: what it may choose, what it has sealed, or that it is not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.region import Box, Layout
from game.board.scene import Scene
from game.board.screen import asking, reasons, receipt, signing
from game.board.ui import UI

if TYPE_CHECKING:
    from game.session import View


def layout(scene: Scene, ui: UI, box: Box) -> Layout:
    """Return what the right side of a curtain shows."""
    assert scene.seat is not None
    return _asked(scene.seat, ui, box)


def _asked(view: View, ui: UI, box: Box) -> Layout:
    question = view.question
    if question is None:
        return (asking.idle(view, ui.look, box),)
    if question.own is not None and not question.owes:
        return receipt.layout(view, question, ui, box)
    if ui.tab == "reasons" and question.kind != "aims":
        return reasons.layout(view, question, ui, box)
    if question.kind in ("decide", "aims"):
        return asking.choosing(view, question, ui, box)
    return signing.layout(view, question, ui, box)
