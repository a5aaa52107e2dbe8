"""Whether a computer and its network are ready for a class: facts, and what to do about each.

Findings are a pure function of facts, so tests give facts of computers that nobody here has.
"""

from game.doctor.facts import Facts, Power, Sleep
from game.doctor.findings import CHECKLIST, Finding, findings, hotspot
from game.doctor.reading import System, read

__all__ = ["CHECKLIST", "Facts", "Finding", "Power", "Sleep", "System", "findings", "hotspot", "read"]
