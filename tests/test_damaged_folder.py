"""A folder of fifty games, ten of them damaged in ten ways: all are listed, and what is wrong is said."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Keeps
from sessions import begin, say

from game.cli import main
from game.cli.outcome import FINDINGS, UNUSABLE
from game.errors import LogError
from game.record.disk import MOST
from game.record.log import log_path
from game.session import listing

Damage = Callable[[list[bytes]], bytes]


def changed(number: int, old: bytes, new: bytes) -> Damage:
    """Return what puts other bytes into a record."""
    return lambda lines: b"".join([*lines[:number], lines[number].replace(old, new, 1), *lines[number + 1 :]])


DAMAGES: dict[str, tuple[Damage, str]] = {
    "another word": (changed(0, b"small", b"smoll"), "1: record 0 has been changed"),
    "another seat": (changed(2, b'"seat":"', b'"seat":"x'), "3: record 2 has been changed"),
    "nothing": (lambda lines: b"", "never began"),
    "half a beginning": (lambda lines: lines[0][:50], "never began"),
    "another format": (lambda lines: b"PK\x03\x04" + b"".join(lines), "1: record 0 "),
    "a missing record": (lambda lines: b"".join([*lines[:2], *lines[3:]]), "3: record 2 is missing"),
    "a record twice": (lambda lines: b"".join([*lines[:2], *lines[1:]]), "3: record 2 is missing"),
    "a blank line": (lambda lines: b"".join([*lines[:2], b"\n", *lines[2:]]), "3: record 2 "),
    "other line ends": (lambda lines: b"".join(lines).replace(b"\n", b"\r\n"), "1: record 0 "),
    "noise": (lambda lines: b"".join([*lines[:2], b"\xff\xfe\xfd\n", *lines[3:]]), "3: record 2 "),
}


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    """Return a folder of fifty games; every fifth is damaged."""
    game = begin(tmp_path / "one")
    say(game, "seoul:hold washington:wait")
    game.close()
    lines = log_path(tmp_path / "one").read_bytes().splitlines(keepends=True)
    for number in range(50):
        folder = shutil.copytree(tmp_path / "one", tmp_path / "sessions" / f"game-{number:02}")
        if number % 5 == 0:
            damage, _ = [*DAMAGES.values()][number // 5]
            log_path(folder).write_bytes(damage(lines))
    return tmp_path / "sessions"


def test_damaged_games_are_listed_among_the_others_with_their_place(sessions: Path, keeps: Keeps) -> None:
    began = time.monotonic()
    found = listing(sessions)
    assert time.monotonic() - began < 1
    assert [one.folder.name for one in found] == [f"game-{number:02}" for number in range(50)]
    for number, (name, (_, said)) in enumerate(DAMAGES.items()):
        one = found[number * 5]
        assert said in one.problem, name
        assert str(log_path(one.folder)) in one.problem, name
    sound = [one for number, one in enumerate(found) if number % 5]
    assert {(one.scenario, one.problem) for one in sound} == {("small", "")}
    keeps("L6", sum(bool(one.problem) for one in found), "damaged logs")


def test_a_game_whose_scenario_is_gone_is_listed_with_that(tmp_path: Path) -> None:
    begin(tmp_path / "game").close()
    (tmp_path / "game" / "scenario.json").unlink()
    (found,) = listing(tmp_path)
    assert found.problem.startswith(f"{tmp_path / 'game' / 'scenario.json'}: is not there")


@pytest.mark.parametrize("name", ["log.jsonl", "scenario.json"])
def test_a_file_that_is_longer_than_any_log_is_told_and_never_read_into_memory(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As one with a hole of gigabytes in it, which takes no room on a disk."""
    folder = tmp_path / "game"
    begin(folder).close()
    with (folder / name).open("r+b") as file:
        file.truncate(MOST + 1)
    said = f"{folder / name}: cannot be"
    for words in (["verify"], ["resume"], ["replay", "--headless"], ["fork", "--at", "3", "-o", "b"]):
        assert main([*words, str(folder)]) in (FINDINGS, UNUSABLE), words
        told = capsys.readouterr()
        assert said in told.out + told.err, words
        assert "it is longer than 64 MB, as no log of a game is" in told.out + told.err, words
    begin(tmp_path / "other").close()
    (found, other) = listing(tmp_path)
    assert other.problem == ""
    assert (name == "log.jsonl") == found.problem.startswith(said)
    assert (folder / name).stat().st_size == MOST + 1
    if name == "log.jsonl":
        with pytest.raises(LogError, match="NOT recorded: it is longer"):
            begin(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no devices among files")
@pytest.mark.parametrize("name", ["log.jsonl", "scenario.json"])
def test_a_device_in_the_place_of_a_file_is_never_read(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor is a pipe, by the same question: whoever reads one waits for ever, and a test would as well."""
    folder = tmp_path / "game"
    begin(folder).close()
    (folder / name).unlink()
    (folder / name).symlink_to(os.devnull)
    said = "there is no game in it" if name == "log.jsonl" else "no file, but a pipe or a device"
    fork = ["fork", "--at", "3", "--out", str(tmp_path / "b")]
    for command, *words in (["verify"], ["resume"], ["replay", "--text"], fork):
        assert main([command, str(folder), *words]) in (FINDINGS, UNUSABLE), command
        told = capsys.readouterr()
        assert said in told.out + told.err, command
    main(["sessions", str(tmp_path)])
    if name == "log.jsonl":
        assert main(["demo", "--headless", "--out", str(folder)]) in (FINDINGS, UNUSABLE)
        assert said in capsys.readouterr().err
