"""One walk over a scenario's tree for what stands anywhere in it: texts to look at, sources cited."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.scenario.keys import Path
from game.scenario.reader import Map, Seq
from game.scenario.wording import is_suspect


@dataclass(slots=True)
class Census:
    """What was met on the walk, with the paths."""

    texts: list[tuple[Path, Map]] = field(default_factory=list)
    """Texts with figures or invisible signs."""
    cited: list[tuple[Path, Seq]] = field(default_factory=list)
    """Lists of sources."""


def census(tree: Map) -> Census:
    """Return what stands in a tree."""
    found = Census()
    _walk(tree, (), found)
    return found


def _walk(node: Map | Seq, path: Path, found: Census) -> None:
    if isinstance(node, Seq):
        for number, value in enumerate(node):
            if isinstance(value, Map | Seq):
                _walk(value, (*path, number), found)
    elif "en" in node and "ko" in node:
        if is_suspect(node):
            found.texts.append((path, node))
    else:
        for key, value in node.items():
            if isinstance(value, Map):
                _walk(value, (*path, key), found)
            elif isinstance(value, Seq):
                if key == "sources" and path:
                    found.cited.append(((*path, key), value))
                _walk(value, (*path, key), found)
