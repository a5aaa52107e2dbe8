"""The phase machine as SVG: phases from the top down, their ways beside them, the endings at the foot.

Layout and drawing are one pass down the page: each row says how high it is, and lines that jump rows run in
lanes on the left, so that none crosses words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from game.machine import End, Graph, Station, Way, jumps
from game.measure.width import Weight, width
from game.texts import Text
from game.texts.catalogue import say
from game.texts.times import stamp

WIDTH = 1120
LANE, FIRST_LANE = 18, 150
"""Pixels between lanes, and where the one next to the cards runs."""
CARD_LEFT, CARD_RIGHT = 170, 560
SIGN, WORDS = CARD_LEFT + 32, CARD_LEFT + 60
"""Across: the middle of a card's sign, below which ways go down, and where its words begin."""
WAYS_LEFT, WAYS_RIGHT = 610, 1090
GAP, HEAD = 30, 96
FAMILY = "Pretendard, 'Noto Sans KR', sans-serif"
INK, MUTED, PAPER, CARD, EDGE = "#16202b", "#55626f", "#ffffff", "#f2f5f8", "#8b98a5"
NEVER, SELDOM, OFTEN = "#9aa5b0", (140, 178, 214), (16, 78, 139)
"""What was never taken is grey and dashed; the others go from light to dark blue, and their share is said."""


class _Page:
    """What has been drawn so far, from the top."""

    def __init__(self) -> None:
        self.marks: list[str] = []

    def text(self, x: float, y: float, words: str, size: int = 15, weight: Weight = "regular",
             ink: str = INK, anchor: str = "start") -> None:  # fmt: skip
        number = {"regular": 400, "semibold": 600, "bold": 700, "extrabold": 800}[weight]
        self.marks.append(
            f'<text x="{x:g}" y="{y:g}" font-size="{size}" font-weight="{number}" fill="{ink}" '
            f'text-anchor="{anchor}">{escape(words)}</text>'
        )

    def way(self, points: Sequence[tuple[float, float]], share: float | None) -> None:
        """Draw a way along some points with a tip at the last, dark and thick where it was often taken."""
        ink, thick = _ink(share), 2.5 if share is None else 2.0 + 4.0 * share
        (before, _), (x, y) = points[-2:]
        high, wide = 8 + thick, 3.5 + thick
        across, down = (high, 0) if x > before else (0, high)
        sides = ((-high, -wide), (-high, wide)) if across else ((-wide, -high), (wide, -high))
        tip = " ".join(f"{x + right:g},{y + below:g}" for right, below in ((0, 0), *sides))
        line = " L".join(f"{a:g} {b:g}" for a, b in (*points[:-1], (x - across / 2, y - down / 2)))
        dashes = ' stroke-dasharray="5 5"' if share == 0 else ""
        self.marks.append(
            f'<path d="M{line}" fill="none" stroke="{ink}" stroke-width="{thick:g}"{dashes}/>'
            f'<polygon points="{tip}" fill="{ink}"/>'
        )

    def box(self, x: float, y: float, wide: float, high: float, ink: str, edge: str = "",
            corner: int = 8) -> None:  # fmt: skip
        stroke = f' stroke="{edge}" stroke-width="1.5"' if edge else ""
        size = f'x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}"'
        self.marks.append(f'<rect {size} rx="{corner}" fill="{ink}"{stroke}/>')


