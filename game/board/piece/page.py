"""A page laid over a screen: a veil that keeps clicks from what is beneath, a panel, a title, a way back."""

from __future__ import annotations

from collections.abc import Sequence

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.region import Action, Box, Layout
from game.board.theme import HIGH, WIDE
from game.texts import Text

WHOLE = Box(120, 60, 1360, 780)


def page(
    title: Text, look: Look, close: Action, box: Box = WHOLE, icon: str = "", shut: str = "close"
) -> Layout:
    """Return the veil, the panel with its title, and the button that closes it."""
    veil = Part("veil", Box(0, 0, WIDE, HIGH), look)
    veil.rect(Box(-2000, -2000, 6000, 6000), fill=look.c.bg, round=0, opacity=0.86)
    panel = Part("page", box, look)
    panel.panel()
    x = box.x + 36
    if icon:
        panel.icon(icon, x, box.y + 24, 34, look.c.accent)
        x += 50
    panel.pair(title, x, box.y + 54, 34, 22, box.right - 240 - x, weight="extrabold")
    where = Box(box.right - 216, box.y + 18, 186, 52)
    back = button("close", where, look.say(shut), close, look, key="Esc", icon="x", size=20)
    return (veil.region(bleed=2000), panel.region(round=16), back)


def leaves(heights: Sequence[float], room: float) -> tuple[range, ...]:
    """Return which entries stand on each page, in order; at least one on each."""
    pages: list[range] = []
    first, left = 0, room
    for number, high in enumerate(heights):
        if number > first and high > left:
            pages.append(range(first, number))
            first, left = number, room
        left -= high
    return (*pages, range(first, len(heights)))
