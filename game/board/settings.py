"""How the board is set: what the screens read, and what each setting may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.board.theme import Contrast

LANGS = ("en", "ko")
SIZES = (100, 115, 130, 145, 160)
"""Text sizes, in per cent."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set beside the room's language and the theme, which stand in the ui itself."""

    tables: Mapping[str, str] = field(default_factory=dict)
    """Team -> language of its curtain; a team that is not named reads the room's."""
    size: int = 100
    """Of the texts that people read: one of `SIZES`."""
    contrast: Contrast = "normal"
    motion: bool = True
    """Whether changes are shown by movement."""
    sound: bool = False
    """Whether anything may be heard."""
