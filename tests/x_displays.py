"""The board on one display, on two, and on two that show the same, in an X server with displays to plug in.

`python tests/x_displays.py` starts a server of its own that draws into memory (Xorg with its dummy driver), a
window manager, and arranges displays with `xrandr`. What a display shows is read back from the server.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from x_window import PATIENCE, PlayerAtX, Server, pygame

from game.board.app import Board
from game.board.displays import displays
from game.board.picture import Window
from game.board.request import Request
from game.record.verify import verify
from game.session import Session, find, load

WIDE, HIGH = 1280, 720
MODE = f"{WIDE}x{HIGH}"
ARRANGED = {
    "one": ("--output", "DUMMY1", "--off"),
    "two": ("--output", "DUMMY1", "--mode", MODE, "--right-of", "DUMMY0"),
    "mirrored": ("--output", "DUMMY1", "--mode", MODE, "--same-as", "DUMMY0"),
}
FIRST, SECOND = pygame.Rect(0, 0, WIDE, HIGH), pygame.Rect(WIDE, 0, WIDE, HIGH)

XORG = f"""
Section "Device"
  Identifier "memory"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "desktop"
  Device "memory"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Modes "{MODE}"
    Virtual {2 * WIDE} {HIGH}
  EndSubSection
EndSection
"""

PEOPLE = {"seoul": "people", "washington": "people", "alliance": "nobody"}


@contextmanager
def server_with_displays() -> Iterator[None]:
    """Run an X server with one display on and another to plug in."""
    with tempfile.TemporaryDirectory() as folder:
        config, (read, write) = Path(folder) / "xorg.conf", os.pipe()
        config.write_text(XORG)
        command = ["Xorg", "-displayfd", str(write), "-config", str(config), "-logfile", f"{folder}/log"]
        command += ["-noreset", "-nolisten", "tcp"]
        server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        try:
            with os.fdopen(read) as said:
                number = said.readline().strip()
            if not number:
                raise SystemExit(f"Xorg did not start:\n{(Path(folder) / 'log').read_text()}")
            os.environ["DISPLAY"] = f":{number}"
            xrandr("--addmode", "DUMMY1", MODE)
            # Nothing fills a display without a window manager.
            with subprocess.Popen(["pekwm"], stderr=subprocess.DEVNULL) as manager:
                desktop, deadline = Desktop(), time.monotonic() + PATIENCE
                while not desktop.managed():
                    assert time.monotonic() < deadline, "no window manager came"
                yield
                manager.terminate()
        finally:
            server.terminate()
            server.wait()


def xrandr(*words: str) -> None:
    """Arrange the server's displays."""
    subprocess.run(["xrandr", *words], check=True)
    # Asking makes the server look at its displays anew: others are told of them only then.
    subprocess.run(["xrandr", "--query"], check=True, stdout=subprocess.DEVNULL)


class _Image(ctypes.Structure):
    """The head of an XImage."""

    _fields_ = (
        ("facts", ctypes.c_int * 4), ("data", ctypes.c_void_p),
        ("orders", ctypes.c_int * 4), ("depth", ctypes.c_int), ("line", ctypes.c_int),
    )  # fmt: skip


class Desktop(Server):
    """The server's keyboard, mouse, and what its displays show."""

    def managed(self) -> bool:
        """Return whether a window manager looks after the windows."""
        self.x.XInternAtom.restype = self.x.XGetSelectionOwner.restype = ctypes.c_ulong
        manager = ctypes.c_ulong(self.x.XInternAtom(self.display, b"WM_S0", 0))
        return bool(self.x.XGetSelectionOwner(self.display, manager))

    def shows(self, display: pygame.Rect) -> bytes:
        """Return the pixels of a display as they are to be seen, windows over windows."""
        self.x.XGetImage.restype = ctypes.POINTER(_Image)
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        every, by_pixel = ctypes.c_ulong(0xFFFFFF), 2
        image = self.x.XGetImage(self.display, root, *display, every, by_pixel)
        pixels = ctypes.string_at(image.contents.data, image.contents.line * display.h)
        self.x.XDestroyImage(image)
        return pygame.image.tobytes(pygame.image.frombytes(pixels, display.size, "BGRA"), "RGB")


class Watched(PlayerAtX):
    """A person at a board whose displays come and go."""

    def __init__(self, board: Board, desktop: Desktop) -> None:
        super().__init__(board, desktop)
        self.desktop = desktop

    def go_to(self, window: Window) -> None:
        """Give the keyboard to a window, whatever lies over it."""
        pane = self.board.panes.panes[window]
        pane.window.focus()
        self.until(lambda: pane.window.focused)

    def press_in(self, window: Window, key: int, let_go: bool = True) -> None:
        """Press a key in a window."""
        self.go_to(window)
        self.press(key, let_go)
        self.rest()

    def arrange(self, how: str) -> None:
        """Arrange the displays and let the board find out."""
        xrandr(*ARRANGED[how])
        self.until(lambda: self.board.panes.displays == displays())
        self.rest()

    def rest(self) -> None:
        """Let the board draw all that it has to draw."""
        self.until(lambda: not any(pane.restless for pane in self.board.panes.panes.values()))
        self.board.step(self.board.events())

    def state(self) -> tuple[object, ...]:
        """Return what must be the same whatever the displays do: the game, and what tables have chosen."""
        session = self.session
        return session.code, session.point, len(session.records), self.board.ui.drafts

    def windows(self) -> list[str]:
        """Return the names of the windows that are open."""
        return sorted(self.board.panes.panes)

    def shown(self, window: Window) -> bytes:
        """Return the pixels of a window as the board has drawn them."""
        return pygame.image.tobytes(self.board.panes.panes[window].window.get_surface(), "RGB")


