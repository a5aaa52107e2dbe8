"""What one game played by bots came to, in a shape that is cheap to fill: plain tuples under names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

Options = tuple[str, ...]

Made = tuple[str, str, str, Options, bool]
"""Seat, phase (empty for aims), point, options as they stand in the decision, whether the clock made it.

In a joint phase a lapse is no decision: it stands in `Signed.lapsed`.
"""

Signed = tuple[str, str, Options, int, int, tuple[tuple[str, Options], ...], tuple[str, ...], int]
"""Phase, how it ended, the signed text, hours spent, rounds, first instructions, lapses, papers tabled."""


class Game(NamedTuple):
    """What one game came to."""

    seed: int
    ending: str
    also: tuple[str, ...]
    """Endings that joined it, in file order."""
    phases: tuple[tuple[str, int], ...]
    """Every phase entered, in order, with the exercise minute at which it opened."""
    decisions: tuple[Made, ...]
    """Every decision in the order in which it was made."""
    injects: tuple[str, ...]
    """Injects in the order in which they came."""
    papers: tuple[Signed, ...]
    """Every joint phase that is over, in order."""
    drawn: tuple[tuple[str, str], ...]
    """Draws and answers of fate in order: the name of the draw or the phase, and the outcome."""
    fates: tuple[tuple[tuple[str, int], ...], ...]
    """For each answer of fate in `drawn`, in order, its outcomes with the per mille that they had."""
    meters: tuple[int, ...]
    """Final figures, in the order of `scenario.meters`."""
    flags: Mapping[str, int]
    """Flags that are set at the end, each with the exercise minute at which it was set."""
    minute: int
    """The exercise clock at the end."""
    ours: int
    theirs: int
    ours_high: int
    """The highest rung that the marker ever stood on."""
    theirs_high: int
    ratings: tuple[str, ...]
    """A letter for each objective, in the order of `scenario.objectives`."""
    aims: tuple[tuple[str, str, bool], ...]
    """Capital, sealed aim, whether it was met."""
    by_limit: bool
    """Whether the turn limit ended it."""
    forced: int
    """How often a `Force` replaced a choice."""

    @property
    def turns(self) -> int:
        """Return how many phases were entered."""
        return len(self.phases)


@dataclass(frozen=True, slots=True)
class Force:
    """Options put in place of whatever a doctrine chose: all else is drawn as it would have been.

    It is tried at every question that the phase puts to the team and takes effect wherever the rules allow
    the options there; so in talks a text replaces an instruction, `("concur",)` an answer. Questions that are
    put to nobody (an empty seat, a skipped phase) stay as they are.
    """

    phase: str
    team: str
    options: Options
