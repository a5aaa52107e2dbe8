"""The glossary: terms in both languages with what they mean, those of the present text first."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.piece.page import page
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.ui import UI
from game.measure import wrap
from game.texts.glossary import Term

BOX = Box(140, 24, 1320, 852)
TOP, FOOT = BOX.y + 92, BOX.bottom - 96
SIZE, LEADING, GAP, HEAD = 20, 28, 20, 40
ROOM = BOX.w - 112


def layout(scene: Scene, ui: UI, here: tuple[str, ...]) -> Layout:
    """Return a page of terms: the one that was pressed, those of the text beneath, then all by name."""
    look, c = ui.look, ui.look.c
    known = scene.glossary.terms
    first = tuple(dict.fromkeys([*((ui.term,) if ui.term in known else ()), *here]))
    order = [known[term] for term in first]
    order += [term for term in scene.glossary.ordered(look.lang) if term.id not in first]
    sheets = _sheets(order, len(first), look)
    at = ui.page("glossary") % len(sheets)
    part = Part("glossary", Box(BOX.x + 36, TOP - 12, BOX.w - 72, FOOT - TOP + 12), look.plain)
    x, y = part.box.x + 20, TOP + 22.0
    size, leading = look.sized(SIZE), look.sized(LEADING)
    for place, number in enumerate(sheets[at]):
        term = order[number]
        if place == 0 or number == len(first):
            heading = look.say("glossary.here" if number < len(first) else "glossary.all")
            part.text(heading, x, y, 18, "semibold", c.sub, room=ROOM)
            y += HEAD
        if term.id == ui.term:
            part.rect(Box(part.box.x, y - 22, 6, 32 + leading), fill=c.accent, round=2)
        part.pair(term.name, x, y, 24, 20, ROOM, colour=c.accent)
        meaning, base = look.of(term.meaning), y + 32 + 0.74 * (size - SIZE)
        lines = len(wrap(meaning, size, "regular", ROOM))
        part.prose(meaning, x, base, ROOM, size, lines, "regular", c.text, leading)
        y += 32 + leading * lines + GAP
    title = page(look.both("glossary"), look, Action("gloss_close"), BOX, "book-open")
    return (*title, part.region(), *_turners(at, len(sheets), look))


def _sheets(order: list[Term], first: int, look: Look) -> list[list[int]]:
    """Return the numbers of the terms on each page, as many as it holds."""
    sheets: list[list[int]] = [[]]
    y = TOP + HEAD
    for number, term in enumerate(order):
        lines = len(wrap(look.of(term.meaning), look.sized(SIZE), "regular", ROOM))
        high = 32 + look.sized(LEADING) * lines + GAP
        if sheets[-1] and y + high + (HEAD if number == first else 0) > FOOT:
            sheets.append([])
            y = TOP + HEAD
        elif sheets[-1] and number == first:
            y += HEAD
        sheets[-1].append(number)
        y += high
    return sheets


def _turners(at: int, count: int, look: Look) -> tuple[Region, ...]:
    back, on = (Action("page", "glossary", (step, str(count))) for step in ("-1", "1"))
    label = look.say("page.next", number=at + 1, count=count)
    y = BOX.bottom - 80
    return (
        button("glossary.back", Box(BOX.right - 556, y, 200, 54), look.say("glossary.back"), back, look,
               key="PgUp", icon="arrow-left", size=20),
        button("glossary.next", Box(BOX.right - 336, y, 300, 54), label, on, look,
               key="PgDn", icon="arrow-right", size=20),
    )  # fmt: skip
