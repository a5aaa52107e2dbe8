"""The dice of a program: the same keyed draws as those of the log, in per mille."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from importlib import import_module
from operator import itemgetter
from typing import Any

from game.record.codec import RNG

MILLE = 1000

MOST_KEPT = 4_000
"""Seeds whose dice are kept: more than a cell of `hypotheses` has, and some 50 MB of the flagship's dice."""


def _own_sha256() -> Any:
    """Return the interpreter's own SHA-256, which starts three times as soon as OpenSSL's; else that one."""
    for name in ("_sha2", "_sha256", "hashlib"):
        try:
            return import_module(name).sha256
        except ImportError:
            continue
    raise ImportError("this Python has no SHA-256")


sha256 = _own_sha256()


def game_key(seed: int) -> bytes:
    """Return how every key of a game's draws begins."""
    return f"{RNG}\0{seed}\0".encode()


class Dice(dict[bytes, bytes]):
    """The dice of a game by the rest of their keys, each thrown when it is looked at: a game looks once.

    A die is 32 bytes, held against the bounds of `BELOW`.
    """

    __slots__ = ("key",)

    def __init__(self, seed: int) -> None:
        super().__init__()
        self.key = game_key(seed)

    def __missing__(self, name: bytes) -> bytes:
        thrown: bytes = sha256(self.key + name).digest()
        return thrown


class _Lying(Dice):
    """Dice that lie as they fell, for whoever looks again."""

    __slots__ = ()

    def __missing__(self, name: bytes) -> bytes:
        thrown = self[name] = super().__missing__(name)
        return thrown


class KeptDice:
    """The dice of games by their seed: kept, since a sweep plays the same seeds in each of its cells."""

    def __init__(self) -> None:
        self._kept: dict[int, _Lying] = {}

    def __call__(self, seed: int) -> Dice:
        """Return the dice of a seed; those of a seed beyond the most are thrown anew each time."""
        found = self._kept.get(seed)
        if found is None:
            if len(self._kept) >= MOST_KEPT:
                return Dice(seed)
            found = self._kept[seed] = _Lying(seed)
        return found


def die(name: str) -> str:
    """Return the die of a name as a program writes it."""
    return f"dice[{name}]"


def _bound(value: int) -> bytes:
    """Return the bytes below which a die lies that `record.dice` reads as less than a value, per mille."""
    return b"\xff" * 33 if value == MILLE else (-(-(value << 128) // MILLE)).to_bytes(16, "big")


class _Below(dict[int, bytes]):
    """For each value from 0 to 1000 its bound; what lies beyond them is as good as the nearer one."""

    def __missing__(self, value: int) -> bytes:
        return self[min(max(value, 0), MILLE)]


BELOW = _Below((value, _bound(value)) for value in range(MILLE + 1))


class _Bounds(dict[int, tuple[bytes, ...]]):
    """By the number of choices where each ends on the line of the odds, as a doctrine spreads them."""

    def __missing__(self, number: int) -> tuple[bytes, ...]:
        each, left = divmod(MILLE, number)
        found = tuple(BELOW[each * place + min(place, left)] for place in range(1, number))
        self[number] = found
        return found


BOUNDS = _Bounds()


def lot(dice: Dice, name: bytes, number: int) -> int:
    """Return the place of one of so many choices by lot."""
    return bisect_right(BOUNDS[number], dice[name])


def several(
    offers: Sequence[tuple[int, str]],
    lapse: str,
    pick: int,
    costs: Mapping[str, Sequence[tuple[str, int]]],
    purse: Mapping[str, int],
    excludes: Mapping[str, Sequence[str]],
) -> tuple[str, ...]:
    """Return the offers, points and name each, that a doctrine takes: the best, and more that can be paid."""
    ranked = sorted(offers, key=_points, reverse=True)
    points, best = ranked[0]
    if points <= 0 and any(name == lapse and known == points for known, name in ranked):
        best = lapse
    taken, spent = [best], dict(costs.get(best, ()))
    if any(purse.get(meter, -1) < cost for meter, cost in spent.items()):
        return (best,)
    for more, name in ranked:
        if len(taken) == pick or more <= 0:
            break
        if name in taken or any(other in excludes.get(name, ()) for other in taken):
            continue
        price = costs.get(name, ())
        for meter, cost in price:
            if spent.get(meter, 0) + cost > purse.get(meter, -1):
                break
        else:
            taken.append(name)
            for meter, cost in price:
                spent[meter] = spent.get(meter, 0) + cost
    return tuple(taken)


_points = itemgetter(0)


def aims_by_lot(dice: Dice, name: bytes, aims: Sequence[str], pick: int) -> tuple[str, ...]:
    """Return the aims that a capital seals by lot, in the order in which they were drawn."""
    left, drawn = list(aims), []
    for number in range(pick):
        drawn.append(left.pop(lot(dice, name + f"choose_{number + 1}".encode(), len(left))))
    return tuple(drawn)
