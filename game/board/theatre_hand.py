"""The board's hand on a recorded game: its moments as scenes; bookmarks; a game forked from it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.board.playhead import Playhead, place
from game.board.scene import ClockFace, Scene
from game.board.theatre_face import TheatreFace
from game.debrief.game import Game, game_in
from game.debrief.theatre.beside import Beside, beside
from game.debrief.theatre.chain import chain, told
from game.debrief.theatre.knowing import facts, then
from game.debrief.theatre.moments import moments, said_to
from game.errors import LogError
from game.record.fork import fork
from game.record.log import LOG, log_path
from game.session import Replay, Session, bookmarks, keep, new_folder, questions
from game.texts import Text, both

if TYPE_CHECKING:
    from game.board.ui import UI


class TheatreHand:
    """One or two recorded games as the board shows them. Nothing is written but bookmarks and forks."""

    def __init__(self, folder: Path, other: Path | None = None, *, back: bool = False) -> None:
        self.folders = tuple(each for each in (folder, other) if each is not None)
        self.replays = tuple(Replay.read(each) for each in self.folders)
        self._games = tuple(game_in(each) for each in self.replays)
        names = [_name(each) for each in self.folders]
        self._back = back
        self._beside: Beside | None = None
        if len(names) == 2:
            self._beside = beside(self._games[0], self._games[1], (names[0], names[1]))
        self._bare = tuple(map(self._face, range(len(names))))
        self._kept: tuple[object, Scene] | None = None

    def _face(self, number: int) -> TheatreFace:
        replay = self.replays[number]
        named = replay.scenario.teams
        return TheatreFace(
            _name(self.folders[number]), self.over, moments(replay), len(replay.records) - 1,
            teams=tuple((team, named[team].name, named[team].letter) for team in self._games[number].teams),
            roles=_roles(replay), bookmarks=bookmarks(self.folders[number]), players=_players(replay),
            by_hand=replay.header.dice == "hand", back=self._back, beside=self._beside,
        )  # fmt: skip

    @property
    def over(self) -> bool:
        """Return whether all that is open has ended."""
        return all(replay.over for replay in self.replays)

    def turned_up(self, see: str) -> Mapping[str, int]:
        """Return the pages with which the first game opens through somebody's eyes."""
        return self._bare[0].turned_up(see)

    def scene(self, ui: UI, base: Scene) -> Scene:
        """Return what the screens may show of the present moment; the same object while nothing moves."""
        head = ui.playhead
        key = (head.game, head.at, head.see, head.event, ui.opened, base, self._bare)
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, self._made(ui, base))
        return self._kept[1]

    def _made(self, ui: UI, base: Scene) -> Scene:
        head = ui.playhead
        replay, face = self.replays[head.game], self._bare[head.game]
        at = min(head.at, face.last)
        moment = face.moments[place(face.moments, at)]
        room = replay.view_at(at, "room")
        brought = bool(replay.view_at(at, "room", alone=True).happenings)
        said = said_to(moment, head.see)
        face = replace(face, said=said, counts=moment.counts, brought=brought, closed=room.stage == "over")
        seats = replay.header.seats
        scene = replace(base, room=room, how=dict(seats), clock=ClockFace(), code=replay.records[at].code)
        if head.see == "":
            face = self._side_by_side(face, head.game, at)
        elif head.see == "white_cell":
            scene = replace(scene, control=replay.view_at(at, head.see))
        elif head.see != "room":
            asked = tuple(each for each in questions(replay.records[: at + 1]) if each.seat == head.see)
            scene = replace(scene, seat=replay.view_at(at, head.see), asked=asked)
        if ui.opened == "chain":
            game = self._game(head.game, at)
            events = told(game, at)
            shown = chain(game, at, min(head.event, len(events) - 1)) if events else None
            face = replace(face, events=events, chain=shown)
        return replace(scene, theatre=face)

    def _side_by_side(self, face: TheatreFace, number: int, at: int) -> TheatreFace:
        game = self._game(number, at)
        views = {team: self.replays[number].view_at(at, team) for team in game.teams}
        return replace(face, views=views, facts=facts(game, at), then=then(game, at))

    def _game(self, number: int, at: int) -> Game:
        """Return the game as it stands, or for a moment that it went back over as it stood then."""
        replay = self.replays[number]
        return self._games[number] if at in set(replay.counted) else game_in(replay, at)

    def bookmark(self, head_game: int, record: int) -> None:
        """Set a bookmark, or take it away; raise LogError if the disk refuses."""
        face = self._bare[head_game]
        marked = set(face.bookmarks) ^ {record}
        keep(self.folders[head_game], marked)
        changed = replace(face, bookmarks=tuple(sorted(marked)))
        self._bare = tuple(changed if n == head_game else each for n, each in enumerate(self._bare))

    def fork(self, number: int, at: int, who: Mapping[str, str], sessions: Path) -> Session:
        """Return a new session that begins as this game did up to a record; raise LogError if it cannot."""
        replay = self.replays[number]
        if replay.header.dice == "hand":
            raise LogError("its dice were thrown by hand: fork it on the command line, and key in the rest")
        target = new_folder(f"{replay.scenario.id}-fork", sessions, int(time.time()))
        seats = {team: who.get(team, player) for team, player in replay.header.seats.items()}
        fork(self.folders[number], at, target, seats=seats)
        return Session.resume(target)

    def close(self) -> None:
        """Nothing is under way: a recorded game is only read."""


def _name(log: Path) -> str:
    """Return what a game is called: its folder, or its log where that has a name of its own."""
    path = log_path(log).resolve()
    return path.parent.name if path.name == LOG else path.stem


def _roles(replay: Replay) -> Mapping[str, tuple[str, ...]]:
    """Return the roles of each team that somebody or a bot played."""
    roles = replay.scenario.roles
    return {
        team: tuple(name for name, role in roles.items() if role.team == team)
        for team in replay.scenario.teams
        if team not in replay.header.setup.empty
    }


def _players(replay: Replay) -> Mapping[str, tuple[tuple[str, Text], ...]]:
    """Return who may play each team on: people, people with cards, a bot of each doctrine."""
    doctrines = replay.scenario.doctrines.values()
    bots = tuple((f"bot:{each.id}", both("debrief.seat.bot", doctrine=each.name)) for each in doctrines)
    people = tuple((how, both(f"debrief.seat.{how}")) for how in ("people", "cards"))
    empty = replay.header.setup.empty
    return {team: (*people, *bots) for team in replay.scenario.teams if team not in empty}


def opening(ui: UI, theatre: TheatreHand, at: int | None, see: str) -> UI:
    """Return the ui with the theatre open at a record, through somebody's eyes; two games side by side first.

    Raise LogError for a record that there is not, SeatError for a viewer that there is not.
    """
    replay = theatre.replays[0]
    last = len(replay.records) - 1
    if at is not None and not 0 <= at <= last:
        raise LogError(f"--at {at}: the log has records 0 to {last}")
    if see:
        replay.view_at(0, see)
    over = "" if theatre.over else "early"
    if not over and len(theatre.replays) == 2:
        over = "beside"
    pages = theatre.turned_up(see)
    head = Playhead(at=at or 0, see=see)
    return replace(ui, screen="theatre", over=over, focus="", pages=pages, playhead=head)
