"""What happened, and why: who chose what, what it changed, which way the game goes and by which line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.bar import bar
from game.board.piece.button import button
from game.board.piece.did import did
from game.board.piece.harms import standing
from game.board.piece.inject import card
from game.board.piece.ladder import ladder
from game.board.piece.source import line_of
from game.board.piece.teams import ICONS
from game.board.piece.timeline import timeline
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.ui import UI
from game.measure import Weight, width, wrap

if TYPE_CHECKING:
    from game.session import BranchLine, Happening, PaperView, View

WHY = Box(510, 376, 730, 220)

KINDS = {"drawn": "dice-5", "went_back": "undo-2"}
"""What a card that is no team's is about; any other has an `i`."""


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the room's picture of what happened."""
    view, look = scene.room, ui.look
    assert view is not None
    regions = list(bar(view, scene.clock, look, look.both("stage.resolution")))
    regions += _choices(view, look)
    regions += did(view, look)
    regions.append(_why(view, look))
    regions += ladder(view, look)
    regions += _foot(view, look)
    regions.append(timeline(view, look, code=scene.phase_code))
    return tuple(regions)


def _choices(view: View, look: Look) -> Layout:
    """Return a card for each decision that was turned over, and first one where control went back to them."""
    told = [h for h in view.happenings if h.kind in ("revealed", "paper")]
    if not told:
        told = [h for h in view.happenings if h.kind in ("answered", "drawn", "entered")]
    told = [*(h for h in view.happenings if h.kind == "went_back"), *told][:3]
    count = max(1, len(told))
    high = (492 - 16 * (count - 1)) / count
    regions = []
    for number, happening in enumerate(told):
        box = Box(24, 104 + number * (high + 16), 470, high)
        part = Part(f"choice.{number}", box, look)
        _choice(part, happening, view, box, look)
        regions.append(part.region(round=16))
    return tuple(regions)


def _choice(part: Part, happening: Happening, view: View, box: Box, look: Look) -> None:
    c = look.c
    seat = happening.team or ("alliance" if happening.kind in ("paper", "answered") else "")
    team = next((line for line in view.teams if line.team == seat), None)
    part.panel()
    part.rect(Box(box.x - 1, box.y + 16, 6, box.h - 32), fill=c.team(seat), round=3)
    if team:
        part.badge(seat, team.letter, box.x + 40, box.y + 36, 19)
        part.text(look.of(team.name), box.x + 70, box.y + 43, 22, "semibold", c.sub, room=260)
    else:
        part.icon(KINDS.get(happening.kind, "info"), box.x + 24, box.y + 22, 28, c.bad)
        part.text(look.say(f"told.{happening.kind}"), box.x + 64, box.y + 43, 22, "semibold", c.sub, room=360)
    if happening.kind != "went_back":
        part.icon("lock-open", box.right - 46, box.y + 22, 24, c.sub)
    large = box.h > 200
    # That control went back has no cause beneath it, and is read to its end.
    small = (20, 24, 3) if happening.kind == "went_back" else (23, 29, 2)
    size, leading, lines = (27, 36, 3) if large else small
    top = box.y + (96 if large else 84)
    said = look.of(happening.text)
    while size > 19 and len(wrap(said, size, "bold", box.w - 44)) > lines:
        size -= 1
    y = part.prose(
        said,
        box.x + 22,
        top,
        box.w - 44,
        size,
        lines,
        "bold",
        c.text,
        leading,
        excerpt=True,
    )
    if happening.kind == "paper" and view.turned is not None and large:
        _signed(part, view, view.turned, Box(box.x + 22, y, box.w - 44, box.bottom - y), look)
        return
    lines = int((box.bottom - 14 - y) / 26) + 1
    part.prose(
        look.of(happening.why), box.x + 22, y, box.w - 44, 19, lines, "regular", c.sub, 26, excerpt=True
    )


