"""The lines of what would follow: looking changes nothing, and chance stands as odds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Action, Box, Layout
from game.board.ui import UI
from game.measure import width

if TYPE_CHECKING:
    from game.session import Foreseen

ICONS = {
    "decision": "stamp", "gauge": "trending-up", "marker": "arrow-up", "inject": "send", "flag": "flag",
    "paper": "file-text", "chance": "dice-5", "next": "arrow-right", "ended": "flag", "undone": "undo-2",
    "refused": "circle-alert", "nothing": "check", "then": "hourglass",
}  # fmt: skip
HEAD = 76
SIZE = 18


def panel(id: str, box: Box, title: str, lines: Sequence[Foreseen], ui: UI, foot: float = 0,
          key: str = "PgDn") -> Layout:  # fmt: skip
    """Return a panel with the lines that have room and keys for more; `foot` is kept free below them.

    What a table has sealed and what not all may see is covered while H is not held.
    """
    look, c = ui.look, ui.look.c
    part = Part(id, box, look)
    part.rect(box, fill=c.panel2, line=c.accent, wide=2, round=16)
    part.icon("eye", box.x + 20, box.y + 19, 26, c.accent)
    pages = _pages(lines, box, look, box.h - HEAD - foot - 6)
    number = ui.page(id) % len(pages)
    right = box.right - 20
    keys: tuple[str, ...] = ()
    if len(pages) > 1:
        keys = (key,)
        right = part.key(key, right, box.y + 32) - 8
        right -= (
            part.text(f"{number + 1} / {len(pages)}", right, box.y + 38, 18, "semibold", c.sub, "right") + 16
        )
    part.text(title, box.x + 58, box.y + 40, 23, "extrabold", c.accent, room=right - box.x - 70)
    part.text(look.say("control.looking"), box.x + 22, box.y + 66, 18, "regular", c.sub, room=box.w - 44)
    y = box.y + HEAD + 24.0
    for line, shown in pages[number]:
        bad = line.kind == "refused"
        part.icon(ICONS.get(line.kind, "info"), box.x + 22, y - 17, 22, c.bad if bad else c.sub)
        words = f"{look.of(line.about)} •••" if line.secret and not ui.reveal else look.of(line.text)
        weight = "bold" if line.kind in ("decision", "next", "ended", "refused", "then") else "regular"
        part.prose(words, box.x + 56, y, box.w - 78, SIZE, shown, weight, c.bad if bad else c.text, 23)  # type: ignore[arg-type]
        y += 23 * shown + 7
    action = Action("page", id, ("1", str(len(pages)))) if keys else None
    return (part.region(action, *keys, round=16), *_hold(id, lines, box, ui))


def _pages(lines: Sequence[Foreseen], box: Box, look: Look, room: float) -> list[list[tuple[Foreseen, int]]]:
    """Return the lines by page, each with how many rows of text it takes."""
    pages: list[list[tuple[Foreseen, int]]] = [[]]
    left = room
    for line in lines:
        rows = 2 if width(look.of(line.text), SIZE, "bold") > box.w - 84 else 1
        if pages[-1] and 23 * rows + 7 > left:
            pages.append([])
            left = room
        pages[-1].append((line, rows))
        left -= 23 * rows + 7
    return pages


def _hold(id: str, lines: Sequence[Foreseen], box: Box, ui: UI) -> Layout:
    """Return the key that shows what is covered, where something is."""
    if not any(line.secret for line in lines):
        return ()
    look, c = ui.look, ui.look.c
    wide = width(look.say("have.hold"), 18, "semibold") + 60
    part = Part(f"{id}.hold", Box(box.right - wide - 12, box.y + 44, wide, 44), look)
    left = part.key("H", box.right - 22, part.box.y + 22)
    part.text(look.say("have.hold"), left - 10, part.box.y + 28, 18, "semibold", c.sub, "right")
    return (part.region(Action("reveal"), "H", released=Action("cover")),)
