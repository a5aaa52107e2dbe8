"""How an inject opens in the reader, in the way of its medium: a cable's lines, a masthead, a handle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.piece.inject import HEAD, Paint, recipients
from game.board.region import Box
from game.measure import width
from game.texts.times import stamp

if TYPE_CHECKING:
    from game.session import Message

TALL = 118
"""Height of every opening, from the head to the headline."""


def opening(part: Part, message: Message, box: Box, style: Paint, look: Look) -> None:
    """Draw who speaks to whom, and when."""
    area = Box(box.x + 48, box.y + HEAD + 10, box.w - 96, TALL - 14)
    match message.medium:
        case "press":
            _masthead(part, message, area, style, look)
        case "broadcast":
            _studio(part, message, area, style, look)
        case "social":
            _handle(part, message, area, style, look)
        case "call":
            _call(part, message, area, style, look)
        case "statement":
            _lectern(part, message, area, style, look)
        case _:
            _lines(part, message, area, style, look)


def _lines(part: Part, message: Message, area: Box, style: Paint, look: Look) -> None:
    """Draw the three lines of a cable, a report or a memo."""
    y = area.y + 28
    for key, text in (
        ("from", look.of(message.sender)),
        ("to", recipients(message, look)),
        ("as_of", look.of(stamp(message.moment))),
    ):
        part.text(look.say(f"reader.{key}"), area.x, y, 18, "bold", style.soft)
        part.text(text, area.x + 110, y, 20, "semibold", style.ink, room=area.w - 110)
        y += 30
    part.line(area.x, area.bottom, area.right, area.bottom, style.soft, 1.5)


def _masthead(part: Part, message: Message, area: Box, style: Paint, look: Look) -> None:
    part.text(look.of(message.sender), area.middle, area.y + 44, 38, "extrabold", style.ink, "centre",
              room=area.w)  # fmt: skip
    part.line(area.x, area.y + 62, area.right, area.y + 62, style.ink, 3)
    part.line(area.x, area.y + 68, area.right, area.y + 68, style.ink, 1)
    part.text(look.of(stamp(message.moment)), area.middle, area.y + 91, 19, "semibold", style.soft, "centre")
    part.line(area.x, area.bottom, area.right, area.bottom, style.soft, 1)


def _studio(part: Part, message: Message, area: Box, style: Paint, look: Look) -> None:
    part.circle(area.x + 40, area.y + 50, 38, line="#5E87AB", wide=2.5)
    part.icon("tv", area.x + 18, area.y + 28, 44, style.ink, 1.8)
    part.text(
        look.of(message.sender), area.x + 100, area.y + 46, 32, "extrabold", style.ink, room=area.w - 110
    )
    said = f"{look.say('reader.to')} {recipients(message, look)} · {look.of(stamp(message.moment))}"
    part.text(said, area.x + 100, area.y + 80, 20, "semibold", style.soft, room=area.w - 110)


def _handle(part: Part, message: Message, area: Box, style: Paint, look: Look) -> None:
    c = look.c
    part.circle(area.x + 42, area.y + 50, 40, fill=c.panel2, line=c.alliance, wide=2.5)
    part.text("@", area.x + 42, area.y + 63, 38, "bold", c.alliance, "centre")
    label = look.say("medium.unverified")
    wide = width(label, 20, "bold") + 40
    part.text(
        look.of(message.sender), area.x + 104, area.y + 46, 28, "bold", style.ink, room=area.w - 120 - wide
    )
    part.text(look.of(stamp(message.moment)), area.x + 104, area.y + 78, 20, "regular", style.soft)
    part.icon("circle-alert", area.right - wide, area.y + 27, 24, c.bad, 2.4)
    part.text(label, area.right, area.y + 46, 20, "bold", c.bad, "right")
    part.line(area.x, area.bottom, area.right, area.bottom, c.hair, 1.5)


def _call(part: Part, message: Message, area: Box, style: Paint, look: Look) -> None:
    c = look.c
    part.circle(area.x + 40, area.y + 48, 36, fill=c.good)
    part.icon("phone-call", area.x + 20, area.y + 28, 40, c.panel, 2.2)
    wide = part.text(
        look.of(message.sender), area.x + 98, area.y + 42, 26, "bold", style.ink, room=area.w * 0.6
    )
    part.icon("arrow-right", area.x + 112 + wide, area.y + 22, 26, c.good, 2.6)
    part.text(recipients(message, look), area.x + 152 + wide, area.y + 42, 24, "bold", style.ink,
              room=area.w - 152 - wide)  # fmt: skip
    part.text(look.of(stamp(message.moment)), area.x + 98, area.y + 76, 20, "semibold", style.soft)
    part.line(area.x, area.bottom, area.right, area.bottom, c.good, 2)


def _lectern(part: Part, message: Message, area: Box, style: Paint, look: Look) -> None:
    c = look.c
    part.icon("quote", area.x, area.y + 14, 70, c.bad, 1.8)
    part.text(look.of(message.sender), area.x + 98, area.y + 44, 28, "bold", c.bad, room=area.w - 100)
    said = f"{look.say('reader.to')} {recipients(message, look)} · {look.of(stamp(message.moment))}"
    part.text(said, area.x + 98, area.y + 78, 20, "semibold", style.soft, room=area.w - 100)
    part.line(area.x, area.bottom, area.right, area.bottom, c.hair, 1.5)
