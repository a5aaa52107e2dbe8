"""A game whose scenario is being written: its files are looked at, and each sound save is played on with.

Nothing of it is kept. A file may be half written when it is looked at: it is read once it has stood still
from one look to the next, and what is wrong with it is said until the next save.
"""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from game.board.apart import covered
from game.board.picture import mark
from game.board.scene import Watched
from game.board.ui import UI, Plan
from game.errors import GameError, ScenarioError
from game.session import Scenario, Session, Setup, carried_over, decided, files, load, setup
from game.texts import NO_TEXT

LOOK = 0.2
"""Seconds between two looks at the files."""

Stamp = tuple[tuple[str, int, int, int], ...]


class Watching:
    """What looks at the files of one game's scenario."""

    def __init__(self, path: Path, plan: Plan) -> None:
        self.face = Watched(path.name)
        self._path = path
        self._plan = plan
        self._read = self._seen = _stamp(path)
        self._looked = time.monotonic()
        self._whole: Session | None = None
        """The game that the last save stopped on its way: a later save may let it be whole again."""
        self._decided = 0
        """How many decisions the game had when the last save was shown."""

    def begun(self) -> Session:
        """Return the game at its beginning; raise ScenarioError if the file has faults."""
        scenario = load(self._path)
        session = Session.start(scenario, self._setup(scenario), self._plan.seats, self._plan.seed)
        session.conduct.slow(self._plan.pace)
        return session

    def look(self, session: Session) -> Session | None:
        """Return the game as a new save has it, or none; `face` then says what the save came to."""
        now = time.monotonic()
        if now - self._looked < LOOK:
            return None
        self._looked = now
        before, self._seen = self._seen, _stamp(self._path)
        if self._seen in (self._read, ()) or self._seen != before:
            return None
        self._read = self._seen
        # Where nothing was decided since a save stopped the game, the whole of it is tried again.
        whole = self._whole if self._whole and decided(session) == self._decided else session
        try:
            scenario = load(self._path)
            carried = carried_over(whole, scenario, self._setup(scenario), self._plan.seats)
        except ScenarioError as error:
            self.face = replace(self.face, faults=error.faults, trouble="", stopped=NO_TEXT)
            return None
        except GameError as error:
            self.face = replace(self.face, faults=(), trouble=str(error), stopped=NO_TEXT)
            return None
        self._whole = whole if carried.stopped else None
        self._decided = decided(carried.session)
        self.face = Watched(self._path.name, stopped=carried.stopped, shown=self.face.shown + 1)
        return carried.session

    def _setup(self, scenario: Scenario) -> Setup:
        choices = {axis: choice for axis, choice in self._plan.choices.items() if axis in scenario.settings}
        return setup(scenario, choices, self._plan.edition)


def kept(ui: UI, old: Session, new: Session) -> UI:
    """Return the ui on the game as a save has it: all that is open stays where the point is the same.

    A draft stays where its seat is still offered the same.
    """
    same = {seat for seat in new.seats if _offered(old, seat) == _offered(new, seat)}
    ui = replace(ui, drafts={key: draft for key, draft in ui.drafts.items() if key.split()[0] in same})
    if new.point == old.point and (ui.curtain == "closed" or ui.seat in new.seats):
        return ui
    return replace(covered(ui), seen=mark(new.view("room")), front=ui.front)


def _offered(session: Session, seat: str) -> tuple[object, ...]:
    """Return what a seat's draft may name."""
    question = session.view(seat).question if seat in session.seats else None
    if question is None:
        return ()
    offers, estimates = (tuple(each.id for each in some) for some in (question.offers, question.estimates))
    return (question.point, question.kind, question.choices, offers, estimates, question.because)


def _stamp(path: Path) -> Stamp:
    """Return what tells one save from another; files that are just being replaced are not in it."""
    found = []
    for file in files(path):
        try:
            stat = file.stat()
        except OSError:
            continue
        found.append((str(file), stat.st_mtime_ns, stat.st_size, stat.st_ino))
    return tuple(found)
