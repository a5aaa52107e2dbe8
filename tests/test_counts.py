"""How many lines of play each scenario has to some depths, pinned in tests/counts.

A file has a line a depth: depth, lines of play, the exclusive or of their states' digests. Where a count is
another, the message has the counts by first decision.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Keeps

from game.authoring import counts
from game.cli import develop, main
from game.scenario import loader

pytestmark = pytest.mark.alike

HERE = Path(__file__).parent
SCENARIOS = sorted((HERE.parent / "scenarios").glob("*.yaml"))


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_a_scenario_has_as_many_lines_of_play_as_it_had(path: Path, keeps: Keeps) -> None:
    opening = counts.opening(loader.load(path))
    pinned = (HERE / "counts" / f"{path.stem}.txt").read_text(encoding="utf-8").split("\n")
    for row in filter(None, pinned):
        depth, lines, mixed = row.split()
        found = counts.count(opening, int(depth))
        assert (str(found[0]), f"{found[1]:016x}") == (lines, mixed), counts.by_first(opening, int(depth))
    # Those of the deepest row alone: shorter ones are their beginnings.
    keeps("D6", found[0], "deepest lines of play")


def test_the_command_counts_by_first_decision_and_pins_what_it_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dev", "counts", "eight_minutes", "--depth", "2"]) == 0
    *firsts, whole = capsys.readouterr().out.splitlines()
    written = (HERE / "counts" / "eight_minutes.txt").read_text(encoding="utf-8").splitlines()
    assert f"{whole.removeprefix('all to depth ').replace(':', '')}" == written[1]
    assert sum(int(line.split()[-2]) for line in firsts) == int(written[1].split()[1])
    monkeypatch.setattr(develop, "ROOT", tmp_path)
    (tmp_path / "tests").mkdir()
    assert main(["dev", "counts", "eight_minutes", "--depth", "2", "--write"]) == 0
    pinned = tmp_path / "tests" / "counts" / "eight_minutes.txt"
    assert pinned.read_text(encoding="utf-8").splitlines() == written[:2]
