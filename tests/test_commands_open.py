"""What stands on the board that `play`, `resume`, `replay`, `demo` and `host` open, and what it leaves."""

from __future__ import annotations

import re
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.board.app import Board
from game.board.sdl import pygame
from game.cli import demo, host, main, play, replay
from game.record.log import read
from game.room import network
from game.session import Session

GAMES = Path(__file__).parent / "games" / "eight_minutes"

Opens = Callable[..., str]

SQUARE = re.compile(r"(?:^[█▀▄ ]{20,}\n)+", re.MULTILINE)
"""A square to scan as a terminal shows it."""


@pytest.fixture
def opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opens]:
    """Return what carries out a command and closes its board after a look.

    It returns the size of the board's one window and the words that stood there.
    """
    shown: list[str] = []
    loop = Board.loop

    def looked_at(board: Board) -> None:
        board.step([])
        (pane,) = board.panes.panes.values()
        words = [line.text for each in pane.regions for line in each.words]
        shown.append("{}x{} {}".format(*pane.window.size, " ".join(words)))
        # Here, where the windows are there: nothing that comes later throws it away.
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        loop(board)

    monkeypatch.setattr(Board, "loop", looked_at)
    for module in (demo, host, play, replay):
        monkeypatch.setattr(module, "SETTINGS", tmp_path / "settings.json")

    def carried_out(*words: str) -> str:
        assert main([*words]) == 0
        (stood,) = shown
        shown.clear()
        return stood

    before = signal.getsignal(signal.SIGTERM)
    yield carried_out
    signal.signal(signal.SIGTERM, before)


def test_where_no_game_is_named_the_board_begins_with_its_notice(opens: Opens) -> None:
    assert "Before you begin" in opens()
    assert opens("play", "--lang", "ko", "--size", "800x450").startswith("800x450 문턱 Threshold ")


def test_a_named_game_is_begun_kept_and_gone_on_with(opens: Opens, tmp_path: Path) -> None:
    folder = tmp_path / "game"
    begun = opens("play", "eight_minutes", "--seed", "7", "--seat", "seoul=nobody", "--out", str(folder))
    assert "One bank's cards and cash machines have stopped" in begun
    header = read(folder)[0].body
    assert header["seed"] == 7
    assert header["seats"]["seoul"] == "nobody"
    assert opens("resume", str(folder / "log.jsonl")) == begun
    assert main(["verify", str(folder)]) == 0


def test_a_class_is_begun_in_as_many_groups_and_gone_on_with(opens: Opens, tmp_path: Path) -> None:
    folder = tmp_path / "class"
    begun = opens("play", "eight_minutes", "--groups", "2", "--out", str(folder))
    assert "0 of 2 have finished" in begun
    assert opens("resume", str(folder)) == begun
    assert sorted(path.name for path in folder.glob("group-*")) == ["group-1", "group-2"]


@pytest.mark.parametrize(("how", "seat"), [("dry", "S Seoul a bot"), ("watch", "S Seoul at this table")])
def test_what_is_tried_out_begins_and_nothing_of_it_is_kept(
    how: str, seat: str, opens: Opens, tmp_path: Path
) -> None:
    stood = opens("play", f"--{how}", "--set", "era=era_2020")
    assert "One bank's cards and cash machines have stopped" in stood
    assert seat in stood
    assert "As in 2020" in stood
    assert [path.name for path in tmp_path.iterdir() if path.name != "settings.json"] == []


def test_the_theatre_is_opened_at_a_record_as_a_seat_saw_it_and_on_two_games(
    opens: Opens, tmp_path: Path
) -> None:
    logs = []
    for name in ("one_voice", "hollow"):
        (tmp_path / name).mkdir()
        shutil.copy(GAMES / f"line_{name}.jsonl", tmp_path / name / "log.jsonl")
        shutil.copy(GAMES / "scenario.json", tmp_path / name)
        logs.append(str(tmp_path / name))
    stood = opens("replay", logs[0], "--at", "5", "--see", "seoul")
    assert "S Seoul only" in stood
    assert "Record 5 of 15" in opens("replay", logs[0], "--at", "5")
    assert "They began otherwise one_voice hollow" in opens("replay", *logs)


def test_a_demonstration_is_opened_with_a_bot_at_every_table(opens: Opens, tmp_path: Path) -> None:
    stood = opens("demo", "--seed", "8", "--out", str(tmp_path / "shown"))
    assert stood.count(" a bot ") == 3
    assert read(tmp_path / "shown")[0].body["seed"] == 8


def test_a_hosted_game_and_a_hosted_class_have_their_board_and_their_door(
    opens: Opens, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = (str(tmp_path / name) for name in ("one", "two"))
    for words, shown in (
        (["eight_minutes", "--out", one], "One bank's cards and cash machines have stopped"),
        (["eight_minutes", "--groups", "2", "--out", two], "0 of 2 have finished"),
        (["--resume", one], "One bank's cards and cash machines have stopped"),
        (["--resume", two], "0 of 2 have finished"),
    ):
        stood = opens("host", *words, "--port", "0")
        assert shown in stood
        said = capsys.readouterr().err
        join = re.search(r"Devices join at http://(127\.0\.0\.1:\d+)/ with the code (\w{3})(\w{3})\n", said)
        assert join
        assert f"{join[1]} Code {join[2]} {join[3]}" in stood
        assert f"the game is kept in {one if one in words else two}\n" in said


def test_a_plan_is_opened_with_its_one_group_or_with_all_of_them(opens: Opens, tmp_path: Path) -> None:
    plan = str(tmp_path / "plan")
    words = ["eight_minutes", "--arm=early:era=era_2020", "--arm=late:era=era_2024", "--groups", "2"]
    assert main(["experiment", "plan", *words, "--seed", "5", "-o", plan]) == 0
    stood = opens("play", "--plan", plan, "--group", "2", "--out", str(tmp_path / "game"))
    assert "One bank's cards and cash machines have stopped" in stood
    assert read(tmp_path / "game")[0].body["group"] == "2"
    assert "0 of 2 have finished" in opens("play", "--plan", plan, "--out", str(tmp_path / "class"))


def test_a_host_says_what_whoever_joins_over_the_network_has_to_know(
    opens: Opens, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "own_addresses", lambda: ())
    words = ["host", "eight_minutes", "--port", "0", "--lan", "--no-record"]
    assert main(words) == 2
    assert "this computer is in no network: join one, or open a hotspot" in capsys.readouterr().err
    assert main([*words[:-1], "--out", str(tmp_path / "game")]) == 2
    capsys.readouterr()
    Session.resume(tmp_path / "game").close()
    words += ["--address", "table.example"]
    opens(*words)
    told = capsys.readouterr().err
    assert "Devices join at http://table.example:" in told
    assert "Without --tls whoever is in this network could read along" in told
    assert "NOT RECORDED" in told
    assert SQUARE.search(told) is None
    with monkeypatch.context() as terminal:
        terminal.setattr("sys.stderr.isatty", lambda: True)
        opens(*words)
    drawn = SQUARE.search(capsys.readouterr().err)
    assert drawn
    rows = drawn[0].splitlines()
    assert {len(row) for row in rows} == {2 * len(rows) - 1}
    opens(*words, "--tls")
    told = capsys.readouterr().err
    assert "Devices join at https://table.example:" in told
    assert re.search(r"([0-9A-F]{2}:){31}[0-9A-F]{2}", told)
    assert "could read along" not in told
