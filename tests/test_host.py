"""`host`: a game with a server; the door on the board; who has joined, in control's window."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from joining_samples import CONSOLE, DOOR, ON, UI_ON
from websockets.asyncio.client import connect

from game.board.desk import Desk
from game.board.intent import InLobby
from game.board.joining import carry_out
from game.board.joining_face import chosen_device, in_order, joining
from game.board.picture import picture
from game.board.react import react
from game.board.region import Action, pressed
from game.cli import main as run
from game.cli.host import drawn
from game.devices import Lobby, Refused
from game.room.inviting import invitation
from game.room.network import reachable
from game.room.wire import PROTOCOL

HOUSE = Path(__file__).parents[1]


@contextmanager
def hosted(folder: Path, *words: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield address, code, control's code and words of a host without a board, which is ended by Ctrl-C."""
    command = [sys.executable, "main.py", "host", *words, "--no-board", "--port", "0"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        command, cwd=HOUSE, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    assert process.stderr is not None
    said = ""
    while "Ctrl-C" not in said:
        line = process.stderr.readline()
        assert line, said
        said += line
    join = re.search(r"(?:join at|기기 참가:) (\S+) (?:with the code|코드) (\w+)", said)
    console = re.search(r"(?:console|콘솔): \S+ (?:with the code|코드) (\w+)", said)
    assert join
    assert console
    assert re.search(rf"{join[1]}marks (?:with the code|코드) {join[2]}", said)
    try:
        yield join[1], join[2], console[1], said
    finally:
        process.send_signal(signal.SIGINT)
        _, rest = process.communicate(timeout=30)
        assert process.returncode == 0, rest
        assert "Traceback" not in rest


async def talk(address: str, *messages: dict[str, object], until: str) -> list[dict[str, object]]:
    """Say some messages and return what was answered up to a kind of message."""
    origin = address.rstrip("/")
    heard: list[dict[str, object]] = []
    async with (
        asyncio.timeout(20),
        connect(origin.replace("http", "ws") + "/socket", origin=origin) as socket,
    ):
        for message in messages:
            await socket.send(json.dumps(message))
        while not heard or heard[-1]["t"] != until:
            heard.append(json.loads(await socket.recv()))
    return heard


def of(heard: list[dict[str, object]], kind: str) -> dict[str, object]:
    return next(each for each in heard if each["t"] == kind and each.get("token") != "")


def test_a_game_is_hosted_ended_and_gone_on_with_and_its_devices_come_back(tmp_path: Path) -> None:
    folder = tmp_path / "game"
    words = ("eight_minutes", "--out", str(folder), "--purpose", "A lesson")
    with hosted(folder, *words) as (address, code, *_):
        hello = {"t": "hello", "p": PROTOCOL, "lang": "en"}
        door = of(asyncio.run(talk(address, hello, until="door")), "door")
        assert door["purpose"] == "A lesson"
        join = {"t": "join", "code": code, "as": "seat", "group": 1, "team": "seoul"}
        token = of(asyncio.run(talk(address, hello, join, until="clock")), "you")["token"]
        assert token
    with hosted(folder, "--resume", str(folder)) as (address, again, *_):
        assert again == code
        back = {"t": "hello", "p": PROTOCOL, "lang": "en", "token": token}
        heard = asyncio.run(talk(address, back, until="clock"))
        assert [each["team"] for each in heard if each["t"] == "you"] == ["seoul"]
    assert str(token) not in (folder / "devices.json").read_text("utf-8")
    assert run(["verify", str(folder)]) == 0


@pytest.mark.parametrize(
    ("words", "begins"), [((), "기기 참가"), (("--lang", "en"), "Devices join")], ids=["untold", "told"]
)
def test_a_game_is_gone_on_with_in_the_language_in_which_it_was_hosted(
    tmp_path: Path, words: tuple[str, ...], begins: str
) -> None:
    folder = tmp_path / "game"
    hello = {"t": "hello", "p": PROTOCOL, "lang": "en"}
    for asked in (("eight_minutes", "--out", str(folder), "--lang", "ko"), ("--resume", str(folder), *words)):
        with hosted(folder, *asked) as (address, *_, said):
            asyncio.run(talk(address, hello, until="door"))
    assert begins in said


def test_a_class_is_gone_on_with_without_a_damaged_group_and_the_terminal_names_it(tmp_path: Path) -> None:
    with hosted(tmp_path, "eight_minutes", "--groups", "3", "--out", str(tmp_path / "class")):
        pass
    log = tmp_path / "class" / "group-2" / "log.jsonl"
    log.write_bytes(log.read_bytes().replace(b"header", b"Header"))
    with hosted(tmp_path, "--resume", str(tmp_path / "class")) as (address, *_, said):
        assert f"group-2: {log}:1: record 0" in said
        hello = {"t": "hello", "p": PROTOCOL, "lang": "en"}
        assert of(asyncio.run(talk(address, hello, until="door")), "door")["numbers"] == [1, 3]


def test_twelve_groups_are_hosted(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    words = ("eight_minutes", "--groups", "12", "--out", str(folder))
    with hosted(folder, *words) as (address, code, control, _):
        hello = {"t": "hello", "p": PROTOCOL, "lang": "en"}
        assert of(asyncio.run(talk(address, hello, until="door")), "door")["groups"] == 12
        join = {"t": "join", "code": code, "as": "seat", "group": 12, "team": "seoul"}
        assert of(asyncio.run(talk(address, hello, join, until="clock")), "you")["group"] == 12
        join = {"t": "join", "code": control, "as": "control", "group": 1}
        start = {"t": "do", "id": "1", "group": 0, "what": "start", "values": [], "text": ""}
        asyncio.run(talk(address, hello, join, start, until="ack"))
    logs = sorted(folder.glob("group-*/log.jsonl"))
    assert len(logs) == 12
    assert all('"start"' in log.read_text("utf-8") for log in logs)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((["eight_minutes", "--port", "70000"]), "--port 70000"),
        ((["eight_minutes", "--groups", "13"]), "1 to 12 groups"),
        ((["eight_minutes", "--no-record", "--purpose", "x"]), "--no-record"),
        ((["eight_minutes", "--resume", "nowhere"]), "without an exercise"),
        ((["no_such_exercise"]), "no_such_exercise"),
        ((["eight_minutes", "--groups", "2", "--seat", "seoul=bot:program:me.py"]), "without --groups"),
        ((["eight_minutes", "--seat", "seoul=bot:program:me.py"]), "--allow-programs"),
    ],
)
def test_what_cannot_be_hosted_is_said_in_a_line(
    words: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["host", "--no-board", "--port", "0", *words]) == 2
    said = capsys.readouterr().err
    assert why in said
    assert said.count("\n") == 1


