"""Small pages laid over a screen: a free inject, ENDEX, leaving, a role card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.button import Kind, button, toggle
from game.board.piece.page import page
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.theme import FLOOR
from game.board.ui import UI
from game.measure import width, wrap

if TYPE_CHECKING:
    from game.session import Card, View

BOX = Box(280, 180, 1040, 540)
CLOSE = Action("close")
RECIPIENTS = ("F5", "F7", "F8", "F9")
"""Keys of those to whom a free inject goes: letters and numbers are typed into it."""

WORDS = 400
"""The most characters of a free inject."""


def say(scene: Scene, ui: UI) -> Layout:
    """Return the page on which exercise control writes an inject of its own."""
    look, c = ui.look, ui.look.c
    view = scene.room
    assert view is not None
    regions = list(page(look.both("say"), look, CLOSE, BOX, "send"))
    part = Part("say.words", Box(BOX.x + 30, BOX.y + 180, BOX.w - 60, 190), look)
    part.rect(part.box.inset(1), fill=c.paper, line=c.accent if ui.typing == "say" else c.line, wide=3)
    shown = ui.typed or look.say("say.hint")
    part.prose(shown, part.box.x + 22, part.box.y + 38, part.box.w - 44, 21, 6, "regular",
                   c.text if ui.typed else c.dim, 27)  # fmt: skip
    if ui.typing == "say":
        lines = wrap(ui.typed, 21, "regular", part.box.w - 44)
        end, base = part.box.x + 23 + width(lines[-1], 21, "regular"), part.box.y + 38 + 27 * (len(lines) - 1)
        part.line(end, base - 18, end, base + 5, c.accent, 2.4)
    part.text(
        f"{len(ui.typed)} / {WORDS}",
        part.box.right - 14,
        part.box.bottom - 12,
        18,
        "semibold",
        c.dim,
        "right",
    )
    regions.append(part.region(Action("type", "say"), "T"))
    seats = (
        ("all", look.say("say.all"), RECIPIENTS[0]),
        *((t.team, look.of(t.name), RECIPIENTS[n + 1]) for n, t in enumerate(view.teams)),
    )
    wide = (BOX.w - 60 - 12 * (len(seats) - 1)) / len(seats)
    for number, (seat, name, key) in enumerate(seats):
        box = Box(BOX.x + 30 + number * (wide + 12), BOX.y + 104, wide, 54)
        on = seat in (ui.to or ("all",))
        regions.append(toggle(f"say.{seat}", box, name, on, Action("to", seat), look, key=key))
    kind: Kind = "primary" if ui.typed.strip() else "off"
    regions.append(button("say.send", Box(BOX.right - 330, BOX.bottom - 84, 300, 60), look.say("say.send"),
                          Action("conduct", "say"), look, key="Enter", icon="send", kind=kind))  # fmt: skip
    hint = Part("say.note", Box(BOX.x + 30, BOX.bottom - 130, BOX.w - 380, 110), look)
    where = Box(BOX.x + 30, BOX.bottom - 86, BOX.w - 400, 76)
    hint.fill(look.say("say.note"), where, 18, "regular", c.sub, middle=False)
    return (*regions, hint.region())


def sure(ui: UI, what: str, yes: Action, icon: str, words: str = "") -> Layout:
    """Return a page that asks once more before something that cannot be taken back."""
    look = ui.look
    box = Box(380, 270, 840, 330)
    regions = list(page(look.both(f"{what}.title"), look, CLOSE, box, icon))
    part = Part(f"{what}.words", Box(box.x + 36, box.y + 96, box.w - 72, 120), look)
    part.prose(
        look.say(words or f"{what}.words"),
        box.x + 36,
        box.y + 126,
        box.w - 72,
        22,
        3,
        "regular",
        look.c.text,
        31,
    )
    where = Box(box.x + 36, box.bottom - 92, box.w - 72, 64)
    yes_button = button(
        f"{what}.yes", where, look.say(f"{what}.yes"), yes, look, key="Y", icon=icon, kind="alarm"
    )
    return (*regions, part.region(), yes_button)


def class_endex(ui: UI) -> Layout:
    """Return the page that asks whether the exercise ends for one group or for all."""
    look = ui.look
    *regions, one = sure(ui, "class_endex", Action("in_class", "endex_one"), "flag")
    half = (one.box.w - 16) / 2
    left = Box(one.box.x, one.box.y, half, one.box.h)
    right = Box(one.box.x + half + 16, one.box.y, half, one.box.h)
    kind: Kind = "alarm"
    return (
        *regions,
        button("class_endex.yes", left, look.say("class_endex.yes"), Action("in_class", "endex_one"), look,
               key="Y", icon="flag", kind=kind),
        button("class_endex.all", right, look.say("class_endex.all"), Action("in_class", "endex_all"), look,
               key="A", icon="flag", kind=kind),
    )  # fmt: skip


def failed(ui: UI) -> Layout:
    """Return the page that says why something could not be done."""
    look = ui.look
    box = Box(380, 270, 840, 330)
    part = Part("failed.words", Box(box.x + 36, box.y + 96, box.w - 72, 210), look)
    part.prose(look.of(ui.notice), box.x + 36, box.y + 126, box.w - 72, 21, 6, "regular", look.c.bad, 30,
               excerpt=True)  # fmt: skip
    return (*page(look.both("failed.title"), look, CLOSE, box, "circle-alert"), part.region())


def card(scene: Scene, ui: UI) -> Layout:
    """Return a role card in full, and the seat's sealed aims."""
    look, c = ui.look, ui.look.c
    view = scene.seat
    if view is None or not view.cards:
        return ()
    number = ui.page("card") % len(view.cards)
    role = view.cards[number]
    box = Box(200, 120, 1200, 640)
    regions = list(page(role.title, look, CLOSE, box, "user"))
    part = Part("role", Box(box.x + 36, box.y + 90, box.w - 72, 460), look.plain)
    told = _told(role, view, look)
    room = part.box.w - 190
    # One size for the whole card: the largest at which all of it has room.
    for size in range(look.sized(21), FLOOR - 1, -1):
        lines = [len(wrap(text, size, "regular", room)) for _, text in told]
        if sum(lines) * size * 1.38 + 18 * len(told) <= part.box.h:
            break
    y = part.box.y + 30 + 0.74 * (size - 21)
    for (key, text), count in zip(told, lines, strict=True):
        part.text(look.say(f"card.{key}"), part.box.x, y, 20, "bold", c.team(view.viewer), room=170)
        y = part.prose(text, part.box.x + 190, y, room, size, count, "regular", c.text, size * 1.38) + 18
    regions.append(part.region())
    if len(view.cards) > 1:
        where = Box(box.middle - 150, box.bottom - 76, 300, 54)
        label = look.say("card.next", number=number + 1, count=len(view.cards))
        regions.append(
            button(
                "card.next",
                where,
                label,
                Action("page", "card", ("1", str(len(view.cards)))),
                look,
                key="V",
                icon="arrow-right",
                size=20,
            )
        )
    return tuple(regions)


def _told(role: Card, view: View, look: Look) -> list[tuple[str, str]]:
    """Return what a role card says: the key of each head, and its text."""
    told = [
        ("aim", role.objective),
        ("knows", role.knows),
        ("line", role.red_line),
        ("success", role.success),
    ]
    aims = " · ".join(look.of(aim.name) for aim in view.aims)
    return [*((key, look.of(text)) for key, text in told if text), *([("aims", aims)] if aims else [])]
