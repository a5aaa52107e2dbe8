"""The shape of a scenario file, key by key: pydantic models that the loader and the editor's schema share.

Names, types of conditions and everything that needs more than one entry at once are the loader's. Imported
only where a file is read or its schema printed, so that pydantic stays out of the running game.
"""

from game.scenario.shapes.acts import AnyOption, InjectShape, OptionShape, ReservationShape, TextShape
from game.scenario.shapes.backdrop import (
    FirebreakShape,
    FlowShape,
    InsetShape,
    LadderShape,
    MapShape,
    PlaceShape,
    RungShape,
    SourceShape,
    StartexShape,
    StartShape,
)
from game.scenario.shapes.cast import (
    ChoiceShape,
    DoctrineShape,
    DrawShape,
    EditionShape,
    EstimateShape,
    MeterShape,
    PreferenceShape,
    RoleShape,
    SettingShape,
    TeamShape,
    ValueShape,
    WantShape,
)
from game.scenario.shapes.course import (
    AimShape,
    AimsShape,
    BranchShape,
    EndingShape,
    FallbackShape,
    JointShape,
    LineShape,
    ObjectiveShape,
    OutcomeShape,
    PassingShape,
    PhaseShape,
    QuestionShape,
)
from game.scenario.shapes.exercise import ExerciseShape
from game.scenario.shapes.scalars import Both, NeedShape

__all__ = [
    "AimShape",
    "AimsShape",
    "AnyOption",
    "Both",
    "BranchShape",
    "ChoiceShape",
    "DoctrineShape",
    "DrawShape",
    "EditionShape",
    "EndingShape",
    "EstimateShape",
    "ExerciseShape",
    "FallbackShape",
    "FirebreakShape",
    "FlowShape",
    "InjectShape",
    "InsetShape",
    "JointShape",
    "LadderShape",
    "LineShape",
    "MapShape",
    "MeterShape",
    "NeedShape",
    "ObjectiveShape",
    "OptionShape",
    "OutcomeShape",
    "PassingShape",
    "PhaseShape",
    "PlaceShape",
    "PreferenceShape",
    "QuestionShape",
    "ReservationShape",
    "RoleShape",
    "RungShape",
    "SettingShape",
    "SourceShape",
    "StartShape",
    "StartexShape",
    "TeamShape",
    "TextShape",
    "ValueShape",
    "WantShape",
]
