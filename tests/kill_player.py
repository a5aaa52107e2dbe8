"""Plays on in a folder for ever and says each record that was confirmed; `test_kill.py` kills it."""

from __future__ import annotations

import sys
from pathlib import Path

from game.session import Notice, Session, find, load


def main(folder: Path) -> None:
    """Go on with the game in the folder, or begin one; when it is over, go back to its first decision."""
    if (folder / "log.jsonl").exists():
        session = Session.resume(folder)
    else:
        scenario = load(find("eight_minutes"))
        session = Session.start(scenario, seats=dict.fromkeys(scenario.teams, "bot:uniform"), folder=folder)

    def confirm(notice: Notice) -> None:
        sys.stdout.write(f"{notice.number} {session.records[notice.number].hash}\n")
        sys.stdout.flush()

    session.follow(confirm)
    while True:
        if session.over:
            session.conduct.rewind(0, "once more")
        session.remark("mark", note="seen by control", kind="strength")
        session.play_bots()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
