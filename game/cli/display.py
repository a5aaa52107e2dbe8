"""Whether there is a window to be seen, and where the board's settings lie."""

from __future__ import annotations

import os
import sys

from game.session import default_folder

SETTINGS = default_folder() / "settings.json"
"""Where the board's settings are remembered."""


def has_display() -> bool:
    """Return whether a window would be seen."""
    screens = ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform not in ("win32", "darwin") and not any(map(os.environ.get, screens)):
        # Known without the second that asking the system takes.
        return False
    from game.board import visible

    return visible()
