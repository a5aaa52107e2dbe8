"""A seat that a program from outside plays: it is asked, and where it does not answer a bot stands in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from game.rules.state import Decision
from game.scenario.model import Scenario
from game.session.players import program_of
from game.session.recorded import Recorded
from game.sight.view import View
from game.texts import Text, both

Refusal = Callable[[Decision], Text | None]


class Outside(Protocol):
    """A program that plays a seat."""

    def answer(self, view: View, refusal: Refusal) -> tuple[Decision | None, str]:
        """Return a decision that is not refused and why, or none and what was wrong with the program."""

    def close(self) -> None:
        """End the program."""


def asked(session: Recorded, seat: str, program: Outside | None) -> tuple[Decision | None, Text]:
    """Return what a seat's program decides and why; where it fails none, and the sentence that says so."""
    said = "not started"
    if program is not None:
        decision, said = program.answer(session.view(seat), session.refusal)
        if decision is not None:
            return decision, Text(said, said)
    name, doctrine = program_of(session.seats[seat]) or "", stand_in(session.scenario)
    if not doctrine:
        return None, both("session.lapsed_for", program=name, why=said)
    school = session.scenario.doctrines[doctrine].name
    return None, both("session.stood_in", program=name, why=said, doctrine=school)


def stand_in(scenario: Scenario) -> str:
    """Return the doctrine by which a bot stands in for a program: the first that is no lot; or nothing."""
    schools = [name for name, each in scenario.doctrines.items() if not each.uniform]
    return next(iter((*schools, *scenario.doctrines)), "")
