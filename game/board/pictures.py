"""Every screen as a PNG, without a display: to look at, and for the README."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.board.theme import THEMES, Theme
from game.session import find

SIZES = ((1280, 720), (1920, 1080))


README: tuple[tuple[str, str, Theme], ...] = (("room_en", "en", "light"), ("room_ko", "ko", "dark"))
"""The pictures that the README shows: name, language, colours."""


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
    import pygame

    from game.board.class_tour import class_walk
    from game.board.paint import Painter
    from game.board.picture import picture
    from game.board.tour import walk

    pygame.font.init()
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    painters = {size: Painter() for size in sizes}
    for stop in (*walk(find(scenario)), *class_walk(find(scenario))):
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
    """Save the README's pictures: the room after nine o'clock, when both capitals have spoken."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    import pygame

    from game.board.paint import Painter
    from game.board.picture import picture
    from game.board.tour import after_nine

    pygame.font.init()
    folder.mkdir(parents=True, exist_ok=True)
    stop = after_nine(find("eight_minutes"))
    for name, lang, theme in README:
        surface = pygame.Surface((1280, 720))
        regions = picture(stop.scene, replace(stop.ui, lang=lang, theme=theme), stop.window)
        Painter().draw(surface, regions, THEMES[theme].bg)
        pygame.image.save(surface, folder / f"{name}.png")
