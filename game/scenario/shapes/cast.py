"""The shape of who plays and what is counted: settings, teams, roles, meters, draws, doctrines, estimates."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from game.scenario.shapes.scalars import Audience, Both, Line, PerMille, Shape


class ChoiceShape(Shape):
    name: Both
    means: Both | None = None
    set: dict[str, int] = Field(default_factory=dict)


class SettingShape(Shape):
    name: Both
    default: str
    choices: dict[str, ChoiceShape] = Field(min_length=1)


class EditionShape(Shape):
    name: Both | None = None
    means: Both | None = None
    skip: list[str] = Field(default_factory=list)
    leave_out: list[str] = Field(default_factory=list)
    minutes: dict[str, Annotated[int, Field(ge=1, le=240)]] = Field(default_factory=dict)


class TeamShape(Shape):
    name: Both
    letter: Annotated[str, Field(pattern=r"^[A-Z]$")]
    roles: list[str] = Field(default_factory=list)
    of: list[str] = Field(default_factory=list)


class RoleShape(Shape):
    team: str
    title: Both
    objective: Both
    knows: Both
    red_line: Both
    success: Both


class MeterShape(Shape):
    name: Both
    start: int
    low: int = 0
    high: Annotated[int, Field(le=1_000_000)] = 100
    unit: Literal["", "hours", "usd_m", "people"] = ""
    seen_by: Audience = ("all",)
    shown: Literal["number", "words"] = "number"
    words: dict[str, Both] = Field(default_factory=dict)
    worse: bool = False


class ValueShape(Shape):
    is_: Line | None = Field(default=None, alias="is")
    steps: Line | None = None
    from_: dict[str, int] = Field(default_factory=dict, alias="from")
    seen_by: Audience = ("white_cell",)
    name: Both | None = None


class NamedFlagShape(Shape):
    seen_by: Audience
    name: Both


def _kind_of_flag(value: Any) -> str:
    return "{flag}" if isinstance(value, dict) else "{audience}"


FlagShape = Annotated[
    Annotated[NamedFlagShape, Tag("{flag}")] | Annotated[Audience, Tag("{audience}")],
    Discriminator(_kind_of_flag),
]
"""A flag is written as who sees it, or with a name beside that."""


class DrawShape(Shape):
    at: str
    of: dict[str, PerMille] = Field(min_length=1)
    seen_by: Audience = ("white_cell",)
    name: Both | None = None
    names: dict[str, Both] = Field(default_factory=dict)


class PreferenceShape(Shape):
    tag: str
    points: Annotated[int, Field(ge=-1000, le=1000)]
    when: Line | None = None
    because: Both


class WantShape(Shape):
    commits: Annotated[int, Field(ge=0, le=9)]
    when: Line | None = None
    because: Both


class DoctrineShape(Shape):
    name: Both
    idea: Both
    sources: list[str] = Field(default_factory=list)
    uniform: bool = False
    sake: Literal["", "lives", "calm", "law", "unity", "credibility", "candour"] = ""
    defer: Line = ""
    choose: list[PreferenceShape] = Field(default_factory=list)
    want: list[WantShape] = Field(default_factory=list)
    slack: Annotated[int, Field(ge=0, le=9)] = 0


class EstimateShape(Shape):
    ask: Both
    answer: Literal["percent", "option", "answer"]
    settled_by: Line | None = None
