"""Exercise control: the clock, the shelf of injects, what the tables have; nobody should project it.

What is sealed is covered and shows only while its key is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.bar import clock_face
from game.board.piece.button import Kind, button
from game.board.piece.teams import ICONS
from game.board.piece.timeline import timeline
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.theme import HIGH, WIDE, mixed
from game.board.ui import UI
from game.measure import width, wrap
from game.texts import Text

if TYPE_CHECKING:
    from game.session import Control, View

BAND = 84
SHELF = Box(24, 112, 500, 696)
HAVE = Box(540, 112, 640, 440)
FACTS = Box(1196, 112, 380, 440)
ACTS = Box(540, 568, 1036, 240)
SHOWN = 6
COMING = 3
"""Injects that come by themselves and are named; of more only their number is told."""


def layout(scene: Scene, ui: UI) -> Layout:
    """Return exercise control's picture."""
    look = ui.look
    view = scene.control
    assert view is not None
    assert view.control is not None
    regions = [_band(view, look), clock_face(scene.clock, look, Box(640, 10, 210, 60))]
    regions += _clock_keys(scene, ui)
    regions += _shelf(view.control, ui)
    regions.append(_have(view, view.control, ui))
    regions.append(_facts(view, view.control, scene, ui))
    regions += _acts(scene, ui)
    regions.append(timeline(view, look))
    return tuple(regions)


def _band(view: View, look: Look) -> Region:
    c = look.c
    part = Part("veil.control", Box(0, 0, WIDE, HIGH), look)
    part.rect(Box(0, 0, WIDE, HIGH), fill=c.bg, round=0)
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
    entries = (
        ("resume" if scene.clock.paused else "pause", "P", "play" if scene.clock.paused else "pause"),
        ("extend", "+", "plus"), ("skip", "N", "skip-forward"),
    )  # fmt: skip
    regions = []
    for number, (verb, key, icon) in enumerate(entries):
        box = Box(866 + number * 176, 14, 166, 52)
        kind: Kind = "off" if over else "plain"
        regions.append(
            button(
                f"conduct.{verb}",
                box,
                look.say(f"conduct.{verb}"),
                Action("conduct", verb),
                look,
                key=key,
                icon=icon,
                size=20,
                kind=kind,
            )
        )
    close = Box(1400, 14, 176, 52)
    return (
        *regions,
        button("close", close, look.say("close"), Action("close"), look, key="Esc", icon="x", size=20),
    )


def _shelf(control: Control, ui: UI) -> Layout:
    """Return the injects that may be released now and those that will come by themselves."""
    look, c = ui.look, ui.look.c
    part = Part("shelf", SHELF, look)
    part.panel()
    x, right = SHELF.x + 22, SHELF.right - 22
    part.pair(look.both("shelf"), x, SHELF.y + 40, 25, 19, 300, weight="extrabold")
    ready = look.say("shelf.ready", count=len(control.shelf))
    part.text(ready, right, SHELF.y + 40, 19, "semibold", c.sub, "right", room=140)
    if not control.shelf:
        part.text(look.say("shelf.none"), x, SHELF.y + 96, 20, "regular", c.sub, room=SHELF.w - 44)
    y = SHELF.y + 560
    part.line(SHELF.x + 20, y - 30, SHELF.right - 20, y - 30, c.hair)
    part.text(look.say("coming"), x, y, 20, "bold", c.sub)
    later = len(control.coming) - COMING
    if later > 0:
        part.text(look.say("coming.more", count=later), right, y, 18, "semibold", c.sub, "right", room=200)
    for _, headline, minutes in control.coming[:COMING]:
        y += 38
        due = look.say("coming.after", minutes=minutes)
        part.icon("timer", x, y - 19, 24, c.sub)
        words, room = look.of(headline), SHELF.w - 170
        two = width(words, 19, "semibold") > room
        part.prose(words, x + 34, y - (10 if two else 0), room, 18 if two else 19, 2, "semibold", leading=19)
        part.text(due, right, y, 18, "regular", c.sub, "right", room=90)
    if not control.coming:
        part.text(look.say("coming.none"), x, y + 38, 19, "regular", c.sub, room=SHELF.w - 44)
    return (part.region(round=16), *_ready(control, ui))


