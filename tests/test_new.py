"""`new`: what it writes is sound, plays, and lets its choices matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.authoring.check import check
from game.authoring.coverage import coverage
from game.cli import main
from game.scenario import loader


def test_a_new_scenario_is_sound_and_everything_in_it_is_reached(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "ferry_night", "-o", str(tmp_path)]) == 0
    said = capfd.readouterr()
    assert "ferry_night.yaml: a whole exercise" in said.out
    assert "its Korean title is still yours to write" in said.err
    assert 'ko: "(제목) Ferry night"' in said.err
    path = tmp_path / "ferry_night.yaml"
    assert check([path]).faults == ()
    board = loader.load(path)
    assert (board.id, board.title.en) == ("ferry_night", "Ferry night")
    assert [each.thing for each in coverage(board).things if each.way is None] == []
    for inject in board.injects.values():
        assert 60 <= len(inject.text.en.split()) <= 110, inject.id


def test_it_plays_to_an_end_in_both_languages(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "mine", "--title", "Night", "--title-ko", "부두의 밤", "-o", str(tmp_path)]) == 0
    path = str(tmp_path / "mine.yaml")
    assert loader.load(path).title.ko == "부두의 밤"
    for lang in ("en", "ko"):
        assert (
            main(["demo", path, "--headless", "--seed", "3", "--lang", lang, "--out", str(tmp_path / lang)])
            == 0
        )
        assert {"en": "Night", "ko": "부두의 밤"}[lang] in capfd.readouterr().out
        assert main(["verify", str(tmp_path / lang)]) == 0


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["Ferry Night"], "did you mean 'ferry_night'?"),
        (["9lives"], "beginning with a letter"),
        (["mine", "--title", 'a "b"'], "leave quotation marks to the file"),
        (["mine", "-o", "nowhere/at/all"], "there is no such folder"),
    ],
)
def test_what_cannot_be_a_scenario_is_refused(
    words: list[str], why: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *words]) == 2
    assert why in capfd.readouterr().err


def test_nothing_that_is_there_is_written_over(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.yaml").write_text("mine", encoding="utf-8")
    assert main(["new", "mine", "-o", str(tmp_path)]) == 2
    assert "is there already" in capfd.readouterr().err
    assert (tmp_path / "mine.yaml").read_text(encoding="utf-8") == "mine"
