"""A review as a document: short first, then each turning point, what chance did, and how to read it."""

from __future__ import annotations

from collections.abc import Iterator

from game.debrief.claim import Claim
from game.debrief.document import Block, Document, Paragraph, Points, Section
from game.debrief.game import Game
from game.debrief.report.records import record_lines
from game.debrief.story import Story
from game.review.found import Review, Turn
from game.review.sentences import Sentences
from game.texts import Text, both


def document(game: Game, review: Review) -> Document:
    """Return the review of a game as a document of its own, with the records of its log."""
    story = Story(game)
    code = game.records[-1].code
    says = Sentences(story, review)
    north = says.north_name(review.north)
    facts = [(both("review.fact.games"), both("review.fact.number", games=f"{review.games:,}"))]
    if review.north:
        facts.append((both("review.fact.north"), north))
    facts.append((both("review.fact.seed"), Text(str(review.seed), str(review.seed))))
    facts.append((both("debrief.fact.code"), Text(code, code)))
    parts = (_short(says), _turning(says), _missed(says), _luck(says), _how(says))
    return Document(
        title=game.scenario.title,
        kind=both("review.kind"),
        facts=tuple(facts),
        sections=tuple(part for part in parts if part is not None),
        records=record_lines(story),
        foot=both("review.foot"),
    )


def section(game: Game, review: Review) -> Section:
    """Return the review as one part of the after-action report."""
    says = Sentences(Story(game), review)
    blocks: list[Block] = [Paragraph((Claim(both("review.how.rules")),), quiet=True)]
    blocks += _short(says).blocks
    for part in (_turning(says), _missed(says), _luck(says)):
        blocks += part.blocks if part is not None else ()
    blocks += [Paragraph(tuple(Claim(each) for each in says.how()), quiet=True)]
    return Section("turning", both("review.title"), tuple(blocks))


def _short(says: Sentences) -> Section:
    points = tuple((each,) for each in says.short())
    return Section("short", both("review.short"), (Points(points),))


def _turning(says: Sentences) -> Section | None:
    blocks: list[Block] = []
    for number, turn in enumerate(says.review.turning, 1):
        blocks += _turn(says, turn, number)
    return Section("turning", both("review.title"), tuple(blocks)) if blocks else None


def _turn(says: Sentences, turn: Turn, number: int) -> Iterator[Block]:
    yield Paragraph((says.head(turn, number),), heading=True)
    yield Points(tuple(point for point in says.turn(turn)))


def _missed(says: Sentences) -> Section | None:
    blocks: list[Block] = []
    for turn in says.review.missed:
        if says.helps(turn):
            blocks.append(Paragraph((says.head(turn, 0),), heading=True))
            blocks.append(Points(tuple((each,) for each in says.judged(turn))))
    if not blocks:
        blocks.append(Paragraph((says.nothing_missed(),)))
    return Section("missed", both("review.missed"), tuple(blocks))


def _luck(says: Sentences) -> Section | None:
    points = tuple((says.luck(one),) for one in says.review.luck)
    return Section("luck", both("review.luck"), (Points(points),)) if points else None


def _how(says: Sentences) -> Section:
    points = tuple((Claim(each),) for each in says.how())
    return Section("how", both("review.how"), (Points(points),))
