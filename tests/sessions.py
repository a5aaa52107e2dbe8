"""Sessions of the small test scenario, and a time that moves only when told to."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from game.record.codec import decision_of
from game.session import Scenario, Session, Times, find, load

SMALL = Path(__file__).parent / "scenarios" / "small.yaml"
MINUTE = 60_000


class Room:
    """Real time in a test: both clocks of the computer, in milliseconds."""

    def __init__(self) -> None:
        self.steady = 1_000
        self.wall = 1_700_000_000_000

    @property
    def times(self) -> Times:
        """Return what a session reads."""
        return Times(lambda: self.steady, lambda: self.wall)

    def passes(self, session: Session, milliseconds: int, step: int = 1_000) -> None:
        """Let time pass with a tick at every step, as a screen makes them."""
        while milliseconds > 0:
            part = min(step, milliseconds)
            self.steady += part
            self.wall += part
            milliseconds -= part
            session.tick()


@cache
def small() -> Scenario:
    """Return the small scenario."""
    return load(SMALL)


@cache
def tutorial() -> Scenario:
    """Return the shipped tutorial, which has doctrines."""
    return load(find("eight_minutes"))


def begin(folder: Path | None = None, seed: int = 7, **more: Any) -> Session:
    """Return a session of the small scenario at its first question, aims sealed where it asks for them."""
    session = Session.start(small(), seed=seed, folder=folder, reproducible=True, **more)
    if session.point == "t0.aims":
        say(session, " ".join(f"{team}:calm" for team in session.waiting))
    return session


def say(session: Session, line: str) -> None:
    """Make the decisions of a line of play."""
    for word in line.split():
        session.decide(session.parse(word))


def play_out(session: Session) -> None:
    """Let everybody lapse to the end."""
    while not session.over:
        session.conduct.skip()


def by_bots(folder: Path | None = None, seed: int = 7, doctrine: str = "damage") -> Session:
    """Return a whole game of the tutorial by bots."""
    seats = dict.fromkeys(tutorial().teams, f"bot:{doctrine}")
    session = Session.start(tutorial(), seats=seats, seed=seed, folder=folder, reproducible=True)
    while not session.over:
        session.play_bots()
    return session


def decided(session: Session) -> list[str]:
    """Return what was decided, in order: seat, point and options, for comparing games."""
    found = []
    for record in session.records:
        if record.body["kind"] == "decision":
            decision = decision_of(record.body)
            found.append(f"{decision.seat} {decision.point} {'+'.join(decision.options)}")
    return found


def digests(session: Session) -> list[str]:
    """Return the digests of the states that decisions led to, in order."""
    return [record.body["digest"] for record in session.records if record.body["kind"] == "decision"]


def remarks(session: Session) -> list[str]:
    """Return what was remarked, in order."""
    return [record.body["what"] for record in session.records if record.body["kind"] == "remark"]
