"""Before STARTEX: what the exercise is, who sits where, how a turn goes, when tables may talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import APART, Look, Part
from game.board.piece.button import button
from game.board.piece.teams import played
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.theme import FLOOR
from game.board.ui import UI
from game.measure import width, wrap

if TYPE_CHECKING:
    from game.session import View

LEFT = Box(24, 112, 760, 660)
RIGHT = Box(800, 112, 776, 660)


STEPS = (
    ("send", "inject"),
    ("lock", "seal"),
    ("signature", "sign"),
    ("eye", "reveal"),
    ("message-circle", "talk"),
)
"""A turn: icon and word of each step."""

STEP = 112
"""From one step of a turn to the next."""


def layout(scene: Scene, ui: UI, table: bool) -> Layout:
    """Return the briefing; only the table's has the button that starts the clock."""
    look = ui.look
    view = scene.room
    assert view is not None
    regions = (_head(view, look), _situation(view, scene, look), _turns(look))
    if not table:
        foot = Part("briefing.foot", Box(24, 792, 1552, 72), look)
        foot.text(look.say("briefing.wait"), 800, 838, 26, "bold", look.c.sub, "centre", room=1400)
        return (*regions, foot.region())
    help_me = Box(24, 796, 260, 64)
    start = Box(1116, 792, 460, 72)
    join = button("joining.open", Box(304, 796, 320, 64), look.say("joining.button"),
                  Action("show", "joining"), look, key="J", icon="smartphone")  # fmt: skip
    return (
        *regions,
        *((join,) if scene.joining is not None else ()),
        button("help", help_me, look.say("table.to.help"), Action("over", "help"), look, key="F1",
               icon="circle-help"),
        button("startex", start, look.say("startex"), Action("startex"), look, key="Enter", icon="play",
               kind="primary", size=25),
    )  # fmt: skip


def _head(view: View, look: Look) -> Region:
    c = look.c
    part = Part("briefing", Box(24, 18, 1552, 78), look)
    part.text(look.of(view.title), 24, 62, 42, "extrabold", room=900)
    part.text(look.other(view.title), 24, 92, 21, "regular", c.sub, room=900)
    part.rect(Box(1356, 28, 220, 44), fill=c.bad, round=10)
    part.text(look.say("exercise.mark"), 1466, 58, 22, "extrabold", c.on_bad, "centre", room=200)
    return part.region()


def _situation(view: View, scene: Scene, look: Look) -> Region:
    """Return what the exercise is, what may distress, and who sits where."""
    c = look.c
    part = Part("situation", LEFT, look)
    part.panel()
    x, room = LEFT.x + 30, LEFT.w - 60
    part.pair(look.both("situation"), x, LEFT.y + 48, 26, 19, room, weight="extrabold")
    step = 56 if look.size == 100 else 44
    facts = _facts(view, look)
    y = _read(part, view, LEFT.y + 76, LEFT.bottom - 40 - 44 * len(facts) - step * len(view.teams), look)
    part.line(x, y - 14, LEFT.right - 30, y - 14, c.hair)
    for team in view.teams:
        how = played(scene.how.get(team.team, ""), look)
        part.badge(team.team, team.letter, x + 24, y + step / 2, 20)
        part.text(look.of(team.name), x + 60, y + step / 2 + 8, 23, "bold", room=220)
        part.text(how, LEFT.right - 30, y + step / 2 + 8, 20, "semibold", c.sub, "right", room=360)
        y += step
    part.line(x, y + 14, LEFT.right - 30, y + 14, c.hair)
    for number, row in enumerate(facts):
        at = float(x)
        for label in row:
            at = part.chip(label, at, y + 48 + 44 * number, c.sub, room=LEFT.right - 30 - at) + 12
    return part.region(round=16)


def _read(part: Part, view: View, top: float, bottom: float, look: Look) -> float:
    """Draw what the exercise is and what may distress, as large as both have room; return where they end."""
    x, room = LEFT.x + 30, LEFT.w - 60
    apart = 1.45 if look.size == 100 else APART
    for size in range(look.sized(23), FLOOR, -1):
        small = max(FLOOR, round(size * 0.87))
        summary = len(wrap(look.of(view.summary), size, "regular", room)) * size * apart
        notice = len(wrap(look.of(view.notice), small, "regular", room)) * small * apart
        if top + summary + notice + 34 <= bottom:
            break
    said = Box(x, top, room, summary)
    part.fill(look.of(view.summary), said, 23, "regular", part.c.text, middle=False, most=size, apart=apart)
    told = Box(x, said.bottom + 16, room, notice)
    part.fill(look.of(view.notice), told, 20, "regular", part.c.sub, middle=False, most=small, apart=apart)
    return told.bottom + 18


def _facts(view: View, look: Look) -> list[list[str]]:
    """Return how long the exercise is and what was chosen for it, in rows of chips."""
    said = [look.say("briefing.parts", count=view.turns)] if view.turns else []
    said += [f"{look.of(axis)}: {look.of(choice)}" for axis, choice in view.choices]
    rows: list[list[str]] = []
    left = 0.0
    for label in said:
        wide = width(label, 18, "semibold") + 24 + 12
        if not rows or wide > left:
            rows.append([])
            left = LEFT.w - 60 + 12
        rows[-1].append(label)
        left -= wide
    return rows


def _turns(look: Look) -> Region:
    """Return how a turn goes, step by step."""
    c = look.c
    part = Part("turns", RIGHT, look)
    part.panel()
    part.pair(look.both("turns"), RIGHT.x + 30, RIGHT.y + 48, 26, 19, RIGHT.w - 60, weight="extrabold")
    x, room = RIGHT.x + 100, RIGHT.w - 130
    said = {key: look.say(f"turns.{key}") for _, key in STEPS}
    most = min(part.filling(words, Box(x, 0, room, STEP - 48), 19, "regular")[0] for words in said.values())
    for number, (icon, key) in enumerate(STEPS):
        y = RIGHT.y + 84 + number * STEP
        part.circle(RIGHT.x + 56, y + 42, 26, fill=c.panel2, line=c.accent, wide=2)
        part.icon(icon, RIGHT.x + 43, y + 29, 26, c.accent)
        part.text(f"{number + 1}. {look.say(f'turns.{key}.title')}", x, y + 30, 22, "bold", room=room)
        part.fill(said[key], Box(x, y + 43, room, STEP - 48), 19, "regular", c.sub, middle=False, most=most)
    return part.region(round=16)
