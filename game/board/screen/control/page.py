"""Exercise control: the dark bar, the pages and their sections; nobody should project it.

A section is a function of scene and ui with a box of its own; a page is a row of sections. Another section is
another file and its name in `PAGES`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from game.board.part import Look, Part
from game.board.piece.bar import clock_face
from game.board.piece.button import Kind, button
from game.board.piece.timeline import timeline
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen.control import (
    advance,
    course,
    course_told,
    decide,
    devices,
    facts,
    fitting,
    gauges,
    hotline,
    inject,
    marks,
    noted,
    questions,
    record,
    replayed,
    shelf,
    tables,
    timing,
)
from game.board.theme import HIGH, WIDE
from game.board.ui import UI
from game.measure import width

Section = Callable[[Scene, UI], Layout]

PAGES: dict[str, tuple[Section, ...]] = {
    "now": (tables.section, advance.section, marks.section),
    "injects": (shelf.section, inject.section),
    "decide": (decide.section,),
    "record": (record.section, noted.section),
    "facts": (gauges.section, facts.section),
    "time": (timing.section, fitting.section),
    "talk": (questions.section, hotline.section),
    "course": (course.section, course_told.section),
}
"""The pages in the order of their keys, 1 first. Sections lie between y 160 and y 808 and do not overlap."""

HOSTED: Mapping[str, tuple[Section, ...]] = PAGES | {"devices": (devices.section,)}
"""The pages where devices join."""

BAND = 84
TABS = Box(24, 98, 906, 50)
ACTS = Box(936, 98, 640, 50)


def layout(scene: Scene, ui: UI) -> Layout:
    """Return exercise control's picture."""
    look = ui.look
    view = scene.control
    assert view is not None
    regions = [_ground(look), _band(scene, look), clock_face(scene.clock, look, Box(640, 10, 210, 60))]
    regions += _clock_keys(scene, ui)
    pages = HOSTED if scene.joining is not None else PAGES
    regions += _tabs(ui, tuple(pages))
    regions += _acts(ui)
    for section in pages.get(ui.desk.page, PAGES["now"]):
        regions += section(scene, ui)
    regions.append(timeline(view, look))
    if not ui.dry and scene.watched is None and not scene.unkept:
        # In a dry run or a try-out its band lies here and says the same.
        regions.append(_said(ui))
    return tuple(regions)


def past(scene: Scene, ui: UI) -> Layout:
    """Return what exercise control saw at a moment of a recorded game: every gauge, and what was true."""
    view = scene.control
    assert view is not None
    shown = replace(ui, reveal=True)
    sections = (section(scene, shown) for section in PAGES["facts"])
    regions = [region for found in sections for region in found]
    return (
        _ground(ui.look),
        _band(scene, ui.look),
        replayed.strip(scene, ui),
        *regions,
        timeline(view, ui.look),
    )


def _ground(look: Look) -> Region:
    ground = Part("veil.control", Box(0, 0, WIDE, HIGH), look)
    ground.rect(ground.box, fill=look.c.bg, round=0)
    return ground.region(bleed=0)


def _band(scene: Scene, look: Look) -> Region:
    view = scene.control
    assert view is not None
    part = Part("control.band", Box(0, 0, WIDE, BAND), look)
    part.rect(Box(0, 0, WIDE, BAND), fill="#14304D", round=0)
    for stripe in range(0, WIDE, 40):
        part.path(f"M{stripe} {BAND}l10 -10h20l-10 10z", fill="#B03A00")
    part.icon("eye-off", 28, 22, 32, "#FFFFFF")
    part.text(look.say("control"), 76, 38, 28, "extrabold", "#FFFFFF", room=250)
    part.text(look.say("control.only"), 76, 64, 18, "regular", "#D3DDE6", room=260)
    part.text(look.of(view.title), 346, 36, 20, "bold", "#FFFFFF", room=280)
    where = look.say("control.where", turn=view.turn, phase=look.of(view.phase_name))
    part.text(where, 346, 62, 18, "regular", "#D3DDE6", room=280)
    return part.region(bleed=0)


