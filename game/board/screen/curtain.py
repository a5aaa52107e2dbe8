"""What one table sees behind its curtain: its card, its gauges, its injects and its question.

The frame is the seat's colour, so that everyone in the room sees whose secret is open without reading it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.choosing import reasoning
from game.board.part import Look, Part
from game.board.piece.bar import clock_face
from game.board.piece.button import button
from game.board.piece.gauges import change, figure, level
from game.board.piece.inject import HEAD, ground, unknown
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen import question
from game.board.theme import HIGH, WIDE
from game.board.ui import PATIENCE, UI
from game.measure import width
from game.texts import Text
from game.texts.times import stamp

if TYPE_CHECKING:
    from game.session import Gauge, View

BAND = 76
LEFT = Box(40, 96, 470, 780)
RIGHT = Box(526, 96, 1034, 780)
LARGE = 3
"""Private gauges that are all shown in full; of more only those that options need."""


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the table's own picture."""
    view, look = scene.seat, ui.look
    assert view is not None
    regions = [_frame(view, look), _band(scene, ui), clock_face(scene.clock, look, Box(1366, 8, 210, 60))]
    if ui.curtain == "open" and view.stage != "over":
        regions.append(_ask(ui))
    y = LEFT.y
    for region in (_card(view, ui, y), *_gauges(view, look, y + 150)):
        if region:
            regions.append(region)
            y = region.box.bottom + 12
    regions += _mail(view, ui, y)
    regions += question.layout(scene, ui, RIGHT)
    if ui.curtain != "open":
        # Only held open: nothing behind it can be pressed but the key that latches it.
        regions = [_still(region) for region in regions]
        regions.append(Region("latch", Box(0, 0, 0, 0), action=Action("latch"), keys=("Enter",)))
    return tuple(regions)


def _still(region: Region) -> Region:
    return Region(region.id, region.box, region.drawing, region.words, round=region.round, bleed=region.bleed)


def _frame(view: View, look: Look) -> Region:
    colour = look.c.team(view.viewer)
    part = Part("veil.frame", Box(0, 0, WIDE, HIGH), look)
    part.rect(Box(0, 0, WIDE, HIGH), fill=look.c.bg, round=0)
    part.rect(Box(0, 0, WIDE, BAND), fill=colour, round=0)
    part.rect(Box(0, BAND, WIDE, 4), fill=look.c.shadow, round=0, opacity=0.5)
    for x in (0, WIDE - 24):
        part.rect(Box(x, 0, 24, HIGH), fill=colour, round=0)
        for fold in (7, 16):
            part.rect(Box(x + fold, BAND, 3, HIGH - BAND), fill=look.c.shadow, round=0, opacity=0.35)
    return part.region(bleed=0)


def _band(scene: Scene, ui: UI) -> Region:
    view = scene.seat
    assert view is not None
    look, c = ui.look.plain, ui.look.c
    part = Part("band", Box(0, 0, 1360, BAND), look)
    team = next((line for line in view.teams if line.team == view.viewer.split(".")[0]), None)
    letter = team.letter if team else "?"
    part.circle(66, 38, 24, fill=c.on_team)
    part.text(letter, 66, 47, 25, "extrabold", c.team(view.viewer), "centre")
    only = look.both("curtain.only", team=team.name if team else Text(view.viewer, view.viewer))
    part.text(look.of(only), 104, 38, 30, "extrabold", c.on_team, room=260)
    part.text(look.other(only), 104, 64, 19, "regular", c.on_team, room=260)
    x = 384.0
    plate = look.say("exercise.mark")
    part.rect(Box(x, 23, 180, 30), fill=c.bad, round=8)
    part.text(plate, x + 90, 44.5, 18, "extrabold", c.on_bad, "centre", room=170)
    x += 200
    if scene.theatre is not None:
        part.icon("eye", x, 25, 26, c.on_team)
        role = next((card.title for card in view.cards if card.role == view.viewer), None)
        saw = look.say("theatre.saw.role", role=look.of(role)) if role else look.say("theatre.saw")
        part.text(saw, x + 36, 45, 22, "bold", c.on_team, room=700, excerpt=True)
        return part.region(bleed=4)
    if ui.curtain == "peek":
        part.icon("eye", x, 25, 26, c.on_team)
        part.text(look.say("curtain.peek"), x + 36, 45, 22, "bold", c.on_team, room=700)
        return part.region(bleed=4)
    part.icon("pencil-line", x, 25, 26, c.on_team)
    x += 36 + part.text(look.say("curtain.open"), x + 36, 45, 22, "bold", c.on_team, room=240) + 20
    part.key("Esc", x + 56, 38, c.on_team)
    left = max(0, PATIENCE - ui.idle)
    x += (
        68
        + part.text(
            _beside(scene, ui, left),
            x + 68,
            45,
            20,
            "regular",
            c.on_team,
            room=1150 - x - 68,
        )
        + 22
    )
    return part.region(Action("close"), "Esc", bleed=4, round=0)


