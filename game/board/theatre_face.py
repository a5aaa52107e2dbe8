"""What the screens of the theatre are given: the moments of a recorded game, and what was known at one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.texts import NO_TEXT, Text

if TYPE_CHECKING:
    from game.debrief.theatre.beside import Beside
    from game.debrief.theatre.chain import Chain
    from game.debrief.theatre.knowing import Fact, Then
    from game.debrief.theatre.links import Link
    from game.debrief.theatre.moments import Moment
    from game.session import View


@dataclass(frozen=True, slots=True)
class TheatreFace:
    """A recorded game at one of its moments."""

    name: str
    """Its folder's."""
    over: bool
    """Whether the game has ended: one that has not is for exercise control alone."""
    moments: tuple[Moment, ...]
    last: int
    """The number of the last record."""
    teams: tuple[tuple[str, Text, str], ...] = ()
    """Those that somebody or a bot played: team, name, letter."""
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Team -> its roles, in the order of their cards."""
    said: Text = NO_TEXT
    """What was done at the present moment, in a line."""
    counts: bool = True
    """Whether it stands: a rewind leaves what it went back over in the log."""
    brought: bool = False
    """Whether its record brought something that the room was shown."""
    bookmarks: tuple[int, ...] = ()
    views: Mapping[str, View] = field(default_factory=dict)
    """Team -> its view, while all tables are looked at side by side."""
    facts: tuple[Fact, ...] = ()
    """What there was to know, as long."""
    then: Mapping[str, Then] = field(default_factory=dict)
    """Team -> what it sealed next, as long."""
    events: tuple[Link, ...] = ()
    """What the present record brought, while its causes are looked at."""
    chain: Chain | None = None
    """Of the event that is chosen, as long."""
    players: Mapping[str, tuple[tuple[str, Text], ...]] = field(default_factory=dict)
    """Team -> who may play on in a fork, with names; teams that nobody plays are left out."""
    closed: bool = False
    """Whether the game is over at this moment, so that nothing can be played on from it."""
    by_hand: bool = False
    """Whether dice were thrown by hand: a board cannot play such a game on."""
    back: bool = False
    """Whether it was opened from the hot wash of its game, which lies beneath it."""
    beside: Beside | None = None
    """Two games held against each other, where two were opened."""

    def seats(self, see: str) -> tuple[str, ...]:
        """Return the table that a seat is of, then that table's roles; nothing for the room and control."""
        team = see.partition(".")[0]
        roles = self.roles.get(team, ())
        return (team, *roles) if roles else ()

    def turned_up(self, see: str) -> Mapping[str, int]:
        """Return the pages with which a seat's picture opens: a role has its own card before it."""
        roles = self.seats(see)[1:]
        return {"card": roles.index(see)} if see in roles else {}
