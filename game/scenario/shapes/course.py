"""The shape of the course of a game: phases, what time brings, endings, objectives, aims, lines."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.scenario.model import Letter
from game.scenario.shapes.acts import InjectShape
from game.scenario.shapes.scalars import Both, Id, Line, Shape, Span

Goods = Annotated[list[str], Field(min_length=2, max_length=2)]


class QuestionShape(Shape):
    ask: Both
    dilemma: Goods | None = None
    offer: list[str] = Field(min_length=1)
    pick: Annotated[int, Field(ge=1, le=4)] = 1
    estimates: list[str] = Field(default_factory=list)


class FallbackShape(Shape):
    label: Both
    do: list[str] = Field(default_factory=list)


class JointShape(Shape):
    drafts: str = "alliance"
    ratify: list[str] = Field(min_length=2, max_length=3)
    dilemma: Goods | None = None
    rounds: Annotated[int, Field(ge=1, le=5)] = 2
    window: Line
    pace: Line = 100
    overtaken: Line | None = None
    minutes: Annotated[int, Field(ge=1, le=60)] | None = None
    offer: list[str] = Field(min_length=1)
    estimates: list[str] = Field(default_factory=list)
    fallback: FallbackShape


class OutcomeShape(Shape):
    name: Both
    odds: Line
    do: list[str] = Field(default_factory=list)


class BranchShape(Shape):
    when: Line | None = None
    to: str
    why: Both | None = None


class PhaseShape(Shape):
    part: str
    name: Both | None = None
    opens: Span | None = None
    minutes: Annotated[int, Field(ge=1, le=240)] = 5
    injects: dict[Id, InjectShape] = Field(default_factory=dict)
    decide: Annotated[dict[str, QuestionShape], Field(min_length=1)] | None = None
    joint: JointShape | None = None
    chance: Annotated[dict[Id, OutcomeShape], Field(min_length=1)] | None = None
    branches: list[BranchShape] = Field(min_length=1)


class EndingShape(Shape):
    code: Annotated[str, Field(pattern=r"^E[0-9]{1,2}$")]
    when: Line | None = None
    why: Both | None = None
    shows: list[str] = Field(default_factory=list, max_length=3)
    title: Both
    text: Both
    questions: list[Both] = Field(default_factory=list)


class ObjectiveShape(Shape):
    team: str = ""
    text: Both
    rating: dict[Letter, Line] = Field(min_length=1)
    sources: list[str] = Field(default_factory=list)


class AimShape(Shape):
    name: Both
    text: Both
    met: Line


class AimsShape(Shape):
    pick: Annotated[int, Field(ge=0, le=6)]
    of: dict[Id, AimShape]


class LineShape(Shape):
    play: str
    set: dict[str, str] = Field(default_factory=dict)
    edition: int | None = None
    ends: str


class PassingShape(Shape):
    every: Span
    when: Line | None = None
    do: list[str]
