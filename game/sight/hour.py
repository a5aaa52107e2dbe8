"""The hour that a viewer reads on the exercise clock: never earlier than what it has been told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.rules.state import Delivery
from game.sight.eyes import Eyes


def hour(eyes: Eyes) -> int:
    """Return the exercise minute that the viewer's clock shows.

    A phase stands for all the hours in which its injects come. What comes as it opens moves the clock on
    whether it came to this viewer, or at all: a clock must not tell who was sent something.
    """
    state = eyes.state
    phase = state.scenario.phases.get(state.phase)
    opening = (each for each in phase.injects if not each.after and each.type != "cont") if phase else ()
    at_once = (each.at for each in opening if each.at is not None)
    return max([state.minute, *_read(eyes, state.delivered), *at_once])


def borne(eyes: Eyes, delivery: Delivery) -> int:
    """Return the exercise minute that a delivery bears; control's words come after all that came before."""
    if not delivery.text:
        return delivery.minute
    delivered = eyes.state.delivered
    return max([delivery.minute, *_read(eyes, delivered[: delivered.index(delivery)])])


def _read(eyes: Eyes, delivered: Iterable[Delivery]) -> Iterator[int]:
    return (each.minute for each in delivered if eyes.reads(each.to))
