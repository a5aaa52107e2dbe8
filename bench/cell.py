"""A cell of a sweep from nothing: one setting and choice of doctrines, in a process of its own."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping

from game.odds.compiled import Play
from game.rules import rules
from game.scenario import loader

FLAGSHIP = "three_waves"
SEATS: Mapping[str, str] = {"seoul": "process", "washington": "function", "alliance": "broker"}


def endings(play: Play, games: int) -> Counter[str]:
    """Return how often each ending was reached: what a sweep keeps of its games."""
    return Counter(play.game(seed).ending for seed in range(games))


def main() -> None:
    """Load the flagship, compile it and play as many games as the command line says."""
    board = loader.load(loader.find(FLAGSHIP))
    endings(Play(board, rules.setup(board), SEATS), int(sys.argv[1]))


if __name__ == "__main__":
    main()
