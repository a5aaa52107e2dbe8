"""Layouts: pure, and nothing leaves its box, overlaps or gets too small, in either language."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from class_samples import CLASSES
from scene_samples import SCENES

from game.board.class_tour import class_walk
from game.board.picture import picture
from game.board.region import Box, Layout, Region, Words, hit, pressed, stops
from game.board.theme import FLOOR, HIGH, WIDE
from game.board.tour import Stop, walk
from game.session import find

PAGE = Box(0, 0, WIDE, HIGH)


@cache
def all_stops() -> tuple[Stop, ...]:
    """Return the stops of walks through the tutorial and the flagship, and those made by hand."""
    tutorial, flagship = find("eight_minutes"), find("three_waves")
    larger = (
        replace(stop, name=f"three_waves_{stop.name}") for stop in (*walk(flagship), *class_walk(flagship))
    )
    return (*walk(tutorial), *SCENES, *class_walk(tutorial), *CLASSES, *larger)


NAMES = [stop.name for stop in all_stops()]


def layouts(name: str) -> list[tuple[str, Layout]]:
    """Return a stop's layout in both languages."""
    stop = next(stop for stop in all_stops() if stop.name == name)
    return [(lang, picture(stop.scene, replace(stop.ui, lang=lang), stop.window)) for lang in ("en", "ko")]


def uppermost(regions: Layout) -> Layout:
    """Return the regions above the last veil: what can be read."""
    veils = [number for number, region in enumerate(regions) if region.id == "veil"]
    return regions[veils[-1] :] if veils else regions


def faults(regions: Layout) -> list[str]:
    """Return what is wrong with the texts of a layout."""
    shown = [(region, words) for region in uppermost(regions) for words in region.words]
    found = [fault for region, words in shown for fault in misplaced(region, words)]
    for number, (region, words) in enumerate(shown):
        for other, others in shown[number + 1 :]:
            if close(words).meets(close(others)):
                found.append(f"{region.id}: {words.text!r} overlaps {other.id}: {others.text!r}")
    return found


def misplaced(region: Region, words: Words) -> list[str]:
    """Return what is wrong with one line of text."""
    found = []
    if not region.box.around(words.box, 3) or not PAGE.around(words.box, 1):
        found.append(f"{region.id}: {words.text!r} leaves its box: {words.box} in {region.box}")
    if words.cut:
        found.append(f"{region.id}: {words.text!r} is cut short")
    if words.size < FLOOR and len(words.text) > 1:
        found.append(f"{region.id}: {words.text!r} is smaller than {FLOOR}")
    return found


def close(words: Words) -> Box:
    """Return the ground of a line's letters but for the tips of those that reach farthest up and down."""
    box = words.box
    return Box(box.x, words.y - words.size * 0.66, box.w, words.size * 0.72)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_a_screen_stands_in_its_box_in_both_languages(name: str) -> None:
    for lang, regions in layouts(name):
        assert faults(regions) == [], lang


def test_the_check_finds_a_text_that_leaves_its_box_or_lies_on_another() -> None:
    def line(text: str, x: float) -> Words:
        return Words(text, x, 40, 22, "bold", "#000000")

    wide = Region("wide", Box(0, 0, 60, 60), words=(line("much too long for it", 5),))
    assert "leaves its box" in faults((wide,))[0]
    two = Region("two", Box(0, 0, 400, 60), words=(line("one", 5), line("another", 20)))
    assert "overlaps" in faults((two,))[0]
    small = Region("small", Box(0, 0, 400, 60), words=(replace(line("tiny", 5), size=12),))
    assert "smaller" in faults((small,))[0]
    cut = Region("cut", Box(0, 0, 400, 60), words=(replace(line("cut …", 5), cut=True),))
    assert "cut short" in faults((cut,))[0]


@pytest.mark.parametrize("name", NAMES)
def test_the_same_scene_gives_the_same_regions_with_ids_of_their_own(name: str) -> None:
    for (_, first), (_, second) in zip(layouts(name), layouts(name), strict=True):
        assert first == second
        ids = [region.id for region in uppermost(first)]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_what_can_be_pressed_is_large_enough_has_the_focus_in_turn_and_is_hit(name: str) -> None:
    for _, regions in layouts(name):
        for id in stops(regions):
            region = next(entry for entry in reversed(regions) if entry.id == id)
            if not region.box.w:
                continue
            assert min(region.box.w, region.box.h) >= 22, id
            assert hit(regions, region.box.middle, region.box.y + region.box.h / 2) is not None, id
        for region in uppermost(regions):
            for key in region.keys:
                found = pressed(regions, key)
                assert found is not None, key
                assert found.action == region.action, (key, found.id, region.id)