def _clock_keys(scene: Scene, ui: UI) -> Layout:
    look = ui.look
    over = scene.room is not None and scene.room.stage == "over"
    paused = scene.clock.paused
    # Their widths go by their longest words: a key does not move when the clock stops or goes on.
    entries = (
        ("resume" if paused else "pause", "P", "play" if paused else "pause", Box(866, 14, 164, 52)),
        ("extend", "+", "plus", Box(1040, 14, 150, 52)),
        ("skip", "N", "skip-forward", Box(1200, 14, 184, 52)),
    )
    kind: Kind = "off" if over else "plain"
    regions = [
        button(f"conduct.{verb}", box, look.say(f"conduct.{verb}"),
               Action("conduct", verb), look, key=key, icon=icon, size=20, kind=kind)
        for verb, key, icon, box in entries
    ]  # fmt: skip
    close = Box(1400, 14, 176, 52)
    shut = Action("control_window") if ui.apart else Action("close")
    return (
        *regions,
        button("close", close, look.say("close"), shut, look, key="Esc", icon="x", size=20),
    )


def _tabs(ui: UI, pages: tuple[str, ...]) -> Layout:
    """Return the pages to choose from, the open one filled."""
    look, c = ui.look, ui.look.c
    size, taken_by_key = (20, 36) if len(pages) <= len(PAGES) else (18, 32)
    needs = [width(look.say(f"control.page.{name}"), size, "bold") for name in pages]
    spare = (TABS.w - sum(needs)) / len(pages)
    regions = []
    x = TABS.x
    for number, name in enumerate(pages):
        box = Box(x, TABS.y, needs[number] + spare - 6, TABS.h)
        x += needs[number] + spare
        part = Part(f"tab.{name}", box, look)
        on = name == ui.desk.page
        part.rect(box.inset(1), fill=c.accent if on else c.panel, line=c.accent if on else c.line, wide=1.6)
        ink = c.on_accent if on else c.text
        label, key = look.say(f"control.page.{name}"), str(number + 1)
        room = box.w - taken_by_key - 4
        taken = min(room, width(label, size, "bold"))
        left = box.x + (box.w - taken - taken_by_key) / 2
        part.key(key, left + taken_by_key - 6, box.y + box.h / 2, ink)
        part.text(label, left + taken_by_key, box.y + box.h / 2 + 7, size, "bold", ink, room=room)
        regions.append(part.region(Action("desk", "page", (name,)), key))
    return tuple(regions)


def _acts(ui: UI) -> Layout:
    """Return what is at hand on every page: own words to the tables, the room's cover, the end."""
    look = ui.look
    entries: tuple[tuple[str, str, Action, Kind], ...] = (
        ("odds", "O", Action("odds"), "plain"),
        ("say", "J", Action("over", "say"), "plain"),
        ("blank", "B", Action("blank"), "primary" if ui.blank else "plain"),
        ("endex", "X", Action("over", "endex"), "alarm"),
    )
    labels = [
        look.say(f"conduct.{'unblank' if each[0] == 'blank' and ui.blank else each[0]}") for each in entries
    ]
    needs = [width(label, 20, "bold") for label in labels]
    spare = (ACTS.w - sum(needs) - 8 * (len(entries) - 1)) / len(entries)
    regions = []
    x = ACTS.x
    for label, need, (name, key, action, kind) in zip(labels, needs, entries, strict=True):
        box = Box(x, ACTS.y, need + spare, ACTS.h)
        x = box.right + 8
        regions.append(button(f"conduct.{name}", box, label, action, look, key=key, kind=kind, size=20))
    return tuple(regions)


def _said(ui: UI) -> Region:
    """Return the line at the foot: what was done or refused, or that all is on the record."""
    look, c = ui.look, ui.look.c
    part = Part("control.said", Box(24, 877, 1552, 23), look)
    words = look.of(ui.notice) if ui.notice else look.say("acts.hint")
    colour = (c.bad if ui.bad else c.good) if ui.notice else c.sub
    part.text(words, 800, 894, 18, "bold" if ui.notice else "regular", colour, "centre", room=1540)
    return part.region(bleed=0, round=4)