def _signed(part: Part, view: View, paper: PaperView, box: Box, look: Look) -> None:
    """Draw how each capital answered, and the words that were signed."""
    c = look.c
    y = box.y
    labels = {word.id: word.label for text in paper.texts for word in text.reservations}
    for answer in paper.answers:
        team = next((line for line in view.teams if line.team == answer.team), None)
        if team is None:
            continue
        colour = c.good if answer.standing in ("concurs", "reserves") else c.bad
        part.badge(answer.team, team.letter, box.x + 17, y + 4, 15)
        part.icon(ICONS.get(answer.standing, "") or "minus", box.x + 46, y - 8, 24, colour, 2.6)
        said = look.say(f"standing.{answer.standing}")
        if answer.reservation in labels:
            said = look.say("standing.with", words=labels[answer.reservation])
        part.text(said, box.x + 80, y + 11, 20, "bold", colour, room=box.w - 84, excerpt=True)
        y += 44
    if paper.table and y + 60 < box.bottom:
        part.line(box.x, y, box.right, y, c.hair)
        lines = int((box.bottom - 16 - (y + 34)) / 28) + 1
        part.prose(look.of(paper.words), box.x, y + 34, box.w, 20, lines, "regular", c.sub, 28, excerpt=True)


def _why(view: View, look: Look) -> Region:
    """Return the branches in the order in which they were asked; the one that held is boxed."""
    c = look.c
    part = Part("why", WHY, look)
    part.panel()
    part.text(look.say("why"), WHY.x + 22, WHY.y + 36, 25, "extrabold", room=400)
    lines = view.branch
    if not lines:
        key = "why.endex" if view.stage == "over" else "why.stays"
        part.text(look.say(key), WHY.x + 22, WHY.y + 90, 22, "regular", c.sub, room=WHY.w - 44)
        return part.region(round=16)
    held = lines[-1]
    failed = lines[:-1]
    shown = failed[-2:]
    skipped = len(failed) - len(shown)
    place = line_of(held.where, look)
    if skipped:
        place = f"{look.say('why.more', count=skipped)} · {place}".removesuffix(" · ")
    part.text(place, WHY.right - 22, WHY.y + 36, 18, "regular", c.sub, "right", room=360, excerpt=True)
    y = WHY.y + 54.0
    for number, line in enumerate(shown):
        asked(part, line, skipped + number + 1, Box(WHY.x + 14, y, WHY.w - 28, 44), look, view)
        y += 48
    # The one that held has the rest of the panel.
    rest = min(96, WHY.bottom - 14 - y)
    top = y + (WHY.bottom - 14 - y - rest) / 2
    asked(part, held, len(lines), Box(WHY.x + 14, top, WHY.w - 28, rest), look, view)
    return part.region(round=16)


