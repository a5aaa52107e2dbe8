"""The three teams at the left: who is deciding, who has sealed; never what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Action, Box, Layout, Region
from game.board.theme import mixed
from game.measure import fitted
from game.texts import Text

if TYPE_CHECKING:
    from game.session import TeamLine, View

COLUMN = Box(24, 104, 300, 492)
SIZES = tuple(range(28, 17, -1))
"""Of their names: one for all, the largest in which the longest fits."""

ICONS = {
    "deciding": "pencil-line",
    "drafting": "pencil-line",
    "sealed": "lock",
    "lapsed": "hourglass",
    "silent": "hourglass",
    "concurs": "check",
    "reserves": "paperclip",
    "non_concurs": "x",
    "not_asked": "",
    "empty": "",
}
"""The icon of each standing; an empty one is a dashed ring."""


def teams(view: View, how: dict[str, str], look: Look, hold: bool) -> Layout:
    """Return a card for each team; with `hold` each lets its people look behind their curtain."""
    look = look.plain
    count = max(1, len(view.teams))
    high = (COLUMN.h - 16 * (count - 1)) / count
    size = min(
        (fitted(look.of(team.name), SIZES, "bold", COLUMN.w - 180) for team in view.teams), default=SIZES[0]
    )
    cards = []
    for number, team in enumerate(view.teams):
        box = Box(COLUMN.x, COLUMN.y + number * (high + 16), COLUMN.w, high)
        key = (
            str(number + 1)
            if hold and how.get(team.team) in ("people", "cards") and view.stage != "over"
            else ""
        )
        cards.append(_card(team, box, how.get(team.team, ""), look, key, size))
    return tuple(cards)


def _card(team: TeamLine, box: Box, how: str, look: Look, key: str, size: int) -> Region:
    c = look.c
    part = Part(f"team.{team.team}", box, look)
    part.panel()
    part.rect(Box(box.x - 1, box.y + 16, 6, box.h - 32), fill=c.team(team.team), round=3)
    part.badge(team.team, team.letter, box.x + 42, box.y + 40, 22)
    room = box.w - 96 - (84 if key else 0)
    part.text(look.of(team.name), box.x + 76, box.y + 40, size, "bold", room=room)
    part.text(look.other(team.name), box.x + 76, box.y + 66, 20, "regular", c.sub, room=room)
    if key:
        left = part.key(key, box.right - 14, box.y + 32)
        part.icon("eye", left - 34, box.y + 20, 24, c.sub)
    state = Box(box.x + 18, box.bottom - 76, box.w - 34, 62)
    standing(part, team.standing, state, look, "" if team.standing == "empty" else played(how, look))
    if not key:
        return part.region(round=16)
    hold = Action("hold", team.team)
    return part.region(hold, key, released=Action("let_go", team.team), round=16)


def standing(part: Part, state: str, box: Box, look: Look, under: str) -> None:
    """Draw a team's standing: line, icon and word differ, not colour alone."""
    c = look.c
    fill, line, wide, dash, colour = {
        "deciding": (c.panel2, c.accent, 2, "7 6", c.text),
        "drafting": (c.panel2, c.accent, 2, "7 6", c.text),
        "sealed": (mixed(c.good, 12, c.panel), c.good, 2.2, "", c.good),
        "concurs": (mixed(c.good, 12, c.panel), c.good, 2.2, "", c.good),
        "reserves": (mixed(c.good, 12, c.panel), c.good, 2.2, "", c.good),
        "lapsed": (mixed(c.bad, 12, c.panel), c.bad, 2.2, "", c.bad),
        "silent": (mixed(c.bad, 12, c.panel), c.bad, 2.2, "", c.bad),
        "non_concurs": (mixed(c.bad, 12, c.panel), c.bad, 2.2, "", c.bad),
    }.get(state, (c.panel2, c.line, 1.4, "", c.sub))
    part.rect(box, fill=fill, line=line, wide=wide, dash=dash, round=12)
    middle = box.y + box.h / 2
    if ICONS.get(state):
        part.icon(ICONS[state], box.x + 15, middle - 15, 30, colour)
    else:
        part.circle(box.x + 30, middle, 13, line=c.dim, wide=2.2, dash="5 5")
    room = box.w - 74
    name = look.say(f"standing.{state}")
    if under:
        part.text(name, box.x + 58, middle - 2, 24, "bold", colour, room=room)
        part.text(under, box.x + 58, middle + 21, 18, "semibold", c.sub, room=room)
    else:
        part.text(name, box.x + 58, middle + 8, 24, "bold", colour, room=room)


def played(how: str, look: Look) -> str:
    """Return how a seat is played, in words."""
    kind = how.split(":")[0]
    return look.say(f"played.{kind}") if kind else ""


def team_name(view: View, team: str) -> Text:
    """Return a team's name, or its id where it is not at the tables."""
    return next((line.name for line in view.teams if line.team == team), Text(team, team))
