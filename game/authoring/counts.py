"""Counts: how many lines of play there are to a depth, and one number for all the states they lead to.

A change of rules that nobody meant shows as another count; the counts by first decision say where.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.rules import notation, rules
from game.rules.digest import digest
from game.rules.state import Decision, State
from game.scenario.model import Scenario

Count = tuple[int, int]
"""Lines of play, and the exclusive or of the first 64 bits of their states' digests."""


def opening(scenario: Scenario) -> State:
    """Return the default game at STARTEX, every draw still owed."""
    return rules.start(scenario, rules.setup(scenario, {}, None)).state


def count(state: State, depth: int) -> Count:
    """Return the count of lines of `depth` decisions from a state; one that ends sooner counts as it ends."""
    waiting = rules.waiting(state)
    if not depth or not waiting:
        return 1, int(digest(state)[:16], 16)
    return _sum(count(after, depth - 1) for _, after in follow_ups(state))


def by_first(state: State, depth: int) -> dict[str, Count]:
    """Return the counts by first decision, in notation."""
    return {name: count(after, depth - 1) for name, after in follow_ups(state)}


def follow_ups(state: State) -> list[tuple[str, State]]:
    """Return each single decision of the first seat that owes one, with the state after it."""
    seat = rules.waiting(state)[0]
    found = []
    for words in rules.options(state, seat):
        if words == ("unseal",):
            continue
        decision = Decision(seat, words, rules.point(state))
        found.append((notation.write(decision), rules.apply(state, decision).state))
    return found


def _sum(counts: Iterable[Count]) -> Count:
    lines, mixed = 0, 0
    for each, number in counts:
        lines += each
        mixed ^= number
    return lines, mixed
