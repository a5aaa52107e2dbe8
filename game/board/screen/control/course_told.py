"""A phase or an ending of the course in words, beside it."""

from __future__ import annotations

from collections.abc import Sequence

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.screen.control.course import chosen_in, reckoned, sign
from game.board.ui import UI
from game.machine import Told, called, told
from game.measure import Weight, wrap

BOX = Box(1076, 160, 500, 648)
X, ROOM = BOX.x + 22, BOX.w - 44
TOP, FOOT = BOX.y + 106, BOX.bottom - 66
ICONS = {"taken": "check", "open": "arrow-right", "shut": "x"}


def section(scene: Scene, ui: UI) -> Layout:
    """Return what is known of the phase or ending that is chosen, by page where it is long."""
    look, c = ui.look, ui.look.c
    part = Part("course.told", BOX, look)
    part.rect(BOX, fill=c.panel2, line=c.accent, wide=2, round=16)
    course = scene.known.course
    if course is None:
        return (part.region(round=16),)
    chosen = chosen_in(course, ui)
    part.icon(sign(course, chosen), X, BOX.y + 31, 28, c.accent)
    name = look.of(called(course, chosen))
    part.fill(name, Box(X + 44, BOX.y + 12, ROOM - 44, 66), 24, "extrabold", c.accent)
    part.line(X, BOX.y + 90, BOX.right - 22, BOX.y + 90, c.hair)
    pages = _pages(tuple(told(course, chosen, reckoned(scene))), look)
    number = ui.page("course.told") % len(pages)
    y = float(TOP)
    for each in pages[number]:
        y = _told(part, each, y)
    if len(pages) == 1:
        return (part.region(round=16),)
    where = Box(BOX.right - 232, BOX.bottom - 58, 210, 46)
    label = look.say("page.next", number=number + 1, count=len(pages))
    turn = Action("page", "course.told", ("1", str(len(pages))))
    return (part.region(round=16), button("course.page", where, label, turn, look, key="PgDn", size=19))


def _pages(lines: Sequence[Told], look: Look) -> list[list[Told]]:
    """Return the lines by page: as many as have room; a heading, or where a way leads, ends no page."""
    pages: list[list[Told]] = [[]]
    left = FOOT - TOP
    for group in _groups(lines):
        high = sum(_high(each, look) for each in group)
        if pages[-1] and high > left:
            pages.append([])
            left = FOOT - TOP
        pages[-1] += group
        left -= high
    return pages


def _groups(lines: Sequence[Told]) -> list[list[Told]]:
    groups: list[list[Told]] = []
    for line in lines:
        if groups and (groups[-1][-1].kind == "head" or line.kind == "needs"):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _high(line: Told, look: Look) -> float:
    return len(_wrapped(line, look)) * look.sized(24) + (22 if line.kind == "head" else 10)


def _wrapped(line: Told, look: Look) -> tuple[str, ...]:
    return tuple(wrap(look.of(line.words), look.sized(19), _weight(line), ROOM - _indent(line)))


def _weight(line: Told) -> Weight:
    return "regular" if line.kind in ("line", "needs") else "bold"


def _indent(line: Told) -> float:
    return 36 if line.kind in (*ICONS, "needs") else 0


def _told(part: Part, line: Told, y: float) -> float:
    """Draw a line from its upper edge and return where the next begins."""
    look, c = part.look, part.c
    size, leading = look.sized(19), look.sized(24)
    y += 12 if line.kind == "head" else 0
    if line.kind in ICONS:
        ink = {"taken": c.good, "open": c.accent}.get(line.kind, c.sub)
        part.icon(ICONS[line.kind], X, y, 24, ink, 2.6)
    ink = c.sub if line.kind == "head" else c.text
    for words in _wrapped(line, look):
        part.text(words, X + _indent(line), y + 0.9 * size, size, _weight(line), ink)
        y += leading
    return y + 10
