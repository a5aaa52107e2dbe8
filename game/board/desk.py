"""What exercise control has opened, chosen and typed: a frozen value, part of the ui."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Desk:
    """The state of exercise control's pages that is no part of the game."""

    page: str = "now"
    """Which page is open: a key of `screen.control.page.PAGES`."""
    chosen: Mapping[str, str] = field(default_factory=dict)
    """List -> its entry that is chosen."""
