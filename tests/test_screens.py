"""Screens look as they did when somebody last looked at them: their regions, and sixteen whole pictures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from screens import PICTURES, REGIONS, WHOLE, differing, read, regions_now, stops, whole_now, written

from game.board.picture import picture

pytestmark = pytest.mark.alike

HOW = (
    "\nlook: `python main.py dev pictures --out FOLDER --only WORD` (words of the names above)"
    "\naccept: `python main.py dev screens --write`, and commit tests/pictures"
)


def told(lines: list[str]) -> str:
    """Return some differences and what to do about them."""
    more = f"\nand {len(lines) - 20} more" if len(lines) > 20 else ""
    return "\n" + "\n".join(lines[:20]) + more + HOW


def test_the_regions_of_every_screen_are_as_they_were() -> None:
    lines = differing(REGIONS, dict(regions_now()))
    assert not lines, told(lines)


def test_sixteen_whole_pictures_are_as_they_were() -> None:
    lines = differing(WHOLE, dict(whole_now()))
    font = f"\nletters are drawn by pygame-ce {pygame.version.ver}; another version may draw them otherwise"
    assert not lines, told(lines) + font


def test_a_difference_names_the_picture_and_its_regions(tmp_path: Path) -> None:
    now = dict(regions_now())
    name, found = next(iter(now.items()))
    first = next(iter(found))
    other = {**now, name: {**found, first: "000000", "more": "000000"}}
    path = tmp_path / "regions.txt"
    path.write_text(written(now), encoding="utf-8")
    assert read(path) == now
    assert differing(path, other) == [f"{name}: changed {first}; new more"]


def test_a_change_of_colour_alone_is_a_change() -> None:
    known = stops()["sample_room"]
    light, dark = (
        picture(known.scene, replace(known.ui, theme=theme), known.window) for theme in ("light", "dark")
    )
    assert light != dark
    assert len(PICTURES) == 16
