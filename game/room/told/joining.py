"""How devices join, for a console that shows it to the room: the address, the code, the square to scan."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from game.room.inviting import invitation
from game.room.told.extras import Extras


def joining(extras: Extras) -> dict[str, Any]:
    """Return the door as a console shows it; `square` has a row of signs each, `1` is dark."""
    address, code, fingerprint = extras.door
    square = _square(address, code) if address else ()
    return {"address": address, "code": code, "print": fingerprint, "square": list(square)}


@lru_cache(maxsize=4)
def _square(address: str, code: str) -> tuple[str, ...]:
    return invitation(address).picture(code)
