"""What the board is asked to show when it opens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from game.board.theme import Theme

if TYPE_CHECKING:
    from game.devices import Invitation, Lobby
    from game.session import Groups, Session


@dataclass(frozen=True, slots=True)
class Request:
    """How to open: on the menu, on a scenario, or on a session that was begun elsewhere."""

    scenario: str = ""
    """A shipped name or a path; empty: the menu."""
    choices: Mapping[str, str] = field(default_factory=dict)
    edition: int | None = None
    seats: Mapping[str, str] = field(default_factory=dict)
    seed: int | None = None
    session: Session | None = None
    """A game begun or resumed by the caller; the board closes it."""
    groups: Groups | None = None
    """A class begun or resumed by the caller; the board closes it."""
    resume: Path | None = None
    """A session's folder to go on with."""
    replay: tuple[Path, ...] = ()
    """A recorded game to look at again, or two to hold against each other: folders or logs."""
    at: int | None = None
    """The record at which the replay opens; none: its first."""
    see: str = ""
    """Through whose eyes it opens; empty: all tables side by side."""
    sessions: Path | None = None
    """Where new games are kept; none: `sessions/` beside `main.py`."""
    folder: Path | None = None
    """Where this game is kept, if the caller says so."""
    settings: Path | None = None
    """The file in which the settings are remembered; none: they are not."""
    lang: str = ""
    """Empty: as remembered, else English."""
    theme: Theme | Literal[""] = ""
    """Empty: as remembered, else light."""
    fullscreen: bool = False
    size: tuple[int, int] | None = None
    dry: bool = False
    """Whether the scenario is run through by bots for the facilitator, and nothing is kept."""
    watch: bool = False
    """Whether the scenario's file is watched: its author tries it out, and nothing is kept."""
    unkept: bool = False
    """Whether the games that are begun are recorded nowhere."""
    lobby: Lobby | None = None
    """Who has joined from devices, where the game is hosted."""
    invitation: Invitation | None = None
    """Where they join."""
    demo: bool = False
    """Whether the board goes on by itself: a demonstration by bots."""
