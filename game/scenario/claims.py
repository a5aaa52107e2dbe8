"""The claims' file -> what experts claim and how a sweep may test it. No part of any scenario.

A claim has arms: ways to set the exercise up that differ in what the claim is about. What it asks compares
them. `off` takes the rule out by which a scenario of ours says what the claim says: the control.
"""

from __future__ import annotations

import json
import pathlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.errors import Fault, ScenarioError
from game.scenario.edits import Edit
from game.scenario.loader import SHIPPED
from game.scenario.near import near_or_all
from game.scenario.reader import Map
from game.texts.text import Text

if TYPE_CHECKING:
    from game.scenario.shapes.claims import (
        ArmShape,
        AskShape,
        ClaimShape,
        EditShape,
        TargetShape,
        TrialShape,
    )
    from game.scenario.shapes.scalars import Both

FILE = SHIPPED / "shared" / "claims.yaml"

BASE = "base"
"""The arm that is always there: the exercise as it is."""

_REFERENCE = re.compile(
    r"([a-z][a-z0-9_]*)(?: of ([a-z][a-z0-9_/]*))?(?: if (not )?([a-z][a-z0-9_/]*))?", re.ASCII
)

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Games:
    """The games of an arm, or those of them in which some measure holds or does not."""

    arm: str
    given: str = ""
    holds: bool = True
    measure: str = ""
    """What is counted in them, where it is another measure than what is asked for."""

    @property
    def words(self) -> str:
        """Return the reference as the file writes it."""
        of = f" of {self.measure}" if self.measure else ""
        return f"{self.arm}{of}" + (f" if {'' if self.holds else 'not '}{self.given}" if self.given else "")


@dataclass(frozen=True, slots=True)
class Arm:
    """One way to set the exercise up."""

    choices: tuple[tuple[str, str], ...] = ()
    varied: tuple[tuple[str, int], ...] = ()
    """Meters' starts and constants."""
    drawn: tuple[tuple[str, str], ...] = ()
    """Draws that come out so in every game."""
    seats: tuple[tuple[str, str], ...] = ()
    """Tables that one doctrine plays; the others are played by all."""
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a claim predicts of some arms."""

    words: Text
    measure: str
    more: tuple[Games, ...] = ()
    less: tuple[Games, ...] = ()
    """The measure, added up over `more`, is larger than over `less`, by `least` or more."""
    within: tuple[str, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    """In each arm of `within` the measure lies within these bounds, in percent or in its own unit.

    With `more` and `less` the difference is at most `at_most`: it does not rise by more.
    """
    least: int = 10
    """In points of 100 games, or in the measure's own unit."""
    why: Text | None = None
    """Why it predicts another size than the other exercises."""

    @property
    def bounded(self) -> bool:
        """Return whether a bound is predicted and no size of a difference."""
        return self.at_least is not None or self.at_most is not None

    @property
    def measures(self) -> tuple[str, ...]:
        """Return all that is counted for it, and that by which games are told apart."""
        own = (name for each in (*self.more, *self.less) for name in (each.measure, each.given) if name)
        return tuple(dict.fromkeys((self.measure, *own)))


@dataclass(frozen=True, slots=True)
class Trial:
    """A claim in one scenario."""

    arms: Mapping[str, Arm]
    names: Mapping[str, Text]
    """What the arms are called, but for `base`."""
    asks: tuple[Ask, ...]
    """The first decides, the others are told beside it; of a target every one decides."""
    off: tuple[Edit, ...]
    cannot: Text | None
    """Why this scenario cannot test the claim."""
    calibrated: Text | None
    """For what it was used to tune this scenario's figures; then it is no test."""
    path: Path
    """Where it stands in the file."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What an expert claims, or what research found and our figures are fitted to."""

    id: str
    name: Text
    says: Text
    sources: tuple[str, ...]
    predicts: Text
    refuted: Text
    encoded: Text
    """Which rule of ours says the same."""
    instead: Text
    """Which of the handbook's cells are not played, and what is played instead."""
    target: bool
    """Whether our figures are fitted to it: it has no prediction, and needs all that it asks."""
    trials: Mapping[str, Trial]


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims, and the targets apart from them."""

    claims: Mapping[str, Claim]
    targets: Mapping[str, Claim]
    tree: Map
    """For the places of what is found wrong later."""


def load(path: pathlib.Path = FILE) -> Claims:
    """Return the claims of a file; `ScenarioError` holds every fault that shows without a scenario."""
    from game.scenario.schema import alone, place
    from game.scenario.shapes.claims import ClaimsShape

    tree, shape = alone(path, ClaimsShape)
    found = Claims(
        {name: _claim(name, each) for name, each in shape.claims.items()},
        {name: _claim(name, each) for name, each in shape.targets.items()},
        tree,
    )
    faults = []
    for at, code, message in _wrong(found):
        mark = place(tree, at)
        faults.append(Fault(mark.name, mark.line + 1, mark.column + 1, code, message))
    if faults:
        raise ScenarioError(sorted(set(faults), key=lambda fault: (fault.line, fault.column, fault.message)))
    return found


def _claim(name: str, shape: ClaimShape | TargetShape) -> Claim:
    from game.scenario.shapes.claims import ClaimShape

    nothing, tested = Text("", ""), shape if isinstance(shape, ClaimShape) else None
    section = "claims" if tested else "targets"
    return Claim(
        id=name,
        name=_text(shape.name),
        says=_text(shape.says),
        sources=tuple(shape.sources),
        predicts=_text(tested.predicts) if tested else nothing,
        refuted=_text(tested.refuted) if tested else nothing,
        encoded=_text(tested.encoded) if tested else nothing,
        instead=_text(tested.instead) if tested and tested.instead else nothing,
        target=tested is None,
        trials={
            scenario: _trial(
                shape, tested.off if tested else [], trial, (section, name, "scenarios", scenario)
            )
            for scenario, trial in shape.scenarios.items()
        },
    )


def _trial(shape: ClaimShape | TargetShape, off: Sequence[EditShape], own: TrialShape, path: Path) -> Trial:
    """Return a claim's trial: what the scenario says for itself replaces what the claim says for all."""
    arms = shape.arms if own.arms is None else own.arms
    return Trial(
        arms={BASE: Arm(), **{name: _arm(arm) for name, arm in arms.items()}},
        names={name: _text(arm.name) for name, arm in arms.items()},
        asks=tuple(map(_ask, shape.asks if own.asks is None else own.asks)),
        off=tuple(map(_edit, off if own.off is None else own.off)),
        cannot=_text(own.cannot) if own.cannot else None,
        calibrated=_text(own.calibrated) if own.calibrated else None,
        path=path,
    )


