"""What stands at the ends of a scenario's tree: ids, lengths of time, degrees, audiences, texts, lines."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Discriminator, Field, PlainValidator, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

_SPAN = re.compile(r"(-)?(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?", re.ASCII)
_DEGREES = re.compile(r"(-?)(\d{1,3})(?:\.(\d{1,6}))?", re.ASCII)


def _minutes(value: Any) -> int:
    """Return the whole minutes of `40m`, `2h`, `-24h`, `3d` or `1h30m`."""
    found = _SPAN.fullmatch(value) if isinstance(value, str) else None
    if found and any(found.group(2, 3, 4)):
        days, hours, minutes = (int(part or 0) for part in found.group(2, 3, 4))
        total = days * 1440 + hours * 60 + minutes
        return -total if found[1] else total
    whole = isinstance(value, int) and not isinstance(value, bool)
    advice = f"; is it {value}h or {value}m?" if whole else ""
    message = "a length of time is expected, such as 40m, 2h, -24h, 3d or 1h30m{advice}"
    raise PydanticCustomError("SC016", message, {"advice": advice})


def _hundredths(value: Any) -> int:
    """Return a degree in hundredths, rounded to the nearest."""
    found = _DEGREES.fullmatch(str(value)) if isinstance(value, str | int) else None
    if not found:
        raise PydanticCustomError("SC014", "a degree is expected, such as 126.98")
    thousandths = int(found[2]) * 1000 + int(((found[3] or "") + "000")[:3])
    hundredths = (thousandths + 5) // 10
    return -hundredths if found[1] else hundredths


def _audience(value: Any) -> tuple[str, ...]:
    """Return the audience as a tuple: a single word may stand without brackets."""
    words = value if isinstance(value, list) else [value]
    if not words or not all(isinstance(word, str) for word in words):
        raise PydanticCustomError("SC012", "expected all, white_cell, or a list of teams and roles")
    return tuple(words)


Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Word = Annotated[str, Field(min_length=1)]
Span = Annotated[
    int, PlainValidator(_minutes), WithJsonSchema({"type": "string", "pattern": r"^-?(\d+d)?(\d+h)?(\d+m)?$"})
]
Degree = Annotated[int, PlainValidator(_hundredths), WithJsonSchema({"type": "number"})]
Audience = Annotated[
    tuple[str, ...],
    PlainValidator(_audience),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
Line = str | int
"""One line of the condition language; a bare number is one too."""
PerMille = Annotated[int, Field(ge=0, le=1000)]


class Shape(BaseModel):
    """What all mappings share: nothing is converted, and no key is ignored."""

    model_config = ConfigDict(strict=True, extra="forbid")


class Both(Shape):
    en: Word
    ko: Word


def _kind_of_cite(value: Any) -> str:
    return "{words}" if isinstance(value, dict) else "{line}"


Cite = Annotated[
    Annotated[Both, Tag("{words}")] | Annotated[Word, Tag("{line}")], Discriminator(_kind_of_cite)
]
"""Where something is from: in both languages, or one line for both."""


class NeedShape(Shape):
    if_: Line = Field(alias="if")
    words: Both


def _kind_of_need(value: Any) -> str:
    return "{need}" if isinstance(value, dict) else "{line}"


Need = Annotated[
    Annotated[NeedShape, Tag("{need}")] | Annotated[Line, Tag("{line}")], Discriminator(_kind_of_need)
]
