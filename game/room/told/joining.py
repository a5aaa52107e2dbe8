"""How devices join, for a console that shows it to the room: the address, the code, the square to scan."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from game.room.inviting import invitation
from game.room.told.extras import Extras
from game.room.where import LOOPBACK


def joining(extras: Extras) -> dict[str, Any]:
    """Return the door as a console shows it; `square` has a row of signs each, `1` is dark.

    `alone`: no phone reaches it, for the host was started for its own computer only.
    """
    address, code, fingerprint = extras.door
    square = _square(address, code) if address else ()
    return {
        "address": address,
        "code": code,
        "print": fingerprint,
        "square": list(square),
        "alone": urlsplit(address).hostname in LOOPBACK,
    }


@lru_cache(maxsize=4)
def _square(address: str, code: str) -> tuple[str, ...]:
    return invitation(address).picture(code)
