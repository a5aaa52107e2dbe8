"""The table's window between secrets: whose turn it is to look, and the way to exercise control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.bar import bar
from game.board.piece.button import button
from game.board.piece.teams import played, standing
from game.board.piece.timeline import timeline
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen.room import status
from game.board.theme import mixed
from game.board.ui import UI

if TYPE_CHECKING:
    from game.session import TeamLine


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the three curtains, all closed, and the keys of the table."""
    view, look = scene.room, ui.look
    assert view is not None
    regions = list(bar(view, scene.clock, look, status(view, look)))
    count = max(1, len(view.teams))
    wide = (1552 - 20 * (count - 1)) / count
    for number, team in enumerate(view.teams):
        box = Box(24 + number * (wide + 20), 104, wide, 470)
        how = scene.how.get(team.team, "")
        looks = how in ("people", "cards") and view.stage != "over"
        regions.append(_curtain(team, box, how, number + 1, look, looks))
        if looks:
            # For whoever has only a mouse or cannot hold a key: one press, and the curtain stays open.
            label = look.say("table.open" if how == "people" else "table.read")
            where = Box(box.x + 24, box.y + 304, box.w - 48, 52)
            regions.append(
                button(f"open.{team.team}", where, label, Action("open", team.team), look, key=team.letter,
                       icon="lock-open", colour=look.c.team(team.team), size=20)
            )  # fmt: skip
    regions.append(_words(scene, ui, Box(24, 592, 1552, 84)))
    regions += _keys(scene, ui)
    regions.append(timeline(view, look))
    return tuple(regions)


def _curtain(team: TeamLine, box: Box, how: str, number: int, look: Look, people: bool) -> Region:
    """Return one closed curtain, with `people` behind it or not; its folds are the team's colour."""
    c = look.c
    colour = c.team(team.team)
    part = Part(f"seat.{team.team}", box, look)
    part.panel(line=colour if people else c.line)
    part.rect(
        Box(box.x + 1, box.y + 1, box.w - 2, 96),
        fill=colour if people else mixed(colour, 82, c.panel),
        round=15,
    )
    part.rect(
        Box(box.x + 1, box.y + 60, box.w - 2, 38),
        fill=colour if people else mixed(colour, 82, c.panel),
        round=0,
    )
    part.circle(box.x + 58, box.y + 49, 30, fill=c.on_team)
    part.text(team.letter, box.x + 58, box.y + 60, 32, "extrabold", colour, "centre")
    part.text(look.of(team.name), box.x + 104, box.y + 46, 32, "extrabold", c.on_team, room=box.w - 124)
    part.text(look.other(team.name), box.x + 104, box.y + 76, 20, "regular", c.on_team, room=box.w - 124)
    for fold in range(9):
        x = box.x + 24 + fold * (box.w - 48) / 9
        part.rect(
            Box(x, box.y + 112, (box.w - 48) / 9 - 8, 176),
            fill=mixed(colour, 10 + fold % 2 * 7, c.panel),
            round=8,
        )
    middle = box.y + 200
    part.circle(box.middle, middle - 14, 42, fill=c.panel, line=colour, wide=3)
    icon = "eye" if people else {"cards": "credit-card", "bot": "bot"}.get(how.split(":")[0], "eye-off")
    part.icon(icon, box.middle - 22, middle - 36, 44, colour, 1.8)
    label = look.say("table.hold" if people else f"table.{how.split(':')[0] or 'nobody'}")
    ground = Box(box.x + 40, middle + 40, box.w - 80, 40)
    part.rect(ground, fill=c.panel, line=c.line, round=10)
    part.text(label, box.middle, middle + 67, 20, "bold", c.text, "centre", room=ground.w - 100)
    if people:
        part.key(str(number), ground.right - 8, middle + 60)
    else:
        part.text(look.say("table.played"), box.x + 26, box.y + 332, 20, "semibold", c.sub)
        part.text(played(how, look), box.right - 24, box.y + 332, 20, "bold", align="right", room=box.w - 180)
    standing(part, team.standing, Box(box.x + 24, box.bottom - 104, box.w - 48, 78), look, "")
    if not people:
        return part.region(round=16)
    return part.region(Action("hold", team.team), str(number), released=Action("let_go", team.team), round=16)


def _words(scene: Scene, ui: UI, box: Box) -> Region:
    """Return what to do now, or what was refused."""
    look, c = ui.look, ui.look.c
    view = scene.room
    assert view is not None
    part = Part("table.words", box, look)
    part.panel()
    icon, colour = ("circle-alert", c.bad) if ui.notice and ui.bad else ("info", c.accent)
    part.icon(icon, box.x + 24, box.y + 26, 32, colour)
    stands = scene.clock.paused and scene.clock.seconds is not None
    words = look.of(ui.notice) or look.say(
        "table.over" if view.stage == "over" else "table.stands" if stands else "table.now"
    )
    part.fill(words, Box(box.x + 76, box.y + 8, box.w - 100, box.h - 16), 21, "semibold", c.text)
    return part.region(round=16)


def _keys(scene: Scene, ui: UI) -> Layout:
    look = ui.look
    keyed = any(how == "cards" for how in scene.how.values())
    entries = [
        ("conduct", "C", "gavel", True),
        ("cards", "K", "credit-card", keyed),
        ("help", "F1", "circle-help", True),
    ]
    if ui.windows == 1:
        entries.append(("room", "F4", "monitor", True))
    regions: list[Region] = []
    shown = [entry for entry in entries if entry[3]]
    wide = (1552 - 16 * (len(shown) - 1)) / len(shown)
    for number, (name, key, icon, _) in enumerate(shown):
        box = Box(24 + number * (wide + 16), 696, wide, 64)
        action = Action("front") if name == "room" else Action("over", name)
        regions.append(
            button(f"key.{name}", box, look.say(f"table.to.{name}"), action, look, key=key, icon=icon)
        )
    return tuple(regions)
