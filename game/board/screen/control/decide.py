"""What control decides for others, with a reason: an answer for a table, the end of the talks, a gauge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.desk import WORDS, Deed
from game.board.part import Part
from game.board.piece.button import button, field, toggle
from game.board.piece.listing import Entry, first_of, listing
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.screen.control.foreseen import panel
from game.board.ui import UI
from game.texts import figures

if TYPE_CHECKING:
    from game.board.part import Look
    from game.session import Gauge, View
    from game.texts import Text

BOX = Box(24, 160, 800, 648)
AHEAD = Box(840, 160, 736, 564)
DEEDS: tuple[tuple[Deed, str], ...] = (("for", "F"), ("paper", "E"), ("set", "G"))


def section(scene: Scene, ui: UI) -> Layout:
    """Return what may be decided, the reason, what would follow, and the key that decides."""
    look = ui.look
    part = Part("decide", BOX, look)
    part.panel()
    wide = (BOX.w - 44 - 16) / 3
    regions = [part.region(round=16)]
    for number, (deed, key) in enumerate(DEEDS):
        box = Box(BOX.x + 22 + number * (wide + 8), BOX.y + 16, wide, 52)
        on = ui.desk.deed == deed
        regions.append(toggle(f"deed.{deed}", box, look.say(f"control.deed.{deed}"), on,
                              Action("desk", "deed", (deed,)), look, key=key))  # fmt: skip
    top = BOX.y + 80
    if ui.desk.deed == "for":
        regions += _teams(scene, ui, top)
        top += 60
    rows = entries(scene, ui, look)
    foot = 150 if ui.desk.deed == "set" else 86
    inside = Box(BOX.x + 16, top, BOX.w - 32, BOX.bottom - foot - top)
    regions += listing("decide", inside, rows, entry_of(scene, ui), look)
    if not any(row.id for row in rows):
        none = Part("decide.none", inside, look)
        words = look.say(f"control.deed.{ui.desk.deed}.none")
        none.prose(words, inside.x + 8, inside.y + 84, inside.w - 16, 20, 2, "regular", look.c.sub)
        regions.append(none.region())
    if ui.desk.deed == "set":
        regions += _figure(scene, ui)
    typing = ui.typing == "desk.reason"
    action = Action("desk", "typed", ("desk.reason",)) if typing else Action("type", "desk.reason")
    regions.append(field("decide.reason", Box(BOX.x + 16, BOX.bottom - 76, BOX.w - 32, 60),
                         look.say("control.reason"), ui.desk.reason, action, look, typing=typing, most=WORDS,
                         key="Enter" if typing else "T", hint=look.say("control.reason.hint")))  # fmt: skip
    return (*regions, *_ahead(scene, ui))


def _teams(scene: Scene, ui: UI, y: float) -> Layout:
    """Return the teams that are asked; the key takes the next one."""
    look = ui.look
    teams = [team for team in (scene.room.teams if scene.room else ()) if team.team in scene.known.answers]
    chosen = team_of(scene, ui)
    wide = (BOX.w - 44 - 8 * max(0, len(teams) - 1)) / max(1, len(teams))
    regions = []
    for number, team in enumerate(teams):
        follows = teams[number - 1].team == chosen and len(teams) > 1
        box = Box(BOX.x + 22 + number * (wide + 8), y, wide, 50)
        regions.append(toggle(f"decide.{team.team}", box, look.of(team.name), team.team == chosen,
                              Action("desk", "team", (team.team,)), look, key="V" if follows else "",
                              colour=look.c.team(team.team)))  # fmt: skip
    return tuple(regions)


def _figure(scene: Scene, ui: UI) -> Layout:
    """Return the keys that change the figure, above the reason."""
    look = ui.look
    if scene.control is not None and entry_of(scene, ui) in _flags(scene.control):
        return _yes_no(scene, ui)
    steps = (("-10", "["), ("-1", "Left"), ("+1", "Right"), ("+10", "]"))
    wide = (BOX.w - 32 - 24) / 4
    regions = []
    for number, (step, key) in enumerate(steps):
        box = Box(BOX.x + 16 + number * (wide + 8), BOX.bottom - 140, wide, 52)
        figure = figure_of(scene, ui) + int(step)
        regions.append(button(f"figure.{step}", box, step.replace("-", "−"),
                              Action("desk", "figure", (str(figure),)), look, key=key, size=20))  # fmt: skip
    return tuple(regions)


def _yes_no(scene: Scene, ui: UI) -> Layout:
    """Return the two keys that say how a flag is to stand."""
    look, wide = ui.look, (BOX.w - 32 - 8) / 2
    return tuple(
        toggle(f"figure.{to}", Box(BOX.x + 16 + to * (wide + 8), BOX.bottom - 140, wide, 52),
               look.say(f"control.flag.{to}"), min(1, max(0, figure_of(scene, ui))) == to,
               Action("desk", "figure", (str(to),)), look, key=key)
        for to, key in ((0, "Left"), (1, "Right"))
    )  # fmt: skip


def _ahead(scene: Scene, ui: UI) -> Layout:
    look = ui.look
    lines = scene.known.foreseen.get("decide", ())
    refused = any(line.kind == "refused" for line in lines)
    ready = bool(lines) and not refused and bool(ui.desk.reason.strip())
    key = "control.decide.reason" if lines and not refused and not ready else "control.decide"
    title = what(scene, ui)
    return (
        *panel("decide.ahead", AHEAD, title or look.say("control.deed.ahead"), lines, ui),
        button("control.decide", Box(AHEAD.x, AHEAD.bottom + 12, AHEAD.w, 72), look.say(key),
               Action("desk", "decide"), look, key="Y", icon="gavel", kind="primary" if ready else "off"),
    )  # fmt: skip


def entries(scene: Scene, ui: UI, look: Look) -> list[Entry]:
    """Return what can be chosen for the deed that is open."""
    known, view = scene.known, scene.control
    match ui.desk.deed:
        case "for":
            offers = known.answers.get(team_of(scene, ui), ())
            return [Entry(" ".join(options), look.of(name), icon="stamp") for options, name in offers]
        case "paper":
            return [Entry(end, look.say(f"control.paper.{end}"), icon="signature") for end in known.ends]
        case _:
            if view is None or view.stage == "over":
                return []
            found = [Entry(g.meter, look.of(g.name), _shown(g, ui)) for g in view.gauges]
            markers = (("ours", view.ours), ("theirs", view.theirs))
            found += [Entry(name, look.say(f"control.{name}"), str(now)) for name, now in markers]
            return found + _flag_entries(view, ui, look)


def _flag_entries(view: View, ui: UI, look: Look) -> list[Entry]:
    flags = _flags(view)
    found = [Entry("", look.say("control.flags"))] if flags else []
    for id, (name, is_set) in flags.items():
        stands = look.say(f"control.flag.{int(is_set)}") if ui.reveal else "•••"
        found.append(Entry(id, look.of(name), stands, "flag"))
    return found


def _flags(view: View) -> dict[str, tuple[Text, bool]]:
    """Return every flag: its name and whether it is set."""
    return {} if view.control is None else {id: (name, is_set) for id, name, is_set in view.control.flags}


def _shown(gauge: Gauge, ui: UI) -> str:
    if gauge.private and not ui.reveal:
        return "•••"
    return "–" if gauge.value is None else ui.look.of(figures.written(gauge.value, gauge.unit))


def entry_of(scene: Scene, ui: UI) -> str:
    """Return the entry that is chosen."""
    return first_of(entries(scene, ui, ui.look), ui.desk.chosen.get("decide", ""))


def team_of(scene: Scene, ui: UI) -> str:
    """Return the team for which control would decide."""
    teams = [*scene.known.answers]
    return ui.desk.team if ui.desk.team in teams else teams[0] if teams else ""


def figure_of(scene: Scene, ui: UI) -> int:
    """Return the figure that the chosen gauge would be set to."""
    if ui.desk.figure is not None or scene.control is None:
        return ui.desk.figure or 0
    view, chosen = scene.control, entry_of(scene, ui)
    if chosen in _flags(view):
        return 1
    now = {"ours": view.ours, "theirs": view.theirs, **{g.meter: g.value or 0 for g in view.gauges}}
    return now.get(chosen, 0)


def deed_of(scene: Scene, ui: UI) -> tuple[str, ...]:
    """Return what control would decide, as exercise control's options; nothing if nothing can be chosen."""
    chosen = entry_of(scene, ui)
    if not chosen:
        return ()
    match ui.desk.deed:
        case "for":
            return (f"for_{team_of(scene, ui)}", *chosen.split(" "))
        case "paper":
            return "paper", chosen
        case _:
            return "set", chosen, str(figure_of(scene, ui))


def what(scene: Scene, ui: UI) -> str:
    """Return the title of what would follow."""
    look, chosen = ui.look, entry_of(scene, ui)
    name = next((row.title for row in entries(scene, ui, look) if row.id == chosen), "")
    if not name:
        return ""
    if ui.desk.deed == "set":
        figure = figure_of(scene, ui)
        flag = scene.control is not None and chosen in _flags(scene.control)
        to = look.say(f"control.flag.{int(figure > 0)}") if flag else str(figure)
        return look.say("control.deed.set.to", name=name, figure=to)
    return look.say("control.deed.if", name=name)
