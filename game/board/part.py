"""A region being drawn: shapes and measured text go in, a `Region` comes out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, pi, sin
from xml.sax.saxutils import quoteattr

from game.board.art import icon
from game.board.dashes import dashes, rounded
from game.board.motion import STANDING, Moving
from game.board.region import Action, Align, Box, Region, Words
from game.board.theme import FLOOR, SHARP, THEMES, Colours, Contrast, Theme
from game.measure import Lines, Weight, fitted, shortened, width, wrap
from game.texts import Figure, Text, both, say

APART = 1.28
"""From one line of a large text to the next, in its size."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a screen looks: language, colours, the moment of a movement, the size of the texts."""

    lang: str
    theme: Theme
    moving: Moving = STANDING
    size: int = 100
    """In per cent."""
    contrast: Contrast = "normal"

    @property
    def c(self) -> Colours:
        """Return the colours."""
        return (SHARP if self.contrast == "high" else THEMES)[self.theme]

    @property
    def plain(self) -> Look:
        """Return the look of what keeps its size: labels, clocks, keys, the room's pieces."""
        return self if self.size == 100 else replace(self, size=100)

    def sized(self, size: float) -> int:
        """Return a size of type, or the height of a row of it, as large as texts are to be read."""
        return round(size * self.size / 100)

    def fewer(self, most: int) -> int:
        """Return how many rows stand where there is room for `most` of the plain size."""
        return max(1, most * 100 // self.size)

    def of(self, text: Text) -> str:
        """Return a text in the screen's language."""
        return text.of(self.lang)

    def other(self, text: Text) -> str:
        """Return a text in the other language, or nothing where both read the same."""
        first, second = (text.ko, text.en) if self.lang == "en" else (text.en, text.ko)
        return "" if first == second else first

    def say(self, key: str, /, **figures: Figure) -> str:
        """Return a sentence of the board's catalogue in the screen's language."""
        return say(f"board.{key}", self.lang, **figures)

    def both(self, key: str, /, **figures: Figure) -> Text:
        """Return a sentence of the board's catalogue in both languages."""
        return both(f"board.{key}", **figures)


class Part:
    """A region being drawn. Coordinates are those of the whole picture."""

    def __init__(self, id: str, box: Box, look: Look) -> None:
        self.id, self.box, self.look, self.c = id, box, look, look.c
        self._shapes: list[str] = []
        self._words: list[Words] = []

    def region(
        self,
        action: Action | None = None,
        *keys: str,
        released: Action | None = None,
        round: int = 12,
        bleed: int = 12,
    ) -> Region:
        """Return what has been drawn."""
        return Region(
            self.id, self.box, "".join(self._shapes), tuple(self._words), action, released, keys, round, bleed
        )

    # Shapes.

    def shape(self, element: str) -> None:
        """Add an element of SVG."""
        self._shapes.append(element)

    def rect(
        self, box: Box, fill: str = "none", line: str = "", wide: float = 1.5, round: float = 12,
        dash: str = "", opacity: float = 1,
    ) -> None:  # fmt: skip
        """Add a rectangle with rounded corners."""
        if dash and line:
            self.rect(box, fill, round=round, opacity=opacity)
            self.path(rounded(box.x, box.y, box.w, box.h, round, dash), line=line, wide=wide)
            return
        self.shape(
            f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.w:g}" height="{box.h:g}" rx="{round:g}"'
            f"{_paint(fill, line, wide, opacity)}/>"
        )

    def panel(self, box: Box | None = None, fill: str = "", line: str = "", round: int = 16) -> None:
        """Add a panel with its soft shadow."""
        box = box or self.box
        # The shadow lies under the foot alone: beneath the rest nobody sees it, and it takes as long again.
        foot = min(box.h, 3 * round)
        for drop, opacity in ((4, 0.10), (2, 0.14)):
            under = replace(box, y=box.bottom - foot + drop, h=foot)
            self.rect(under, fill=self.c.shadow, round=round, opacity=opacity)
        self.rect(box, fill=fill or self.c.panel, line=line or self.c.line, round=round)

    def path(self, d: str, fill: str = "none", line: str = "", wide: float = 2, opacity: float = 1) -> None:
        """Add a path."""
        self.shape(f"<path d={quoteattr(d)}{_paint(fill, line, wide, opacity)}/>")

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str, wide: float = 1.5,
             dash: str = "") -> None:  # fmt: skip
        """Add a straight line."""
        d = dashes(((x1, y1), (x2, y2)), dash) if dash else f"M{x1:g} {y1:g}L{x2:g} {y2:g}"
        self.path(d, line=colour, wide=wide)

    def circle(self, x: float, y: float, r: float, fill: str = "none", line: str = "", wide: float = 2,
               dash: str = "", opacity: float = 1) -> None:  # fmt: skip
        """Add a circle."""
        if dash:
            self.rect(Box(x - r, y - r, 2 * r, 2 * r), fill, line, wide, r, dash, opacity)
            return
        self.shape(f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}"{_paint(fill, line, wide, opacity)}/>')

    def icon(self, name: str, x: float, y: float, size: float, colour: str, wide: float = 2) -> None:
        """Add an icon with its upper left corner at a point."""
        scale = size / 24
        self.shape(
            f'<g transform="translate({x:g} {y:g}) scale({scale:g})" fill="none" stroke="{colour}" '
            f'stroke-width="{wide:g}" stroke-linecap="round" stroke-linejoin="round">{icon(name)}</g>'
        )

    def mark(self, team: str, x: float, y: float, r: float, hollow: bool = False, colour: str = "") -> None:
        """Add a team's shape: circle, triangle, square; a diamond for anything else."""
        colour = colour or self.c.team(team)
        fill, line = ("none", colour) if hollow else (colour, "")
        if team == "seoul":
            self.circle(x, y, r, fill, line, 2.5)
        elif team == "washington":
            self.path(_polygon(x, y + r * 0.12, r * 1.18, 3), fill, line, 2.5)
        elif team == "alliance":
            self.rect(Box(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76), fill, line, 2.5, round=r * 0.16)
        else:
            self.path(_polygon(x, y, r * 1.12, 4), fill, line, 2.5)

    def badge(self, team: str, letter: str, x: float, y: float, r: float) -> None:
        """Add a team's shape with its letter."""
        self.mark(team, x, y, r)
        low = r * 0.62 if team == "washington" else r * 0.36
        self.text(letter, x, y + low, max(14, int(r * 0.92)), "extrabold", self.c.on_team, "centre")

    # Text.

    def text(
        self,
        text: str,
        x: float,
        y: float,
        size: int,
        weight: Weight = "semibold",
        colour: str = "",
        align: Align = "left",
        room: float = 0,
        floor: int = FLOOR,
        halo: str = "",
        excerpt: bool = False,
        turn: int = 0,
    ) -> float:
        """Add a line with its baseline at `y`, as large as fits `room`, and return its width."""
        if not text:
            return 0
        cut = False
        if room:
            sizes = tuple(range(size, min(size, floor) - 1, -1))
            size = fitted(text, sizes, weight, room)
            whole, text = text, shortened(text, size, weight, room)
            cut = whole != text and not excerpt
        self._words.append(Words(text, x, y, size, weight, colour or self.c.text, align, halo, cut, turn))
        return width(text, size, weight)

    def prose(
        self, text: str, x: float, y: float, room: float, size: int, lines: int = 1,
        weight: Weight = "regular", colour: str = "", leading: float = 0, floor: int = FLOOR,
        align: Align = "left", excerpt: bool = False,
    ) -> float:  # fmt: skip
        """Add a paragraph whose first baseline is `y`, smaller if it must be, and return the next baseline.

        An `excerpt` may end early, since the whole can be opened elsewhere.
        """
        if not text or lines < 1:
            return y
        leading = leading or size * 1.4
        end = y + lines * leading
        if self.look.size > 100:
            larger, leading, lines = self._larger(text, room, size, lines, weight, leading, excerpt)
            y, size, floor = y + 0.74 * (larger - size), larger, min(floor, size)
        broken = wrap(text, size, weight, room)
        while len(broken) > lines and size > floor and not excerpt:
            size -= 1
            broken = wrap(text, size, weight, room)
        after = self._paragraph(broken, lines, x, y, room, size, weight, colour, leading, align, excerpt)
        return min(end, after)

    def fill(
        self, text: str, box: Box, size: int, weight: Weight = "regular", colour: str = "", *,
        middle: bool = True, most: int = 0, apart: float = APART,
    ) -> float:  # fmt: skip
        """Add a paragraph as large as it is to be read and fits a box, and return where it ends.

        `most` is a size that it shares with others, `apart` the distance of its lines in that size.
        """
        if not text:
            return box.y
        at, broken, high = self.filling(text, box, size, weight, most, apart)
        lines = max(1, 1 + int((box.h - 0.94 * at) / (at * apart)))
        top = box.y + max(0.0, (box.h - high) / 2) * middle
        self._paragraph(
            broken, lines, box.x, top + 0.74 * at, box.w, at, weight, colour, at * apart, "left", False
        )
        return min(box.bottom, top + high)

    def filling(
        self, text: str, box: Box, size: int, weight: Weight, most: int = 0, apart: float = APART
    ) -> tuple[int, Lines, float]:
        """Return the size at which a paragraph fills a box, its lines, and how high they stand."""
        for at in range(most or self.look.sized(size), FLOOR - 1, -1):
            broken = wrap(text, at, weight, box.w)
            high = 0.94 * at + (len(broken) - 1) * at * apart
            if high <= box.h:
                break
        return at, broken, high

    def _paragraph(
        self, broken: Lines, lines: int, x: float, y: float, room: float, size: int, weight: Weight,
        colour: str, leading: float, align: Align, excerpt: bool,
    ) -> float:  # fmt: skip
        """Add a paragraph's lines, as many as there may be, and return the next baseline."""
        shown = list(broken[:lines])
        rest = len(broken) > lines
        if rest:
            words = shown[-1].split(" ")
            while len(words) > 1 and width(" ".join(words) + " …", size, weight) > room:
                words.pop()
            shown[-1] = shortened(" ".join(words).rstrip(".,") + " …", size, weight, room)
        for number, line in enumerate(shown):
            cut = rest and not excerpt and number == lines - 1
            at = y + number * leading
            self._words.append(Words(line, x, at, size, weight, colour or self.c.text, align, "", cut))
        return y + len(shown) * leading

    def _larger(
        self, text: str, room: float, size: int, lines: int, weight: Weight, leading: float, excerpt: bool
    ) -> tuple[int, float, int]:
        """Return the largest size up to the one that is set at which a paragraph keeps to its ground.

        With it come the distance of its lines and how many there may be. Of an excerpt half the lines may go.
        """
        high = lines * leading - 0.4 * max(0.0, leading - 0.94 * size)
        for larger in range(self.look.sized(size), size, -1):
            apart = larger * min(leading / size, APART)
            most = 1 + int((high - 0.94 * larger) / apart) if high >= 0.94 * larger else 0
            if not most:
                continue
            whole = len(wrap(text, larger, weight, room)) <= most
            if whole or (excerpt and most > 1 and most * 2 > lines):
                return larger, apart, most
        return size, leading, lines

    def pair(self, text: Text, x: float, y: float, size: int, small: int, room: float, gap: float = 12,
             weight: Weight = "bold", colour: str = "") -> None:  # fmt: skip
        """Add a title with the other language beside it where there is room for it."""
        wide = self.text(self.look.of(text), x, y, size, weight, colour, room=room)
        other = self.look.other(text)
        if other and wide + gap + width(other, small, "regular") <= room:
            self.text(other, x + wide + gap, y, small, "regular", self.c.sub)

    def key(self, label: str, right: float, y: float, colour: str = "", high: float = 28) -> float:
        """Add a keycap that ends at `right` with its middle at `y`, and return its left edge."""
        wide = max(high, width(label, 18, "semibold") + 16)
        box = Box(right - wide, y - high / 2, wide, high)
        self.rect(box, line=colour or self.c.sub, wide=1.6, round=6)
        self.text(label, box.middle, y + 6.5, 18, "semibold", colour or self.c.sub, "centre")
        return box.x

    def chip(self, label: str, x: float, y: float, colour: str, ground: str = "", high: float = 32,
             room: float = 0) -> float:  # fmt: skip
        """Add a chip from `x` with its middle at `y`, and return its right edge."""
        inner = room - 24 if room else 0
        size = fitted(label, (18,), "semibold", inner) if inner else 18
        shown = shortened(label, size, "semibold", inner) if inner else label
        wide = width(shown, size, "semibold") + 24
        self.rect(Box(x, y - high / 2, wide, high), ground or self.c.panel2, colour, 1.6, 9)
        self.text(label, x + wide / 2, y + 6.5, size, "semibold", colour, "centre", inner)
        return x + wide


def _paint(fill: str, line: str, wide: float, opacity: float) -> str:
    paint = f' fill="{fill}"'
    if line:
        paint += f' stroke="{line}" stroke-width="{wide:g}" stroke-linejoin="round" stroke-linecap="round"'
    return paint + (f' opacity="{opacity:g}"' if opacity < 1 else "")


def _polygon(x: float, y: float, r: float, corners: int) -> str:
    points = ((x + r * sin(2 * pi * n / corners), y - r * cos(2 * pi * n / corners)) for n in range(corners))
    return "M" + "L".join(f"{px:.2f} {py:.2f}" for px, py in points) + "Z"
