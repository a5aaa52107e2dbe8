"""Exercise control's hand on the odds from here: opened on the record, asked anew as the game moves."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.ahead.ahead import Ahead
from game.ahead.asked import doctrines, turned, words
from game.ahead.outlook import Outlook
from game.session import Session


class OddsHand:
    """The odds of one session. Whatever becomes of their process, the game does not feel it."""

    def __init__(self, session: Session, wake: Callable[[], None]) -> None:
        self._session = session
        self._wake = wake
        self._chosen: Mapping[str, str] = {}
        self._ahead = Ahead(session, wake)

    @property
    def outlook(self) -> Outlook:
        """Return what they say now."""
        return self._ahead.outlook

    def open(self) -> None:
        """Put on the record that exercise control looks at them, and who plays on."""
        if self._ahead.outlook.how == "stopped":
            self._ahead.close()
            self._ahead = Ahead(self._session, self._wake)
        self._ahead.look(self._chosen)
        known = doctrines(self._session.scenario, self._session.seats, self._chosen)
        self._session.soon(self._session.remark, "odds", doctrines=words(known))

    def turn(self, team: str) -> None:
        """Let a team be played on by the next doctrine."""
        known = doctrines(self._session.scenario, self._session.seats, self._chosen)
        self._chosen = turned(self._session.scenario, known, team)
        self.open()

    def look(self) -> None:
        """Ask anew if the game has moved."""
        self._ahead.look(self._chosen)

    def close(self) -> None:
        """End their process."""
        self._ahead.close()