def _ready(control: Control, ui: UI) -> Layout:
    """Return a row for each inject of one page, released by its number."""
    look, c = ui.look, ui.look.c
    pages = max(1, -(-len(control.shelf) // SHOWN))
    page = ui.page("shelf") % pages
    regions: list[Region] = []
    for number, (id, headline, msel) in enumerate(control.shelf[page * SHOWN : page * SHOWN + SHOWN]):
        box = Box(SHELF.x + 16, SHELF.y + 62 + number * 68, SHELF.w - 32, 60)
        row = Part(f"shelf.{id}", box, look)
        row.rect(box.inset(1), fill=c.panel2, line=c.line, wide=1.6, round=11)
        row.icon("send", box.x + 14, box.y + 18, 24, c.accent)
        words, room = look.of(headline), box.w - 170
        two = width(words, 20, "bold") > room
        size, base = (18, box.y + 27) if two else (20, box.y + 38)
        row.prose(words, box.x + 50, base, room, size, 2, "bold", leading=22)
        left = row.key(str(number + 1), box.right - 14, box.y + 30)
        row.text(msel, left - 10, box.y + 37, 18, "regular", c.sub, "right", room=70)
        regions.append(row.region(Action("conduct", "release", (id,)), str(number + 1)))
    if pages > 1:
        where = Box(SHELF.x + 16, SHELF.y + 474, SHELF.w - 32, 46)
        label = look.say("page.next", number=page + 1, count=pages)
        action = Action("page", "shelf", ("1", str(pages)))
        regions.append(button("shelf.page", where, label, action, look, key="PgDn", size=19))
    return tuple(regions)


def _have(view: View, control: Control, ui: UI) -> Region:
    look, c = ui.look, ui.look.c
    part = Part("have", HAVE, look)
    part.panel()
    part.pair(look.both("have"), HAVE.x + 22, HAVE.y + 40, 25, 19, 360, weight="extrabold")
    left = part.key("H", HAVE.right - 22, HAVE.y + 32)
    part.text(look.say("have.hold"), left - 10, HAVE.y + 39, 18, "semibold", c.sub, "right", room=200)
    sealed = {line.team: line for line in control.sealed}
    high = (HAVE.h - 64) / max(1, len(view.teams))
    for number, team in enumerate(view.teams):
        y = HAVE.y + 58 + number * high
        part.line(HAVE.x + 20, y, HAVE.right - 20, y, c.hair)
        part.badge(team.team, team.letter, HAVE.x + 48, y + 42, 21)
        colour = c.good if team.standing == "sealed" else c.sub
        x = HAVE.x + 90.0
        if ICONS.get(team.standing):
            part.icon(ICONS[team.standing], x, y + 16, 22, colour)
            x += 30
        part.text(look.say(f"standing.{team.standing}"), x, y + 34, 19, "bold", colour, room=200)
        line = sealed.get(team.team)
        if line is None:
            continue
        box = Box(HAVE.x + 90, y + 46, HAVE.w - 116, high - 56)
        if not ui.reveal:
            part.rect(box, fill=mixed(c.team(team.team), 14, c.panel), round=8)
            part.icon("eye-off", box.middle - 14, box.y + box.h / 2 - 14, 28, c.team(team.team))
            continue
        names = " + ".join(look.of(name) for name in line.names) or " + ".join(line.options)
        base = part.prose(names, box.x, box.y + 18, box.w, 20, 2, "bold", c.text, 23) + 1
        if line.sake:
            sake = look.say("reasons.sake", what=look.say(f"sake.{line.sake}"))
            part.text(sake, box.x, base, 18, "regular", c.sub, room=box.w)
    return part.region(Action("reveal"), "H", released=Action("cover"), round=16)


def _facts(view: View, control: Control, scene: Scene, ui: UI) -> Region:
    look, c = ui.look, ui.look.c
    part = Part("facts", FACTS, look)
    part.panel()
    part.text(look.say("facts"), FACTS.x + 22, FACTS.y + 40, 25, "extrabold", room=FACTS.w - 110)
    y = FACTS.y + 80.0
    sheets = _fact_pages(control, look)
    pages = len(sheets)
    number = ui.page("facts") % pages
    if pages > 1:
        left = part.key("T", FACTS.right - 18, FACTS.y + 32)
        part.text(f"{number + 1}/{pages}", left - 8, FACTS.y + 39, 18, "semibold", c.sub, "right")
    for name, outcome in sheets[number]:
        y = part.prose(look.of(name), FACTS.x + 22, y, FACTS.w - 44, 18, 2, "semibold", c.sub, 22)
        shown = look.of(outcome) if ui.reveal else "•••"
        y = part.prose(shown, FACTS.x + 22, y + 1, FACTS.w - 44, 18, 2, "bold", leading=22) + 7
    part.line(FACTS.x + 20, FACTS.bottom - 124, FACTS.right - 20, FACTS.bottom - 124, c.hair)
    part.text(
        look.say("facts.code"), FACTS.x + 22, FACTS.bottom - 92, 18, "semibold", c.sub, room=FACTS.w - 44
    )
    part.text(scene.code or "–", FACTS.x + 22, FACTS.bottom - 62, 24, "bold", room=FACTS.w - 44)
    part.text(
        look.say("facts.recorded" if not scene.trouble else "facts.not_recorded"),
        FACTS.x + 22,
        FACTS.bottom - 24,
        18,
        "semibold",
        c.bad if scene.trouble else c.good,
        room=FACTS.w - 44,
    )
    if pages == 1:
        return part.region(round=16)
    return part.region(Action("page", "facts", ("1", str(pages))), "T", round=16)


def _fact_pages(control: Control, look: Look) -> list[list[tuple[Text, Text]]]:
    """Return the hidden facts by page: as many as have room with all their lines, covered or not."""
    pages: list[list[tuple[Text, Text]]] = [[]]
    left = FACTS.h - 204
    for name, outcome in control.truth:
        asked = wrap(look.of(name), 18, "semibold", FACTS.w - 44)
        found = wrap(look.of(outcome), 18, "bold", FACTS.w - 44)
        high = 22 * (min(2, len(asked)) + min(2, len(found))) + 8
        if pages[-1] and high > left:
            pages.append([])
            left = FACTS.h - 204
        pages[-1].append((name, outcome))
        left -= high
    return pages


def _acts(scene: Scene, ui: UI) -> Layout:
    look, c = ui.look, ui.look.c
    part = Part("acts", ACTS, look)
    part.panel()
    if ui.notice:
        part.prose(
            look.of(ui.notice),
            ACTS.x + 24,
            ACTS.y + 38,
            ACTS.w - 48,
            20,
            2,
            "bold",
            c.bad if ui.bad else c.good,
            27,
        )
    else:
        part.prose(look.say("acts.hint"), ACTS.x + 24, ACTS.y + 38, ACTS.w - 48, 20, 2, "regular", c.sub, 27)
    y = ACTS.bottom - 132
    regions: list[Region] = [part.region(round=16)]
    entries: tuple[tuple[str, str, str, Action, Kind], ...] = (
        ("say", "J", "pencil-line", Action("over", "say"), "plain"),
        ("blank", "B", "monitor", Action("blank"), "primary" if ui.blank else "plain"),
        ("endex", "X", "flag", Action("over", "endex"), "alarm"),
    )
    if scene.groups is None:
        entries = (("odds", "O", "dice-5", Action("odds"), "plain"), *entries)
    wide = (ACTS.w - 32 - 16 * len(entries)) / len(entries)
    for number, (name, key, icon, action, kind) in enumerate(entries):
        box = Box(ACTS.x + 24 + number * (wide + 16), y, wide, 104)
        label = look.say("conduct.unblank" if name == "blank" and ui.blank else f"conduct.{name}")
        regions.append(button(f"conduct.{name}", box, label, action, look, key=key, icon=icon,
                              kind=kind))  # fmt: skip
    return tuple(regions)
