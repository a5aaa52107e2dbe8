"""A game that bots play to its end."""

from __future__ import annotations

from game.rules.state import Decision
from game.session.session import Session


def play_out(session: Session) -> None:
    """Let bots play to the end. What would come in the course of a question comes before they decide."""
    while session.waiting:
        control = session.view("white_cell").control
        # One at a time: what comes may send another that was still to come.
        due = min(control.coming if control else (), key=lambda due: due[2], default=None)
        if due is not None:
            session.decide(Decision("clock", ("inject", due[0]), session.point))
        elif not session.play_bots():
            session.lapse()
