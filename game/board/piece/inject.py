"""An inject in the look of its medium: as a card, and page by page in the reader.

Every one bears EXERCISE / 훈련, whatever shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.board.part import Look, Part
from game.board.region import Box
from game.board.theme import mixed
from game.measure import Weight, width, wrap
from game.texts import Text
from game.texts.times import stamp

if TYPE_CHECKING:
    from game.session import Message

SMALLER = 3
"""By how much what is not known is set smaller than the text in the reader."""

HEAD = 48
"""Height of every medium's head."""

ICONS = {
    "cable": "lock",
    "report": "file-text",
    "call": "phone",
    "press": "newspaper",
    "broadcast": "tv",
    "social": "message-circle",
    "statement": "megaphone",
    "memo": "pencil-line",
}


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of one medium in one theme."""

    ground: str
    ink: str
    soft: str
    head: str
    """Ground of the head."""
    head_ink: str
    bar: str
    """A bar at the left edge, or empty."""
    bar_wide: int
    edge: str
    round: int
    headline: Weight


def paint(medium: str, look: Look) -> Paint:
    """Return the look of a medium; a broadcast's is the same in both themes."""
    c = look.c
    base = Paint(c.paper, c.text, c.sub, c.paper, c.text, "", 0, c.paper_line, 6, "bold")
    match medium:
        case "cable":
            return Paint(c.paper, c.text, c.sub, c.accent, c.on_accent, "", 0, c.line, 6, "bold")
        case "broadcast":
            soft = "#FFFFFF" if look.contrast == "high" else "#B9C7D4"
            return Paint("#10202E", "#FFFFFF", soft, "#10202E", "#FFFFFF", "", 0, c.line, 10, "extrabold")
        case "social":
            return Paint(c.panel, c.text, c.sub, c.panel, c.text, "", 0, c.line, 18, "semibold")
        case "call":
            return Paint(c.panel, c.text, c.sub, c.panel, c.text, c.good, 8, c.line, 8, "bold")
        case "statement":
            return Paint(c.paper, c.text, c.sub, c.paper, c.bad, c.bad, 12, c.paper_line, 6, "bold")
        case "press":
            return Paint(c.paper, c.text, c.sub, c.paper, c.text, "", 0, c.paper_line, 6, "extrabold")
        case "memo":
            return Paint(c.paper, c.text, c.sub, c.paper, c.text, c.dim, 8, c.paper_line, 6, "bold")
        case _:
            return base


def ground(part: Part, box: Box, message: Message, look: Look, short: bool = False) -> Paint:
    """Draw the paper and the head: medium, sender, time, the EXERCISE plate; `short` leaves out the time."""
    style = paint(message.medium, look)
    part.panel(box, style.ground, style.edge, style.round)
    if style.bar:
        part.rect(Box(box.x, box.y, style.bar_wide, box.h), fill=style.bar, round=4)
    if message.medium == "cable":
        part.rect(Box(box.x, box.y, box.w, HEAD - 6), fill=style.head, round=6)
        part.rect(Box(box.x, box.y + 12, box.w, HEAD - 18), fill=style.head, round=0)
    _head(part, Box(box.x + 22, box.y, box.w - 44, HEAD), message, style, look, short)
    return style


