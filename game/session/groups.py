"""A class: up to six groups that play the same exercise side by side, each a session of its own.

The folder of a class holds a folder for each group and nothing that a game depends on, so that whatever
happens to one group leaves the others as they are.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from game.errors import GameError, LogError
from game.record.log import LOG
from game.record.whole import write_whole
from game.rules.state import Setup
from game.scenario.model import Scenario
from game.session.clock import Times
from game.session.elsewhere import counting
from game.session.folders import GROUP, group_folder, group_folders
from game.session.opening import NOTHING_SAID, About
from game.session.session import Session
from game.texts.unseen import recordable

MOST_GROUPS = 6
"""As many as one person can key in."""

LABELS = "labels.json"
"""What the groups are called on the screen, in the folder of the class."""

LABEL_LENGTH = 16
"""The most characters of a group's label."""


class Groups:
    """The sessions of a class, in order, and what the groups are called."""

    def __init__(
        self, folder: Path | None, sessions: Sequence[Session], labels: Mapping[str, str], *problems: str
    ) -> None:
        self.folder = folder
        self.sessions = tuple(sessions)
        self.numbers = _numbered(self.sessions)
        """By which each group is known in the room: one that could not be gone on with leaves a gap."""
        self.problems = problems
        """Why a group could not be gone on with, a line each; the others go on."""
        self._labels = dict(labels)
        self._naming = threading.Lock()

    @classmethod
    def start(
        cls,
        count: int,
        scenario: Scenario,
        setup: Setup | None = None,
        seats: Mapping[str, str] | None = None,
        seed: int | None = None,
        folder: Path | None = None,
        *,
        about: About = NOTHING_SAID,
        times: Times | None = None,
        most: int = MOST_GROUPS,
    ) -> Groups:
        """Return new games that differ in nothing but their group: the same luck, the same truth."""
        if not 1 <= count <= most:
            raise GameError(f"{count} groups: 1 to {most} would be right")
        if folder is not None and (folder / LOG).exists():
            raise LogError(f"{folder}: is the folder of one game; name another for a class")
        sessions: list[Session] = []
        try:
            for number in range(1, count + 1):
                own = None if folder is None else group_folder(folder, number)
                said = replace(about, group=str(number))
                session = Session.start(scenario, setup, seats, seed, own, about=said, times=times)
                seed = session.header.seed
                sessions.append(session)
        except BaseException:
            _close(sessions)
            raise
        return cls(folder, sessions, {})

    @classmethod
    def resume(cls, folder: Path, *, times: Times | None = None) -> Groups:
        """Return a class as its logs left it, without the groups whose log is damaged or in use.

        A group that went on in a copy goes on there. Raise LogError if no group can be gone on with.
        """
        sessions: list[Session] = []
        problems: list[str] = []
        for own in group_folders(folder):
            try:
                sessions.append(Session.resume(counting(own), times=times))
            except LogError as error:
                problems.append(f"{own.name}: {error}")
        if not sessions:
            raise LogError(problems[0] if problems else f"{group_folder(folder, 1)}: there is no {LOG} in it")
        return cls(folder, sessions, _read_labels(folder), *problems)

    def number(self, index: int) -> str:
        """Return the number of a group as its header has it; `index` counts from 0."""
        return self.sessions[index].header.group or str(self.numbers[index])

    def label(self, index: int) -> str:
        """Return what a group is called, or an empty text where it has its number alone."""
        return self._labels.get(self.number(index), "")

    def rename(self, index: int, label: str) -> None:
        """Call a group something short, from any thread; an empty label gives it its number back.

        Raise OSError if that cannot be kept: then it is called what it was.
        """
        clean = " ".join(recordable(label).split())[:LABEL_LENGTH]
        with self._naming:
            labels = {**self._labels, self.number(index): clean}
            if self.folder is not None:
                text = json.dumps(labels, ensure_ascii=False, sort_keys=True)
                write_whole(self.folder / LABELS, text.encode())
            self._labels = labels

    def close(self) -> None:
        """Finish what is under way and let others have the logs."""
        _close(self.sessions)


def _numbered(sessions: Sequence[Session]) -> tuple[int, ...]:
    """Return the number of each group as its header has it, or its folder; their places where two had one."""
    told = [_number(session) for session in sessions]
    return tuple(told) if all(told) and len({*told}) == len(told) else tuple(range(1, len(told) + 1))


def _number(session: Session) -> int:
    """Return the number of a group, or 0 where neither its header nor its folder tells one."""
    named = "" if session.folder is None else session.folder.name.removeprefix(GROUP)
    return next((int(each) for each in (session.header.group, named) if each.isdecimal()), 0)


def _read_labels(folder: Path) -> Mapping[str, str]:
    """Return the labels; a lost or damaged file costs the labels and no game."""
    try:
        known = json.loads((folder / LABELS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {str(number): str(label)[:LABEL_LENGTH] for number, label in known.items()}


def _close(sessions: Sequence[Session]) -> None:
    for session in sessions:
        session.close()
