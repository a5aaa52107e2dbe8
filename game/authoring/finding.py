"""A finding of `check`: a fault with a name by which the scenario may waive it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.errors import Fault
from game.scenario import document
from game.scenario.model import Scenario, Where
from game.scenario.schema import place


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an author may mend, or accept with a reason under `waive:`."""

    fault: Fault
    name: str
    """What the waiver calls it after the code: `hold`, `first.close`."""

    @property
    def key(self) -> str:
        """Return how a waiver names it: `SC301.hold`."""
        return f"{self.fault.code}.{self.name}"


def found(where: Where, code: str, name: str, message: str) -> Finding:
    """Return a finding at a place."""
    return Finding(Fault(where.path, where.line, where.column, code, message), name)


def place_of(scenario: Scenario, *path: str | int) -> Where:
    """Return where a key stands, for what the model keeps no place of."""
    mark = place(document.read(scenario.document), path, key=True)
    return Where(mark.name, mark.line + 1, mark.column + 1)


def unwaived(scenario: Scenario, findings: Iterable[Finding]) -> list[Fault]:
    """Return what is left when the scenario's waivers are taken off, and the waivers that hit nothing."""
    every = list(findings)
    keys = {finding.key for finding in every}
    left = [finding.fault for finding in every if finding.key not in scenario.waived]
    for key in scenario.waived:
        if key not in keys:
            message = f"`waive: {key}` waives nothing that was found"
            where = place_of(scenario, "waive", key)
            left.append(Fault(where.path, where.line, where.column, "SC310", message))
    return left