def _beside(scene: Scene, ui: UI, left: int) -> str:
    """Return what Esc does and when the curtain closes; while the line between the capitals is open, how long
    it still is."""
    look = ui.look.plain
    if scene.line is not None:
        return look.say("curtain.line", left=f"{scene.line // 60}:{scene.line % 60:02d}")
    key = "curtain.back" if reasoning(scene, ui) else "curtain.closes"
    return look.say(key, seconds=f"0:{left:02d}")


def _ask(ui: UI) -> Region:
    """Return the key with which a table asks control."""
    label, action = ui.look.say("query.open"), Action("time", "ask")
    box = Box(1164, 13, 190, 50)
    return button("query.open", box, label, action, ui.look, key="F7", size=19, kind="dark")


def _card(view: View, ui: UI, y: float) -> Region | None:
    """Return the role card that is turned up, or the seat's sealed aims where it has no roles."""
    look, c = ui.look, ui.look.c
    if not view.cards:
        return None
    page = ui.page("card") % len(view.cards)
    role = view.cards[page]
    part = Part("card", Box(LEFT.x, y, LEFT.w, 138), look)
    part.panel(round=14)
    part.rect(Box(LEFT.x - 1, y + 16, 6, 106), fill=c.team(view.viewer), round=3)
    part.icon("user", LEFT.x + 20, y + 18, 26, c.team(view.viewer))
    more = len(view.cards) > 1
    title, room = look.of(role.title), LEFT.w - 58 - (100 if more else 16)
    if width(title, 19, "bold") <= room:
        part.text(title, LEFT.x + 58, y + 35, 24, "bold", room=room)
        part.text(
            look.other(role.title), LEFT.x + 58, y + 59, 18, "regular", c.sub, room=LEFT.w - 74, excerpt=True
        )
    else:
        part.prose(title, LEFT.x + 58, y + 32, room, 20, 2, "bold", leading=25)
    if more:
        left = part.key("V", LEFT.right - 14, y + 28)
        part.text(f"{page + 1}/{len(view.cards)}", left - 8, y + 35, 18, "semibold", c.sub, "right")
    told = [(key, text) for key, text in (("aim", role.objective), ("knows", role.knows)) if text]
    for line, (key, text) in enumerate(told):
        base = y + 91 + 30 * line
        room = LEFT.w - 106
        part.text(look.say(f"card.{key}"), LEFT.x + 22, base, 18, "bold", c.sub, room=62)
        lines = 1 if len(told) > 1 else 2
        part.prose(look.of(text), LEFT.x + 90, base, room, 18, lines, "semibold", leading=26, excerpt=True)
    return part.region(Action("over", "card"), "V", round=14)


def _gauges(view: View, look: Look, y: float) -> list[Region]:
    """Return the seat's private gauges: in full those that options need, and all while they are few."""
    # Once the game is over everything is told on its last pages.
    own = [gauge for gauge in view.gauges if gauge.private and view.stage != "over"]
    large = [gauge for gauge in own if gauge.marks or len(own) <= LARGE]
    small = [gauge for gauge in own if gauge not in large]
    regions = []
    for gauge in large:
        high = 106 if gauge.marks else 78
        regions.append(_gauge(gauge, Box(LEFT.x, y, LEFT.w, high), view, look))
        y += high + 12
    if small:
        regions.append(_list(small, Box(LEFT.x, y, LEFT.w, 16 + 34 * len(small)), view, look))
    return regions


def _list(gauges: list[Gauge], box: Box, view: View, look: Look) -> Region:
    """Return gauges a line each: name, word, change, figure."""
    look = look.plain
    part = Part("gauges.own", box, look)
    part.panel(round=14)
    part.icon("lock", box.right - 40, box.y + 12, 22, look.c.team(view.viewer))
    for number, gauge in enumerate(gauges):
        base = box.y + 32 + 34 * number
        if gauge.value is None:
            part.text(look.of(gauge.word), box.right - 54, base, 20, "bold", align="right", room=150)
        else:
            wide = part.text(figure(gauge), box.right - 54, base, 22, "extrabold", align="right", room=60)
            change(part, gauge, box.right - 66 - wide, base - 1, 18, look, 60)
        part.text(look.of(gauge.heading), box.x + 20, base, 20, "bold", room=box.w - 230)
    return part.region(round=14)


