"""The inject that is chosen on the shelf: what it says, and what can be done with it."""

from __future__ import annotations

from game.board.part import Part
from game.board.piece.button import Kind, button
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.screen.control.foreseen import panel
from game.board.screen.control.shelf import inject_of
from game.board.ui import UI

BOX = Box(740, 160, 836, 648)
KEYS = Box(BOX.x + 22, BOX.y + 160, BOX.w - 44, 56)


def section(scene: Scene, ui: UI) -> Layout:
    """Return the chosen inject's words and the keys that send it now or leave it out."""
    look, c = ui.look, ui.look.c
    view = scene.control
    assert view is not None
    control = view.control
    assert control is not None
    chosen = inject_of(scene, ui)
    part = Part("inject", BOX, look)
    part.panel()
    sent = next((message for message in view.messages if message.id == chosen), None)
    ahead = {id: headline for id, headline, _ in (*control.shelf, *control.coming)}
    headline = sent.headline if sent else ahead.get(chosen)
    if headline is None:
        part.text(look.say("shelf.none"), BOX.x + 22, BOX.y + 44, 22, "semibold", c.sub, room=BOX.w - 44)
        return (part.region(round=16),)
    part.prose(look.of(headline), BOX.x + 22, BOX.y + 44, BOX.w - 44, 24, 2, "extrabold", leading=30)
    if sent:
        to = " · ".join(look.of(name) for name in sent.to)
        part.text(look.say("control.sent_to", who=to), BOX.x + 22, BOX.y + 108, 19, "semibold", c.sub,
                  room=BOX.w - 44)  # fmt: skip
        part.prose(look.of(sent.text), BOX.x + 22, BOX.y + 150, BOX.w - 44, 20, 15, "regular", c.text, 30,
                   excerpt=True)  # fmt: skip
        return (part.region(round=16),)
    coming = chosen in {id for id, _, _ in control.coming}
    how = look.say("control.comes" if coming else "control.waits")
    part.prose(how, BOX.x + 22, BOX.y + 112, BOX.w - 44, 19, 2, "regular", c.sub, 25)
    over = view.stage == "over"
    half = (KEYS.w - 16) / 2
    keys: tuple[tuple[str, str, str, Kind], ...] = (
        ("release", "R", "send", "primary"), ("leave_out", "L", "x", "plain"),
    )  # fmt: skip
    lines = scene.known.foreseen
    return (
        part.region(round=16),
        *panel("inject.ahead", Box(BOX.x + 16, KEYS.bottom + 16, BOX.w - 32, 204),
               look.say("control.if_sent"), lines.get("inject", ()), ui),
        *panel("inject.without", Box(BOX.x + 16, KEYS.bottom + 232, BOX.w - 32, 166),
               look.say("control.if_left_out"), lines.get("leave_out", ()), ui, key="PgUp"),
        *(
            button(f"inject.{verb}", Box(KEYS.x + n * (half + 16), KEYS.y, half, KEYS.h),
                   look.say(f"control.{verb}"), Action("conduct", verb, (chosen,)), look, key=key, icon=icon,
                   kind="off" if over else kind)
            for n, (verb, key, icon, kind) in enumerate(keys)
        ),
    )  # fmt: skip
