"""A review in short, as the hot wash shows it: what moved the odds, how far, and what would have helped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief.game import Game
from game.debrief.story import Story
from game.review.found import Review, Turn
from game.review.sentences import Sentences
from game.sight.texts import quoted
from game.texts import NO_TEXT, Text, both


@dataclass(frozen=True, slots=True)
class Point:
    """One turning point."""

    team: str
    when: Text
    chosen: Text
    ending: Text
    """The one whose odds moved most."""
    before: int
    after: int
    """Games in a hundred that end so, without the decision and with it."""
    better: Text
    """What would have helped its aims for certain; empty where nothing would."""
    record: int


@dataclass(frozen=True, slots=True)
class Brief:
    """All of it."""

    points: tuple[Point, ...]
    short: tuple[Text, ...]
    """The review in a few sentences."""
    games: int


def brief(game: Game, review: Review) -> Brief:
    """Return a review in short."""
    says = Sentences(Story(game), review)
    return Brief(tuple(_points(says, review)), tuple(each.text for each in says.short()), review.games)


def _points(says: Sentences, review: Review) -> Iterator[Point]:
    for turn in review.turning:
        shift = turn.largest
        yield Point(
            turn.made.seat, says.question(turn), says.made(turn), says.ending(turn.moved),
            round(100 * shift.before.value), round(100 * shift.after.value), _better(says, turn),
            turn.made.record,
        )  # fmt: skip


def _better(says: Sentences, turn: Turn) -> Text:
    if not says.helps(turn):
        return NO_TEXT
    gain = round(100 * turn.judged.gain.value)
    return both("review.brief.better", best=quoted(says.options(turn.judged.best)), gain=gain)
