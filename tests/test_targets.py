"""What a command writes: never over a game, never two things into one file, with a known ending."""

from __future__ import annotations

from pathlib import Path

import pytest
from compared import begun, finished
from sessions import Room

from game.cli import main


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a finished game."""
    folder = tmp_path_factory.mktemp("class") / "g1"
    session = begun(Room(), folder)
    finished(session)
    session.close()
    return folder


OVER_A_GAME = [
    "compare LOG --html LOG/log.jsonl",
    "compare LOG --xlsx LOG/scenario.json",
    "compare LOG --csv LOG/log.csv",
    "report LOG -o LOG/log.jsonl",
    "report LOG -o LOG/log.html",
    "review LOG -o LOG/log.md",
    "share LOG -o LOG/log.html",
    "msel korea_2010 -o LOG/scenario.json",
    "diagram korea_2010 -o LOG/log.svg",
]


@pytest.mark.parametrize("line", OVER_A_GAME)
def test_no_output_is_written_over_a_file_of_a_game(
    line: str, played: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {file.name: file.read_bytes() for file in played.iterdir()}
    assert main(line.replace("LOG", str(played)).split()) == 2
    assert "is a file of a game" in capsys.readouterr().err
    assert {file.name: file.read_bytes() for file in played.iterdir()} == before


REFUSED = [
    ("compare LOG --csv class.html", "'.html' should be .csv"),
    ("compare LOG --html class.pdf", "'.pdf' should be .html, .htm"),
    ("report nosuch", "nosuch: there is no game"),
    ("report nosuch -o there/report.pdf", "nosuch: there is no game"),
    ("report LOG --level boss", "for '--level': 'boss' is not one of"),
    ("share nosuch", "nosuch: there is no game"),
]


@pytest.mark.parametrize(("line", "said"), REFUSED)
def test_what_cannot_be_is_said_of_the_right_thing(
    line: str, said: str, played: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(line.replace("LOG", str(played)).split()) == 2
    assert said in capsys.readouterr().err


def test_two_options_do_not_write_one_file(
    played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "class.csv").symlink_to(tmp_path / "class.html")
    made = ["--html", str(tmp_path / "class.html"), "--csv", str(tmp_path / "class.csv")]
    assert main(["compare", str(played), *made]) == 2
    assert "--html writes this file already" in capsys.readouterr().err


def test_a_scenario_that_was_written_over_is_said_in_a_sentence(
    played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in played.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "scenario.json").write_bytes(b"PK\xff\xfe")
    assert main(["report", str(tmp_path)]) == 2
    assert "it is no text in UTF-8" in capsys.readouterr().err
