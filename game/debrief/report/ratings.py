"""Why an objective was rated as it was: which parts of its targets held, and what the next letter lacked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise

from game.debrief.story import Story
from game.rules.state import Setup
from game.scenario.expression import Expression
from game.scenario.model import Scenario
from game.scenario.terms import ARITHMETIC, COMPARISONS, Shape
from game.sight.plain import counted, read, told
from game.sight.texts import listed
from game.texts import Text, both, say

Figures = Mapping[str, int | str]


OWN = ("plain.concurred", "plain.not", "plain.some")
"""What is said otherwise of a game that is over: a text may be in force though nobody signed it."""

BOUNDS = ("plain.most", "plain.least", "plain.below", "plain.above")
"""Bounds of a gauge: where they held, it *was* within them."""


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Who says the targets of one game in one language."""

    scenario: Scenario
    setup: Setup
    lang: str
    by_name: bool = False
    by_hand: bool = False
    holding: bool = False

    def say(self, key: str, **figures: Text | str | int) -> str:
        if self.holding and key.removesuffix(".that") in BOUNDS:
            return say(key.replace("plain", "debrief.why.held"), self.lang, **figures)
        return say(f"debrief.why.{key}" if key in OWN else f"paper.{key}", self.lang, **figures)

    def of(self, text: Text) -> str:
        return text.of(self.lang)


def why(story: Story, objective: str, letter: str) -> Text:
    """Return in a sentence or two what held for a letter, and what was wanting for the one above it."""
    rating = story.scenario.objectives[objective].rating
    place = next(number for number, (name, _) in enumerate(rating) if name == letter)
    held = rating[place][1]
    said = []
    if held is not None:
        words = _part(story, held, holding=True)
        said.append(both(f"debrief.why.{'met' if place == 0 else 'partly'}", held=words))
    return listed([*said, *wanting(story, objective, letter)], " ")


def wanting(story: Story, objective: str, letter: str) -> Iterator[Text]:
    """Yield what was wanting for the letter above; nothing for the best."""
    rating = story.scenario.objectives[objective].rating
    for (above, missing), (name, held) in pairwise(rating):
        if name == letter and missing is not None:
            key = "debrief.why.missed" if held is None else "debrief.why.wanting"
            yield both(key, letter=above, wanting=_part(story, missing, holding=False))


def hours(story: Story, objective: str) -> Iterator[Text]:
    """Yield when that happened whose hour a rating asks for, each once, or that it never did."""
    end = story.game.end
    flags = dict.fromkeys(
        words[0]
        for _, when in story.scenario.objectives[objective].rating
        for verb, *words in (when.calls if when else ())
        if verb == "hour_of"
    )
    for flag in flags:
        name = _said(story, ("open", flag))
        if flag in end.flags:
            yield both("debrief.why.when", what=name, when=story.when(end.flags[flag]))
        else:
            yield both("debrief.why.never", what=name)


def _part(story: Story, when: Expression, *, holding: bool) -> Text:
    """Return the parts of a target that held, or those that did not, as people say them."""
    figures = dict(when.figures(story.game.end))
    constants = story.game.end.setup.constants
    speaker = _Speaker(story.scenario, story.game.end.setup, "en")
    parts = list(_parts(speaker, read(when.source), {**dict(constants), **figures}, holding))
    return _said(story, reduce(lambda left, right: ("and", left, right), parts), holding)


def _said(story: Story, shape: Shape, holding: bool = False) -> Text:
    setup = story.game.end.setup
    en, ko = (told(_Speaker(story.scenario, setup, lang, holding=holding), shape) for lang in ("en", "ko"))
    return Text(en, ko)


def _parts(speaker: _Speaker, shape: Shape, figures: Figures, holding: bool) -> Iterator[Shape]:
    """Yield the parts of a condition that decided it: all that held, or all that failed.

    Alternatives that failed stand together, as any one of them would have been enough. Of truths that are
    counted those are told that held; of too few, how many of the others it would have taken.
    """
    if bool(_figure(shape, figures)) != holding:
        return
    several = counted(speaker, shape)
    if shape[0] == "and" or (shape[0] == "or" and holding):
        for side in shape[1:]:
            yield from _parts(speaker, side, figures, holding)
    elif several and holding:
        yield from (each for each in several if _figure(each, figures))
    elif several:
        others = [each for each in several if not _figure(each, figures)]
        number = int(_figure(shape[2], figures)) - len(several) + len(others)
        yield from others if number == len(others) else [_at_least(number, others)]
    else:
        sides = (_wanting(speaker, side, figures) for side in shape[1:])
        yield shape if shape[0] != "or" else ("or", *sides)


def _at_least(number: int, several: Sequence[Shape]) -> Shape:
    return (">=", reduce(lambda left, right: ("+", left, right), several), ("number", number))


def _wanting(speaker: _Speaker, shape: Shape, figures: Figures) -> Shape:
    """Return what one alternative lacked."""
    return reduce(lambda left, right: ("and", left, right), _parts(speaker, shape, figures, holding=False))


def _figure(shape: Shape, figures: Figures) -> int | str:
    """Return what a part of a condition comes to; a word for a draw, and for what it is compared with."""
    kind = shape[0]
    if kind == "number":
        return int(shape[1])
    if kind == "open":
        return figures.get(str(shape[1]), str(shape[1]))
    if kind == "not":
        return int(not _figure(shape[1], figures))
    if kind == "minus":
        return -int(_figure(shape[1], figures))
    left, right = _figure(shape[1], figures), _figure(shape[2], figures)
    if kind == "and":
        return bool(left) and bool(right)
    if kind == "or":
        return bool(left) or bool(right)
    if kind in ("==", "!="):
        word = str(int(left) if isinstance(left, bool) else left)
        return int((word == str(right)) == (str(kind) == "=="))
    made: Callable[[int, int], int] = {**COMPARISONS, **ARITHMETIC}[kind]
    return made(int(left), int(right))
