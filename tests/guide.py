"""What the author's guide says to put into a new file, put into it as a reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

GUIDE = Path(__file__).parent.parent / "scenarios" / "GUIDE.md"

_PIECE = re.compile(
    r"(?P<before>[^\n]*(?:\n[^\n]+)*)\n\n```(?P<kind>yaml|diff)\n(?P<text>.*?)^```", re.DOTALL | re.MULTILINE
)
_UNDER = re.compile(r"[Uu]nder `([a-z_.]+)`:\Z")


class Piece(NamedTuple):
    """Lines of the guide that go into the file."""

    under: str
    """`phases.morning.injects`: what they stand in; empty for changed lines."""
    text: str


def pieces() -> Iterator[Piece]:
    """Yield the guide's pieces in its order."""
    for found in _PIECE.finditer(GUIDE.read_text("utf-8")):
        place = _UNDER.search(found["before"])
        assert (found["kind"] == "yaml") == bool(place), found["before"]
        yield Piece(place[1] if place else "", found["text"])


def last(node: yaml.Node) -> yaml.Node:
    """Return the last scalar or list in brackets of a node: blocks end where the next thing begins."""
    while isinstance(node, yaml.MappingNode) and not node.flow_style:
        node = node.value[-1][1]
    return node


def put(source: str, piece: Piece) -> str:
    """Return a file with one piece put into it."""
    if piece.under:
        node = yaml.compose(source, Loader=yaml.SafeLoader)
        for key in piece.under.split("."):
            node = next(value for name, value in node.value if name.value == key)
        end = source.index("\n", last(node).end_mark.index - 1) + 1
        return source[:end] + piece.text + source[end:]
    lines = piece.text.splitlines()
    old = "".join(f"{line[1:]}\n" for line in lines if line[0] in " -")
    new = "".join(f"{line[1:]}\n" for line in lines if line[0] in " +")
    assert source.count(old) == 1, old
    return source.replace(old, new)


def follow(path: Path) -> None:
    """Put all pieces of the guide into a new file."""
    source = path.read_text("utf-8")
    for piece in pieces():
        source = put(source, piece)
    path.write_text(source, encoding="utf-8")
