"""An inject opened over the picture, page by page; EXERCISE stands on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.piece.inject import HEAD, SMALLER, Sheet, ground, sheets
from game.board.piece.opening import opening
from game.board.region import Action, Box, Layout, Region
from game.board.theme import HIGH, WIDE, mixed
from game.board.ui import UI
from game.measure import wrap

if TYPE_CHECKING:
    from game.session import Message, View

BOX = Box(340, 104, 1236, 704)
LEADING = 36
"""Between two lines of the plain size; both grow with the size of the texts."""
SIZE = 25
ROOM = BOX.w - 96
UNKNOWN = 150
"""How far the words of what is not known stand from the left."""
TOP = HEAD + 40 + 90 + 32 + 42 + 8
"""Where the text begins under a headline of one line, from the top of the box."""


def layout(view: View, ui: UI, close: Action) -> Layout:
    """Return the open inject with the way to its pages and to the others."""
    look = ui.look
    ids = [message.id for message in view.messages]
    if not ids:
        return ()
    message = view.messages[ids.index(ui.reading) if ui.reading in ids else len(ids) - 1]
    veil = Part("veil", Box(0, 0, WIDE, HIGH), look)
    veil.rect(Box(-2000, -2000, 6000, 6000), fill=look.c.bg, round=0, opacity=0.86)
    top = BOX.y + TOP + 42 * (len(wrap(look.of(message.headline), 33, "extrabold", ROOM)) > 1)
    leading = look.sized(LEADING)
    lines = int((BOX.bottom - 30 - top) / leading)
    pages = sheets(message, look, ROOM, lines, look.sized(SIZE), look.sized(UNKNOWN))
    longest = max(len(sheet.lines) + bool(sheet.unknown) + len(sheet.unknown) for sheet in pages)
    box = Box(BOX.x, BOX.y, BOX.w, max(420, top - BOX.y + longest * leading + 24))
    number = min(ui.page("reader"), len(pages) - 1)
    sheet = _sheet(message, pages[number], look, box)
    return (veil.region(bleed=2000), sheet, *_foot(view, message, ui, number, len(pages), close, box))


def _sheet(message: Message, sheet: Sheet, look: Look, box: Box) -> Region:
    """Return one page: from, to, as of, headline, text, and on the last page what is not known."""
    part = Part("reader", box, look.plain)
    style = ground(part, box, message, look)
    opening(part, message, box, style, look)
    x, y = box.x + 48, box.y + HEAD + 130
    words, ink = look.of(message.headline), style.ink
    if message.medium == "broadcast":
        two = len(wrap(words, 33, "extrabold", ROOM)) > 1
        part.rect(Box(box.x, y - 10, box.w, 102 if two else 60), fill="#B03A00", round=0)
    y = part.prose(words, x, y + 32, ROOM, 33, 2, "extrabold", ink, 42) + 8
    ruled = look.c.line if message.medium in ("call", "memo") else ""
    size, leading = look.sized(SIZE), look.sized(LEADING)
    y += 0.74 * (size - SIZE)
    for line in sheet.lines:
        if ruled:
            under = y + 0.4 * size
            part.line(x, under, box.right - 48, under, mixed(ruled, 50, style.ground), 1)
        part.text(line, x, y, size, "regular", style.ink)
        y += leading
    if sheet.unknown:
        size -= SMALLER
        y += leading / 2
        part.rect(Box(x, y - size, 5, leading * len(sheet.unknown)), fill=look.c.bad, round=2)
        part.text(look.say("unknown"), x + 20, y, size, "bold", style.ink)
        for line in sheet.unknown:
            part.text(line, x + look.sized(UNKNOWN), y, size, "regular", style.ink)
            y += leading
    return part.region(round=style.round)


def _foot(
    view: View, message: Message, ui: UI, page: int, pages: int, close: Action, box: Box
) -> list[Region]:
    look = ui.look
    ids = [entry.id for entry in view.messages]
    at = ids.index(message.id)
    y = box.bottom + 16
    part = Part("reader.page", Box(box.x - 12, y - 10, box.w + 24, 72), look)
    part.rect(part.box, fill=look.c.bg, round=12)
    regions = [
        part.region(),
        button(
            "close", Box(box.right - 200, y, 200, 52), look.say("close"), close, look, key="Esc", icon="x"
        ),
    ]
    if pages > 1:
        label = look.say("reader.page", number=page + 1, count=pages)
        part.text(label, box.x + 610, y + 34, 22, "bold", align="centre", room=360)
        regions[0] = part.region()
        regions.append(button("reader.next", Box(box.x + 820, y, 190, 52), look.say("reader.more"),
                              Action("page", "reader", ("1", str(pages))), look, key="Right",
                              icon="arrow-right"))  # fmt: skip
    for key, step, icon, x in (("Up", -1, "arrow-up", box.x), ("Down", 1, "arrow-down", box.x + 210)):
        other = at + step
        there = 0 <= other < len(ids)
        action = Action("read", ids[other]) if there else None
        regions.append(
            button(
                f"reader.{key}",
                Box(x, y, 198, 52),
                look.say(f"reader.{key.lower()}"),
                action,
                look,
                key=key,
                icon=icon,
                kind="plain" if there else "off",
                size=20,
            )
        )
    return regions
