"""A paper is turned over before the room, though the next talks begin at once; wishes stay sealed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from scene_samples import FAILED, SIGNED, TOLD

from game.board.picture import picture, turned_over
from game.board.region import Region
from game.board.scene import Scene
from game.board.tour import Stop, walk
from game.board.ui import UI
from game.session import find

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def papers() -> list[Stop]:
    """Return the papers of a walk through the flagship, whose talks follow each other."""
    return [stop for stop in walk(find("three_waves")) if stop.name.endswith("_paper")]


def regions(stop: Stop) -> dict[str, Region]:
    return {region.id: region for region in picture(stop.scene, stop.ui, "room")}


def test_the_signed_paper_is_shown_though_the_next_talks_have_begun(papers: list[Stop]) -> None:
    assert len(papers) > 1
    for stop in papers:
        view = stop.scene.room
        assert view is not None
        assert view.turned is not None
        assert view.turned.how == "signed"
        assert {"sign.seoul", "sign.washington", "stamp"} <= set(regions(stop))
    assert any(stop.scene.room and stop.scene.room.stage == "instruct" for stop in papers)


def test_what_the_capitals_wanted_is_told_at_the_end_alone(papers: list[Stop]) -> None:
    for stop in papers:
        assert stop.scene.room is not None
        assert ("positions" in regions(stop)) == (stop.scene.room.stage == "over")


def test_a_view_without_a_paper_that_ended_turns_none_over() -> None:
    assert not turned_over(TOLD, UI())
    assert turned_over(replace(TOLD, turned=SIGNED), UI())


def test_a_refused_text_lies_on_the_table_with_both_answers_and_its_stamp() -> None:
    scene = Scene(room=replace(TOLD, turned=FAILED))
    shown = {region.id: region for region in picture(scene, UI(screen="play"), "room")}
    said = {words.text for words in shown["paper"].words}
    assert {"Concurs", "Does not concur", "Article II call"} <= said
    assert [words.text for words in shown["stamp"].words] == ["NO TEXT"]
    assert "sign.washington" not in shown
