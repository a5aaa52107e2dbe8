"""What a shell, a disk or a hurry can do to a command: closed streams, odd paths, words said twice."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main

ROOT = Path(__file__).parent.parent
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="this is said in the words of a Unix shell")
SMALL = str(Path(__file__).parent / "scenarios" / "small.yaml")
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")


def shell(words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program from a shell; `words` may hold its redirections."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = f"{shlex.quote(sys.executable)} main.py {words}"
    return subprocess.run(
        ["sh", "-c", command], cwd=ROOT, env={**kept, **environment},
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


@UNIX
@pytest.mark.parametrize("closed", ["<&-", "2>&-", ">&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_was_closed_is_no_error_and_no_log_takes_its_place(closed: str, tmp_path: Path) -> None:
    folder = tmp_path / "game"
    done = shell(f"play --text {SMALL} --seed 3 --out {folder} {closed} </dev/null {closed}")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert main(["verify", str(folder)]) == 0
    assert shell(f"check no_such_thing {closed}").returncode == 2


@UNIX
def test_help_into_a_closed_pipe_ends_quietly() -> None:
    done = shell("--help | true")
    assert done.stderr == ""


@UNIX
@FULL
@pytest.mark.parametrize("words", ["--help", "schema", f"line {SMALL}"])
def test_an_output_that_takes_nothing_is_one_line(words: str) -> None:
    done = shell(f"{words} > /dev/full")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


@UNIX
def test_a_loop_of_links_is_a_file_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    assert main(["line", str(loop)]) == 2
    assert main(["repair", str(tmp_path / "loop.yaml")]) == 2
    assert capsys.readouterr().err.count("loop.yaml") == 2


@pytest.mark.parametrize(
    ("where", "log"), [("game", "."), ("game", "log.jsonl"), ("", "game"), ("game/in", "..")]
)
def test_repair_names_its_folder_from_wherever_it_is_called(
    where: str, log: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["demo", SMALL, "--headless", "--out", str(tmp_path / "game")]) == 0
    (tmp_path / "game" / "in").mkdir()
    monkeypatch.chdir(tmp_path / where)
    assert main(["repair", log]) == 0
    assert (tmp_path / "game-repaired" / "log.jsonl").is_file()


def test_a_file_that_is_no_log_does_not_hide_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", SMALL, "--headless", "--out", str(tmp_path / "z")]) == 0
    (tmp_path / "a.txt").write_text("notes of the class")
    capsys.readouterr()
    assert main(["verify", str(tmp_path / "*")]) == 2
    told = capsys.readouterr()
    assert "z" in told.out
    assert "verified" in told.out
    assert "a.txt" in told.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["demo", SMALL, "--headless", "--size", "wide"], "--size 'wide'"),
        (["demo", SMALL, "--headless", "--seat", "seoul=nobody", "--seat", "seoul=people"], "given twice"),
    ],
)
def test_what_is_said_wrongly_is_not_passed_over(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--out", str(tmp_path / "game")]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "game").exists()


@UNIX
def test_a_window_that_cannot_be_opened_is_one_line() -> None:
    done = shell("play", SDL_VIDEODRIVER="there_is_none")
    assert done.returncode == 2
    assert "no window can be opened" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_python_that_looks_nowhere_by_itself_finds_the_game() -> None:
    done = shell("--help", PYTHONSAFEPATH="1")
    assert done.returncode == 0, done.stderr
