"""Ready for a class: what facts mean, how other systems are read, the page for a second device."""

from __future__ import annotations

import json
import os
import re
import socket
import sys
from collections.abc import Sequence
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path
from types import SimpleNamespace

import pytest

from game.cli import doctor, main
from game.doctor import CHECKLIST, Facts, Sleep, System, findings, reading
from game.doctor.reached import Trial
from game.errors import GameError
from game.texts import say

READY = Facts(
    system="linux",
    python=(3, 12),
    missing=(),
    addresses=("192.168.1.20",),
    port=8765,
    port_free=True,
    firewall=False,
    public=None,
    sleep=Sleep(0, 0),
    power="mains",
    clock_set=True,
    year=2027,
    folder=Path("sessions"),
    writable=True,
    free=9_000_000_000,
    displays=((1920, 1080), (1280, 720)),
    mirrored=False,
    sound=True,
)


class Said(System):
    """A system that says what it is told to."""

    def __init__(self, name: str, *said: tuple[str, str], line: int | None = None) -> None:
        self.name = name
        self._said = dict(said)
        self._line = line

    def said(self, *command: str) -> str | None:
        """Return what was told for the first words that are part of the command."""
        whole = " ".join(command)
        return next((words for part, words in self._said.items() if part in whole), None)

    def text(self, path: str) -> str | None:
        """Return what was told for the file."""
        return self._said.get(path)

    def supplies(self) -> Sequence[tuple[str, str]]:
        """Return the power supplies that were told."""
        return [
            (kind, state)
            for kind, _, state in (row.partition("=") for row in self._said.get("supplies", "").split())
        ]

    def line(self) -> int | None:
        """Return what was told of the power line."""
        return self._line


def states(facts: Facts) -> dict[str, str]:
    """Return each finding's state."""
    return {each.id: each.state for each in findings(facts)}


def test_a_computer_that_is_ready_has_nothing_to_do() -> None:
    assert set(states(READY).values()) == {"ok"}
    assert doctor.verdict(findings(READY), "en").startswith("Nothing stands in the way")


@pytest.mark.parametrize(
    ("changes", "id", "state"),
    [
        ({"python": (3, 9)}, "python", "bad"),
        ({"python": (3, 14)}, "python", "care"),
        ({"missing": ("segno",)}, "packages", "bad"),
        ({"missing": ("typst",)}, "packages", "care"),
        ({"addresses": ()}, "network", "bad"),
        ({"addresses": ("8.8.8.8",)}, "network", "care"),
        ({"port_free": False}, "port", "bad"),
        ({"firewall": True}, "firewall", "care"),
        ({"firewall": None}, "firewall", "unknown"),
        ({"public": True}, "profile", "care"),
        ({"public": False}, "profile", "ok"),
        ({"sleep": Sleep(10, 0)}, "sleep", "care"),
        ({"sleep": Sleep(0, 5)}, "dark", "care"),
        ({"sleep": Sleep(180, 180)}, "sleep", "ok"),
        ({"sleep": Sleep(None, 0)}, "sleep", "unknown"),
        ({"power": "battery"}, "power", "care"),
        ({"power": None}, "power", "unknown"),
        ({"year": 1970}, "clock", "bad"),
        ({"clock_set": False}, "clock", "care"),
        ({"clock_set": None}, "clock", "unknown"),
        ({"writable": False}, "disk", "bad"),
        ({"free": 200_000_000}, "disk", "care"),
        ({"free": 1_000_000}, "disk", "bad"),
        ({"displays": None}, "displays", "unknown"),
        ({"displays": ()}, "displays", "care"),
        ({"displays": ((1920, 1080),)}, "displays", "care"),
        ({"displays": ((1920, 1080), (1024, 768))}, "displays", "care"),
        ({"mirrored": True}, "displays", "care"),
        ({"sound": False}, "sound", "care"),
        ({"sound": None}, "sound", "unknown"),
    ],
)
def test_each_fact_moves_its_own_finding_and_says_what_to_do(
    changes: dict[str, object], id: str, state: str
) -> None:
    found = findings(replace(READY, **changes))  # type: ignore[arg-type]
    assert {each.id: each.state for each in found}[id] == state
    assert {each.id for each in found if each.state != "ok"} == ({id} if state != "ok" else set())
    for each in found:
        assert each.state == "ok" or (each.do.en and each.do.ko)


