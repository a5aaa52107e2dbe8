"""Authored mistakes: one edit of a good file each, and exactly what the loader says, where."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import Keeps
from edits import edits

from game.errors import ScenarioError
from game.scenario import loader
from game.scenario.codes import CODES

HERE = Path(__file__).parent / "mistakes"
GOOD = (HERE / "good.yaml").read_text(encoding="utf-8")


def said(source: str, folder: Path) -> list[str]:
    """Return what the loader says of a file, without its path."""
    path = folder / "bad.yaml"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(ScenarioError) as refused:
        loader.load(path)
    assert all(fault.path == str(path) for fault in refused.value.faults)
    return [f"{fault.line}:{fault.column}: {fault.code} {fault.message}" for fault in refused.value.faults]


def test_the_good_file_is_good() -> None:
    assert loader.load(HERE / "good.yaml").id == "good"


def test_the_table_is_long_enough() -> None:
    assert len(edits("table")) >= 60


@pytest.mark.parametrize(("before", "after", "expected"), edits("table"))
def test_a_mistake_is_told_exactly(
    before: str, after: str, expected: list[str], tmp_path: Path, keeps: Keeps
) -> None:
    assert before in GOOD
    assert said(GOOD.replace(before, after, 1), tmp_path) == expected
    keeps("Y2", 1, "mistakes")


def test_several_mistakes_are_told_at_once_in_file_order(tmp_path: Path) -> None:
    source = GOOD.replace("ends: broken", "ends: breaking").replace("victim: seoul", "victim: seul", 1)
    source = source.replace("takes: 12h", "takes: 12")
    found = [line.partition(" ")[0] for line in said(source, tmp_path)]
    assert found == sorted(found, key=lambda place: int(place.partition(":")[0]))
    assert [line.split(" ")[1] for line in said(source, tmp_path)] == ["SC110", "SC016", "SC110"]


def test_a_reservation_of_a_capital_that_does_not_ratify_is_told(tmp_path: Path) -> None:
    tokyo = "of: [seoul, washington, tokyo]}\n  tokyo: {name: {en: Tokyo, ko: 일본}, letter: T}"
    source = GOOD.replace("of: [seoul, washington]}", tokyo).replace(
        "by: seoul\n        label", "by: tokyo\n        label"
    )
    assert said(source, tmp_path) == ["238:15: SC603 reservation 'wall' is tokyo's, who does not ratify here"]


def test_every_code_is_explained_and_every_place_lies_in_the_file() -> None:
    lines = GOOD.split("\n")
    for _, _, expected in edits("table"):
        for line in expected:
            number, column, code = line.split(" ")[0].split(":")[0], line.split(":")[1], line.split(" ")[1]
            assert code in CODES
            assert 1 <= int(number) <= len(lines) + 1
            assert int(column) >= 1


def test_a_merge_in_any_mapping_is_told_in_its_place(tmp_path: Path) -> None:
    told = 0
    for opened in re.finditer(r"\{(?=[a-z]\w*: )", GOOD):
        before, after = GOOD[: opened.end()], GOOD[opened.end() :]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        place = f"{line}:{column}: SC004 merging with << is not understood here; write it out"
        assert place in said(f"{before}<<: 5, {after}", tmp_path)
        told += 1
    assert told > 150
