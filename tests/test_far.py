"""A room's picture at a quarter of 1920x1080: what is read from the back row is large enough for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scene_samples import SCENES

from game.board.picture import picture
from game.board.region import Region, Words
from game.board.tour import Stop, walk
from game.session import find

pytestmark = pytest.mark.once

SHRUNK = 480 / 1600
LEGIBLE = 7.8
"""Pixels of type that can still be read: figures and short words in a bold face."""

STOPS = [stop for stop in SCENES if stop.name in ("sample_room", "sample_told", "sample_same_rung")]
STOPS += [
    stop for stop in walk(find("three_waves")) if stop.name in ("04_decide_room", "04_decide_resolution")
]


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_titles_clock_ladder_and_gauges_can_be_read_at_a_quarter(stop: Stop, lang: str) -> None:
    regions = {region.id: region for region in picture(stop.scene, replace(stop.ui, lang=lang), "room")}
    assert shrunk(largest(regions["clock"])) >= 12
    assert shrunk(largest(regions["title"])) >= 10
    bars = [region for id, region in regions.items() if id.startswith("ladder.bar")]
    assert bars
    assert all(shrunk(largest(bar)) >= LEGIBLE for bar in bars)
    figures = [words for region in shown(regions) for words in region.words if words.text.isdigit()]
    assert figures
    assert all(shrunk(words) >= LEGIBLE for words in figures)


def shown(regions: dict[str, Region]) -> list[Region]:
    """Return the regions with gauges: the room's, or the rows of what changed."""
    return [region for id, region in regions.items() if id == "gauges" or id.startswith("did.")]


def largest(region: Region) -> Words:
    return max(region.words, key=lambda words: words.size)


def shrunk(words: Words) -> float:
    return words.size * SHRUNK