@contextmanager
def opened(folder: Path) -> Iterator[Watched]:
    """Give a person at a board on a game whose first question is asked; in the end its log is whole."""
    session = Session.start(load(find("eight_minutes")), None, PEOPLE, 7, folder)
    player = Watched(Board(Request(session=session, size=(960, 540))), Desktop())
    player.press(pygame.K_RETURN)
    player.settled()
    player.press(pygame.K_p)
    player.settled()
    player.rest()
    yield player
    code = session.code
    player.board.close()
    assert verify(folder).problem == ""
    again = Session.resume(folder)
    assert again.code == code
    again.close()


def no_window_for_control(player: Watched) -> None:
    """Ask for one window more, again and again: exercise control never gets one on a display that all see."""
    assert player.windows() == ["table"], player.windows()
    for expected in (["room", "table"], ["table"]) * 2:
        player.press_in("table", pygame.K_F6)
        assert player.windows() == expected, player.windows()
        assert player.board.ui.mirrored == (len(expected) == 2)


def on_one(folder: Path) -> None:
    """One display: one window, or room and table side by side."""
    with opened(folder / "one") as player:
        no_window_for_control(player)


def on_mirrored(folder: Path) -> None:
    """Two displays that show the same are one."""
    with opened(folder / "mirrored") as player:
        assert pygame.display.get_num_displays() == 2
        no_window_for_control(player)


def on_two(folder: Path) -> None:
    """Two displays: the room fills the second, and nothing that is done at the first is to be seen there."""
    with opened(folder / "two") as player:
        assert player.windows() == ["room", "table"], player.windows()
        room = player.desktop.shows(SECOND)
        assert room == player.shown("room")
        player.press_in("table", pygame.K_c)
        player.press_in("table", pygame.K_h, let_go=False)
        assert player.board.ui.reveal
        assert player.desktop.shows(SECOND) == room
        player.desktop.key(pygame.K_h, down=False)
        player.press_in("table", pygame.K_ESCAPE)
        choose(player)
        before = player.state()
        for _ in range(2):
            player.press_in("table", pygame.K_F11)
            assert player.desktop.shows(SECOND) == room
        for how in ("mirrored", "one") * 2:
            with_control_open(player)
            assert player.desktop.shows(SECOND) == room
            there_and_back(player, how)
            assert player.desktop.shows(SECOND) == room
            assert player.state() == before
        player.go_to("table")
        player.turn("seoul")
        assert player.state() != before


def choose(player: Watched) -> None:
    """Choose something behind the first table's curtain and leave it there."""
    player.go_to("table")
    player.open("seoul")
    player.press(pygame.K_1)
    player.press(pygame.K_ESCAPE)
    player.rest()


def with_control_open(player: Watched) -> None:
    """Open exercise control beside the tables, and everywhere what only some may see."""
    player.press_in("table", pygame.K_F6)
    assert player.windows() == ["control", "room", "table"], player.windows()
    control = player.board.panes.panes["control"]
    player.go_to("table")
    player.open("seoul")
    player.press_in("control", pygame.K_h, let_go=False)
    assert player.board.control is not None
    assert player.board.control.reveal
    assert player.board.ui.curtain == "open"
    corner = pygame.Rect(control.window.position, control.window.size).clip(FIRST)
    assert player.shown("control")[: 3 * 100] in player.desktop.shows(corner)


def there_and_back(player: Watched, how: str) -> None:
    """Take the second display away, or let all see the first on it, and bring it back."""
    player.arrange(how)
    player.desktop.key(pygame.K_h, down=False)
    assert player.windows() == ["table"], player.windows()
    assert player.board.ui.curtain == "closed"
    assert (player.board.ui.over, player.board.ui.front) == ("", "room")
    window = player.board.panes.panes["table"].window
    assert player.desktop.shows(pygame.Rect(window.position, window.size)) == player.shown("table")
    no_window_for_control(player)
    player.arrange("two")
    assert player.windows() == ["room", "table"], player.windows()


def main() -> None:
    """Go through the arrangements and say that each holds."""
    with server_with_displays(), tempfile.TemporaryDirectory() as folder:
        pygame.font.init()
        for how, holds in (("one", on_one), ("mirrored", on_mirrored), ("two", on_two)):
            xrandr(*ARRANGED[how])
            pygame.display.init()
            holds(Path(folder))
            pygame.display.quit()
            print(f"displays {how}: the right windows, and nothing of control's on the room's", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
