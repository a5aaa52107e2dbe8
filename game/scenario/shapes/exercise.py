"""The shape of a whole scenario file."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.shapes.acts import AnyOption, InjectShape
from game.scenario.shapes.backdrop import LadderShape, MapShape, PlaceShape, SourceShape, StartexShape
from game.scenario.shapes.cast import (
    DoctrineShape,
    DrawShape,
    EditionShape,
    EstimateShape,
    FlagShape,
    MeterShape,
    RoleShape,
    SettingShape,
    TeamShape,
    ValueShape,
)
from game.scenario.shapes.course import (
    AimsShape,
    BranchShape,
    EndingShape,
    LineShape,
    ObjectiveShape,
    PassingShape,
    PhaseShape,
)
from game.scenario.shapes.scalars import Both, Id, Shape, Word

Minutes = Annotated[str, Field(pattern=r"^[1-9][0-9]{0,2}$")]
SourceId = Annotated[str, Field(pattern=r"^[SRH][0-9]{1,3}$")]


class ExerciseShape(Shape):
    """A whole scenario file."""

    format: Literal[1]
    id: Id
    uses: list[Id] = Field(default_factory=list)
    title: Both
    summary: Both
    notice: Both
    victim: str
    startex: StartexShape
    turns: Annotated[int, Field(ge=1, le=400)] = 40
    constants: dict[Id, int] = Field(default_factory=dict)
    settings: dict[Id, SettingShape] = Field(default_factory=dict)
    editions: dict[Minutes, EditionShape] = Field(default_factory=dict)
    teams: dict[Id, TeamShape] = Field(min_length=1)
    roles: dict[Id, RoleShape] = Field(default_factory=dict)
    meters: dict[Id, MeterShape]
    flags: dict[Id, FlagShape] = Field(default_factory=dict)
    values: dict[Id, ValueShape] = Field(default_factory=dict)
    draws: dict[Id, DrawShape] = Field(default_factory=dict)
    passing: list[PassingShape] = Field(default_factory=list)
    estimates: dict[Id, EstimateShape] = Field(default_factory=dict)
    options: dict[Id, AnyOption]
    ladder: LadderShape
    places: dict[Id, PlaceShape] = Field(default_factory=dict)
    map: MapShape
    parts: dict[Id, Both] = Field(min_length=1)
    injects: dict[Id, InjectShape] = Field(default_factory=dict)
    phases: dict[Id, PhaseShape] = Field(min_length=1)
    always: list[BranchShape] = Field(default_factory=list)
    endings: dict[Id, EndingShape] = Field(min_length=1)
    also: dict[Id, EndingShape] = Field(default_factory=dict)
    objectives: dict[Id, ObjectiveShape] = Field(default_factory=dict)
    aims: AimsShape | None = None
    questions: list[Both] = Field(default_factory=list)
    doctrines: dict[Id, DoctrineShape] = Field(default_factory=dict)
    sources: dict[SourceId, SourceShape] = Field(default_factory=dict)
    lines: dict[Id, LineShape] = Field(default_factory=dict)
    waive: dict[str, Word] = Field(default_factory=dict)
