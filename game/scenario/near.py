"""Near names for messages: `; did you mean 'trust'?`."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def near(name: str, names: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the nearest of the names, or nothing where none is near."""
    found = get_close_matches(name[:80], list(names), n=1, cutoff=0.6)
    return f"; did you mean '{found[0]}'?" if found else ""


MOST_NAMES = 24
"""Names that a message lists; of more it says how many there are beside."""


def near_or_all(name: str, names: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the nearest of some names, or the names where none is near."""
    words = sorted(names) if isinstance(names, set | frozenset) else [*names]
    if not words:
        return "; there is none to choose"
    shown = words[:MOST_NAMES] + ([f"one of {len(words) - MOST_NAMES} more"] if words[MOST_NAMES:] else [])
    return near(name, words) or f"; choose {listed(shown)}"


def one_line(message: str) -> str:
    """Return a message without line breaks and invisible signs that came in with what it quotes."""
    if message.isprintable():
        return message
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in message)


def listed(names: Iterable[str]) -> str:
    """Return the names in a row, `a, b or c`."""
    words = list(names)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
