"""The windows brought up to date: a picture is made anew only where what it is made from has changed."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import replace

from game.board.apart import apart
from game.board.motion import STANDING, Moving
from game.board.picture import Window, cue, face, picture
from game.board.scene import Scene
from game.board.theme import THEMES
from game.board.ui import UI
from game.board.windows import Pane, Panes


def show(panes: Panes, ui: UI, control: UI | None, scene_of: Callable[[UI], Scene]) -> None:
    """Draw every window in which something changed; a fault in drawing never stops the game.

    `control` is the ui of exercise control's own window, where it has one. A picture with which a movement
    begins takes a step of its own: the other windows follow in the next, so that neither comes late.
    """
    tables, ground = scene_of(ui), THEMES[ui.theme].bg
    due = {}
    for name, pane in panes.panes.items():
        window = face(ui) if panes.count == 1 else name
        if name == "control" and control is not None:
            own = apart(ui, control)
            shown = (scene_of(own), own, window)
        else:
            shown = (tables, replace(ui, moving=_moving(pane, tables, ui, window)), window)
        if shown != pane.shown or pane.stale:
            due[name] = shown
    waited = {name: shown for name, shown in due.items() if name in panes.waiting}
    panes.waiting = ()
    for name, shown in (waited or due).items():
        _draw(panes.panes[name], shown, ground)
        if shown[1].moving.moment == 0:
            panes.waiting = tuple(other for other in due if other != name)
            break


def _draw(pane: Pane, shown: tuple[Scene, UI, Window], ground: str) -> None:
    try:
        pane.show(picture(*shown), ground)
        pane.shown = shown
        if shown[1].moving.moment == 0:
            # The movement begins when its first picture stands, however long that took to draw.
            pane.motion = replace(pane.motion, began=int(time.monotonic() * 1000))
    except Exception:
        logging.getLogger(__name__).exception("a picture could not be drawn")
        pane.painter.forget()


def _moving(pane: Pane, scene: Scene, ui: UI, window: Window) -> Moving:
    """Return the moment of what moves in a window, if people want it to move."""
    now = int(time.monotonic() * 1000)
    pane.motion = pane.motion.seen(cue(scene, ui, window), now)
    moving = pane.motion.moving(now) if ui.settings.motion else STANDING
    pane.moves = moving != STANDING
    return moving
