"""What comes if the present question lapses as things stand, and the key that lets it."""

from __future__ import annotations

from game.board.piece.button import button
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.screen.control.foreseen import panel
from game.board.ui import UI

BOX = Box(840, 160, 736, 496)


def section(scene: Scene, ui: UI) -> Layout:
    """Return the preview of advancing."""
    look = ui.look
    lines = scene.known.foreseen.get("lapse", ())
    over = scene.room is not None and scene.room.stage == "over"
    where = Box(BOX.right - 262, BOX.bottom - 68, 242, 52)
    kind = "off" if over or any(line.kind == "refused" for line in lines) else "primary"
    return (
        *panel("advance", BOX, look.say("control.advance"), lines, ui, foot=74),
        button("control.advance", where, look.say("control.advance.go"), Action("over", "advance"), look,
               key="A", icon="skip-forward", kind=kind),  # type: ignore[arg-type]
    )  # fmt: skip
