"""The door: which exercise, with which settings, how long, and who sits where."""

from __future__ import annotations

import re

from game.board.part import Look, Part
from game.board.piece.brand import brand
from game.board.piece.button import Kind, button, cells, fits_cells
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Axis, Format, Offered, Scene
from game.board.screen.nothing import nothing
from game.board.theme import mixed
from game.board.ui import UI
from game.session import PACES

SIDE = Box(24, 24, 372, 852)
STEP = 56
"""From one button of the side to the next."""

CARDS = 3
"""Scenarios on one page."""
SETUP = Box(420, 318, 1156, 558)
MOST = 6
"""Groups that one facilitator keys in."""


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the menu."""
    look = ui.look
    regions: list[Region] = [brand(look, SIDE)]
    regions += _side(scene, ui)
    head = Part("menu.head", Box(420, 24, 820, 64), look)
    head.pair(look.both("menu"), 422, 66, 34, 21, 800, weight="extrabold")
    regions.append(head.region())
    regions += cells("language", Box(1316, 28, 260, 52), (("en", "English"), ("ko", "한국어")), ui.lang,
                     Action("lang"), look)  # fmt: skip
    if not scene.offered:
        return (*regions, nothing(scene, ui))
    regions += _scenarios(scene, ui)
    chosen = next((offered for offered in scene.offered if offered.id == ui.plan.scenario), None)
    if chosen:
        regions += _setup(chosen, ui)
    else:
        empty = Part("setup", SETUP, look)
        empty.panel()
        empty.prose(
            look.say("menu.none"), SETUP.x + 28, SETUP.y + 60, SETUP.w - 56, 20, 2, "regular", look.c.sub
        )
        regions.append(empty.region(round=16))
    return tuple(regions)


def _side(scene: Scene, ui: UI) -> Layout:
    look = ui.look
    entries = [
        ("settings", "F5", "settings", Action("over", "settings")),
        ("help", "F1", "circle-help", Action("over", "help")),
        ("about", "I", "info", Action("over", "about")),
        ("quit", "Esc", "log-out", Action("over", "quit")),
    ]
    if any(offered.id == ui.plan.scenario for offered in scene.offered):
        entries.insert(0, ("dry", "D", "skip-forward", Action("start", "dry")))
    if scene.saved:
        entries.insert(0, ("resume", "R", "rotate-ccw", Action("resume")))
    regions = []
    top = SIDE.bottom - 32 - STEP * len(entries)
    if scene.faults:
        regions.append(
            button("menu.faults", Box(SIDE.x + 24, top - 66, SIDE.w - 48, 50),
                   _unread(scene.faults, look), Action("over", "faults"), look, key="X",
                   icon="circle-alert", size=19, kind="alarm")
        )  # fmt: skip
    elif not scene.saved:
        none = Part("menu.unsaved", Box(SIDE.x + 24, top - 46, SIDE.w - 48, 36), look)
        none.icon("rotate-ccw", none.box.x + 14, none.box.y + 7, 22, "#8FBCD9")
        none.text(look.say("menu.unsaved"), none.box.x + 46, none.box.y + 24, 18, "semibold", "#8FBCD9",
                  room=none.box.w - 54)  # fmt: skip
        regions.append(none.region())
    for number, (name, key, icon, action) in enumerate(entries):
        box = Box(SIDE.x + 24, top + STEP * number, SIDE.w - 48, 50)
        regions.append(
            button(
                f"menu.{name}",
                box,
                look.say(f"menu.{name}"),
                action,
                look,
                key=key,
                icon=icon,
                size=19,
                kind="dark",
            )
        )
    return tuple(regions)


def _shown(scene: Scene, ui: UI) -> int:
    """Return the page of exercises: that of the chosen one, until another is turned to."""
    chosen = [place for place, each in enumerate(scene.offered) if each.id == ui.plan.scenario]
    return ui.pages.get("scenarios", chosen[0] // CARDS if chosen else 0)


def _scenarios(scene: Scene, ui: UI) -> Layout:
    look, c = ui.look, ui.look.c
    pages = max(1, -(-len(scene.offered) // CARDS))
    page = _shown(scene, ui) % pages
    shown = scene.offered[page * CARDS : page * CARDS + CARDS]
    wide = (1156 - 16 * (CARDS - 1)) / CARDS
    regions: list[Region] = []
    for number, offered in enumerate(shown):
        box = Box(420 + number * (wide + 16), 96, wide, 206)
        part = Part(f"scenario.{number}", box, look)
        _card(part, offered, box, offered.id == ui.plan.scenario, ui)
        regions.append(part.region(Action("plan", "scenario", (offered.id,)), round=14))
    if len(shown) < CARDS:
        left = 420 + len(shown) * (wide + 16)
        box = Box(left, 96, 1576 - left, 206)
        part = Part("scenario.more", box, look)
        ink = c.bad if scene.faults else c.line
        part.rect(box.inset(1), line=ink, dash="7 6", round=14)
        part.icon("circle-alert" if scene.faults else "file-text", box.middle - 20, box.y + 26, 40, ink, 1.8)
        if scene.faults:
            part.text(look.say("menu.broken"), box.middle, box.y + 98, 21, "bold", ink, "centre", box.w - 30)
            said = scene.faults[0].rpartition("/")[2]
            part.prose(said, box.middle, box.y + 130, box.w - 40, 18, 3, "regular", c.sub, 24,
                       align="centre", excerpt=True)  # fmt: skip
        else:
            said = look.say("menu.more")
            part.prose(said, box.middle, box.y + 106, box.w - 60, 20, 3, "regular", c.sub, 30,
                       align="centre")  # fmt: skip
        regions.append(part.region(Action("over", "faults") if scene.faults else None, round=14))
    if pages > 1:
        regions.append(
            button(
                "scenario.page",
                Box(1100, 28, 200, 52),
                f"{page + 1} / {pages}",
                Action("page", "scenarios", (str(page + 1 - ui.page("scenarios")), str(pages))),
                look,
                key="PgDn",
                size=19,
            )
        )
    return tuple(regions)


def _card(part: Part, offered: Offered, box: Box, on: bool, ui: UI) -> None:
    look, c = ui.look, ui.look.c
    part.panel(line=c.accent if on else c.line, round=14)
    if on:
        part.rect(box.inset(1), line=c.accent, wide=4, round=14)
    art = Box(box.x + 12, box.y + 12, box.w - 24, 74)
    part.rect(art, fill=mixed(c.seoul, 18, c.panel), round=6)
    count = 5
    for bar in range(count):
        high = 16 + bar * 10
        x = art.x + 24 + bar * 44
        part.rect(Box(x, art.bottom - high - 6, 28, high), fill=c.rungs[min(bar * 2 + 1, 11)], round=4)
    part.circle(art.right - 52, art.y + 37, 27, fill=c.panel, line=c.text, wide=3)
    part.path(f"M{art.right - 52:g} {art.y + 37:g}L{art.right - 68:g} {art.y + 26:g}", line=c.bad, wide=3)
    part.path(f"M{art.right - 52:g} {art.y + 37:g}L{art.right - 52:g} {art.y + 18:g}", line=c.text, wide=3)
    if on:
        part.circle(box.right - 32, box.y + 32, 16, fill=c.accent, line=c.panel, wide=2)
        part.icon("check", box.right - 43, box.y + 21, 22, c.on_accent, 3)
    part.pair(offered.title, box.x + 16, box.y + 116, 22, 18, box.w - 32)
    part.prose(look.of(offered.summary), box.x + 16, box.y + 144, box.w - 32, 18, 2, "regular", c.sub, 24,
               excerpt=True)  # fmt: skip
    line = look.say("menu.length", minutes=offered.minutes, teams=len(offered.teams))
    part.text(line, box.x + 16, box.y + 194, 18, "bold", room=box.w - 32)


def _setup(offered: Offered, ui: UI) -> Layout:
    look, c = ui.look, ui.look.c
    part = Part("setup", SETUP, look)
    part.panel()
    part.pair(look.both("setup"), SETUP.x + 24, SETUP.y + 42, 25, 19, 500, weight="extrabold")
    part.line(SETUP.x + 590, SETUP.y + 24, SETUP.x + 590, SETUP.bottom - 24, c.hair)
    regions = [part.region(round=16)]
    pages = max(1, len(offered.axes))
    if offered.axes:
        regions += _axis(offered.axes[ui.page("axis") % pages], ui, pages)
    regions += _formats(offered, ui)
    regions += _seed(ui)
    regions += _seats(offered, ui)
    return tuple(regions)


def _axis(axis: Axis, ui: UI, pages: int) -> Layout:
    look, c = ui.look, ui.look.c
    x, y, room = SETUP.x + 24, SETUP.y + 66, 542
    part = Part("axis", Box(x, y, room, 230), look)
    part.pair(axis.name, x, y + 28, 21, 18, 380)
    if pages > 1:
        left = part.key("T", x + room, y + 20)
        part.text(f"{ui.page('axis') % pages + 1}/{pages}", left - 10, y + 27, 18, "semibold", c.sub, "right")
    chosen = ui.plan.choices.get(axis.id, axis.default)
    entries = tuple((id, look.of(name).split("\n")[0]) for id, name in axis.choices)
    meaning = next((look.of(name).partition("\n")[2] for id, name in axis.choices if id == chosen), "")
    where = Box(x, y + 44, room, 52)
    action = Action("plan", f"axis {axis.id}")
    if fits_cells(entries, room):
        chooser = cells("axis.cells", where, entries, chosen, action, look)
    else:
        values = [id for id, _ in entries]
        following = values[(values.index(chosen) + 1) % len(values)]
        chooser = (
            button(
                "axis.step",
                where,
                dict(entries)[chosen],
                Action("plan", f"axis {axis.id}", (following,)),
                look,
                key="G",
                icon="chevron-right",
                size=20,
            ),
        )
    box = Box(x, y + 108, room, 122)
    part.rect(box, fill=c.panel2, line=c.line, round=10)
    part.prose(meaning, x + 18, y + 140, room - 36, 19, 3, "regular", c.text, 28)
    turn = part.region(Action("page", "axis", ("1", str(pages))), "T") if pages > 1 else part.region()
    return (turn, *chooser)


def _formats(offered: Offered, ui: UI) -> Layout:
    """Return how long is played: a cell for each format, and what the chosen one means."""
    look, c = ui.look, ui.look.c
    x, y, room = SETUP.x + 24, SETUP.y + 306, 542
    part = Part("edition", Box(x, y, room, 36), look)
    part.pair(look.both("edition"), x, y + 26, 21, 18, 300)
    part.text(look.say("edition.minutes"), x + room, y + 26, 18, "regular", c.sub, "right", room=200)
    entries = tuple((str(each.minutes), _named(each, look)) for each in offered.formats)
    if offered.whole:
        named = any(look.of(each.name) for each in offered.formats)
        key = "edition.whole.named" if named else "edition.whole"
        entries += (("", look.say(key, minutes=offered.minutes)),)
    chosen = "" if ui.plan.edition is None else str(ui.plan.edition)
    where = Box(x, y + 38, room, 60)
    action = Action("plan", "edition")
    if fits_cells(entries, room):
        chooser = cells("edition.cells", where, entries, chosen, action, look)
    else:
        values = [value for value, _ in entries]
        following = values[(values.index(chosen) + 1) % len(values)]
        step = Action("plan", "edition", (following,))
        chooser = (button("edition.step", where, dict(entries)[chosen], step, look, key="F",
                          icon="chevron-right", size=20),)  # fmt: skip
    means = next((look.of(each.means) for each in offered.formats if str(each.minutes) == chosen), "")
    told = Part("edition.means", Box(x, y + 100, room, 60), look)
    told.prose(means, x, y + 124, room, 18, 2, "regular", c.sub, 24)
    return (part.region(), *chooser, told.region())


def _unread(faults: tuple[str, ...], look: Look) -> str:
    """Return how many files cannot be read, however many faults each has: `path:line:column: fault`."""
    count = len({re.split(r":\d+:", fault)[0] for fault in faults})
    return look.say("menu.fault" if count == 1 else "menu.faults", count=count)


def _named(entry: Format, look: Look) -> str:
    name = look.of(entry.name)
    return look.say("edition.named", name=name, minutes=entry.minutes) if name else str(entry.minutes)


def _seed(ui: UI) -> Layout:
    look, c = ui.look, ui.look.c
    x, y, room = SETUP.x + 24, SETUP.bottom - 88, 542
    part = Part("seed", Box(x, y, 186, 68), look)
    part.text(look.say("seed", seed=str(ui.plan.seed)), x, y + 28, 20, "bold", c.sub, room=180)
    part.text(look.say("seed.same"), x, y + 56, 18, "regular", c.sub, room=180)
    where = Box(x + 190, y + 8, 156, 52)
    pace = ui.plan.pace
    following = PACES[(PACES.index(pace) + 1) % len(PACES)]
    slow = button("pace", Box(x + 356, y + 8, room - 356, 52), look.say(f"pace.{pace}"),
                  Action("plan", "pace", (str(following),)), look, key="K", size=19,
                  kind="plain" if pace == PACES[0] else "primary")  # fmt: skip
    again = button("seed.new", where, look.say("seed.new"), Action("seed"), look, key="N", size=19)
    return (part.region(), again, slow)


def _presets(offered: Offered, ui: UI, x: float, y: float, room: float) -> Layout:
    """Return the three ways to choose a format and seat everybody with one key."""
    wide = (room - 20) / 3
    regions = []
    for number, preset in enumerate(offered.presets):
        box = Box(x + number * (wide + 10), y, wide, 50)
        kind: Kind = "primary" if ui.plan.preset == preset else "plain"
        action, label = Action("plan", "preset", (preset,)), ui.look.say(f"preset.{preset}")
        key = str(number + 1)
        regions.append(button(f"preset.{preset}", box, label, action, ui.look, key=key, size=18, kind=kind))
    return tuple(regions)


def _seats(offered: Offered, ui: UI) -> Layout:
    look, c = ui.look, ui.look.c
    x, y, room = SETUP.x + 614, SETUP.y + 24, 518
    head = Part("seats", Box(x, y, room, 30), look)
    head.pair(look.both("seats"), x, y + 20, 22, 18, room)
    regions = [head.region(), *_presets(offered, ui, x, y + 42, room)]
    doctrines = {id: (name, idea) for id, name, idea in offered.doctrines}
    for number, (team, name, letter) in enumerate(offered.teams):
        top = y + 108 + number * 100
        label = Part(f"seat.name.{team}", Box(x, top, 190, 90), look)
        label.badge(team, letter, x + 26, top + 40, 22)
        label.text(look.of(name), x + 58, top + 38, 21, "bold", room=130)
        label.text(look.other(name), x + 58, top + 62, 18, "regular", c.sub, room=130)
        regions.append(label.region())
        how = ui.plan.seats.get(team, "people")
        box = Box(x + 192, top + 10, room - 192, 56)
        icon = {"people": "users", "cards": "credit-card", "nobody": "minus"}.get(how, "bot")
        bot = doctrines.get(how.removeprefix("bot:"))
        text = look.say("seats.bot", name=look.of(bot[0])) if bot else look.say(f"seats.{how}")
        action = Action("seat", team)
        regions.append(button(f"seat.{team}", box, text, action, look, key=letter, icon=icon, size=19))
        if bot:
            idea = Part(f"seat.idea.{team}", Box(x + 192, top + 68, room - 192, 26), look)
            idea.prose(look.of(bot[1]), x + 196, top + 86, room - 198, 18, 1, "regular", c.sub, excerpt=True)
            regions.append(idea.region())
    count = ui.plan.groups
    groups = look.say("menu.groups", count=count) if count else look.say("menu.groups.none")
    step = Action("plan", "groups", (str((count + 1) % (MOST + 1)),))
    where = Box(x, SETUP.bottom - 92, 200, 68)
    regions.append(button("groups", where, groups, step, look, key="U", size=19,
                          kind="primary" if count else "plain"))  # fmt: skip
    start = Box(x + 212, SETUP.bottom - 92, room - 212, 68)
    regions.append(button("start", start, look.say("start"), Action("start"), look, key="Enter", icon="play",
                          kind="primary", size=24))  # fmt: skip
    return tuple(regions)
