"""How it ended: what decided it and the questions; objectives, aims, what was true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.bar import bar
from game.board.piece.button import button
from game.board.piece.paged import paged
from game.board.piece.teams import team_name
from game.board.piece.timeline import timeline
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen import wash_course, wash_knew, wash_turning
from game.board.screen.resolution import asked
from game.board.theme import mixed
from game.board.ui import UI
from game.measure import width, wrap

if TYPE_CHECKING:
    from game.session import EndingView, View

LEFT = Box(24, 104, 760, 448)
QUESTIONS = Box(800, 104, 776, 448)
TRIED = Box(24, 568, 1552, 176)
PAGES = ("first", "second", "course", "turning", "knew")
"""The pages, by the words that lead to them."""


def layout(scene: Scene, ui: UI) -> Layout:
    """Return one of the pages of the hot wash; its course and what was known follow once they are read."""
    view, look = scene.room, ui.look
    assert view is not None
    assert view.ending is not None
    pages = tuple(page for page in PAGES if _there(page, scene))
    number = ui.page("ending") % len(pages)
    unkept = ui.dry or scene.watched is not None or scene.unkept or scene.groups is not None
    regions = list(bar(view, scene.clock, look, look.both("stage.over")))
    page = pages[number]
    if page == "first":
        regions += [
            _ended(view.ending, look, ui),
            _questions(view.ending, look, ui),
            _tried(view, view.ending, look),
        ]
    elif page == "second":
        sealed = [_aims(view, look)] if view.ending.aims else []
        regions += [_ratings(view, look, ui), *sealed, _truth(view, look, ui)]
    elif page == "turning" and scene.turning is not None:
        regions += wash_turning.layout(scene.turning, look, replayed=not unkept)
    elif scene.wash is not None:
        regions += (wash_course if page == "course" else wash_knew).layout(scene.wash, ui)
    regions += _foot(look, pages, number, replayed=not unkept)
    regions.append(timeline(view, look, code=scene.phase_code))
    return tuple(regions)


def _there(page: str, scene: Scene) -> bool:
    if page == "turning":
        return scene.turning is not None
    return page in ("first", "second") or scene.wash is not None


def _ended(ending: EndingView, look: Look, ui: UI) -> Region:
    """Return the ending with what decided it, and the way to what also came true."""
    c = look.c
    part = Part("ended", LEFT, look)
    part.panel()
    part.rect(Box(LEFT.x - 1, LEFT.y + 18, 6, LEFT.h - 36), fill=c.accent, round=3)
    x, room = LEFT.x + 30, LEFT.w - 60
    told = ((ending.code, ending.title, ending.text), *ending.also)
    number = ui.page("ended") % len(told)
    code, title, text = told[number]
    part.text(look.say("ending.also.code" if number else "ending", code=code), x, LEFT.y + 42, 20, "semibold",
              c.sub)  # fmt: skip
    y = part.prose(look.of(title), x, LEFT.y + 84, room, 36, 2, "extrabold", c.text, 42)
    other = look.other(title)
    if other and y < LEFT.y + 130:
        part.text(other, x, y - 8, 20, "regular", c.sub, room=room)
        y += 26
    said = look.of(text)
    # Large text has the room above the figures, and no more than the plain one needs.
    lines = max(min(6, len(wrap(said, 22, "regular", room))), int((LEFT.y + 302 - y) / 28))
    y = part.prose(said, x, y + 4, room, 22, lines, "regular", c.text, 28)
    y = max(y, LEFT.y + 302)
    count = max(1, len(ending.figures))
    for number, (_, name, figure) in enumerate(ending.figures):
        at = x + number * room / count
        part.text(
            f"{figure:,}".replace("-", "−"), at, y + 36, 44, "extrabold", c.accent, room=room / count - 14
        )
        # Large names have the one line that is left above what also came true.
        deep = 1 if ending.also and ui.settings.size > 130 else 2
        part.prose(
            look.of(name), at, y + 62, room / count - 14, 18, deep, "semibold", c.sub, 22, excerpt=True
        )
    if ending.also:
        names = " · ".join(f"{code} {look.of(title)}" for code, title, _ in ending.also)
        part.prose(
            look.say("ending.also", what=names),
            x,
            LEFT.bottom - 16,
            room,
            18,
            1,
            "bold",
            c.text,
            excerpt=True,
        )
        return paged(part, LEFT.right, LEFT.y + 35, look, "ended", "E", number, len(told))
    return part.region(round=16)


def _questions(ending: EndingView, look: Look, ui: UI) -> Region:
    """Return the questions for the room, four at a time."""
    c = look.c
    part = Part("questions", QUESTIONS, look)
    part.panel()
    part.icon("message-circle", QUESTIONS.x + 24, QUESTIONS.y + 22, 30, c.accent)
    part.pair(look.both("questions"), QUESTIONS.x + 66, QUESTIONS.y + 46, 26, 19, 560, weight="extrabold")
    most = look.fewer(4)
    pages = max(1, -(-len(ending.questions) // most))
    number = ui.page("questions") % pages
    x, y, high = QUESTIONS.x + 40, QUESTIONS.y + 76.0, (QUESTIONS.h - 92) / most
    for order, question in enumerate(ending.questions[number * most : number * most + most]):
        part.text(str(number * most + order + 1), x, y + 22, 24, "extrabold", c.accent, "centre")
        where = Box(QUESTIONS.x + 70, y + 4, QUESTIONS.w - 100, high - 12)
        y = part.fill(look.of(question), where, 22, "semibold", c.text, middle=False) + 24
    return paged(part, QUESTIONS.right, QUESTIONS.y + 37, look, "questions", "Q", number, pages)


def _tried(view: View, ending: EndingView, look: Look) -> Region:
    part = Part("tried", TRIED, look)
    part.panel()
    part.pair(look.both("ending.why"), TRIED.x + 24, TRIED.y + 38, 25, 19, 700, weight="extrabold")
    shown = ending.tried[-2:]
    skipped = len(ending.tried) - len(shown)
    if skipped:
        part.text(
            look.say("why.more", count=skipped),
            TRIED.right - 24,
            TRIED.y + 38,
            18,
            "semibold",
            look.c.sub,
            "right",
        )
    for number, line in enumerate(shown):
        box = Box(TRIED.x + 16, TRIED.y + 58 + number * 54, TRIED.w - 32, 50)
        asked(part, line, skipped + number + 1, box, look, view)
    return part.region(round=16)


def _ratings(view: View, look: Look, ui: UI) -> Region:
    """Return the objectives, seven at a time, each with its letter and what the letter means."""
    c = look.c
    ending = view.ending
    assert ending is not None
    box = Box(24, 104, 900, 640)
    part = Part("ratings", box, look)
    part.panel()
    part.pair(look.both("ratings"), box.x + 24, box.y + 42, 26, 19, 640, weight="extrabold")
    most = look.fewer(7)
    pages = max(1, -(-len(ending.ratings) // most))
    number = ui.page("ratings") % pages
    high = min(136.0, 574 / max(1, min(most, len(ending.ratings))))
    size = 24 if high > 100 else 20
    for order, rating in enumerate(ending.ratings[number * most : number * most + most]):
        y = box.y + 64 + order * high
        part.line(box.x + 24, y, box.right - 24, y, c.hair)
        colour = c.good if rating.letter in "PS" else c.bad
        middle = y + high / 2
        plate = Box(box.x + 24, middle - 26, 52, 52)
        part.rect(plate, fill=mixed(colour, 14, c.panel), line=colour, wide=2.4, round=10)
        part.text(rating.letter, box.x + 50, middle + 11, 30, "extrabold", colour, "centre")
        part.fill(look.of(rating.text), Box(box.x + 94, y + 6, 500, high - 12), size, "semibold", c.text)
        means = Box(box.right - 280, y + 6, 256, high - 12)
        part.fill(look.say(f"rating.{rating.letter}"), means, 18, "regular", c.sub)
    return paged(part, box.right, box.y + 33, look, "ratings", "Q", number, pages)


def _aims(view: View, look: Look) -> Region:
    c = look.c
    ending = view.ending
    assert ending is not None
    box = Box(940, 104, 636, 372)
    part = Part("aims", box, look)
    part.panel()
    part.pair(look.both("aims"), box.x + 24, box.y + 42, 26, 19, box.w - 48, weight="extrabold")
    for order, (team, aim) in enumerate(ending.aims[:4]):
        y = box.y + 62 + order * 76
        part.line(box.x + 24, y, box.right - 24, y, c.hair)
        part.mark(team, box.x + 42, y + 38, 13)
        part.text(look.of(aim.name), box.x + 72, y + 34, 20, "bold", room=340)
        part.text(look.of(team_name(view, team)), box.x + 72, y + 60, 18, "regular", c.sub, room=300)
        colour = c.good if aim.met else c.bad
        said = look.say("aims.met" if aim.met else "aims.missed")
        wide = part.text(said, box.right - 24, y + 44, 20, "bold", colour, "right", room=170)
        part.icon("check" if aim.met else "x", box.right - 58 - wide, y + 24, 26, colour, 3)
    return part.region(round=16)


def _truth(view: View, look: Look, ui: UI) -> Region:
    """Return what chance had decided, four facts at a time, or ten where nobody sealed aims."""
    c = look.c
    ending = view.ending
    assert ending is not None
    box = Box(940, 492, 636, 252) if ending.aims else Box(940, 104, 636, 640)
    part = Part("truth", box, look)
    part.panel()
    part.pair(look.both("truth"), box.x + 24, box.y + 42, 26, 19, box.w - 130, weight="extrabold")
    if not ending.truth:
        part.text(look.say("truth.none"), box.x + 24, box.y + 94, 20, "regular", c.sub, room=box.w - 48)
    most = look.fewer(4 if ending.aims else 10)
    pages = max(1, -(-len(ending.truth) // most))
    number = ui.page("truth") % pages
    high = 192 / most if ending.aims else min(96.0, 570 / max(1, min(most, len(ending.truth))))
    for order, (name, outcome) in enumerate(ending.truth[number * most : number * most + most]):
        y = box.y + 56 + order * high
        part.line(box.x + 24, y, box.right - 24, y, c.hair)
        upper, lower = (Box(box.x + 24, at, box.w - 48, high / 2 - 5) for at in (y + 5, y + high / 2 + 2))
        part.fill(look.of(name), upper, 18, "semibold", c.sub)
        part.fill(look.of(outcome), lower, 20, "bold", c.text)
    return paged(part, box.right, box.y + 33, look, "truth", "T", number, pages)


def _foot(look: Look, pages: tuple[str, ...], number: int, *, replayed: bool) -> Layout:
    y = 756
    turn = Action("page", "ending", ("1", str(len(pages))))
    other = look.say(f"ending.{pages[(number + 1) % len(pages)]}")
    wide = min(620.0, width(other, 22, "bold") + 160)
    told = Box(24 + wide + 16, y, 280, 56)
    shown = Box(told.right + 16, y, 280, 56)
    again = button(
        "replay", shown, look.say("theatre"), Action("theatre", "watch"), look, key="R", icon="history"
    )
    return (
        button("ending.page", Box(24, y, wide, 56), other, turn, look, key="Right", icon="arrow-right"),
        button("happened", told, look.say("happened.open"), Action("show", "happened"), look, key="H",
               icon="scroll-text"),
        *((again,) if replayed else ()),
        button("menu", Box(1576 - 300, y, 300, 56), look.say("ending.menu"), Action("screen", "menu"), look,
               key="M", icon="log-out"),
    )  # fmt: skip
