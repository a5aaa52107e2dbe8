"""The shape of a scenario file, key by key: pydantic models that the loader and the editor's schema share.

Names, types of conditions and everything that needs more than one entry at once are the loader's. Imported
only where a file is read or its schema printed, so that pydantic stays out of the running game.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

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


class NeedShape(Shape):
    if_: Line = Field(alias="if")
    words: Both


def _kind_of_need(value: Any) -> str:
    return "{need}" if isinstance(value, dict) else "{line}"


Need = Annotated[
    Annotated[NeedShape, Tag("{need}")] | Annotated[Line, Tag("{line}")], Discriminator(_kind_of_need)
]


class ChoiceShape(Shape):
    name: Both
    means: Both | None = None
    set: dict[str, int] = {}


class SettingShape(Shape):
    name: Both
    default: str
    choices: dict[str, ChoiceShape] = Field(min_length=1)


class EditionShape(Shape):
    skip: list[str] = []
    leave_out: list[str] = []
    minutes: dict[str, Annotated[int, Field(ge=1, le=240)]] = {}


class StartexShape(Shape):
    weekday: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    time: Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    zone: Word = "KST"
    also: dict[str, Span] = {}


class TeamShape(Shape):
    name: Both
    letter: Annotated[str, Field(pattern=r"^[A-Z]$")]
    roles: list[str] = []
    of: list[str] = []


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
    words: dict[str, Both] = {}
    worse: bool = False


class ValueShape(Shape):
    is_: Line | None = Field(default=None, alias="is")
    steps: Line | None = None
    from_: dict[str, int] = Field(default={}, alias="from")
    seen_by: Audience = ("white_cell",)


class DrawShape(Shape):
    at: str
    of: dict[str, PerMille] = Field(min_length=1)
    seen_by: Audience = ("white_cell",)


class PassingShape(Shape):
    every: Span
    when: Line | None = None
    do: list[str]


class EstimateShape(Shape):
    ask: Both
    answer: Literal["percent", "option", "answer"]
    settled_by: Line | None = None


class OptionShape(Shape):
    team: str
    name: Both
    summary: Both | None = None
    best_case: Both | None = None
    exit: Both | None = None
    lapse: bool = False
    takes: Span = 0
    cost: dict[str, Annotated[int, Field(ge=1)]] = {}
    needs: list[Need] = []
    when: Line | None = None
    reveal: Literal["all", "own"] = "all"
    tags: list[Id] = []
    do: list[str] = []
    sources: list[str] = []


class ReservationShape(Shape):
    by: str
    label: Both
    words: Both | None = None
    do: list[str] = []
    excludes: list[str] = []


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
    gates: dict[str, Need] = {}
    tags: list[Id] = []
    do: list[str] = []
    refused: list[str] = []
    reservations: dict[Id, ReservationShape] = {}
    sources: list[str] = []


def _kind_of_option(value: Any) -> str:
    joint = isinstance(value, dict) and (
        value.get("team") == "alliance" or not {"commits", "hours", "words", "rule"}.isdisjoint(value)
    )
    return "{text}" if joint else "{option}"


AnyOption = Annotated[
    Annotated[TextShape, Tag("{text}")] | Annotated[OptionShape, Tag("{option}")],
    Discriminator(_kind_of_option),
]


class RungShape(Shape):
    theirs: Both
    ours: Both
    band: str


class FirebreakShape(Shape):
    above: Annotated[int, Field(ge=0, le=11)]
    name: Both
    meaning: Both
    sources: list[str] = []


class StartShape(Shape):
    ours: Annotated[int, Field(ge=0, le=11)]
    theirs: Annotated[int, Field(ge=0, le=11)]


class LadderShape(Shape):
    start: StartShape
    bands: dict[Id, Both]
    rungs: list[RungShape] = Field(min_length=12, max_length=12)
    firebreaks: list[FirebreakShape] = []


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


class MapShape(Shape):
    shape: Id
    insets: dict[Id, InsetShape] = {}
    flows: list[FlowShape] = []


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
    do: list[str] = []
    sources: list[str] = []


Goods = Annotated[list[str], Field(min_length=2, max_length=2)]


class QuestionShape(Shape):
    ask: Both
    dilemma: Goods | None = None
    offer: list[str] = Field(min_length=1)
    pick: Annotated[int, Field(ge=1, le=4)] = 1
    estimates: list[str] = []


class FallbackShape(Shape):
    label: Both
    do: list[str] = []


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
    estimates: list[str] = []
    fallback: FallbackShape


class OutcomeShape(Shape):
    name: Both
    odds: Line
    do: list[str] = []


class BranchShape(Shape):
    when: Line | None = None
    to: str
    why: Both | None = None


class PhaseShape(Shape):
    part: str
    name: Both | None = None
    opens: Span | None = None
    minutes: Annotated[int, Field(ge=1, le=240)] = 5
    injects: dict[Id, InjectShape] = {}
    decide: Annotated[dict[str, QuestionShape], Field(min_length=1)] | None = None
    joint: JointShape | None = None
    chance: Annotated[dict[Id, OutcomeShape], Field(min_length=1)] | None = None
    branches: list[BranchShape] = Field(min_length=1)


class EndingShape(Shape):
    code: Annotated[str, Field(pattern=r"^E[0-9]{1,2}$")]
    when: Line | None = None
    shows: Annotated[list[str], Field(max_length=3)] = []
    title: Both
    text: Both
    questions: list[Both] = []


class ObjectiveShape(Shape):
    team: str = ""
    text: Both
    rating: dict[Literal["P", "S", "M", "U"], Line] = Field(min_length=1)
    sources: list[str] = []


class AimShape(Shape):
    name: Both
    text: Both
    met: Line


class AimsShape(Shape):
    pick: Annotated[int, Field(ge=0, le=6)]
    of: dict[Id, AimShape]


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
    sources: list[str] = []
    uniform: bool = False
    sake: Literal["", "lives", "calm", "law", "unity", "credibility", "candour"] = ""
    defer: Line = ""
    choose: list[PreferenceShape] = []
    want: list[WantShape] = []
    slack: Annotated[int, Field(ge=0, le=9)] = 0


class SourceShape(Shape):
    text: Both
    cite: str = ""
    mark: Literal["seed", "verified", "known", "design"]


class LineShape(Shape):
    play: str
    set: dict[str, str] = {}
    edition: int | None = None
    ends: str


class ExerciseShape(Shape):
    """A whole scenario file."""

    format: Literal[1]
    id: Id
    uses: list[Id] = []
    title: Both
    summary: Both
    notice: Both
    victim: str
    startex: StartexShape
    turns: Annotated[int, Field(ge=1, le=400)] = 40
    constants: dict[Id, int] = {}
    settings: dict[Id, SettingShape] = {}
    editions: dict[Annotated[str, Field(pattern=r"^[1-9][0-9]{0,2}$")], EditionShape] = {}
    teams: dict[Id, TeamShape] = Field(min_length=1)
    roles: dict[Id, RoleShape] = {}
    meters: dict[Id, MeterShape]
    flags: dict[Id, Audience] = {}
    values: dict[Id, ValueShape] = {}
    draws: dict[Id, DrawShape] = {}
    passing: list[PassingShape] = []
    estimates: dict[Id, EstimateShape] = {}
    options: dict[Id, AnyOption]
    ladder: LadderShape
    places: dict[Id, PlaceShape] = {}
    map: MapShape
    parts: dict[Id, Both] = Field(min_length=1)
    injects: dict[Id, InjectShape] = {}
    phases: dict[Id, PhaseShape] = Field(min_length=1)
    always: list[BranchShape] = []
    endings: dict[Id, EndingShape] = Field(min_length=1)
    also: dict[Id, EndingShape] = {}
    objectives: dict[Id, ObjectiveShape] = {}
    aims: AimsShape | None = None
    questions: list[Both] = []
    doctrines: dict[Id, DoctrineShape] = {}
    sources: dict[Annotated[str, Field(pattern=r"^[SRH][0-9]{1,3}$")], SourceShape] = {}
    lines: dict[Id, LineShape] = {}
    waive: dict[str, Word] = {}
