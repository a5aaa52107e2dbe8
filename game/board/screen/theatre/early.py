"""The question before a game is looked at that is not over: all its secrets would stand on the screen."""

from __future__ import annotations

from game.board.part import Part
from game.board.piece.button import button
from game.board.piece.page import page
from game.board.region import Action, Box, Layout
from game.board.theatre_face import TheatreFace
from game.board.ui import UI

BOX = Box(300, 220, 1000, 420)


def layout(face: TheatreFace, ui: UI) -> Layout:
    """Return the page: what would be seen, by whom it may be seen, and the two ways on."""
    look = ui.look
    leave = Action("screen", "menu")
    part = Part("early.words", Box(BOX.x + 36, BOX.y + 96, BOX.w - 72, 200), look)
    words = look.say("theatre.early.words", name=face.name)
    part.fill(words, part.box.inset(0, 6), 22, "regular", look.c.text, middle=False)
    yes = Box(BOX.x + 36, BOX.bottom - 92, BOX.w - 72, 64)
    return (
        *page(look.both("theatre.early"), look, leave, BOX, "eye-off", shut="back"),
        part.region(),
        button("early.yes", yes, look.say("theatre.early.yes"), Action("theatre", "agree"), look, key="Y",
               icon="eye", kind="alarm"),
    )  # fmt: skip
