"""Before STARTEX: what the exercise is, who sits where, how a turn goes, when tables may talk."""

from __future__ import annotations

from game.board.part import Part
from game.board.piece.button import button
from game.board.piece.teams import played
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI

LEFT = Box(24, 112, 760, 660)
RIGHT = Box(800, 112, 776, 660)


def layout(scene: Scene, ui: UI, table: bool) -> Layout:
    """Return the briefing; only the table's has the button that starts the clock."""
    look, c = ui.look, ui.look.c
    view = scene.room
    assert view is not None
    head = Part("briefing", Box(24, 18, 1552, 78), look)
    head.text(look.of(view.title), 24, 62, 42, "extrabold", room=900)
    head.text(look.other(view.title), 24, 92, 21, "regular", c.sub, room=900)
    plate = look.say("exercise.mark")
    head.rect(Box(1356, 28, 220, 44), fill=c.bad, round=10)
    head.text(plate, 1466, 58, 22, "extrabold", c.on_bad, "centre", room=200)
    left = Part("situation", LEFT, look)
    left.panel()
    x, room = LEFT.x + 30, LEFT.w - 60
    left.pair(look.both("situation"), x, LEFT.y + 48, 26, 19, room, weight="extrabold")
    y = left.prose(look.of(view.summary), x, LEFT.y + 96, room, 23, 5, "regular", c.text, 34) + 8
    y = left.prose(look.of(view.notice), x, y + 12, room, 20, 6, "regular", c.sub, 29) + 20
    left.line(x, y - 14, LEFT.right - 30, y - 14, c.hair)
    for team in view.teams:
        left.badge(team.team, team.letter, x + 24, y + 30, 20)
        left.text(look.of(team.name), x + 60, y + 38, 23, "bold", room=220)
        left.text(
            played(scene.how.get(team.team, ""), look),
            LEFT.right - 30,
            y + 38,
            20,
            "semibold",
            c.sub,
            "right",
            room=360,
        )
        y += 56
    right = Part("turns", RIGHT, look)
    right.panel()
    right.pair(look.both("turns"), RIGHT.x + 30, RIGHT.y + 48, 26, 19, RIGHT.w - 60, weight="extrabold")
    y = RIGHT.y + 84
    steps = (
        ("send", "inject"),
        ("lock", "seal"),
        ("signature", "sign"),
        ("eye", "reveal"),
        ("message-circle", "talk"),
    )
    for number, (icon, key) in enumerate(steps):
        right.circle(RIGHT.x + 56, y + 42, 26, fill=c.panel2, line=c.accent, wide=2)
        right.icon(icon, RIGHT.x + 43, y + 29, 26, c.accent)
        right.text(
            f"{number + 1}. {look.say(f'turns.{key}.title')}", RIGHT.x + 100, y + 30, 22, "bold", room=630
        )
        right.prose(
            look.say(f"turns.{key}"), RIGHT.x + 100, y + 60, RIGHT.w - 130, 19, 2, "regular", c.sub, 26
        )
        y += 112
    regions = [head.region(), left.region(round=16), right.region(round=16)]
    if not table:
        foot = Part("briefing.foot", Box(24, 792, 1552, 72), look)
        foot.text(look.say("briefing.wait"), 800, 838, 26, "bold", c.sub, "centre", room=1400)
        return (*regions, foot.region())
    regions += [
        button(
            "help",
            Box(24, 796, 260, 64),
            look.say("table.to.help"),
            Action("over", "help"),
            look,
            key="F1",
            icon="circle-help",
        ),
        button(
            "startex",
            Box(1116, 792, 460, 72),
            look.say("startex"),
            Action("startex"),
            look,
            key="Enter",
            icon="play",
            kind="primary",
            size=25,
        ),
    ]
    return tuple(regions)
