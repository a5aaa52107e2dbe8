"""Where the computer's displays lie on its desktop, and whether each shows something of its own."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Sequence
from functools import cache

from game.board.sdl import pygame


def displays() -> tuple[pygame.Rect, ...]:
    """Return the displays in pixels of the desktop, the main one first.

    Of a display that X11 has moved or mirrored pygame hears at its start and never again: there the server
    itself is asked. Where pygame has heard of one display alone, no other can be drawn on.
    """
    known = _side_by_side(pygame.display.get_desktop_sizes())
    server = _server() if pygame.display.get_driver() == "x11" else None
    asked = server.displays() if server else ()
    return (asked if len(known) > 1 else asked[:1]) or known


def separate(found: Sequence[pygame.Rect]) -> bool:
    """Return whether there is more than one display and none shows what another shows."""
    pairs = ((one, other) for at, one in enumerate(found) for other in found[:at])
    return len(found) > 1 and not any(one.colliderect(other) for one, other in pairs)


def _side_by_side(sizes: Sequence[tuple[int, int]]) -> tuple[pygame.Rect, ...]:
    return tuple(pygame.Rect(sum(wide for wide, _ in sizes[:at]), 0, *size) for at, size in enumerate(sizes))


class _Monitor(ctypes.Structure):
    """XRRMonitorInfo: what RandR says of one display."""

    _fields_ = (
        ("name", ctypes.c_ulong),
        ("main", ctypes.c_int), ("automatic", ctypes.c_int), ("outputs", ctypes.c_int),
        ("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
        ("width_mm", ctypes.c_int), ("height_mm", ctypes.c_int), ("output_ids", ctypes.c_void_p),
    )  # fmt: skip


class _Server:
    """The X server, over a connection of its own. Raises OSError where it cannot be asked."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._randr = ctypes.CDLL(ctypes.util.find_library("Xrandr") or "libXrandr.so.2")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._randr.XRRGetMonitors.restype = ctypes.POINTER(_Monitor)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._display or self._version() < (1, 5):
            raise OSError("the X server has no RandR 1.5")
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def _version(self) -> tuple[int, int]:
        major, minor = ctypes.c_int(), ctypes.c_int()
        self._randr.XRRQueryVersion(self._display, ctypes.byref(major), ctypes.byref(minor))
        return major.value, minor.value

    def displays(self) -> tuple[pygame.Rect, ...]:
        """Return the displays that are on, the main one first."""
        count = ctypes.c_int()
        found = self._randr.XRRGetMonitors(self._display, self._root, 1, ctypes.byref(count))
        if not found:
            return ()
        monitors = sorted((found[at] for at in range(count.value)), key=lambda monitor: not monitor.main)
        rects = tuple(pygame.Rect(each.x, each.y, each.width, each.height) for each in monitors)
        self._randr.XRRFreeMonitors(found)
        return rects


@cache
def _server() -> _Server | None:
    try:
        return _Server()
    except (OSError, AttributeError):
        return None
