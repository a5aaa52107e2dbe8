"""The hour that a viewer reads on the exercise clock, and that at which a record's deed happened by it.

Never earlier than what the viewer has been told; and one hour for a thing, wherever it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from game.rules.state import Decision, Delivery, State
from game.sight.eyes import Eyes, eyes_of
from game.sight.texts import turn_of


def hour(eyes: Eyes) -> int:
    """Return the exercise minute that the viewer's clock shows.

    A phase stands for all the hours in which its injects come. What comes as it opens moves the clock on
    whether it came to this viewer, or at all: a clock must not tell who was sent something.
    """
    state = eyes.state
    return max([state.minute, *_read(eyes, state.delivered), *_at_once(state, _phase_of(state, state.turn))])


def happened(before: State | None, after: State, decision: Decision | None) -> int:
    """Return the exercise minute at which a record's deed happened; of the header, where the game begins.

    A message bears its own hour. Whatever else is decided or noted happens before what it brings, at the
    hour that exercise control then reads on the clock; what chance is asked of, at that of the question.
    """
    if before is None:
        return after.minute
    brings = decision is not None and (
        decision.seat in ("clock", "white_cell") and decision.options[0] in ("inject", "say")
    )
    if brings and len(after.delivered) > len(before.delivered):
        return borne(eyes_of(after, "white_cell"), after.delivered[len(before.delivered)])
    if decision is not None and decision.seat == "chance":
        return before.minute
    return hour(eyes_of(before, "white_cell"))


def borne(eyes: Eyes, delivery: Delivery) -> int:
    """Return the exercise minute that a delivery bears; control's words come after all that came before."""
    if not delivery.text:
        return delivery.minute
    state, delivered = eyes.state, eyes.state.delivered
    earlier = _read(eyes, delivered[: delivered.index(delivery)])
    return max([delivery.minute, *earlier, *_at_once(state, _phase_of(state, delivery.turn))])


def _read(eyes: Eyes, delivered: Iterable[Delivery]) -> Iterator[int]:
    return (each.minute for each in delivered if eyes.reads(each.to))


def _at_once(state: State, phase: str) -> Iterator[int]:
    """Yield the minutes of the injects that come as a phase opens, also of those that then did not."""
    known = state.scenario.phases.get(phase)
    for each in known.injects if known is not None else ():
        if not each.after and each.type != "cont" and each.at is not None:
            yield each.at


def _phase_of(state: State, turn: int) -> str:
    """Return the phase of a turn; empty where nothing was decided in it and nothing came."""
    if turn == state.turn and not state.endex:
        return state.phase
    past = (each.phase for each in state.past if each.turn == turn)
    papers = (each.phase for each in state.papers if turn_of(each.point) == turn)
    return next(chain(past, papers, _of_injects(state, turn)), "")


def _of_injects(state: State, turn: int) -> Iterator[str]:
    """Yield the phase whose injects came in a turn: all that is left of one that control cut off."""
    came = {each.inject for each in state.delivered if each.turn == turn}
    for phase in state.scenario.phases.values():
        if any(each.id in came and each.type != "cont" for each in phase.injects):
            yield phase.id
