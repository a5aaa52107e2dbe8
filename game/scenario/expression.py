"""A compiled line of the condition language, asked of a state or of a mapping of numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.scenario import terms
from game.scenario.terms import Facts

Looks = tuple[tuple[str, Callable[[Any], Any]], ...]


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled line: asked of a state it answers with a whole number, 0 or 1 for a condition."""

    source: str
    """The line as the author wrote it."""
    reads: tuple[str, ...]
    """The names in it, sorted; a value stands for itself, not for what it is made of."""
    calls: tuple[tuple[str, ...], ...]
    """The functions of ids in it, `("chose", "seoul", "hold")`; the flag of `hour_of` is also in `reads`."""
    truth: bool
    """Whether it is a condition rather than a number."""
    constant: int | None
    """Its number where that is known when the file is read."""
    run: Callable[[Facts], int] = field(compare=False, repr=False)
    """The compiled line; may answer with True and False."""
    looks: Looks = field(compare=False, repr=False)
    """For each name and call how to read it: as a whole number, or as the outcome of a draw or setting."""
    shape: terms.Shape = field(compare=False, repr=False)
    """What the line is made of, with the values that it names taken apart."""

    def __call__(self, facts: Facts) -> int:
        """Return the number that it comes to."""
        return int(self.run(facts))

    @property
    def __name__(self) -> str:
        return self.source

    def figures(self, facts: Facts) -> tuple[tuple[str, int | str], ...]:
        """Return every name and call in it with what it stands at, for those who explain what happened."""
        return tuple([(name, look(facts)) for name, look in self.looks])


@dataclass(frozen=True, slots=True)
class OpenExpression:
    """A compiled line whose names are looked up in a mapping when it is asked."""

    source: str
    reads: tuple[str, ...]
    """The keys that the mapping must hold: names, and calls as `chose(seoul:hold)`, `hour_of(accused)`."""
    run: Callable[[Mapping[str, int]], int] = field(compare=False, repr=False)
    shape: terms.Shape = field(compare=False, repr=False)
    """What the line is made of."""

    def __call__(self, facts: Mapping[str, int]) -> int:
        """Return the number that it comes to."""
        return int(self.run(facts))
