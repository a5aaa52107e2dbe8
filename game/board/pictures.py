"""Every screen as a PNG, without a display: to look at, and for the README."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.board.theme import THEMES, Theme
from game.session import find

SIZES = ((1280, 720), (1920, 1080))


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

    from game.board.paint import Painter
    from game.board.picture import picture
    from game.board.tour import walk

    pygame.font.init()
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    painters = {size: Painter() for size in sizes}
    for stop in walk(find(scenario)):
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
