"""A moment of a recorded game: its hour and what was done, what each table knew, the timeline, its keys."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.piece.button import Kind, button
from game.board.piece.timeline import hour
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen.theatre import beside, chain, early, eyes, foot, fork, matrix
from game.board.theatre_face import TheatreFace
from game.board.ui import UI
from game.measure import width
from game.texts.times import elsewhere, stamp

HOUR = Box(24, 18, 550, 76)
SAID = Box(586, 18, 372, 76)


def layout(scene: Scene, ui: UI) -> Layout:
    """Return the tables side by side at the present moment; nothing until control agrees to an early look."""
    face = scene.theatre
    assert face is not None
    if eyes.is_early(scene, ui):
        return ()
    return (
        _hour(scene, ui),
        _said(face, ui.look),
        *_buttons(face, ui),
        *matrix.layout(face, ui),
        *foot.layout(face, ui),
    )


def over(scene: Scene, ui: UI) -> Layout:
    """Return the page that lies over the moment: a chain, a fork, two games, the question before all."""
    face = scene.theatre
    assert face is not None
    match ui.opened:
        case "early":
            return early.layout(face, ui)
        case "chain":
            return chain.layout(face, ui)
        case "fork":
            return fork.layout(scene, ui)
        case "beside" if face.beside is not None:
            return beside.layout(face, face.beside, ui)
        case _:
            return ()


def _hour(scene: Scene, ui: UI) -> Region:
    """Return the title, the plates, the hour of the moment and which record it is."""
    face, view, look = scene.theatre, scene.room, ui.look.plain
    assert face is not None
    assert view is not None
    c = look.c
    part = Part("theatre.hour", HOUR, look)
    x = HOUR.x + part.text(look.say("theatre"), HOUR.x, 57, 38, "extrabold", room=160)
    part.text(look.other(look.both("theatre")), HOUR.x, 85, 20, "regular", c.sub, room=150)
    x = max(x, HOUR.x + 120) + 16
    plate = look.say("exercise.plate")
    wide = max(width(plate, 18, "extrabold") + 30, 124)
    part.rect(Box(x, 24, wide, 30), fill=c.bad, round=8)
    part.text(plate, x + wide / 2, 45.5, 18, "extrabold", c.on_bad, "centre", room=wide - 8)
    part.rect(Box(x, 58, wide, 30), fill=c.panel, line=c.line, round=8)
    part.text(look.of(view.title), x + wide / 2, 79.5, 18, "semibold", c.sub, "centre", room=wide - 12,
              excerpt=True)  # fmt: skip
    x += wide + 20
    part.text(hour(view.moment, look), x, 52, 32, "extrabold", c.accent, room=HOUR.right - x)
    at, away = look.of(stamp(view.moment)), f" · {look.of(elsewhere(view.moment))}"
    fits = bool(elsewhere(view.moment)) and width(at + away, 18, "semibold") <= HOUR.right - x
    part.text(at + away if fits else at, x, 83, 18, "semibold", c.sub, room=HOUR.right - x)
    return part.region(round=0)


def _said(face: TheatreFace, look: Look) -> Region:
    """Return what was done at the moment, and whether the game went back over it."""
    c = look.c
    part = Part("theatre.said", SAID, look)
    part.line(SAID.x, SAID.y + 4, SAID.x, SAID.bottom - 4, c.line, 2)
    x, room = SAID.x + 16, SAID.w - 20
    lines = 3
    if not face.counts:
        part.icon("undo-2", x, SAID.y + 2, 20, c.bad)
        part.text(look.say("theatre.abandoned"), x + 28, SAID.y + 18, 18, "bold", c.bad, room=room - 28)
        lines = 2
    base = SAID.y + (18 if face.counts else 42)
    part.prose(look.of(face.said), x, base, room, 19, lines, "bold", c.text, 24, excerpt=True)
    return part.region(bleed=0)


def _buttons(face: TheatreFace, ui: UI) -> Layout:
    look, at = ui.look, ui.playhead.at
    marked = at in face.bookmarks
    entries: list[tuple[str, str, Action, str, Kind]] = [
        ("why", "C", Action("over", "chain"), "scale", "plain"),
        ("unmark" if marked else "bookmark", "B", Action("theatre", "bookmark"), "map-pin", "plain"),
        ("fork", "F", Action("theatre", "fork"), "forward", "off" if face.closed else "primary"),
    ]
    if face.back:
        entries.insert(0, ("back", "Esc", Action("theatre", "leave"), "undo-2", "plain"))
    if face.beside is not None:
        entries.insert(2, ("beside", "X", Action("over", "beside"), "users", "plain"))
    boxes = _boxes([look.say(f"theatre.{name}") for name, *_ in entries])
    return tuple(
        button(f"theatre.{name}", box, look.say(f"theatre.{name}"), action, look, key=key, kind=kind, size=20)
        for box, (name, key, action, _, kind) in zip(boxes, entries, strict=True)
    )


def _boxes(labels: list[str]) -> list[Box]:
    """Return a box for each label between what was done and the right edge, as wide as its words need."""
    left, gap = SAID.right + 12, 8
    needs = [width(label, 20, "bold") + 63 for label in labels]
    scale = min(1.0, (1576 - left - gap * (len(labels) - 1)) / sum(needs))
    wides = [need * scale for need in needs]
    x = 1576 - sum(wides) - gap * (len(wides) - 1)
    boxes = []
    for wide in wides:
        boxes.append(Box(x, 26, wide, 56))
        x += wide + gap
    return boxes