def _gauge(gauge: Gauge, box: Box, view: View, look: Look) -> Region:
    c = look.c
    part = Part(f"gauge.{gauge.meter}", box, look)
    part.panel(round=14)
    part.icon("lock", box.right - 40, box.y + 12, 22, c.team(view.viewer))
    if gauge.value is None:
        part.text(look.of(gauge.name), box.x + 20, box.y + 33, 20, "bold", room=box.w - 76)
        part.text(look.of(gauge.word), box.x + 20, box.y + 68, 24, "bold", room=box.w - 40)
        return part.region(round=14)
    name = part.text(look.of(gauge.heading), box.x + 20, box.y + 32, 20, "bold", room=box.w - 190)
    wide = part.text(figure(gauge), box.right - 54, box.y + 39, 34, "extrabold", align="right", room=110)
    change(part, gauge, box.right - 66 - wide, box.y + 34, 20, look, box.w - name - 110 - wide)
    bar = Box(box.x + 20, box.y + 52, box.w - 40, 14)
    level(part, gauge, bar, look, c.team(view.viewer))
    _marks(part, gauge, bar, look)
    return part.region(round=14)


def _marks(part: Part, gauge: Gauge, bar: Box, look: Look) -> None:
    """Draw the figures that options need: met ones in ink, others in alarm."""
    look = look.plain
    c = look.c
    span = max(1, gauge.high - gauge.low)
    named: dict[int, list[Text]] = {}
    for at, name in sorted(gauge.marks, key=lambda mark: mark[0]):
        named.setdefault(at, []).append(name)
    edges = list(named.items())[:3]
    taken = bar.x
    for number, (at, names) in enumerate(edges):
        x = bar.x + bar.w * (at - gauge.low) / span
        met = (gauge.value or 0) >= at
        colour = c.text if met else c.bad
        part.line(x, bar.y - 5, x, bar.bottom + 5, colour, 2.6)
        room = bar.w / len(edges) - 8
        if len(edges) == len(names) == 1:
            label = look.say("gauge.mark", figure=at, name=look.of(names[0]))
        else:
            label = look.say("gauge.mark.count", figure=at, count=len(names))
        start = min(max(x - room / 2, taken), bar.right - room * (len(edges) - number))
        part.text(label, start, bar.bottom + 28, 18, "semibold", colour, room=room)
        taken = start + room + 8


def _mail(view: View, ui: UI, y: float) -> list[Region]:
    """Return the inject that lies on top, and the way to the others."""
    look, c = ui.look, ui.look.c
    foot = Box(LEFT.x, 824, LEFT.w, 52)
    box = Box(LEFT.x, y, LEFT.w, foot.y - 12 - y)
    if not view.messages:
        part = Part("mail", box, look)
        part.panel(round=14)
        middle = box.y + box.h / 2
        part.icon("message-square", box.middle - 26, middle - 62, 52, c.dim, 1.6)
        part.prose(look.say("mail.none"), box.middle, middle + 26, box.w - 40, 20, 3, "semibold", c.sub,
                   align="centre")  # fmt: skip
        return [part.region(round=14)]
    count = len(view.messages)
    page = min(ui.page("mail"), count - 1)
    message = view.messages[count - 1 - page]
    part = Part("mail", box, look)
    style = ground(part, box, message, look, short=True)
    x, room = box.x + 20, box.w - 40
    top = part.prose(look.of(message.headline), x, box.y + HEAD + 34, room, 25, 2, "bold", style.ink, 31)
    lines = int((box.bottom - 92 - top) / 28) + 1
    part.prose(look.of(message.text), x, top + 2, room, 20, lines, "regular", style.ink, 28, excerpt=True)
    unknown(part, look.of(message.unknown), x, box.bottom - 62, room, look, style)
    left = part.key("O", box.right - 16, box.bottom - 22, style.soft)
    part.text(look.say("mail.open"), left - 10, box.bottom - 15, 19, "semibold", style.soft, "right")
    regions = [part.region(Action("over", "reader", (message.id,)), "O", round=style.round)]
    regions += _turner(view, ui, foot, page, count)
    return regions


def _turner(view: View, ui: UI, foot: Box, page: int, count: int) -> list[Region]:
    look, c = ui.look, ui.look.c
    part = Part("mail.foot", foot, look)
    part.panel(round=12)
    message = view.messages[count - 1 - page]
    label = f"{look.say('mail.count', number=count - page, count=count)} · {look.of(stamp(message.moment))}"
    part.text(label, foot.x + 20, foot.y + 33, 20, "semibold", c.sub, room=foot.w - 144)
    regions = [part.region(round=12)]
    turns = (("[", "1", foot.right - 116), ("]", "-1", foot.right - 62)) if count > 1 else ()
    for key, step, x in turns:
        box = Box(x, foot.y + 4, 48, 44)
        arrow = Part(f"mail.{step}", box, look)
        arrow.key(key, box.right - 8, box.y + 22)
        regions.append(arrow.region(Action("page", "mail", (step, str(count))), key, round=8))
    return regions
