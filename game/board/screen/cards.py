"""Answer cards: all tables turn theirs together, and the facilitator keys them in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.board.choosing import reasoning
from game.board.part import Part
from game.board.piece.button import button
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen import question
from game.board.theme import HIGH, WIDE
from game.board.ui import UI

if TYPE_CHECKING:
    from game.session import View

LEFT = Box(40, 24, 470, 852)
RIGHT = Box(526, 24, 1034, 852)
OPEN = ("deciding", "drafting")
"""How a team stands whose card is still to be keyed in."""


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the tables with cards at the left, the question of the one being keyed in at the right."""
    look, c = ui.look, ui.look.c
    view = scene.room
    assert view is not None
    ground = Part("veil.cards", Box(0, 0, WIDE, HIGH), look)
    ground.rect(Box(0, 0, WIDE, HIGH), fill=c.bg, round=0)
    regions: list[Region] = [ground.region(bleed=0)]
    side = Part("cards.side", LEFT, look)
    side.panel()
    side.icon("credit-card", LEFT.x + 24, LEFT.y + 24, 34, c.accent)
    side.pair(look.both("cards"), LEFT.x + 72, LEFT.y + 52, 28, 19, LEFT.w - 96, weight="extrabold")
    plate = Box(LEFT.x + 20, LEFT.bottom - 124, LEFT.w - 40, 32)
    side.rect(plate, fill=c.bad, round=8)
    side.text(look.say("exercise.mark"), plate.middle, plate.y + 22.5, 18, "extrabold", c.on_bad, "centre")
    side.prose(look.say("cards.words"), LEFT.x + 24, LEFT.y + 102, LEFT.w - 48, 20, 6, "regular", c.sub, 29)
    regions.append(side.region(round=16))
    y = LEFT.y + 300
    for team in view.teams:
        if scene.how.get(team.team) != "cards":
            continue
        box = Box(LEFT.x + 20, y, LEFT.w - 40, 96)
        part = Part(f"cards.{team.team}", box, look)
        on = team.team == ui.seat
        part.rect(
            box.inset(1), fill=c.panel, line=c.team(team.team) if on else c.line, wide=3.5 if on else 1.6
        )
        part.badge(team.team, team.letter, box.x + 48, box.y + 48, 26)
        part.text(look.of(team.name), box.x + 92, box.y + 44, 25, "bold", room=box.w - 160)
        part.text(
            look.say(f"standing.{team.standing}"),
            box.x + 92,
            box.y + 72,
            19,
            "semibold",
            c.sub,
            room=box.w - 160,
        )
        part.key(team.letter, box.right - 18, box.y + 48, high=34)
        regions.append(part.region(Action("keyed", team.team), team.letter))
        y += 112
    back = reasoning(scene, ui)
    shut, sign = (look.say("back"), "arrow-left") if back else (look.say("close"), "x")
    where = Box(LEFT.x + 20, LEFT.bottom - 76, LEFT.w - 40, 56)
    regions.append(button("close", where, shut, Action("close"), look, key="Esc", icon=sign))
    if ui.seat in scene.cards:
        inner = replace(scene, seat=scene.cards[ui.seat])
        regions += [region for region in question.layout(inner, ui, RIGHT) if region.id != "detail.open"]
        if not owing(inner.seat):
            regions.append(_on(scene, ui))
    elif view.stage == "aims":
        regions.append(_aims(ui))
    return tuple(regions)


def _aims(ui: UI) -> Region:
    """Return what stands in place of a card while aims are sealed: they are nobody else's to see."""
    part = Part("cards.aims", RIGHT, ui.look)
    part.icon("lock", RIGHT.x + 40, RIGHT.y + 250, 44, ui.look.c.accent)
    part.prose(
        ui.look.say("cards.aims"), RIGHT.x + 108, RIGHT.y + 278, RIGHT.w - 200, 24, 4, "semibold", leading=36
    )
    return part.region(round=16)


def owing(view: View | None) -> bool:
    """Return whether a seat still has something to be keyed in."""
    return view is not None and view.question is not None and view.question.owes


def _on(scene: Scene, ui: UI) -> Region:
    """Return the button for what comes after a card that is keyed in: the next table, or the end of it."""
    view, look = scene.room, ui.look
    assert view is not None
    left = [t for t in view.teams if scene.how.get(t.team) == "cards" and t.standing in OPEN]
    label = look.say("cards.next", team=look.of(left[0].name)) if left else look.say("cards.done")
    action = Action("keyed", left[0].team) if left else Action("close")
    where = Box(RIGHT.right - 340, RIGHT.bottom - 58, 340, 56)
    return button("cards.on", where, label, action, look, key="Enter", icon="arrow-right", kind="primary")
