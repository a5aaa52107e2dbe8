"""How people come in: the address to type, and its picture to point a camera at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Rows = tuple[str, ...]
"""A square of signs, a row each: `1` is dark, `0` is light; a border of light is part of it."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the room's screen shows to those who want to join; the code is the lobby's."""

    address: str
    """As it is typed, without `http://`; the code is not in it."""
    scheme: str
    """`http` or `https`."""
    picture: Callable[[str], Rows]
    """The square for a code: it leads to the page with the code filled in."""
    print: str = ""
    """Of the certificate, as browsers show it; empty without one."""
    alone: bool = False
    """Whether only this computer can reach it."""

    @property
    def plain(self) -> bool:
        """Return whether whoever shares the network could read along."""
        return self.scheme == "http" and not self.alone
