"""What exercise control has opened, chosen and typed: a frozen value, part of the ui."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Deed = Literal["for", "paper", "set"]

WORDS = 200
"""The most characters of a reason or a note."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The state of exercise control's pages that is no part of the game."""

    page: str = "now"
    """Which page is open: a key of `screen.control.page.PAGES`."""
    chosen: Mapping[str, str] = field(default_factory=dict)
    """List -> its entry that is chosen."""
    deed: Deed = "for"
    """What is decided for others: an answer for a table, the end of the talks, a gauge."""
    team: str = ""
    """For whom; the first that is asked where it is empty."""
    options: tuple[str, ...] = ()
    """The options that are chosen for it."""
    figure: int | None = None
    """What a gauge is to be set to; none where it stays."""
    reason: str = ""
    """Typed: why control decides."""
    note: str = ""
    """Typed: a note, words for the last mark, an answer, or what was said on the line."""
    minutes: int = 20
    """Of the lesson, that are left for the game."""
    line: int = 5
    """For which the line between the capitals would be opened."""
    stands: bool = False
    """Whether the clock would stand meanwhile."""
