"""The table that says in words what each id of the other tables stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.export.columns import Column, Source, Table, short
from game.scenario.model import Scenario
from game.texts import Text, both


@dataclass(frozen=True, slots=True)
class Named:
    """What an id of an exercise is called."""

    scenario: str
    mechanics: str
    kind: str
    id: str
    name: Text


def _labels(sources: Sequence[Source]) -> Iterator[Named]:
    """Yield the names of every exercise, once for each version."""
    found = {(source.scenario.id, source.scenario.hashes.mechanics): source.scenario for source in sources}
    for (scenario, mechanics), board in sorted(found.items(), key=lambda pair: pair[0]):
        for kind, id_, name in _names(board):
            yield Named(scenario, short(mechanics), kind, id_, name)


def _names(board: Scenario) -> Iterator[tuple[str, str, Text]]:
    yield "scenario", board.id, board.title
    for axis in board.settings.values():
        yield "axis", axis.id, axis.name
        for choice in axis.choices:
            first = Text(choice.name.en.partition("\n")[0], choice.name.ko.partition("\n")[0])
            yield "choice", f"{axis.id}={choice.id}", first
    for kind, named in (
        ("team", board.teams), ("doctrine", board.doctrines), ("phase", board.phases),
        ("gauge", board.meters), ("option", board.options), ("text", board.texts),
        ("aim", board.aims), ("draw", board.draws),
    ):  # fmt: skip
        for one in named.values():
            yield kind, one.id, one.name
    for marker in ("ours", "theirs"):
        yield "gauge", marker, both(f"sight.marker.{marker}")
    for text in board.texts.values():
        for held in text.reservations:
            yield "reservation", f"{text.id}+{held.id}", held.label
    for draw in board.draws.values():
        for outcome, name in draw.names:
            yield "outcome", f"{draw.id}={outcome}", name
    for inject in board.injects.values():
        yield "inject", inject.id, inject.headline
    for estimate in board.estimates.values():
        yield "estimate", estimate.id, estimate.ask
    for objective in board.objectives.values():
        yield "objective", objective.id, objective.text
    for ending in (*board.endings.values(), *board.also.values()):
        yield "ending", ending.id, ending.title


LABELS = Table(
    "labels",
    _labels,
    (
        Column("scenario", "id", lambda row: row.scenario, "scenario: id"),
        Column("mechanics", "text", lambda row: row.mechanics, "scenario"),
        Column("kind", "text", lambda row: row.kind, "scenario"),
        Column("id", "id", lambda row: row.id, "scenario"),
        Column("en", "text", lambda row: row.name.en, "scenario"),
        Column("ko", "text", lambda row: row.name.ko, "scenario"),
    ),
)
