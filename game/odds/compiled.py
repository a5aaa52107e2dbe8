"""Compiled play: a scenario, a setup and doctrines as one generated program; else the rules play."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from game.errors import GameError
from game.odds.alike import Alike, Together, pays
from game.odds.fixed import Fixed
from game.odds.luck import Dice
from game.odds.program import Program, why_not
from game.odds.tally import Force, Game
from game.rules.state import Setup
from game.scenario.model import Scenario
from game.scenario.near import near_or_all


class Play:
    """Games of one scenario, setup and choice of doctrines, compiled once and played by the seed.

    Whoever plays the same seeds several times may keep their dice for all of them: `dice_of` a `KeptDice`.
    `like` is played alike, with the same dice, but for what its meters start with: its program is taken.
    """

    def __init__(
        self,
        scenario: Scenario,
        setup: Setup,
        doctrines: Mapping[str, str],
        force: Force | None = None,
        dice_of: Callable[[int], Dice] = Dice,
        like: Play | None = None,
    ) -> None:
        _check(scenario, doctrines, force)
        self.scenario, self.setup, self.doctrines, self.force = scenario, setup, dict(doctrines), force
        self.why_not = why_not(scenario)
        """Empty where the game is compiled; else what could not be, and the rules play it."""
        self.text = ""
        """The program, for those who want to read it."""
        self._game: Callable[[int], Game] = self._by_rules
        self._alike: Alike | None = None
        self._program: Program | None = like._program if like is not None else None
        if not self.why_not:
            if self._program is None:
                self._program = Program(Fixed(scenario, setup, doctrines, force), dice_of)
            self.text, self._game = self._program.begun(scenario, setup)
            if pays(scenario) and not any(mind.throws for mind in self._program.minds.values()):
                self._alike = Alike(scenario, self._game)

    def game(self, seed: int) -> Game:
        """Return what the game of this seed comes to."""
        return self._game(seed)

    def games(self, seeds: Iterable[int]) -> Together:
        """Return the games of some seeds, those that are alike together with the places of their seeds.

        None are taken for alike where bots throw dice of their own, or draws fall in too many ways.
        """
        if self._alike is None:
            return [(self._game(seed), (place,)) for place, seed in enumerate(seeds)]
        return self._alike.games(seeds)

    def _by_rules(self, seed: int) -> Game:
        # Here, since bots' views take a tenth of a start.
        from game.odds import by_rules

        return by_rules.play(self.scenario, self.setup, self.doctrines, seed, self.force)


def _check(scenario: Scenario, doctrines: Mapping[str, str], force: Force | None) -> None:
    """Raise GameError for a team, doctrine or phase that there is not."""
    for team, name in doctrines.items():
        _known("team", team, scenario.teams)
        _known("doctrine", name, scenario.doctrines)
    if force is not None:
        _known("phase", force.phase, scenario.phases)
        _known("team", force.team, scenario.teams)


def _known(what: str, name: str, names: Mapping[str, object]) -> None:
    if name not in names:
        raise GameError(f"unknown {what} {name!r}{near_or_all(name, names)}")