def _arm(shape: ArmShape) -> Arm:
    return Arm(
        tuple(shape.set.items()),
        tuple(shape.vary.items()),
        tuple((name, str(outcome)) for name, outcome in shape.draw.items()),
        tuple(shape.seats.items()),
        tuple(map(_edit, shape.edit)),
    )


def _edit(shape: EditShape) -> Edit:
    to = "" if shape.to is None else json.dumps(shape.to, ensure_ascii=False)
    return Edit(shape.at, to, shape.out or "")


def _ask(shape: AskShape) -> Ask:
    return Ask(
        _text(shape.words), shape.measure, tuple(map(games_of, shape.more)), tuple(map(games_of, shape.less)),
        tuple(shape.within), shape.at_least, shape.at_most, shape.least,
        _text(shape.why) if shape.why else None,
    )  # fmt: skip


def games_of(words: str) -> Games:
    """Return which games a reference means."""
    found = _REFERENCE.fullmatch(words)
    # What has another form names an arm that there is not, and is told as one.
    return Games(found[1], found[4] or "", not found[3], found[2] or "") if found else Games(words)


def _text(both: Both) -> Text:
    return Text(both.en, both.ko)


def _wrong(claims: Claims) -> Iterator[tuple[Path, str, str]]:
    """Yield what is wrong with trials by themselves, each with its place."""
    for claim in (*claims.claims.values(), *claims.targets.values()):
        for trial in claim.trials.values():
            for number, ask in enumerate(trial.asks):
                at = (*_home(claims, trial, "asks"), number)
                named = [(key, each) for key in ("more", "less") for each in getattr(ask, key)]
                named += [("within", Games(name)) for name in ask.within]
                for key, each in named:
                    if each.arm not in trial.arms:
                        message = f"there is no arm '{each.arm}' here{near_or_all(each.arm, trial.arms)}"
                        yield (*at, key), "SC110", message
                yield from ((at, "SC012", message) for message in _shapeless(ask))
            if not trial.asks and not trial.cannot:
                yield trial.path, "SC011", "a trial needs `asks:`, or `cannot:` with the reason"
        yield from _sizes(claims, claim)


def _sizes(claims: Claims, claim: Claim) -> Iterator[tuple[Path, str, str]]:
    """Yield where an exercise predicts another size of one measure than the first and says no reason."""
    sizes: dict[str, int] = {}
    for trial in claim.trials.values():
        for first in trial.asks[:1]:
            usual = sizes.setdefault(first.measure, first.least)
            if first.least != usual and first.why is None:
                message = f"`least: {first.least}` and elsewhere {usual}: `why:` should say the reason"
                yield (*_home(claims, trial, "asks"), 0), "SC012", message


def _home(claims: Claims, trial: Trial, key: str) -> Path:
    """Return where a part of a trial is written: in the trial, or in its claim for all scenarios."""
    section, name, _, scenario = trial.path
    own = claims.tree[str(section)][str(name)]["scenarios"][str(scenario)]
    return (*trial.path, key) if key in own else (section, name, key)


def _shapeless(ask: Ask) -> Iterator[str]:
    compares, bounds = bool(ask.more or ask.less), bool(ask.within)
    conditional = any(each.given for each in (*ask.more, *ask.less))
    if compares == bounds:
        yield "give either `more:` and `less:`, or `within:` with `at_least:` or `at_most:`"
    elif bounds and (ask.at_least is None) == (ask.at_most is None):
        yield "`within:` needs one of `at_least:` and `at_most:`"
    elif compares and ask.at_least is not None:
        yield "with `more:` and `less:` say `least:`, or `at_most:` for what should not rise"
    elif compares and len(ask.more) != len(ask.less):
        yield "`more:` and `less:` need as many arms each: both are added up"
    elif conditional and len(ask.more) != 1:
        yield "with `if` one arm stands on each side"