def test_a_port_that_is_taken_is_said_before_a_game_is_begun(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with hosted(tmp_path / "one", "eight_minutes", "--out", str(tmp_path / "one")) as (address, *_):
        port = address.rstrip("/").rpartition(":")[2]
        two = str(tmp_path / "two")
        assert run(["host", "eight_minutes", "--no-board", "--port", port, "--out", two]) == 2
    assert "another --port" in capsys.readouterr().err
    assert not Path(two).exists()


def test_only_addresses_that_others_may_reach_are_told() -> None:
    found = ("127.0.1.1", "169.254.3.4", "203.0.113.9", "192.168.1.5", "0.0.0.0", "192.168.1.5")  # noqa: S104
    assert set(reachable(found)) == {"203.0.113.9", "192.168.1.5"}
    assert reachable(("8.8.4.4", "10.0.0.7"))[0] == "10.0.0.7"


# The board.


def test_the_square_leads_to_the_page_with_the_code_and_grows_with_no_secret() -> None:
    made = invitation("http://10.0.0.5:8765/")
    assert made.address == "10.0.0.5:8765"
    assert made.plain
    # In a terminal two rows are one line, and what is printed is light.
    square, lines = made.picture("ABCDEF"), drawn(made.picture("ABCDEF")).split("\n")
    halves = {" ": "11", "▄": "10", "▀": "01", "█": "00"}
    read = [["".join(halves[sign][half] for sign in line) for half in (0, 1)] for line in lines]
    assert [row for pair in read for row in pair][: len(square)] == [*square]
    square = made.picture("K7P3XM")
    assert len({len(row) for row in square} | {len(square)}) == 1
    assert square != made.picture("K7P3XN")
    assert "CODE-OF-CONTROL" not in str(
        picture(replace(ON, joining=replace(DOOR, console="CODE-OF-CONTROL")), UI_ON, "room")
    )


def test_the_door_is_opened_by_its_key_in_every_window_of_a_hosted_game_and_in_no_other() -> None:
    shut = replace(UI_ON, shown="")
    for window in ("room", "table"):
        for screen in ("play", "briefing"):
            ui = replace(shut, screen=screen)
            region = pressed(picture(ON, ui, window), "J")
            assert region is not None
            assert region.action is not None
            opened, _ = react(ui, region.action, ON)
            assert any(each.id == "joining.square" for each in picture(ON, opened, window))
            assert pressed(picture(replace(ON, joining=None), ui, window), "J") is None


def test_control_lets_in_moves_and_removes_the_device_that_is_chosen() -> None:
    scene = replace(ON, joining=CONSOLE)
    ui = replace(UI_ON, over="conduct", desk=Desk("devices"))
    assert chosen_device(CONSOLE, ui) == in_order(CONSOLE)[0]
    assert react(ui, Action("device", "approve"), scene)[1] == (InLobby("approve", "d3"),)
    chosen = replace(ui, desk=replace(ui.desk, chosen={"devices": "d1"}))
    assert react(chosen, Action("device", "move"), scene)[1] == (InLobby("move", "d1", 1, "washington"),)
    assert react(chosen, Action("device", "remove"), scene)[1] == (InLobby("remove", "d1"),)
    assert react(chosen, Action("device", "renew"), scene)[1] == (InLobby("renew"),)


def test_what_control_asks_of_the_lobby_is_done_and_seen() -> None:
    lobby = Lobby(1, {1: ("seoul", "washington")}, {}, approve=True)
    device, _ = lobby.join(lobby.code, "seat", 1, "seoul")
    made = invitation("http://10.0.0.5:8765/")
    assert joining(made, lobby, control=False).console == ""
    assert joining(made, lobby, control=True).console == lobby.control_code
    assert joining(made, lobby, control=False).at("seoul") == 0
    carry_out(InLobby("approve", device.id), lobby)
    assert joining(made, lobby, control=True).pens == {(1, "seoul"): device.id}
    carry_out(InLobby("move", device.id, 1, "washington"), lobby)
    assert joining(made, lobby, control=False).at("washington") == 1
    code = lobby.code
    carry_out(InLobby("renew"), lobby)
    assert lobby.code != code
    carry_out(InLobby("remove", device.id), lobby)
    assert joining(made, lobby, control=False).devices == ()
    with pytest.raises(Refused):
        carry_out(InLobby("approve", device.id), lobby)
