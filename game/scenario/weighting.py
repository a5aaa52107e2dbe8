"""A weighting's file -> by what a debrief scores how far a game escalated. No part of any scenario.

Published scales disagree about what escalates, so none is the game's own: `assets/weightings` holds some,
each with its source, and whoever debriefs may bring another in the same form.
"""

from __future__ import annotations

import pathlib
from dataclasses import dataclass
from typing import Literal

from game.errors import Fault, GameError, ScenarioError
from game.scenario.book import cite
from game.scenario.near import near
from game.texts.text import Text

SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "assets" / "weightings"
RUNGS = range(12)


@dataclass(frozen=True, slots=True)
class Class:
    """What counts alike."""

    name: Text
    points: int
    tags: tuple[str, ...]
    """Of options and joint texts."""
    acts: tuple[str, ...]
    """Ids of options and joint texts."""
    rungs: tuple[int, ...]
    """Of the ladder, on the side of what was done to us."""


@dataclass(frozen=True, slots=True)
class Weighting:
    """One scale of escalation."""

    name: Text
    says: Text
    """What it scores, and whose reading that is."""
    sources: tuple[str, ...]
    """Numbers in `scenarios/shared/sources.yaml`."""
    cite: Text
    """Author, title, date; may be empty."""
    scores: Literal["acts", "incident"]
    """What capitals did and signed, added up; or what was done to us, at its highest."""
    classes: tuple[Class, ...]
    """Of acts the first one that fits counts; the last fits all."""

    def act(self, act: str, tags: frozenset[str]) -> Class:
        """Return the class of an option or joint text."""
        return next(
            each for each in self.classes
            if act in each.acts or tags & set(each.tags) or not (each.acts or each.tags)
        )  # fmt: skip

    def incident(self, rung: int) -> Class:
        """Return the class of a rung of the ladder."""
        return next(each for each in self.classes if rung in each.rungs)


def shipped() -> tuple[str, ...]:
    """Return the names of the weightings that come with the game, in the order of the alphabet."""
    return tuple(sorted(path.stem for path in SHIPPED.glob("*.yaml")))


def find(name_or_path: str) -> pathlib.Path:
    """Return the file of a shipped weighting's name, or the path as it stands."""
    path = pathlib.Path(name_or_path)
    if path.suffix == ".yaml" or path.parent != pathlib.Path():
        return path
    if name_or_path in shipped():
        return SHIPPED / f"{name_or_path}.yaml"
    known = f"known are {', '.join(shipped())}, or give the path of a .yaml file"
    raise GameError(f"there is no weighting '{name_or_path}'{near(name_or_path, shipped())}; {known}")


def load(path: pathlib.Path) -> Weighting:
    """Return the weighting of a file; `ScenarioError` holds every fault."""
    from game.scenario.schema import alone, place
    from game.scenario.shapes.weighting import WeightingShape

    tree, shape = alone(path, WeightingShape)
    classes = tuple(
        Class(Text(each.name.en, each.name.ko), each.points, tuple(each.tags), tuple(each.acts),
              tuple(each.rungs))
        for each in shape.classes
    )  # fmt: skip
    faults = []
    for number, message in _wrong(shape.scores, classes):
        mark = place(tree, ("classes", number))
        faults.append(Fault(mark.name, mark.line + 1, mark.column + 1, "SC012", message))
    if faults:
        raise ScenarioError(faults)
    name, says = Text(shape.name.en, shape.name.ko), Text(shape.says.en, shape.says.ko)
    return Weighting(name, says, tuple(shape.sources), cite(shape.cite), shape.scores, classes)


def _wrong(scores: str, classes: tuple[Class, ...]) -> list[tuple[int, str]]:
    """Return what makes classes unfit for what they score, each with the class's place."""
    last = len(classes) - 1
    if scores == "acts":
        found = [
            (n, "a class of acts has tags or acts, not rungs") for n, each in enumerate(classes) if each.rungs
        ]
        found += [
            (n, "without tags or acts it takes every act; only the last class may")
            for n, each in enumerate(classes[:-1])
            if not (each.rungs or each.tags or each.acts)
        ]
        if classes[last].tags or classes[last].acts:
            found.append((last, "the last class takes every other act: give it neither tags nor acts"))
        return found
    found = [
        (n, "a class of incidents has rungs, not tags or acts")
        for n, each in enumerate(classes)
        if each.tags or each.acts
    ]
    for rung in RUNGS:
        holding = [n for n, each in enumerate(classes) if rung in each.rungs]
        if not holding:
            found.append((last, f"rung {rung} is in no class; the ladder goes from 0 to {RUNGS[-1]}"))
        found += [(n, f"rung {rung} is in an earlier class already") for n in holding[1:]]
    return found