@pytest.mark.parametrize("system", ["linux", "darwin", "win32", "freebsd14"])
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_system_gets_its_account_in_both_languages(system: str, lang: str) -> None:
    facts = replace(READY, system=system, firewall=None, sleep=Sleep(), power=None, clock_set=None)
    told = doctor.lines(facts, findings(facts), lang)
    assert all("{" not in line and "8,76" not in line for line in told)
    assert sum(line.startswith("  ") and line.strip()[0].isdigit() for line in told) == len(CHECKLIST)


POWERCFG = """
전원 구성표 GUID: 381b4222-f694-41f0-9685-ff5bb260df2e  (균형 조정)
    최소 가능한 설정: 0x00000000
    최대 가능한 설정: 0xffffffff
    현재 AC 전원 설정 색인: 0x00000708
    현재 DC 전원 설정 색인: 0x0000012c
"""


def test_windows_is_read_in_any_language() -> None:
    system = Said(
        "win32",
        ("STANDBYIDLE", POWERCFG),
        ("VIDEOIDLE", POWERCFG.replace("708", "000")),
        ("EnableFirewall", "    EnableFirewall    REG_DWORD    0x1\r\n"),
        ("NetworkCategory", "Public\r\n"),
        ("w32time", "        상태              : 4  RUNNING\r\n"),
        line=0,
    )
    assert reading.sleep(system) == Sleep(30, 0)
    assert (reading.firewall(system), reading.public(system)) == (True, True)
    assert (reading.power(system), reading.clock_set(system)) == ("battery", True)


def test_a_mac_is_read() -> None:
    system = Said(
        "darwin",
        ("pmset -g batt", "Now drawing from 'AC Power'\n -InternalBattery-0 100%; charged\n"),
        ("pmset -g", " displaysleep         10\n sleep                1 (sleep prevented by x)\n"),
        ("socketfilterfw", "Firewall is enabled. (State = 1)\n"),
    )
    assert reading.sleep(system) == Sleep(1, 10)
    assert (reading.firewall(system), reading.power(system)) == (True, "mains")
    assert (reading.clock_set(system), reading.public(system)) == (None, None)


def test_linux_is_read() -> None:
    system = Said(
        "linux",
        ("sleep-inactive-ac-type", "'suspend'\n"),
        ("sleep-inactive-ac-timeout", "1200\n"),
        ("idle-delay", "uint32 300\n"),
        ("timedatectl", "yes\n"),
        ("/etc/ufw/ufw.conf", "# a line\nENABLED=yes\n"),
        ("supplies", "Battery= Mains=0"),
    )
    assert reading.sleep(system) == Sleep(20, 5)
    assert (reading.firewall(system), reading.power(system), reading.clock_set(system)) == (
        True,
        "battery",
        True,
    )


@pytest.mark.parametrize("name", ["linux", "darwin", "win32"])
def test_a_system_that_says_nothing_leaves_all_unknown(name: str) -> None:
    system = Said(name)
    assert reading.sleep(system) == Sleep()
    assert [ask(system) for ask in (reading.firewall, reading.power, reading.clock_set)] == [None] * 3


def test_a_firewall_that_is_no_ufw_is_seen_too() -> None:
    off = ("/etc/ufw/ufw.conf", "ENABLED=no\n")
    assert reading.firewall(Said("linux", ("is-active firewalld", "active\n"))) is True
    assert reading.firewall(Said("linux", ("is-active firewalld", "active\n"), off)) is True
    assert reading.firewall(Said("linux", off)) is False


def test_what_a_program_of_this_system_prints_is_read_and_nothing_of_one_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = System()
    assert system.said(sys.executable, "-c", "print('idle', 30)") == f"idle 30{os.linesep}"
    assert system.said("no_such_program_of_any_system", "get") is None
    assert system.said(sys.executable, "-c", "print('half'); raise SystemExit(3)") is None
    (tmp_path / "conf").write_text("ENABLED=yes", encoding="utf-8")
    assert (system.text(f"{tmp_path}/conf"), system.text(f"{tmp_path}/none")) == ("ENABLED=yes", None)
    monkeypatch.setattr(reading, "PATIENCE", 0.2)
    assert system.said(sys.executable, "-c", "import threading; threading.Event().wait()") is None


def test_a_folder_that_is_not_there_yet_is_judged_by_the_one_that_will_hold_it(tmp_path: Path) -> None:
    """Where a file has the folder's name nothing can be kept."""
    (tmp_path / "file").touch()
    for name, writable, disk in (("not/yet", True, "ok"), ("file", False, "bad"), ("file/in", False, "bad")):
        folder = tmp_path / name
        facts = reading.read(Said("linux"), (), 0, False, folder, ((), None, None))
        assert (facts.folder, facts.writable, facts.missing) == (folder, writable, ())
        assert states(replace(facts, free=READY.free))["disk"] == disk
        assert not (tmp_path / "not").exists()


