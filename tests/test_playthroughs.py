"""Every line of play of every shipped scenario, held against its file: what happened and what each seat saw.

`main.py dev playthroughs --write` writes the files anew; their difference is what a change did to the game.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.playthrough import playthrough
from game.scenario import loader

pytestmark = pytest.mark.alike

HERE = Path(__file__).parent
SCENARIOS = sorted((HERE.parent / "scenarios").glob("*.yaml"))
FOLDER = HERE / "playthroughs"


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_every_line_of_play_goes_as_its_file_says(path: Path) -> None:
    scenario = loader.load(path)
    assert scenario.lines, "a scenario must have a line of play"
    for line in scenario.lines.values():
        file = FOLDER / f"{scenario.id}-{line.id}.txt"
        written = file.read_text(encoding="utf-8").splitlines()
        for number, (was, now) in enumerate(zip(written, playthrough(scenario, line), strict=True), 1):
            assert now == was, f"{file.name}:{number}"


def test_no_file_is_left_over() -> None:
    due = {f"{scenario.id}-{line}.txt" for scenario in map(loader.load, SCENARIOS) for line in scenario.lines}
    assert {path.name for path in FOLDER.glob("*.txt")} == due
