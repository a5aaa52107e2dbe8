"""What comes back from a session: to who decided, and to who watches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Receipt:
    """A decision is on the disk. The number is the front end's, not for the eyes of a seat."""

    number: int
    """The record that holds it."""
    point: str
    seat: str
    request: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something was recorded and can be seen; views tell what."""

    number: int
    kind: Literal["decision", "remark"]
    resolved: bool
    """Whether more happened than a seal."""
