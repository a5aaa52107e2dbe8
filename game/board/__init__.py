"""The board: pygame windows on a session, and the only place that imports pygame.

`run(request)` opens it. Everything but `paint`, `windows` and `app` is pure and knows no display.
"""

from game.board.looked import screens, sound
from game.board.request import Request

__all__ = ["Request", "run", "screens", "sound", "visible"]


def visible() -> bool:
    """Return whether there is a display on which a window would be seen."""
    from game.board.sdl import visible as is_visible

    return is_visible()


def run(request: Request) -> int:
    """Return the exit code once the board is closed."""
    from game.board.app import run as run_app

    return run_app(request)
