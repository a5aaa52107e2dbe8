"""The room while the tables decide: what everyone may see, and nothing of what a table has chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.bar import bar
from game.board.piece.gauges import gauges
from game.board.piece.inject import card, paint
from game.board.piece.ladder import ladder
from game.board.piece.teams import teams
from game.board.piece.timeline import timeline
from game.board.piece.world import world
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.ui import UI
from game.texts import Text

if TYPE_CHECKING:
    from game.session import View

CARD = Box(24, 612, 716, 196)


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the room's picture of the present moment."""
    view, look = scene.room, ui.look
    assert view is not None
    return (
        *frame(scene, ui),
        *world(view, look),
        *ladder(view, look),
        latest(view, look),
        gauges(view.gauges, look),
    )


def frame(scene: Scene, ui: UI, doing: Text | None = None) -> Layout:
    """Return what stands around every picture of the room: bar, teams and timeline."""
    view, look = scene.room, ui.look
    assert view is not None
    return (
        *bar(view, scene.clock, look, doing or status(view, look)),
        *teams(view, dict(scene.how), look, hold=ui.windows == 1),
        timeline(view, look),
    )


def status(view: View, look: Look) -> Text:
    """Return what is going on in the present part, in two words."""
    return look.both(f"stage.{view.stage}")


def latest(view: View, look: Look, box: Box = CARD, key: bool = True) -> Region:
    """Return the latest inject that everyone has, as a card that opens."""
    part = Part("inject", box, look)
    if not view.messages:
        _before(part, box, view, look)
        return part.region(round=16)
    message = view.messages[-1]
    card(part, box, message, look)
    if not key:
        return part.region(round=16)
    part.key("O", box.right - 16, box.bottom - 24, paint(message.medium, look).soft)
    return part.region(Action("show", "reader", (message.id,)), "O", round=16)


def _before(part: Part, box: Box, view: View, look: Look) -> None:
    """Draw what the tables do now and what the exercise is about, while nothing has come to everyone."""
    part.panel()
    part.icon("info", box.x + 24, box.y + 22, 30, look.c.accent)
    now = look.say(f"now.{view.stage}" if view.stage in ("aims", "decide") else "now.other")
    part.text(now, box.x + 66, box.y + 45, 24, "bold", room=box.w - 90)
    x, room = box.x + 24, box.w - 48
    part.prose(look.of(view.summary), x, box.y + 80, room, 19, 3, "regular", look.c.sub, 25, excerpt=True)
    part.prose(look.say("inject.none"), x, box.y + 159, room, 18, 2, "semibold", look.c.dim, 23)
