"""What a tidy table is made of: each column with its meaning and with what fills it, in one place.

The writer and the codebook read the same columns, so that they cannot differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Literal, TypeVar

from game.debrief.game import Game
from game.debrief.story import Story
from game.debrief.timing import Taken, timing
from game.scenario.model import Scenario
from game.texts import Text, both
from game.texts.catalogue import CATALOGUE

Kind = Literal["id", "text", "integer", "number", "flag", "words"]
"""`id` names something of `labels` or of the log; `flag` is true or false; `words` somebody wrote."""

Value = str | int | float | bool | None

R = TypeVar("R")


def short(hash_: str) -> str:
    """Return the beginning of a hash behind a letter, without which some of them read as numbers."""
    return f"h{hash_[:15]}" if hash_ else ""


class Source:
    """One game that is exported."""

    def __init__(self, game: Game, arm: str = "") -> None:
        self.game = game
        self.arm = arm
        """The arm in which a plan of experiment had it played; empty where none says so."""
        self.story = Story(game)

    @property
    def session(self) -> str:
        """Return what the game is called in every table: the beginning of the hash of its first record."""
        return short(self.game.records[0].hash)

    @property
    def scenario(self) -> Scenario:
        """Return the exercise that was played."""
        return self.game.scenario

    @cached_property
    def timing(self) -> tuple[Taken, ...]:
        """Return how long each answer took."""
        return timing(self.game)

    @cached_property
    def seconds(self) -> dict[tuple[str, int], int | None]:
        """Return how long each answer took, by seat and record."""
        return {(each.seat, each.record): each.seconds for each in self.timing}


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column of a table whose rows are made from `R`."""

    name: str
    kind: Kind
    get: Callable[[R], Value]
    source: str
    """Where it comes from: a key of a record's body, the scenario, or how it is reckoned."""
    unit: str = ""
    values: str = ""
    """The range or the values, where the kind does not say it."""


@dataclass(frozen=True)
class Table(Generic[R]):
    """One table: a file of its name."""

    name: str
    rows: Callable[[Sequence[Source]], Iterable[R]]
    columns: tuple[Column[R], ...]

    @property
    def meaning(self) -> Text:
        """Return what stands in one row."""
        return both(f"export.{self.name}")

    def shown(self, words: bool) -> tuple[Column[R], ...]:
        """Return its columns; those that hold what somebody wrote only if that is wanted."""
        return tuple(column for column in self.columns if words or column.kind != "words")

    def told(self, sources: Sequence[Source], words: bool) -> Iterator[tuple[Value, ...]]:
        """Yield the rows."""
        columns = self.shown(words)
        for row in self.rows(sources):
            yield tuple(column.get(row) for column in columns)

    def means(self, column: Column[R]) -> Text:
        """Return what a column means: here, or in whatever table it stands."""
        own = f"export.{self.name}.{column.name}"
        return both(own if own in CATALOGUE else f"export.any.{column.name}")
