"""Terms of the glossary, marked in the texts of a picture: a dotted line, and a way to what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.board.part import Look
from game.board.piece.button import button
from game.board.region import Action, Box, Layout, Region, Words
from game.measure import width
from game.texts.glossary import Glossary

MARKED = frozenset(
    ("inject", "news", "mail", "reader", "option", "detail", "text", "paper", "sheet", "sentence", "rule",
     "role", "card", "situation", "turns")
)  # fmt: skip
"""Regions, by the first word of their id, in which terms are marked: injects, options, papers, role cards."""

BUTTON = Box(24, 20, 220, 52)
"""Where the glossary's button stands over an open page."""

ENDS, QUOTES = (".", "?", "!"), "\"'”’ "
"""How a sentence ends, in both languages: titles, labels and stamps do not."""

SMALLEST = 28
"""The least height and width of a term that can be pressed."""


def marked(regions: Layout, glossary: Glossary, look: Look, window: str) -> Layout:
    """Return the picture with its terms marked, and what opens the glossary above the last veil.

    In a text that is itself a button terms are only underlined; elsewhere each can be pressed. An open page
    shows the glossary's button where it has any term; elsewhere its key does without one.
    """
    shown: list[Region] = []
    for region in regions:
        if not _holds_text(region):
            shown.append(region)
            continue
        lines: list[str] = []
        targets: list[Region] = []
        for term, pieces in _met(region, glossary, look.lang):
            lines += [_dotted(words, *ends) for words, ends in pieces]
            if region.action is None:
                targets.append(_target(region, term, pieces, window))
        shown.append(replace(region, drawing=region.drawing + "".join(lines)) if lines else region)
        shown += targets
    veil = max((number for number, region in enumerate(shown) if region.id.startswith("veil")), default=-1)
    opens = Action("gloss", "", (window,))
    taken = any("G" in region.keys for region in shown[veil + 1 :])
    keys = ("F10",) if taken else ("F10", "G")
    key = Region("glossary.key", Box(0, 0, 0, 0), action=opens, keys=keys)
    if veil >= 0 and shown[veil].id == "veil" and terms_of(tuple(shown), glossary, look.lang):
        key = button("glossary.open", BUTTON, look.say("glossary.key"), opens, look, key=keys[-1],
                     icon="book-open", size=20)  # fmt: skip
    return (*shown[: veil + 1], key, *shown[veil + 1 :])


def terms_of(regions: Layout, glossary: Glossary, lang: str) -> tuple[str, ...]:
    """Return the terms that the uppermost page of a picture holds, in the order of reading."""
    veil = max((number for number, region in enumerate(regions) if region.id.startswith("veil")), default=0)
    found = (
        term for region in regions[veil:] if _holds_text(region) for term, _ in _met(region, glossary, lang)
    )
    return tuple(dict.fromkeys(found))


Piece = tuple[Words, tuple[float, float]]
"""A line of text, and where a term begins and ends on it."""


def _met(region: Region, glossary: Glossary, lang: str) -> Iterator[tuple[str, list[Piece]]]:
    """Yield each term of a region where it stands first: its id, and a piece for each line that it is on."""
    seen: set[str] = set()
    for lines in _paragraphs(region.words):
        if not lines[-1].text.rstrip(QUOTES).endswith(ENDS):
            continue
        for spot in glossary.found(" ".join(words.text for words in lines), lang):
            if spot.term not in seen:
                seen.add(spot.term)
                yield spot.term, _pieces(lines, spot.start, spot.end)


def _paragraphs(words: tuple[Words, ...]) -> Iterator[list[Words]]:
    """Yield lines that belong together: of one size, weight and colour, one under the other."""
    lines: list[Words] = []
    for line in words:
        if line.turn or line.halo:
            continue
        last = lines[-1] if lines else None
        alike = last is not None and (line.x, line.size, line.weight, line.colour, line.align) == (
            last.x, last.size, last.weight, last.colour, last.align,
        )  # fmt: skip
        if lines and not (alike and last and 0 < line.y - last.y < 2 * line.size):
            yield lines
            lines = []
        lines.append(line)
    if lines:
        yield lines


def _pieces(lines: list[Words], start: int, end: int) -> list[Piece]:
    found: list[Piece] = []
    at = 0
    for words in lines:
        first, last = max(start, at), min(end, at + len(words.text))
        if first < last:
            left = words.box.x + width(words.text[: first - at], words.size, words.weight)
            right = words.box.x + width(words.text[: last - at].rstrip(), words.size, words.weight)
            found.append((words, (left, right)))
        at += len(words.text) + 1
    return found


def _dotted(words: Words, left: float, right: float) -> str:
    """Return a dotted line under a term."""
    y = words.y + words.size * 0.2
    dots = "".join(
        f"M{left + 1 + step * 5:.1f} {y:.1f}h.1" for step in range(max(1, int((right - left) / 5)))
    )
    return f'<path d="{dots}" fill="none" stroke="{words.colour}" stroke-width="2.2" stroke-linecap="round"/>'


def _target(region: Region, term: str, pieces: list[Piece], window: str) -> Region:
    """Return what is pressed for a term: its longest piece."""
    words, (left, right) = max(pieces, key=lambda piece: piece[1][1] - piece[1][0])
    wide = max(SMALLEST, right - left + 6)
    box = Box((left + right) / 2 - wide / 2, words.y - words.size * 0.36 - SMALLEST / 2, wide, SMALLEST)
    return Region(f"term.{region.id}.{term}", box, action=Action("gloss", term, (window,)), round=6, bleed=0)


def _holds_text(region: Region) -> bool:
    return region.id.split(".")[0] in MARKED and not region.id.endswith(".foot")