def svg(graph: Graph, lang: str) -> str:
    """Return the picture of a machine as an SVG document."""
    page = _Page()
    page.text(40, 18, say("debrief.plate", lang), 13, "bold", MUTED)
    page.text(40, 48, graph.title.of(lang), 28, "bold")
    page.text(40, 74, graph.played.of(lang), 15, ink=MUTED)
    tops, bottoms, y = [], [], float(HEAD)
    part = ""
    for station in graph.stations:
        if station.part.of(lang) != part:
            part = station.part.of(lang)
            page.text(WORDS, y + 16, part, 14, "semibold", MUTED)
            y += 26
        high = _station(page, station, graph, y, lang)
        tops.append(y)
        bottoms.append(y + high)
        y += high + GAP
    tops.append(y)
    _end_station(page, graph, y, lang)
    bottoms.append(y + 40)
    _lines(page, graph, tops, bottoms)
    y = _endings(page, graph, y + 40 + GAP, lang)
    said = escape(say("diagram.says", lang, title=graph.title.of(lang)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y:g}" width="{WIDTH}" height="{y:g}" '
        f'font-family="{FAMILY}" role="img" aria-label="{said}">\n'
        f'<rect width="{WIDTH}" height="{y:g}" fill="{PAPER}"/>\n' + "\n".join(page.marks) + "\n</svg>\n"
    )


def _tells(station: Station) -> list[Text]:
    return [station.tells, *([stamp(station.opens)] if station.opens else [])]


def _station(page: _Page, station: Station, graph: Graph, y: float, lang: str) -> float:
    """Draw a phase and the words of its ways; return how high they are."""
    name = _wrapped(station.name.of(lang), CARD_RIGHT - CARD_LEFT - 76, 18, "bold")
    tells = [
        line for told in _tells(station) for line in _wrapped(told.of(lang), CARD_RIGHT - CARD_LEFT - 76, 14)
    ]
    if station.share is not None:
        tells.append(say("diagram.reached", lang, share=_percent(station.share)))
    card = 20 + 24 * len(name) + 20 * len(tells) + 8
    ways = [_way_lines(way, graph, lang) for way in station.ways]
    high = max(card, 12 + sum(24 + 19 * len(why) + 6 for _, why in ways))
    page.box(CARD_LEFT, y, CARD_RIGHT - CARD_LEFT, high, CARD, EDGE)
    _sign(page, station.kind, SIGN, y + 32)
    at = y + 30
    for line in name:
        page.text(WORDS, at, line, 18, "bold")
        at += 24
    for line in tells:
        page.text(WORDS, at - 2, line, 14, ink=MUTED)
        at += 20
    at = y + 22
    for way, (head, why) in zip(station.ways, ways, strict=True):
        page.text(WAYS_LEFT, at, head, 15, "semibold", _ink(way.share, words=True))
        for line in why:
            at += 19
            page.text(WAYS_LEFT, at, line, 14, ink=MUTED)
        at += 30
    return high


def _way_lines(way: Way, graph: Graph, lang: str) -> tuple[str, list[str]]:
    to = graph.name(way.to).of(lang)
    share = "" if way.share is None else f"  {_percent(way.share)} %"
    return f"→ {to}{share}", _wrapped(way.why.of(lang), WAYS_RIGHT - WAYS_LEFT, 14)


def _sign(page: _Page, kind: str, x: float, y: float) -> None:
    """Draw what kind of phase it is as a shape: two marks apart, two rings that meet, a lozenge."""
    ink = _blue(0.75)
    if kind == "decide":
        page.box(x - 14, y - 12, 12, 24, ink, corner=2)
        page.box(x + 2, y - 12, 12, 24, ink, corner=2)
    elif kind == "joint":
        for centre in (x - 6, x + 6):
            page.marks.append(
                f'<circle cx="{centre:g}" cy="{y:g}" r="10" fill="none" stroke="{ink}" stroke-width="3.5"/>'
            )
    else:
        corners = f"{x:g},{y - 14:g} {x + 14:g},{y:g} {x:g},{y + 14:g} {x - 14:g},{y:g}"
        page.marks.append(f'<polygon points="{corners}" fill="{ink}"/>')


def _end_station(page: _Page, graph: Graph, y: float, lang: str) -> None:
    page.box(CARD_LEFT, y, CARD_RIGHT - CARD_LEFT, 40, INK, corner=20)
    middle = (CARD_LEFT + CARD_RIGHT) / 2
    page.text(middle, y + 26, say("diagram.close", lang), 16, "bold", PAPER, "middle")
    at = y + 16
    for way in graph.always:
        share = "" if way.share is None else f"  {_percent(way.share)} %"
        head = f"{say('diagram.always', lang)}{share}"
        page.text(WAYS_LEFT, at, head, 15, "semibold", _ink(way.share, words=True))
        for line in _wrapped(way.why.of(lang), WAYS_RIGHT - WAYS_LEFT, 14):
            at += 19
            page.text(WAYS_LEFT, at, line, 14, ink=MUTED)
        at += 26


