"""pygame as this board imports it: quickly, without a greeting, and set up for drawing by software."""

from __future__ import annotations

import os
import sys
import types

__all__ = ["pygame", "visible"]

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
# With software rendering an accelerated framebuffer makes a changed card cost 11-19 ms instead of 0.2-0.4.
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("SDL_VIDEO_CENTERED", "1")
# Windows enlarges, and blurs, the window of a program that does not say that it knows of dense displays.
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")


def _import_without_pkg_resources() -> None:
    """Import pygame without `pkg_resources`, which takes 150 of its 250 ms and is not needed."""
    hidden = "pkg_resources" not in sys.modules
    if hidden:
        sys.modules["pkg_resources"] = types.ModuleType("pkg_resources")
    import pygame.pkgdata  # noqa: F401

    if hidden:
        del sys.modules["pkg_resources"]


_import_without_pkg_resources()

import pygame  # noqa: E402


def visible() -> bool:
    """Return whether a window would be seen; without a display SDL draws into nothing and says nothing."""
    if os.environ.get("SDL_VIDEODRIVER"):
        return True
    try:
        pygame.display.init()
        return pygame.display.get_driver() not in ("offscreen", "dummy")
    except pygame.error:
        return False
