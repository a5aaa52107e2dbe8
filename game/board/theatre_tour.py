"""A walk through the theatre: what pictures and tests look at of a recorded game, and of two side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from game.ahead import doctrines
from game.board.offering import sources
from game.board.react import react
from game.board.region import Action
from game.board.scene import Scene
from game.board.theatre_hand import TheatreHand, opening
from game.board.tour import Stop
from game.board.ui import UI
from game.session import Session, load, play_out, shipped_glossary


class TheatreWalk:
    """A recorded game, its ui, and the pictures along the way. It writes nothing."""

    def __init__(self, log: Path, other: Path | None = None, at: int | None = None) -> None:
        self.hand = TheatreHand(log, other)
        self.base = Scene(sources=sources(self.hand.replays[0].scenario), glossary=shipped_glossary())
        self.ui = opening(UI(), self.hand, at, "")

    def scene(self) -> Scene:
        """Return what the screens may show now."""
        return self.hand.scene(self.ui, self.base)

    def stop(self, name: str) -> Stop:
        """Return the present picture."""
        return Stop(f"theatre_{name}", self.scene(), self.ui, "table")

    def act(self, verb: str, what: str = "", *values: str) -> None:
        """Let an action have its effect; what would be kept is not."""
        self.ui, _ = react(self.ui, Action(verb, what, values), self.scene())


def played(scenario: Path, seed: int, folder: Path) -> Path:
    """Return the folder of a game that bots have played to its end."""
    loaded = load(scenario)
    known = doctrines(loaded, {}, {})
    seats = {team: f"bot:{known[team]}" if team in known else "nobody" for team in loaded.teams}
    session = Session.start(loaded, None, seats, seed, folder, reproducible=True)
    play_out(session)
    session.close()
    return folder


def theatre_walk(log: Path, other: Path) -> Iterator[Stop]:
    """Yield the stops of a walk through a recorded game, then those of it and another."""
    walk = TheatreWalk(log)
    yield walk.stop("startex")
    face = walk.scene().theatre
    assert face is not None
    moments = face.moments
    middle = moments[len(moments) // 2].record
    walk.act("theatre", "go", str(middle))
    yield walk.stop("middle")
    walk.act("over", "chain")
    yield walk.stop("chain")
    walk.act("close")
    walk.act("theatre", "fork")
    yield walk.stop("fork")
    walk.act("close")
    walk.act("over", "help")
    yield walk.stop("help")
    walk.act("close")
    walk.act("theatre", "number")
    walk.act("text", "12")
    yield walk.stop("number")
    walk.act("theatre", "typed")
    yield from _eyes(walk)
    walk.act("theatre", "end")
    yield walk.stop("end")
    walk.act("over", "chain")
    yield walk.stop("chain_end")
    walk.act("close")
    walk.act("theatre", "see", "room")
    yield walk.stop("end_room")
    yield from _two(log, other)


def _eyes(walk: TheatreWalk) -> Iterator[Stop]:
    """Yield each viewer's picture of a moment at which the room is told something, and a page over it."""
    face = walk.scene().theatre
    assert face is not None
    for moment in face.moments[len(face.moments) // 2 :]:
        walk.act("theatre", "go", str(moment.record))
        if any(sign.kind == "paper" for sign in moment.signs):
            break
    for team, _, _ in face.teams:
        walk.act("theatre", "see", team)
        yield walk.stop(f"eyes_{team}")
    walk.act("over", "reader", "")
    yield walk.stop("eyes_reader")
    walk.act("close")
    walk.act("theatre", "see", "room")
    yield walk.stop("eyes_told")
    walk.act("go_on")
    walk.act("go_on")
    yield walk.stop("eyes_room")
    walk.act("theatre", "see", "white_cell")
    yield walk.stop("eyes_control")
    seats = face.seats(face.teams[0][0])
    if seats:
        walk.act("theatre", "see", seats[-1])
        yield walk.stop("eyes_role")
    walk.act("theatre", "see", "")


def _two(log: Path, other: Path) -> Iterator[Stop]:
    """Yield two games side by side, the second of them opened, and the question before an early look."""
    walk = TheatreWalk(log, other)
    yield walk.stop("beside")
    walk.act("page", "curves", "1", "4")
    yield walk.stop("beside_2")
    face = walk.scene().theatre
    assert face is not None
    assert face.beside is not None
    walk.act("theatre", "open", "1", str(face.beside.parted.records[1]))
    yield walk.stop("other")
    scene = replace(walk.scene(), theatre=replace(face, over=False))
    yield Stop("theatre_early", scene, replace(walk.ui, over="early"), "table")
    yield Stop("theatre_hidden", scene, walk.ui, "room")
