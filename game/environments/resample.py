"""Another game that a seat cannot tell from the one that is played, for a search that knows no secrets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy

from game.environments.episode import Episode

CHANCE = ""
"""Who acts where a draw is owed."""

SWEEPS = 2
"""How often each thing that the seat may not know is drawn anew."""

Move = tuple[str, int]
"""Who acted, and the number of the action or of the outcome."""

Told = Callable[[Episode], str]
"""What the seat sees of a game."""


def resampled(
    begun: Episode, moves: Sequence[Move], team: str, told: Told, die: Callable[[], float]
) -> list[int]:
    """Return the actions of a game in which a team has seen and done exactly what it has in this one.

    Every draw, by its odds, and every deed of others, alike among what was legal, is drawn anew in turn, and
    stays so where the team sees no difference at any of its own decisions, nor now. `die` returns from 0 to
    below 1. What could differ only together with something else stays as it is.
    """
    games = [begun]
    for move in moves:
        games.append(_after(games[-1], move))
    own = [at for at, (mover, _) in enumerate(moves) if mover == team]
    seen = {at: (mover_of(games[at]), told(games[at])) for at in (*own, len(moves))}
    made = list(moves)
    for at in [at for at, (mover, _) in enumerate(moves) if mover != team] * SWEEPS:
        tried = [*made[:at], (made[at][0], _drawn(games[at], made[at][0], die)), *made[at + 1 :]]
        if tried[at] != made[at]:
            found = _alike(games[at], tried[at:], at, seen, told)
            if found:
                games[at + 1 :], made = found, tried
    return [action for _, action in made]


def _alike(
    game: Episode, moves: Sequence[Move], first: int, seen: Mapping[int, tuple[str, str]], told: Told
) -> list[Episode]:
    """Return the games after each move; none where a move cannot be made, or the team would see it."""
    found = []
    for at, move in enumerate(moves, first + 1):
        if mover_of(game) != move[0] or move[1] not in _legal(game, move[0]):
            return []
        game = _after(game, move)
        if at in seen and (mover_of(game), told(game)) != seen[at]:
            return []
        found.append(game)
    return found


def mover_of(game: Episode) -> str:
    """Return the team that acts next, or chance."""
    return CHANCE if game.asks or game.over else game.waiting[0]


def _legal(game: Episode, mover: str) -> Sequence[int]:
    if mover != CHANCE:
        return game.legal(mover)
    return [number for number, (_, odds) in enumerate(game.asks.odds) if odds] if game.asks else []


def _drawn(game: Episode, mover: str, die: Callable[[], float]) -> int:
    legal = _legal(game, mover)
    if mover != CHANCE or game.asks is None:
        return legal[int(die() * len(legal))]
    odds = game.asks.odds
    left = die() * sum(odds[number][1] for number in legal)
    for number in legal:
        left -= odds[number][1]
        if left < 0:
            return number
    return legal[-1]


def _after(game: Episode, move: Move) -> Episode:
    """Return the game after a move; the one before stays as it was."""
    mover, action = move
    game = copy(game)
    if game.asks:
        game.draw(game.asks.odds[action][0])
    else:
        game.act(mover, action)
    return game
