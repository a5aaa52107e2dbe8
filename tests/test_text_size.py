"""Text size: what people read grows and pages; the boxes stay, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from test_layout import LINES, NAMES, all_stops, faults, layouts, shown, turned

from game.board.part import Look, Part
from game.board.picture import picture
from game.board.region import Box, Layout
from game.board.settings import SIZES, Settings

pytestmark = pytest.mark.once

LARGEST = max(SIZES)
SAMPLED = [(name, 130) for name in NAMES[::3]] + [(name, LARGEST) for name in NAMES]
BETWEEN = [(name, size) for size in (115, 145) for name in NAMES[::9]]
READ = {
    "sample_reader": ("reader", 1.5),
    "sample_detail": ("detail", 1.5),
    "sample_card": ("role", 1.4),
    "sample_happened": ("happened", 1.4),
    "sample_seat": ("option.hold", 1.4),
    "sample_instruct": ("text.joint", 1.4),
    "sample_ending": ("questions", 1.3),
    "sample_ending_2": ("ratings", 1.4),
    "eight_minutes_help": ("keys", 1.4),
    "eight_minutes_about": ("about", 1.5),
    "eight_minutes_notice": ("notice", 1.15),
}
"""What is read on a stop, and how much larger most of its text is at the largest size, at least."""


@pytest.mark.parametrize(("name", "size"), [*SAMPLED, *BETWEEN])
def test_every_text_stands_in_its_box_at_every_size(name: str, size: int) -> None:
    for lang, regions in layouts(name, size):
        assert faults(regions) == [], lang


@pytest.mark.parametrize("size", [100, LARGEST])
@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("_briefing")])
def test_the_briefing_says_each_setting_beside_its_name_at_every_size(name: str, size: int) -> None:
    room = all_stops()[name].scene.room
    assert room is not None
    for lang, regions in layouts(name, size):
        said = [words.text for region in regions for words in region.words]
        assert faults(regions) == []
        for axis, choice in room.choices:
            assert f"{axis.of(lang)}: {choice.of(lang)}" in said


LARGE = [
    pytest.param(*each, lang, marks=[] if number % 4 == 2 * turn + 1 else pytest.mark.long)
    for number, each in enumerate(LINES)
    for turn, lang in enumerate(("en", "ko"))
]
"""The lines of play that `test_layout` leaves out, in the languages by turns; with `--long` all in both."""


@pytest.mark.parametrize(("path", "line", "lang"), LARGE, ids=lambda part: getattr(part, "stem", part))
def test_every_text_of_a_line_stands_in_its_box_at_the_largest(path: Path, line: str, lang: str) -> None:
    for number, (window, scene, ui) in enumerate(shown(path, line)):
        if number % 3:
            continue
        ui = replace(ui, settings=Settings(size=LARGEST), lang=lang)
        for page, regions in turned(scene, ui, window):
            assert faults(regions) == [], (scene.room and scene.room.point, ui.seat, lang, page)


@pytest.mark.parametrize("name", READ)
def test_what_is_read_grows(name: str) -> None:
    region, least = READ[name]
    plain, large = (sized(next(layouts(name, size))[1], region) for size in (100, LARGEST))
    assert large >= least * plain, (plain, large)


def sized(regions: Layout, id: str) -> int:
    """Return the commonest size of the text in a region."""
    words = [words for region in regions if region.id == id for words in region.words]
    sizes = [line.size for line in words for _ in line.text]
    return max(set(sizes), key=sizes.count)


PAGED = ("reader", "detail", "role", "happened", "keys", "about", "questions", "ratings", "truth", "reasons")
"""Regions whose every word stands on one of their pages."""


@pytest.mark.parametrize("name", [name for name in READ if READ[name][0] in PAGED])
def test_every_word_of_the_plain_size_stands_on_some_page_of_the_largest(name: str) -> None:
    plain, large = (said(layouts(name, size)) for size in (100, LARGEST))
    assert len(plain) > 10
    assert plain - large == set()


def said(pages: Iterable[tuple[str, Layout]]) -> set[tuple[str, str]]:
    """Return the words of all pages, each with its language."""
    lines = [
        (page[:2], line.text)
        for page, regions in pages
        for region in regions
        for line in region.words
        if region.id in PAGED
    ]
    return {(lang, word) for lang, line in lines for word in line.split() if word.isalpha()}


@pytest.mark.parametrize("name", ["sample_room", "class_sample", "sample_blank"])
def test_what_is_seen_from_afar_keeps_its_size(name: str) -> None:
    stop = all_stops()[name]
    large = replace(stop.ui, settings=Settings(size=LARGEST))
    kept = ("clock", "ladder", "gauges", "timeline", "map", "group.0", "cover")
    plain, larger = (
        [region for region in picture(stop.scene, ui, stop.window) if region.id in kept]
        for ui in (stop.ui, large)
    )
    assert plain == larger
    assert plain


def test_a_paragraph_that_has_no_room_keeps_its_size_and_one_that_has_grows() -> None:
    text = "Hospitals in four districts work on paper since the power dipped."
    tight, wide = (Part("part", Box(0, 0, 900, 200), Look("en", "light", size=160)) for _ in range(2))
    tight.prose(text, 0, 30, 300, 20, 2, leading=24)
    wide.prose(text, 0, 30, 800, 20, 3, leading=28)
    assert max(words.size for words in tight.region().words) <= 20
    assert max(words.size for words in wide.region().words) >= 30
