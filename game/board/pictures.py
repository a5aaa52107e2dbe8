"""Every screen as a PNG, without a display: to look at, and for the README."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.board.motion import STANDING, STILL, Moving
from game.board.picture import cue, picture
from game.board.theme import THEMES, Theme
from game.session import find

if TYPE_CHECKING:
    from game.board.sdl import pygame
    from game.board.tour import Stop

SIZES = ((1280, 720), (1920, 1080))

SEEDS = (7, 8)
"""Of the two games by bots that the theatre shows."""


README: tuple[tuple[str, str, str, Theme], ...] = (
    ("room_en", "04_decide_room", "en", "light"),
    ("room_ko", "04_decide_room", "ko", "dark"),
    ("paper_en", "14_ratify_paper", "en", "light"),
    ("control_en", "conduct_now", "en", "light"),
)
"""The pictures that the README shows: name, stop of the flagship's walk, language, colours."""

FILM = ("04_decide_room", "04_decide_resolution", "14_ratify_paper")
"""What the README's short film shows: an arrow drawn, the markers climbing, a paper signed and stamped."""

FILM_SIZE, FRAME, REST = (800, 450), 40, 2200
"""Its size, and the milliseconds that a moving frame and a standing picture last."""


def save(
    folder: Path,
    langs: Sequence[str] = ("en", "ko"),
    themes: Sequence[Theme] = ("light", "dark"),
    sizes: Sequence[tuple[int, int]] = SIZES,
    scenario: str = "eight_minutes",
    only: str = "",
) -> int:
    """Return how many pictures were saved: every stop of a walk, or those whose name holds `only`."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    from game.board.class_tour import class_walk
    from game.board.paint import Painter
    from game.board.sdl import pygame
    from game.board.theatre_tour import played, theatre_walk
    from game.board.tour import walk

    pygame.font.init()
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    painters = {size: Painter() for size in sizes}
    with tempfile.TemporaryDirectory() as logs:
        games = [played(find(scenario), seed, Path(logs) / str(seed)) for seed in SEEDS]
        stops = (*walk(find(scenario)), *class_walk(find(scenario)), *theatre_walk(games[0], games[1]))
    for stop in stops:
        if only not in stop.name:
            continue
        for lang in langs:
            for theme in themes:
                ui = replace(stop.ui, lang=lang, theme=theme)
                regions = picture(stop.scene, ui, stop.window)
                for size in sizes:
                    surface = pygame.Surface(size)
                    painters[size].forget()
                    painters[size].draw(surface, regions, THEMES[theme].bg)
                    name = f"{stop.name}_{lang}_{theme}_{size[0]}x{size[1]}.png"
                    pygame.image.save(surface, folder / name)
                    count += 1
    return count


def readme(folder: Path) -> None:
    """Save the README's pictures and its short film: all of one game of the flagship."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    from game.board.sdl import pygame
    from game.board.tour import walk

    pygame.font.init()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {stop for _, stop, _, _ in README} | set(FILM)
    stops = {stop.name: stop for stop in walk(find("three_waves")) if stop.name in wanted}
    for name, stop, lang, theme in README:
        pygame.image.save(_drawn(stops[stop], lang, theme), folder / f"{name}.png")
    _film([stops[name] for name in FILM], folder / "turn.webp")


def _film(stops: Sequence[Stop], path: Path) -> None:
    """Save pictures one after the other, each with its movement, as one moving picture."""
    from PIL import Image

    from game.board.sdl import pygame

    frames, lasts = [], []
    for stop in stops:
        arrows = cue(stop.scene, stop.ui, stop.window).arrows
        for moment in range(0, STILL + 1, FRAME):
            surface = _drawn(stop, "en", "light", Moving(moment, arrows))
            small = pygame.transform.smoothscale(surface, FILM_SIZE)
            frames.append(Image.frombytes("RGB", FILM_SIZE, pygame.image.tobytes(small, "RGB")))
            lasts.append(FRAME if moment < STILL else REST)
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=lasts, loop=0, quality=80)


def _drawn(stop: Stop, lang: str, theme: Theme, moving: Moving = STANDING) -> pygame.Surface:
    """Return a stop drawn as a room with a window of its own shows it."""
    from game.board.paint import Painter
    from game.board.sdl import pygame

    surface = pygame.Surface(SIZES[0])
    ui = replace(stop.ui, lang=lang, theme=theme, windows=2, moving=moving)
    Painter().draw(surface, picture(stop.scene, ui, stop.window), THEMES[theme].bg)
    return surface
