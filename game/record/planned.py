"""What a header's `plan` says: the hash of a plan of experiment, and which of its group's games this is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.record.chain import short_code
from game.record.codec import Header

_FORM = re.compile(r"([0-9a-f]{64}):([1-9][0-9]?)")


@dataclass(frozen=True, slots=True)
class InPlan:
    """A game's place in a plan."""

    plan: str
    """The hash of the plan."""
    sitting: int
    """Which of the group's games it is, from 1."""

    @property
    def code(self) -> str:
        """Return the plan's code, as it stands on the consent card."""
        return short_code(self.plan)

    def __str__(self) -> str:
        return f"{self.plan}:{self.sitting}"


def in_plan(header: Header) -> InPlan | None:
    """Return the place of a game in a plan of experiment; None where it belongs to none."""
    found = _FORM.fullmatch(header.plan)
    return InPlan(found[1], int(found[2])) if found else None
