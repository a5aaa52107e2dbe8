"""Luck that follows from the seed: each draw from its own name, so that no draw depends on another.

The value is `int(sha256("rng/1 \\0 seed \\0 name \\0 occurrence")[:16 bytes])`, spread over the sum of the
odds. A game that is rewound, forked or edited elsewhere throws the same dice; `verify` throws them again.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from game.record.codec import RNG
from game.rules.state import Ask


def answer(seed: int, ask: Ask) -> str:
    """Return the outcome of a draw that the state asks for."""
    return pick(ask.odds, str(seed), ask.name, str(ask.occurrence))


def bot_answer(seed: int, seat: str, point: str, name: str, odds: Sequence[tuple[str, int]]) -> str:
    """Return the outcome of a bot's own die, apart from all draws of the game."""
    return pick(odds, str(seed), "bot", seat, point, name)


def pick(odds: Sequence[tuple[str, int]], *key: str) -> str:
    """Return the outcome that this key points at; outcomes of no odds never come."""
    drawn = int.from_bytes(sha256("\0".join((RNG, *key)).encode()).digest()[:16], "big")
    value = drawn * sum(share for _, share in odds) >> 128
    for outcome, share in odds:
        if value < share:
            return outcome
        value -= share
    raise AssertionError("a draw needs an outcome with odds")
