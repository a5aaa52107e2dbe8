"""What one viewer saw at a moment: the live picture as it was, which answers to looking alone, and a band."""

from __future__ import annotations

from dataclasses import replace

from game.board.part import Look, Part
from game.board.piece.timeline import hour_of
from game.board.region import Action, Box, Layout, Region
from game.board.scene import Scene
from game.board.screen.theatre.foot import eyes_of
from game.board.theme import HIGH, WIDE
from game.board.ui import UI
from game.measure import width

BAND = Box(0, 876, WIDE, HIGH - 876)
BASE = BAND.y + 18

LOOKING = ("page", "show", "close_shown", "read", "tab", "go_on", "gloss", "gloss_close")
"""What may be done with a picture of the past: turn its pages, open what it shows."""
PAGES = ("reader", "detail", "card")
KEYS = {
    "Up": Action("theatre", "phase_back"),
    "Down": Action("theatre", "phase_on"),
    "PgUp": Action("theatre", "phase_back"),
    "PgDn": Action("theatre", "phase_on"),
    "Home": Action("theatre", "home"),
    "End": Action("theatre", "end"),
    ",": Action("theatre", "mark_back"),
    ".": Action("theatre", "mark_on"),
    "B": Action("theatre", "bookmark"),
    "C": Action("over", "chain"),
    "F": Action("theatre", "fork"),
}
"""Keys that stand on the page of all tables, and do the same here."""
GONE = ("query.open", "latch", "clock")
"""What is of the playing alone; how much time was left, the log does not know."""


def is_early(scene: Scene, ui: UI) -> bool:
    """Return whether control has still to agree to look at a game that is not over."""
    return scene.theatre is not None and not scene.theatre.over and not ui.playhead.agreed


def is_hidden(scene: Scene, ui: UI, window: str) -> bool:
    """Return whether a window must not show the theatre: the room's, while a game is not over."""
    return window == "room" and scene.theatre is not None and not scene.theatre.over


def ui_of(scene: Scene, ui: UI, mark: str) -> UI:
    """Return the ui as the viewer's window had it; `mark` is the name of the room's present moment."""
    head = ui.playhead
    told = head.told and scene.theatre is not None and scene.theatre.brought
    own = replace(
        ui, screen="play", windows=2, mirrored=False, seen="" if told else mark, drafts={}, typing=""
    )
    if scene.seat is not None:
        return replace(own, curtain="open", seat=head.see, idle=0)
    return own


def framed(regions: Layout, scene: Scene, ui: UI) -> Layout:
    """Return a live picture that can only be looked at, with the band of the replay at its foot."""
    band = _band(scene, ui)
    own = {key for region in band for key in region.keys}
    shown = tuple(_still(region, own) for region in regions if region.id not in GONE)
    taken = own | {key for region in shown for key in region.keys}
    return (*shown, *_more(taken), *band)


def _more(taken: set[str]) -> Layout:
    """Return the other keys of the theatre, as far as the picture has no use of its own for them."""
    return tuple(
        Region(f"theatre.key.{key}", Box(0, 0, 0, 0), action=action, keys=(key,))
        for key, action in KEYS.items()
        if key not in taken
    )


def _still(region: Region, taken: set[str]) -> Region:
    """Return a region that answers to looking alone, and to no key of the band."""
    action = region.action
    looks = action is not None and (
        action.verb in LOOKING or (action.verb == "over" and action.what in PAGES)
    )
    if not looks or action is None:
        return replace(region, action=None, released=None, keys=())
    return replace(region, released=None, keys=tuple(key for key in region.keys if key not in taken))


def _band(scene: Scene, ui: UI) -> Layout:
    """Return the band: that this is a replay, steps, what was done, whose eyes, the way back."""
    face, look, head = scene.theatre, ui.look.plain, ui.playhead
    assert face is not None
    c = look.c
    ground = Part("replay.band", BAND, look)
    ground.rect(BAND, fill=c.accent, round=0)
    x = 16 + ground.text(look.say("theatre"), 16, BASE, 18, "extrabold", c.on_accent, room=130) + 14
    regions = []
    for name, keys, icon in (
        ("back", ("Left",), "arrow-left"), ("play", ("Space",), "pause" if head.playing else "play"),
        ("on", ("Right",), "arrow-right"),
    ):  # fmt: skip
        box = Box(x, BAND.y, 46, BAND.h)
        x += 50
        part = Part(f"theatre.{name}", box, look)
        part.rect(Box(box.x + 2, box.y + 2, box.w - 4, box.h - 4), line=c.on_accent, wide=1.6, round=6)
        part.icon(icon, box.middle - 9, box.y + 3, 18, c.on_accent, 2.6)
        regions.append(part.region(Action("theatre", name), *keys, round=4, bleed=0))
    cells = _cells(scene, ui, look)
    left = cells[0].box.x - 14
    assert scene.room is not None
    at = hour_of(scene.room.moment.minute, look)
    words = look.say("theatre.band", number=head.at, last=face.last, hour=at, said=look.of(face.said))
    ground.text(words, x + 12, BASE, 18, "semibold", c.on_accent, room=left - x - 12, excerpt=True)
    return (ground.region(bleed=0, round=0), *regions, *cells)


def _cells(scene: Scene, ui: UI, look: Look) -> Layout:
    """Return a digit for each pair of eyes, and the way back to all tables."""
    face, c = scene.theatre, look.c
    assert face is not None
    entries = [(see, label, str(digit)) for digit, (see, label) in enumerate(eyes_of(face, look))][1:]
    seats = face.seats(ui.playhead.see)
    if seats:
        # A table's key opens what all at it saw; this one goes on to each of its roles, and back to it.
        at = seats.index(ui.playhead.see)
        label = look.say("theatre.see.role", number=at, count=len(seats) - 1)
        entries.append((seats[(at + 1) % len(seats)], label, "K"))
    # The way back to all tables stands last, with the key that leads back everywhere.
    back = "" if ui.shown else "Esc"
    entries.append(("", look.say("theatre.see.all"), back or "0"))
    needs = [width(label, 18, "bold") + width(key, 18, "semibold") + 44 for _, label, key in entries]
    scale = min(1.0, 1010 / sum(needs))
    x = WIDE - 12 - sum(needs) * scale
    regions = []
    for (see, label, key), need in zip(entries, needs, strict=True):
        box = Box(x, BAND.y, need * scale - 4, BAND.h)
        x += need * scale
        part = Part("eyes.role" if key == "K" else f"eyes.{see or 'all'}", box, look)
        on = bool(see) and see == ui.playhead.see.partition(".")[0] and key != "K"
        if on:
            part.rect(Box(box.x, box.y + 1, box.w, box.h - 2), fill=c.on_accent, round=6)
        ink = c.accent if on else c.on_accent
        cap = max(20, width(key, 18, "semibold") + 14)
        part.key(key, box.x + 4 + cap, BAND.y + 12, ink, high=20)
        part.text(label, box.x + cap + 12, BASE, 18, "bold", ink, room=box.w - cap - 16)
        keys = (key, "0") if not see and key != "0" else (key,)
        regions.append(part.region(Action("theatre", "see", (see,)), *keys, round=4, bleed=0))
    return tuple(regions)
