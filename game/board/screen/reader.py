"""An inject opened over the picture, page by page; EXERCISE stands on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Part
from game.board.piece.button import button
from game.board.piece.inject import HEAD, ground, recipients, sheets
from game.board.region import Action, Box, Layout, Region
from game.board.theme import HIGH, WIDE
from game.board.ui import UI
from game.texts.times import stamp

if TYPE_CHECKING:
    from game.session import Message, View

BOX = Box(340, 104, 1236, 704)
LEADING = 36
SIZE = 25


def layout(view: View, ui: UI, close: Action) -> Layout:
    """Return the open inject with the way to its pages and to the others."""
    look, c = ui.look, ui.look.c
    ids = [message.id for message in view.messages]
    if not ids:
        return ()
    at = ids.index(ui.reading) if ui.reading in ids else len(ids) - 1
    message = view.messages[at]
    veil = Part("veil", Box(0, 0, WIDE, HIGH), look)
    veil.rect(Box(-2000, -2000, 6000, 6000), fill=c.bg, round=0, opacity=0.8)
    part = Part("reader", BOX, look)
    style = ground(part, BOX, message, look)
    x, room = BOX.x + 48, BOX.w - 96
    y = BOX.y + HEAD + 40
    for key, text in (("from", look.of(message.sender)), ("to", recipients(message, look)),
                      ("as_of", look.of(stamp(message.moment)))):  # fmt: skip
        part.text(look.say(f"reader.{key}"), x, y, 18, "bold", style.soft)
        part.text(text, x + 110, y, 20, "semibold", style.ink, room=room - 110)
        y += 30
    part.line(x, y - 12, BOX.right - 48, y - 12, style.soft, 1.5)
    y = part.prose(look.of(message.headline), x, y + 32, room, 33, 2, "extrabold", style.ink, 42) + 8
    lines = int((BOX.bottom - 90 - y) / LEADING) + 1
    pages = sheets(message, look, room, lines, SIZE)
    number = min(ui.page("reader"), len(pages) - 1)
    sheet = pages[number]
    for line in sheet.lines:
        part.text(line, x, y, SIZE, "regular", style.ink)
        y += LEADING
    if sheet.unknown:
        y += 4
        part.rect(Box(x, y - 24, 5, LEADING * len(sheet.unknown)), fill=c.bad, round=2)
        label = look.say("unknown") + ":"
        for line_number, line in enumerate(sheet.unknown):
            if line_number == 0:
                part.text(label, x + 20, y, SIZE - 3, "bold", style.ink)
            part.text(line, x + 150, y, SIZE - 3, "regular", style.ink)
            y += LEADING
    return (
        veil.region(bleed=2000),
        part.region(round=style.round),
        *_foot(view, message, ui, number, len(pages), close),
    )


def _foot(view: View, message: Message, ui: UI, page: int, pages: int, close: Action) -> list[Region]:
    look = ui.look
    ids = [entry.id for entry in view.messages]
    at = ids.index(message.id)
    y = BOX.bottom + 16
    regions = [
        button("close", Box(BOX.right - 200, y, 200, 52), look.say("close"), close, look, key="Esc", icon="x")
    ]
    part = Part("reader.page", Box(BOX.x + 420, y, 380, 52), look)
    part.text(look.say("reader.page", number=page + 1, count=pages), BOX.x + 610, y + 34, 22, "bold", align="centre",
              room=360)  # fmt: skip
    regions.append(part.region())
    if pages > 1:
        regions.append(button("reader.next", Box(BOX.x + 820, y, 190, 52), look.say("reader.more"),
                              Action("page", "reader", ("1", str(pages))), look, key="Right",
                              icon="arrow-right"))  # fmt: skip
    for key, step, icon, x in (("Up", -1, "arrow-up", BOX.x), ("Down", 1, "arrow-down", BOX.x + 210)):
        other = at + step
        there = 0 <= other < len(ids)
        action = Action("read", ids[other]) if there else None
        regions.append(button(f"reader.{key}", Box(x, y, 198, 52), look.say(f"reader.{key.lower()}"), action, look,
                              key=key, icon=icon, kind="plain" if there else "off", size=20))  # fmt: skip
    return regions
