"""About: what this is, who made what it is made of, and the numbered sources."""

from __future__ import annotations

from game.board.part import Look, Part
from game.board.piece.button import button
from game.board.piece.page import leaves, page
from game.board.region import Action, Box, Layout
from game.board.scene import Scene
from game.board.ui import UI
from game.measure import Weight, wrap
from game.texts import Text

BOX = Box(80, 24, 1440, 852)
SIZE = 20
GAP = 22
LEAST = 78
"""The height of a fact of one line."""
FACTS = (
    ("what", "landmark"),
    ("numbers", "scale"),
    ("code", "scroll-text"),
    ("font", "languages"),
    ("map", "map-pin"),
    ("icons", "info"),
    ("machine", "server"),
)
"""What is told first, each with its icon."""


def layout(scene: Scene, ui: UI, close: Action) -> Layout:
    """Return a page on the game and its licences, or a page of sources."""
    look = ui.look
    # Its texts are sized here: a page holds as many as it has room for.
    part = Part("about", Box(BOX.x + 40, BOX.y + 90, BOX.w - 80, BOX.h - 190), look.plain)
    facts = leaves([_fact_high(key, part.box, look) for key, _ in FACTS], part.box.h - 34)
    cited = leaves([_source_high(text, part.box, look) for _, text, _ in scene.sources], part.box.h - 10)
    sources = cited if scene.sources else ()
    pages = len(facts) + len(sources)
    number = ui.page("about") % pages
    if number < len(facts):
        _facts(part, facts[number], look)
    else:
        _sources(part, [scene.sources[source] for source in sources[number - len(facts)]], look)
    first = len(facts)
    regions = [*page(look.both("about"), look, close, BOX, "info"), part.region()]
    if pages > 1:
        label = look.say(
            "about.sources" if number == first - 1 else "page.next", number=number + 1, count=pages
        )
        regions.append(
            button(
                "about.next",
                Box(BOX.middle - 190, BOX.bottom - 78, 380, 54),
                label,
                Action("page", "about", ("1", str(pages))),
                look,
                key="PgDn",
                icon="arrow-right",
                size=20,
            )
        )
    return tuple(regions)


def _facts(part: Part, shown: range, look: Look) -> None:
    c, box, size = look.c, part.box, look.sized(SIZE + 1)
    y = box.y + 34.0
    for fact in shown:
        key, icon = FACTS[fact]
        part.rect(Box(box.x, y - 28, 46, 46), fill=c.panel2, line=c.line, round=10)
        part.icon(icon, box.x + 11, y - 17, 24, c.accent)
        part.text(look.say(f"about.{key}.title"), box.x + 66, y, 22, "bold", c.accent, room=230)
        said, room = look.say(f"about.{key}"), box.w - 310
        base = y + 0.5 * (size - SIZE - 1)
        part.prose(
            said, box.x + 310, base, room, size, _lines(said, size, room), "regular", c.text, size * 1.38
        )
        y += _fact_high(key, box, look)
        if fact != shown[-1]:
            part.line(box.x, y - 48, box.right, y - 48, c.hair)


def _fact_high(key: str, box: Box, look: Look) -> float:
    size = look.sized(SIZE + 1)
    return max(LEAST, _lines(look.say(f"about.{key}"), size, box.w - 310) * size * 1.38 + 29)


def _sources(part: Part, shown: list[tuple[str, Text, Text]], look: Look) -> None:
    c, box, size = look.c, part.box, look.sized(SIZE)
    x, room = box.x + 90, box.w - 90
    y = box.y + 14 + 0.74 * size
    for id, text, cite in shown:
        said = look.of(text)
        part.text(id, box.x, y, SIZE, "bold", c.accent, room=80)
        after = part.prose(
            said, x, y, room, size, _lines(said, size, room, "semibold"), "semibold", c.text, size * 1.28
        )
        part.prose(look.of(cite), x, after, room, 18, 1, "regular", c.sub, excerpt=True)
        y += _source_high(text, box, look)


def _source_high(text: Text, box: Box, look: Look) -> float:
    size = look.sized(SIZE)
    return _lines(look.of(text), size, box.w - 90, "semibold") * size * 1.28 + 25 + GAP


def _lines(text: str, size: int, room: float, weight: Weight = "regular") -> int:
    return len(wrap(text, size, weight, room))
