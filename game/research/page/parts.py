"""Charts of a sweep with the sentence that none of them goes without."""

from __future__ import annotations

from collections.abc import Iterable

from game.figures.elements import element, holding
from game.research.names import Names


def figure(names: Names, inside: Iterable[str], says: str = "") -> str:
    """Return charts that belong together, with the sentence that no chart goes without."""
    caption = f"{says} {names.say('caution')}".strip()
    return holding("figure", (*inside, element("figcaption", caption)))
