"""A vocabulary and the facts to ask its conditions of, by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from game.scenario.vocabulary import Definition, Vocabulary


def words(**values: Definition) -> Vocabulary:
    """Return a small vocabulary; values may be given."""
    return Vocabulary(
        kinds={
            "trust": "meter", "clarity": "meter", "accused": "flag", "told": "flag", "weight": "constant",
            "cause": "draw", "toll": "draw", "era": "setting", **dict.fromkeys(values, "value"),
        },
        outcomes={"cause": ("attack", "change"), "toll": ("0", "3", "14"), "era": ("early", "late")},
        values=values,
        teams=("seoul", "washington", "alliance"),
        capitals=("seoul", "washington"),
        options={"hold": "seoul", "wait": "washington"},
        texts=frozenset({"line"}),
        reservations=frozenset({"door"}),
        phases=frozenset({"talks"}),
        injects=frozenset({"c1"}),
    )  # fmt: skip


@dataclass
class Facts:
    """What a state offers to conditions."""

    meters: dict[str, int] = field(default_factory=lambda: {"trust": 65, "clarity": 20})
    flags: dict[str, int] = field(default_factory=lambda: {"accused": 150})
    draws: dict[str, str] = field(default_factory=lambda: {"cause": "attack", "toll": "3"})
    setup: Any = field(
        default_factory=lambda: SimpleNamespace(choices={"era": "late"}, constants={"weight": 50})
    )
    ours: int = 4
    theirs: int = 2
    hour: int = 7
    turn: int = 3
    spent: int = 12
    chosen: frozenset[str] = frozenset({"seoul:hold"})
    papers: tuple[Any, ...] = ()
    talks: Any = None
