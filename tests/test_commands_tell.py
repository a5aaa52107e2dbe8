"""What commands say and write at their less usual ends: somebody is asked, nothing changed, a file stays."""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sessions import by_bots

from game.cli import hypotheses, main, review
from game.review.review import Sizes
from game.scenario import loader

ROOT = Path(__file__).parents[1]
GAMES = ROOT / "tests" / "games" / "eight_minutes"
GOOD = (ROOT / "tests" / "mistakes" / "good.yaml").read_text(encoding="utf-8")
SMALL = str(ROOT / "tests" / "scenarios" / "small.yaml")

pytestmark = pytest.mark.alike


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return what seats somebody at a terminal who answers so."""

    def answers(words: str) -> None:
        keys = io.StringIO(words)
        monkeypatch.setattr(keys, "isatty", lambda: True)
        monkeypatch.setattr("sys.stdin", keys)

    return answers


@pytest.fixture
def game(tmp_path: Path) -> Path:
    """Return the folder of a game that was played."""
    folder = tmp_path / "game"
    folder.mkdir()
    shutil.copy(GAMES / "line_one_voice.jsonl", folder / "log.jsonl")
    shutil.copy(GAMES / "scenario.json", folder)
    return folder


# The program itself.


def test_whoever_reads_the_words_in_a_stream_of_their_own_gets_them() -> None:
    with contextlib.redirect_stdout(io.StringIO()) as told:
        assert main(["--version"]) == 0
    assert told.getvalue().startswith("threshold 0.")


def test_where_nobody_reads_the_notices_the_answer_is_whole_all_the_same() -> None:
    words = ["eight_minutes", "--only", "H17", "--games", "17", "--jobs", "1"]
    command = [sys.executable, "main.py", "hypotheses", *words]
    heard = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert b"fewer than" in heard.stderr, "said before the answer"
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as alone:
        assert alone.stderr is not None
        alone.stderr.close()
        assert alone.stdout is not None
        assert alone.stdout.read() == heard.stdout
    assert alone.returncode == heard.returncode


# Those who write exercises.


def test_a_code_is_explained_also_beside_what_else_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([], ["--coverage"], ["--sources"]):
        assert main(["check", "eight_minutes", "--explain", "SC014", *words]) == 0
        assert capsys.readouterr().out.startswith(
            "The value is of the right kind, but not one that may stand"
        )


def test_what_comes_too_late_and_who_waits_is_told_and_where_no_bot_can_play_no_choice_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "good.yaml"
    changes = {"after: 1m": "after: 3m", " leave_out: [rumour],": "", "minutes: 5\n": "minutes: 25\n"}
    text = GOOD
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    main(["check", "--coverage", str(path)])
    told = capsys.readouterr().out
    assert "\n  rumour comes after its question is over, in the edition of 8 minutes\n" in told
    assert "\n  alliance is asked nothing for up to 25 minutes before talks, in the whole\n" in told
    assert "of the edition" not in told
    assert main(["check", "--coverage", SMALL]) == 1
    told = capsys.readouterr().out
    assert "\n     9 of 10   options\n" in told
    assert ": option probe: its condition held at times; " in told
    assert "Choices, " not in told
    assert main(["check", "--coverage", SMALL, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["coverage"][0]["choices"] == []


def test_a_list_that_says_the_same_changes_nothing_and_one_that_does_not_is_asked_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: Callable[[str], None]
) -> None:
    own, sheet = tmp_path / "own.yaml", tmp_path / "list.csv"
    shutil.copy(loader.find("eight_minutes"), own)
    before = own.read_bytes()
    bring = ["msel", str(own), "--import", str(sheet)]
    assert main(["msel", str(own), "-o", str(sheet)]) == 0
    capsys.readouterr()
    assert main(bring) == 0
    assert capsys.readouterr().out == f"{own}: the list says what the file says; nothing is changed\n"
    text = sheet.read_text("utf-8-sig").replace("One bank stops across Seoul", "Two banks stop across Seoul")
    sheet.write_text(text, encoding="utf-8-sig", newline="")
    asked("n\n")
    assert main(bring) == 0
    told = capsys.readouterr()
    assert f"Write 1 change into {own}? [y/N] " in told.out
    assert told.err == "threshold: nothing was changed; --yes writes without asking\n"
    assert own.read_bytes() == before
    asked("y\n")
    assert main(bring) == 0
    assert "1 change written" in capsys.readouterr().out
    assert own.read_bytes() == before.replace(b"One bank stops across Seoul", b"Two banks stop across Seoul")


def test_sheets_lie_in_a_folder_of_their_name_and_cards_that_are_cut_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["print", "eight_minutes", "--what", "roles"]) == 0
    told = capsys.readouterr()
    named = re.findall(r"print/eight_minutes-en/\w+\.pdf", told.out)
    assert sorted(named) == sorted(path.as_posix() for path in Path("print").rglob("*.pdf"))
    assert told.err == ""
    own = Path("own.yaml")
    text = loader.find("eight_minutes").read_text("utf-8")
    label = "Say what we do not know"
    assert f"{{en: {label}," in text
    own.write_text(text.replace(f"{{en: {label},", f"{{en: {label}{' and say it again' * 40},"), "utf-8")
    assert main(["print", str(own), "--what", "answers", "-o", "cards"]) == 0
    said = capsys.readouterr().err.splitlines()
    file = Path("cards") / "answers_seoul.pdf"
    assert said[0] == f"threshold: {file}: S1-1 is too long for its card and was cut; the forms hold it whole"


# Those who look at games.


def test_a_review_is_told_as_json_and_as_text(
    game: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ["review", str(game), "--games", "5", "--jobs", "1"]
    assert main([*command, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert main(command) == 0
    told = capsys.readouterr().out
    assert told.startswith("EXERCISE / 훈련  Turning points: Eight Minutes to Nine\n")
    assert f"Games played on: {found['games']:,}  Seed: 1  Code of the log: " in told


def test_a_report_takes_the_turning_points_in(
    game: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "Sizes", lambda most: Sizes(60))
    out = game / "r.md"
    sections = []
    for words in ([], ["--review"]):
        assert main(["report", str(game), "-o", str(out), *words]) == 0
        sections.append(re.findall(r"^## (.+)$", out.read_text("utf-8"), re.MULTILINE))
    first, second = sections
    assert [name for name in second if name != "Turning points"] == first
    assert second.count("Turning points") == 1
    assert "\nGames" not in capsys.readouterr().out


def test_words_that_people_wrote_are_warned_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    by_bots(tmp_path / "game").close()
    for words in ([], ["--words"]):
        assert (
            main(["export", str(tmp_path / "game"), "--out", str(tmp_path / f"t{len(words)}"), *words]) == 0
        )
        assert ("look whether it names somebody" in capsys.readouterr().err) == bool(words)


def test_where_no_log_can_be_read_each_is_named_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "log.jsonl").write_text("no log\n")
    out = tmp_path / "c.html"
    assert main(["compare", str(tmp_path / "one"), str(tmp_path / "two"), "--html", str(out)]) == 2
    *each, last = capsys.readouterr().err.splitlines()
    assert len(each) == 2
    assert last == "threshold: none of these logs can be read"
    assert not out.exists()


def test_a_file_that_the_system_does_not_let_go_is_named_and_the_game_is_not_forgotten(
    game: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:
        if path.name == "log.jsonl":
            raise PermissionError(13, "is open elsewhere")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    assert main(["forget", str(game), "--yes"]) == 2
    told = capsys.readouterr()
    assert told.err.splitlines() == [
        f"could not be deleted: {game / 'log.jsonl'}", f"threshold: {game}: 1 file could not be deleted",
    ]  # fmt: skip
    assert "\n1 file deleted.\n" in told.out
    assert [path.name for path in game.iterdir()] == ["log.jsonl"]


def test_a_game_that_is_past_its_day_today_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "games"
    monkeypatch.setattr("sys.stdin", io.StringIO("quit\n" * 2))
    for day in ("2020-01-31", "2999-01-31"):
        words = ["--text", "--keep-until", day, "--out", str(folder / day)]
        assert main(["play", "eight_minutes", *words]) == 0
    capsys.readouterr()
    assert main(["forget", str(folder), "--due"]) == 0
    told = capsys.readouterr()
    assert told.out == f"{folder / '2020-01-31'}: was to be kept until 2020-01-31\n"
    assert f"forget {folder} --due --yes deletes them" in told.err
    assert main(["forget", str(tmp_path / "nowhere"), "--due"]) == 2
    assert "nowhere: is no folder of games" in capsys.readouterr().err


# Games by the thousand.

BY_BOTS = ["--seat", "seoul=bot:process", "--seat", "washington=bot:function", "--jobs", "1"]


def test_a_sweep_that_was_done_is_told_again_and_says_that_its_games_were_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "kept.jsonl"
    words = [*BY_BOTS, "--games", "4"]
    command = ["sweep", "eight_minutes", *words, "--resume", str(kept)]
    assert main(command) == 0
    first = capsys.readouterr()
    assert main(command) == 0
    again = capsys.readouterr()
    assert again.out == first.out
    assert first.err == ""
    assert again.err == "threshold: 4 of 4 games were done before\n"


def test_an_exercise_that_is_swept_slowly_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = loader.find("eight_minutes").read_text("utf-8")
    begins = "    reservations:\n      seoul_announces:\n"
    assert text.count(begins) == 1
    said = "label: {en: A word, ko: 문구}, words: {en: A word., ko: 문구.}, do: [trust - 1]"
    more = "".join(f"      word_{number}: {{by: seoul, {said}}}\n" for number in range(8))
    own = tmp_path / "own.yaml"
    own.write_text(text.replace(begins, begins.replace("\n", f"\n{more}", 1)), "utf-8")
    words = [*BY_BOTS, "--games", "1"]
    assert main(["sweep", str(own), *words]) == 0
    told = capsys.readouterr()
    why = "the text 'common_line' has more than 8 reservations"
    assert told.err == f"threshold: the rules play each game, which is slow: {why}\n"
    assert main(["sweep", "eight_minutes", *words]) == 0
    assert capsys.readouterr().err == ""


def test_cards_of_the_bots_are_written_in_their_language_and_where_there_are_none_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hypotheses, "CARD_GAMES", 1)
    out = tmp_path / "cards.html"
    words = ["--doctrines", str(out), "--lang", "ko"]
    assert main(["hypotheses", "eight_minutes", *words]) == 0
    assert re.search("[가-힣]", capsys.readouterr().err)
    text = out.read_text("utf-8")
    assert '<html lang="ko"' in text
    schools = loader.load(loader.find("eight_minutes")).doctrines
    assert all(each.name.ko in text for name, each in schools.items() if name != "broker")
    assert main(["hypotheses", SMALL, "--doctrines", str(tmp_path / "none.html")]) == 2
    assert "none of these scenarios has one of the four schools, or lots" in capsys.readouterr().err
    assert not (tmp_path / "none.html").exists()


def test_exercises_that_cannot_test_a_claim_are_named_with_its_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["--games", "17", "--jobs", "1", "--json"]
    silent = "small: the claims say nothing of this scenario"
    assert main(["hypotheses", SMALL, "eight_minutes", "--only", "H1", *words]) == 2
    *_, said = capsys.readouterr().err.splitlines()
    reason = "H1 is not tested in eight_minutes: No text of this exercise speaks of Article III"
    assert said == f"threshold: {reason}; {silent}"
    main(["hypotheses", SMALL, "eight_minutes", "--only", "h17", *words])
    told = capsys.readouterr()
    assert f"threshold: {silent}" in told.err.splitlines()
    assert [each["claim"] for each in json.loads(told.out)["tried"]] == ["H17"]
