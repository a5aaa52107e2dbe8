"""The board at 1920x1080 without a display, held against what pygame itself takes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bench.timing import Row, compare, elapsed

if TYPE_CHECKING:
    from pygame import Surface

    from game.board.paint import Painter
    from game.board.tour import Stop

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

SIZE = (1920, 1080)

OPEN = (
    "import os\n"
    "from game.board import Request\n"
    "from game.board.app import Board, pygame\n"
    "from game.board.windows import Pane\n"
    "keep = Pane._keep\n"
    "Pane._keep = lambda *shown: (keep(*shown), os._exit(0))\n"
    "pygame.display.init(); pygame.font.init()\n"
    "Board(Request(size=(1920, 1080)))\n"
    "raise SystemExit('no picture was shown')\n"
)
"""The board from the start of Python to its first picture."""

COMPILED = tempfile.TemporaryDirectory(prefix="threshold-bench-")

IDLE = 2.0
"""Seconds of looking at nothing."""


def rows() -> Iterator[Row]:
    """Yield the rows of the board."""
    from game.board.app import Board, pygame
    from game.board.paint import Painter
    from game.board.picture import picture
    from game.board.request import Request
    from game.board.scene import ClockFace
    from game.board.theme import THEMES
    from game.board.tour import after_nine
    from game.session import find

    pygame.display.init()
    pygame.font.init()
    window = pygame.Window("bench", SIZE)
    surface, painter = window.get_surface(), Painter()
    stop, ground = after_nine(find("eight_minutes")), THEMES["light"].bg
    regions = picture(stop.scene, stop.ui, "room")
    whole = surface.copy()
    seconds = iter(range(1_000_000))

    def second() -> None:
        scene = replace(stop.scene, clock=ClockFace(next(seconds) % 3600))
        painter.draw(surface, picture(scene, stop.ui, "room"), ground)

    def anew() -> None:
        painter.forget()
        painter.draw(surface, regions, ground)

    def from_nothing() -> None:
        Painter().draw(surface, regions, ground)

    def blit() -> None:
        surface.blit(whole, (0, 0))

    def row(what: str, subject: Callable[[], object], goal: str) -> Row:
        return compare(what, subject, blit, named="one blit of the picture", goal=goal)

    yield row("the room laid out", lambda: picture(stop.scene, stop.ui, "room"), "5 ms")
    yield row("a second of the clock, laid out and drawn", second, "33 ms")
    yield row("the room drawn from cache", anew, "33 ms")
    yield row("the room rasterised anew", from_nothing, "100 ms")
    yield from (_slowest(what, moving, painter, surface, blit) for what, moving in _movements())
    yield compare(
        "the board's first picture, from Python's start",
        lambda: _python(OPEN),
        lambda: _python("import pygame"),
        named="import pygame",
        goal="1,000 ms",
        runs=3,
    )
    board = Board(Request(size=(1280, 720)))
    board.step([])
    yield _idle(lambda: board.step(board.events()))
    board.close()
    pygame.display.quit()


def _movements() -> Iterator[tuple[str, Stop]]:
    """Yield what moves and the picture in which it does: a marker and figures, a paper, an arrow."""
    from game.board.motion import Moving
    from game.board.piece.flow import name_of
    from game.board.tour import after_nine, walk
    from game.session import find

    for stop in walk(find("three_waves")):
        if stop.name == "02_decide_resolution":
            yield "a marker slides and gauges count", stop
        if stop.name == "07_ratify_paper":
            yield "a paper is signed and stamped", stop
            break
    stop = after_nine(find("eight_minutes"))
    assert stop.scene.room is not None
    fresh = tuple(name_of(flow) for flow in stop.scene.room.map.flows)
    yield "arrows are drawn on the map", replace(stop, ui=replace(stop.ui, moving=Moving(0, fresh)))


def _slowest(what: str, stop: Stop, painter: Painter, surface: Surface, blit: Callable[[], object]) -> Row:
    """Return the slowest frame of a movement, laid out and drawn, after its first picture stands."""
    from game.board.motion import STILL
    from game.board.picture import picture
    from game.board.theme import THEMES

    def frame(moment: int) -> None:
        ui = replace(stop.ui, moving=replace(stop.ui.moving, moment=moment))
        painter.draw(surface, picture(stop.scene, ui, "room"), THEMES["light"].bg)

    frame(0)
    frames = [(elapsed(partial(frame, moment)), elapsed(blit)) for moment in range(16, STILL + 16, 16)]
    slowest, base = max(frames)
    return Row(f"the slowest frame: {what}", slowest, None, "", "one blit of the picture", base,
               slowest / base, "33 ms")  # fmt: skip


def _idle(look: Callable[[], object]) -> Row:
    """Return what share of a core the board takes while nobody touches it."""
    began, used = time.perf_counter(), time.process_time()
    while time.perf_counter() - began < IDLE:
        look()
    spent, passed = time.process_time() - used, time.perf_counter() - began
    return Row("processor time of an idle board", spent, None, "", "time that passed", passed, spent / passed,
               "0.02 x")  # fmt: skip


def _python(code: str) -> None:
    """Run a program as at any start but the first: with its modules compiled."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYGAME_HIDE_SUPPORT_PROMPT": "1", "PYTHONPYCACHEPREFIX": COMPILED.name}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)  # noqa: S603
