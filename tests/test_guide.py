"""The author's guide: each of its pieces, put into a new scenario in its order, leaves it sound."""

from __future__ import annotations

from pathlib import Path

import guide
import pytest
import yaml

from game.authoring.check import check
from game.authoring.coverage import coverage
from game.authoring.new import write
from game.errors import ScenarioError
from game.scenario import loader
from game.scenario.model import TAGS

pytestmark = pytest.mark.once


def test_each_piece_leaves_a_scenario_that_loads(tmp_path: Path) -> None:
    path = write("ferry_night", "A Night at the Ferries", "여객선의 밤", tmp_path)
    found = list(guide.pieces())
    assert len(found) == 9
    for piece in found:
        path.write_text(guide.put(path.read_text("utf-8"), piece), encoding="utf-8")
        loader.load(path)


def test_whoever_follows_the_guide_has_a_sound_exercise_in_which_all_is_reached(tmp_path: Path) -> None:
    path = write("ferry_night", "A Night at the Ferries", "여객선의 밤", tmp_path)
    guide.follow(path)
    assert check([path]).faults == ()
    board = loader.load(path)
    assert {"spoke_too_soon", "promise_money", "cousins"} <= {*board.endings, *board.options, *board.injects}
    assert 16 in board.editions
    assert [team for team, _ in board.texts["one_line"].gates] == ["washington", "seoul"]
    assert [each.thing for each in coverage(board).things if each.way is None] == []


def test_a_gate_without_words_of_its_own_is_what_the_guide_says(tmp_path: Path) -> None:
    path = write("ferry_night", "A Night at the Ferries", "여객선의 밤", tmp_path)
    source = path.read_text("utf-8").replace("confidence_washington >= 42}", "told_ally or spoke}")
    path.write_text(source, encoding="utf-8")
    with pytest.raises(ScenarioError, match="SC502"):
        loader.load(path)


def test_the_table_of_meters_is_that_of_the_shared_part_and_the_tags_are_all_there() -> None:
    shared = yaml.safe_load((loader.SHIPPED / "shared" / "meters.yaml").read_text("utf-8"))["meters"]
    readers = {"all": "all", "white_cell": "control"}
    table = [line.strip("| ").split(" | ") for line in guide.GUIDE.read_text("utf-8").splitlines()]
    rows = {row[0].strip("`"): row[1:] for row in table if row[0].strip("`") in shared}
    for name, meter in shared.items():
        says, start, high, seen_by = rows.pop(name)
        seen = meter["seen_by"]
        assert says == meter["name"]["en"] + (" (worse)" if meter.get("worse") else "")
        assert (start, high.split(",")[0].split(" ")[0]) == (str(meter["start"]), str(meter["high"]))
        assert seen_by == (readers[seen] if isinstance(seen, str) else seen[0].capitalize())
    assert set(TAGS) <= {cell.strip("`| ") for row in table for cell in row}
