"""The records behind a condition: what made it hold, or kept it from holding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.debrief.game import Game
from game.rules.events import Answered, Flagged, PaperEnded, Revealed
from game.scenario.expression import Expression


def resting(game: Game, conditions: Iterable[Expression | None]) -> tuple[int, ...]:
    """Return the records behind what conditions read, ascending: the last change of each figure."""
    found: set[int] = set()
    for condition in conditions:
        if condition is not None:
            found.update(_of(game, condition))
    return tuple(sorted(found))


def _of(game: Game, condition: Expression) -> Iterator[int]:
    for name in condition.reads:
        if name in game.scenario.values:
            yield from _of(game, game.scenario.values[name].expression)
        elif name in game.scenario.flags:
            yield from _flag(game, name)
        elif name in game.scenario.meters or name in ("ours", "theirs"):
            yield from _figure(game, name)
    for name, *words in condition.calls:
        yield from _call(game, name, words)


def _flag(game: Game, flag: str) -> Iterator[int]:
    last = [(n, event) for n, event in game.events() if isinstance(event, Flagged) and event.target == flag]
    for n, event in last[-1:]:
        yield from (n, game.cause(event.cause, n))


def _figure(game: Game, name: str) -> Iterator[int]:
    yield from game.last_moved.get(name, ())


def _call(game: Game, name: str, words: list[str]) -> Iterator[int]:
    for n, event in game.events():
        match event:
            case Revealed() if (
                name == "chose" and event.team == words[0] and words[1] in event.decision.options
            ):
                yield game.decided.get((event.team, event.decision.point), n)
            case PaperEnded(paper=paper) if name in ("concurred", "carries") and words[0] in paper.text:
                yield n
            case PaperEnded(paper=paper) if name == "overtaken" and paper.phase == words[0]:
                yield n
            case Answered(attempt=attempt) if name == "refused" and words[1] in attempt.text:
                if any(each.team == words[0] and each.options == ("non_concur",) for each in attempt.answers):
                    yield n
