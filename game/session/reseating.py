"""A seat that passes to another player while the game runs: to a bot, when a table has gone, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.errors import IllegalDecision
from game.record.chain import Record
from game.record.seating import RESEATED
from game.session.players import CARDS, NOBODY, PEOPLE, doctrine_of
from game.session.presets import preset
from game.texts import Text, both

if TYPE_CHECKING:
    from game.session.session import Session

ANY_BOT = "bot"
"""The player who is a bot, whichever the scenario has for that seat."""


def reseat(session: Session, team: str, player: str, request: str = "") -> Record:
    """Return the record from which on another player has a team's seat.

    `bot` alone is the bot of the demonstration. Raise IllegalDecision for a seat that stands empty, for a
    player that there is not, for who sits there already, and after the end; LogError if it could not be kept.
    """
    with session.lock:
        player = _bot(session, team) if player == ANY_BOT else player
        refused = _refusal(session, team, player)
        if refused is not None:
            raise IllegalDecision(refused.en, refused.ko)
        asked = {"request": request} if request else {}
        return session.remark(RESEATED, seat=team, player=player, **asked)


def _bot(session: Session, team: str) -> str:
    """Return the bot that a demonstration has there."""
    return preset(session.scenario, "demonstration").seats.get(team, NOBODY)


def _refusal(session: Session, team: str, player: str) -> Text | None:
    if session.over:
        return both("session.over")
    if session.seats.get(team, NOBODY) == NOBODY:
        return both("session.reseat.seat", seat=team)
    doctrine = doctrine_of(player)
    known = player in (PEOPLE, CARDS) if doctrine is None else doctrine in session.scenario.doctrines
    if not known:
        bots = ", ".join(f"bot:{each}" for each in session.scenario.doctrines)
        return both("session.reseat.player", player=player, bots=bots or "–")
    if session.seats[team] == player:
        return both("session.reseat.same")
    return None
