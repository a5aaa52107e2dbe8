"""Plays the tutorial and the flagship in a real X window, by real keys and then by real clicks.

Run under a display of its own: `xvfb-run -a -s '-screen 0 1280x720x24' python tests/x_window.py`. Keys and
clicks are made by the server's XTEST extension, so they come the way those of a person do.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
os.environ.pop("SDL_VIDEODRIVER", None)
os.environ["SDL_AUDIODRIVER"] = "dummy"
# SDL drops a click that comes within 10 ms of the focus: no person is so quick, this one is.
os.environ["SDL_MOUSE_FOCUS_CLICKTHROUGH"] = "1"

import pygame  # noqa: E402
from player import Player, by_keys, by_mouse  # noqa: E402

from game.board.app import Board  # noqa: E402
from game.board.drawings import fit  # noqa: E402
from game.board.request import Request  # noqa: E402
from game.session import Session, find, load, setup  # noqa: E402

PATIENCE = 10
"""Seconds until an event that was made must have come."""

KEYSYMS = {
    pygame.K_RETURN: 0xFF0D, pygame.K_ESCAPE: 0xFF1B, pygame.K_SPACE: 0x20,
    **{pygame.K_F1 + at: 0xFFBE + at for at in range(12)},
}  # fmt: skip
"""Where X's name of a key is not SDL's."""

GAMES = (
    ("eight_minutes", None, {"seoul": "people", "washington": "people", "alliance": "nobody"}),
    ("three_waves", 22, {"seoul": "people", "washington": "people", "alliance": "people"}),
)


class Server:
    """The X server's own keyboard and mouse."""

    def __init__(self) -> None:
        self.x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self.test = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        if not self.display:
            raise SystemExit("no X display: run this under xvfb-run")

    def key(self, key: int, down: bool) -> None:
        """Press a key or let it go."""
        code = self.x.XKeysymToKeycode(self.display, ctypes.c_ulong(KEYSYMS.get(key, key)))
        self.test.XTestFakeKeyEvent(self.display, code, int(down), ctypes.c_ulong(0))
        self.x.XFlush(self.display)

    def move(self, x: int, y: int) -> None:
        """Move the pointer."""
        self.test.XTestFakeMotionEvent(self.display, -1, x, y, ctypes.c_ulong(0))
        self.x.XFlush(self.display)

    def button(self, down: bool) -> None:
        """Press the left button or let it go."""
        self.test.XTestFakeButtonEvent(self.display, 1, int(down), ctypes.c_ulong(0))
        self.x.XFlush(self.display)


class PlayerAtX(Player):
    """A person whose keys and clicks go through the X server."""

    def __init__(self, board: Board, server: Server) -> None:
        super().__init__(board)
        self.server = server
        self.pane = board.panes.panes["table"]
        self.at = (-1, -1)
        self.pane.window.focus()
        if not self.pane.window.focused:
            self.arrived(pygame.WINDOWFOCUSGAINED)
        # Over the window, and not where the game before has left it: that would be no movement.
        for corner in (5, 9):
            self.server.move(*(edge + corner for edge in self.pane.window.position))
        self.arrived(pygame.MOUSEMOTION)

    def moved(self, x: int, y: int) -> None:
        """Move the pointer in the window, and wait until the board has seen it."""
        if (x, y) != self.at:
            self.at = (x, y)
            left, top = self.pane.window.position
            self.server.move(left + x, top + y)
            self.arrived(pygame.MOUSEMOTION)

    def arrived(self, kind: int) -> None:
        """Let the board take in what comes until an event of a kind has come."""
        deadline = time.monotonic() + PATIENCE
        while True:
            assert time.monotonic() < deadline, f"{pygame.event.event_name(kind)} never came"
            events = self.board.events()
            self.board.step(events)
            if any(event.type == kind for event in events):
                return

    def event(self, kind: int, **facts: object) -> None:
        """Make an event at the server instead of posting it."""
        if kind in (pygame.KEYDOWN, pygame.KEYUP):
            assert isinstance(facts["key"], int)
            self.server.key(facts["key"], kind == pygame.KEYDOWN)
        else:
            self.server.button(kind == pygame.MOUSEBUTTONDOWN)
        self.arrived(kind)

    def click(self, id: str) -> None:
        """Move the pointer over the middle of a region and click."""
        region = next(region for region in reversed(self.pane.regions) if region.id == id)
        here = fit(self.pane.window.size)
        down = region.box.y + region.box.h / 2
        self.moved(int(here.x + region.box.middle * here.scale), int(here.y + down * here.scale))
        self.event(pygame.MOUSEBUTTONDOWN)
        self.event(pygame.MOUSEBUTTONUP)


def play(server: Server, name: str, edition: int | None, seats: dict[str, str],
         how: Callable[[Player], None]) -> None:  # fmt: skip
    """Play a game to its end and find it whole on the disk."""
    with tempfile.TemporaryDirectory() as folder:
        scenario = load(find(name))
        session = Session.start(scenario, setup(scenario, {}, edition), seats, 7, Path(folder) / "game")
        player = PlayerAtX(Board(Request(session=session, size=(960, 540))), server)
        assert pygame.display.get_driver() == "x11", pygame.display.get_driver()
        if how is by_keys:
            player.press(pygame.K_RETURN)
        else:
            player.click("startex")
        how(player)
        assert session.over
        code = session.code
        player.board.close()
        again = Session.resume(Path(folder) / "game")
        assert (again.over, again.code) == (True, code)
        again.close()


def main() -> None:
    """Play both games both ways and say how long each took."""
    server = Server()
    pygame.display.init()
    pygame.font.init()
    for name, edition, seats in GAMES:
        for how in (by_keys, by_mouse):
            began = time.monotonic()
            play(server, name, edition, seats, how)
            print(f"{name} {how.__name__} in a real window: {time.monotonic() - began:.1f} s", flush=True)  # noqa: T201
    pygame.quit()


if __name__ == "__main__":
    main()
