"""A hand at the terminal that types what the prompt asks for."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from game.session import Session, find, load
from game.terminal.play import run

TUTORIAL = load(find("eight_minutes"))

PEOPLE = {"seoul": "people", "washington": "people", "alliance": "people"}


class Hand(io.StringIO):
    """Types what the prompt asks for: first what a test wants said there, then something that goes on."""

    def __init__(
        self, session: Session, page: io.StringIO, room: Sequence[str], table: Sequence[str]
    ) -> None:
        super().__init__()
        self.session = session
        self.page = page
        self.room = list(room)
        """What is typed at the room's prompt, a line each time."""
        self.table = list(table)
        """What is typed at the first table's prompt before it decides."""
        self.typed: list[str] = []

    def readline(self, size: int = -1, /) -> str:
        if not self.typed:
            self.typed = list(self.lines(self.page.getvalue().rsplit("\n", 1)[-1].strip()))
        line = self.typed.pop(0)
        return f"{line}\n" if line != "EOF" else ""

    def lines(self, prompt: str) -> Iterable[str]:
        if prompt == "[Enter]":
            return [""]
        if self.session.over:
            return ["quit"]
        if prompt.startswith(("room", "상황실")):
            return [self.room.pop(0)] if self.room else [""]
        if self.table:
            return [self.table.pop(0)]
        return self.decision(prompt.rstrip(">"))

    def decision(self, name: str) -> list[str]:
        teams = self.session.view("room").teams
        seat = next(team.team for team in teams if name in (team.name.en, team.name.ko))
        asked = self.session.view(seat).question
        assert asked is not None
        choice = "1"
        if asked.kind == "aims":
            choice = " ".join(str(number + 1) for number in range(asked.pick))
        elif asked.kind == "decide":
            choice = next(str(number) for number, offer in enumerate(asked.offers, 1) if offer.open)
        estimates = [f"estimate {number} 1" for number in range(1, len(asked.estimates) + 1)]
        because = ["because 1"] if asked.because else []
        return [choice, *because, "sake calm", *estimates, "note as agreed", "seal"]


def played(
    lang: str = "en",
    room: Sequence[str] = (),
    table: Sequence[str] = (),
    seats: dict[str, str] = PEOPLE,
    seed: int = 7,
    folder: Path | None = None,
) -> tuple[Session, str]:
    """Return a game that was played in the terminal, and everything that was on its page."""
    session = Session.start(TUTORIAL, seats=seats, seed=seed, folder=folder)
    page = io.StringIO()
    run(session, lang, Hand(session, page, room, table), page)
    session.close()
    return session, page.getvalue()
