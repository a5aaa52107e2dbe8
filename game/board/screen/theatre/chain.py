"""The causal chain of an event: what it came from above, what it led to below, with lines and records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.page import page
from game.board.region import Action, Box, Layout, Region
from game.board.theatre_face import TheatreFace
from game.board.theme import mixed
from game.board.ui import UI
from game.measure import width

if TYPE_CHECKING:
    from game.debrief.theatre.chain import Chain
    from game.debrief.theatre.links import Link

BOX = Box(40, 20, 1520, 856)
LIST = Box(BOX.x + 24, BOX.y + 88, 500, BOX.h - 112)
CHAIN = Box(LIST.right + 28, BOX.y + 88, BOX.right - 24 - LIST.right - 28, BOX.h - 112)
ROW = 54
ICONS = {
    "decision": "stamp", "inject": "file-text", "effect": "trending-up", "condition": "scale",
    "branch": "arrow-right", "chance": "dice-5", "paper": "signature", "time": "clock", "end": "flag",
}  # fmt: skip


def layout(face: TheatreFace, ui: UI) -> Layout:
    """Return the events of the present record, and the chain of the one that is chosen."""
    look = ui.look.plain
    regions = list(page(look.both("theatre.chain"), look, Action("close"), BOX, "scale"))
    if face.chain is None:
        part = Part("chain.none", CHAIN, look)
        part.prose(look.say("theatre.chain.none"), LIST.x, LIST.y + 40, 900, 22, 3, "semibold", look.c.sub)
        return (*regions, part.region())
    at = min(ui.playhead.event, len(face.events) - 1)
    return (*regions, *_events(face.events, at, look), *_chain(face.chain, look))


def _events(events: tuple[Link, ...], at: int, look: Look) -> Layout:
    """Return the list of events with the keys to the one before and the one after."""
    most = int(LIST.h // ROW)
    first = max(0, min(at - most // 2, len(events) - most))
    keys = {at - 1: "Up", at + 1: "Down"}
    regions = []
    for number, each in list(enumerate(events))[first : first + most]:
        box = Box(LIST.x, LIST.y + (number - first) * ROW, LIST.w, ROW - 6)
        regions.append(_event(each, box, number, number == at, keys.get(number, ""), look))
    return tuple(regions)


def _event(this: Link, box: Box, number: int, on: bool, key: str, look: Look) -> Region:
    c = look.c
    part = Part(f"event.{number}", box, look)
    part.rect(box.inset(1), fill=mixed(c.accent, 12, c.panel) if on else c.panel2,
              line=c.accent if on else c.line, wide=3 if on else 1.6, round=10)  # fmt: skip
    part.icon(ICONS[this.kind], box.x + 12, box.y + box.h / 2 - 11, 22, c.accent)
    right = box.right - 12
    if key:
        part.rect(Box(right - 28, box.y + box.h / 2 - 14, 28, 28), line=c.sub, wide=1.6, round=6)
        part.icon(
            "arrow-up" if key == "Up" else "arrow-down", right - 23, box.y + box.h / 2 - 9, 18, c.sub, 2.2
        )
        right -= 38
    wide = width(look.of(this.text), 18, "bold")
    base = box.y + (20 if wide > right - box.x - 46 else 30.5)
    part.prose(look.of(this.text), box.x + 46, base, right - box.x - 46, 18, 2,
               "bold" if on else "semibold", c.text, 20, excerpt=True)  # fmt: skip
    return part.region(Action("theatre", "event", (str(number),)), *((key,) if key else ()), round=10)


def _chain(chain: Chain, look: Look) -> Layout:
    """Return the links from the top down; those of the middle are left out where there is no room for all."""
    links = [*((link, "before") for link in chain.before), (chain.this, "this"),
             *((link, "after") for link in chain.after)]  # fmt: skip
    pitch = min(96.0, CHAIN.h / len(links))
    regions = []
    for number, (link, side) in enumerate(links):
        box = Box(CHAIN.x, CHAIN.y + number * pitch, CHAIN.w, pitch - 12)
        last = number == len(links) - 1
        regions.append(_link(link, side, box, number, last, look))
    return tuple(regions)


def _link(link: Link, side: str, box: Box, number: int, last: bool, look: Look) -> Region:
    """Return one link: a click goes to the record that shows it."""
    c = look.c
    ground = Box(box.x, box.y, box.w, box.h + (0 if last else 12))
    part = Part(f"link.{number}", ground, look)
    this = side == "this"
    inset = 0 if this else 26
    card = Box(box.x + inset, box.y, box.w - inset, box.h)
    part.rect(card.inset(1), fill=mixed(c.accent, 14, c.panel) if this else c.panel2,
              line=c.accent if this else c.line, wide=3.2 if this else 1.6, round=10)  # fmt: skip
    if not last:
        x, y = box.x + 60, box.bottom + 11
        part.path(f"M{x:g} {box.bottom:g}V{y - 2:g}M{x - 5:g} {y - 7:g}L{x:g} {y - 1:g}L{x + 5:g} {y - 7:g}",
                  line=c.accent, wide=2.4)  # fmt: skip
    file = link.where.rpartition("/")[2]
    under = " · ".join(each for each in (link.line, file) if each)
    tall = box.h >= 48 and bool(under)
    base = box.y + box.h / 2 + (-5 if tall else 6.5)
    middle = box.y + box.h / 2
    part.icon(ICONS[link.kind], card.x + 14, middle - 12, 24, c.accent)
    aside = look.say("theatre.link.record", number=link.record)
    wide = part.text(aside, card.right - 14, base, 18, "semibold", c.sub, "right")
    x = card.x + 50
    kind = look.say(f"theatre.link.{link.kind}")
    x += part.text(kind, x, base, 18, "bold", c.accent, room=120) + 10
    part.text(look.of(link.text), x, base, 18, "bold", c.text,
              room=card.right - wide - 28 - x, excerpt=True)  # fmt: skip
    if tall:
        part.text(under, card.x + 50, base + 23, 18, "regular", c.sub, room=card.w - 64, excerpt=True)
    return part.region(Action("theatre", "go", (str(link.record),)), round=10)
