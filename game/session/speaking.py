"""What the room's clock has to say: what is due now, and how the game would fit into the time left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.errors import IllegalDecision
from game.record.chain import Record
from game.rules import rules
from game.rules.state import State
from game.session import fitting
from game.session.clock import MINUTE, RoomClock
from game.session.history import History
from game.session.timing import measured
from game.sight import sight
from game.texts import both


def due(state: State, clock: RoomClock, lapses: bool) -> tuple[str, ...]:
    """Return what the clock decides now, or nothing: the earliest inject whose time has come, then a lapse.

    A draw that waits comes first. Without `lapses` a question stays open when its time is over.
    """
    if state.asks:
        return ()
    coming = sorted(state.coming, key=lambda entry: entry.after)
    if coming and coming[0].after * MINUTE <= clock.scheduled:
        return "inject", coming[0].inject
    return ("lapse",) if clock.expired and lapses else ()


def fit(
    history: History, records: Sequence[Record], clock: RoomClock, shortened: Mapping[str, int], minutes: int
) -> fitting.Fit:
    """Return what to shorten and leave out so that a game ends within so many real minutes.

    Raise IllegalDecision for minutes that are no whole lesson's.
    """
    if not 1 <= minutes <= fitting.MOST_MINUTES:
        wrong = both("session.fit.minutes", minutes=minutes, most=fitting.MOST_MINUTES)
        raise IllegalDecision(wrong.en, wrong.ko)
    state = history.positions[-1].state
    states = [each.state for each in history.positions if not each.state.asks]
    planned = {rules.asking(each): sight.minutes(each) for each in states}
    pace = fitting.pace(*measured(records, planned, rules.asking(state)), clock.pace)
    return fitting.plan(fitting.course(state, clock.remaining, shortened), pace, minutes)
