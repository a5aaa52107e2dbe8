"""The shape of what stands behind the game: its beginning, the ladder, the map, the sources."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.shapes.scalars import Both, Cite, Degree, Id, Line, Shape, Span, Word


class StartexShape(Shape):
    weekday: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    time: Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    zone: Word = "KST"
    also: dict[str, Span] = Field(default_factory=dict)


class RungShape(Shape):
    theirs: Both
    ours: Both
    band: str


class FirebreakShape(Shape):
    above: Annotated[int, Field(ge=0, le=11)]
    name: Both
    meaning: Both
    sources: list[str] = Field(default_factory=list)


class StartShape(Shape):
    ours: Annotated[int, Field(ge=0, le=11)]
    theirs: Annotated[int, Field(ge=0, le=11)]


class LadderShape(Shape):
    start: StartShape
    bands: dict[Id, Both]
    rungs: list[RungShape] = Field(min_length=12, max_length=12)
    firebreaks: list[FirebreakShape] = Field(default_factory=list)


class PlaceShape(Shape):
    at: list[Degree] = Field(min_length=2, max_length=2)
    name: Both
    inset: str = ""
    side: Literal["left", "right", "above", "below"] = "right"


class InsetShape(Shape):
    name: Both
    shape: Id
    anchor: Literal["top_left", "top_right", "bottom_left", "bottom_right"]
    leader: str = ""


class FlowShape(Shape):
    when: Line
    from_: str = Field(alias="from")
    to: str
    team: str
    label: Both
    claimed: bool = False


class HarmStateShape(Shape):
    when: Line
    state: Literal["hit", "partly", "restored"]
    word: Both


class HarmShape(Shape):
    at: str
    name: Both
    states: list[HarmStateShape] = Field(min_length=1)


class MapShape(Shape):
    shape: Id
    insets: dict[Id, InsetShape] = Field(default_factory=dict)
    flows: list[FlowShape] = Field(default_factory=list)
    harms: list[HarmShape] = Field(default_factory=list)


class SourceShape(Shape):
    text: Both
    cite: Cite | None = None
    mark: Literal["seed", "verified", "known", "design"]
