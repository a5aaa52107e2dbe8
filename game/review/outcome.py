"""What one game came to, as one number: a hundred thousand of them are sent from process to process."""

from __future__ import annotations

from collections.abc import Sequence

from game.errors import GameError
from game.rules import closing
from game.rules.state import State
from game.rules.table import table
from game.scenario.model import Scenario

ENDING_BITS, OBJECTIVE_BITS, AIM_BITS = 8, 24, 4
GOOD = ("P", "S")
"""Ratings that count as met: performed without challenges, and with some."""


class Outcomes:
    """Writes outcomes of one scenario as numbers, and reads them."""

    def __init__(self, scenario: Scenario) -> None:
        self.endings = (*scenario.endings, "")
        self.objectives = tuple(scenario.objectives)
        self.capitals = table(scenario).capitals
        self._numbers = {name: number for number, name in enumerate(self.endings)}
        if len(self.endings) >= 1 << ENDING_BITS or len(self.objectives) > OBJECTIVE_BITS:
            raise GameError(f"{scenario.id} has more endings or objectives than a review can count")

    def written(self, ending: str, ratings: Sequence[str], aims: Sequence[tuple[str, str, bool]]) -> int:
        """Return a game's ending, the objectives rated P or S, and how many aims each capital met."""
        code = self._numbers[ending]
        for place, letter in enumerate(ratings):
            if letter in GOOD:
                code |= 1 << (ENDING_BITS + place)
        for place, team in enumerate(self.capitals):
            met = sum(held for seat, _, held in aims if seat == team)
            code |= met << (ENDING_BITS + OBJECTIVE_BITS + AIM_BITS * place)
        return code

    def of_state(self, state: State) -> int:
        """Return what a game that is over came to."""
        letters = tuple(letter for _, letter in closing.ratings(state))
        return self.written(state.ending, letters, closing.aims(state))

    def ending(self, code: int) -> str:
        """Return the ending."""
        return self.endings[code & ((1 << ENDING_BITS) - 1)]

    def good(self, code: int) -> int:
        """Return the objectives that were met, as bits in their order."""
        return code >> ENDING_BITS & ((1 << OBJECTIVE_BITS) - 1)

    def met(self, code: int, team: str) -> int:
        """Return how many of its sealed aims a capital met."""
        place = self.capitals.index(team)
        return code >> (ENDING_BITS + OBJECTIVE_BITS + AIM_BITS * place) & ((1 << AIM_BITS) - 1)