def asked(part: Part, line: BranchLine, number: int, box: Box, look: Look, view: View) -> None:
    """Draw one condition: in words, with what it read, and whether it held; as written, small beneath."""
    c = look.c
    middle = box.y + box.h / 2
    if line.held:
        part.rect(box, fill=c.panel2, line=c.accent, wide=2.6, round=10)
    part.circle(box.x + 26, middle, 15, fill=c.accent if line.held else "none", line=c.accent, wide=2)
    part.text(str(number), box.x + 26, middle + 7, 19, "bold", c.on_accent if line.held else c.text, "centre")
    right = box.right - 16
    if line.held:
        name = look.of(line.to)
        size = 22
        wide = min(width(name, size, "bold"), 260)
        part.text(name, right, middle + 8, size, "bold", c.accent, "right", room=260)
        part.icon("arrow-right", right - wide - 34, middle - 12, 24, c.accent, 2.6)
        right -= wide + 50
    else:
        values = "" if line.words else _values(line, view, look)
        said = look.say("why.no", values=values) if values else look.say("why.no.plain")
        wide = min(width(said, 18, "semibold"), 320)
        part.text(said, right, middle + 7, 18, "semibold", c.sub, "right", room=320, excerpt=True)
        part.icon("x", right - wide - 28, middle - 10, 20, c.dim, 2.4)
        right -= wide + 44
    words, source = condition(line, look)
    weight: Weight = "semibold" if line.held else "regular"
    x, room = box.x + 54, right - box.x - 60
    if source:
        part.prose(words, x, middle - 3, room, 20, 1, weight, leading=21, excerpt=True)
        part.prose(source, x, middle + 18, room, 18, 1, "regular", c.dim, leading=20, excerpt=True)
        return
    lines = min(len(wrap(words, 20, weight, room)), max(1, int(box.h // 25)))
    part.prose(words, x, middle + 7 - (lines - 1) * 12.5, room, 20, lines, weight, leading=25, excerpt=True)


def condition(line: BranchLine, look: Look) -> tuple[str, str]:
    """Return a condition in words, and as it is written where its author gave it none.

    Without words of its own it is called by where it would have led.
    """
    if line.held and line.why:
        return look.of(line.why), ""
    if line.words:
        return look.of(line.words), ""
    if line.hidden:
        return look.say("why.hidden"), ""
    if not line.source:
        return look.say("why.otherwise"), ""
    return look.say("why.to", to=look.of(line.to)), line.source


def _values(line: BranchLine, view: View, look: Look) -> str:
    """Return what a condition read, by the names that the room knows."""
    names = {gauge.meter: gauge.name for gauge in view.gauges}
    names |= {side: look.both(f"ladder.{side}") for side in ("ours", "theirs")}
    return ", ".join(f"{look.of(names[name])} {value}" for name, value in line.values[:2] if name in names)


def _foot(view: View, look: Look) -> Layout:
    """Return the news of the new part, or how the city stands; what chance decided; and the way on."""
    c = look.c
    news = Part("news", Box(24, 612, 716, 196), look)
    if view.messages and view.messages[-1].fresh:
        card(news, news.box, view.messages[-1], look)
    elif view.map.harms:
        standing(news, view, look)
    else:
        news.panel()
        news.icon("message-square", news.box.middle - 20, news.box.y + 46, 40, c.dim)
        news.text(look.say("news.none"), news.box.middle, news.box.y + 124, 22, "semibold", c.sub, "centre",
                  room=660)  # fmt: skip
    more = button(
        "happened",
        Box(1256, 612, 320, 60),
        look.say("happened.open"),
        Action("show", "happened"),
        look,
        key="H",
        icon="scroll-text",
        size=20,
    )
    on = button("on", Box(1256, 740, 320, 68), look.say("go_on"), Action("go_on"), look, key="Enter",
                icon="arrow-right", kind="primary")  # fmt: skip
    following = Part("next", Box(1256, 676, 320, 60), look)
    following.text(look.say("next"), 1262, 700, 18, "semibold", c.sub)
    name = view.ending.title if view.ending else view.phase_name
    following.text(look.of(name), 1262, 728, 24, "bold", room=308)
    return (news.region(round=16), _fate(view, look), more, following.region(), on)


def _fate(view: View, look: Look) -> Region:
    """Return what was drawn and which marker moved; where nothing was, where the markers stand."""
    c = look.c
    fate = Part("fate", Box(756, 612, 484, 196), look)
    fate.panel()
    fate.text(look.say("fate"), 776, 648, 24, "extrabold", room=320)
    drawn = [happening for happening in view.happenings if happening.kind in ("drawn", "moved")]
    lines = [
        ("dice-5" if each.kind == "drawn" else "trending-up", c.bad, look.of(each.text)) for each in drawn
    ]
    if not lines:
        fate.text(look.say("fate.none"), 776, 682, 19, "regular", c.sub, room=440)
        rungs = {rung.number: rung for rung in view.ladder.rungs}
        for side, icon, number in (("theirs", "arrow-right", view.theirs), ("ours", "arrow-left", view.ours)):
            name = look.of(getattr(rungs[number], side))
            lines.append((icon, c.sub, f"{look.say('ladder.' + side)}: {number}, {name}"))
    y, shown = 690.0 if drawn else 722.0, 0
    for icon, ink, words in lines:
        if drawn and y + 25 * (min(3, len(wrap(words, 20, "semibold", 406))) - 1) > fate.box.bottom - 12:
            break
        fate.icon(icon, 776, y - 20, 26, ink)
        most = min(3, int((fate.box.bottom - 12 - y) / 25) + 1) if drawn else 1
        y = fate.prose(words, 814, y, 406, 20, most, "semibold", c.text, 25, excerpt=True) + (
            6 if drawn else 14
        )
        shown += 1
    if shown < len(lines):
        fate.text(look.say("did.more", count=len(lines) - shown), 1220, 648, 18, "regular", c.sub, "right")
    return fate.region(round=16)
