"""What the computer has to show and to be heard with, looked at without opening a window."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

Screens = tuple[tuple[tuple[int, int], ...], bool]


def screens() -> Screens | None:
    """Return the displays' sizes in pixels and whether one shows what another shows; None if not known."""
    from game.board.displays import displays, separate
    from game.board.sdl import pygame

    try:
        pygame.display.init()
        found = displays()
    except pygame.error:
        return None
    finally:
        pygame.display.quit()
    sizes = tuple((each.width, each.height) for each in found)
    return sizes, len(found) > 1 and not separate(found)


def sound() -> bool:
    """Return whether a chime would be heard, as far as the sound card tells."""
    from game.board.sdl import pygame

    try:
        with _mute():
            pygame.mixer.init()
            pygame.mixer.quit()
    except (pygame.error, NotImplementedError):
        return False
    return True


@contextmanager
def _mute() -> Iterator[None]:
    """Keep back what a library of the system prints to standard error where there is no sound card."""
    sys.stderr.flush()
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)
