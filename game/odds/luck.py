"""The dice of a program: the same keyed draws as those of the log, in per mille."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from operator import itemgetter
from typing import Any

from game.record.codec import RNG

MILLE = 1000


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


def die(key: str) -> str:
    """Return the die of a key as a program writes it: bytes that are held against bounds, without a call."""
    return f"sha256({key}).digest()"


def _bound(value: int) -> bytes:
    """Return the bytes below which a die lies that `record.dice` reads as less than a value, per mille."""
    return b"\xff" * 33 if value == MILLE else (-(-(value << 128) // MILLE)).to_bytes(16, "big")


class _Below(dict[int, bytes]):
    """For each value from 0 to 1000 its bound; what lies beyond them is as good as the nearer one."""

    def __missing__(self, value: int) -> bytes:
        return self[min(max(value, 0), MILLE)]


BELOW = _Below((value, _bound(value)) for value in range(MILLE + 1))


@cache
def bounds(number: int) -> tuple[bytes, ...]:
    """Return where the choices of a lot end on the line of the odds, as a doctrine spreads the per mille."""
    each, left = divmod(MILLE, number)
    return tuple(BELOW[each * place + min(place, left)] for place in range(1, number))


def lot(key: bytes, number: int) -> int:
    """Return the place of one of so many choices by lot."""
    return bisect_right(bounds(number), sha256(key).digest())


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


def aims_by_lot(key: bytes, aims: Sequence[str], pick: int) -> tuple[str, ...]:
    """Return the aims that a capital seals by lot, in the order in which they were drawn."""
    left, drawn = list(aims), []
    for number in range(pick):
        drawn.append(left.pop(lot(key + f"choose_{number + 1}".encode(), len(left))))
    return tuple(drawn)
