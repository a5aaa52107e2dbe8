"""What `play`, `resume`, `replay` and `fork` say where they open no board, and what a fork begins with."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from sessions import by_bots

from game.cli import main, wishes
from game.errors import LogError
from game.record.log import read
from game.scenario import loader
from game.session import Groups
from game.texts import say

GAMES = Path(__file__).parent / "games" / "eight_minutes"


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the display away."""
    for name in ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Return the folders of two games of one exercise."""
    for name in ("one_voice", "hollow"):
        (tmp_path / name).mkdir()
        shutil.copy(GAMES / f"line_{name}.jsonl", tmp_path / name / "log.jsonl")
        shutil.copy(GAMES / "scenario.json", tmp_path / name)
    return tmp_path / "one_voice", tmp_path / "hollow"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("play", "`play --text` plays in the terminal"),
        ("play --dry", "`demo --headless` tells a whole game by bots"),
        ("resume", "`resume --text` goes on in the terminal"),
    ],
)
@pytest.mark.usefixtures("blind")
def test_where_there_is_no_display_the_way_round_is_named(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words.split()) == 2
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("blind")
def test_where_there_is_no_display_a_demonstration_and_a_theatre_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--out", str(tmp_path / "told")]) == 0
    told = capsys.readouterr()
    assert "this is `demo --headless`" in told.err
    monkeypatch.setattr(wishes, "default_folder", lambda: tmp_path)
    assert main([]) == 0
    menu = capsys.readouterr()
    assert "this is `demo --headless`; `play --text` plays in the terminal" in menu.err
    assert menu.out == told.out
    assert main(["replay", str(tmp_path / "told")]) == 0
    again = capsys.readouterr()
    assert "this is `replay --headless`; --text steps through" in again.err
    assert again.out == told.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("play --groups 2 --text", "--text plays one game"),
        ("play --groups 7", "--groups 7: one facilitator keys in 1 to "),
        ("play --dry --seat seoul=bot:program:a.py", "--dry runs no programs"),
        ("play --text --seat seoul=bot:program:a.py --allow-programs", "there is no such file"),
        ("replay CLASS", "is a class: name one of its groups"),
        ("resume CLASS --text", "is a class: it goes on on the board"),
        ("report CLASS", "report one of them, as "),
        ("review CLASS", "review one of them, as "),
        ("share CLASS", "share one of them, as "),
        ("play --watch --text", "it goes without --text"),
        ("play --no-record --keep-until 2027-01-31", "it goes without --purpose and --keep-until"),
        ("play --transcribe --dry", "it goes without --dry and --watch"),
        ("play --purpose a\x07b", "--purpose holds signs that nobody can see"),
        ("play --keep-until tomorrow", "--keep-until 'tomorrow' should be a day, as in 2027-01-31"),
        ("host --resume CLASS --no-record", "it goes without --out, --purpose, --keep-until, --resume"),
        ("check --coverage", "no scenario is named"),
        ("hypotheses --games 0", "--games 0 should be 1 or more"),
        ("hypotheses --jobs 0", "--jobs 0 should be 1 or more"),
        ("hypotheses --varied", "--control and --varied go with --arm NAME"),
        ("hypotheses --arm patient --control --varied", "are two ways to play an arm: give one of them"),
        ("hypotheses --doctrines cards.html --only H17", "leave out --only and --arm"),
        ("hypotheses --doctrines CLASS", "'no ending' should be .html, .htm"),
        ("sweep eight_minutes --games 10000001", "10,000,000 are the most"),
    ],
)
def test_what_does_not_go_together_is_refused_in_a_line(
    words: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if "CLASS" in words:
        Groups.start(2, loader.load(loader.find("eight_minutes")), folder=tmp_path / "class").close()
    assert main(words.replace("CLASS", str(tmp_path / "class")).split(" ")) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_a_review_of_too_many_games_and_a_page_over_a_folder_are_refused(
    two: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(two[0]), "--games", "200001"]) == 2
    assert "--games 200,001 is more than 200,000, the most" in capsys.readouterr().err
    (tmp_path / "page.html").mkdir()
    for words in (["report"], ["share"], ["compare", str(two[1])]):
        option = "--html" if "compare" in words else "-o"
        assert main([*words, str(two[0]), option, str(tmp_path / "page.html")]) == 2
        assert f"{option} {tmp_path / 'page.html'}: is a folder; name a file" in capsys.readouterr().err


def test_two_games_are_told_side_by_side(two: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    for lang in ("en", "ko"):
        assert main(["replay", *map(str, two), "--headless", "--lang", lang]) == 0
        told = capsys.readouterr().out
        parts = ("two", "curves", "ends")
        at = [told.index(say(f"theatre.beside.{part}", lang).split()[0]) for part in parts]
        assert at == sorted(at)
        # A long path is broken over lines.
        for name in ("one_voice", "hollow"):
            assert name in "".join(told.split())


def test_a_record_that_is_not_there_is_refused(
    two: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    last = len(read(two[0])) - 1
    assert main(["replay", str(two[0]), "--headless", "--at", str(last)]) == 0
    assert main(["replay", str(two[0]), "--headless", "--at", str(last + 1)]) == 2
    assert f"--at {last + 1}: {two[0]} has records 0 to {last}" in capsys.readouterr().err


def test_a_fork_begins_where_it_was_asked_for_with_other_seats(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by_bots(tmp_path / "old").close()
    old = read(tmp_path / "old")
    new = tmp_path / "new"
    words = ["--at", "4", "--seat", "seoul=people", "--out", str(new)]
    assert main(["fork", str(tmp_path / "old"), *words]) == 0
    assert f"main.py resume {new}" in capsys.readouterr().err
    header = read(new)[0].body
    assert header["seats"] == {**old[0].body["seats"], "seoul": "people"}
    assert header["parent"]["record"] == 4
    assert main(["verify", str(new)]) == 0


def test_a_fork_of_a_game_by_hand_is_keyed_in_and_takes_no_bots(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("123\nquit\n"))
    old, new = str(tmp_path / "old"), str(tmp_path / "new")
    assert main(["play", "eight_minutes", "--transcribe", "--out", old]) == 0
    assert main(["fork", old, "--at", "1", "--seat", "seoul=bot:process", "--out", new]) == 2
    assert "no bot sits at its tables" in capsys.readouterr().err
    assert main(["fork", old, "--at", "1", "--out", new]) == 0
    assert f"main.py play eight_minutes --transcribe --out {new}" in capsys.readouterr().err
    assert read(tmp_path / "new")[0].body["dice"] == "hand"


@pytest.mark.parametrize(
    "words",
    ["anonymise LOOP", "compare LOOP", "export LOOP", "forget LOOP --yes", "report LOOP", "share LOOP",
     "verify LOOP"],
)  # fmt: skip
def test_a_link_that_leads_to_itself_is_refused_in_a_line(
    words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert main([str(loop) if word == "LOOP" else word for word in words.split()]) == 2
    told = capsys.readouterr().err
    assert str(loop) in told
    assert told.count("\n") == 1


def test_a_report_is_written_over_a_link_that_leads_to_itself(two: tuple[Path, Path], tmp_path: Path) -> None:
    loop = tmp_path / "loop.html"
    loop.symlink_to(loop)
    assert main(["report", str(two[0]), "-o", str(loop)]) == 0
    assert loop.stat().st_size > 1000


@pytest.mark.parametrize(
    "words", ["demo --headless --out CLASS", "fork GAME --at 3 --out CLASS", "repair GAME --out CLASS"]
)
def test_no_game_is_put_beside_the_groups_of_a_class(
    words: str, two: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "class"
    home.mkdir()
    two[1].rename(home / "group-1")
    named = {"CLASS": str(home), "GAME": str(two[0])}
    assert main([named.get(word, word) for word in words.split()]) == 2
    assert f"{home}: is the folder of a class" in capsys.readouterr().err
    assert [each.name for each in home.iterdir()] == ["group-1"]


def test_no_class_is_begun_in_the_folder_of_a_game(two: tuple[Path, Path]) -> None:
    with pytest.raises(LogError, match="is the folder of one game"):
        Groups.start(2, loader.load(loader.find("eight_minutes")), folder=two[0])
    assert not [*two[0].glob("group-*")]


def test_one_game_is_no_folder_of_games(
    two: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sessions", str(two[0])]) == 2
    assert "is one game; name where it lies" in capsys.readouterr().err
    assert main(["sessions", str(tmp_path)]) == 0
    assert [line.partition(": ")[0] for line in capsys.readouterr().out.splitlines()] == sorted(map(str, two))
    (tmp_path / "empty").mkdir()
    assert main(["sessions", str(tmp_path / "empty")]) == 2
    assert "there is no session" in capsys.readouterr().err
