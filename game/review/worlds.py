"""What was hidden from a seat, drawn again: games that go as this one went and that it could not tell apart.

A world is this game with other outcomes of its draws. It counts for a seat at a moment if the seat was told
the same at each moment up to there at which it decided: messages word for word, what was public, what it
might choose. Gauges up to 100 may differ by ten: no table reads a culprit out of three points of confidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from game.debrief.game import Game
from game.record.replay import carry_out
from game.review.moments import Moment, base, fates
from game.rules import rules
from game.rules.state import Decision, State
from game.sight import sight
from game.sight.view import View

Outcomes = tuple[str, ...]
"""Of every draw that may be hidden, in the order in which they were drawn."""

TRIES = 6
"""Proposals for one world before the game as it was drawn stands for it."""

ROUGH, NEAR = 100, 10
"""Gauges that reach no further may differ by so much and look the same."""

WHOLE = 1 << 128


@dataclass(frozen=True, slots=True)
class World:
    """One game that a seat may have thought it was in."""

    base: State
    """The moment in it, with none of the answers given."""
    weight: float
    """How much likelier what came since was in it than in the game itself."""


class Worlds:
    """What one seat could not tell apart, moment by moment."""

    def __init__(self, game: Game, moments: Sequence[Moment], seat: str, seed: str) -> None:
        self.game, self.seat, self.seed = game, seat, seed
        self.moments = [moment for moment in moments if any(each.seat == seat for each in moment.made)]
        self.seen = [_seen(sight.view(moment.before, seat)) for moment in self.moments]
        self.draws = [
            (name, outcome)
            for fate in fates(game)
            for name, outcome in zip(fate.names, fate.outcomes, strict=True)
            if name in game.scenario.draws
        ]
        self.actual: Outcomes = tuple(outcome for _, outcome in self.draws)
        self._played: dict[Outcomes, list[World]] = {self.actual: list(self._replayed(self.actual))}
        self._possible = [self._outcomes(place) for place in range(len(self.draws))]

    def worlds(self, number: int, count: int, sample: int = 0) -> tuple[World, ...]:
        """Return so many worlds for the moment of this number, each as likely as the seat could think it.

        Every `sample` is drawn by itself.
        """
        place = next(place for place, moment in enumerate(self.moments) if moment.number == number)
        return tuple(self._world(place, each, count, f"{sample}") for each in range(count))

    def _world(self, place: int, number: int, count: int, sample: str) -> World:
        for attempt in range(TRIES):
            proposed = tuple(
                self._drawn(place, draw, (sample, number, count), attempt) for draw in range(len(self.draws))
            )
            reached = self._went(proposed)
            if len(reached) > place:
                return reached[place]
        return self._played[self.actual][place]

    def _drawn(self, place: int, draw: int, which: tuple[str, int, int], attempt: int) -> str:
        """Return one outcome of a draw: over all worlds of a sample each comes as often as it is likely."""
        sample, number, count = which
        possible = [each for each in self._possible[draw] if each[2] > place]
        name, total = self.draws[draw][0], sum(odds for _, odds, _ in possible)
        if attempt:
            value = self._lot(f"{sample}/{name}/{number}/{attempt}") * total // WHOLE
        else:
            # Each draw runs through its outcomes evenly, in an order of its own.
            order = sorted(range(count), key=lambda each: self._lot(f"{sample}/{name}/{each}"))
            value = (2 * order[number] + 1) * total // (2 * count)
        for outcome, odds, _ in possible:
            if value < odds:
                return outcome
            value -= odds
        raise AssertionError("the outcome that was drawn is always possible")

    def _lot(self, key: str) -> int:
        return int.from_bytes(sha256(f"{self.seed}/{self.seat}/{key}".encode()).digest()[:16], "big")

    def _outcomes(self, draw: int) -> list[tuple[str, int, int]]:
        """Return each outcome of a draw with its odds, and until which moment it could not be excluded."""
        name, actual = self.draws[draw]
        found = []
        for outcome, odds in self.game.scenario.draws[name].of:
            other = (*self.actual[:draw], outcome, *self.actual[draw + 1 :])
            if odds or outcome == actual:
                found.append((outcome, odds, len(self._went(other))))
        return found

    def _went(self, outcomes: Outcomes) -> list[World]:
        if outcomes not in self._played:
            self._played[outcomes] = list(self._replayed(outcomes))
        return self._played[outcomes]

    def _replayed(self, outcomes: Outcomes) -> Iterator[World]:
        """Yield the seat's moments in a game of other draws, until it could tell that game from its own."""
        left, due = iter(outcomes), dict(enumerate(self.moments))
        state, weight, place = rules.start(self.game.scenario, self.game.header.setup).state, 1.0, 0
        for one in self.game.played:
            decision = one.decision
            if decision is None or place not in due:
                continue
            moment = due[place]
            if one.record.n == moment.shown:
                if outcomes != self.actual and not self._alike(place, state):
                    return
                yield World(base(state), weight)
                place += 1
            if decision.seat == "chance" and decision.options[0] in self.game.scenario.draws:
                decision = Decision("chance", (decision.options[0], next(left)), decision.point)
            weight *= _likelier(state, one.before, decision)
            if not weight or rules.refusal(state, decision) is not None:
                return
            state = carry_out(state, decision).state

    def _alike(self, place: int, state: State) -> bool:
        """Return whether the seat would take this state for its own at one of its moments."""
        here, there = _seen(sight.view(state, self.seat)), self.seen[place]
        return here.told == there.told and all(
            abs(one - other) <= NEAR for one, other in zip(here.figures, there.figures, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """What a seat was told, as far as it could tell two games apart by it."""

    told: tuple[object, ...]
    figures: tuple[int, ...]
    """Gauges that may differ a little."""


def _seen(view: View) -> Seen:
    gauges = [gauge for gauge in view.gauges if gauge.value is not None]
    rough = [gauge for gauge in gauges if NEAR < gauge.high <= ROUGH]
    exact = tuple((gauge.meter, gauge.value) for gauge in gauges if gauge not in rough)
    messages = tuple((each.id, each.moment.minute, each.headline, each.text) for each in view.messages)
    asked = view.question
    offers = tuple((offer.id, offer.open) for offer in asked.offers) if asked else ()
    paper = view.paper
    talks = (paper.stage, paper.table, paper.round, paper.spent, paper.history) if paper else ()
    told = (
        view.point, view.moment.minute, view.ours, view.theirs, exact, len(rough), messages, offers,
        asked.choices if asked else (), talks, view.map.harms,
    )  # fmt: skip
    return Seen(told, tuple(gauge.value or 0 for gauge in rough))


def _likelier(state: State, actual: State | None, decision: Decision) -> float:
    """Return how much likelier what chance did is here than in the game itself."""
    if decision.seat != "chance" or decision.options[0] in state.scenario.draws:
        return 1.0
    if not state.asks or actual is None:
        return 0.0
    here, there = _odds(state, decision.options[1]), _odds(actual, decision.options[1])
    return here / there if there else 0.0


def _odds(state: State, outcome: str) -> int:
    return dict(state.asks[0].odds).get(outcome, 0)
