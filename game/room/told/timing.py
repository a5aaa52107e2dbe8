"""The console's page of the clock: its pace, the plan for the time left, the line between the capitals."""

from __future__ import annotations

from typing import Any

from game.room.told.extras import Extras
from game.session import PACES, Session, View


def page(view: View, lang: str, extras: Extras) -> dict[str, Any]:
    """Return how the room's time stands; how much is left, the clock's own message says."""
    session: Session = extras.control
    return {
        "pace": session.clock.pace,
        "paces": list(PACES),
        "line": session.hotline.line is not None and not session.over,
    }
