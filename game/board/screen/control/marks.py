"""One key for a strength, an area to improve, a question; words for it; a note: all bound to the moment."""

from __future__ import annotations

from dataclasses import replace

from game.board.desk import WORDS
from game.board.part import Part
from game.board.piece.button import button, field
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI
from game.session import to_word

BOX = Box(840, 676, 736, 132)
KEYS = (("strength", "F8", "S", "check"), ("improve", "F9", "D", "flag"),
        ("question", "F12", "Q", "circle-help"))  # fmt: skip
"""Of each mark the key that is heard everywhere, and that of this page."""
ICONS = {kind: icon for kind, _, _, icon in KEYS} | {"note": "pencil-line"}


def section(scene: Scene, ui: UI) -> Layout:
    """Return the three marks and the field for words; nothing of it changes the game."""
    look = ui.look
    wide = (BOX.w - 16) / 3
    marks = [
        button(f"mark.{kind}", Box(BOX.x + n * (wide + 8), BOX.y, wide, 60), look.say(f"control.mark.{kind}"),
               Action("desk", "mark", (kind,)), look, key=key, icon=icon, size=20)
        for n, (kind, key, _, icon) in enumerate(KEYS)
    ]  # fmt: skip
    marks = [
        replace(mark, keys=(*mark.keys, here)) for mark, (_, _, here, _) in zip(marks, KEYS, strict=True)
    ]
    about = to_word(scene.known.noted)
    half = (BOX.w - 8) / 2
    y = BOX.y + 72
    if ui.typing in ("desk.note", "desk.words"):
        line = Part("mark.typing", Box(BOX.x, y, BOX.w, 64), look)
        return (
            *marks,
            line.region(),
            field("mark.field", Box(BOX.x, y, BOX.w, 60), look.say(f"control.{ui.typing[5:]}"), ui.desk.note,
                  Action("desk", "typed", (ui.typing,)), look, typing=True, most=WORDS, key="Enter"),
        )  # fmt: skip
    return (
        *marks,
        button("mark.words", Box(BOX.x, y, half, 60), look.say("control.words"), Action("type", "desk.words"),
               look, key="T", icon="pencil-line", kind="plain" if about else "off", size=20),
        button("mark.note", Box(BOX.x + half + 8, y, half, 60), look.say("control.note"),
               Action("type", "desk.note"), look, key="W", icon="scroll-text", size=20),
    )  # fmt: skip
