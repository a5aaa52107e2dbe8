"""What every stage of a review works with: games to play on, each stage on dice of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.debrief.game import Game
from game.errors import GameError
from game.figures.intervals import Interval
from game.odds.tally import Options
from game.review.arms import Arms, Later, Progress
from game.review.moments import Made, Moment, fates, moments
from game.review.outcome import Outcomes
from game.review.reckoning import Figure, Table
from game.review.spread import Spread
from game.review.workers import Workers
from game.review.worlds import World, Worlds

MOST_WORLDS = 48
"""Games that a seat cannot tell from its own."""

FEWEST = 4
"""Trials of a stage at the least: fewer have no spread to speak of."""


@dataclass(slots=True)
class Known:
    """What is known of one decision so far."""

    moment: Moment
    made: Made
    moved: float = 0.0
    """By how much at least the odds of some ending moved."""
    tried: tuple[Options, ...] = ()
    """The other options, those first that promise most."""
    promising: int = 0
    """How many of them promise more than what was decided."""
    best: Options = ()
    gain: Interval = field(default_factory=lambda: Interval(0.0, 0.0, 0.0))


class Stages:
    """A game under review, and who plays on."""

    def __init__(self, game: Game, spread: Spread, seed: int, jobs: int, progress: Progress) -> None:
        self.game, self.spread, self.progress = game, spread, progress
        self.key = f"{seed}/{game.records[0].code}"
        self.moments, self.fates = moments(game), fates(game)
        if not self.moments:
            raise GameError("no table has decided anything yet: there is nothing to review")
        self.outcomes = Outcomes(game.scenario)
        self.endings = self.outcomes.endings
        self.cells = len(spread.cells)
        self.workers = Workers(game.scenario, game.header.setup, spread.cells, self.key, jobs)
        self.first = self.played = 0
        self._worlds: dict[str, Worlds] = {}

    def trials(self, games: int) -> int:
        """Return how many games of each cell come to so many."""
        return max(FEWEST, -(-games // self.cells))

    def arms(self) -> Arms:
        """Return an empty list of arms."""
        return Arms(self.outcomes, self.key)

    def play(self, name: str, arms: Arms, trials: int) -> Later:
        """Have new games played: no stage uses the dice of another. Several stages may be under way."""
        first, self.first = self.first, self.first + trials
        self.played += len(arms.arms) * self.cells * trials

        def told(done: int, of: int) -> None:
            self.progress(name, done, of)

        return arms.play(self.workers, self.cells, first, trials, told)

    def hidden(self, known: Known, count: int, samples: Sequence[int] = (0,)) -> tuple[World, ...]:
        """Return games that a decision's seat could not tell from its own, so many of each sample."""
        seat = known.made.seat
        if seat not in self._worlds:
            self._worlds[seat] = Worlds(self.game, self.moments, seat, self.key)
        number, most = known.moment.number, min(count, MOST_WORLDS)
        return tuple(world for each in samples for world in self._worlds[seat].worlds(number, most, each))

    # What is asked of games.

    def ended(self, ending: str) -> Figure:
        """Return whether a game came to an ending."""
        return lambda code: float(self.outcomes.ending(code) == ending)

    def judges(self, seat: str) -> tuple[str, ...]:
        """Return the capitals whose sealed aims judge a seat's choices; none if none were sealed."""
        team = self.game.scenario.teams[seat]
        aims = self.game.end.aims
        return tuple(each for each in (team.of or (seat,)) if aims.get(each))

    def met(self, seat: str) -> Figure:
        """Return the share of the aims met that judge a seat; of the objectives if none were sealed."""
        judges = self.judges(seat)
        if not judges:
            of = max(len(self.outcomes.objectives), 1)
            return lambda code: self.outcomes.good(code).bit_count() / of
        of = sum(len(self.game.end.aims[team]) for team in judges)
        return lambda code: sum(self.outcomes.met(code, team) for team in judges) / of


def joined(tables: Sequence[Table]) -> Table:
    """Return games of one arm that were played one lot after the other."""
    return [[code for table in tables for code in table[cell]] for cell in range(len(tables[0]))]
