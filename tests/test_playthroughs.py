"""Every line of play of every shipped scenario, held against its file: what happened and what each seat saw.

`main.py dev playthroughs --write` writes the files anew; their difference is what a change did to the game.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.playthrough import playthrough
from game.cli import develop, main
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


def test_the_command_names_what_is_otherwise_and_writes_it_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(develop, "ROOT", tmp_path)
    monkeypatch.setattr(loader, "shipped", lambda: ("eight_minutes",))
    folder = tmp_path / "tests" / "playthroughs"
    folder.mkdir(parents=True)
    (folder / "gone.txt").write_text("a line that nobody plays any more", encoding="utf-8")
    lines = {path.name: path.read_bytes() for path in FOLDER.glob("eight_minutes-*.txt")}
    (folder / "eight_minutes-hollow.txt").write_bytes(lines["eight_minutes-hollow.txt"])
    due = {*lines, "gone.txt"} - {"eight_minutes-hollow.txt"}
    for words, code, said in (([], 1, "the program says otherwise"), (["--write"], 0, "written anew")):
        assert main(["dev", "playthroughs", *words]) == code
        told = capsys.readouterr()
        assert {*told.out.splitlines()} == {f"tests/playthroughs/{name}: {said}" for name in due}
        assert told.err == f"{len(lines)} lines of play\n"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == lines
    assert main(["dev", "playthroughs"]) == 0
    assert capsys.readouterr().out == ""