def _lines(page: _Page, graph: Graph, tops: Sequence[float], bottoms: Sequence[float]) -> None:
    """Draw the ways: straight down to the next row, in a lane of their own to any other."""
    places = graph.places
    for row, station in enumerate(graph.stations):
        for way in station.ways:
            if places[way.to] == row + 1:
                page.way([(SIGN, bottoms[row]), (SIGN, tops[row + 1])], way.share)
    for jump in jumps(graph):
        x = FIRST_LANE - LANE * jump.lane
        start, end = bottoms[jump.start] - 14, tops[jump.end] + 20
        points = [(CARD_LEFT, start), (x, start), (x, end), (CARD_LEFT, end)]
        page.way(points, graph.stations[jump.start].ways[jump.number].share)


def _endings(page: _Page, graph: Graph, y: float, lang: str) -> float:
    """Draw the endings in the order in which they are asked; return where the page ends."""
    page.text(40, y + 10, say("diagram.endings", lang), 17, "bold")
    y += 26
    joined = False
    for end in graph.ends:
        if end.joins and not joined:
            joined = True
            page.text(40, y + 22, say("diagram.also", lang), 15, "semibold", MUTED)
            y += 32
        y = _ending(page, end, y, lang)
    return y + 20


def _ending(page: _Page, end: End, y: float, lang: str) -> float:
    title = _wrapped(end.title.of(lang), 330, 16, "semibold")
    why = _wrapped(end.why.of(lang), WAYS_RIGHT - 560, 14)
    high = max(22 * len(title), 19 * len(why)) + 14
    page.box(40, y + 5, 46, 26, INK if end.share != 0 else NEVER, corner=6)
    page.text(63, y + 23, end.code, 14, "bold", PAPER, "middle")
    for number, line in enumerate(title):
        page.text(100, y + 23 + 22 * number, line, 16, "semibold")
    if end.share is not None:
        page.box(440, y + 10, 60, 14, "#e3e8ed", corner=3)
        if end.share:
            page.box(440, y + 10, max(2.0, 60 * end.share), 14, _ink(end.share), corner=3)
        page.text(508, y + 22, f"{_percent(end.share)} %", 14, "semibold", _ink(end.share, words=True))
    for number, line in enumerate(why):
        page.text(570, y + 22 + 19 * number, line, 14, ink=MUTED)
    return y + high


def _wrapped(words: str, room: float, size: int, weight: Weight = "regular") -> list[str]:
    """Return the lines into which words fall in so many pixels."""
    lines: list[str] = []
    for word in words.split():
        if lines and width(f"{lines[-1]} {word}", size, weight) <= room:
            lines[-1] += f" {word}"
        else:
            lines.extend(_cut(word, room, size, weight))
    return lines


def _cut(word: str, room: float, size: int, weight: Weight) -> Iterator[str]:
    """Yield a word in pieces that fit, whole if it does."""
    piece = ""
    for sign in word:
        if piece and width(piece + sign, size, weight) > room:
            yield piece
            piece = ""
        piece += sign
    yield piece


def _percent(share: float) -> str:
    """Return a share as people say it: what occurred at all is never 0."""
    return "<1" if 0 < share < 0.005 else str(round(100 * share))


def _ink(share: float | None, words: bool = False) -> str:
    if share is None:
        return INK
    if share == 0:
        return MUTED if words else NEVER
    return _blue(max(share, 0.7) if words else share)


def _blue(share: float) -> str:
    mixed = (round(low + (high - low) * share) for low, high in zip(SELDOM, OFTEN, strict=True))
    return f"#{''.join(f'{part:02x}' for part in mixed)}"
