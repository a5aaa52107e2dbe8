"""The hot wash: the reports that not every table had, and what each thought likely as the game went on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.paged import paged
from game.board.region import Box, Layout, Region
from game.board.ui import UI

if TYPE_CHECKING:
    from game.debrief.wash import Alone, Belief, Wash

ALONE = Box(24, 104, 900, 640)
BELIEFS = Box(940, 104, 636, 640)
ROWS = 8
CELL = 104
"""How wide a table's column is."""


def layout(wash: Wash, ui: UI) -> Layout:
    """Return both panels."""
    return (_alone(wash, ui), _beliefs(wash, ui))


def _alone(wash: Wash, ui: UI) -> Region:
    """Return the reports that not every table had, some at a time, a column for each table."""
    look = ui.look
    c = look.c
    part = Part("wash.alone", ALONE, look)
    part.panel()
    part.pair(look.both("wash.alone"), ALONE.x + 24, ALONE.y + 42, 26, 19, 640, weight="extrabold")
    if not wash.alone:
        part.text(
            look.say("wash.alone.none"), ALONE.x + 24, ALONE.y + 94, 20, "regular", c.sub, room=ALONE.w - 48
        )
        return part.region(round=16)
    left = ALONE.right - 24 - CELL * len(wash.teams)
    for order, team in enumerate(wash.teams):
        part.mark(team, left + CELL * (order + 0.5), ALONE.y + 82, 12)
    most = look.fewer(ROWS)
    pages = -(-len(wash.alone) // most)
    number = ui.page("alone") % pages
    high = 480 / most
    for order, each in enumerate(wash.alone[number * most : number * most + most]):
        _report(
            part, each, wash, Box(ALONE.x + 24, ALONE.y + 106 + order * high, left - ALONE.x - 40, high), look
        )
    rest = look.say("wash.alone.rest", together=wash.together)
    part.text(rest, ALONE.x + 24, ALONE.bottom - 20, 18, "regular", c.sub, room=ALONE.w - 48)
    return paged(part, ALONE.right, ALONE.y + 34, look, "alone", "K", number, pages)


def _report(part: Part, each: Alone, wash: Wash, box: Box, look: Look) -> None:
    c = look.c
    part.line(box.x, box.y, ALONE.right - 24, box.y, c.hair)
    part.fill(look.of(each.headline), Box(box.x, box.y + 4, box.w, box.h - 8), 20, "semibold", c.text)
    left = ALONE.right - 24 - CELL * len(wash.teams)
    for order, team in enumerate(wash.teams):
        had = each.had[team]
        middle = left + CELL * (order + 0.5)
        words = look.say(f"wash.had.{had or 'not'}")
        if had:
            part.icon("check", middle - 11, box.y + box.h / 2 - 24, 22, c.team(team), 3)
        colour = c.text if had else c.sub
        part.text(
            words,
            middle,
            box.y + box.h / 2 + (20 if had else 7),
            18,
            "semibold",
            colour,
            "centre",
            room=CELL - 8,
        )


def _beliefs(wash: Wash, ui: UI) -> Region:
    """Return each question in percent with the answers over time, three at a time; then the forecasts."""
    look = ui.look
    c = look.c
    part = Part("wash.beliefs", BELIEFS, look)
    part.panel()
    part.pair(look.both("wash.beliefs"), BELIEFS.x + 24, BELIEFS.y + 42, 26, 19, 480, weight="extrabold")
    y = BELIEFS.bottom - 16 - 34 * len(wash.foresight)
    if not wash.beliefs:
        part.text(look.say("wash.beliefs.none"), BELIEFS.x + 24, BELIEFS.y + 94, 20, "regular", c.sub,
                  room=BELIEFS.w - 48)  # fmt: skip
    most = 3
    pages = max(1, -(-len(wash.beliefs) // most))
    number = ui.page("beliefs") % pages
    high = (y - BELIEFS.y - 66) / most
    for order, each in enumerate(wash.beliefs[number * most : number * most + most]):
        _belief(
            part, each, Box(BELIEFS.x + 24, BELIEFS.y + 64 + order * high, BELIEFS.w - 48, high - 8), look
        )
    for team, seen in wash.foresight.items():
        part.mark(team, BELIEFS.x + 38, y + 8, 10)
        words = look.say("wash.foresight", right=seen.right, said=seen.said)
        part.text(words, BELIEFS.x + 62, y + 15, 20, "semibold", room=BELIEFS.w - 90)
        y += 34
    return paged(part, BELIEFS.right, BELIEFS.y + 34, look, "beliefs", "B", number, pages)


def _belief(part: Part, each: Belief, box: Box, look: Look) -> None:
    c = look.c
    part.line(box.x, box.y, box.right, box.y, c.hair)
    came = "came.open" if each.came is None else "came" if each.came else "came.not"
    ask = Box(box.x, box.y + 6, box.w - 170, 52)
    part.fill(look.of(each.ask), ask, 20, "semibold", c.text)
    colour = c.sub if each.came is None else c.text
    part.text(look.say(f"wash.{came}"), box.right, box.y + 38, 18, "bold", colour, "right", room=160)
    rows = max(1, len(each.said))
    high = min(44.0, (box.h - 62) / rows)
    scale = Box(box.x + 40, 0, box.w - 120, 0)
    for order, (team, points) in enumerate(each.said.items()):
        y = box.y + 62 + (order + 0.5) * high
        part.line(scale.x, y, scale.right, y, c.line, 4)
        part.mark(team, box.x + 14, y, 10)
        for step, (_, percent) in enumerate(points):
            x = scale.x + scale.w * percent / 100
            last = step == len(points) - 1
            part.circle(
                x, y, 8 if last else 5, fill=c.team(team) if last else c.panel, line=c.team(team), wide=2.5
            )
        part.text(f"{points[-1][1]} %", box.right, y + 7, 20, "bold", c.text, "right")
