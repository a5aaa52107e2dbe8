"""What follows from a change of a setting, anywhere on the board. Pure."""

from __future__ import annotations

from dataclasses import replace

from game.board.choosing import Reaction
from game.board.region import Action
from game.board.scene import Scene
from game.board.settings import LANGS, SIZES, Settings
from game.board.theme import Contrast
from game.board.ui import UI

CHOICES: dict[str, tuple[str, ...]] = {
    "lang": LANGS,
    "theme": ("light", "dark"),
    "size": tuple(map(str, SIZES)),
    "contrast": ("normal", "high"),
    "motion": ("on", "off"),
    "sound": ("on", "off"),
}
"""What each setting may be, but for the languages of tables."""

AS_ROOM = "room"
"""What a table's language is called where it has none of its own."""


def setting(ui: UI, action: Action, scene: Scene) -> Reaction | None:
    """Return what an action makes of the settings, or None where it is no such action."""
    what, value = action.what, action.values[0] if action.values else ""
    match action.verb:
        case "lang" if ui.curtain != "closed":
            return _table(ui, ui.seat, value or _next(LANGS, ui.read_by(ui.seat))), ()
        case "lang" | "theme":
            return changed(ui, action.verb, value or _next(CHOICES[action.verb], chosen(ui, action.verb))), ()
        case "set":
            return changed(ui, what, value or _next(choices(what), chosen(ui, what))), ()
        case "reset":
            return replace(ui, theme="light", settings=Settings()), ()
        case _:
            return None


def choices(what: str) -> tuple[str, ...]:
    """Return what a setting may be; `table.TEAM` is the language behind a team's curtain."""
    return (AS_ROOM, *LANGS) if what.startswith("table.") else CHOICES[what]


def chosen(ui: UI, what: str) -> str:
    """Return what a setting is."""
    settings = ui.settings
    match what:
        case "lang":
            return ui.lang
        case "theme":
            return ui.theme
        case "size":
            return str(settings.size)
        case "contrast":
            return settings.contrast
        case "motion" | "sound":
            return "on" if getattr(settings, what) else "off"
        case _:
            return settings.tables.get(what.removeprefix("table."), AS_ROOM)


def changed(ui: UI, what: str, value: str) -> UI:
    """Return the ui with one setting changed; as it was where there is no such value."""
    if value not in choices(what):
        return ui
    match what:
        case "lang":
            return replace(ui, lang=value)
        case "theme":
            return replace(ui, theme="dark" if value == "dark" else "light")
        case "size":
            return replace(ui, settings=replace(ui.settings, size=int(value)))
        case "contrast":
            contrast: Contrast = "high" if value == "high" else "normal"
            return replace(ui, settings=replace(ui.settings, contrast=contrast))
        case "motion":
            return replace(ui, settings=replace(ui.settings, motion=value == "on"))
        case "sound":
            return replace(ui, settings=replace(ui.settings, sound=value == "on"))
        case _:
            return _table(ui, what.removeprefix("table."), value)


def _table(ui: UI, team: str, value: str) -> UI:
    tables = {entry: lang for entry, lang in ui.settings.tables.items() if entry != team}
    if value != AS_ROOM:
        tables[team] = value
    return replace(ui, settings=replace(ui.settings, tables=tables))


def _next(values: tuple[str, ...], present: str) -> str:
    return values[(values.index(present) + 1) % len(values)] if present in values else values[0]
