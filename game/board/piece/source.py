"""Where in the scenario a thing is written, as the board says it."""

from __future__ import annotations

from game.board.part import Look


def line_of(where: str, look: Look) -> str:
    """Return "scenario, line 93" for `folder/name.yaml:93`, or nothing where no line is known."""
    name, colon, line = where.rpartition(":")
    if not colon or not line.isdigit():
        return ""
    shared = "shared" in name.split("/")
    return look.say("source.shared" if shared else "source", name=name.rsplit("/", 1)[-1], line=int(line))
