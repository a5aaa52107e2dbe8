"""The other tables as all may know them: beneath what a table has sealed, or while it is not asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.teams import standing
from game.board.region import Box, Region

if TYPE_CHECKING:
    from game.session import View

TALL = 168


def others(view: View, look: Look, box: Box) -> tuple[Region, ...]:
    """Return a panel with the other teams' standings at the top of a box, or nothing where it is too low."""
    own = view.viewer.partition(".")[0]
    teams = [team for team in view.teams if team.team != own]
    if box.h < TALL or not teams:
        return ()
    part = Part("others", Box(box.x, box.y, box.w, TALL), look)
    part.panel()
    part.pair(look.both("others"), box.x + 24, box.y + 38, 24, 18, box.w - 48)
    wide = (box.w - 48 - 20 * (len(teams) - 1)) / len(teams)
    for number, team in enumerate(teams):
        x = box.x + 24 + number * (wide + 20)
        part.badge(team.team, team.letter, x + 22, box.y + 106, 22)
        room = (wide - 60) * 0.45
        part.text(look.of(team.name), x + 56, box.y + 114, 22, "bold", room=room)
        state = Box(x + 56 + room + 8, box.y + 74, wide - 64 - room, 64)
        standing(part, team.standing, state, look, "")
    return (part.region(round=16),)
