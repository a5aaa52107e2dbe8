"""What a page of the capsule is made of: blocks of lines, in both languages, without a word on their look."""

from __future__ import annotations

from dataclasses import dataclass

from game.texts import Text


@dataclass(frozen=True, slots=True)
class Line:
    """One line: how it stands, its texts, its figures."""

    style: str
    """`plain`, `strong`, `quiet`, `head`, `item` (sign, words), `chosen`, `closed`, `quote`, `under` (what
    stands above it), `pair` (name, value), `told` (what happened, why), `unknown`, `alarm`, `gauge` (name,
    figure; per mille now and before), `rung` (name, words; rung now, before, the highest)."""
    texts: tuple[Text, ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together under a title."""

    kind: str
    """What it is: the page places it by this."""
    title: Text
    lines: tuple[Line, ...]
    team: str = ""
    """Whose it is, where it is a team's."""


Face = tuple[Block, ...]
"""All that one viewer has before its eyes at one moment."""


def line(style: str, *texts: Text | str, numbers: tuple[int, ...] = ()) -> Line:
    """Return a line; a plain string is the same in both languages."""
    return Line(style, tuple(Text(each, each) if isinstance(each, str) else each for each in texts), numbers)


def labelled(key: Text, text: Text, style: str = "pair") -> tuple[Line, ...]:
    """Return a text behind its label; nothing where there is no text."""
    return (line(style, key, text),) if text else ()


def block(kind: str, title: Text, *lines: Line, team: str = "") -> tuple[Block, ...]:
    """Return a block in a tuple; nothing where it has neither title nor lines."""
    return (Block(kind, title, lines, team),) if lines else ()
