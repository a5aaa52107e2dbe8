"""Compiled play from any moment at which a team owes a decision: the rest of a game, many times over."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from game.errors import GameError
from game.odds.fixed import Fixed
from game.odds.program import Program, why_not
from game.odds.standing import Standing
from game.odds.tally import Game, Options
from game.rules.state import Setup
from game.scenario.model import Scenario

Given = Mapping[str, Options]

NOTHING: Given = {}


class Onward:
    """Games of one scenario, setup and choice of doctrines, taken up wherever one stands.

    As `by_rules.play_on` plays them, on the same dice. Phases, decisions and draws of a `Game` are those from
    there on. Raise GameError for a scenario that cannot be compiled.
    """

    def __init__(self, scenario: Scenario, setup: Setup, doctrines: Mapping[str, str]) -> None:
        reason = why_not(scenario)
        if reason:
            raise GameError(f"{scenario.id} cannot be played on quickly: {reason}")
        program = Program(Fixed(scenario, setup, doctrines, None, resumes=True))
        self.text, self._game = program.begun(scenario, setup)
        self._standing = itemgetter(*program.stands)
        self._figures: dict[Standing, tuple[int | str | bool | None, ...]] = {}

    def game(self, at: Standing, seed: int, given: Given = NOTHING) -> Game:
        """Return what the game of this seed comes to from a moment on.

        `given` is what some seats decide at the open question, by seat, whatever their doctrine says.
        """
        figures = self._figures.get(at)
        if figures is None:
            figures = self._figures[at] = self._standing(at.figures)
        return self._game(seed, at, figures, given)

    def forget(self) -> None:
        """Keep nothing of the moments played from so far."""
        self._figures.clear()