def test_a_port_that_is_taken_is_seen() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        assert not reading.port_free(other.getsockname()[1], lan=False)
    assert reading.port_free(0, lan=False)


def test_the_page_says_that_it_was_reached_and_by_whom() -> None:
    came: list[bool] = []
    for own, other in ((("127.0.0.2",), False), ((), False)):
        trial = Trial(0, own, came.append)
        try:
            line = HTTPConnection("127.0.0.1", trial.port, timeout=10)
            line.request("GET", "/")
            answer = line.getresponse()
            assert (answer.status, "접속되었습니다." in answer.read().decode()) == (200, True)
            line.request("GET", "/sessions/log.jsonl")
            assert line.getresponse().status == 404
            line.close()
        finally:
            trial.stop()
        assert came.pop() is other
    assert came == []


def test_two_cannot_try_at_one_port() -> None:
    with socket.socket() as other:
        other.bind(("0.0.0.0", 0))  # noqa: S104
        other.listen()
        with pytest.raises(GameError, match="another --port"):
            Trial(other.getsockname()[1], (), print)


def test_json_is_one_document(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(doctor, "looked", lambda port: replace(READY, port=port, port_free=False))
    assert main(["doctor", "--json", "--lang", "ko", "--port", "9000"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["ready"], told["port"]) == (False, 9000)
    assert {each["id"]: each["state"] for each in told["findings"]}["port"] == "bad"
    assert main(["doctor", "--json", "--lan"]) == 2


def test_where_there_is_no_display_none_goes_dark() -> None:
    facts = replace(READY, sleep=Sleep(0, 5), displays=())
    assert "dark" not in {each.id for each in findings(facts)}


@pytest.mark.parametrize("shown", [True, False])
def test_this_computer_is_read_with_a_display_and_without(
    shown: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in () if shown else ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    ready = main(["doctor", "--port", port]) == 0
    told = capsys.readouterr().out.splitlines()
    assert ready != any(line.startswith(f"[{say('doctor.state.bad', 'en')}]") for line in told)
    assert told[0] == say("doctor.title", "en")
    assert all(line.startswith(("[", "      ")) for line in told[2 : told.index("", 2)])
    assert told[-1].lstrip().startswith(f"{len(CHECKLIST)}. ")
    assert main(["doctor", "--port", "0"]) == 2
    assert "--port 0" in capsys.readouterr().err


def test_what_stands_in_the_way_is_counted() -> None:
    found = findings(replace(READY, port_free=False, writable=False))
    assert "2" in doctor.verdict(found, "en")
    assert "2" in doctor.verdict(found, "ko")


class Left:
    """Somebody who opens the page from an address and then presses Ctrl-C where the command waits."""

    def __init__(self, told: pytest.CaptureFixture[str], origin: str) -> None:
        self.told, self.origin, self.said = told, origin, ""

    def wait(self) -> None:
        """Open the page that was named and leave."""
        self.said = self.told.readouterr().out
        port = int(self.said.rsplit("http://127.0.0.1:")[-1].split("/")[0])
        with socket.create_connection(("127.0.0.1", port), 10, (self.origin, 0)) as line:
            line.sendall(b"GET / HTTP/1.0\r\n\r\n")
            # Until the server hangs up: by then it has told of the visit.
            while line.recv(4096):
                pass
        raise KeyboardInterrupt


@pytest.mark.parametrize(("origin", "key"), [("127.0.0.1", "reached.here"), ("127.0.0.2", "reached")])
def test_it_waits_for_a_second_device_and_says_whether_one_came(
    origin: str, key: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if origin == "127.0.0.2" and sys.platform != "linux":
        pytest.skip("only Linux has this address")
    left = Left(capsys, origin)
    monkeypatch.setattr(doctor, "threading", SimpleNamespace(Event=lambda: left))
    monkeypatch.setattr(doctor, "looked", lambda port: replace(READY, port=0, addresses=("127.0.0.1",)))
    assert main(["doctor", "--lan", "--port", "9000"]) == 0
    assert say("doctor.open", "en") in left.said
    visit, *rest = capsys.readouterr().out.splitlines()
    assert re.sub(r"\d\d:\d\d:\d\d", "T", visit) == say(f"doctor.{key}", "en", time="T")
    assert rest == ([] if key == "reached" else [say("doctor.never", "en")])


def test_where_there_is_no_network_nobody_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "looked", lambda port: replace(READY, addresses=()))
    assert main(["doctor", "--lan"]) == 2
    assert "this computer is in no network" in capsys.readouterr().err
