"""Help: every key, and the five things that a table must know."""

from __future__ import annotations

from game.board.part import Part
from game.board.piece.page import page
from game.board.region import Action, Box, Layout
from game.board.ui import UI

BOX = Box(80, 24, 1440, 852)

KEYS = (
    ("1 2 3", "hold"),
    ("Enter", "latch"),
    ("S W A", "curtain"),
    ("Esc", "esc"),
    ("1 … 9", "pick"),
    ("R", "reasons"),
    ("U", "unseal"),
    ("[ ]", "mail"),
    ("O", "open"),
    ("L", "ladder"),
    ("H", "happened"),
    ("C", "conduct"),
    ("K", "cards"),
    ("P + N", "clock"),
    ("G", "glossary"),
    ("Tab", "tab"),
    ("Space", "space"),
    ("PgDn", "page"),
    ("F2", "lang"),
    ("F3", "theme"),
    ("F4", "front"),
    ("F5", "settings"),
    ("F6", "windows"),
    ("F11", "full"),
)


KEYS_OF_CLASS = (
    ("Tab", "class.move"),
    ("1 … 9", "class.cards"),
    ("F … J", "class.words"),
    ("Enter", "class.enter"),
    ("U", "class.undo"),
    ("E", "class.estimate"),
    ("Q", "class.next"),
    ("R", "class.call"),
    ("T", "class.sheet"),
    ("V", "class.look"),
    ("P", "class.clock"),
    ("+", "class.extend"),
    ("L", "class.lapse"),
    ("N", "class.label"),
    ("C", "class.control"),
    ("X", "class.endex"),
    ("Esc", "class.leave"),
    ("F2", "lang"),
    ("F3", "theme"),
    ("F5", "settings"),
    ("F6", "windows"),
    ("F11", "full"),
)


def layout(ui: UI, close: Action) -> Layout:
    """Return the page of keys: a game's, or those of a class."""
    keys_of = KEYS_OF_CLASS if ui.screen == "grid" else KEYS
    look, c = ui.look, ui.look.c
    part = Part("keys", Box(BOX.x + 30, BOX.y + 90, BOX.w - 60, BOX.h - 110), look)
    half = -(-len(keys_of) // 2)
    for number, (keys, what) in enumerate(keys_of):
        x = part.box.x + (number // half) * (part.box.w / 2 + 10)
        y = part.box.y + 34 + (number % half) * min(66, (part.box.h - 30) / half)
        at = x + 150.0
        for key in reversed(keys.split(" ")):
            at = (
                part.key(key, at, y, high=38) - 8
                if key != "…"
                else at - part.text("…", at, y + 7, 20, align="right") - 8
            )
        part.prose(
            look.say(f"help.{what}"), x + 170, y + 7, part.box.w / 2 - 190, 20, 2, "semibold", c.text, 26
        )
    return (*page(look.both("help"), look, close, BOX, "keyboard"), part.region())
