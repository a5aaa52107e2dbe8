"""The odds from here for consoles: of one group at a time, in a process that is begun when somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session import Session

if TYPE_CHECKING:
    from game.ahead import Outlook
    from game.ahead.hand import OddsHand


class Reckoning:
    """Asking for a group puts it on its record and ends the reckoning of another."""

    def __init__(self) -> None:
        self._session: Session | None = None
        self._hand: OddsHand | None = None

    def ask(self, session: Session, team: str = "") -> None:
        """Reckon for a session, with the next doctrine for a team if one is named."""
        # Here, since a game whose odds nobody looks at needs none of it.
        from game.ahead.hand import OddsHand

        if self._hand is None or self._session is not session:
            self.close()
            self._session, self._hand = session, OddsHand(session, lambda: None)
        if team:
            self._hand.turn(team)
        else:
            self._hand.open()

    def of(self, session: Session) -> Outlook | None:
        """Return what the odds say now of a session, asked anew if it has moved; None where nobody asked."""
        if self._hand is None or self._session is not session:
            return None
        self._hand.look()
        return self._hand.outlook

    def close(self) -> None:
        """End the process."""
        if self._hand is not None:
            self._hand.close()
        self._session = self._hand = None
