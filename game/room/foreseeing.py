"""What a deed of control would bring, for its console: the board's looks, and nothing is done."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from game.session import Foreseen, Session, foretold, made, told, undone

FIT = "fit"


def foreseen(session: Session, values: Sequence[str], text: str, until: int) -> tuple[Foreseen, ...]:
    """Return in lines what a deed would bring; `fit MINUTES` the plan with which the game ends in that time.

    Without `until` what is due until the question's time is over counts in. Raise IllegalDecision for a time
    that is none, LookupError or ValueError for words that say nothing.
    """
    if values[0] == FIT:
        return fitted(session, int(values[1]))
    lines = session.foresee(*values, text=text, until=until or session.clock.closing)
    if values[0] == "rewind":
        past = made(session.records, session.scenario, session.point)
        return (*undone(past, int(values[1])), *lines)
    return lines


def fitted(session: Session, minutes: int) -> tuple[Foreseen, ...]:
    """Return when the game ends and the steps of the plan; `refused` stands where no plan does that."""
    fit = session.fit(minutes)
    ends = datetime.fromtimestamp(time.time(), UTC).astimezone() + timedelta(minutes=fit.expected)
    lines = foretold(fit, minutes, f"{ends:%H:%M}")
    late = 0 if fit.fits else 1
    return (
        *(Foreseen("nothing", line) for line in lines[: len(lines) - late]),
        *(Foreseen("refused", line) for line in lines[len(lines) - late :]),
        *(Foreseen("then", line) for line in told(fit)),
    )
