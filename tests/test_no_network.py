"""Who plays without a room opens no port, sends nothing and looks for no updates: a game ends where it would.

Python tells an audit hook of every socket that it makes, names or connects, and of every program that it
starts. What the libraries of pygame do by themselves it does not tell.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Keeps
from hands import TUTORIAL, Hand

from game.record.verify import verify
from game.session import Session
from game.terminal.play import run

pytestmark = pytest.mark.once

HERE = Path(__file__).parent
SEATS = {"seoul": "people", "washington": "people", "alliance": "nobody"}
REACHED = 70

HOOK = f"""import os, socket, sys

def ends(event, what):
    # A pair of ends between a process and its own child leads nowhere else.
    if event == "socket.__new__" and what[1] == getattr(socket, "AF_UNIX", None):
        return
    started = event == "subprocess.Popen" and not os.path.basename(os.fsdecode(what[0])).startswith("python")
    asks = event.startswith(("socket.", "http.", "urllib.", "ftplib.", "smtplib.", "webbrowser."))
    if asks or started or event in ("os.system", "os.exec", "os.posix_spawn"):
        os.write(2, f"reached out: {{event}} {{what[1:]}}\\n".encode())
        os._exit({REACHED})

sys.addaudithook(ends)
"""

AT_THE_BOARD = f"""import sys
from pathlib import Path
sys.path.insert(0, {str(HERE)!r})

if __name__ == "__main__":
    from kill_board import LOOK_AT_THE_ODDS, Board, Player, Request, Session, find, load, pygame
    from player import by_keys
    pygame.display.init()
    pygame.font.init()
    session = Session.start(load(find("eight_minutes")), None, {SEATS!r}, 7, Path(sys.argv[1]))
    player = Player(Board(Request(session=session, size=(640, 360))))
    player.press(pygame.K_RETURN)
    player.settled()
    for action in LOOK_AT_THE_ODDS:
        player.board.act(action)
    player.until(lambda: player.board.hand._odds.outlook.how == "ready")
    by_keys(player)
    player.board.close()
"""


@pytest.fixture
def alone(tmp_path: Path) -> dict[str, str]:
    """Return the environment in which any Python, a child's child too, ends where it reaches out."""
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    # What counts the tests' lines asks each child what the computer is called, for the name of its file.
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")},
        "PYTHONPATH": f"{tmp_path / 'hook'}{os.pathsep}{HERE.parent}",
        "SDL_VIDEODRIVER": "dummy",
    }


def ran(alone: dict[str, str], *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Return how a Python ended that reaches nobody."""
    return subprocess.run(
        [sys.executable, *words], cwd=HERE.parent, env=alone, input=typed, capture_output=True,
        encoding="utf-8", check=False,
    )  # fmt: skip


def typed() -> str:
    """Return what is typed in a whole game at the terminal."""
    lines: list[str] = []

    class Noting(Hand):
        def readline(self, size: int = -1, /) -> str:
            lines.append(super().readline(size))
            return lines[-1]

    session = Session.start(TUTORIAL, seats=SEATS, seed=7)
    page = io.StringIO()
    run(session, "en", Noting(session, page, [], []), page)
    assert session.over
    return "".join(lines)


def test_a_whole_game_by_the_command_reaches_nobody(
    tmp_path: Path, alone: dict[str, str], keeps: Keeps
) -> None:
    words = ("play", "eight_minutes", "--text", "--seed", "7", "--seat", "alliance=nobody", "--lang", "en")
    done = ran(alone, "main.py", *words, "--out", str(tmp_path / "game"), typed=typed())
    assert done.returncode == 0, done.stderr
    assert "reached out" not in done.stderr
    assert over(tmp_path / "game")
    keeps("W1", 1, "games without a network")


def test_a_whole_game_at_the_board_with_its_odds_reaches_nobody(
    tmp_path: Path, alone: dict[str, str], keeps: Keeps
) -> None:
    (tmp_path / "at_the_board.py").write_text(AT_THE_BOARD, encoding="utf-8")
    done = ran(alone, str(tmp_path / "at_the_board.py"), str(tmp_path / "game"))
    assert done.returncode == 0, done.stderr
    assert "reached out" not in done.stderr
    assert over(tmp_path / "game")
    keeps("W1", 1, "games without a network")


def over(folder: Path) -> bool:
    """Return whether a game was played to its end."""
    assert verify(folder).problem == ""
    session = Session.resume(folder)
    session.close()
    return session.over


@pytest.mark.parametrize(
    "line",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.create_server(('127.0.0.1', 0))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import http.client; http.client.HTTPConnection('127.0.0.1', 9).connect()",
        "import subprocess; subprocess.run(['curl', 'http://127.0.0.1:9/'])",
        "import subprocess, sys; way = [sys.executable, '-c', 'import socket as s; s.socket()']; "
        "sys.exit(subprocess.run(way).returncode)",
    ],
)  # fmt: skip
def test_who_reaches_out_is_ended(alone: dict[str, str], line: str) -> None:
    done = ran(alone, "-c", line)
    assert done.returncode == REACHED, done.stderr
    assert done.stderr.startswith("reached out: ")


def test_a_child_of_one_s_own_may_be_talked_to(alone: dict[str, str]) -> None:
    assert ran(alone, "-c", "import multiprocessing as m; m.Pipe()").returncode == 0
