"""Games in batches: those whose draws fall alike are one game, and it is played once.

Where no bot throws a die of its own, what a game comes to is for its draws to say: games that stand alike
are answered alike, until a draw parts them. So the draws of the games that were played are kept as a tree.
A game whose draws all fell so before is found in it, for one hash a draw, and nothing of it is played.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from game.odds.luck import BELOW, game_key, sha256
from game.odds.tally import Game
from game.scenario.model import Scenario

MOST_WAYS = 256
"""Ways for draws to fall up to which it pays to look for games that are alike: of more, few come twice."""

MOST_GAMES = 2_000
"""Games that are kept: what fate answers comes to the draws."""

Odds = Sequence[tuple[str, int]]

Together = Sequence[tuple[Game, Sequence[int]]]
"""Games, each with the places of all that are like it but for the seed."""


class Fork:
    """A draw that every game makes whose draws fell alike so far."""

    __slots__ = ("bounds", "die", "outcomes", "ways")

    def __init__(self, die: str, odds: Odds) -> None:
        self.die = die.encode()
        """How the key of its die ends."""
        self.outcomes = [outcome for outcome, _ in odds]
        self.bounds = [BELOW[bound] for bound in accumulate(share for _, share in odds)][:-1]
        self.ways: list[Fork | int | None] = [None] * len(odds)
        """By outcome: the next draw, or which of the kept games this is; nothing as long as none fell so."""


def pays(scenario: Scenario) -> bool:
    """Return whether the draws of a scenario fall in so few ways that many games are alike."""
    ways = 1
    for draw in scenario.draws.values():
        ways *= sum(share > 0 for _, share in draw.of)
    return ways <= MOST_WAYS


class Alike:
    """The games of one program, as far as they were played: by how their draws fell."""

    def __init__(self, scenario: Scenario, play: Callable[[int], Game]) -> None:
        self.scenario, self.play = scenario, play
        self.kept: list[Game] = []
        self.begins: list[Fork | int | None] = [None]
        """The first draw, in a list like the `ways` on from a draw."""

    def games(self, seeds: Iterable[int]) -> Together:
        """Return the games of some seeds, those that are alike together; a place is that of its seed."""
        found: dict[int, list[int]] = {}
        others: list[tuple[Game, list[int]]] = []
        for place, seed in enumerate(seeds):
            key, at = game_key(seed), self.begins[0]
            while isinstance(at, Fork):
                at = at.ways[bisect_right(at.bounds, sha256(key + at.die).digest())]
            if at is not None:
                found.setdefault(at, []).append(place)
            elif len(self.kept) < MOST_GAMES:
                found[self._keep(self.play(seed))] = [place]
            else:
                others.append((self.play(seed), [place]))
        return [*((self.kept[number], places) for number, places in found.items()), *others]

    def _keep(self, game: Game) -> int:
        """Keep a game that is like none before where its draws lead; return its number."""
        often: Counter[str] = Counter()
        fates = iter(game.fates)
        ways, way = self.begins, 0
        for name, outcome in game.drawn:
            draw = self.scenario.draws.get(name)
            odds = draw.of if draw is not None else next(fates)
            fork = ways[way]
            if not isinstance(fork, Fork):
                fork = ways[way] = Fork(f"{name}\0{often[name]}", odds)
            ways, way = fork.ways, fork.outcomes.index(outcome)
            often[name] += 1
        ways[way] = number = len(self.kept)
        self.kept.append(game)
        return number
