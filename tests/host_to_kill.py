"""A host without a board in a folder, going on with what lies there; `test_room_killed.py` kills it."""

from __future__ import annotations

import sys
from pathlib import Path

from game.room.keeper import Keeper
from game.room.server import Server, lobby_of
from game.room.where import Where
from game.session import Session, load


def main(folder: Path, scenario: Path) -> None:
    """Serve the game in the folder, or a new one, and say at which address and by which code."""
    own = folder / "game"
    session = Session.resume(own) if own.exists() else Session.start(load(scenario), folder=own, seed=7)
    if not session.clock.started:
        session.conduct.start()
        session.conduct.pause()
    for team in session.waiting if session.point == "t0.aims" else ():
        session.decide(session.parse(f"{team}:calm"))
    lobby = lobby_of([session], keep=folder / "devices.json")
    addresses = Server(session, lobby, Where(port=0)).start()
    Keeper([session]).start()
    sys.stdout.write(f"{addresses.urls[0]} {lobby.code} {session.point}\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
