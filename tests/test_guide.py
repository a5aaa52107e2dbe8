"""The author's guide: each of its pieces, put into a new scenario in its order, leaves it sound."""

from __future__ import annotations

from pathlib import Path

import guide
import pytest

from game.authoring.check import check
from game.authoring.coverage import coverage
from game.authoring.new import write
from game.scenario import loader

pytestmark = pytest.mark.once


def test_each_piece_leaves_a_scenario_that_loads(tmp_path: Path) -> None:
    path = write("ferry_night", "A Night at the Ferries", "여객선의 밤", tmp_path)
    found = list(guide.pieces())
    assert len(found) == 6
    for piece in found:
        path.write_text(guide.put(path.read_text("utf-8"), piece), encoding="utf-8")
        loader.load(path)


def test_whoever_follows_the_guide_has_a_sound_exercise_in_which_all_is_reached(tmp_path: Path) -> None:
    path = write("ferry_night", "A Night at the Ferries", "여객선의 밤", tmp_path)
    guide.follow(path)
    assert check([path]).faults == ()
    board = loader.load(path)
    assert {"spoke_too_soon", "promise_money", "cousins"} <= {*board.endings, *board.options, *board.injects}
    assert [each.thing for each in coverage(board).things if each.way is None] == []
