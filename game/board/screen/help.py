"""Help: every key, and the five things that a table must know."""

from __future__ import annotations

from dataclasses import replace

from game.board.part import Part
from game.board.piece.button import button
from game.board.piece.page import page
from game.board.region import Action, Box, Layout
from game.board.screen.theatre.legend import LEAST, legend
from game.board.ui import UI

BOX = Box(80, 24, 1440, 852)
ROWS = 13

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
    ("P", "clock"),
    ("F7", "ask"),
    ("F8 F9 F12", "marks"),
    ("G", "glossary"),
    ("Tab", "tab"),
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
    ("F7", "class.ask"),
    ("T", "class.sheet"),
    ("V", "class.look"),
    ("P", "class.clock"),
    ("+", "class.extend"),
    ("L", "class.lapse"),
    ("N", "class.label"),
    ("C", "class.control"),
    ("X", "class.endex"),
    ("F8 F9 F12", "marks"),
    ("Esc", "class.leave"),
    ("F2", "lang"),
    ("F3", "theme"),
    ("F5", "settings"),
    ("F6", "windows"),
    ("F11", "full"),
)


KEYS_OF_THEATRE = (
    ("Left Right", "theatre.step"),
    ("PgUp PgDn", "theatre.phase"),
    ("Home End", "theatre.ends"),
    (", .", "theatre.marks"),
    ("N", "theatre.number"),
    ("Space", "theatre.play"),
    ("S", "theatre.speed"),
    ("0 … 5", "theatre.eyes"),
    ("K", "theatre.role"),
    ("[ ]", "theatre.facts"),
    ("C", "theatre.why"),
    ("B", "theatre.bookmark"),
    ("F", "theatre.fork"),
    ("X", "theatre.beside"),
    ("M", "theatre.leave"),
    ("F2", "lang"),
    ("F3", "theme"),
    ("F5", "settings"),
    ("F6", "windows"),
    ("F11", "full"),
)


def layout(ui: UI, close: Action) -> Layout:
    """Return the page of keys: a game's, those of a class, or those of the theatre."""
    keys_of = {"grid": KEYS_OF_CLASS, "theatre": KEYS_OF_THEATRE}.get(ui.screen, KEYS)
    look, c = ui.look, ui.look.c
    part = Part("keys", Box(BOX.x + 30, BOX.y + 90, BOX.w - 60, BOX.h - 160), look)
    half = look.fewer(ROWS)
    pages = -(-len(keys_of) // (2 * half))
    page_number = ui.page("help") % pages
    high, wide = part.box.h / half, part.box.w / 2
    for number, (keys, what) in enumerate(keys_of[page_number * 2 * half :][: 2 * half]):
        x = part.box.x + (number // half) * (wide + 10)
        y = part.box.y + (number % half) * high
        _keys(part, keys, x + 150, y + high / 2)
        part.fill(look.say(f"help.{what}"), Box(x + 170, y + 3, wide - 190, high - 6), 20, "semibold", c.text)
    regions = [*page(look.both("help"), look, close, BOX, "keyboard"), part.region()]
    left = len(keys_of) - page_number * 2 * half
    free = Box(part.box.x + wide + 40, part.box.y + (left - half) * high + 20, wide - 60, 0)
    free = replace(free, h=part.box.bottom - free.y)
    if ui.screen == "theatre" and half <= left and free.h >= LEAST:
        regions.append(legend(free, look))
    if pages > 1:
        where = Box(BOX.middle - 130, BOX.bottom - 62, 260, 48)
        label = look.say("page.next", number=page_number + 1, count=pages)
        action = Action("page", "help", ("1", str(pages)))
        regions.append(button("help.next", where, label, action, look, key="PgDn", size=20))
    return tuple(regions)


def _keys(part: Part, keys: str, right: float, y: float) -> None:
    """Draw some keycaps that end at `right`."""
    for key in reversed(keys.split(" ")):
        if key == "…":
            right -= part.text(key, right, y + 7, 20, align="right") + 8
        else:
            right = part.key(key, right, y, high=38) - 8
