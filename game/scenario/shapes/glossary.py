"""The shape of the glossary: a file of its own beside the shared parts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.shapes.scalars import Id, Shape

Form = Annotated[str, Field(min_length=1, max_length=60)]
Meaning = Annotated[str, Field(min_length=1, max_length=300)]


class NameShape(Shape):
    en: Form
    ko: Form


class FormsShape(Shape):
    en: list[Form] = Field(default_factory=list, max_length=12)
    ko: list[Form] = Field(default_factory=list, max_length=12)


class MeaningShape(Shape):
    en: Meaning
    ko: Meaning


class TermShape(Shape):
    name: NameShape
    meaning: MeaningShape
    also: FormsShape = Field(default_factory=FormsShape)


class GlossaryShape(Shape):
    format: Literal[1]
    glossary: dict[Id, TermShape] = Field(max_length=200)