def _head(part: Part, box: Box, message: Message, style: Paint, look: Look, short: bool) -> None:
    c = look.c
    base = box.y + 31 - (2 if message.medium == "cable" else 0)
    plate = look.say("exercise.mark")
    wide = width(plate, 18, "extrabold") + 20
    on_alarm = message.medium == "broadcast"
    part.rect(Box(box.right - wide, base - 21, wide, 28), fill=c.bad, round=7)
    part.text(plate, box.right - wide / 2, base, 18, "extrabold", c.on_bad, "centre")
    right = box.right - wide - 14
    if not short:
        ink = style.head_ink if message.medium in ("cable", "broadcast") else style.soft
        right -= part.text(look.of(stamp(message.moment)), right, base, 18, "semibold", ink, "right") + 16
    x = box.x
    if on_alarm:
        live = look.say("medium.live")
        wide = width(live, 18, "extrabold") + 20
        part.rect(Box(x, base - 21, wide, 28), fill="#B03A00", round=6)
        part.text(live, x + wide / 2, base, 18, "extrabold", "#FFFFFF", "centre")
        x += wide + 12
    elif message.medium == "social" and short:
        part.circle(x + 15, base - 7, 15, fill=c.panel2, line=c.alliance, wide=2)
        part.text("@", x + 15, base, 18, "bold", c.alliance, "centre")
        label = look.say("medium.unverified")
        right -= part.text(label, right, base, 18, "bold", c.bad, "right") + 16
        x += 40
    else:
        part.icon(ICONS.get(message.medium, "file-text"), x, base - 19, 24, style.head_ink)
        x += 34
    label = f"{look.say('medium.' + message.medium)} · {look.of(message.sender)}"
    if short:
        label = look.of(message.sender)
    elif message.medium in ("press", "social", "broadcast", "statement", "call"):
        label = look.say("medium." + message.medium)
    part.text(label, x, base, 22 if message.medium == "press" else 20, "bold", style.head_ink, room=right - x,
              excerpt=True)  # fmt: skip
    if message.medium == "press" and short:
        part.line(box.x, box.y + HEAD - 4, box.right, box.y + HEAD - 4, style.ink, 3)
        part.line(box.x, box.y + HEAD + 1, box.right, box.y + HEAD + 1, style.ink, 1)
    elif message.medium not in ("cable", "broadcast", "press"):
        part.line(box.x, box.y + HEAD - 3, box.right, box.y + HEAD - 3, look.c.hair, 1.5)


def card(part: Part, box: Box, message: Message, look: Look) -> None:
    """Draw an inject as a card: head, headline, one line of its text, what is not known."""
    style = ground(part, box, message, look, short=True)
    x, room = box.x + 22 + (6 if style.bar else 0), box.w - 44 - (6 if style.bar else 0)
    y = box.y + HEAD
    headline = look.of(message.headline)
    if message.medium == "broadcast":
        part.rect(Box(box.x, y + 6, box.w, 50), fill="#B03A00", round=0)
        part.text(headline, x, y + 41, 28, "extrabold", "#FFFFFF", room=room)
    else:
        part.text(headline, x, y + 42, 32, style.headline, style.ink, room=room)
    time = look.of(stamp(message.moment))
    wide = part.text(time, x + room, y + 78, 18, "semibold", style.soft, "right")
    part.prose(look.of(message.text), x, y + 78, room - wide - 20, 20, 1, "regular", style.soft, excerpt=True)
    unknown(part, look.of(message.unknown), x, y + 118, room - 46, look, style)


def unknown(part: Part, text: str, x: float, y: float, room: float, look: Look, style: Paint) -> None:
    """Draw what is not known behind its chip, on one line."""
    if not text:
        return
    end = part.chip(look.say("unknown"), x, y, style.soft, style.ground)
    part.prose(text, end + 12, y + 6.5, room - (end - x) - 12, 19, 1, "semibold", style.ink, excerpt=True)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of an inject in the reader."""

    lines: tuple[str, ...]
    unknown: tuple[str, ...]
    """Lines of what is not known: on the last page only."""


def sheets(
    message: Message, look: Look, room: float, lines: int, size: int, unknown: int
) -> tuple[Sheet, ...]:
    """Return the pages of an inject: text first, what is not known at the end, `unknown` units in."""
    body = wrap(look.of(message.text), size, "regular", room)
    last = (
        wrap(look.of(message.unknown), size - SMALLER, "regular", room - unknown) if message.unknown else ()
    )
    pages = [body[n : n + lines] for n in range(0, len(body), lines)] or [()]
    if last and len(pages[-1]) + len(last) + 1 > lines:
        pages.append(())
    return tuple(Sheet(page, last if number == len(pages) - 1 else ()) for number, page in enumerate(pages))


def recipients(message: Message, look: Look) -> str:
    """Return those to whom it went, as far as the reader may know."""
    return ", ".join(look.of(to) for to in message.to)


def headline(message: Message, look: Look) -> Text:
    """Return the headline, or the sender of one without."""
    return message.headline or message.sender


def quiet(look: Look, share: int = 8) -> str:
    """Return a ground that is barely there."""
    return mixed(look.c.accent, share, look.c.panel)
