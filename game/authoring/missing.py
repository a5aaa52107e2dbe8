"""Why something never occurred: the parts of its condition that never held in games that were walked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from game.authoring import walks
from game.authoring.walks import Seen
from game.authoring.ways import Place, Thing
from game.rules.events import Step
from game.rules.state import CLOSE
from game.scenario import loader
from game.scenario.conditions import parse
from game.scenario.expression import Expression
from game.scenario.model import Scenario
from game.scenario.tokens import tokens

GAMES = 200
"""Games in which each part of a condition is asked, half of them idle."""


def why(scenario: Scenario, unmet: Mapping[Thing, Place], seed: int) -> dict[Thing, str]:
    """Return for things that never occurred what stood in their way, as far as their conditions say."""
    asked = {thing: parts(scenario, place.when) for thing, place in unmet.items() if place.when}
    asking = _Asking(asked=asked, held={thing: [0] * len(found) for thing, found in asked.items()})
    if asked:
        walks.wander(scenario, asking, seed, GAMES // 2)
        walks.idle(scenario, asking, seed, GAMES // 2)
    return {thing: _words(thing, asking) for thing in unmet}


def parts(scenario: Scenario, conditions: Iterable[Expression]) -> tuple[Expression, ...]:
    """Return what must hold for all of some conditions to hold, each `and` taken apart."""
    known = loader.vocabulary_of(scenario)
    return tuple(
        parse(text, known, "condition", gate=True)
        for condition in conditions
        for text in _joined(condition.source)
    )


def _joined(source: str) -> Sequence[str]:
    """Return the sides of a line's outermost `and`; the line itself where it has none."""
    depth, cuts = 0, [0]
    for offset, word in tokens(source):
        depth += (word == "(") - (word == ")")
        if depth == 0 and word == "or":
            return (source,)
        if depth == 0 and word == "and":
            cuts += [offset, offset + len(word)]
    cuts.append(len(source))
    return tuple(source[start:end].strip() for start, end in zip(cuts[::2], cuts[1::2], strict=True))


@dataclass(slots=True)
class _Asking(Seen):
    """Counts in how many states each part of some conditions held."""

    asked: Mapping[Thing, Sequence[Expression]] = field(kw_only=True)
    held: dict[Thing, list[int]] = field(kw_only=True)
    together: dict[Thing, int] = field(default_factory=dict)
    """How often all parts of a thing's condition held at once."""

    def note(self, step: Step) -> None:
        """Ask the parts on the state after a step: those of endings and ratings when the game is over."""
        Seen.note(self, step)
        for thing, expressions in self.asked.items():
            if thing.kind in ("ending", "rating") and step.state.phase != CLOSE:
                continue
            answers = [bool(expression(step.state)) for expression in expressions]
            for number, answer in enumerate(answers):
                self.held[thing][number] += answer
            self.together[thing] = self.together.get(thing, 0) + all(answers)


def _words(thing: Thing, asking: _Asking) -> str:
    if thing not in asking.asked:
        return "nothing stood in its way: nobody chose it, or nothing leads there"
    never = [
        f"`{part.source}`"
        for part, held in zip(asking.asked[thing], asking.held[thing], strict=True)
        if not held
    ]
    if never:
        return f"{' and '.join(never)} never held"
    if asking.together.get(thing):
        return "its condition held at times; something before it came first, or nobody chose it"
    if len(asking.asked[thing]) > 1:
        return "each part of its condition held at times, never all together"
    return "its condition did not hold when it was asked"
