"""The inject shelf: what comes by itself, what waits to be sent, what has been sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Part
from game.board.piece.listing import Entry, first_of, listing
from game.board.region import Box, Layout
from game.board.scene import Scene
from game.board.ui import UI
from game.texts.times import stamp

if TYPE_CHECKING:
    from game.board.part import Look
    from game.session import View

BOX = Box(24, 160, 700, 648)


def section(scene: Scene, ui: UI) -> Layout:
    """Return the shelf in its three groups; the inject that is chosen opens beside it."""
    look, c = ui.look, ui.look.c
    view = scene.control
    assert view is not None
    assert view.control is not None
    part = Part("shelf", BOX, look)
    part.panel()
    part.pair(look.both("shelf"), BOX.x + 22, BOX.y + 40, 25, 19, 400, weight="extrabold")
    ready = look.say("shelf.ready", count=len(view.control.shelf))
    part.text(ready, BOX.right - 22, BOX.y + 40, 19, "semibold", c.sub, "right", room=200)
    rows = entries(view, look)
    inside = Box(BOX.x + 16, BOX.y + 58, BOX.w - 32, BOX.h - 72)
    return (part.region(round=16), *listing("inject", inside, rows, inject_of(scene, ui), look))


def entries(view: View, look: Look) -> list[Entry]:
    """Return the injects with a heading for each group."""
    control = view.control
    assert control is not None
    rows = [Entry("", look.say("coming"))] if control.coming else []
    for id, headline, minutes in control.coming:
        rows.append(Entry(id, look.of(headline), look.say("coming.after", minutes=minutes), "timer"))
    rows.append(Entry("", look.say("control.contingency" if control.shelf else "shelf.none")))
    rows += [Entry(id, look.of(headline), msel, "send") for id, headline, msel in control.shelf]
    if view.messages:
        rows.append(Entry("", look.say("control.fired")))
    for message in reversed(view.messages):
        when = look.of(stamp(message.moment))
        rows.append(Entry(message.id, look.of(message.headline), when, "check", dim=True))
    return rows


def inject_of(scene: Scene, ui: UI) -> str:
    """Return the inject that is chosen."""
    assert scene.control is not None
    return first_of(entries(scene.control, ui.look), ui.desk.chosen.get("inject", ""))
