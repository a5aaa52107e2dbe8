"""Small classes whose figures can be counted by hand: groups of the small scenario with known choices."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sessions import MINUTE, Room, small

from game.debrief.game import Game, game_of
from game.record import log as logs
from game.record.chain import decode, encode
from game.scenario import loader
from game.session import About, Session, setup

NAME = "Kim Minsu"
"""A person's name, which stands in each log's notes and must stand on no page."""

GAMES = Path(__file__).parent / "games"

SEATS = {"seoul": "people", "washington": "cards", "alliance": "nobody"}


def begun(
    room: Room,
    folder: Path | None = None,
    number: str = "",
    era: str = "late",
    seed: int = 3,
    seats: Mapping[str, str] = SEATS,
) -> Session:
    """Return a game whose clock runs, at the first question; the line after `tell` leads to the talks."""
    scenario = small()
    session = Session.start(
        scenario, setup(scenario, {"era": era}), {**SEATS, **seats}, seed, folder, about=About(group=number),
        times=room.times,
    )  # fmt: skip
    session.conduct.start()
    noted(session, "seoul:calm washington:calm")
    # Nobody runs out of time unless a test wants it.
    session.conduct.extend(60)
    return session


def noted(session: Session, line: str) -> None:
    """Make the decisions of a line, each with somebody's name in its note."""
    for word in line.split():
        session.decide(session.parse(word), f"{NAME} said so")


def finished(session: Session, talks: str = "") -> None:
    """Play a game to its end: in the talks a line that is signed, or lapses; everything else lapses."""
    while not session.over:
        if talks and ".instruct." in session.point:
            noted(session, f"seoul:{talks} washington:{talks}")
        elif talks and ".ratify." in session.point:
            noted(session, "seoul:concur washington:concur")
        else:
            session.conduct.skip()


def logged(name: str) -> Game:
    """Return one of the logged games."""
    log = GAMES / f"{name}.jsonl"
    scenario = loader.from_document((log.parent / "scenario.json").read_text(encoding="utf-8"))
    return game_of(logs.read(log), scenario, log)


def group(first: str, talks: str = "", minutes: int = 1, **about: object) -> Game:
    """Return the game of a group that seals `first` after so many minutes and then lets all else lapse."""
    room = Room()
    session = begun(room, **about)  # type: ignore[arg-type]
    for word in first.split():
        room.passes(session, minutes * MINUTE)
        if word == "lapse":
            session.conduct.skip()
        else:
            noted(session, word)
    finished(session, talks)
    session.close()
    return read(session)


def read(session: Session) -> Game:
    """Return a session's game as a debrief reads it."""
    kept = tuple(decode(encode(record), record.n, record.prev) for record in session.records)
    return game_of(kept, session.scenario, Path("log.jsonl"))
