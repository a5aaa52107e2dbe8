"""The windows: one that shows room and table in turn, or one for each; pixels in, logical points out."""

from __future__ import annotations

import time
from collections.abc import Sequence

from game.board.displays import displays, separate
from game.board.drawings import Drawings, fit
from game.board.motion import Motion
from game.board.paint import Painter
from game.board.picture import Window
from game.board.region import Layout
from game.board.sdl import pygame

SETTLE = 0.09
"""Seconds after a change of size until the window is drawn anew; before that its old picture is scaled."""

CONTROL = "exercise control"

SMALLEST = (640, 360)

EDGE = 40
"""Pixels between a window and the edges of the display that it is placed on."""


class Pane:
    """One window and what it shows."""

    def __init__(
        self,
        title: str,
        size: tuple[int, int],
        display: pygame.Rect | None = None,
        fullscreen: bool = False,
        drawings: Drawings | None = None,
    ) -> None:
        place = _corner(display) if display else pygame.WINDOWPOS_CENTERED
        self.window = pygame.Window(title, size, position=place, resizable=True)
        self.window.minimum_size = SMALLEST
        self.full = False
        if fullscreen:
            self.turn_full()
        self.painter = Painter(drawings)
        self.regions: Layout = ()
        self.shown: object = None
        """What its picture was made from."""
        self.motion = Motion()
        self.moves = False
        """Whether something in its last picture was on its way."""
        self._resized = 0.0
        self._old: pygame.Surface | None = None

    def turn_full(self) -> None:
        """Fill the display, or go back to a window."""
        self.full = not self.full
        if self.full:
            self.window.set_fullscreen(desktop=True)
        else:
            self.window.set_windowed()

    def resized(self) -> None:
        """Show the old picture scaled until the size has settled."""
        self._resized = time.monotonic()

    @property
    def settling(self) -> bool:
        """Return whether the window was resized a moment ago."""
        return bool(self._resized)

    @property
    def restless(self) -> bool:
        """Return whether its next picture is due at once: it settles, or something in it moves."""
        return self.settling or self.moves

    @property
    def stale(self) -> bool:
        """Return whether it must be drawn again although it shows the same."""
        return self.settling or self.painter.forgotten

    def show(self, regions: Layout, ground: str) -> bool:
        """Bring the window up to date and return whether anything changed."""
        surface = self.window.get_surface()
        if self._resized and time.monotonic() - self._resized < SETTLE and self._old is not None:
            surface.fill(ground)
            surface.blit(pygame.transform.scale(self._old, surface.get_size()), (0, 0))
            self.window.flip()
            return True
        settled = bool(self._resized)
        self._resized = 0.0
        self.regions = regions
        if settled:
            self.painter.forget()
        changed = self.painter.draw(surface, regions, ground)
        if changed:
            self.window.flip()
            self._keep(surface)
        return changed

    def _keep(self, surface: pygame.Surface) -> None:
        """Keep what is shown for the next change of size: nothing older, it may have been a secret."""
        if self._old is None or self._old.get_size() != surface.get_size():
            self._old = surface.copy()
        else:
            self._old.blit(surface, (0, 0))

    def point(self, position: tuple[int, int]) -> tuple[float, float]:
        """Return the logical point under a pixel."""
        return fit(self.window.size).logical(*position)

    def keep_on(self, found: Sequence[pygame.Rect]) -> None:
        """Move the window to the main display if its own is gone."""
        middle = pygame.Rect(self.window.position, self.window.size).center
        if not any(display.collidepoint(middle) for display in found):
            self.window.position = _corner(found[0])

    def close(self) -> None:
        """Close the window."""
        self.window.destroy()


class Panes:
    """The one window, or the two or three: table, room, exercise control."""

    def __init__(self, title: str, size: tuple[int, int] | None, fullscreen: bool) -> None:
        self.displays = displays()
        self.title = title
        self.size = size or default_size()
        self._drawings = Drawings()
        self.waiting: tuple[str, ...] = ()
        """Windows that are drawn in the next step, since another's movement began in this one."""
        first = Pane(title, self.size, None, fullscreen, self._drawings)
        self.panes: dict[Window, Pane] = {"table": first}
        if self.separate:
            self.split()

    @property
    def count(self) -> int:
        """Return how many windows are open."""
        return len(self.panes)

    @property
    def separate(self) -> bool:
        """Return whether room and tables have a display each; two that show the same are one."""
        return separate(self.displays)

    @property
    def mirrored(self) -> bool:
        """Return whether two windows share the only display."""
        return self.count > 1 and not self.separate

    def turn(self) -> None:
        """Open the room's own window, then exercise control's; or close them again.

        On one display control gets none: it may be mirrored, and what stays open there would be seen.
        """
        if "room" not in self.panes:
            self.split()
        elif "control" not in self.panes and self.separate:
            title = f"{self.title}: {CONTROL}"
            self.panes["control"] = Pane(title, self.size, drawings=self._drawings)
        else:
            self.shut("control")
            self.shut("room")

    def look(self) -> bool:
        """Return whether displays have come, gone, moved or been mirrored since the last look.

        The room's window is then opened anew where it has a display of its own. Where it has none, only the
        table's stays.
        """
        found = displays()
        if found == self.displays:
            return False
        self.displays = found
        self.shut("room")
        if self.separate:
            self.split()
        else:
            self.shut("control")
        for pane in self.panes.values():
            pane.keep_on(found)
        return True

    def shut(self, name: Window) -> None:
        """Close a window if it is open."""
        pane = self.panes.pop(name, None)
        if pane is not None:
            pane.close()

    def split(self) -> None:
        """Open the room's own window, on the second display where there is one."""
        second = self.displays[1] if self.separate else None
        title = f"{self.title}: room"
        self.panes["room"] = Pane(title, self.size, second, second is not None, self._drawings)

    def named(self, window: pygame.Window | None) -> Window | None:
        """Return which of the panes an event belongs to."""
        if window is None:
            return "table"
        return next((name for name, pane in self.panes.items() if pane.window is window), None)

    def close(self) -> None:
        """Close all windows."""
        for pane in self.panes.values():
            pane.close()
        self.panes.clear()


def _corner(display: pygame.Rect) -> tuple[int, int]:
    return display.x + EDGE, display.y + EDGE


def default_size() -> tuple[int, int]:
    """Return a size that fits the display: 1600x900, 1280x720, or nine tenths of a small one."""
    wide, high = pygame.display.get_desktop_sizes()[0]
    for size in ((1600, 900), (1280, 720)):
        if size[0] <= wide * 0.96 and size[1] <= high * 0.92:
            return size
    return int(wide * 0.95), int(high * 0.9)
