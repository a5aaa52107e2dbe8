"""The shape of the claims: a file of its own beside the shared parts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.shapes.scalars import Both, Id, Line, Shape, Word

Entry = Line | list[Line] | dict[str, Line]
"""What an edit may put in place: a figure, a line, a list of lines, the odds of a draw."""


class EditShape(Shape):
    at: Word
    to: Entry | None = None
    out: Word | None = None


class ArmShape(Shape):
    name: Both
    set: dict[Id, Id] = Field(default_factory=dict)
    vary: dict[Id, int] = Field(default_factory=dict)
    draw: dict[Id, Line] = Field(default_factory=dict)
    seats: dict[Id, Id] = Field(default_factory=dict)
    edit: list[EditShape] = Field(default_factory=list)


class AskShape(Shape):
    words: Both
    measure: Word
    more: list[Word] = Field(default_factory=list, max_length=4)
    less: list[Word] = Field(default_factory=list, max_length=4)
    within: list[Word] = Field(default_factory=list, max_length=8)
    at_least: int | None = None
    at_most: int | None = None
    least: Annotated[int, Field(ge=1)] = 10
    why: Both | None = None


class TrialShape(Shape):
    cannot: Both | None = None
    calibrated: Both | None = None
    arms: dict[Id, ArmShape] | None = None
    asks: list[AskShape] | None = None
    off: list[EditShape] | None = None


class ClaimShape(Shape):
    name: Both
    says: Both
    sources: Annotated[list[Word], Field(min_length=1)]
    predicts: Both
    refuted: Both
    encoded: Both
    instead: Both | None = None
    arms: dict[Id, ArmShape] = Field(default_factory=dict)
    asks: list[AskShape] = Field(default_factory=list)
    off: list[EditShape] = Field(default_factory=list)
    scenarios: dict[Id, TrialShape]


class TargetShape(Shape):
    name: Both
    says: Both
    sources: Annotated[list[Word], Field(min_length=1)]
    arms: dict[Id, ArmShape] = Field(default_factory=dict)
    asks: Annotated[list[AskShape], Field(min_length=1)]
    scenarios: dict[Id, TrialShape]


class ClaimsShape(Shape):
    format: Literal[1]
    claims: dict[Annotated[str, Field(pattern=r"^H[1-9][0-9]?$")], ClaimShape]
    targets: dict[Annotated[str, Field(pattern=r"^T[1-9][0-9]?$")], TargetShape] = Field(default_factory=dict)
