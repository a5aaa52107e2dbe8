"""Every draw and every answer of fate of what is shipped comes as often as its odds say, by compiled play."""

from __future__ import annotations

from collections import Counter

import pytest
from conftest import OTHERS, Keeps

from game.odds.compiled import Play
from game.odds.tally import Game
from game.rules import rules
from game.scenario import loader
from game.scenario.model import Chance, Scenario

pytestmark = pytest.mark.alike

MILLE = 1_000


class Thrown:
    """How often each outcome was due in some games, and how often it came."""

    def __init__(self, scenario: Scenario) -> None:
        self.draws = scenario.draws
        self.made: Counter[str] = Counter()
        self.came: Counter[tuple[str, str]] = Counter()
        self.due: Counter[tuple[str, str]] = Counter()
        """In per mille."""
        self.spread: Counter[tuple[str, str]] = Counter()
        """The variance, in millionths."""

    def take(self, game: Game) -> None:
        """Count the draws of a game; fate's odds are those of its moment."""
        fates = iter(game.fates)
        for name, outcome in game.drawn:
            odds = self.draws[name].of if name in self.draws else next(fates)
            self.made[name] += 1
            self.came[name, outcome] += 1
            for each, share in odds:
                self.due[name, each] += share
                self.spread[name, each] += share * (MILLE - share)

    def astray(self) -> list[str]:
        """Return the outcomes that came more or less often than four standard deviations allow."""
        return [
            f"{name}={outcome}: {self.came[name, outcome]} of {self.made[name]}, due {due / MILLE:.1f}"
            for (name, outcome), due in self.due.items()
            # All of it squared to stay whole.
            if (MILLE * self.came[name, outcome] - due) ** 2 > 16 * self.spread[name, outcome]
        ]


@pytest.mark.parametrize("games", [1_000, pytest.param(10_000, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", loader.shipped())
def test_every_draw_of_an_exercise_keeps_its_odds(name: str, games: int, keeps: Keeps) -> None:
    scenario = loader.load(loader.find(name))
    thrown = Thrown(scenario)
    schools = [*scenario.doctrines]
    for turn, school in enumerate(schools):
        play = Play(scenario, rules.setup(scenario), dict.fromkeys(scenario.teams, school))
        assert play.why_not == ""
        for number in range(turn, games, len(schools)):
            thrown.take(play.game((OTHERS + 1) * 1_000_000 + number))
    assert all(sum(share for _, share in draw.of) == MILLE for draw in scenario.draws.values())
    there = {*scenario.draws} | {
        phase.id for phase in scenario.phases.values() if isinstance(phase.asks, Chance)
    }
    assert {*thrown.made} == there
    assert min(thrown.made.values()) > games // 2, thrown.made
    assert thrown.astray() == []
    keeps("E3", thrown.made.total(), "draws")
