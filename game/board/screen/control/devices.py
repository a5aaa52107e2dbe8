"""Who has joined from a device, for exercise control: let in, put at another table, sent away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.joining_face import Joining, chosen_device, in_order
from game.board.part import Look, Part
from game.board.piece.button import Kind, button
from game.board.piece.listing import ROW, Entry, listing
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI

if TYPE_CHECKING:
    from game.devices import Device

BOX = Box(24, 160, 1040, 648)
SIDE = Box(1080, 160, 496, 648)
HEAD, FOOT = 66, 84
SEAT_KEYS = "QWE"
"""One for each seat, in the scenario's order."""


def section(scene: Scene, ui: UI) -> Layout:
    """Return the list of devices and what can be done with the one that is chosen."""
    look, c = ui.look, ui.look.c
    door = scene.joining
    if door is None:
        return ()
    part = Part("devices", BOX, look)
    part.panel()
    x, room = BOX.x + 22, BOX.w - 44
    there = sum(each.connected for each in door.devices)
    part.pair(look.both("devices"), x, BOX.y + 42, 25, 19, 500, weight="extrabold")
    count = look.say("devices.there", there=there, count=len(door.devices))
    part.text(count, BOX.right - 22, BOX.y + 42, 20, "semibold", c.sub, "right", room=460)
    rows = [_entry(each, door, scene, look) for each in in_order(door)]
    chosen = chosen_device(door, ui)
    head = HEAD
    if door.guessing:
        part.prose(
            look.say(f"devices.guessing.{door.guessing}"), x, BOX.y + 76, room, 20, 2, "bold", c.bad, 26
        )
        head += 56
    inside = Box(BOX.x + 16, BOX.y + head, BOX.w - 32, BOX.h - head - FOOT)
    inside = Box(inside.x, inside.y, inside.w, min(inside.h, ROW * max(1, len(rows))))
    if chosen is None:
        part.prose(look.say("devices.none"), BOX.middle, BOX.y + 240, room - 200, 21, 3, "regular", c.sub, 30,
                   align="centre")  # fmt: skip
    return (
        part.region(round=16),
        *listing("devices", inside, rows, chosen.id if chosen else "", look),
        *(_acts(chosen, look) if chosen else ()),
        *_side(door, look),
        *_seats(scene, look),
    )


def _entry(each: Device, door: Joining, scene: Scene, look: Look) -> Entry:
    names = {team.team: look.of(team.name) for team in scene.room.teams} if scene.room else {}
    place = names.get(each.team, each.team) if each.kind == "seat" else look.say(f"devices.{each.kind}")
    if each.group > 1 or any(other.group > 1 for other in door.devices):
        place = look.say("devices.group", group=each.group, place=place)
    title = f"{look.of(each.label)} · {place}"
    if each.state == "waiting":
        return Entry(each.id, title, look.say("devices.waits"), "hourglass")
    pen = door.pens.get((each.group, each.team)) == each.id and each.kind == "seat"
    side = look.say("devices.pen") if pen else ""
    if not each.connected:
        return Entry(each.id, title, look.say("devices.away"), "triangle-alert", dim=True)
    return Entry(each.id, title, side, "pencil-line" if pen else "smartphone")


def _acts(chosen: Device, look: Look) -> Layout:
    acts: tuple[tuple[str, str, str, Kind], ...] = (
        ("approve", "A", "check", "primary" if chosen.state == "waiting" else "off"),
        ("move", "M", "arrow-right", "plain" if chosen.kind == "seat" else "off"),
        ("remove", "D", "x", "alarm"),
    )
    wide = (BOX.w - 32 - 24) / 3
    return tuple(
        button(f"device.{what}", Box(BOX.x + 16 + n * (wide + 12), BOX.bottom - 70, wide, 54),
               look.say(f"devices.{what}"), Action("device", what), look, key=key, icon=icon, size=20,
               kind=kind)
        for n, (what, key, icon, kind) in enumerate(acts)
    )  # fmt: skip


def _side(door: Joining, look: Look) -> Layout:
    """Return the code for all, and control's own for the console in a browser."""
    c = look.c
    part = Part("devices.codes", SIDE, look)
    part.panel()
    x, room = SIDE.x + 24, SIDE.w - 48
    part.text(look.say("joining.code"), x, SIDE.y + 44, 20, "semibold", c.sub, room=room)
    part.text(door.code, x, SIDE.y + 100, 52, "extrabold", room=room)
    part.text(door.address, x, SIDE.y + 138, 22, "bold", c.sub, room=room)
    part.line(x, SIDE.y + 170, SIDE.right - 24, SIDE.y + 170, c.hair)
    part.pair(look.both("devices.console"), x, SIDE.y + 214, 24, 18, room, weight="extrabold")
    part.text(f"{door.address}/control", x, SIDE.y + 254, 22, "bold", c.text, room=room)
    part.text(door.console, x, SIDE.y + 304, 36, "extrabold", c.text, room=room)
    part.prose(look.say("devices.console.only"), x, SIDE.y + 344, room, 19, 2, "regular", c.sub, 26)
    renew = button("device.renew", Box(x, SIDE.bottom - 76, room, 54), look.say("devices.renew"),
                   Action("device", "renew"), look, key="R", icon="rotate-ccw", size=20)  # fmt: skip
    return (part.region(round=16), renew)


def _seats(scene: Scene, look: Look) -> Layout:
    """Return a key for each seat that somebody plays: it passes to a bot, or from a bot back to people."""
    teams = scene.room.teams if scene.room and scene.room.stage != "over" else ()
    played = [team for team in teams if scene.how.get(team.team, "nobody") != "nobody"]
    keys = dict(zip(played, SEAT_KEYS, strict=False))
    regions = []
    for n, (team, key) in enumerate(keys.items()):
        by_bot = scene.how[team.team].startswith("bot:")
        label = look.say("devices.to_people" if by_bot else "devices.to_bot", team=look.of(team.name))
        box = Box(SIDE.x + 24, SIDE.y + 402 + n * 54, SIDE.w - 48, 48)
        action = Action("time", "reseat", (team.team, "people" if by_bot else "bot"))
        regions.append(button(f"seat.pass.{team.team}", box, label, action, look, key=key, size=18))
    return tuple(regions)
