"""At each table one device holds the pen and the others propose."""

from __future__ import annotations

from dataclasses import dataclass

AWAY = 20_000
"""Milliseconds after which the pen of a device that is out of touch may be taken."""

Table = tuple[int, str]
"""Group and team."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a device would choose at a question."""

    device: str
    point: str
    options: tuple[str, ...]


class Tables:
    """Pens and proposals by table."""

    def __init__(self) -> None:
        self.pens: dict[Table, str] = {}
        self._proposals: dict[Table, dict[str, Proposal]] = {}

    def propose(self, table: Table, proposal: Proposal) -> None:
        """Take a device's proposal in the place of its last; those for other questions are gone."""
        there = self._proposals.setdefault(table, {})
        for old in [each for each in there.values() if each.point != proposal.point]:
            del there[old.device]
        if proposal.options:
            there[proposal.device] = proposal
        else:
            there.pop(proposal.device, None)

    def tally(self, table: Table, point: str) -> tuple[Proposal, ...]:
        """Return what is proposed for a question, the first proposal first."""
        return tuple(each for each in self._proposals.get(table, {}).values() if each.point == point)

    def leave(self, device: str) -> None:
        """Take away the pens and proposals of a device that is no longer at its table."""
        for table in [table for table, holder in self.pens.items() if holder == device]:
            del self.pens[table]
        for there in self._proposals.values():
            there.pop(device, None)
