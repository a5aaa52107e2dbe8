"""All meters and both markers as they stand, those that only some may see too."""

from __future__ import annotations

from game.board.part import Part
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI
from game.measure import width

BOX = Box(24, 160, 936, 648)
ROWS = 12


def section(scene: Scene, ui: UI) -> Layout:
    """Return every gauge with its figure and where it stood as the phase opened; the secret ones covered."""
    look, c = ui.look, ui.look.c
    view = scene.control
    assert view is not None
    part = Part("gauges", BOX, look)
    part.panel()
    part.text(look.say("control.gauges"), BOX.x + 22, BOX.y + 40, 25, "extrabold", room=420)
    rungs = view.ladder.rungs
    markers = (
        (look.say("control.ours"), view.ours, view.ours_before, look.of(rungs[view.ours].ours)),
        (look.say("control.theirs"), view.theirs, view.theirs_before, look.of(rungs[view.theirs].theirs)),
    )
    entries = [
        (look.of(gauge.heading), gauge.value, gauge.before, look.of(gauge.word), gauge.private)
        for gauge in view.gauges
    ] + [(name, now, before, word, False) for name, now, before, word in markers]
    pages = max(1, -(-len(entries) // ROWS))
    number = ui.page("gauges") % pages
    if pages > 1:
        left = part.key("G", BOX.right - 22, BOX.y + 32)
        part.text(f"{number + 1} / {pages}", left - 10, BOX.y + 39, 18, "semibold", c.sub, "right")
    for row, (name, now, before, word, private) in enumerate(entries[number * ROWS : number * ROWS + ROWS]):
        y = BOX.y + 88 + row * 46
        part.line(BOX.x + 20, y - 30, BOX.right - 20, y - 30, c.hair)
        if private:
            part.icon("eye-off", BOX.x + 22, y - 18, 22, c.sub)
        two = width(name, 19, "bold") > 330
        part.prose(name, BOX.x + 54, y - (10 if two else 0), 330, 18 if two else 19, 2, "bold", leading=19)
        if private and not ui.reveal:
            part.text("•••", BOX.x + 450, y, 20, "bold", c.sub, "right")
            continue
        part.text(str(now), BOX.x + 450, y, 22, "extrabold", align="right")
        moved = look.say("control.before", before=before) if before != now and before is not None else ""
        part.text(moved, BOX.x + 464, y, 18, "regular", c.sub, room=100)
        room = BOX.w - 592
        two = width(word, 18, "semibold") > room
        part.prose(word, BOX.x + 570, y - (10 if two else 0), room, 18, 2, "semibold", c.sub, 19)
    if pages == 1:
        return (part.region(round=16),)
    return (part.region(Action("page", "gauges", ("1", str(pages))), "G", round=16),)
