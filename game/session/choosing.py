"""What a seat without people decides: a bot by its doctrine, a program, or a bot in the program's place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.doctrine import doctrine
from game.record import dice
from game.rules.state import Decision
from game.session.outside import Outside, asked, stand_in
from game.session.players import doctrine_of
from game.session.recorded import Recorded
from game.texts import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class Chosen:
    """A decision that is not made yet."""

    decision: Decision | None
    """None where a program failed and no bot can stand in: the question lapses."""
    why: Text
    stood_in: bool
    """Whether a bot chose in the place of a program."""


def chosen(session: Recorded, seat: str, program: Outside | None) -> Chosen:
    """Return what a seat's bot or program decides at the open question; nothing is done yet."""
    point, failed = session.point, NO_TEXT
    name = doctrine_of(session.seats[seat])
    instead = name is None
    if name is None:
        made, failed = asked(session, seat, program)
        name = stand_in(session.scenario)
        if made is not None or not name:
            return Chosen(made, failed, stood_in=False)

    def die(draw: str, odds: Sequence[tuple[str, int]]) -> str:
        return dice.bot_answer(session.header.seed, seat, point, draw, odds)

    decision, why = doctrine.choose(session.view(seat), session.scenario.doctrines[name], die)
    return Chosen(decision, failed or why, instead)
