"""What a seat can ever do in a scenario, numbered once and for all, and which of it is legal now."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from game.rules import rules
from game.rules.joint.joint import NONE
from game.rules.joint.ratify import CONCUR, NON_CONCUR
from game.rules.state import Decision, State
from game.rules.table import table
from game.scenario.model import Decide, Joint, Question, Scenario

Words = tuple[str, ...]
"""The options of a decision, as the rules and the log have them."""


class Actions:
    """Every choice of one seat, in the scenario's order: its number in `words` is the action.

    A seat seals once and does not unseal: what it has sealed cannot be taken back by an action.
    """

    def __init__(self, scenario: Scenario, team: str) -> None:
        self.team = team
        asked = {phase: tuple(_asked(scenario, team, phase)) for phase in ("", *scenario.phases)}
        self.words: tuple[Words, ...] = tuple(
            dict.fromkeys(each for found in asked.values() for each in found)
        )
        self.number = {words: number for number, words in enumerate(self.words)}
        self._asked = asked

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.words)

    def legal(self, state: State) -> tuple[int, ...]:
        """Return the numbers of what the seat may do now, ascending; nothing where it is not waited for."""
        if self.team not in rules.waiting(state):
            return ()
        if state.phase and state.talks is not None:
            return tuple(sorted(self.number[words] for words in rules.options(state, self.team)))
        point = rules.point(state)
        found = (
            self.number[words]
            for words in self._asked[state.phase]
            if rules.refusal(state, Decision(self.team, words, point)) is None
        )
        return tuple(sorted(found))


def _asked(scenario: Scenario, team: str, phase: str) -> Iterator[Words]:
    """Yield what a phase, or STARTEX, may ever let a seat decide."""
    if not phase:
        if team in table(scenario).capitals:
            yield from table(scenario).aims
        return
    asks = scenario.phases[phase].asks
    if isinstance(asks, Decide):
        question = table(scenario).questions[phase].get(team)
        yield from _packages(scenario, question) if question else ()
    elif isinstance(asks, Joint) and team in (asks.drafts, *asks.ratify):
        yield from table(scenario).drafts[phase]
        if team in asks.ratify:
            yield NONE
            yield CONCUR
            for text in asks.offer:
                yield from (
                    ("concur", held.id) for held in scenario.texts[text].reservations if held.by == team
                )
            yield NON_CONCUR


def _packages(scenario: Scenario, question: Question) -> Iterator[Words]:
    """Yield every set of options that may be sealed together, smaller ones first."""
    for size in range(1, question.pick + 1):
        for names in combinations(question.offer, size):
            pairs = combinations((scenario.options[name] for name in names), 2)
            if not any(other.id in one.excludes or one.id in other.excludes for one, other in pairs):
                yield names


def actions_of(scenario: Scenario, team: str) -> Actions:
    """Return the numbered actions of a seat, made when they are first asked for."""
    # Beside the scenario's table, and for the same reason: they live as long as the scenario.
    known: dict[str, Actions] = scenario.__dict__.setdefault("_actions", {})
    if team not in known:
        known[team] = Actions(scenario, team)
    return known[team]
