"""The shape of what seats may do and read: options, joint texts, reservations, injects."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from game.scenario.shapes.scalars import Audience, Both, Id, Line, Need, Shape, Span


class OptionShape(Shape):
    team: str
    name: Both
    summary: Both | None = None
    best_case: Both | None = None
    exit: Both | None = None
    lapse: bool = False
    takes: Span = 0
    cost: dict[str, Annotated[int, Field(ge=1)]] = Field(default_factory=dict)
    needs: list[Need] = Field(default_factory=list)
    when: Line | None = None
    reveal: Literal["all", "own"] = "all"
    tags: list[Id] = Field(default_factory=list)
    excludes: list[Id] = Field(default_factory=list)
    do: list[str] = Field(default_factory=list)
    sources: list[str] = Field(default_factory=list)


class ReservationShape(Shape):
    by: str
    label: Both
    words: Both | None = None
    do: list[str] = Field(default_factory=list)
    excludes: list[str] = Field(default_factory=list)


class TextShape(Shape):
    team: str
    name: Both
    summary: Both | None = None
    best_case: Both | None = None
    words: Both | None = None
    ancestor: Both | None = None
    rule: Literal["both", "either", "lead", "silence"] = "both"
    by: str = ""
    first: str = ""
    commits: Annotated[int, Field(ge=0, le=9)]
    hours: Annotated[int, Field(ge=0, le=999)]
    when: Line | None = None
    when_words: Both | None = None
    gates: dict[str, Need] = Field(default_factory=dict)
    tags: list[Id] = Field(default_factory=list)
    do: list[str] = Field(default_factory=list)
    refused: list[str] = Field(default_factory=list)
    reservations: dict[Id, ReservationShape] = Field(default_factory=dict)
    sources: list[str] = Field(default_factory=list)


def _kind_of_option(value: Any) -> str:
    joint = isinstance(value, dict) and (
        value.get("team") == "alliance" or not {"commits", "hours", "words", "rule"}.isdisjoint(value)
    )
    return "{text}" if joint else "{option}"


AnyOption = Annotated[
    Annotated[TextShape, Tag("{text}")] | Annotated[OptionShape, Tag("{option}")],
    Discriminator(_kind_of_option),
]


class InjectShape(Shape):
    msel: Annotated[str, Field(pattern=r"^\d{1,2}-\d{1,3}[a-z]?$")]
    type: Literal["info", "dec", "noise", "cont"]
    at: Span | None = None
    after: Span = 0
    when: Line | None = None
    from_: Both = Field(alias="from")
    to: Audience
    medium: Literal["cable", "report", "call", "press", "broadcast", "social", "statement", "memo"]
    where: str = ""
    headline: Both | None = None
    text: Both
    unknown: Both | None = None
    do: list[str] = Field(default_factory=list)
    sources: list[str] = Field(default_factory=list)
