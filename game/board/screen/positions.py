"""How far the capitals moved: where each came, and what was signed. Shown once their wishes are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.teams import team_name
from game.board.region import Box, Region
from game.measure import wrap
from game.texts import Text

if TYPE_CHECKING:
    from game.session import PaperView, View

BOX = Box(24, 612, 1216, 196)


def positions(view: View, paper: PaperView, look: Look) -> Region:
    """Return the strip: the texts by how much they commit, hollow shapes, arrows to the signed one."""
    c = look.c
    part = Part("positions", BOX, look)
    part.panel()
    part.pair(look.both("positions"), BOX.x + 22, BOX.y + 36, 24, 18, 500, weight="extrabold")
    stops: list[tuple[str, Text]] = [("", look.both("history.none"))]
    stops += [(text.id, text.name) for text in sorted(paper.texts, key=lambda text: text.commits)]
    right = BOX.right - 230
    slot = (right - BOX.x - 20) / len(stops)
    at = {id: BOX.x + 20 + slot * (number + 0.5) for number, (id, _) in enumerate(stops)}
    y = BOX.y + 106
    part.line(at[""], y, at[stops[-1][0]], y, c.line, 4)
    signed = paper.table[0] if paper.table else ""
    came = [(team, wanted[0] if wanted else "") for team, wanted in paper.instructions]
    told = {signed, *dict(came).values(), "", stops[-1][0]}
    named = sorted(at[id] for id in told)
    for id, name in stops:
        part.circle(at[id], y, 6, fill=c.panel, line=c.sub, wide=2)
        if id not in told:
            continue
        edge = 2 * min(at[id] - BOX.x, right - at[id])
        room = min([2 * slot, edge, *(abs(at[id] - x) for x in named if x != at[id])]) - 8
        ink = c.alliance if id == signed else c.text if id in dict(came).values() else c.dim
        lines = min(3, len(wrap(look.of(name), 18, "semibold", room)))
        part.prose(look.of(name), at[id], y + 40, room, 18, lines, "bold" if id == signed else "semibold",
                   ink, 20, align="centre", excerpt=True)  # fmt: skip
    _shapes(part, view, came, signed, at, y, look)
    _apart(part, view, paper, right + 10, look)
    return part.region(round=16)


def _shapes(
    part: Part,
    view: View,
    came: list[tuple[str, str]],
    signed: str,
    at: dict[str, float],
    y: float,
    look: Look,
) -> None:
    """Draw where each capital came and the way it went."""
    c = look.c
    letters = {line.team: line.letter for line in view.teams}
    for number, (team, wanted) in enumerate(came):
        x, to = at.get(wanted, at[""]), at.get(signed, at[""])
        lift = -15 if len({wish for _, wish in came}) < len(came) and number else 0
        if signed and abs(to - x) > 40:
            way = 1 if to > x else -1
            tip = look.moving.between(x + 20 * way, to - 22 * way)
            part.line(x + 20 * way, y + lift, tip - 12 * way, y + lift, c.team(team), 5)
            part.path(f"M{tip:.1f} {y + lift:g}l{-15 * way} -9v18z", fill=c.team(team))
        if wanted != signed or not signed:
            part.circle(x, y + lift, 15, fill=c.panel)
            part.mark(team, x, y + lift, 13, hollow=True)
        name = look.say("positions.came", team=look.of(team_name(view, team)))
        part.text(name, x, y - 24 - 22 * number, 18, "bold", c.team(team), "centre", room=240)
    if signed:
        part.badge("alliance", letters.get("alliance", "A"), at[signed], y, 17)


def _apart(part: Part, view: View, paper: PaperView, x: float, look: Look) -> None:
    """Say how many steps lay between them, and how far each moved."""
    c = look.c
    part.line(x - 10, BOX.y + 20, x - 10, BOX.bottom - 20, c.hair)
    part.text(look.say("positions.apart"), x + 8, BOX.y + 38, 19, "semibold", c.sub, room=200)
    if paper.distance is None:
        part.text("–", x + 8, BOX.y + 92, 44, "extrabold", c.sub)
    else:
        wide = part.text(str(paper.distance), x + 8, BOX.y + 94, 46, "extrabold", c.sub)
        if paper.table:
            part.icon("arrow-right", x + 22 + wide, BOX.y + 64, 30, c.sub, 2.4)
            part.text("0", x + 66 + wide, BOX.y + 94, 46, "extrabold", c.good)
    y = BOX.y + 134
    for team, steps in paper.moved:
        said = look.say("positions.moved", team=look.of(team_name(view, team)), steps=abs(steps))
        part.text(said, x + 8, y, 19, "bold", c.team(team), room=204)
        y += 27
