"""The shape of a weighting: a file of its own, by which a debrief scores how far a game escalated."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.shapes.scalars import Both, Cite, Id, Shape


class ClassShape(Shape):
    name: Both
    points: Annotated[int, Field(ge=-999, le=999)]
    tags: list[Id] = Field(default_factory=list)
    acts: list[Id] = Field(default_factory=list)
    rungs: list[Annotated[int, Field(ge=0, le=11)]] = Field(default_factory=list)


class WeightingShape(Shape):
    format: Literal[1]
    name: Both
    says: Both
    sources: list[str] = Field(default_factory=list)
    cite: Cite | None = None
    scores: Literal["acts", "incident"]
    classes: Annotated[list[ClassShape], Field(min_length=1, max_length=40)]
