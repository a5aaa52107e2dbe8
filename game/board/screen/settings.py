"""Settings: a line each, with its key; what is chosen is seen at once."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.piece.button import button, cells
from game.board.piece.page import page
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.setting import choices, chosen
from game.board.ui import UI
from game.texts import Text

BOX = Box(120, 24, 1360, 852)
ROW = 62
NAMES = {"en": "English", "ko": "한국어"}
"""A language is called by its own name, so that whoever cannot read the page finds it."""


def layout(scene: Scene, ui: UI, close: Action) -> Layout:
    """Return the page of settings."""
    look = ui.look
    rows = [("lang", look.say("settings.lang"))]
    rows += [
        (f"table.{team}", look.say("settings.table", team=look.of(name))) for team, name in teams(scene, ui)
    ]
    rows += [
        (what, look.say(f"settings.{what}")) for what in ("theme", "size", "contrast", "motion", "sound")
    ]
    regions = list(page(look.both("settings"), look, close, BOX, "settings"))
    for number, (what, label) in enumerate(rows):
        regions += _row(what, label, number, ui)
    return (*regions, _foot(ui, BOX.y + 96 + len(rows) * ROW), _reset(look))


def teams(scene: Scene, ui: UI) -> tuple[tuple[str, Text], ...]:
    """Return the teams that may have a language of their own: the game's, or those of the exercise chosen."""
    if scene.room is not None:
        return tuple((team.team, team.name) for team in scene.room.teams)
    offered = next((entry for entry in scene.offered if entry.id == ui.plan.scenario), None)
    return tuple((team, name) for team, name, _ in offered.teams) if offered else ()


def _row(what: str, label: str, number: int, ui: UI) -> list[Region]:
    look, c = ui.look, ui.look.c
    y = BOX.y + 92 + number * ROW
    key = str(number + 1)
    part = Part(f"settings.{what}", Box(BOX.x + 30, y, 470, ROW - 10), look)
    part.key(key, part.box.x + 40, y + 26, high=34)
    part.text(label, part.box.x + 58, y + 34, 22, "semibold", c.text, room=400)
    entries = tuple((value, _named(what, value, look)) for value in choices(what))
    where = Box(BOX.x + 520, y, BOX.w - 550, ROW - 10)
    line = cells(f"set.{what}", where, entries, chosen(ui, what), Action("set", what), look)
    return [part.region(Action("set", what), key), *line]


def _named(what: str, value: str, look: Look) -> str:
    if value in NAMES:
        return NAMES[value]
    if what == "size":
        return look.say("settings.percent", size=value)
    return look.say(f"theme.{value}" if what == "theme" else f"settings.{value}")


def _foot(ui: UI, y: float) -> Region:
    """Return a sample at the text's size, and whether the settings are remembered."""
    look, c = ui.look, ui.look.c
    part = Part("settings.foot", Box(BOX.x + 30, y, BOX.w - 60, BOX.bottom - 12 - y), look)
    part.line(part.box.x, y, part.box.right, y, c.hair)
    part.prose(look.say("settings.sample"), part.box.x, y + 32, part.box.w, 20, 3, "regular", c.text, 28)
    words = look.of(ui.unkept) or look.say("settings.kept")
    colour = c.bad if ui.unkept else c.sub
    part.prose(words, part.box.x, BOX.bottom - 52, part.box.w - 240, 18, 2, "semibold", colour, 24)
    return part.region()


def _reset(look: Look) -> Region:
    where = Box(BOX.right - 246, BOX.bottom - 78, 216, 54)
    return button("settings.reset", where, look.say("settings.reset"), Action("reset"), look, key="R",
                  icon="rotate-ccw", size=20)  # fmt: skip
