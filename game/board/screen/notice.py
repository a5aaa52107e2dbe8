"""The first page: that all is fiction, whose numbers these are, and that anyone may step out."""

from __future__ import annotations

from dataclasses import replace

from game.board.part import Part
from game.board.piece.brand import brand
from game.board.piece.button import button, cells
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI

TOLD = (("book-open", "fiction"), ("users", "care"), ("scale", "numbers"), ("lock", "privacy"))
"""What is said, each with its icon."""

STEP = 142
"""From one to the next."""


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the notice."""
    look, c = ui.look, ui.look.c
    regions = [brand(look, Box(24, 24, 520, 852))]
    part = Part("notice", Box(568, 24, 1008, 852), look)
    x, room = 620, 900
    part.panel()
    part.pair(look.both("notice"), x, 110, 40, 24, room, weight="extrabold")
    said = {key: look.say(f"notice.{key}") for _, key in TOLD}
    if scene.unkept:
        said["privacy"] = look.say("notice.unkept")
    where = Box(x + 58, 0, room - 60, STEP - 56)
    most = min(part.filling(words, where, 20, "regular")[0] for words in said.values())
    for number, (icon, key) in enumerate(TOLD):
        y = 170.0 + number * STEP
        part.icon(icon, x, y - 4, 34, c.accent)
        part.text(look.say(f"notice.{key}.title"), x + 58, y + 18, 24, "bold", room=room - 60)
        part.fill(said[key], replace(where, y=y + 37), 20, "regular", c.sub, middle=False, most=most)
    regions.append(part.region(round=16))
    languages = (("en", "English"), ("ko", "한국어"))
    regions += cells("language", Box(x, 780, 300, 60), languages, ui.lang, Action("lang"), look)
    regions.append(
        button(
            "theme",
            Box(x + 320, 782, 190, 56),
            look.say(f"theme.{ui.theme}"),
            Action("theme"),
            look,
            key="F3",
            icon="sun" if ui.theme == "light" else "moon",
            size=20,
        )
    )
    regions.append(
        button(
            "on",
            Box(1210, 776, 330, 66),
            look.say("notice.on"),
            Action("screen", "menu"),
            look,
            key="Enter",
            icon="arrow-right",
            kind="primary",
        )
    )
    return tuple(regions)
