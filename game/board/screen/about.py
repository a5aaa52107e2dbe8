"""About: what this is, who made what it is made of, and the numbered sources."""

from __future__ import annotations

from game.board.part import Part
from game.board.piece.button import button
from game.board.piece.page import page
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI

BOX = Box(80, 24, 1440, 852)
SHOWN = 6
FACTS = (
    ("what", "landmark"),
    ("numbers", "scale"),
    ("code", "scroll-text"),
    ("font", "languages"),
    ("map", "map-pin"),
    ("icons", "info"),
    ("machine", "server"),
)
"""What is told on the first page, each with its icon."""


def layout(scene: Scene, ui: UI, close: Action) -> Layout:
    """Return the first page, on the game and its licences, or a page of sources."""
    look, c = ui.look, ui.look.c
    pages = 1 + -(-len(scene.sources) // SHOWN)
    number = ui.page("about") % pages
    part = Part("about", Box(BOX.x + 40, BOX.y + 90, BOX.w - 80, BOX.h - 190), look)
    y = part.box.y + 34
    if number == 0:
        for key, icon in FACTS:
            part.rect(Box(part.box.x, y - 28, 46, 46), fill=c.panel2, line=c.line, round=10)
            part.icon(icon, part.box.x + 11, y - 17, 24, c.accent)
            part.text(look.say(f"about.{key}.title"), part.box.x + 66, y, 22, "bold", c.accent, room=230)
            after = part.prose(
                look.say(f"about.{key}"), part.box.x + 310, y, part.box.w - 310, 21, 3, "regular", c.text, 29
            )
            y = max(after + 29, y + 78)
            if key != FACTS[-1][0]:
                part.line(part.box.x, y - 48, part.box.right, y - 48, c.hair)
    else:
        first = (number - 1) * SHOWN
        for id, text, cite in scene.sources[first : first + SHOWN]:
            part.text(id, part.box.x, y, 20, "bold", c.accent, room=80)
            after = part.prose(
                look.of(text), part.box.x + 90, y, part.box.w - 90, 19, 3, "semibold", c.text, 25
            )
            part.prose(cite, part.box.x + 90, after, part.box.w - 90, 18, 1, "regular", c.sub, excerpt=True)
            y += 106
    regions = [*page(look.both("about"), look, close, BOX, "info"), part.region()]
    if pages > 1:
        label = look.say("about.sources" if number == 0 else "page.next", number=number + 1, count=pages)
        regions.append(
            button(
                "about.next",
                Box(BOX.middle - 190, BOX.bottom - 78, 380, 54),
                label,
                Action("page", "about", ("1", str(pages))),
                look,
                key="PgDn",
                icon="arrow-right",
                size=20,
            )
        )
    return tuple(regions)
